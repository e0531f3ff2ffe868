// What operates the widgets of the gallery in each of the three ways (gallery_widgets.mjs).
import { expect } from "@playwright/test";
import { tabTo } from "./gallery_page.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").Locator} Locator */
/** @typedef {import("./gallery_page.mjs").Way} Way */

/**
 * @typedef {object} Hands what operates a widget in one of the ways
 * @property {Page} page
 * @property {Way} way
 * @property {(target: Locator) => Promise<void>} press
 */

/** @param {Hands} hands @param {string} name */
export const button = ({ page }, name) => page.getByRole("button", { name, exact: true });

/** @param {Locator} target */
export async function placeOf(target) {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error(`${target} has no place.`);
    return box;
}

/**
 * @param {Page} page
 * @param {Locator} target
 * @param {number} from share of its width
 * @param {number} by pixels to the right
 */
export async function drag(page, target, from, by) {
    const box = await placeOf(target);
    const [x, y] = [box.x + box.width * from, box.y + Math.min(box.height / 2, 60)];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y, { steps: 4 });
    await page.mouse.up();
}

/**
 * Over all that the field holds.
 * @param {Hands} hands
 * @param {Locator} field
 * @param {string} text
 */
export async function type({ page, way }, field, text) {
    if (way === "assistive technology") {
        // Dictation, switch keyboards and screen readers set the value and say so.
        await field.evaluate((element, value) => {
            const input = /** @type {HTMLInputElement} */ (element);
            input.focus();
            input.value = value;
            input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }, text);
        return;
    }
    if (way === "mouse") await field.click();
    else await tabTo(page, field);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(text);
}

/** @param {Hands} hands @param {string} label */
export const pressedLast = ({ page }, label) => expect(page.getByText(`Pressed last: ${label}.`)).toBeVisible();

/** @param {string} label @returns {(hands: Hands) => Promise<void>} */
export const pressesButton = (label) => async (hands) => {
    await hands.press(button(hands, label));
    await pressedLast(hands, label);
};

/** @param {string} opener @param {string} name @returns {(hands: Hands) => Promise<void>} */
export const opensWindow = (opener, name) => async (hands) => {
    const { page, press } = hands;
    await press(button(hands, opener));
    const window = page.getByRole("dialog", { name });
    await expect(window).toBeFocused();
    await press(window.getByRole("button", { name: "Close" }));
    await expect(window).toHaveCount(0);
    await expect(button(hands, opener)).toBeFocused();
};

/**
 * One of several that arrow keys lead through: `from` is the one that Tab comes to.
 * @param {Hands} hands
 * @param {Locator} from
 * @param {string} key
 * @param {Locator} to
 */
export async function choose({ page, way, press }, from, key, to) {
    if (way === "keyboard") {
        await tabTo(page, from);
        await page.keyboard.press(key);
        await expect(to).toBeFocused();
    } else {
        await press(to);
    }
}
