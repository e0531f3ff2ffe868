// The program comes in two parts: the Jobs page works before the second one is there, and what needs that says so.
import { JobsPage } from "./jobs_page.mjs";
import { expect, networkTrouble, test } from "./fixtures.mjs";

test.use({ serverOptions: { capabilities: "full" } });

const laterCode = /etl_jobs_later-.*\.wasm$/;

test("jobs are on screen, run and searched before the rest is loaded, and a window waits for it", async ({
    page,
    server,
}) => {
    /** @type {(() => void)[]} */
    const waiting = [];
    await page.route(laterCode, async (route) => {
        await new Promise((resolve) => waiting.push(() => resolve(undefined)));
        await route.continue();
    });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect.poll(() => waiting.length, { message: "the rest is asked for by itself" }).toBe(1);
    expect(
        await page.evaluate(() => performance.getEntriesByName("jobs-painted").length),
        "after the first paint",
    ).toBe(1);
    server.gates.hold("job:2:load");
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira").getByRole("progressbar")).toBeVisible();
    await page.getByRole("button", { name: "More: Jira" }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox", { name: "Search jobs" }).fill("fab");
    await expect(jobs.cards).toHaveCount(1);
    await page.getByRole("searchbox", { name: "Search jobs" }).fill("");
    await page.getByRole("radio", { name: "Rows" }).click();
    await expect(jobs.card("Jira")).toContainText("RUNNING");
    server.gates.release("job:2:load");
    await expect(jobs.card("Jira")).toContainText("COMPLETED");

    await page.getByRole("button", { name: "Search and commands" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    for (const go of waiting) go();
    await expect(page.getByRole("dialog", { name: "Search and commands" })).toBeVisible();
});

test("what can't be loaded is said, and tried again by the next press", async ({ page, server, problems }) => {
    problems.expect(networkTrouble);
    await page.route(laterCode, (route) => route.abort());
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.getByRole("button", { name: "Search and commands" }).click();
    await expect(jobs.notices).toContainText("This part of the page could not be loaded");
    await page.getByRole("button", { name: "Dismiss: This part of the page could not be loaded" }).click();
    await page.getByRole("link", { name: "Runs" }).click();
    await expect(page.getByRole("heading", { name: "Runs", level: 1 })).toBeVisible();
    await expect(page.getByRole("heading", { name: "This page could not be loaded" })).toBeVisible();
    await page.unroute(laterCode);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("grid", { name: "Runs" })).toBeVisible();
    await page.getByRole("button", { name: "Search and commands" }).click();
    await expect(page.getByRole("dialog", { name: "Search and commands" })).toBeVisible();
});
