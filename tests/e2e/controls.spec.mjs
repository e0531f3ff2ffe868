// Pause, resume, stop and its undo, forced stop, next in line, reset, on and off: pressed on the page, done by the server.
import { expect, test } from "./fixtures.mjs";
import { JobsPage } from "./jobs_page.mjs";

/** @typedef {import("@playwright/test").Page} Page */

test.use({ serverOptions: { capabilities: "full" } });

/** @param {Page} page */
const control = (page) => ({
    /** @param {string} label @param {string} [job] */
    button: (label, job = "Jira") => page.getByRole("button", { name: `${label}: ${job}`, exact: true }),
    /** @param {string} label @param {string} [job] */
    menuItem: async (label, job = "Jira") => {
        await page.getByRole("button", { name: `More: ${job}`, exact: true }).click();
        return page.getByRole("menuitem", { name: label, exact: true });
    },
    /** @param {string} [job] */
    active: (job = "Jira") => page.getByRole("switch", { name: `Active: ${job}`, exact: true }),
    /** @param {string} title */
    question: (title) => page.getByRole("alertdialog", { name: title, exact: true }),
});

/**
 * Jira runs and waits in its second stage, before the checkpoint behind it.
 * @param {Page} page
 * @param {import("./fixtures.mjs").TestServer} server
 */
async function runningJira(page, server) {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    server.gates.hold("job:2:transform");
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira").getByRole("progressbar")).toHaveAttribute("aria-valuenow", "25");
    return { jobs, ...control(page) };
}

/** @param {import("./fixtures.mjs").TestServer} server */
const jira = async (server) => (await server.call("GET", "/api/v1/etl/jobs/2/status")).status;

test("a running job is paused at its next checkpoint and resumed", async ({ page, server }) => {
    const { jobs, button } = await runningJira(page, server);
    await button("Pause").click();
    // A run that stands at a checkpoint is paused at once.
    await expect(jobs.card("Jira")).toContainText(/PAUSING|PAUSED/);
    server.gates.release("job:2:transform");
    await expect(jobs.card("Jira")).toContainText("PAUSED");
    await expect.poll(() => jira(server)).toBe("paused");
    await expect(jobs.run("Jira")).toBeDisabled();

    await button("Resume").click();
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    await expect.poll(() => jira(server)).toBe("completed");
});

test("a quick stop waits five seconds, in which it is undone", async ({ page, server }) => {
    const { jobs, button } = await runningJira(page, server);
    await button("Stop").click();
    await expect(button("Undo the stop")).toHaveText(/Undo \([45] s\)/);
    await button("Undo the stop").click();
    await expect(button("Stop")).toBeEnabled();
    await page.waitForTimeout(5500);
    expect(await jira(server), "nothing was sent").toBe("running");
    server.gates.release("job:2:transform");
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
});

test("a quick stop that nobody undoes is sent", async ({ page, server }) => {
    const { jobs, button } = await runningJira(page, server);
    await button("Stop").click();
    await expect(jobs.card("Jira")).toContainText("STOPPING", { timeout: 8000 });
    server.gates.release("job:2:transform");
    await expect(jobs.card("Jira")).toContainText("STOPPED");
    await expect.poll(() => jira(server)).toBe("stopped");
});

test("a stop from the menu asks first and is then sent at once; a forced one asks for itself", async ({
    page,
    server,
}) => {
    const { jobs, button, menuItem, question } = await runningJira(page, server);
    await (await menuItem("Stop…")).click();
    const stop = question("Stop Jira?");
    await expect(stop).toContainText("It is at 25%, in transform.");
    await expect(stop).toContainText("ends at its next safe point");
    await stop.getByRole("button", { name: "Cancel" }).click();
    await expect(stop).toHaveCount(0);
    expect(await jira(server), "a question that was declined").toBe("running");

    await (await menuItem("Stop…")).click();
    await stop.getByRole("button", { name: "Stop", exact: true }).click();
    await expect(stop).toHaveCount(0);
    await expect(jobs.card("Jira")).toContainText("STOPPING", { timeout: 3000 });

    await button("Force stop").click();
    const force = question("Stop Jira by force?");
    await expect(force).toContainText("ends at once");
    await force.getByRole("button", { name: "Force stop", exact: true }).click();
    await expect(jobs.card("Jira")).toContainText("STOPPED");
    await expect.poll(() => jira(server)).toBe("stopped");
});

test("a question whose job has ended meanwhile says so and sends nothing", async ({ page, server }) => {
    const { jobs, menuItem, question } = await runningJira(page, server);
    await (await menuItem("Stop…")).click();
    server.gates.release("job:2:transform");
    const stop = question("Stop Jira?");
    await expect(stop).toContainText("Jira is not running, but completed.");
    await expect(stop.getByRole("button", { name: "Stop", exact: true })).toBeDisabled();
    await page.keyboard.press("Escape");
    await expect(stop).toHaveCount(0);
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
});

test.describe("one run at a time", () => {
    test.use({ serverOptions: { capabilities: "full", concurrency: 1 } });

    test("the next in line is made so after naming the jobs that give way", async ({ page, server }) => {
        const jobs = new JobsPage(page);
        const { menuItem, question } = control(page);
        server.gates.hold("job:1:extract");
        await jobs.open(server.url);
        // The runs take turns: behind the one that stands still, Jira waits.
        await jobs.run("Git history").click();
        await expect(jobs.card("Git history")).toContainText("RUNNING");
        await jobs.run("Jira").click();
        await expect(jobs.card("Jira")).toContainText("PENDING");
        await (await menuItem("Make next in line…", "GitHub Issues")).click();
        const asked = question("Make GitHub Issues the next in line?");
        await expect(asked).toHaveAccessibleDescription(/ This job waits now and goes back to ready: Jira\.$/);
        await asked.getByRole("button", { name: "Make next in line" }).click();
        await expect(jobs.card("GitHub Issues")).toContainText("PENDING");
        await expect(jobs.card("Jira")).toContainText("READY");
        await expect(jobs.notices).toContainText("GitHub Issues is next in line");
        await expect(jobs.notices).toContainText("Back to ready: Jira.");
        await expect.poll(() => jira(server)).toBe("ready");
    });
});

test("a failed job is reset", async ({ page, server, problems }) => {
    problems.expect(/409|500/);
    const jobs = new JobsPage(page);
    const { menuItem, question } = control(page);
    await jobs.open(server.url);
    await jobs.run("Fabric export").click();
    await expect(jobs.card("Fabric export")).toContainText("FAILED");
    await (await menuItem("Reset…", "Fabric export")).click();
    const asked = question("Reset Fabric export?");
    await expect(asked).toContainText("What was loaded stays.");
    await asked.getByRole("button", { name: "Reset", exact: true }).click();
    await expect(jobs.card("Fabric export")).toContainText("READY");
    await expect(jobs.viewErrors("Fabric export")).toHaveCount(0);
});

test("a job is switched off and on by its switch", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    const { active } = control(page);
    await jobs.open(server.url);
    await expect(active()).toBeChecked();
    await active().click();
    await expect(active()).not.toBeChecked();
    await expect(jobs.card("Jira")).toContainText("INACTIVE");
    expect((await server.call("GET", "/api/v1/etl/jobs"))[1].active).toBe(false);
    await active().press("Space");
    await expect(active()).toBeChecked();
    await expect(jobs.card("Jira")).toContainText("READY");
});

test("the intervals are set in the settings' window, which refuses what makes no sense", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    const { menuItem } = control(page);
    await jobs.open(server.url);
    await (await menuItem("Settings…")).click();
    const window = page.getByRole("dialog", { name: "Settings: Jira" });
    const schedule = window.getByRole("spinbutton", { name: "Runs every (minutes)" });
    const retry = window.getByRole("spinbutton", { name: "Tried again after (minutes)" });
    const before = (await server.call("GET", "/api/v1/etl/jobs"))[1];
    await expect(schedule).toHaveValue(String(before.schedule_interval_minutes));
    await expect(retry).toHaveValue(String(before.retry_interval_minutes));

    await schedule.fill("90");
    await expect(window).toContainText("= 1 hour 30 minutes");
    await retry.fill("90");
    await expect(retry).toHaveAccessibleErrorMessage("The retry interval must be shorter than the schedule’s.");
    await expect(window.getByRole("button", { name: "Save" })).toBeDisabled();
    await window.getByRole("button", { name: "Tried again after (minutes): 15 min" }).click();
    await expect(retry).toHaveValue("15");
    await window.getByRole("button", { name: "Save" }).click();
    await expect(window).toHaveCount(0);
    await expect(jobs.notices).toContainText("Settings of Jira saved");
    const after = (await server.call("GET", "/api/v1/etl/jobs"))[1];
    expect([after.schedule_interval_minutes, after.retry_interval_minutes]).toEqual([90, 15]);

    await (await menuItem("Settings…")).click();
    await expect(schedule).toHaveValue("90");
    await schedule.fill("5");
    await page.keyboard.press("Escape");
    await expect(window).toHaveCount(0);
    await (await menuItem("Settings…")).click();
    await expect(schedule, "what was given up is forgotten").toHaveValue("90");
});

test("settings that the server refuses stay in the window as they were typed", async ({ page, server, problems }) => {
    problems.expect(/422|409/);
    const jobs = new JobsPage(page);
    const { menuItem } = control(page);
    await jobs.open(server.url);
    await page.route("**/api/v1/etl/jobs/2/settings", (route) =>
        route.fulfill({ status: 409, json: { detail: "Not on a Monday." } }),
    );
    await (await menuItem("Settings…")).click();
    const window = page.getByRole("dialog", { name: "Settings: Jira" });
    await window.getByRole("spinbutton", { name: "Runs every (minutes)" }).fill("77");
    await expect(window.getByRole("button", { name: "Save" })).toBeEnabled();
    await window.getByRole("spinbutton", { name: "Runs every (minutes)" }).press("Enter");
    await expect(jobs.notices).toContainText("Not on a Monday.");
    await expect(window.getByRole("spinbutton", { name: "Runs every (minutes)" })).toHaveValue("77");
});

test("all of it by keyboard alone", async ({ page, server }) => {
    const { jobs } = await runningJira(page, server);
    await jobs.run("Jira").focus();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Pause: Jira" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const more = page.getByRole("button", { name: "More: Jira" });
    await expect(more).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Details", exact: true })).toBeFocused();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("menuitem", { name: "Stop…", exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alertdialog", { name: "Stop Jira?" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(more, "and the focus is where it came from").toBeFocused();
});

test.describe("a server that has none of it", () => {
    test.use({ serverOptions: { capabilities: "none" } });

    test("shows each control with the reason why not", async ({ page, server }) => {
        const jobs = new JobsPage(page);
        const { menuItem, active } = control(page);
        await jobs.open(server.url);
        await expect(active()).toBeDisabled();
        await expect(active()).toHaveAccessibleDescription("This server can’t switch jobs on and off.");
        const pause = await menuItem("Pause");
        await expect(pause).toBeDisabled();
        await expect(pause).toHaveAccessibleDescription("This server can’t pause jobs.");
    });
});

test.describe("a role that may only look", () => {
    test.use({ serverOptions: { capabilities: "full", role: "viewer" } });

    test("finds every control disabled for that reason", async ({ page, server }) => {
        const jobs = new JobsPage(page);
        const { menuItem, active } = control(page);
        await jobs.open(server.url);
        const reason = /Your role is viewer: you may look at everything here, but not change it\./;
        await expect(jobs.run("Jira")).toHaveAccessibleDescription(reason);
        await expect(active()).toHaveAccessibleDescription(reason);
        await expect(await menuItem("Pause")).toHaveAccessibleDescription(reason);
    });
});
