// Finding jobs: by text, by status, in an order; all of it in the address, so that Back, reload and a link bring it back.
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";

/** @typedef {import("@playwright/test").Page} Page */

/** @param {Page} page */
const finding = (page) => ({
    search: page.getByRole("searchbox", { name: "Search jobs" }),
    /** @param {string} name */
    status: (name) =>
        page.getByRole("group", { name: "Filter by status" }).getByRole("checkbox", { name: new RegExp(`^${name}: `) }),
    showAll: page.getByRole("button", { name: "Show all" }),
    fragment: () => page.evaluate(() => location.hash),
});

/** @param {Page} page */
const shownNames = (page) =>
    page
        .getByRole("list", { name: "Jobs pipeline" })
        .getByRole("listitem")
        .evaluateAll((items) => items.map((item) => item.getAttribute("aria-label")));

test("typing finds at once, Escape and Show all bring all back", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const { search, showAll, fragment } = finding(page);
    await search.click();
    await page.keyboard.type("GIT hist");
    await expect(jobs.cards).toHaveCount(1);
    await expect(jobs.card("Git history")).toBeVisible();
    await expect(page.getByRole("main").getByRole("status").filter({ hasText: "1 of 5 jobs" })).toBeVisible();
    await expect.poll(fragment).toBe("#/?find=GIT+hist");
    await page.keyboard.press("Escape");
    await expect(jobs.cards).toHaveCount(5);
    await expect(search).toHaveValue("");
    await expect.poll(fragment).toBe("#/");

    await search.fill("no such job");
    await expect(jobs.cards).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "No job found" })).toBeVisible();
    await showAll.first().click();
    await expect(jobs.cards).toHaveCount(5);
    await expect(search).toHaveValue("");
});

test("statuses filter together, with counts that follow the jobs", async ({ page, server, problems }) => {
    problems.expect(/409|500/);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const { status, fragment } = finding(page);
    await expect(status("Failed")).toHaveCount(0);
    await jobs.run("Fabric export").click();
    await expect(status("Failed")).toHaveAccessibleName("Failed: 1 job");
    await status("Failed").click();
    await expect(status("Failed")).toBeChecked();
    await expect(status("All")).not.toBeChecked();
    await expect.poll(() => shownNames(page)).toEqual(["Fabric export"]);
    await status("Inactive").press("Space");
    await expect.poll(() => shownNames(page)).toEqual(["Fabric export", "Git merges"]);
    await expect.poll(fragment).toBe("#/?status=failed,inactive");
    await status("All").click();
    await expect(jobs.cards).toHaveCount(5);
});

test("the order is chosen in its menu", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.getByRole("button", { name: "Sorted by: Server’s order" }).click();
    await page.getByRole("menuitem", { name: "Name" }).click();
    await expect(page.getByRole("button", { name: "Sorted by: Name" })).toBeFocused();
    await expect
        .poll(() => shownNames(page))
        .toEqual(["Fabric export", "Git history", "Git merges", "GitHub Issues", "Jira"]);
});

test("Back, Forward, reload and a link land on the same view", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const { search, status, fragment } = finding(page);
    await search.fill("git");
    await expect(jobs.cards).toHaveCount(3);
    await status("Inactive").click();
    await expect(jobs.cards).toHaveCount(1);
    const link = "#/?find=git&status=inactive";
    await expect.poll(fragment).toBe(link);

    await page.goBack();
    await expect(jobs.cards).toHaveCount(3);
    await expect(search).toHaveValue("git");
    await page.goForward();
    await expect(jobs.cards).toHaveCount(1);
    await page.reload();
    await expect(jobs.card("Git merges")).toBeVisible();
    await expect(jobs.cards).toHaveCount(1);
    await expect(search).toHaveValue("git");
    await expect(status("Inactive")).toBeChecked();

    await page.goto("about:blank");
    await page.goto(`${server.url}/${link}`);
    await expect(jobs.cards).toHaveCount(1);
    await expect(search).toHaveValue("git");
});

test("a job that comes to match appears, and one that does not any more goes", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await page.goto(`${server.url}/#/?status=running`);
    await expect(page.getByRole("heading", { name: "No job found" })).toBeVisible();
    await finding(page).status("All").click();
    await expect(jobs.connection).toContainText("Live");
    server.gates.hold("job:2:transform");
    await jobs.run("Jira").click();
    await finding(page).status("Running").click();
    await expect.poll(() => shownNames(page)).toEqual(["Jira"]);
    server.gates.release("job:2:transform");
    await expect(jobs.cards).toHaveCount(0);
    await expect(finding(page).status("Running")).toHaveAccessibleName("Running: 0 jobs");
});
