// What the platform and its elder versions answer and send beside the usual, and how the page takes it.
import { JobsPage } from "./jobs_page.mjs";
import { networkTrouble } from "./fixtures.mjs";
import {
    distWith,
    expect,
    freePort,
    listPath,
    listReads,
    platform,
    test,
    watchRequests,
} from "./platform_fixtures.mjs";
import { platformRow, steps } from "./platform_rows.mjs";

const half = steps("finished", "finished", "running", "finished", "finished", "running");

/**
 * @param {import("./fixtures.mjs").TestServer} server
 * @param {object | string} message
 */
const push = (server, message) =>
    server.call("POST", "/__test__/messages", {
        job_id: 1,
        ...(typeof message === "string" ? { text: message } : { message }),
    });

test("older servers' messages are understood", async ({ page, server }) => {
    const running = platformRow(1, "Old", { overall: "RUNNING", steps: half });
    await server.replaceJobs([running]);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    const card = jobs.card("Old");
    const bar = card.getByRole("progressbar");
    await expect(bar).toHaveAttribute("aria-valuenow", "44");

    await push(server, { type: "progress", job: "Old", percentage: 61.4, step: "Reading changes" });
    await expect(bar).toHaveAttribute("aria-valuenow", "61");
    await expect(card).toContainText("Stage: Reading changes");
    await push(server, { type: "status", job: "Old", status: "RUNNING", message: "Nearly there" });
    await expect(card).toContainText("Stage: Nearly there");

    // What follows is the truth of the list as well, which is read after each end.
    await server.replaceJobs([platformRow(1, "Old", { overall: "FAILED", error: "The disk is full.", steps: half })]);
    await push(server, { type: "exception", job: "Old", error: "The disk is full." });
    await expect(card).toContainText("FAILED");
    await expect(card).toContainText("The disk is full.");
    await server.replaceJobs([running]);
    await push(server, { type: "status", job: "Old", status: "RUNNING" });
    await expect(card).toContainText("RUNNING");
    await server.replaceJobs([platformRow(1, "Old", { overall: "FINISHED", steps: half })]);
    await push(server, { type: "completion", job: "Old", success: true });
    await expect(card).toContainText("COMPLETED");
});

test("a failure without steps keeps those that were known; unknown and broken messages change nothing", async ({
    page,
    server,
}) => {
    await server.replaceJobs([platformRow(1, "Merged", { overall: "RUNNING", steps: half })]);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    const card = jobs.card("Merged");
    const bar = card.getByRole("progressbar");
    /** @param {object} status */
    const update = (status) => push(server, { type: "job_status_update", tenant_id: 1, job_id: 1, status });
    await update({ overall: "FAILED", error: "No workers are running." });
    await expect(card).toContainText("No workers are running.");
    await update({ overall: "RUNNING" });
    await expect(bar).toHaveAttribute("aria-valuenow", "44");

    await push(server, { type: "heartbeat", status: { overall: "FAILED", error: "Not meant." } });
    await push(server, { type: "job_status_update", job_id: 1, status: { overall: 7, steps: [] } });
    await push(server, "{]");
    await push(server, "pong");
    await update({ overall: "RUNNING", steps: steps(...Array(7).fill("finished")) });
    await expect(bar).toHaveAttribute("aria-valuenow", "77");
    await expect(card).not.toContainText("Not meant.");
    await expect(jobs.connection).toContainText("Live");
});

test("too many requests: the page says so, and waits as long as it is told", async ({ page, server, problems }) => {
    problems.expect(/status of 429/);
    const seen = watchRequests(page);
    const status = { kind: "status", status: 429, form: "error-message", detail: "Rate limit reached." };
    await server.fail({ match: { path: listPath }, ...status, retry_after: 6, times: 1 });
    const jobs = new JobsPage(page);
    await page.goto(server.url);
    await expect(page.getByRole("heading", { name: "The jobs can’t be shown" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("paragraph")).toContainText("Rate limit reached.");
    await expect(jobs.connection).toContainText(/next try in [2-6]s/);
    await expect(jobs.cards).toHaveCount(5, { timeout: 15_000 });
    const [first, second] = listReads(seen);
    // The server hears of the second one by its own clock.
    expect(second.at - first.at).toBeGreaterThanOrEqual(5_950);
    await expect(jobs.connection).toContainText("Live");
});

test("a list that is not there is said, and comes back by itself", async ({ page, server, problems }) => {
    problems.expect(/status of 404/);
    await server.call("POST", "/__test__/answers", { answers: [{ path: listPath, status: 404, times: 1 }] });
    const jobs = new JobsPage(page);
    await page.goto(server.url);
    await expect(page.getByRole("main").getByRole("paragraph")).toContainText("no job list at this address");
    await expect(jobs.cards).toHaveCount(5);
    await expect(jobs.connection).toContainText("Live");
});

test.describe("the API on another origin", () => {
    test.use({
        // The same server under two names; each has to know the other before it begins.
        serverOptions: async ({}, use) => {
            const port = await freePort();
            const api = `http://127.0.0.1:${port}`;
            const attributes = `data-api-base="${api}" data-profile="platform"`;
            const allowOrigins = [`http://localhost:${port}`];
            await use({ ...platform, port, allowOrigins, dist: distWith({ attributes, api }) });
        },
    });

    test("failures whose headers a browser can't read are neither a sign-out nor the end", async ({
        page,
        server,
        problems,
    }) => {
        problems.expect(networkTrouble);
        problems.expect(/blocked by CORS policy|Cross-Origin Request Blocked/);
        await server.call("POST", "/__test__/answers", {
            answers: [{ path: listPath, status: 500, cors: false, times: 1 }],
        });
        const jobs = new JobsPage(page);
        await page.goto(server.url.replace("127.0.0.1", "localhost"));
        await expect(page.getByRole("heading", { name: "The jobs can’t be shown" })).toBeVisible();
        await expect(page.getByRole("main").getByRole("paragraph")).toContainText("The server can’t be reached.");
        await expect(jobs.cards).toHaveCount(5);
        await expect(jobs.connection).toContainText("Live");
        await jobs.run("Jira").click();
        await expect(jobs.card("Jira")).toContainText("COMPLETED");

        // Retry-After is not exposed to it, so a minute is assumed.
        await server.call("POST", "/__test__/request-limit", { limit: 0 });
        await page.reload();
        await expect(page.getByRole("main").getByRole("paragraph")).toContainText("Too many requests");
        await expect(jobs.connection).toContainText(/next try in (1m 0s|5\ds)/);
    });
});
