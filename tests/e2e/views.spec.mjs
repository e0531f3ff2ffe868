// Saved views: named, shown from the menu and the palette, replaced, renamed, deleted and brought back, kept over a reload.
import { createRequire } from "node:module";
import { expectNoViolationsInBothThemes } from "./axe.mjs";
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test.use({ listLook: null });

test("a view is saved under a name and comes back wherever it is chosen", async ({ page, server }) => {
    await page.addInitScript({ path: axePath });
    const jobs = new JobsPage(page);
    const menu = page.getByRole("button", { name: /^Saved views/ });
    const window = page.getByRole("dialog", { name: "Saved views" });
    const name = window.getByRole("textbox", { name: "Name for what is shown now" });
    const views = window.getByRole("list", { name: "Saved views" }).getByRole("listitem");
    const fragment = () => page.evaluate(() => location.hash);
    const kept = () => page.evaluate(() => localStorage.getItem("etl_jobs.views"));
    await page.goto(`${server.url}/#/?find=git&status=inactive&sort=name`);
    await expect(jobs.cards).toHaveCount(1);
    await menu.click();
    await page.getByRole("menuitem", { name: "Save or change views…" }).click();
    await expect(window).toContainText("No view is saved yet.");
    await expect(window.getByRole("button", { name: "Save", exact: true })).toBeDisabled();
    await name.fill("Sleeping git");
    await expect(window).toContainText("Inactive · “git” · Sorted by: Name");
    await name.press("Enter");
    await expect(views).toHaveCount(1);
    await expect(name).toHaveValue("");
    await expect.poll(kept).toBe("Sleeping+git?find=git&status=inactive&sort=name\n");
    await expectNoViolationsInBothThemes(page);
    await page.keyboard.press("Escape");
    await expect(window).toHaveCount(0);
    await expect(menu).toBeFocused();
    await expect(menu).toHaveAccessibleName("Saved views: Sleeping git");

    // From another visit, by the menu; Back leads to what was shown before.
    await page.goto(`${server.url}/#/`);
    await page.reload();
    await expect(jobs.cards).toHaveCount(5);
    await menu.click();
    await page.getByRole("menuitem", { name: "Sleeping git" }).click();
    await expect(jobs.cards).toHaveCount(1);
    await expect.poll(fragment).toBe("#/?find=git&status=inactive&sort=name");
    await page.goBack();
    await expect(jobs.cards).toHaveCount(5);
    // By the palette.
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Search and commands" })).toBeFocused();
    await page.keyboard.type("view sleep");
    await page.keyboard.press("Enter");
    await expect(jobs.cards).toHaveCount(1);

    // Replaced by what is shown now, renamed, deleted, brought back.
    await page.getByRole("button", { name: "Show all" }).click();
    await menu.click();
    await page.getByRole("menuitem", { name: "Save or change views…" }).click();
    await window.getByRole("button", { name: "Replace by what is shown now: Sleeping git" }).click();
    await expect.poll(kept).toBe("Sleeping+git?sort=name\n");
    await name.fill("sleeping GIT");
    await expect(window.getByRole("button", { name: "Replace", exact: true })).toBeEnabled();
    await name.fill("Everything");
    await window.getByRole("button", { name: "Save", exact: true }).click();
    await expect(views).toHaveCount(2);
    await window.getByRole("button", { name: "Rename: Sleeping git" }).click();
    const newName = window.getByRole("textbox", { name: "New name" });
    await newName.fill("everything");
    await expect(window).toContainText("Another view has this name.");
    await newName.fill("By name");
    await newName.press("Enter");
    await expect(views.first()).toHaveAccessibleName("By name");
    await window.getByRole("button", { name: "Delete: By name" }).click();
    await expect(views).toHaveCount(1);
    await window.getByRole("button", { name: "Undo: “By name” is deleted." }).click();
    await expect(views).toHaveCount(2);
    await expect.poll(kept).toBe("By+name?sort=name\nEverything?sort=name\n");

    // On a phone, too.
    await page.setViewportSize({ width: 360, height: 640 });
    await window.getByRole("button", { name: "Show view: Everything" }).click();
    await expect(window).toHaveCount(0);
});
