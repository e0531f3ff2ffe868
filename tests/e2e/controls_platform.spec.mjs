// The controls that the platform has: on and off, reset; and those that it lacks, with the reason.
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./platform_fixtures.mjs";

test("a job is switched off and on by its switch", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const active = page.getByRole("switch", { name: "Active: Jira", exact: true });
    await expect(active).toBeChecked();
    await active.click();
    await expect(active).not.toBeChecked();
    await expect(jobs.card("Jira")).toContainText("INACTIVE");
    expect((await server.row(2)).active).toBe(false);
    await active.click();
    await expect(active).toBeChecked();
    expect((await server.row(2)).active).toBe(true);
});

test("a job whose integration is off is switched on together with it", async ({ page, server, problems }) => {
    problems.expect(/status of 400/);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const active = page.getByRole("switch", { name: "Active: Jira", exact: true });
    await active.click();
    await expect(active).not.toBeChecked();
    await server.call("POST", "/__test__/integrations/2", { active: false });
    await active.click();
    const question = page.getByRole("alertdialog", { name: "Switch on Jira and its integration?" });
    await expect(question).toContainText("its integration is inactive.");
    await expect(page.getByRole("button", { name: /^Dismiss/ })).toHaveCount(0);
    await question.getByRole("button", { name: "Cancel" }).click();
    await expect(question).toHaveCount(0);
    await expect(active).not.toBeChecked();
    await active.click();
    await question.getByRole("button", { name: "Switch on both" }).click();
    await expect(active).toBeChecked();
    expect((await server.row(2)).active).toBe(true);
});

test("starting with options says what the platform does not take, and starts", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.getByRole("button", { name: "More: Jira" }).click();
    await page.getByRole("menuitem", { name: "Start with options…" }).click();
    const window = page.getByRole("dialog", { name: "Start Jira" });
    const reason = "This server starts a job only as it is set up: whole, and with its own payload.";
    for (const field of [
        window.getByRole("textbox", { name: "Entity type" }),
        window.getByRole("textbox", { name: "Payload (JSON)" }),
        window.getByRole("radio", { name: /^Transform/ }),
        window.getByRole("button", { name: "Last payloads" }),
    ]) {
        await expect(field).toBeDisabled();
        await expect(field).toHaveAccessibleDescription(reason);
    }
    await window.getByRole("button", { name: "Start", exact: true }).click();
    await expect(window).toHaveCount(0);
    await expect(jobs.notices).toContainText("Jira was started");
});

test("a failed job is reset, after a question", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.run("Fabric export").click();
    await expect(jobs.card("Fabric export")).toContainText("FAILED");
    await page.getByRole("button", { name: "More: Fabric export" }).click();
    await page.getByRole("menuitem", { name: "Reset…" }).click();
    const asked = page.getByRole("alertdialog", { name: "Reset Fabric export?" });
    await asked.getByRole("button", { name: "Reset", exact: true }).click();
    await expect(asked).toHaveCount(0);
    await expect(jobs.card("Fabric export")).toContainText("READY");
    expect((await server.row(4)).status.overall).toBe("READY");
});

test("a failure is retried and saved, and says why it has no log of its own", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const window = await jobs.failAndView("Fabric export");
    await expect(window).toContainText("1 of 1");
    await expect(window.getByRole("button", { name: "Open the log at its first error" })).toHaveAccessibleDescription(
        "This server keeps one log of all workers, none of a single run.",
    );
    await expect(window.getByRole("button", { name: "Save as JSON" })).toBeEnabled();
    server.gates.hold("job:4:transform");
    await window.getByRole("button", { name: "Retry: Fabric export" }).click();
    await expect(window.getByRole("button", { name: "Retry: Fabric export" })).toHaveAccessibleDescription(
        "Fabric export is running.",
    );
});

test("what the platform has not is there, with the reason why it can’t be pressed", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.getByRole("button", { name: "More: Jira" }).click();
    for (const [label, reason] of [
        ["Pause", "This server can’t pause jobs."],
        ["Resume", "This server can’t resume jobs."],
        ["Make next in line", "This server can’t make a job the next in line."],
        ["Stop…", "This server can’t stop jobs."],
        ["Force stop…", "This server can’t stop jobs."],
    ]) {
        const item = page.getByRole("menuitem", { name: label, exact: true });
        await expect(item).toBeDisabled();
        await expect(item).toHaveAccessibleDescription(reason ?? "");
    }
});
