// Plain HTML beside the canvas: the same text in the same font at the same place, to be compared pixel for pixel.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromiumFlags } from "../../tools/run/browsers.mjs";
import { expect, storeBefore, test, token } from "./fixtures.mjs";
import { decode, difference, ink, pixelAt } from "./pixels.mjs";

/** @typedef {import("@playwright/test").Locator} Locator */

/** Antialiasing noise, in steps of 255: the mean over all pixels, and the worst of them. */
export const mostMean = 0.5;
export const mostWorst = 8;

/**
 * Where a run of text stands and what it is set in, as its transparent twin in the page says.
 * @param {Locator} locator of an element with one run of text
 */
function runOf(locator) {
    return locator.evaluate((element) => {
        const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
        if (!node?.parentElement) throw new Error("There is no text.");
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = node.parentElement.getBoundingClientRect();
        const look = getComputedStyle(node.parentElement);
        return {
            text: node.nodeValue ?? "",
            left: box.left,
            top: box.top,
            width: range.getBoundingClientRect().width,
            height: box.height,
            font: look.font,
            spacing: look.letterSpacing,
            color: look.getPropertyValue("--ink"),
        };
    });
}

/**
 * A page of a browser whose device scale is a true one: the emulated one lays plain HTML out in CSS pixels, which no real
 * screen does.
 * @param {import("@playwright/test").PlaywrightWorkerArgs["playwright"]} playwright
 * @param {import("./fixtures.mjs").Problems} problems
 * @param {{ scale: number, theme: "light" | "dark" }} look
 */
export async function openAtScale(playwright, problems, { scale, theme }) {
    const browser = await playwright.chromium.launch({
        ...test.info().project.use.launchOptions,
        args: [...chromiumFlags, `--force-device-scale-factor=${scale}`, "--window-size=1280,900"],
    });
    const context = await browser.newContext({ viewport: null, colorScheme: theme });
    const page = await context.newPage();
    problems.watch(page);
    await storeBefore(page, { auth_token: token, "etl_jobs.list": "cards" });
    return page;
}

/**
 * Compares a run of text on the canvas with plain HTML.
 * @param {import("@playwright/test").Page} page
 * @param {Locator} locator
 * @param {string} what
 * @param {number} [beyond] CSS pixels above and below the line in which nothing else stands, where letters may reach
 */
export async function compareWithHtml(page, locator, what, beyond = 0) {
    const run = await runOf(locator);
    const scale = await page.evaluate(() => devicePixelRatio);
    const toPixel = (/** @type {number} */ value) => Math.round(value * scale) / scale;
    const clip = {
        x: Math.floor(run.left) - 2,
        y: Math.floor(run.top) - beyond,
        width: Math.ceil(run.width) + 4,
        height: Math.floor(run.height) + 2 * beyond,
    };
    const drawnPng = await page.screenshot({ clip });
    const drawn = decode(drawnPng);
    const background = `rgb(${pixelAt(drawn, 0, 0).join(" ")})`;

    await page.evaluate(
        (given) => {
            const twin = document.createElement("div");
            twin.id = "plain-html";
            Object.assign(twin.style, { position: "fixed", inset: "0", zIndex: "9", background: given.background });
            const line = document.createElement("div");
            line.textContent = given.text;
            line.dir = "auto";
            Object.assign(line.style, {
                position: "absolute",
                left: `${given.left}px`,
                top: `${given.top}px`,
                font: given.font,
                letterSpacing: given.spacing,
                color: given.color,
                whiteSpace: "pre",
                width: "max-content",
            });
            twin.append(line);
            document.body.append(twin);
        },
        { ...run, left: toPixel(run.left), top: toPixel(run.top), background },
    );
    const plainPng = await page.screenshot({ clip });
    await page.evaluate(() => document.getElementById("plain-html")?.remove());
    const plain = decode(plainPng);

    const folder = join(test.info().project.outputDir, "sharpness");
    mkdirSync(folder, { recursive: true });
    const name = `${what.replace(/[^\p{L}\d]+/gu, "-")}-${scale}x`;
    writeFileSync(join(folder, `${name}-canvas.png`), drawnPng);
    writeFileSync(join(folder, `${name}-html.png`), plainPng);
    const differs = difference(drawn, plain);
    const figures = `mean ${differs.mean.toFixed(3)}, worst ${differs.worst}, ${differs.differing} pixels differ`;
    console.log(`    ${what} at scale ${scale}: ${figures}`);
    test.info().annotations.push({ type: `${what} at scale ${scale}`, description: figures });
    expect(ink(drawn), `${what} is drawn`).toBeGreaterThan(0.02);
    expect(ink(plain), `${what} stands in plain HTML`).toBeGreaterThan(0.02);
    return differs;
}
