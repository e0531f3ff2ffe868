// The gallery as a person or a screen reader finds it, and the three ways in which each widget is operated.
import { expect } from "@playwright/test";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").Locator} Locator */

/**
 * Goes there and waits until it is drawn in the page's own font.
 * @param {Page} page
 * @param {string} url
 */
export async function openGallery(page, url) {
    await page.goto(`${url}/#/gallery`);
    await expect(page.getByRole("heading", { name: "Widgets", level: 1 })).toBeVisible();
    // Before, the page is there with its heading, and waits for the later half of the code.
    await expect(page.getByRole("heading", { name: "Small heading" })).toBeVisible();
    await page.evaluate(async () => {
        await document.fonts.ready;
    });
}

/**
 * By the keyboard to a stop of Tab: from the stop before it by Tab alone. That Tab goes from each stop to the next through
 * the whole page and back, gallery_tab.spec.mjs holds.
 * @param {Page} page
 * @param {Locator} target
 */
export async function tabTo(page, target) {
    /** Null while it is no stop: behind a window that is just closing, or not yet open. */
    const stepBefore = () =>
        target.evaluate((element) => {
            /** @type {NodeListOf<HTMLElement>} */
            const all = document.querySelectorAll("a[href], button, input, select, textarea, [tabindex]");
            const stops = [...all].filter((stop) => stop.tabIndex >= 0 && !stop.closest("[inert]"));
            const place = stops.indexOf(/** @type {HTMLElement} */ (element));
            if (place < 0) return null;
            // The first one has nothing before it but the browser's own controls, from which Firefox's driver does not return.
            if (document.activeElement !== element) stops[Math.max(0, place - 1)]?.focus();
            return document.activeElement === element;
        });
    /** @type {boolean | null} */
    let arrived = null;
    await expect.poll(async () => (arrived = await stepBefore()), "Tab comes there").not.toBeNull();
    if (arrived) return;
    // Firefox makes stops of scroll areas, too.
    for (let presses = 0; presses < 4; presses += 1) {
        await page.keyboard.press("Tab");
        if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab does not lead from its neighbour to ${target}.`);
}

/**
 * By Tab to a control, and presses it there.
 * @param {Page} page
 * @param {Locator} target
 * @param {string} [key]
 */
export async function pressByKeys(page, target, key = "Enter") {
    await tabTo(page, target);
    await page.keyboard.press(key);
}

/** @typedef {"mouse" | "keyboard" | "assistive technology"} Way */

/** @typedef {(page: Page, target: Locator) => Promise<void>} Press */

/** How a control is pressed: pointer, keyboard alone, assistive technology. @type {Record<Way, Press>} */
export const presses = {
    mouse: (_page, target) => target.click(),
    keyboard: (page, target) => pressByKeys(page, target, "Space"),
    "assistive technology": (_page, target) =>
        target.evaluate((element) => /** @type {HTMLElement} */ (element).click()),
};

export const ways = /** @type {Way[]} */ (Object.keys(presses));
