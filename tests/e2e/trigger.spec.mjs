// Starting with care: entity type, integration, priority and payload of a run, a stage by itself, and what the server
// refuses.
import { JobsPage } from "./jobs_page.mjs";
import { expect, networkTrouble, test, token } from "./fixtures.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const kept = (/** @type {Page} */ page) => page.evaluate(() => localStorage.getItem("etl_jobs.payloads") ?? "");

/**
 * Opens the window out of the job's menu.
 * @param {Page} page
 * @param {string} job
 */
async function openOptions(page, job) {
    await page.getByRole("button", { name: `More: ${job}`, exact: true }).click();
    await page.getByRole("menuitem", { name: "Start with options…" }).click();
    const window = page.getByRole("dialog", { name: `Start ${job}` });
    await expect(window).toBeVisible();
    return {
        window,
        payload: window.getByRole("textbox", { name: "Payload (JSON)" }),
        start: window.getByRole("button", { name: "Start", exact: true }),
    };
}

test.describe("where the server has its own start", () => {
    test.use({ serverOptions: { capabilities: "full" } });

    test("by keys alone a job is started with a payload that is checked, laid out and kept", async ({
        page,
        server,
    }) => {
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        const more = page.getByRole("button", { name: "More: Jira", exact: true });
        await more.focus();
        await page.keyboard.press("Enter");
        await expect(page.getByRole("menuitem", { name: "Details" })).toBeFocused();
        await page.keyboard.press("ArrowDown");
        await expect(page.getByRole("menuitem", { name: "Start with options…" })).toBeFocused();
        await page.keyboard.press("Enter");
        const window = page.getByRole("dialog", { name: "Start Jira" });
        await expect(window).toBeFocused();
        const payload = window.getByRole("textbox", { name: "Payload (JSON)" });
        await expect(payload).toHaveValue('{\n  "file": "jira-issues.ndjson"\n}');
        await window.getByRole("spinbutton", { name: "Priority" }).focus();
        await page.keyboard.press("ArrowUp");
        await expect(window.getByRole("spinbutton", { name: "Priority" })).toHaveValue("6");
        await payload.focus();
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.type('{"file"\n"jira-issues.ndjson"}');
        await expect(window).toContainText("Line 2, column 1: a colon is expected.");
        await expect(payload).toHaveAttribute("aria-invalid", "true");
        const start = window.getByRole("button", { name: "Start", exact: true });
        await expect(start).toBeDisabled();
        await page.keyboard.press("ControlOrMeta+Home");
        await page.keyboard.press("End");
        await page.keyboard.type(":");
        await expect(start).toBeEnabled();
        await window.getByRole("button", { name: "Format: Payload (JSON)" }).focus();
        await page.keyboard.press("Enter");
        await expect(payload).toHaveValue('{\n  "file": "jira-issues.ndjson"\n}');
        await start.focus();
        await page.keyboard.press("Enter");
        await expect(window).toHaveCount(0);
        await expect(jobs.notices).toContainText(/Jira was started: run-\d+/);
        await expect(more).toBeFocused();
        const [run] = (await server.call("GET", "/api/v1/etl/runs?job_id=2&limit=1")).runs;
        await expect(jobs.notices).toContainText(run.run_id);
        const whole = await server.call("GET", `/api/v1/etl/runs/${run.run_id}`);
        expect(whole.payload).toEqual({ file: "jira-issues.ndjson" });
        expect(whole.priority).toBe(6);
        await expect(jobs.notices).toContainText("Jira completed");

        // It is there the next time, and can be forgotten.
        const again = await openOptions(page, "Jira");
        await again.payload.fill("{}");
        const last = again.window.getByRole("button", { name: "Last payloads" });
        await last.click();
        await page.getByRole("menuitem", { name: '{ "file": "jira-issues.ndjson" }' }).click();
        await expect(again.payload).toHaveValue('{\n  "file": "jira-issues.ndjson"\n}');
        await expect(again.window.getByRole("button", { name: "The job’s own" })).toBeDisabled();
        await last.click();
        await page.getByRole("menuitem", { name: "Forget these payloads" }).click();
        await expect(last).toBeDisabled();
        expect(await kept(page)).toBe("");

        // What has the token in it is not kept, whatever its name is.
        await again.payload.fill(JSON.stringify({ file: `${token}.ndjson` }));
        await again.start.click();
        await expect(again.window).toHaveCount(0);
        expect(await kept(page)).toBe("");
    });

    test("a refusal stands in the window, once, and what was typed stays", async ({ page, server, problems }) => {
        problems.expect(networkTrouble);
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        const { window, payload, start } = await openOptions(page, "Jira");
        await payload.fill('{"file": 7}');
        const answered = page.waitForResponse(/\/jobs\/2\/start$/);
        await start.click();
        const { detail } = await (await answered).json();
        await expect(window).toContainText(detail);
        await expect(payload).toHaveValue('{"file": 7}');
        await expect(page.getByRole("button", { name: /^Dismiss/ })).toHaveCount(0);
        await expect(start).toBeEnabled();
        await page.keyboard.press("Escape");
        await expect(window).toHaveCount(0);
    });

    test("a stage is started by itself, and followed", async ({ page, server, problems }) => {
        problems.expect(networkTrouble);
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        const { window, start } = await openOptions(page, "Jira");
        await window.getByRole("radio", { name: "Load what is transformed and waits" }).click();
        await expect(window.getByRole("spinbutton", { name: "Priority" })).toBeDisabled();
        await start.click();
        await expect(window).toContainText("No raw record of");
        await expect(page.getByRole("button", { name: /^Dismiss/ })).toHaveCount(0);
        await server.call("POST", "/api/v1/etl/raw-data/store", {
            entity_type: "jira_issues",
            integration_id: 2,
            external_id: "X-1",
            raw_data: { key: "X-1", fields: { summary: "One" } },
        });
        await window.getByRole("radio", { name: "Transform what is stored and waits" }).click();
        await expect(window).not.toContainText("No raw record of");
        await start.click();
        const outcome = page.getByRole("dialog", { name: "Transform by hand" });
        await expect(outcome).toContainText(/COMPLETED|FAILED/);
        await expect(outcome.getByRole("link", { name: "Show the run" })).toBeVisible();
    });
});

test("without that the pipeline’s trigger takes them, and the palette leads there", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("dialog", { name: "Search and commands" }).getByRole("combobox")).toBeFocused();
    await page.keyboard.type("start with options jira");
    await expect(page.getByRole("option").first()).toContainText("Start with options: Jira");
    await page.keyboard.press("Enter");
    const window = page.getByRole("dialog", { name: "Start Jira" });
    await window.getByRole("spinbutton", { name: "Priority" }).fill("9");
    const sent = page.waitForRequest((one) => one.url().endsWith("/pipeline/trigger"));
    await window.getByRole("button", { name: "Start", exact: true }).click();
    const body = (await sent).postDataJSON();
    if (body) {
        // Firefox's driver tells no bodies.
        expect(body).toEqual({
            entity_type: "jira_issues",
            integration_id: 2,
            payload: { file: "jira-issues.ndjson" },
            priority: 9,
        });
    }
    await expect(jobs.notices).toContainText(/Jira was started: \S+/);
});
