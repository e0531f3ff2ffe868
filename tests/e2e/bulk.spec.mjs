// Selecting jobs and doing one thing to many: what will happen is listed first, results are true job by job, and all of
// it goes by keys alone.
import { createRequire } from "node:module";
import { expectNoViolationsInBothThemes } from "./axe.mjs";
import { JobsPage, focused } from "./jobs_page.mjs";
import { allowClipboard, expect, test } from "./fixtures.mjs";
import { serverWithJobs } from "./true_jobs.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test.use({ listLook: null, serverOptions: { capabilities: "full" } });

/** @param {Page} page */
const parts = (page) => ({
    bar: page.getByRole("region", { name: "Selected jobs" }),
    /** @param {string} job */
    box: (job) => page.getByRole("checkbox", { name: `Select ${job}`, exact: true }),
    /** @param {string | RegExp} title */
    window: (title) => page.getByRole("dialog", { name: title }),
    /** @param {string} [outcome] "Refused: 5 jobs" */
    outcome: (outcome) => page.getByRole("radio", { name: outcome, exact: true }),
    count: page.getByRole("region", { name: "Selected jobs" }).getByRole("status"),
});

/** What a job's line says in the window: name, outcome, sentence. @param {import("@playwright/test").Locator} window */
const lines = (window) =>
    window
        .getByRole("listitem")
        .evaluateAll((items) => items.map((item) => [...item.children].map((one) => one.textContent)));

test("500 jobs, of which the server refuses a tenth: the results are true, and failures are tried alone", async ({
    page,
    context,
    problems,
}) => {
    problems.expect(/status of 409 \(Conflict\)/);
    await allowClipboard(context);
    await page.addInitScript({ path: axePath });
    const many = await serverWithJobs(500);
    const paused = async () => {
        const rows = await many.call("GET", "/api/v1/etl/jobs");
        return rows.filter((/** @type {any} */ row) => row.status === "paused").map((/** @type {any} */ row) => row.id);
    };
    try {
        const jobs = new JobsPage(page);
        const { bar, count, window, outcome } = parts(page);
        await jobs.open(many.url);
        await many.call("POST", "/__test__/faults", {
            rules: [
                {
                    match: { method: "POST", path: "/api/v1/etl/jobs/*0/pause" },
                    kind: "status",
                    status: 409,
                    detail: "The nightly export holds this job.",
                },
            ],
        });
        await jobs.card("Job 001").focus();
        await page.keyboard.press("Control+a");
        await expect(count).toHaveText("500 selected");
        await bar.getByRole("button", { name: "Pause: 500 selected" }).click();
        const asked = window("Pause 500 jobs");
        await expect(asked).toContainText("All 500 jobs will be asked.");
        await expect(asked.getByRole("list")).toContainText("Job 001");
        await expectNoViolationsInBothThemes(page);
        await asked.getByRole("button", { name: "Pause 500 jobs" }).click();
        await expect(asked).toContainText("Pause: 450 done, 50 refused.", { timeout: 30_000 });
        expect(await paused()).toHaveLength(450);
        await expect(outcome("Done: 450 jobs")).toBeVisible();
        await outcome("Refused: 50 jobs").click();
        await expect
            .poll(async () => (await lines(asked)).slice(0, 2))
            .toEqual([
                ["Job 010", "Refused", "The nightly export holds this job."],
                ["Job 020", "Refused", "The nightly export holds this job."],
            ]);
        await expectNoViolationsInBothThemes(page);
        await asked.getByRole("button", { name: "Copy results" }).click();
        await expect(page.getByRole("button", { name: "Dismiss: Results copied" })).toBeVisible();
        const copied = (await page.evaluate(() => navigator.clipboard.readText())).trim().split("\n");
        expect(copied).toHaveLength(501);
        expect(copied[10]).toBe("Job 010\tRefused\tThe nightly export holds this job.");
        expect(copied[11]).toBe("Job 011\tDone\tJob 011 is paused.");
        await expect(jobs.notices.getByRole("button", { name: /refused|could not/i })).toHaveCount(0);

        await many.call("DELETE", "/__test__/faults");
        await asked.getByRole("button", { name: "Try 50 again" }).click();
        await expect(asked).toContainText("Pause: 500 done.", { timeout: 20_000 });
        expect(await paused()).toHaveLength(500);
        await asked.getByRole("button", { name: "Close" }).last().click();
        await expect(asked).toHaveCount(0);
        await expect(bar.getByRole("button", { name: "Pause: results" })).toBeVisible();
        await bar.getByRole("button", { name: "Dismiss: Results" }).click();
        await expect(bar.getByRole("button", { name: "Pause: results" })).toHaveCount(0);
        await expect(count).toHaveText("500 selected");
    } finally {
        await many.close();
    }
});

test("by keys alone: select, a range, all, filter, act, and let go", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    const { bar, box, count, window } = parts(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    await jobs.card("Git history").focus();
    await page.keyboard.press("Space");
    await expect(count).toHaveText("1 selected");
    await expect(box("Git history")).toBeChecked();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("listitem GitHub Issues");
    await page.keyboard.press("Shift+Space");
    await expect(count).toHaveText("3 selected");
    await page.keyboard.press("k");
    await expect.poll(() => focused(page)).toBe("listitem Jira");
    await page.keyboard.press("Space");
    await expect(box("Jira")).not.toBeChecked();
    // While jobs are selected, Tab comes to the boxes as well.
    await page.keyboard.press("Tab");
    await expect(box("Jira")).toBeFocused();

    // What is selected stays so, in sight or not, and over a reload of the list.
    await page.keyboard.press("/");
    await page.keyboard.type("github");
    await expect(count).toHaveText("2 selected1 of them not shown");
    await page.keyboard.press("Escape");
    await expect(count).toHaveText("2 selected");

    // A letter leads to what can be done; Enter asks.
    await jobs.card("Git history").focus();
    await page.keyboard.press("a");
    await expect.poll(() => focused(page)).toBe("button Start: 2 selected");
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toBe("button Pause: 2 selected");
    await page.keyboard.press("Enter");
    const asked = window("Pause 2 jobs");
    await expect(asked).toBeFocused();
    await asked.getByRole("button", { name: "Pause 2 jobs" }).press("Enter");
    await expect(asked).toContainText("Pause: 2 done.");
    await page.keyboard.press("Escape");
    await expect(asked).toHaveCount(0);
    await expect.poll(() => focused(page)).toBe("button Pause: 2 selected");
    await expect(jobs.card("Git history")).toContainText("PAUSED");
    await page.keyboard.press("Escape");
    await expect(count).toHaveCount(0);
    await expect(box("Git history")).not.toBeChecked();

    // Escape lets go from the list too, and from nowhere.
    await jobs.card("Jira").focus();
    await page.keyboard.press("Control+a");
    await expect(count).toHaveText("5 selected");
    await page.keyboard.press("Escape");
    await expect(count).toHaveCount(0);

    // The palette does it all as well.
    const palette = page.getByRole("dialog", { name: "Search and commands" }).getByRole("combobox");
    await page.keyboard.press("Control+k");
    await expect(palette).toBeFocused();
    await page.keyboard.type("select all");
    await page.keyboard.press("Enter");
    await expect(count).toHaveText("5 selected");
    await page.keyboard.press("Control+k");
    await expect(palette).toBeFocused();
    await page.keyboard.type("resume selected");
    await expect(page.getByRole("option", { selected: true })).toHaveAccessibleName("Resume: 5 selected…");
    await page.keyboard.press("Enter");
    const resumed = window("Resume 5 jobs");
    await expect(resumed).toContainText("2 of 5 jobs will be asked; 3 can’t be.");
    await expect.poll(() => lines(resumed)).toContainEqual(["Jira", "Not asked", "Jira is not paused, but ready."]);
    await resumed.getByRole("button", { name: "Resume 2 jobs" }).press("Enter");
    await expect(resumed).toContainText("Resumption: 2 done, 3 not asked.");
    await expect(bar).toBeAttached();
});

test("by pointer: boxes come under the pointer, Shift picks a range, in rows and cards", async ({ page, server }) => {
    await page.addInitScript({ path: axePath });
    const jobs = new JobsPage(page);
    const { bar, box, count, window } = parts(page);
    await jobs.open(server.url);
    await jobs.card("Jira").hover();
    await box("Jira").click();
    await expect(count).toHaveText("1 selected");
    await box("Fabric export").click({ modifiers: ["Shift"] });
    await expect(count).toHaveText("3 selected");
    await expectNoViolationsInBothThemes(page);
    await page.getByRole("radio", { name: "Cards" }).click();
    await expect(box("GitHub Issues")).toBeChecked();
    await box("GitHub Issues").click();
    await expect(count).toHaveText("2 selected");
    await bar.getByRole("button", { name: "Select all 5 jobs" }).click();
    await expect(count).toHaveText("5 selected");
    await expect(box("Git merges")).toBeChecked();
    await expectNoViolationsInBothThemes(page);

    // On a phone there is no pointer to bring the boxes: a button does, and the actions stand in a menu.
    await bar.getByRole("button", { name: "Clear the selection" }).click();
    await expect(bar).toHaveCount(0);
    await page.setViewportSize({ width: 360, height: 700 });
    await page.getByRole("button", { name: "Select jobs" }).click();
    await expect(count).toHaveText("0 selected");
    await box("Git history").click();
    await box("Jira").click();
    await expect(count).toHaveText("2 selected");
    await bar.getByRole("button", { name: "Actions" }).click();
    await page.getByRole("menuitem", { name: "Switch off…" }).click();
    const asked = window("Switch off 2 jobs");
    await asked.getByRole("button", { name: "Cancel" }).click();
    await expect(asked).toHaveCount(0);
    await page.getByRole("button", { name: "Stop selecting" }).click();
    await expect(bar).toHaveCount(0);
});

test("failures for one cause are tried again together", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    const { window } = parts(page);
    await jobs.open(server.url);
    await page.getByRole("button", { name: "Run Job: Fabric export" }).click();
    await expect(jobs.card("Fabric export")).toContainText("FAILED");
    await page.getByRole("button", { name: "Dismiss: Fabric export failed" }).click();
    await page.getByRole("checkbox", { name: "Failed: 1 job" }).click();
    await page.getByRole("button", { name: "Failures by cause" }).click();
    await page.getByRole("button", { name: /^Retry 1 job…: / }).click();
    const asked = window("Start 1 job");
    await expect
        .poll(() => lines(asked))
        .toEqual([["Fabric export", "Will be done", "Starts a run; its error is cleared."]]);
    await asked.getByRole("button", { name: "Start 1 job" }).click();
    await expect(asked).toContainText("Start: 1 done.");
    // Of a run that was started with others no notice comes.
    await expect(jobs.notices).toHaveCount(0);
});

test.describe("as a viewer", () => {
    test.use({ serverOptions: { capabilities: "full", role: "viewer" } });

    test("everything can be selected and nothing done, with the reason", async ({ page, server }) => {
        const jobs = new JobsPage(page);
        const { bar, count } = parts(page);
        await jobs.open(server.url);
        await jobs.card("Jira").focus();
        await page.keyboard.press("Control+a");
        await expect(count).toHaveText("5 selected");
        const reason = "Your role is viewer: you may look at everything here, but not change it.";
        for (const label of [
            "Start",
            "Pause",
            "Resume",
            "Make next in line",
            "Switch on",
            "Switch off",
            "Reset",
            "Stop",
        ]) {
            const button = bar.getByRole("button", { name: `${label}: 5 selected` });
            await expect(button).toBeDisabled();
            await expect(button).toHaveAccessibleDescription(reason);
        }
    });
});
