// The find bar over long texts of which only the part in sight is made, and what is selected and copied of them.
import { copied } from "./clipboard.mjs";
import { openGallery } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const textOf = (/** @type {Page} */ page) => page.getByRole("group", { name: "Stack trace", exact: true });
const barOf = (/** @type {Page} */ page, name = "Stack trace") => page.getByRole("group", { name: `Find in ${name}` });
const fieldOf = (/** @type {Page} */ page, name = "Stack trace") =>
    page.getByRole("searchbox", { name: `Find in ${name}` });
const lineOf = (/** @type {Page} */ page, /** @type {number} */ line) =>
    textOf(page).getByText(`  at step (pipeline.js:${line})`, { exact: true });

/**
 * Whether the page keeps the key from the browser.
 * @param {Page} page
 * @param {string} key
 */
async function isKept(page, key) {
    await page.keyboard.press(key);
    return page.evaluate(() => /** @type {boolean} */ (/** @type {any} */ (globalThis).kept));
}

test.beforeEach(async ({ page, server }) => {
    await openGallery(page, server.url);
    await page.evaluate(() =>
        addEventListener("keydown", ({ defaultPrevented }) => Object.assign(globalThis, { kept: defaultPrevented })),
    );
});

test("Ctrl and F opens our bar over a long text alone, and the browser's own from there", async ({ page }) => {
    expect(await isKept(page, "Control+f"), "nothing has the focus").toBe(false);
    await page.getByRole("button", { name: "Primary" }).focus();
    expect(await isKept(page, "Control+f")).toBe(false);
    await page.getByRole("treeitem", { name: "batch: 7" }).focus();
    expect(await isKept(page, "Control+f"), "all of it is in sight").toBe(false);
    expect(await isKept(page, "F3"), "no bar is open").toBe(false);
    await lineOf(page, 2).click();
    expect(await isKept(page, "Control+f")).toBe(true);
    await expect(fieldOf(page)).toBeFocused();
    expect(await isKept(page, "Control+f"), "in the bar").toBe(false);
    await page.keyboard.press("Escape");
    await expect(barOf(page)).toHaveCount(0);
    await expect(textOf(page)).toBeFocused();
    // Where the last click was, though nothing has the focus.
    await lineOf(page, 2).click();
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    expect(await isKept(page, "Control+f")).toBe(true);
    await expect(fieldOf(page)).toBeFocused();
});

test("a long text is searched whole: count, next and previous, case, in sight, and back into the text", async ({
    page,
}) => {
    const bar = barOf(page);
    const count = bar.getByRole("status");
    await textOf(page).focus();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("js:19");
    await expect(count).toHaveText("1 of 111");
    await expect(fieldOf(page)).toHaveAccessibleDescription("1 of 111");
    await page.keyboard.press("Enter");
    await page.keyboard.press("F3");
    await expect(count).toHaveText("3 of 111");
    await page.keyboard.press("Shift+Enter");
    await expect(count).toHaveText("2 of 111");
    await page.keyboard.press("Shift+F3");
    await page.keyboard.press("Control+Shift+g");
    await expect(count).toHaveText("111 of 111");
    await expect(lineOf(page, 1999)).toBeInViewport();
    await bar.getByRole("button", { name: "Next match" }).click();
    await expect(count).toHaveText("1 of 111");
    await bar
        .getByRole("button", { name: "Previous match" })
        .evaluate((one) => /** @type {HTMLElement} */ (one).click());
    await expect(count).toHaveText("111 of 111");
    await expect(page.locator("[aria-live=polite]")).toContainText("111 of 111");

    // Sideways, in a line that is made in part; the mark stands around the letters.
    await fieldOf(page).fill('"RECORD":150}');
    await expect(count).toHaveText("1 of 1");
    const run = textOf(page).getByText('{"record":150}');
    await expect(run).toBeVisible();
    const box = await textOf(page).boundingBox();
    const mark = await textOf(page).locator(".mark").boundingBox();
    const letters = await run.evaluate((element) => {
        const text = /** @type {Text} */ (element.firstChild);
        const range = document.createRange();
        const at = text.data.indexOf('"record":150}');
        range.setStart(text, at);
        range.setEnd(text, at + '"record":150}'.length);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
    });
    if (!box || !mark) throw new Error("A part has no place.");
    expect(Math.abs(mark.x - letters.left)).toBeLessThanOrEqual(1);
    expect(Math.abs(mark.x + mark.width - letters.right)).toBeLessThanOrEqual(1);
    expect(mark.x).toBeGreaterThanOrEqual(box.x);
    expect(mark.x + mark.width).toBeLessThanOrEqual(box.x + box.width);
    const cased = bar.getByRole("checkbox", { name: "Match case" });
    await cased.click();
    await expect(cased).toBeChecked();
    await expect(count).toHaveText("No match");
    await expect(bar.getByRole("button", { name: "Next match" })).toHaveAccessibleDescription("Nothing matches.");
    await cased.press("Space");
    await expect(count).toHaveText("1 of 1");

    await cased.press("Escape");
    await expect(bar).toHaveCount(0);
    await expect(textOf(page)).toBeFocused();
    await expect(run, "what was found stays in sight").toBeVisible();
    await page.keyboard.press("Control+f");
    await expect(fieldOf(page)).toHaveValue('"RECORD":150}');
    await page.keyboard.type("js:7)");
    await expect(count, "what was there is typed over").toHaveText("1 of 1");
    await bar.getByRole("button", { name: "Close the find bar" }).click();
    await expect(textOf(page)).toBeFocused();
});

test("a tree is searched whole, also what is folded away", async ({ page }) => {
    const tree = page.getByRole("tree", { name: "Issues" });
    const item = (/** @type {string} */ name) => tree.getByRole("treeitem", { name, exact: true });
    await item("issue 2: {2}").click();
    await expect(item("issue 2: {2}")).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("points: 4");
    const count = barOf(page, "Issues").getByRole("status");
    await expect(count).toHaveText("1 of 15");
    await expect(item("issue 2: {2}")).toHaveAttribute("aria-expanded", "true");
    await expect(item("points: 4").first()).toBeInViewport();
    await fieldOf(page, "Issues").fill("issue 149");
    await expect(item("issue 149: {2}")).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(tree.locator(":focus")).toHaveRole("treeitem");
    await page.keyboard.press("Control+a");
    const text = await copied(page);
    expect(text.split("\n").length).toBe(451);
    expect(text.startsWith('issue 1: {2}\n  state: "open"\n  points: 7\nissue 2: {2}\n')).toBe(true);
    await item("issue 149: {2}").focus();
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    expect(await copied(page), "the item with the focus").toBe("issue 149: {2}");
});

test("of a long text all is copied that is selected, in sight or not", async ({ page, browserName }) => {
    const lines = (/** @type {number} */ from, /** @type {number} */ to) =>
        Array.from({ length: to - from + 1 }, (_, index) => `  at step (pipeline.js:${from + index})`).join("\n");
    await textOf(page).focus();
    await page.keyboard.press("Control+a");
    const whole = await copied(page);
    expect(whole.startsWith(`${lines(1, 2000)}\n{"record":1},{"record":2},`)).toBe(true);
    expect(whole.endsWith('{"record":200},')).toBe(true);

    // By a click here and, pages further, one with Shift.
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await lineOf(page, 2).click({ position: { x: 1, y: 9 } });
    await textOf(page).evaluate((area) => area.scrollTo(0, 18 * 1500));
    const last = lineOf(page, 1504);
    await expect(last).toBeVisible();
    const box = await last.boundingBox();
    if (!box) throw new Error("The line has no place.");
    await page.mouse.move(box.x + box.width - 1, box.y + 9);
    await page.keyboard.down("Shift");
    await page.mouse.down();
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await textOf(page).evaluate((area) => area.scrollTo(0, 18 * 700));
    await expect(lineOf(page, 703)).toBeVisible();
    expect(await copied(page)).toBe(lines(2, 1504));

    // By a drag out of the box, which scrolls meanwhile; a drag by Firefox's driver selects nothing then.
    if (browserName === "firefox") return;
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await textOf(page).evaluate((area) => area.scrollTo(0, 0));
    await expect(lineOf(page, 1)).toBeVisible();
    const first = await lineOf(page, 1).boundingBox();
    const area = await textOf(page).boundingBox();
    if (!first || !area) throw new Error("A part has no place.");
    await page.mouse.move(first.x + 1, first.y + 9);
    await page.mouse.down();
    await page.mouse.move(first.x + 40, area.y + area.height - 4, { steps: 4 });
    await page.mouse.move(first.x + 60, area.y + area.height + 30, { steps: 4 });
    await expect
        .poll(() => textOf(page).evaluate((area) => area.scrollTop), "the browser scrolls")
        .toBeGreaterThan(18 * 20);
    // Back over the text: below it the selection would go on with the page.
    await page.mouse.move(first.x + 60, area.y + area.height - 10, { steps: 2 });
    await page.mouse.up();
    const text = await copied(page);
    expect(text.split("\n").length).toBeGreaterThan(20);
    expect(whole.startsWith(text)).toBe(true);
});
