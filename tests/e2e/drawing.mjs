// Frames as the browser sees them: animation frames in which the page calls WebGL's drawing functions.
import { expect } from "@playwright/test";

/**
 * Wraps every drawing call of WebGL before the page begins; calls of one animation frame are one frame.
 * @param {import("@playwright/test").Page} page
 */
export async function countFrames(page) {
    await page.addInitScript(() => {
        const state = { frames: 0, calls: 0, reads: 0, drawn: false };
        /** @type {any} */ (globalThis).drawing = state;
        const prototype = /** @type {any} */ (WebGL2RenderingContext.prototype);
        for (const name of ["drawElements", "drawArrays", "drawElementsInstanced", "drawArraysInstanced", "clear"]) {
            const original = prototype[name];
            prototype[name] = function (/** @type {unknown[]} */ ...parameters) {
                state.calls += 1;
                if (!state.drawn) {
                    state.drawn = true;
                    state.frames += 1;
                    // Runs after the present animation frame's work: what comes then is another frame.
                    queueMicrotask(() => setTimeout(() => (state.drawn = false)));
                }
                return original.apply(this, parameters);
            };
        }
        const readPixels = prototype.readPixels;
        prototype.readPixels = function (/** @type {unknown[]} */ ...parameters) {
            state.reads += 1;
            return readPixels.apply(this, parameters);
        };
    });
}

/** @typedef {import("@playwright/test").Page | import("@playwright/test").Frame} Drawn a page, or one in a frame of it */

/** @param {Drawn} page */
export const drawing = (page) => page.evaluate(() => ({ .../** @type {any} */ (globalThis).drawing }));

/**
 * Waits until the page has drawn nothing for a second: all settled.
 * @param {Drawn} page
 */
export async function settled(page) {
    await expect
        .poll(
            async () => {
                const before = await drawing(page);
                await page.waitForTimeout(1000);
                return (await drawing(page)).frames - before.frames;
            },
            { intervals: [0] },
        )
        .toBe(0);
}
