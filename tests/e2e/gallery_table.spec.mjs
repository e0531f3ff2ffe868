// The gallery's table of 100,000 rows: ranges, all its keys, the wheel, and small screens; operated in the three ways:
// gallery_widgets.spec.mjs.
import { openGallery, tabTo } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const tableOf = (/** @type {Page} */ page) => page.getByRole("grid", { name: "Runs" });
const boxOf = (/** @type {Page} */ page, /** @type {number} */ run) =>
    tableOf(page).getByRole("checkbox", { name: `Run ${run}`, exact: true });
const cellOf = (/** @type {Page} */ page, /** @type {string} */ name) =>
    tableOf(page).getByRole("gridcell", { name, exact: true });

test.beforeEach(async ({ page, server }) => openGallery(page, server.url));

test("Shift takes a range, by mouse and by keyboard", async ({ page }) => {
    await boxOf(page, 2).click();
    await boxOf(page, 5).click({ modifiers: ["Shift"] });
    for (const run of [2, 3, 4, 5]) await expect(boxOf(page, run)).toBeChecked();
    await expect(boxOf(page, 6)).not.toBeChecked();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(boxOf(page, 7)).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(cellOf(page, "Run 7").last()).toBeFocused();
    await page.keyboard.press("Shift+Space");
    for (const run of [6, 7]) await expect(boxOf(page, run)).toBeChecked();
    await expect(cellOf(page, "Run 7").last(), "the focus stays on the cell").toBeFocused();
    await page.keyboard.press("Space");
    await expect(boxOf(page, 7)).not.toBeChecked();
});

test("keys lead through the cells, over the edge of what is in sight and to both ends of 100,000 rows", async ({
    page,
}) => {
    await tabTo(page, boxOf(page, 1));
    for (let run = 2; run <= 25; run += 1) {
        await page.keyboard.press("ArrowDown");
        await expect(boxOf(page, run)).toBeFocused();
    }
    await expect(boxOf(page, 25)).toBeInViewport();
    await expect.poll(() => tableOf(page).getByRole("row").count()).toBeLessThan(14);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("End");
    await expect(cellOf(page, "75")).toBeFocused();
    await page.keyboard.press("Home");
    await expect(boxOf(page, 25)).toBeFocused();
    // Faster than the page draws: none is lost.
    await page.evaluate(() => {
        for (let times = 0; times < 40; times += 1) {
            const key = new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true });
            document.activeElement?.dispatchEvent(key);
        }
    });
    await expect(boxOf(page, 65)).toBeFocused();

    // To both ends.
    await page.keyboard.press("Control+Home");
    await expect(boxOf(page, 1)).toBeFocused();
    await page.keyboard.press("PageDown");
    await expect(boxOf(page, 7)).toBeFocused();
    await page.keyboard.press("PageUp");
    await expect(boxOf(page, 1)).toBeFocused();
    await page.keyboard.press("Control+End");
    await expect(cellOf(page, "300000")).toBeFocused();
    await expect(cellOf(page, "300000")).toBeInViewport();
    await page.keyboard.press("ArrowDown");
    await expect(cellOf(page, "300000"), "the last one").toBeFocused();
    await page.keyboard.press("Control+Home");
    await expect(boxOf(page, 1)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(tableOf(page).getByRole("checkbox", { name: "All rows" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(tableOf(page).getByRole("button", { name: "Run", exact: true })).toBeFocused();
});

test("the wheel scrolls the rows below the head, and keys make a column as narrow as it gets", async ({ page }) => {
    const table = tableOf(page);
    await table.scrollIntoViewIfNeeded();
    const head = table.getByRole("button", { name: "Run", exact: true });
    const before = await head.boundingBox();
    await boxOf(page, 3).hover();
    await page.mouse.wheel(0, 36 * 50);
    await expect(boxOf(page, 53)).toBeVisible();
    await expect.poll(() => head.boundingBox()).toEqual(before);
    await head.click();
    await expect(table.getByRole("columnheader", { name: "Run", exact: true })).toHaveAttribute(
        "aria-sort",
        "descending",
    );
    const grip = table.getByRole("separator", { name: "Width of Run" });
    await grip.focus();
    await page.keyboard.press("Home");
    await expect(grip).toHaveAttribute("aria-valuenow", "64");
});

test.describe("on a phone", () => {
    test.use({ viewport: { width: 360, height: 800 } });

    test("the table scrolls sideways within itself, and what has the focus comes into sight", async ({ page }) => {
        await tabTo(page, boxOf(page, 1));
        await page.keyboard.press("End");
        const last = cellOf(page, "3");
        await expect(last).toBeFocused();
        const table = await tableOf(page).boundingBox();
        const cell = await last.boundingBox();
        const head = await tableOf(page).getByRole("columnheader", { name: "Records" }).boundingBox();
        if (!table || !cell || !head) throw new Error("A part has no place.");
        expect(cell.x + cell.width).toBeLessThanOrEqual(table.x + table.width + 1);
        expect(head.x).toBe(cell.x);
        const box = await boxOf(page, 1).boundingBox();
        expect(box?.x ?? 0, "the boxes stay").toBeGreaterThanOrEqual(table.x);
        await boxOf(page, 2).click();
        await expect(boxOf(page, 2)).toBeChecked();
    });
});
