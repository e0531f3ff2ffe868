// Whole flows by the keyboard alone: finding, groups and saved views; failures, their causes and notices; the page's views,
// printing and the wall screen. Controls, settings, many jobs at once and the error window have such a flow in their specs.
import { JobsPage, focused } from "./jobs_page.mjs";
import { copied } from "./clipboard.mjs";
import { allowClipboard, expect, test } from "./fixtures.mjs";
import { pressByKeys as press, tabTo } from "./gallery_page.mjs";
import { LogPage, finishedRun } from "./history.mjs";

/** @typedef {import("@playwright/test").Page} Page */

test.use({ serverOptions: { capabilities: "full" } });

/**
 * A command of the palette, by some of its letters.
 * @param {Page} page
 * @param {string} letters
 * @param {string | RegExp} name
 */
async function command(page, letters, name) {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Search and commands" })).toBeFocused();
    await page.keyboard.type(letters);
    await expect(page.getByRole("option", { selected: true })).toHaveAccessibleName(name);
    await page.keyboard.press("Enter");
}

/** @param {Page} page */
const fragment = (page) => page.evaluate(() => location.hash);

test("by keys alone: search, filter, sort, group, collapse, and save and choose a view", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.keyboard.press("/");
    await page.keyboard.type("git");
    await expect(jobs.cards).toHaveCount(3);
    await press(page, page.getByRole("checkbox", { name: /^Ready: / }), "Space");
    await expect(jobs.cards).toHaveCount(2);

    await press(page, page.getByRole("button", { name: "Filters", exact: true }));
    const drawer = page.getByRole("dialog", { name: "Filters" });
    await press(page, drawer.getByRole("checkbox", { name: /^Github: / }), "Space");
    await page.keyboard.press("Escape");
    await expect(drawer).toHaveCount(0);
    await expect(jobs.cards).toHaveCount(1);
    await expect.poll(() => focused(page)).toBe("button Filters: 1 chosen");
    await press(page, page.getByRole("button", { name: "Remove filter: Integration: Github" }));
    await expect(jobs.cards).toHaveCount(2);

    const order = page.getByRole("button", { name: /^Sorted by: / });
    await press(page, order, "ArrowDown");
    await expect(page.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(order).toHaveAccessibleName("Sorted by: Name");
    await expect(order).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.press("End");
    await expect(page.getByRole("menuitem", { name: "Group by status" })).toBeFocused();
    await page.keyboard.press("Enter");
    const group = page.getByRole("heading", { name: "Ready, 2 jobs" }).getByRole("button");
    await press(page, group, "Space");
    await expect(group).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("Space");
    await expect(group).toHaveAttribute("aria-expanded", "true");

    const views = page.getByRole("button", { name: /^Saved views/ });
    await press(page, views);
    await expect(page.getByRole("menuitem", { name: "Save or change views…" })).toBeFocused();
    await page.keyboard.press("Enter");
    const window = page.getByRole("dialog", { name: "Saved views" });
    await tabTo(page, window.getByRole("textbox", { name: "Name for what is shown now" }));
    await page.keyboard.type("Ready git");
    await page.keyboard.press("Enter");
    await expect(window.getByRole("listitem", { name: "Ready git" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(views).toBeFocused();
    const link = await fragment(page);
    expect(link).toBe("#/?find=git&status=ready&group=status&sort=name");

    // All of it goes by one key, and comes back by the view.
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    await press(page, page.getByRole("button", { name: "Show all" }).first());
    await expect.poll(() => fragment(page)).toBe("#/?group=status&sort=name");
    await press(page, views);
    await expect(page.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect.poll(() => fragment(page)).toBe(link);
});

test("by keys alone: a failure is seen, dismissed, read, found by its cause and tried again", async ({
    page,
    server,
}) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.card("Fabric export").focus();
    await page.keyboard.press("r");
    const dismiss = page.getByRole("button", { name: "Dismiss: Fabric export failed" });
    await press(page, dismiss);
    await expect(dismiss).toHaveCount(0);
    await jobs.card("Fabric export").focus();
    await page.keyboard.press("e");
    await expect(jobs.errorWindow("Fabric export")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("listitem Fabric export");

    await command(page, "by cause", "Failures by cause");
    const causes = page.getByRole("dialog", { name: "Failures by cause" });
    await press(page, causes.getByRole("button", { name: /^Retry 1 job…: / }));
    const asked = page.getByRole("dialog", { name: "Start 1 job" });
    await press(page, asked.getByRole("button", { name: "Start 1 job" }));
    await expect(asked).toContainText("Start: 1 done.");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    // Its notices are switched off in its menu.
    await jobs.card("Fabric export").focus();
    await page.keyboard.press("m");
    const menu = page.getByRole("menu", { name: "More: Fabric export" });
    await expect(menu).toBeVisible();
    await page.keyboard.press("End");
    await expect.poll(() => focused(page)).toMatch(/^menuitem/);
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("listitem Fabric export");
});

test("by keys alone: rows and cards, printing, the wall screen and back", async ({ page, server }) => {
    await page.addInitScript(() => {
        Object.assign(globalThis, {
            prints: 0,
            print: () => Reflect.set(globalThis, "prints", 1 + Reflect.get(globalThis, "prints")),
        });
    });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await tabTo(page, page.getByRole("radio", { name: "Cards" }));
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByRole("radio", { name: "Rows" })).toBeChecked();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "Cards" })).toBeFocused();

    await command(page, "print", /^Print/);
    await expect.poll(() => page.evaluate(() => Number(Reflect.get(globalThis, "prints")))).toBe(1);
    await command(page, "kiosk", "Kiosk mode");
    await expect(page.getByRole("searchbox")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("searchbox", { name: "Search jobs" })).toBeVisible();
});

test("by keys alone: runs, two compared, one run again, and its log gone through, searched and copied", async ({
    page,
    server,
    context,
}) => {
    await allowClipboard(context);
    const older = await finishedRun(server, 2);
    const newer = await finishedRun(server, 2);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await press(page, page.getByRole("link", { name: "Runs", exact: true }));
    const grid = page.getByRole("grid", { name: "Runs" });
    await expect(grid).toContainText(older);
    // From cell to cell by arrows; Space ticks.
    await tabTo(page, grid.getByRole("checkbox", { name: new RegExp(`${newer}\\b`) }));
    await page.keyboard.press("Space");
    await expect(grid.getByRole("checkbox", { name: new RegExp(`${newer}\\b`) })).toBeChecked();
    await page.keyboard.press("ArrowDown");
    await expect(grid.getByRole("checkbox", { name: new RegExp(`${older}\\b`) })).toBeFocused();
    await page.keyboard.press("Space");
    await expect(grid.getByRole("checkbox", { name: new RegExp(`${older}\\b`) })).toBeChecked();
    await press(page, page.getByRole("button", { name: "Compare 2 runs" }));
    await expect(page.getByRole("table", { name: /^Compared with/ })).toBeVisible();
    await press(page, page.getByRole("button", { name: /^Run again/ }));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("run-3");
    await expect(page.getByRole("main")).toContainText("COMPLETED");

    await press(page, page.getByRole("link", { name: "Log of run-3" }));
    const log = new LogPage(page);
    await expect(log.lines.first()).toBeVisible();
    await tabTo(page, page.getByRole("textbox", { name: "Go to line or time" }));
    await page.keyboard.type("2-3");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/line=2-3$/);
    await log.area.focus();
    expect((await copied(page)).trim().split("\n")).toHaveLength(2);
    await log.area.focus();
    await page.keyboard.press("ControlOrMeta+f");
    await expect(log.findField).toBeFocused();
    await page.keyboard.type("stage");
    await expect(log.findCount).toHaveText(/^\d+ of \d+$/);
    await page.keyboard.press("Escape");
    await expect(log.area).toBeFocused();
});
