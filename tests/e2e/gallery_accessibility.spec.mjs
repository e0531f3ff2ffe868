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
