// Sharpness: text that the canvas draws is, pixel for pixel, what plain HTML shows in the same font at the same place.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JobsPage } from "./jobs_page.mjs";
import { chromiumFlags } from "../../tools/run/browsers.mjs";
import { expect, test, token } from "./fixtures.mjs";
import { decode, difference, ink, pixelAt } from "./pixels.mjs";

/** @typedef {import("@playwright/test").Locator} Locator */

/** Antialiasing noise, in steps of 255: the mean over all pixels, and the worst of them. */
const mostMean = 0.5;
const mostWorst = 8;

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
 * Compares a run of text on the canvas with plain HTML.
 * @param {import("@playwright/test").Page} page
 * @param {Locator} locator
 * @param {string} what
 */
async function compare(page, locator, what) {
    const run = await runOf(locator);
    const scale = await page.evaluate(() => devicePixelRatio);
    const toPixel = (/** @type {number} */ value) => Math.round(value * scale) / scale;
    const clip = {
        x: Math.floor(run.left) - 2,
        y: Math.floor(run.top),
        width: Math.ceil(run.width) + 4,
        height: Math.floor(run.height),
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
            Object.assign(line.style, {
                position: "absolute",
                left: `${given.left}px`,
                top: `${given.top}px`,
                font: given.font,
                letterSpacing: given.spacing,
                color: given.color,
                whiteSpace: "pre",
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
    const name = `${what.replace(/\W+/g, "-")}-${scale}x`;
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

for (const scale of [1, 1.5, 2]) {
    for (const theme of /** @type {const} */ (["light", "dark"])) {
        test(`text is as sharp as plain HTML at scale ${scale}, ${theme}`, async ({ playwright, server, problems }) => {
            // A true device scale: the emulated one lays plain HTML out in CSS pixels, which no real screen does.
            const browser = await playwright.chromium.launch({
                ...test.info().project.use.launchOptions,
                args: [...chromiumFlags, `--force-device-scale-factor=${scale}`, "--window-size=1280,900"],
            });
            try {
                const context = await browser.newContext({ viewport: null, colorScheme: theme });
                const page = await context.newPage();
                problems.watch(page);
                await page.addInitScript((value) => localStorage.setItem("auth_token", value), token);
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
                    const { mean, worst } = await compare(page, locator, `${what} ${theme}`);
                    expect.soft(mean, `${what}: mean`).toBeLessThanOrEqual(mostMean);
                    expect.soft(worst, `${what}: worst`).toBeLessThanOrEqual(mostWorst);
                }
            } finally {
                await browser.close();
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
                    if (
                        !parent?.closest("[role], p, span") ||
                        parent.closest("[aria-live=polite], [aria-live=assertive]")
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
