// A file that the page gives the user to keep, caught in a test.
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ name: string, text: string }} SavedFile */

/**
 * What a press saves. Of downloads Firefox's driver tells nothing: there it is what the page makes the file of.
 * @param {Page} page
 * @param {string} browserName
 * @param {() => Promise<void>} press
 * @returns {Promise<SavedFile>}
 */
export async function savedFile(page, browserName, press) {
    if (browserName === "firefox") return await madeFile(page, press);
    const download = page.waitForEvent("download");
    await press();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/**
 * @param {Page} page
 * @param {() => Promise<void>} press
 * @returns {Promise<SavedFile>}
 */
async function madeFile(page, press) {
    await page.evaluate(() => {
        const make = URL.createObjectURL;
        const click = HTMLAnchorElement.prototype.click;
        Reflect.deleteProperty(globalThis, "savedFile");
        URL.createObjectURL = (file) => {
            URL.createObjectURL = make;
            if (file instanceof Blob) Reflect.set(globalThis, "savedText", file.text());
            return make(file);
        };
        HTMLAnchorElement.prototype.click = function () {
            HTMLAnchorElement.prototype.click = click;
            const name = this.download;
            void Promise.resolve(Reflect.get(globalThis, "savedText")).then((text) =>
                Reflect.set(globalThis, "savedFile", { name, text }),
            );
            click.call(this);
        };
    });
    await press();
    await expect.poll(() => page.evaluate(() => Reflect.has(globalThis, "savedFile"))).toBe(true);
    return await page.evaluate(() => /** @type {SavedFile} */ (Reflect.get(globalThis, "savedFile")));
}
