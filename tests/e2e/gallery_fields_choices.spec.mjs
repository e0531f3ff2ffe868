// The fields of numbers and of choices in the gallery: stepped, offered and chosen, found by role and name.
import { openGallery, presses, tabTo } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";

/** @param {import("@playwright/test").Locator} target */
async function boxOf(target) {
    const box = await target.boundingBox();
    if (!box) throw new Error(`${target} has no place.`);
    return box;
}

test.beforeEach(async ({ page, server }) => openGallery(page, server.url));

for (const [way, press] of Object.entries(presses)) {
    test(`number: stepped within its range, by ${way}`, async ({ page }) => {
        const retries = page.getByRole("spinbutton", { name: "Retries" });
        const increase = page.getByRole("button", { name: "Increase: Retries" });
        const decrease = page.getByRole("button", { name: "Decrease: Retries" });
        await expect(retries).toHaveAttribute("aria-valuenow", "3");
        if (way === "keyboard") {
            await tabTo(page, retries);
            for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowUp");
            await expect(retries).toHaveValue("7");
            await page.keyboard.press("PageUp");
        } else {
            for (const value of ["4", "5", "6", "7", "8", "9", "10"]) {
                await press(page, increase);
                await expect(retries).toHaveValue(value);
            }
        }
        await expect(retries).toHaveValue("10");
        await expect(retries).toHaveAttribute("aria-valuenow", "10");
        await expect(increase).toBeDisabled();
        await expect(increase).toHaveAccessibleDescription("This is the most.");
        if (way === "keyboard") {
            await page.keyboard.press("ArrowUp");
            await expect(retries).toHaveValue("10");
            await page.keyboard.press("ArrowDown");
            await expect(retries).toHaveValue("9");
            await page.keyboard.press("Control+Z");
            await expect(retries, "a step can be undone").toHaveValue("10");
            await page.keyboard.press("PageDown");
            await page.keyboard.press("Tab");
            await expect(decrease, "the arrow keys do what the buttons do").not.toBeFocused();
            await expect(retries).toHaveValue("0");
        } else {
            await press(page, decrease);
            await expect(retries).toHaveValue("9");
        }
    });

    test(`combobox: typed, offered and chosen, by ${way}`, async ({ page }) => {
        const zone = page.getByRole("combobox", { name: "Time zone" });
        const options = page.getByRole("listbox", { name: "Time zone" }).getByRole("option");
        await expect(zone).toHaveAttribute("aria-expanded", "false");
        if (way === "keyboard") {
            await tabTo(page, zone);
            await page.keyboard.press("ArrowDown");
            await expect(options).toHaveCount(13);
            const chosen = page.getByRole("option", { name: "Europe/Berlin" });
            await expect(chosen).toHaveAttribute("aria-selected", "true");
            await expect(zone).toHaveAttribute("aria-activedescendant", (await chosen.getAttribute("id")) ?? "none");
            await expect(chosen).toBeInViewport();
            await page.keyboard.press("Control+A");
            await page.keyboard.type("york");
            await page.keyboard.press("Enter");
        } else {
            await press(page, page.getByRole("button", { name: "Options: Time zone" }));
            await expect(zone).toBeFocused();
            await expect(options).toHaveCount(13);
            await zone.fill("york");
            await expect(options).toHaveCount(1);
            await press(page, page.getByRole("option", { name: "America/New_York" }));
        }
        await expect(zone).toHaveValue("America/New_York");
        await expect(zone).toBeFocused();
        await expect(page.getByRole("listbox")).toHaveCount(0);
        await expect(zone).toHaveAttribute("aria-expanded", "false");
    });
}

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

test("number: what is no number of the range is said", async ({ page }) => {
    const retries = page.getByRole("spinbutton", { name: "Retries" });
    await retries.fill("many");
    await expect(retries).toHaveAccessibleErrorMessage("Enter a whole number.");
    await expect(retries).not.toHaveAttribute("aria-valuenow");
    await retries.fill("11");
    await expect(retries).toHaveAccessibleErrorMessage("Enter a number from 0 to 10.");
    await expect(retries).toHaveAttribute("aria-valuemax", "10");
    await retries.fill("2");
    await expect(retries).not.toHaveAttribute("aria-invalid");
    await expect(page.getByRole("spinbutton", { name: "Share" })).toBeDisabled();
});

test("a select is the browser's own, by keyboard, pointer and assistive technology", async ({ page }) => {
    const interval = page.getByRole("combobox", { name: "Interval" });
    await expect(interval).toHaveAccessibleDescription("240 minutes.");
    await interval.selectOption("12 hours");
    await expect(interval).toHaveAccessibleDescription("720 minutes.");
    await tabTo(page, interval);
    await page.keyboard.type("1 h");
    await expect(interval).toHaveAccessibleDescription("60 minutes.");
    await expect(interval).toHaveValue("60");
    const queue = page.getByRole("combobox", { name: "Queue" });
    await expect(queue).toBeDisabled();
    await tabTo(page, queue);
    await page.keyboard.type("Slow");
    await page.keyboard.press("ArrowDown");
    await expect(queue).toHaveValue("60");
    await expect(queue).toHaveAccessibleDescription("There is only one worker.");
});
