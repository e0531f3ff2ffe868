// The gallery's tree, long text, sliders and charts, operated by mouse, by keyboard alone and by assistive technology.
import { openGallery, presses, tabTo } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";

test.beforeEach(async ({ page, server }) => openGallery(page, server.url));

for (const [way, press] of Object.entries(presses)) {
    test(`a tree is folded, by ${way}`, async ({ page }) => {
        const tree = page.getByRole("tree", { name: "Context" });
        const record = tree.getByRole("treeitem", { name: "record: {3}" });
        await expect(tree.getByRole("treeitem")).toHaveCount(10);
        if (way === "keyboard") {
            await tabTo(page, tree.getByRole("treeitem", { name: "batch: 7" }));
            await page.keyboard.press("ArrowDown");
            await expect(record).toBeFocused();
            await page.keyboard.press("Enter");
        } else {
            await press(page, record);
        }
        await expect(record).toHaveAttribute("aria-expanded", "false");
        await expect(tree.getByRole("treeitem")).toHaveCount(4);
        await expect(record).toBeFocused();
    });

    test(`charts become tables, by ${way}`, async ({ page }) => {
        await expect(page.getByRole("img", { name: "Records: 29,500 extracted" })).toHaveCount(1);
        await press(page, page.getByRole("switch", { name: "As tables" }));
        const table = page.getByRole("table", { name: "Records", exact: true });
        await expect(table.getByRole("columnheader")).toHaveText(["Outcome", "Records"]);
        await expect(table.getByRole("row").nth(1)).toContainText("29,500");
        await expect(page.getByRole("table", { name: "Stages" }).getByRole("cell", { name: "5 min" })).toHaveCount(1);
    });
}

test("in a tree the right arrow opens and goes in, the left one goes out and closes", async ({ page }) => {
    const item = (/** @type {string} */ name) => page.getByRole("treeitem", { name });
    await tabTo(page, item("batch: 7"));
    await page.keyboard.press("r");
    await expect(item("record: {3}")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(item('key: "PROJ-42"')).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect(item('0: "α"')).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(item("labels: [3]")).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(item("labels: [3]")).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("ArrowLeft");
    await expect(item("record: {3}")).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(item("record: {3}")).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("ArrowRight");
    await expect(item("record: {3}")).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("End");
    await expect(item("retry: true")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(item("retry: true"), "the last one").toBeFocused();
    await page.keyboard.press("Home");
    await expect(item("batch: 7")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(item("batch: 7")).toBeFocused();
    await page.keyboard.press("PageDown");
    await expect(item("retry: true")).toBeFocused();
});

test("a slider is moved by keys, by a drag and as assistive technology sets it", async ({ page }) => {
    const slider = page.getByRole("slider", { name: "Limit" });
    await expect(slider).toHaveValue("40");
    await tabTo(page, slider);
    await page.keyboard.press("ArrowRight");
    await expect(slider).toHaveValue("41");
    await expect(slider).toHaveAttribute("aria-valuetext", "41 a minute");
    await slider.fill("60");
    await expect(page.getByText("Limit: 60 a minute")).toHaveCount(1);
    const box = await slider.boundingBox();
    if (!box) throw new Error("The slider has no place.");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 9, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(slider).toHaveAttribute("aria-valuetext", /^[0-3] a minute$/);
});

test("a disabled slider can be reached and read, and stays where it is", async ({ page }) => {
    const slider = page.getByRole("slider", { name: "Workers" });
    await tabTo(page, slider);
    await expect(slider).toHaveAccessibleDescription("The platform decides how many there are.");
    await expect(page.getByRole("tooltip", { includeHidden: true })).toHaveText(
        "The platform decides how many there are.",
    );
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("End");
    await expect(slider).toHaveValue("4");
    await expect(page.getByText("Workers: 4")).toHaveCount(1);
});

test("a long text is scrolled by keys to its end, and only the lines in sight exist", async ({ page }) => {
    const text = page.getByRole("group", { name: "Stack trace" });
    await tabTo(page, text);
    await expect(text).toContainText("pipeline.js:1)");
    await page.keyboard.press("End");
    await expect(text).toContainText('{"record":1}');
    await expect(text).toContainText("pipeline.js:2000)");
    await expect(text).not.toContainText("pipeline.js:1900)");
});
