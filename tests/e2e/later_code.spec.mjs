// The program comes in two parts: the Jobs page works before the second one is there, and what needs that says so.
import { JobsPage } from "./jobs_page.mjs";
import { expect, networkTrouble, test } from "./fixtures.mjs";

test.use({ serverOptions: { capabilities: "full" } });

const laterCode = /etl_jobs_later-.*\.wasm$/;

/**
 * Lets the rest wait that the page asks for by itself after the first paint; what asks for it at once gets it.
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<{ asked: () => Promise<void>, release: () => void }>}
 */
async function holdLaterCode(page) {
    let held = 0;
    let release = () => {};
    const free = new Promise((resolve) => (release = () => resolve(undefined)));
    await page.route(laterCode, async (route) => {
        held += 1;
        if (held === 1) await free;
        await route.continue();
    });
    return {
        asked: () => expect.poll(() => held, { message: "the rest is asked for by itself" }).toBe(1),
        release: () => release(),
    };
}

test("jobs are on screen, run and searched before the rest is loaded, and a window waits for it", async ({
    page,
    server,
}) => {
    const rest = await holdLaterCode(page);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await rest.asked();
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
    rest.release();
    await expect(page.getByRole("dialog", { name: "Search and commands" })).toBeVisible();
});

test("what keys and buttons select before the rest is loaded is selected when it has come", async ({
    page,
    server,
}) => {
    const rest = await holdLaterCode(page);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await rest.asked();
    const bar = page.getByRole("region", { name: "Selected jobs" });
    await jobs.card("Jira").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Space");
    await page.keyboard.press("j");
    await page.keyboard.press("Control+c");
    await expect(bar).toHaveCount(0);
    rest.release();
    await expect(bar).toContainText("4 selected");
    await expect(jobs.card("Jira").getByRole("checkbox")).not.toBeChecked();
    await page.keyboard.press("Escape");
    await expect(bar).toHaveCount(0);
});

test("the page is printed before the rest is loaded, and what was pressed meanwhile is done when it has come", async ({
    page,
    server,
    browserName,
}) => {
    const rest = await holdLaterCode(page);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await rest.asked();
    await page.getByRole("button", { name: "Select jobs" }).click();
    await page.getByRole("button", { name: "Sorted by: Server’s order" }).click();
    await expect(page.getByRole("menuitem", { name: "Group by status" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Saved views" }).click();
    // Firefox's driver has no medium but the screen.
    if (browserName === "firefox") await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    else await page.emulateMedia({ media: "print" });
    await expect(page.locator("article")).toContainText("Fabric export");
    if (browserName === "firefox") await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    else await page.emulateMedia({ media: "screen" });
    await expect(page.locator("article")).toHaveCount(0);
    await expect(page.getByRole("menu"), "which waits for the rest").toHaveCount(0);
    rest.release();
    await expect(page.getByRole("menuitem", { name: "Save or change views…" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("region", { name: "Selected jobs" })).toBeVisible();
});

test("what can't be loaded is said, and tried again by the next press", async ({ page, server, problems }) => {
    problems.expect(networkTrouble);
    await page.route(laterCode, (route) => route.abort());
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.getByRole("button", { name: "Search and commands" }).click();
    await expect(jobs.notices).toContainText("This part of the page could not be loaded");
    const dismiss = page.getByRole("button", { name: "Dismiss: This part of the page could not be loaded" });
    await dismiss.click();
    await jobs.card("Jira").focus();
    await page.keyboard.press("Control+a");
    await dismiss.click();
    await page.getByRole("link", { name: "Runs" }).click();
    await expect(page.getByRole("heading", { name: "Runs", level: 1 })).toBeVisible();
    await expect(page.getByRole("heading", { name: "This page could not be loaded" })).toBeVisible();
    await page.unroute(laterCode);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("grid", { name: "Runs" })).toBeVisible();
    await page.getByRole("button", { name: "Search and commands" }).click();
    await expect(page.getByRole("dialog", { name: "Search and commands" })).toBeVisible();
});
