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
    await page.evaluate(async () => {
        await document.fonts.ready;
    });
}

/**
 * Whether it comes before what has the focus, as the page is read. Runs in the page.
 * @param {Element} element
 */
function liesBefore(element) {
    const active = document.activeElement;
    return (
        active !== null &&
        active !== document.body &&
        (element.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    );
}

/**
 * Presses Tab or Shift and Tab until the target has the focus: nothing else may be needed to come there.
 * @param {Page} page
 * @param {Locator} target
 */
export async function tabTo(page, target) {
    for (let step = 0; step < 140; step += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        // Not round the end by the browser's own controls: from there Firefox's driver does not give the page its focus back.
        await page.keyboard.press((await target.evaluate(liesBefore)) ? "Shift+Tab" : "Tab");
    }
    throw new Error(`Tab does not reach ${target}.`);
}

/** @typedef {(page: Page, target: Locator) => Promise<void>} Press */

/** How a control is pressed: pointer, keyboard alone, assistive technology. @type {Record<string, Press>} */
export const presses = {
    mouse: (_page, target) => target.click(),
    keyboard: async (page, target) => {
        await tabTo(page, target);
        await page.keyboard.press("Space");
    },
    "assistive technology": (_page, target) =>
        target.evaluate((element) => /** @type {HTMLElement} */ (element).click()),
};
