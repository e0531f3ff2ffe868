// The fields of numbers and of choices in the gallery by all their keys and limits; operated in the three ways:
// gallery_widgets.spec.mjs.
import { openGallery, tabTo } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";

/** @param {import("@playwright/test").Locator} target */
async function boxOf(target) {
    const box = await target.boundingBox();
    if (!box) throw new Error(`${target} has no place.`);
    return box;
}

test.beforeEach(async ({ page, server }) => openGallery(page, server.url));

test("combobox: arrows go round, Escape and Tab close, and what matches nothing is said", async ({ page }) => {
    const zone = page.getByRole("combobox", { name: "Time zone" });
    const list = page.getByRole("listbox");
    const active = list.getByRole("option", { selected: true });
    await zone.click();
    await zone.fill("asia");
    await expect(list.getByRole("option")).toHaveText(["Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo"]);
    await expect(active).toHaveText("Asia/Kolkata");
    await page.keyboard.press("ArrowUp");
    await expect(active).toHaveText("Asia/Tokyo");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(active).toHaveText("Asia/Shanghai");
    await page.keyboard.press("Escape");
    await expect(list).toHaveCount(0);
    await expect(zone).toHaveValue("asia");
    await page.keyboard.press("ArrowUp");
    await expect(active).toHaveText("Asia/Tokyo");
    await page.keyboard.press("Tab");
    await expect(list).toHaveCount(0);
    await zone.fill("Atlantis");
    await expect(list).toHaveCount(0);
    await expect(zone).toHaveAccessibleErrorMessage("There is no such time zone.");
});

test("combobox: of 5,000 options only those in sight exist, whatever leads there", async ({ page }) => {
    const target = page.getByRole("combobox", { name: "Target table" });
    const list = page.getByRole("listbox", { name: "Target table" });
    const options = list.getByRole("option");
    const option = (/** @type {number} */ number) =>
        list.getByRole("option", { name: `warehouse.table_${number}`, exact: true });
    const expectActive = async (/** @type {number} */ number) => {
        await expect(option(number)).toHaveAttribute("aria-selected", "true");
        await expect(option(number)).toHaveAttribute("aria-posinset", String(number));
        await expect(target).toHaveAttribute(
            "aria-activedescendant",
            (await option(number).getAttribute("id")) ?? "none",
        );
        await expect(option(number)).toBeInViewport();
        expect(await options.count()).toBeLessThan(14);
    };
    await target.focus();
    await page.keyboard.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-setsize", "5000");
    await expectActive(1);
    await page.keyboard.press("ArrowUp");
    await expectActive(5000);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("PageDown");
    await expectActive(11);
    // The wheel leaves the active one where it is, and a click chooses.
    await list.hover();
    await page.mouse.wheel(0, 32 * 1000);
    await expect(option(1005)).toBeVisible();
    await expect(option(11), "the field still names it").toHaveCount(1);
    expect(await options.count()).toBeLessThan(14);
    await option(1005).click();
    await expect(target).toHaveValue("warehouse.table_1005");
    await expect(list).toHaveCount(0);
    await page.keyboard.press("ArrowDown");
    await expectActive(1005);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("TABLE_49");
    await expect(options.first()).toHaveAttribute("aria-setsize", "111");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(target).toHaveValue("warehouse.table_490");
});

test("what is drawn over a field is not written through by its text", async ({ page }) => {
    const interval = page.getByRole("combobox", { name: "Interval" });
    await page.getByRole("combobox", { name: "Time zone" }).evaluate((field) => field.scrollIntoView({ block: "end" }));
    const picture = async () => page.screenshot({ clip: await boxOf(interval) });
    const plain = await picture();
    // By the mouse itself: before it clicks on an element, Firefox's driver scrolls it into the middle, from where the list
    // opens downwards and covers nothing.
    const options = await boxOf(page.getByRole("button", { name: "Options: Time zone" }));
    await page.mouse.click(options.x + options.width / 2, options.y + options.height / 2);
    await expect(interval).toHaveCSS("clip-path", /path/);
    const list = await boxOf(page.getByRole("listbox"));
    const field = await boxOf(interval);
    expect(list.y < field.y && list.y + list.height > field.y + field.height, "it is covered").toBe(true);
    await expect.poll(async () => (await picture()).equals(plain)).toBe(false);
    // The same picture, whatever is chosen below.
    const covered = await picture();
    await interval.evaluate((element) => {
        /** @type {HTMLSelectElement} */ (element).selectedIndex = 2;
    });
    expect((await picture()).equals(covered)).toBe(true);
    await page.keyboard.press("Escape");
    await expect(interval).toHaveCSS("clip-path", "none");
    await page.getByRole("button", { name: "Open dialog" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(interval, "under the window's shade").toHaveCSS("opacity", "0.5");
});

test("number and select: limits, steps, undo, and what can't be chosen", async ({ page }) => {
    const retries = page.getByRole("spinbutton", { name: "Retries" });
    const increase = page.getByRole("button", { name: "Increase: Retries" });
    await retries.fill("many");
    await expect(retries).toHaveAccessibleErrorMessage("Enter a whole number.");
    await expect(retries).not.toHaveAttribute("aria-valuenow");
    await retries.fill("11");
    await expect(retries).toHaveAccessibleErrorMessage("Enter a number from 0 to 10.");
    await expect(retries).toHaveAttribute("aria-valuemax", "10");
    await retries.fill("7");
    await expect(retries).not.toHaveAttribute("aria-invalid");
    await page.keyboard.press("PageUp");
    await expect(retries).toHaveValue("10");
    await expect(increase).toBeDisabled();
    await expect(increase).toHaveAccessibleDescription("This is the most.");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    await expect(retries).toHaveValue("9");
    await page.keyboard.press("Control+Z");
    await expect(retries, "a step can be undone").toHaveValue("10");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Decrease: Retries" }), "arrows do that").not.toBeFocused();
    await expect(retries).toHaveValue("0");
    await expect(page.getByRole("spinbutton", { name: "Share" })).toBeDisabled();

    const queue = page.getByRole("combobox", { name: "Queue" });
    await expect(queue).toBeDisabled();
    await tabTo(page, queue);
    await page.keyboard.type("Slow");
    await page.keyboard.press("ArrowDown");
    await expect(queue).toHaveValue("60");
    await expect(queue).toHaveAccessibleDescription("There is only one worker.");
});
