// The gallery's table of 100,000 rows, operated by mouse, by keyboard alone and by assistive technology.
import { openGallery, presses, tabTo } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const tableOf = (/** @type {Page} */ page) => page.getByRole("grid", { name: "Runs" });
const boxOf = (/** @type {Page} */ page, /** @type {number} */ run) =>
    tableOf(page).getByRole("checkbox", { name: `Run ${run}`, exact: true });
const cellOf = (/** @type {Page} */ page, /** @type {string} */ name) =>
    tableOf(page).getByRole("gridcell", { name, exact: true });

test.beforeEach(async ({ page, server }) => openGallery(page, server.url));

for (const [way, press] of Object.entries(presses)) {
    test(`a table is sorted and ticked, by ${way}`, async ({ page }) => {
        const table = tableOf(page);
        const head = table.getByRole("columnheader", { name: "Run", exact: true });
        await expect(table).toHaveAttribute("aria-rowcount", "100001");
        await expect(head).toHaveAttribute("aria-sort", "ascending");
        await press(page, table.getByRole("button", { name: "Run", exact: true }));
        await expect(head).toHaveAttribute("aria-sort", "descending");
        await press(page, boxOf(page, 100_000));
        await expect(boxOf(page, 100_000)).toBeChecked();
        const all = table.getByRole("checkbox", { name: "All rows" });
        await expect(all).toHaveAttribute("aria-checked", "mixed");
        // The keyboard comes to the head from the row by the arrow keys.
        if (way === "keyboard") {
            await page.keyboard.press("ArrowUp");
            await expect(all).toBeFocused();
            await page.keyboard.press("Space");
        } else {
            await press(page, all);
        }
        await expect(boxOf(page, 99_998)).toBeChecked();
    });

    test(`a table is empty or being read, by ${way}`, async ({ page }) => {
        const choose = async (/** @type {string} */ name) => {
            if (way === "keyboard") {
                await tabTo(page, page.getByRole("radio", { checked: true, name: /(100,000|No) rows|Rows on/ }));
                await page.keyboard.press("ArrowDown");
            } else {
                await press(page, page.getByRole("radio", { name }));
            }
        };
        await choose("No rows");
        await expect(page.getByRole("heading", { name: "No runs match" })).toBeVisible();
        await choose("Rows on their way");
        await expect(tableOf(page)).toHaveAttribute("aria-busy", "true");
        await expect(page.getByRole("progressbar", { name: "Loading runs" })).toHaveCount(1);
    });
}

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

test("arrow keys lead through the cells, over the edge of what is in sight", async ({ page }) => {
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
});

test("Page keys, Home and End reach both ends of 100,000 rows", async ({ page }) => {
    await tabTo(page, boxOf(page, 1));
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

test("the wheel scrolls the rows below the head, which is drawn and stands above them", async ({ page }) => {
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
});

test("a column is widened by a drag and by keys", async ({ page }) => {
    const grip = tableOf(page).getByRole("separator", { name: "Width of Run" });
    await grip.scrollIntoViewIfNeeded();
    const box = await grip.boundingBox();
    if (!box) throw new Error("The grip has no place.");
    await page.mouse.move(box.x + 4, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 44, box.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect(grip).toHaveAttribute("aria-valuenow", "160");
    await tabTo(page, grip);
    await page.keyboard.press("ArrowRight");
    await expect(grip).toHaveAttribute("aria-valuenow", "168");
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
