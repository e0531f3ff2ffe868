// The gallery for assistive technology: axe finds nothing, the tree is the reviewed one, and forced colours, more
// contrast and less motion are honoured.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openGallery } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { violations } from "./axe.mjs";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const reviewed = join(import.meta.dirname, "gallery.aria.yml");
const reviewedOfChromium = join(import.meta.dirname, "gallery.ax.txt");

for (const theme of /** @type {const} */ (["light", "dark"])) {
    for (const mirror of /** @type {const} */ (["transparent", "visible"])) {
        test.describe(`${theme}, mirror ${mirror}`, () => {
            test.use({ colorScheme: theme });

            test(`axe finds nothing in the gallery, ${theme}, mirror ${mirror}`, async ({ page, server }) => {
                await page.addInitScript({ path: axePath });
                await openGallery(page, server.url);
                const check = async (/** @type {string} */ screen, /** @type {string[]} */ ...except) => {
                    if (mirror === "visible")
                        await page.evaluate(() => document.getElementById("etl-jobs")?.classList.add("mirror-visible"));
                    expect(await violations(page, except), screen).toEqual([]);
                };
                await check("gallery");
                await page.getByRole("button", { name: "Not allowed" }).hover();
                await expect(page.getByRole("tooltip", { includeHidden: true })).toBeVisible();
                await check("tooltip");
                for (const name of ["No rows", "Rows on their way"]) {
                    await page.getByRole("radio", { name }).click();
                    await check(name);
                }
                await page.getByRole("switch", { name: "As tables" }).click();
                await expect(page.getByRole("table", { name: "Stages" })).toBeVisible();
                await check("charts as tables");
                await page.mouse.move(2, 2);
                await page.getByRole("button", { name: "Actions" }).click();
                // "region" wants all content in landmarks; an open menu lies over the page, as the system's own do.
                await check("menu", "region");
                await page.getByRole("menuitem", { name: "Delete…" }).click();
                await expect(page.getByRole("menu")).toHaveCount(0);
                await check("confirmation");
                await page.keyboard.press("Escape");
                await page.getByRole("button", { name: "Options: Time zone" }).click();
                await expect(page.getByRole("listbox")).toBeVisible();
                await check("list of a combobox", "region");
                await page.keyboard.press("Escape");
                await expect(page.getByRole("listbox")).toHaveCount(0);
                await page.getByRole("group", { name: "Stack trace", exact: true }).focus();
                await page.keyboard.press("Control+f");
                await page.keyboard.type("js:19");
                const bar = page.getByRole("group", { name: "Find in Stack trace" });
                await expect(bar.getByRole("status")).toHaveText("1 of 111");
                await check("find bar");
                await page.keyboard.press("Escape");
                for (const opener of ["Open dialog", "Open drawer"]) {
                    await page.getByRole("button", { name: opener }).click();
                    await expect(page.getByRole("dialog")).toBeVisible();
                    await check(opener);
                    await page.keyboard.press("Escape");
                }
            });
        });
    }
}

test("the accessibility tree is the reviewed one", async ({ page, server }) => {
    await openGallery(page, server.url);
    const tree = `${await page.locator("body").ariaSnapshot()}\n`;
    if (["all", "changed"].includes(test.info().config.updateSnapshots)) writeFileSync(reviewed, tree);
    expect(tree).toBe(readFileSync(reviewed, "utf8"));
});

/**
 * Chromium's own accessibility tree, a line for each node that it shows to assistive technology.
 * @param {import("@playwright/test").Page} page
 */
async function treeOfChromium(page) {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    await session.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    /** @type {string[]} */
    const lines = [];
    /**
     * @param {string} id
     * @param {number} depth
     */
    const walk = (id, depth) => {
        const node = byId.get(id);
        if (!node) return;
        // What only arranges, and the boxes of lines of text, say nothing of their own.
        const role = String(node.role?.value ?? "");
        const shown = !node.ignored && !["InlineTextBox", "generic", "none"].includes(role);
        const text = `${"  ".repeat(depth)}StaticText `;
        const last = lines.length - 1;
        if (shown && role === "StaticText") {
            // Lines that follow each other are one text, wherever it is broken.
            const words = String(node.name?.value ?? "").trim();
            if (lines[last]?.startsWith(text)) lines[last] += ` ${words}`;
            else lines.push(text + words);
        } else if (shown) {
            const said = [node.name, node.value, node.description].map((part) => JSON.stringify(part?.value ?? ""));
            const states = (node.properties ?? [])
                .filter(({ name, value }) => !placesOnly.has(name) && value.value !== false && value.value !== "false")
                .map(({ name, value }) => `${name}=${String(value.value ?? "")}`);
            lines.push(`${"  ".repeat(depth)}${role} ${said.join(" ")} ${states.join(" ")}`.trimEnd());
        }
        for (const child of node.childIds ?? []) walk(child, depth + (shown ? 1 : 0));
    };
    walk(nodes[0]?.nodeId ?? "", 0);
    return `${lines.join("\n")}\n`;
}

/** Properties that name other nodes by numbers of the browser's, hold the server's changing address, or pass. */
const placesOnly = new Set([
    "focused",
    "url",
    "controls",
    "describedby",
    "labelledby",
    "activedescendant",
    "details",
    "owns",
]);

test("Chromium's own accessibility tree is the reviewed one", async ({ page, server, browserName }) => {
    test.skip(browserName !== "chromium", "It is another browser's tree.");
    await openGallery(page, server.url);
    const tree = await treeOfChromium(page);
    if (["all", "changed"].includes(test.info().config.updateSnapshots)) writeFileSync(reviewedOfChromium, tree);
    expect(tree).toBe(readFileSync(reviewedOfChromium, "utf8"));
});

const notInFirefox = "The driver of the stock Firefox emulates neither forced colours nor more contrast.";

test("under forced colours the mirror is the page, in the user's own colours", async ({
    page,
    server,
    browserName,
}) => {
    test.skip(browserName === "firefox", notInFirefox);
    await page.emulateMedia({ forcedColors: "active" });
    await openGallery(page, server.url);
    await expect(page.locator("canvas")).toBeHidden();
    const button = page.getByRole("button", { name: "Primary" });
    const ink = await button.locator("span").evaluate((run) => getComputedStyle(run).color);
    expect(ink).not.toMatch(/rgba\(.*, 0\)/);
    await page.emulateMedia({ forcedColors: "none" });
    await expect(page.locator("canvas")).toBeVisible();
});

test("more contrast and less motion change the picture", async ({ page, server, browserName }) => {
    test.skip(browserName === "firefox", notInFirefox);
    await openGallery(page, server.url);
    const paragraph = page.getByText("Body text wraps where").first();
    const ink = () => paragraph.evaluate((run) => getComputedStyle(run).getPropertyValue("--ink"));
    const soft = await ink();
    await page.emulateMedia({ contrast: "more" });
    await expect.poll(ink).not.toBe(soft);
});
