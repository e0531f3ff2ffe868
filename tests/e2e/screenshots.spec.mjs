// Pictures of the page for people to look at, in test-results/screenshots; and that nothing in them overflows, overlaps
// or is cut out of its card.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { looks } from "./rows.mjs";

const folder = join(import.meta.dirname, "../../test-results/screenshots");

const sizes = [
    { width: 360, height: 800, scales: [1, 2] },
    { width: 768, height: 1024, scales: [1] },
    { width: 1280, height: 900, scales: [1, 2] },
    { width: 1920, height: 1080, scales: [1] },
];

/**
 * What is wrong with how the parts stand: sideways overflow, texts over each other in one part, texts out of it.
 * @param {import("@playwright/test").Page} page
 * @param {import("@playwright/test").Locator} parts cards, or a window
 */
async function expectTidy(page, parts) {
    const overflowing = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll("*")]
            .filter((element) => {
                const { overflowX } = getComputedStyle(element);
                const scrolls = element === document.documentElement || overflowX === "auto" || overflowX === "scroll";
                // Preformatted text may be wider than its box: that is what its scrollbar is for.
                return scrolls && element.getAttribute("role") !== "group" && element.scrollWidth > element.clientWidth;
            })
            .map(
                (element) => `${element.tagName} ${element.className} ${element.scrollWidth} > ${element.clientWidth}`,
            ),
    );
    expect(overflowing, "what overflows sideways").toEqual([]);
    const untidy = await parts.evaluateAll((elements) =>
        elements.flatMap((part) => {
            const outer = part.getBoundingClientRect();
            const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
            /** @type {{ text: string, box: DOMRect }[]} */
            const runs = [];
            /** @type {string[]} */
            const wrong = [];
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const range = document.createRange();
                range.selectNodeContents(node);
                const box = range.getBoundingClientRect();
                const text = node.nodeValue ?? "";
                const scroller = node.parentElement?.closest("[role=group][tabindex]");
                if (scroller) continue; // clipped by its own box
                if (box.left < outer.left - 1 || box.right > outer.right + 1) wrong.push(`“${text}” leaves its part`);
                runs.push({ text, box });
            }
            for (const [index, one] of runs.entries()) {
                for (const other of runs.slice(index + 1)) {
                    const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
                    const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
                    if (across > 1 && down > 3) wrong.push(`“${one.text}” and “${other.text}” overlap`);
                }
            }
            return wrong;
        }),
    );
    expect(untidy).toEqual([]);
}

/**
 * Everything that a card can look like, and a run in the middle.
 * @param {import("./fixtures.mjs").TestServer} server
 */
async function showAll(server) {
    await server.replaceJobs(looks());
}

for (const { width, height, scales } of sizes) {
    for (const theme of /** @type {const} */ (["light", "dark"])) {
        for (const scale of scales) {
            const name = `${width}-${theme}${scale === 1 ? "" : `-${scale}x`}`;
            test.describe(name, () => {
                test.use({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme: theme });

                test(`list, running card and error window at ${name}`, async ({ page, server }) => {
                    mkdirSync(folder, { recursive: true });
                    const shoot = (/** @type {string} */ what) =>
                        page.screenshot({ path: join(folder, `${what}-${name}.png`) });
                    await showAll(server);
                    const jobs = new JobsPage(page);
                    await jobs.open(server.url);
                    await expect(jobs.connection).toContainText("Live");
                    await expectTidy(page, jobs.cards);
                    await shoot("list");
                    const card = jobs.card("Jira");
                    await expect(card).toContainText("42%");
                    await card.screenshot({ path: join(folder, `running-card-${name}.png`) });

                    await jobs.viewErrors("Fabric export").click();
                    const window = jobs.errorWindow("Fabric export");
                    await expect(window).toBeVisible();
                    await expectTidy(page, window);
                    await shoot("error-window");
                });
            });
        }
    }
}

for (const theme of /** @type {const} */ (["light", "dark"])) {
    test.describe(theme, () => {
        test.use({ colorScheme: theme });

        test(`the pictures without a list, ${theme}`, async ({ page, server, problems }) => {
            problems.expect(/Failed to load resource|WebSocket|ERR_CONNECTION/);
            mkdirSync(folder, { recursive: true });
            const shoot = (/** @type {string} */ what) =>
                page.screenshot({ path: join(folder, `${what}-1280-${theme}.png`) });
            const jobs = new JobsPage(page);
            await server.replaceJobs([]);
            await page.goto(server.url);
            await expect(page.getByRole("heading", { name: "No jobs yet" })).toBeVisible();
            await shoot("empty");

            await server.call("POST", "/__test__/list-failure", { status: 500, detail: "The database is on fire." });
            await page.reload();
            await expect(page.getByRole("heading", { name: "The jobs can’t be shown" })).toBeVisible();
            await shoot("failed");
            await server.call("POST", "/__test__/list-failure", {});

            await showAll(server);
            await jobs.open(server.url);
            await expect(jobs.connection).toContainText("Live");
            await server.close();
            await expect(page.getByText("this is the last known state")).toBeVisible();
            await expectTidy(page, jobs.cards);
            await shoot("not-reachable");
        });
    });
}
