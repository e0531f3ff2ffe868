// The gallery as it looks, at three widths and three scales, light, dark and under forced colours. Each is compared in one
// run, so on any machine: the canvas with the visible mirror (the same texts and boxes at the same places), and before
// with after (back from every other look, the same pixels). Against stored pictures, which `npm run pictures:renew` takes
// anew: every look at scale 1, and of the other scales one each, since colours and order do not depend on the scale.
import { openGallery } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { boxesApart, patchesApart, textsApart } from "./likeness.mjs";
import { decode } from "./pixels.mjs";
import { covered, expectStored, mostPatches, placesOnPage, shoot, showMirror, tolerance } from "./stored_pictures.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const widths = [360, 768, 1280];
const scales = [1, 1.5, 2];
const themes = /** @type {const} */ (["light", "dark"]);

/** Which of the looks at other scales than 1 are stored. */
const storedBeside = new Set(["768-light-1.5x", "1280-dark-2x"]);

/** WebKit and Chromium make no canvas higher than this, in device pixels. */
const mostHeight = 8000;

/** @param {Page} page @param {{ theme: "light" | "dark", forced: boolean }} look */
async function show(page, { theme, forced }) {
    await page.emulateMedia({ colorScheme: theme, forcedColors: forced ? "active" : "none" });
    await expect(page.locator("canvas")).toBeVisible({ visible: !forced });
    await expect.poll(() => page.locator("#etl-jobs").evaluate((root) => root.style.colorScheme)).toBe(theme);
}

for (const width of widths)
    for (const scale of scales)
        test.describe(`${width} px at scale ${scale}`, () => {
            test.use({ viewport: { width, height: 900 }, deviceScaleFactor: scale });

            test(`the gallery looks the same in every way, ${width} px at scale ${scale}`, async ({ page, server }) => {
                test.slow(); // many large pictures, on a machine that may be busy with others
                await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
                await openGallery(page, server.url);
                const scroll = page.locator(".scroll").first();
                await expect.poll(() => scroll.evaluate((area) => area.scrollHeight)).toBeGreaterThan(900);
                const height = await scroll.evaluate((area) => area.scrollHeight);
                const parts = Math.ceil((height * scale) / mostHeight);
                await page.setViewportSize({ width, height: Math.ceil(height / parts) });
                let edges = 0;
                for (let part = 0; part < parts; part += 1) {
                    await scroll.evaluate((area, share) => (area.scrollTop = area.scrollHeight * share), part / parts);
                    /** @type {Map<string, { png: Buffer, picture: import("./pixels.mjs").Picture }>} */
                    const canvases = new Map();
                    for (const theme of themes) {
                        const what = `${width} px at scale ${scale}, ${theme}`;
                        await show(page, { theme, forced: false });
                        const png = await shoot(page);
                        const canvas = decode(png);
                        canvases.set(theme, { png, picture: canvas });
                        await showMirror(page, true);
                        const mirror = decode(await shoot(page));
                        const { runs, boxes, foreign } = await page.evaluate(placesOnPage);
                        await showMirror(page, false);
                        expect(runs.length, "texts").toBeGreaterThan(50);
                        expect.soft(textsApart(canvas, mirror, runs, scale), `texts, ${what}`).toEqual([]);
                        const { wrong, compared } = boxesApart(canvas, mirror, boxes, scale);
                        expect.soft(wrong, `boxes, ${what}`).toEqual([]);
                        edges += compared;
                        const name = scale === 1 ? `${width}-${theme}` : `${width}-${theme}-${scale}x`;
                        if (parts === 1 && (scale === 1 || storedBeside.has(name)))
                            expectStored(`gallery-${name}`, covered(canvas, foreign, scale));
                    }
                    await show(page, { theme: "light", forced: true });
                    const forced = decode(await shoot(page));
                    const { runs, foreign } = await page.evaluate(placesOnPage);
                    const before = canvases.get("light");
                    if (!before) throw new Error("There is no light picture.");
                    expect.soft(textsApart(before.picture, forced, runs, scale), "texts, forced colours").toEqual([]);
                    if (parts === 1 && scale === 1)
                        expectStored(`gallery-${width}-forced`, covered(forced, foreign, scale));

                    await show(page, { theme: "light", forced: false });
                    expect((await shoot(page)).equals(before.png), "back again, the picture is the same").toBe(true);
                }
                expect(edges, "edges that canvas and mirror have").toBeGreaterThan(300);
            });
        });

test("the comparison with stored pictures finds another tone and another place", async ({ page, server }) => {
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
    await openGallery(page, server.url);
    const before = decode(await shoot(page));
    const off = async () => patchesApart(decode(await shoot(page)), before, tolerance).length;
    await expect.poll(off).toBe(0);
    await page.getByRole("button", { name: "Secondary" }).hover();
    await expect.poll(off).toBeGreaterThan(mostPatches(before));
    await page.mouse.move(2, 2);
    await expect.poll(off).toBe(0);
    await page.mouse.wheel(0, 1);
    await expect.poll(off).toBeGreaterThan(10 * mostPatches(before));
});
