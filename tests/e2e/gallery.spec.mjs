// The gallery as a page: its address and links, and what opens over it. Each widget by itself: gallery_widgets.spec.mjs.
import { openGallery, tabTo } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";

test("the address names the page, and links are real ones", async ({ page, server, context }) => {
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
    await page.goBack();

    // Opened beside by the middle button, and copied with its address.
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

test("what opens is led through and closed by keys, and gives the focus back", async ({ page, server }) => {
    await openGallery(page, server.url);

    // A menu: arrows, Home and End; Escape, Tab and a click beside close it.
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

    // A dialog keeps the focus inside.
    const remove = page.getByRole("button", { name: "Delete records…" });
    await tabTo(page, remove);
    await page.keyboard.press("Enter");
    const question = page.getByRole("alertdialog");
    await expect(question).toBeFocused();
    for (const name of ["Close", "Keep them", "Delete records"]) {
        await page.keyboard.press("Tab");
        await expect(question.getByRole("button", { name, exact: true })).toBeFocused();
    }
    await page.keyboard.press("Escape");
    await expect(question).toHaveCount(0);
    await expect(remove).toBeFocused();
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

test("of two Escapes before the next frame the second is for the window below the tooltip", async ({
    page,
    server,
}) => {
    await openGallery(page, server.url);
    await page.getByRole("button", { name: "Delete records…" }).click();
    const question = page.getByRole("alertdialog");
    await expect(question).toBeFocused();
    const tooltip = page.getByRole("tooltip", { includeHidden: true });
    await page.keyboard.press("Tab");
    await expect(question.getByRole("button", { name: "Close", exact: true })).toBeFocused();
    await expect(tooltip).toHaveCount(1);
    await page.evaluate(() => {
        for (let presses = 0; presses < 2; presses += 1)
            document.activeElement?.dispatchEvent(
                new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }),
            );
    });
    await expect(question).toHaveCount(0);
    await expect(tooltip).toHaveCount(0);
});
