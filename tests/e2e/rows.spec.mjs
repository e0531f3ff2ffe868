// The list as rows, which is how it first shows: what a row says, its controls, its thin form, and the way to the cards.
import { createRequire } from "node:module";
import { expectNoViolations } from "./axe.mjs";
import { expect, test } from "./fixtures.mjs";
import { JobsPage, focused } from "./jobs_page.mjs";
import { looks, manyRows } from "./rows.mjs";

/** @typedef {import("@playwright/test").Page} Page */

test.use({ listLook: null, serverOptions: { capabilities: "full" } });

/**
 * @param {Page} page
 * @param {string} label
 * @param {string} [job]
 */
const button = (page, label, job = "Jira") => page.getByRole("button", { name: `${label}: ${job}`, exact: true });

/** @param {Page} page @param {string} name */
const look = (page, name) => page.getByRole("radiogroup", { name: "Show jobs as" }).getByRole("radio", { name });

test("rows come first; cards are chosen by mouse or arrow key and stay chosen after a reload", async ({
    page,
    server,
}) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(look(page, "Rows")).toBeChecked();
    await expect(jobs.card("Jira")).not.toContainText("Next run");
    await look(page, "Cards").click();
    await expect(jobs.card("Jira")).toContainText("Next run");
    await page.reload();
    await expect(jobs.card("Jira")).toContainText("Next run");
    await look(page, "Cards").focus();
    await page.keyboard.press("ArrowLeft");
    await expect(look(page, "Rows")).toBeChecked();
    await expect(look(page, "Rows")).toBeFocused();
    await expect(jobs.card("Jira")).not.toContainText("Next run");
});

test("a row tells of its run: stage and share, what it has loaded, its outcome and how long it took", async ({
    page,
    server,
}) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.card("Jira")).toContainText("Not run yet.");
    server.gates.hold("job:2:transform");
    await jobs.run("Jira").click();
    const row = jobs.card("Jira");
    await expect(row).toContainText("RUNNING");
    await expect(row.getByRole("progressbar", { name: "Progress: Jira" })).toHaveAttribute("aria-valuenow", "25");
    await expect(row).toContainText("Transform (25%)");
    await expect(row).toContainText(/Started: .+/);
    await expect(row).toContainText(/Duration: \d+s/);
    server.gates.release("job:2:transform");
    await expect(row).toContainText("COMPLETED");
    await expect(row).toContainText(/Success: .+/);
    await expect(row.getByRole("progressbar")).toHaveCount(0);
    await expect(row.getByRole("img", { name: "Last run: 1 completed." })).toBeAttached();
});

test("the places of a row hold what its state calls for: stop and its undo, pause, next in line", async ({
    page,
    server,
}) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    server.gates.hold("job:2:transform");
    await jobs.run("Jira").click();
    await expect(button(page, "Make next in line")).toBeDisabled();
    await button(page, "Stop").click();
    await expect(button(page, "Undo the stop")).toHaveText(/Undo \([45] s\)/);
    await button(page, "Undo the stop").click();
    await expect(button(page, "Stop")).toBeEnabled();
    await button(page, "Pause").click();
    await expect(jobs.card("Jira")).toContainText(/PAUSING|PAUSED/);
    server.gates.release("job:2:transform");
    await expect(jobs.card("Jira")).toContainText("PAUSED");
    await button(page, "Resume").click();
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    await button(page, "Make next in line", "Git history").click();
    await expect(jobs.card("Git history")).toContainText(/PENDING|RUNNING|COMPLETED/);
});

test("a failed run's error stands in its row, and its window opens from there", async ({ page, server, problems }) => {
    problems.expect(/409|500/);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.run("Fabric export").click();
    const row = jobs.card("Fabric export");
    await expect(row).toContainText(/ERROR \S/);
    await jobs.viewErrors("Fabric export").click();
    await expect(jobs.errorWindow("Fabric export")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(jobs.viewErrors("Fabric export")).toBeFocused();
});

test("an inactive job is a thin row with its menu and its switch, and grows when it is switched on", async ({
    page,
    server,
}) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const row = jobs.card("Git merges");
    const active = row.getByRole("switch", { name: "Active: Git merges" });
    await expect(active).not.toBeChecked();
    await expect(jobs.run("Git merges")).toHaveCount(0);
    const thin = await row.boundingBox();
    expect(thin?.height).toBe(40);
    await button(page, "More", "Git merges").click();
    await expect(page.getByRole("menuitem", { name: "Settings…" })).toBeVisible();
    await page.keyboard.press("Escape");
    await active.click();
    await expect(active).toBeChecked();
    await expect(jobs.run("Git merges")).toBeEnabled();
    await expect.poll(async () => (await row.boundingBox())?.height).toBe(80);
});

test("Tab goes through a row from left to right, and a thin row has two stops", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    await jobs.run("Jira").focus();
    for (const stop of ["button Pause", "button Make next in line", "button More", "switch Active"]) {
        await page.keyboard.press("Tab");
        await expect.poll(() => focused(page)).toBe(`${stop}: Jira`);
    }
    await button(page, "More", "Git merges").focus();
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toBe("switch Active: Git merges");
});

test("ten thousand rows are reached by wheel and by keyboard, and only those in sight exist", async ({
    page,
    server,
}) => {
    const count = 10_000;
    await server.replaceJobs(manyRows(count, (number) => ({ active: number % 2 === 0 })));
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.card("Job 00002")).toHaveAttribute("aria-setsize", String(count));
    await jobs.card("Job 00002").hover();
    await page.mouse.wheel(0, 50_000_000);
    await expect(jobs.card("Job 10000")).toBeInViewport();
    await expect.poll(() => jobs.cards.count()).toBeLessThan(40);
    await jobs.run("Job 10000").focus();
    await page.keyboard.press("Home");
    await expect(jobs.card("Job 00001")).toBeInViewport();
});

for (const theme of /** @type {const} */ (["light", "dark"]))
    test.describe(theme, () => {
        test.use({ colorScheme: theme });

        test(`axe finds nothing in the rows, ${theme}`, async ({ page, server }) => {
            await page.addInitScript({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
            await server.replaceJobs(looks());
            const jobs = new JobsPage(page);
            await jobs.open(server.url);
            await expect(jobs.connection).toContainText("Live");
            await expectNoViolations(page);
        });
    });
