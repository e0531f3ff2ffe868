// Stored pictures: what a screen looked like when somebody looked at it last, compared by patches with a tolerance that
// another machine's rasteriser stays within and a wrong colour, font or place does not. The canvas is compared with the
// visible mirror besides, in the same run. `npm run pictures:renew` takes them anew.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.mjs";
import { boxesApart, patchesApart, textsApart } from "./likeness.mjs";
import { encodeWithPalette } from "./palette_png.mjs";
import { decode } from "./pixels.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("./likeness.mjs").Place} Place */
/** @typedef {import("./pixels.mjs").Picture} Picture */

const pictures = join(import.meta.dirname, "pictures");
const screenshots = join(import.meta.dirname, "../../test-results/screenshots");

/** Steps of 255 by which the mean of a patch may differ from the stored one's, and what share of the patches may not. */
export const tolerance = 10;
const mostApart = 0.001;

/** How many texts of a screen may end by another pixel: single letters' feet are drawn otherwise. */
const mostTextsApart = 2;

/**
 * The texts, the boxes, and what is in the machine's own fonts, as far as they are wholly in sight. Runs in the page.
 * @returns {{ runs: Place[], boxes: Place[], foreign: Place[] }}
 */
export function placesOnPage() {
    /** @param {Element} element @param {DOMRect} [box] */
    const placeOf = (element, box = element.getBoundingClientRect()) => ({
        what: element.textContent || element.getAttribute("aria-label") || element.id,
        left: box.left,
        top: box.top,
        width: box.width,
        height: box.height,
        link: element.closest("a") !== null,
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

/**
 * A picture when two frames have gone by in which everything asked for has been drawn.
 * @param {Page} page
 */
export async function shoot(page) {
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
export const showMirror = (page, visible) =>
    page.evaluate((on) => document.getElementById("etl-jobs")?.classList.toggle("mirror-visible", on), visible);

/**
 * The picture without what another machine's fonts draw differently.
 * @param {Picture} picture
 * @param {readonly Place[]} places
 * @param {number} scale
 */
export function covered({ width, height, data }, places, scale) {
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

/** Of how many patches the mean colour may differ. @param {Picture} picture */
export const mostPatches = ({ width, height }) => Math.round((mostApart * width * height) / 64);

/**
 * Compares with the stored picture, or takes it anew where asked for.
 * @param {string} name of the file, without its ending
 * @param {Picture} picture
 */
export function expectStored(name, picture) {
    const path = join(pictures, `${name}.png`);
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

/**
 * What in sight is in the machine's own fonts: what is monospaced, and what is written in other scripts than Latin. Runs in
 * the page.
 * @returns {Place[]}
 */
function inOwnFonts() {
    return [...document.querySelectorAll(".mirror .run")]
        .filter(
            (run) =>
                /^"?JetBrains/.test(getComputedStyle(run).fontFamily) ||
                /[^\u0000-\u024f\u2000-\u2bff]/.test(run.textContent ?? ""),
        )
        .map((run) => {
            const { left, top, width, height } = run.getBoundingClientRect();
            return { what: run.textContent ?? "", left, top, width, height };
        });
}

/**
 * Compares the canvas with the visible mirror, and with the stored picture. The whole one is left in
 * test-results/screenshots, for people to look at.
 * @param {Page} page
 * @param {string} name of the stored file, without its ending
 * @param {readonly import("@playwright/test").Locator[]} passing what differs each time, such as a clock
 * @param {readonly string[]} [unlike] texts and names of what the mirror shows in another form
 */
export async function expectPicture(page, name, passing, unlike = []) {
    const png = await shoot(page);
    mkdirSync(screenshots, { recursive: true });
    writeFileSync(join(screenshots, `${name}.png`), png);
    const canvas = decode(png);
    await showMirror(page, true);
    const mirrorPng = await shoot(page);
    writeFileSync(join(screenshots, `${name}-mirror.png`), mirrorPng);
    const mirror = decode(mirrorPng);
    const all = await page.evaluate(placesOnPage);
    const boxes = all.boxes.filter(({ what }) => !unlike.includes(what));
    // What is hidden in the mirror has no place there; behind a space another text of the line begins.
    const runs = all.runs.filter(({ what, width }) => width > 1 && !what.endsWith(" ") && !unlike.includes(what));
    const own = await page.evaluate(inOwnFonts);
    await showMirror(page, false);
    expect(runs.length, `texts, ${name}`).toBeGreaterThan(5);
    const off = textsApart(canvas, mirror, runs, 1);
    expect.soft(off.length, `texts, ${name}: ${off.join(", ")}`).toBeLessThanOrEqual(mostTextsApart);
    expect.soft(boxesApart(canvas, mirror, boxes, 1).wrong, `boxes, ${name}`).toEqual([]);
    const places = await Promise.all(
        passing.map((part) =>
            part.evaluateAll((elements) =>
                elements.map((element) => {
                    const { left, top, width, height } = element.getBoundingClientRect();
                    return { what: "", left, top, width, height };
                }),
            ),
        ),
    );
    expectStored(name, covered(canvas, [...own, ...places.flat()], 1));
}
