// Keys that belong to no control: into the search field, from job to job however long the list is, and on the job that has
// the focus. They can be switched off, and what they do is listed.
import { JobsPage, focused } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";

const help = "Keyboard shortcuts";

/** @param {number} count */
function manyRows(count) {
    return Array.from({ length: count }, (_, number) => ({
        id: number + 1,
        name: `Job ${number + 1}`,
        status: "ready",
        active: true,
    }));
}

test("a slash leads into the search field, where it is a letter like any other", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const search = page.getByRole("searchbox", { name: "Search jobs" });
    await page.keyboard.press("/");
    await expect(search).toBeFocused();
    await page.keyboard.type("j/k?r");
    await expect(search).toHaveValue("j/k?r");
    await expect(search).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(search).toHaveValue("");
    await page.keyboard.type("jira");
    await page.getByRole("button", { name: "Sorted by: Server’s order" }).focus();
    await page.keyboard.press("/");
    await page.keyboard.type("git");
    await expect(search, "what it held is typed over").toHaveValue("git");
});

test("J and K lead from job to job, also to those far out of sight", async ({ page, server, problems }) => {
    // Of the jobs that have gone out of sight again.
    problems.expect(/closed before the connection is established/);
    await server.replaceJobs(manyRows(200));
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("listitem Job 1");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toBe("listitem Job 2");
    await expect(jobs.card("Job 60")).toHaveCount(0);
    for (let number = 2; number < 60; number += 1) await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("listitem Job 60");
    await expect(jobs.card("Job 60")).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toBe("a Job 60");
    await page.keyboard.press("k");
    await expect.poll(() => focused(page)).toBe("listitem Job 59");
    await page.mouse.wheel(0, -100_000);
    await expect(jobs.card("Job 1")).toBeInViewport();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => focused(page)).toBe("listitem Job 58");
    await expect(jobs.card("Job 58")).toBeInViewport({ ratio: 1 });
});

test("letters act on the job that has the focus, and the focus comes back to it", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.keyboard.press("r");
    await expect(jobs.notices).toHaveCount(0);
    await jobs.run("Fabric export").focus();
    await page.keyboard.press("r");
    await expect(jobs.viewErrors("Fabric export")).toBeVisible();
    await page.keyboard.press("k");
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("listitem Fabric export");
    await page.keyboard.press("e");
    await expect(jobs.errorWindow("Fabric export")).toBeFocused();
    await page.keyboard.press("j");
    await expect(jobs.errorWindow("Fabric export"), "a window is open").toBeFocused();
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("listitem Fabric export");
    await page.keyboard.press("m");
    const menu = page.getByRole("menu", { name: "More: Fabric export" });
    await expect(menu).toBeVisible();
    await expect(menu.getByRole("menuitem", { name: "Pause", exact: true })).toHaveAttribute("aria-keyshortcuts", "P");
    // The reason that is shown beside a disabled item takes the first Escape.
    await expect(async () => {
        await page.keyboard.press("Escape");
        await expect(menu).toHaveCount(0, { timeout: 500 });
    }).toPass();
    await expect.poll(() => focused(page)).toBe("listitem Fabric export");
});

test("a letter whose control can't be pressed says why", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("listitem Git history");
    await page.keyboard.press("e");
    await expect(jobs.notices).toContainText("View Errors: Git history");
    await expect(jobs.notices).toContainText("The job has not failed.");
});

test("all shortcuts are listed, and the single keys are switched off for good", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("listitem Git history");
    await page.keyboard.press("?");
    const window = page.getByRole("dialog", { name: help });
    await expect(window).toBeFocused();
    await expect(window.getByRole("heading", { level: 3 })).toHaveText([
        "Everywhere",
        "In the list of jobs",
        "On the job that has the focus",
        "While an error is open",
        "In a long text",
    ]);
    await expect(window.getByRole("listitem").filter({ hasText: "Search jobs" })).toContainText("/");
    await page.keyboard.press("?");
    await expect(window).toHaveCount(0);
    await expect.poll(() => focused(page)).toBe("listitem Git history");

    await page.keyboard.press("?");
    await window.getByRole("switch", { name: "Single keys as shortcuts" }).click();
    await expect(window.getByRole("listitem").filter({ hasText: "Search jobs" })).toContainText("off");
    await page.keyboard.press("Escape");
    await expect(window).toHaveCount(0);
    await jobs.open(server.url);
    await page.keyboard.press("j");
    await page.keyboard.press("/");
    await page.keyboard.press("?");
    await page.keyboard.press("Control+/");
    await expect(window).toBeVisible();
    await window.getByRole("switch", { name: "Single keys as shortcuts" }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("listitem Git history");
});
