// Sharpness: text that the canvas draws is, pixel for pixel, what plain HTML shows in the same font at the same place.
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { compareWithHtml, mostMean, mostWorst, openAtScale } from "./plain_html.mjs";

for (const scale of [1, 1.5, 2]) {
    for (const theme of /** @type {const} */ (["light", "dark"])) {
        test(`text is as sharp as plain HTML at scale ${scale}, ${theme}`, async ({ playwright, server, problems }) => {
            const page = await openAtScale(playwright, problems, { scale, theme });
            try {
                const jobs = new JobsPage(page);
                await jobs.open(server.url);
                expect(await page.evaluate(() => devicePixelRatio)).toBe(scale);
                await expect(jobs.connection).toContainText("Live");
                const card = jobs.card("Git history");
                const parts = {
                    name: card.getByRole("heading"),
                    "button label": jobs.run("Git history"),
                    badge: card.getByText("READY", { exact: true }),
                    note: card.getByText("Not run yet.", { exact: true }),
                    "page title": page.getByRole("heading", { name: "Jobs", exact: true }),
                };
                for (const [what, locator] of Object.entries(parts)) {
                    const { mean, worst } = await compareWithHtml(page, locator, `${what} ${theme}`);
                    expect.soft(mean, `${what}: mean`).toBeLessThanOrEqual(mostMean);
                    expect.soft(worst, `${what}: worst`).toBeLessThanOrEqual(mostWorst);
                }
            } finally {
                await page.context().browser()?.close();
            }
        });
    }

    test.describe(`at scale ${scale}`, () => {
        test.use({ deviceScaleFactor: scale });

        test("every run of the text layer is as wide as it is drawn", async ({ page, server }) => {
            const jobs = new JobsPage(page);
            await jobs.open(server.url);
            await jobs.failAndView("Fabric export");
            const runs = await page.evaluate(() => {
                const context = document.createElement("canvas").getContext("2d");
                if (!context) throw new Error("There is no 2D canvas.");
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                const found = [];
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const parent = node.parentElement;
                    if (!node.nodeValue?.trim()) continue; // where a line was broken
                    if (
                        !parent?.closest("[role], p, span") ||
                        // Said in words alone, or drawn alone.
                        parent.closest("[aria-live=polite], [aria-live=assertive], [hidden]")
                    )
                        continue;
                    const range = document.createRange();
                    range.selectNodeContents(node);
                    const look = getComputedStyle(parent);
                    // The canvas measures and draws in device pixels.
                    const size = parseFloat(look.fontSize) * devicePixelRatio;
                    context.font = `${look.fontWeight} ${size}px ${look.fontFamily}`;
                    const spacing = look.letterSpacing === "normal" ? 0 : parseFloat(look.letterSpacing);
                    context.letterSpacing = `${spacing * devicePixelRatio}px`;
                    const drawn = context.measureText(node.nodeValue ?? "").width / devicePixelRatio;
                    found.push({ text: node.nodeValue, drawn, layer: range.getBoundingClientRect().width });
                }
                return found;
            });
            expect(runs.length).toBeGreaterThan(60);
            const off = runs.filter(({ drawn, layer }) => Math.abs(drawn - layer) > 1);
            const worst = Math.max(...runs.map(({ drawn, layer }) => Math.abs(drawn - layer)));
            console.log(`    ${runs.length} runs at scale ${scale}: at most ${worst.toFixed(3)} px off`);
            expect(off).toEqual([]);
        });
    });
}
