// The gallery's widgets, each operated by mouse, by keyboard alone and by assistive technology, found by role and name.
import { openGallery, presses, tabTo } from "./gallery_page.mjs";
import { allowClipboard, expect, test } from "./fixtures.mjs";

test("the address names the page: links, Back and Forward", async ({ page, server }) => {
    await openGallery(page, server.url);
    await expect(page).toHaveTitle("Widgets");
    await page.getByRole("banner").getByRole("link", { name: "Jobs" }).click();
    await expect(page.getByRole("list", { name: "Jobs pipeline" })).toBeVisible();
    await expect(page).toHaveTitle("Jobs");
    await page.goBack();
    await expect(page.getByRole("heading", { name: "Widgets", level: 1 })).toBeVisible();
    await page.goForward();
    await expect(page.getByRole("list", { name: "Jobs pipeline" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Widgets", level: 1 })).toHaveCount(0);
});

test("a link is a real one: opened beside by the middle button, and copied with its address", async ({
    page,
    server,
    context,
}) => {
    await openGallery(page, server.url);
    const link = page.getByRole("link", { name: "Jobs page" });
    expect(await link.evaluate((element) => /** @type {HTMLAnchorElement} */ (element).href)).toBe(`${server.url}/#/`);
    const opened = context.waitForEvent("page");
    await link.click({ button: "middle" });
    const other = await opened;
    await other.bringToFront(); // a tab behind draws nothing
    await expect(other.getByRole("list", { name: "Jobs pipeline" })).toBeVisible();
    await other.close();
    const foreign = page.getByRole("link", { name: "Specification" });
    await expect(foreign).toHaveAttribute("target", "_blank");
    await expect(foreign).toHaveAttribute("rel", "noopener noreferrer");
});

for (const [way, press] of Object.entries(presses)) {
    test.describe(way, () => {
        test.beforeEach(async ({ page, server }) => openGallery(page, server.url));

        test(`switch and checkboxes, by ${way}`, async ({ page }) => {
            const active = page.getByRole("switch", { name: "Active" });
            await expect(active).toBeChecked();
            await press(page, active);
            await expect(active).not.toBeChecked();
            const all = page.getByRole("checkbox", { name: "All stages" });
            await expect(all).toHaveAttribute("aria-checked", "mixed");
            await press(page, all);
            await expect(all).toBeChecked();
            await expect(page.getByRole("checkbox", { name: "Load" })).toBeChecked();
            await press(page, page.getByRole("checkbox", { name: "Extract" }));
            await expect(all).toHaveAttribute("aria-checked", "mixed");
        });

        test(`radios and tabs, by ${way}`, async ({ page }) => {
            const hourly = page.getByRole("radio", { name: "Hourly" });
            const daily = page.getByRole("radio", { name: "Daily" });
            const log = page.getByRole("tab", { name: "Log" });
            const rows = page.getByRole("radio", { name: "Rows", exact: true });
            const cards = page.getByRole("radio", { name: "Cards" });
            await expect(hourly).toBeChecked();
            await expect(rows).toBeChecked();
            if (way === "keyboard") {
                await tabTo(page, rows);
                await page.keyboard.press("ArrowRight");
                await expect(cards).toBeFocused();
                await tabTo(page, hourly);
                await page.keyboard.press("ArrowDown");
                await expect(daily).toBeFocused();
                await tabTo(page, page.getByRole("tab", { name: "Runs" }));
                await page.keyboard.press("ArrowRight");
                await expect(log).toBeFocused();
            } else {
                await press(page, cards);
                await press(page, daily);
                await press(page, log);
            }
            await expect(cards).toBeChecked();
            await expect(rows).not.toBeChecked();
            await expect(daily).toBeChecked();
            await expect(hourly).not.toBeChecked();
            await expect(log).toHaveAttribute("aria-selected", "true");
            await expect(page.getByRole("tabpanel", { name: "Log" })).toContainText("The log is empty.");
        });

        test(`menu, by ${way}`, async ({ page }) => {
            const opener = page.getByRole("button", { name: "Actions" });
            await press(page, opener);
            await expect(opener).toHaveAttribute("aria-expanded", "true");
            const menu = page.getByRole("menu", { name: "Actions" });
            await expect(menu.getByRole("menuitem")).toHaveText(["Run now", "Pause", "Settings", "Delete…"]);
            const settings = page.getByRole("menuitem", { name: "Settings" });
            if (way === "keyboard") {
                await expect(page.getByRole("menuitem", { name: "Run now" })).toBeFocused();
                await page.keyboard.press("s");
                await expect(settings).toBeFocused();
                await page.keyboard.press("Enter");
            } else {
                await press(page, settings);
            }
            await expect(menu).toHaveCount(0);
            await expect(opener).toBeFocused();
        });

        test(`dialog and drawer, by ${way}`, async ({ page }) => {
            for (const [label, name] of [
                ["Open dialog", "Dialog"],
                ["Open drawer", "Drawer"],
            ]) {
                const opener = page.getByRole("button", { name: label });
                await press(page, opener);
                const dialog = page.getByRole("dialog", { name });
                await expect(dialog).toBeFocused();
                await press(page, dialog.getByRole("button", { name: "Close" }));
                await expect(dialog).toHaveCount(0);
                await expect(opener).toBeFocused();
            }
        });

        test(`confirmation out of a menu, by ${way}`, async ({ page }) => {
            const opener = page.getByRole("button", { name: "More" });
            await press(page, opener);
            const remove = page.getByRole("menuitem", { name: "Delete…" });
            if (way === "keyboard") {
                await expect(page.getByRole("menuitem", { name: "Run now" })).toBeFocused();
                await page.keyboard.press("End");
                await expect(remove).toBeFocused();
                await page.keyboard.press("Enter");
            } else {
                await press(page, remove);
            }
            const question = page.getByRole("alertdialog", { name: "Delete 12 records?" });
            await expect(question).toHaveAccessibleDescription(/gone from the queue for good/);
            await press(page, question.getByRole("button", { name: "Delete records" }));
            await expect(question).toHaveCount(0);
            await expect(opener).toBeFocused();
        });

        test(`pages, by ${way}`, async ({ page }) => {
            const pages = page.getByRole("navigation", { name: "Pages" });
            await press(page, pages.getByRole("button", { name: "Page 2", exact: true }));
            await expect(pages.locator("[aria-current=page]")).toHaveAccessibleName("Page 2");
            await press(page, pages.getByRole("button", { name: "Next page" }));
            await expect(pages.locator("[aria-current=page]")).toHaveAccessibleName("Page 3");
        });

        test(`a copy button says by a toast that it did it, by ${way}`, async ({ page, context }) => {
            await allowClipboard(context);
            await press(page, page.getByRole("button", { name: "Copy the greeting" }));
            await expect(page.getByRole("region", { name: "Notices" })).toContainText("Greeting");
            await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("Hello");
        });

        test(`what is disabled does nothing, by ${way}`, async ({ page }) => {
            const locked = page.getByRole("switch", { name: "Locked" });
            await expect(locked).toHaveAccessibleDescription("Only an administrator can switch it off.");
            if (way === "mouse") await locked.click({ force: true });
            else await press(page, locked);
            await expect(locked).toBeChecked();
        });
    });
}

test("a menu is led through by arrows, Home, End and letters, and closed by Escape, Tab and a click beside", async ({
    page,
    server,
}) => {
    await openGallery(page, server.url);
    const opener = page.getByRole("button", { name: "Actions" });
    const item = (/** @type {string} */ name) => page.getByRole("menuitem", { name });
    await tabTo(page, opener);
    await page.keyboard.press("ArrowDown");
    await expect(item("Run now")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(item("Delete…")).toBeFocused();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await expect(item("Pause"), "a disabled item can be read, with its reason").toBeFocused();
    await expect(page.getByRole("tooltip", { includeHidden: true })).toHaveText("Nothing is running.");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("tooltip", { includeHidden: true })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(opener).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(item("Run now")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(opener).toBeFocused();
    await opener.click();
    await expect(page.getByRole("menu")).toHaveCount(1);
    await page.mouse.click(5, 400);
    await expect(page.getByRole("menu")).toHaveCount(0);
    await expect(opener).toBeFocused();
});

test("a dialog keeps the focus inside, and Escape gives it back", async ({ page, server }) => {
    await openGallery(page, server.url);
    const opener = page.getByRole("button", { name: "Delete records…" });
    await tabTo(page, opener);
    await page.keyboard.press("Enter");
    const question = page.getByRole("alertdialog");
    await expect(question).toBeFocused();
    for (const name of ["Close", "Keep them", "Delete records"]) {
        await page.keyboard.press("Tab");
        await expect(question.getByRole("button", { name, exact: true })).toBeFocused();
    }
    await page.keyboard.press("Escape");
    await expect(question).toHaveCount(0);
    await expect(opener).toBeFocused();
});

test("a tooltip shows by hover and by focus, stays under the pointer, and goes with Escape", async ({
    page,
    server,
}) => {
    await openGallery(page, server.url);
    const disabled = page.getByRole("button", { name: "Not allowed" });
    const tooltip = page.getByRole("tooltip", { includeHidden: true });
    await expect(disabled).toHaveAccessibleDescription("The job is running.");
    await disabled.hover();
    await expect(tooltip).toHaveText("The job is running.");
    await tooltip.hover();
    await page.waitForTimeout(300);
    await expect(tooltip).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(tooltip).toHaveCount(0);
    await page.mouse.move(2, 2);
    await tabTo(page, disabled);
    await expect(tooltip).toHaveText("The job is running.");
    await tabTo(page, page.getByRole("button", { name: "Copy the greeting" }));
    await expect(tooltip).toHaveText("Copy the greeting");
});

test("a splitter is dragged and moved by keys", async ({ page, server }) => {
    await openGallery(page, server.url);
    const bar = page.getByRole("separator", { name: "Width of the left pane" });
    await bar.scrollIntoViewIfNeeded();
    const box = await bar.boundingBox();
    if (!box) throw new Error("The bar has no place.");
    await page.mouse.move(box.x + box.width / 2, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 60, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(50);
    const after = await bar.boundingBox();
    expect(Math.abs((after?.x ?? 0) + box.width / 2 - (box.x + 120))).toBeLessThan(8);
    await bar.focus();
    const now = Number(await bar.getAttribute("aria-valuenow"));
    await page.keyboard.press("ArrowLeft");
    await expect(bar).toHaveAttribute("aria-valuenow", String(now - 1));
    await page.keyboard.press("End");
    await expect(bar).toHaveAttribute("aria-valuenow", "80");
    await page.keyboard.press("Home");
    await expect(bar).toHaveAttribute("aria-valuenow", "20");
});
