// What the browser's own copy gives.

/**
 * What it puts on the clipboard, by its own paste into a field.
 * @param {import("@playwright/test").Page} page
 */
export async function copied(page) {
    await page.keyboard.press("ControlOrMeta+c");
    await page.evaluate(() => {
        const field = document.createElement("textarea");
        field.id = "paste-here";
        document.body.append(field);
        field.focus();
    });
    await page.keyboard.press("ControlOrMeta+v");
    return await page.evaluate(() => {
        const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("paste-here"));
        field.remove();
        return field.value;
    });
}
