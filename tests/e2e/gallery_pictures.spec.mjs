// The gallery as it looks, at three widths and three scales, light, dark and under forced colours. Each is compared in one
// run, so on any machine: the canvas with the visible mirror (the same texts and boxes at the same places), and before
// with after (back from every other look, the same pixels). Against stored pictures, which `npm run pictures:renew` takes
// anew: every look at scale 1, and of the other scales one each, since colours and order do not depend on the scale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openGallery } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { boxesApart, patchesApart, textsApart } from "./likeness.mjs";
import { encodeWithPalette } from "./palette_png.mjs";
import { decode } from "./pixels.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("./likeness.mjs").Place} Place */

const pictures = join(import.meta.dirname, "pictures");
const widths = [360, 768, 1280];
const scales = [1, 1.5, 2];
const themes = /** @type {const} */ (["light", "dark"]);

/** Which of the looks at other scales than 1 are stored. */
const storedBeside = new Set(["768-light-1.5x", "1280-dark-2x"]);

/** Steps of 255 by which the mean of a patch may differ from the stored one's, and what share of the patches may not. */
const tolerance = 10;
const mostApart = 0.001;

/** WebKit and Chromium make no canvas higher than this, in device pixels. */
const mostHeight = 8000;

/**
 * The texts, the boxes, and what is in the machine's own fonts, as far as they are wholly in sight. Runs in the page.
 * @returns {{ runs: Place[], boxes: Place[], foreign: Place[] }}
 */
function placesOnPage() {
    /** @param {Element} element @param {DOMRect} [box] */
    const placeOf = (element, box = element.getBoundingClientRect()) => ({
        what: element.textContent || element.getAttribute("aria-label") || element.id,
        left: box.left,
        top: box.top,
        width: box.width,
        height: box.height,
    });
    /** @param {Element} element */
    const inSight = (element) => {
        const box = element.getBoundingClientRect();
        for (let around = element.parentElement; around; around = around.parentElement) {
            const { overflowX } = getComputedStyle(around);
            const outer = around.getBoundingClientRect();
            if (
                overflowX !== "visible" &&
                (box.bottom > outer.bottom || box.right > outer.right || box.top < outer.top)
            )
                return false;
        }
        return box.bottom <= innerHeight && box.top >= 0;
    };
    /** @param {string} selector */
    const all = (selector) => [...document.querySelectorAll(`.mirror ${selector}`)].filter(inSight);
    const foreign = (/** @type {Element} */ element) => /^"?JetBrains/.test(getComputedStyle(element).fontFamily);
    const ticked = all("[role=checkbox], [role=radio]:not(:empty), [role=switch]").filter(
        (node) => !node.querySelector(".run + .run"),
    );
    return {
        runs: all(".run").map((run) => placeOf(run)),
        boxes: [
            ...all("button:not([role], [role=columnheader] > *, :empty), .entry, [role=progressbar], [role=grid]").map(
                (element) => placeOf(element),
            ),
            // What is ticked has its box at the left of its label, or in the middle.
            ...ticked.map((element) => {
                const box = element.getBoundingClientRect();
                const width = element.matches("[role=switch]") ? 36 : 18;
                const left = element.querySelector(".run") ? box.left : box.left + (box.width - width) / 2;
                return placeOf(element, new DOMRect(left, box.top + box.height / 2 - 9, width, 18));
            }),
        ],
        foreign: [
            ...all(".entry").filter(foreign),
            ...[...document.querySelectorAll(".mirror .run")]
                .filter(foreign)
                .map((run) => run.closest(".scroll") ?? run)
                .filter((area, index, areas) => areas.indexOf(area) === index),
        ].map((element) => placeOf(element)),
    };
}

/** @param {Page} page @param {{ theme: "light" | "dark", forced: boolean }} look */
async function show(page, { theme, forced }) {
    await page.emulateMedia({ colorScheme: theme, forcedColors: forced ? "active" : "none" });
    await expect(page.locator("canvas")).toBeVisible({ visible: !forced });
    await expect.poll(() => page.locator("#etl-jobs").evaluate((root) => root.style.colorScheme)).toBe(theme);
}

/**
 * A picture when two frames have gone by in which everything asked for has been drawn.
 * @param {Page} page
 */
async function shoot(page) {
    await page.evaluate(
        () =>
            new Promise((done) => {
                requestAnimationFrame(() => requestAnimationFrame(done));
                // A busy browser may leave out the frames of a page in which nothing changes.
                setTimeout(done, 1000);
            }),
    );
    return await page.screenshot();
}

/** @param {Page} page @param {boolean} visible */
const showMirror = (page, visible) =>
    page.evaluate((on) => document.getElementById("etl-jobs")?.classList.toggle("mirror-visible", on), visible);

/**
 * The picture without what another machine's fonts draw differently.
 * @param {import("./pixels.mjs").Picture} picture
 * @param {readonly Place[]} places
 * @param {number} scale
 */
function covered({ width, height, data }, places, scale) {
    const picture = { width, height, data: Buffer.from(data) };
    for (const place of places) {
        const right = Math.min(picture.width, Math.ceil((place.left + place.width) * scale));
        const bottom = Math.min(picture.height, Math.ceil((place.top + place.height) * scale));
        for (let y = Math.max(0, Math.floor(place.top * scale)); y < bottom; y += 1)
            for (let x = Math.max(0, Math.floor(place.left * scale)); x < right; x += 1)
                picture.data.fill(128, (y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3);
    }
    return picture;
}

/** Of how many patches the mean colour may differ. @param {import("./pixels.mjs").Picture} picture */
const mostPatches = ({ width, height }) => Math.round((mostApart * width * height) / 64);

/**
 * Compares with the stored picture, if this look is stored, or takes it anew where asked for.
 * @param {string} look such as "360-light"
 * @param {number} scale
 * @param {import("./pixels.mjs").Picture} picture
 */
function expectStored(look, scale, picture) {
    const name = scale === 1 ? look : `${look}-${scale}x`;
    if (scale !== 1 && !storedBeside.has(name)) return;
    const path = join(pictures, `gallery-${name}.png`);
    if (["all", "changed"].includes(test.info().config.updateSnapshots)) {
        writeFileSync(path, encodeWithPalette(picture));
        return;
    }
    const stored = decode(readFileSync(path));
    expect([picture.width, picture.height], name).toEqual([stored.width, stored.height]);
    const off = patchesApart(picture, stored, tolerance);
    const worst = JSON.stringify(off.slice(0, 5));
    expect(off.length, `${name}: patches of another colour, such as ${worst}`).toBeLessThanOrEqual(mostPatches(stored));
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
                        if (parts === 1) expectStored(`${width}-${theme}`, scale, covered(canvas, foreign, scale));
                    }
                    await show(page, { theme: "light", forced: true });
                    const forced = decode(await shoot(page));
                    const { runs, foreign } = await page.evaluate(placesOnPage);
                    const before = canvases.get("light");
                    if (!before) throw new Error("There is no light picture.");
                    expect.soft(textsApart(before.picture, forced, runs, scale), "texts, forced colours").toEqual([]);
                    if (parts === 1) expectStored(`${width}-forced`, scale, covered(forced, foreign, scale));

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
