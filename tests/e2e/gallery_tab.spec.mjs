// Tab through the whole gallery, there and back: every stop is reached, in the order in which the page is read, and at both
// ends Tab leaves for what stands around the page.
import { openGallery } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";

/** @typedef {import("@playwright/test").Page} Page */

/** Puts buttons before and behind the page, and writes down what gets the focus. @param {Page} page */
const surround = (page) =>
    page.evaluate(() => {
        const root = document.getElementById("etl-jobs");
        for (const place of /** @type {const} */ (["beforebegin", "afterend"])) {
            const button = document.createElement("button");
            button.id = button.textContent = place;
            root?.insertAdjacentElement(place, button);
        }
        /** @type {EventTarget[]} */
        const met = [];
        Object.assign(globalThis, { met });
        document.addEventListener("focusin", ({ target }) => target && met.push(target));
    });

/**
 * Presses the key until the focus has left the page; returns where it came by, as numbers among all stops of Tab. Scroll
 * areas, which Firefox makes stops as well, are left out.
 * @param {Page} page
 * @param {"Tab" | "Shift+Tab"} key
 */
async function walk(page, key) {
    const [from, to] = key === "Tab" ? ["beforebegin", "afterend"] : ["afterend", "beforebegin"];
    await page.locator(`#${from}`).focus();
    await page.evaluate(() => /** @type {any} */ (globalThis).met.splice(0));
    const arrived = () => page.evaluate((id) => document.activeElement?.id === id, to);
    for (let presses = 0; presses < 250 && !(await arrived()); presses += 1) await page.keyboard.press(key);
    expect(await arrived(), `${key} leaves the page`).toBe(true);
    return page.evaluate(() => {
        /** @type {NodeListOf<HTMLElement>} */
        const all = document.querySelectorAll("a[href], button, input, select, textarea, [tabindex]");
        const stops = [...all].filter((stop) => stop.tabIndex >= 0);
        /** @type {HTMLElement[]} */
        const met = /** @type {any} */ (globalThis).met;
        return { way: met.map((one) => stops.indexOf(one)).filter((place) => place >= 0), count: stops.length };
    });
}

test("Tab comes to every stop in order and back the same way, and leaves at both ends", async ({ page, server }) => {
    test.setTimeout(120_000);
    await openGallery(page, server.url);
    await surround(page);
    const there = await walk(page, "Tab");
    expect(there.count).toBeGreaterThan(60);
    expect(there.way).toEqual(Array.from({ length: there.count - 1 }, (_, index) => index + 1));
    const back = await walk(page, "Shift+Tab");
    expect(back.way).toEqual(Array.from({ length: back.count - 1 }, (_, index) => back.count - 2 - index));
});
