// The gallery's tree and sliders by all their keys; operated in the three ways: gallery_widgets.spec.mjs.
import { openGallery, tabTo } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";

test.beforeEach(async ({ page, server }) => openGallery(page, server.url));

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

test("a slider goes to its end by a drag, and a disabled one can be read and stays where it is", async ({ page }) => {
    const limit = page.getByRole("slider", { name: "Limit" });
    await limit.scrollIntoViewIfNeeded();
    const box = await limit.boundingBox();
    if (!box) throw new Error("The slider has no place.");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 9, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(limit).toHaveAttribute("aria-valuetext", /^[0-3] a minute$/);
    await page.mouse.move(2, 2);

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
