// Search and commands: every job and all that can be done, found by a few letters and done by Enter or a click.
import { JobsPage, focused } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";

/** @param {import("@playwright/test").Page} page */
function parts(page) {
    const window = page.getByRole("dialog", { name: "Search and commands" });
    return {
        window,
        field: window.getByRole("combobox", { name: "Search and commands" }),
        options: window.getByRole("option"),
        chosen: window.getByRole("option", { selected: true }),
    };
}

/**
 * Opens it by its keys, and waits until it can be typed into.
 * @param {import("@playwright/test").Page} page
 */
async function open(page) {
    await page.keyboard.press("Control+k");
    await expect(parts(page).field).toBeFocused();
}

test("an action is found by words of it and of its job, and done by Enter", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.getByRole("searchbox", { name: "Search jobs" }).focus();
    const { window, field, chosen } = parts(page);
    await page.keyboard.press("Control+k");
    await expect(field).toBeFocused();
    await page.keyboard.type("fabric run");
    await expect(chosen).toHaveAccessibleName("Run Job: Fabric export");
    const id = await chosen.getAttribute("id");
    await expect(field).toHaveAttribute("aria-activedescendant", String(id));
    await page.keyboard.press("Enter");
    await expect(window).toHaveCount(0);
    await expect(page.getByRole("searchbox", { name: "Search jobs" })).toBeFocused();
    await expect(jobs.viewErrors("Fabric export")).toBeVisible();
});

test("it opens by its button, closes by Escape and by its key, and gives the focus back", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const { window, field } = parts(page);
    const button = page.getByRole("button", { name: "Search and commands" });
    await expect(button).toHaveAttribute("aria-keyshortcuts", "Control+K");
    await button.click();
    await expect(field).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(window).toHaveCount(0);
    await expect(button).toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(field).toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(window).toHaveCount(0);
    await expect(button).toBeFocused();
});

test("among ten thousand jobs the one that is meant is gone to, and only a few lines are made", async ({
    page,
    server,
    problems,
}) => {
    // Of the jobs that have gone out of sight again.
    problems.expect(/closed before the connection is established/);
    await server.replaceJobs(
        Array.from({ length: 10_000 }, (_, number) => ({
            id: number + 1,
            name: `Job ${number + 1}`,
            status: "ready",
            active: true,
        })),
    );
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const { window, options, chosen } = parts(page);
    await open(page);
    await page.keyboard.type("job");
    await expect(chosen).toHaveAccessibleName("Job 1 — go to");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await expect(chosen).toHaveAccessibleName("Job 21 — go to");
    await expect(chosen).toBeInViewport({ ratio: 1 });
    expect(await options.count()).toBeLessThan(40);
    await page.keyboard.type(" 8765");
    await expect(chosen).toHaveAccessibleName("Job 8765 — go to");
    await page.keyboard.press("Enter");
    await expect(window).toHaveCount(0);
    await expect.poll(() => focused(page)).toBe("listitem Job 8765");
    await expect(jobs.card("Job 8765")).toBeInViewport({ ratio: 1 });
});

test("the page's own commands are there, and a click does what Enter does", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const { window, options } = parts(page);
    await open(page);
    await page.keyboard.type("sort name");
    await options.filter({ hasText: "Sort by: Name" }).click();
    await expect(window).toHaveCount(0);
    await expect(jobs.cards.first()).toHaveAccessibleName("Fabric export");
    await open(page);
    await page.keyboard.type("only inactive");
    await page.keyboard.press("Enter");
    await expect(jobs.cards).toHaveCount(1);
    await open(page);
    await page.keyboard.type("git merges");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("listitem Git merges");
    await open(page);
    await page.keyboard.type("jira");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page), "the filter that hid it is gone").toBe("listitem Jira");
});

test("what can't be done says why and stays; nothing found says so", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const { window, chosen, options } = parts(page);
    await open(page);
    await page.keyboard.type("jira errors");
    await expect(chosen).toHaveAttribute("aria-disabled", "true");
    await page.keyboard.press("Enter");
    await expect(jobs.notices).toContainText("The job has not failed.");
    await expect(window).toBeVisible();
    await page.keyboard.type(" nowhere");
    await expect(window).toContainText("Nothing has all these words.");
    await expect(options).toHaveCount(0);
});
