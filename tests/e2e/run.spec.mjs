// Running a job: from the press through its stages to counts that are git's own.
import { JobsPage } from "./jobs_page.mjs";
import { expect, historyOfCheckout, test } from "./fixtures.mjs";

const history = historyOfCheckout();
const job = "Git history";

test.use({ serverOptions: { repository: history.folder } });
test.afterAll(() => history.remove());

test("Run Job runs to completed, with the counts that git gives", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.card(job)).toContainText("READY");
    await expect(jobs.card(job)).toContainText("Not run yet.");

    server.gates.hold("job:1:start");
    await jobs.run(job).click();
    await expect(jobs.card(job)).toContainText("PENDING");

    server.gates.hold("job:1:load");
    server.gates.release("job:1:start");
    await expect(jobs.card(job)).toContainText("RUNNING");
    const bar = jobs.card(job).getByRole("progressbar", { name: `Progress: ${job}` });
    await expect(bar).toHaveAttribute("aria-valuenow", "50");
    await expect(bar).toHaveAttribute("aria-valuetext", "50%");
    await expect(jobs.card(job)).toContainText("Stage: load");
    await expect(jobs.card(job)).toContainText("50%");
    await jobs.expectMetric(job, "Extracted", history.count);
    await jobs.expectMetric(job, "Transformed", history.count);
    await jobs.expectMetric(job, "Loaded", 0);
    await expect(jobs.run(job)).toBeDisabled();
    await expect(jobs.run(job)).toHaveAccessibleDescription(`${job} is running.`);

    server.gates.release("job:1:load");
    await expect(jobs.card(job)).toContainText("COMPLETED");
    await jobs.expectMetric(job, "Extracted", history.count);
    await jobs.expectMetric(job, "Transformed", history.count);
    await jobs.expectMetric(job, "Loaded", history.count);
    await expect(bar).toHaveCount(0);
    await expect(jobs.run(job)).toBeEnabled();
    await expect(jobs.card(job)).not.toContainText("Never");
});

test("Run Job says Starting… at once, sends the job's own request, and sends it once", async ({
    page,
    server,
    browserName,
}) => {
    const jobs = new JobsPage(page);
    /** @type {{ body: any, authorization: string | undefined }[]} */
    const sent = [];
    /** @type {(() => void)[]} */
    const waiting = [];
    await page.route("**/api/v1/etl/pipeline/trigger", async (route) => {
        sent.push({ body: route.request().postDataJSON(), authorization: route.request().headers().authorization });
        await new Promise((resolve) => waiting.push(() => resolve(undefined)));
        await route.continue();
    });
    await jobs.open(server.url);
    const box = await jobs.run(job).boundingBox();
    if (!box) throw new Error("The button has no place.");
    const press = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await press();
    await expect(jobs.starting(job)).toBeDisabled();
    await expect(jobs.starting(job)).toHaveAttribute("aria-busy", "true");
    await press();
    await page.keyboard.press("Enter");
    await press();

    const [row] = (await server.call("GET", "/api/v1/etl/jobs")).filter((/** @type {any} */ one) => one.id === 1);
    // The driver of the stock Firefox tells no request's body; that it is right there, the run's own count says below.
    const body = {
        entity_type: row.entity_type,
        integration_id: row.integration_id,
        payload: row.default_payload,
        priority: 5,
    };
    expect(sent.map((one) => one.body)).toEqual([browserName === "firefox" ? null : body]);
    expect(row.default_payload).toEqual({ revision: "HEAD" });
    expect(sent[0]?.authorization).toMatch(/^Bearer \S+$/);

    for (const go of waiting) go();
    await expect(jobs.card(job)).toContainText("COMPLETED");
    expect(sent).toHaveLength(1);
    expect((await server.call("GET", "/api/v1/etl/jobs/1/status")).metrics.loaded_count).toBe(history.count);
});

test("a run that the server refuses to start is said, and can be tried again", async ({ page, server, problems }) => {
    problems.expect(/Failed to load resource/);
    const jobs = new JobsPage(page);
    await page.route("**/api/v1/etl/pipeline/trigger", (route) =>
        route.fulfill({ status: 409, json: { detail: "Git is on holiday." } }),
    );
    await jobs.open(server.url);
    await jobs.run(job).click();
    await expect(jobs.notices).toContainText(`Could not start ${job}`);
    await expect(jobs.notices).toContainText("Git is on holiday.");
    await expect(jobs.run(job)).toBeEnabled();

    await page.getByRole("button", { name: `Dismiss: Could not start ${job}` }).click();
    await expect(jobs.notices).toHaveCount(0);
    await page.unroute("**/api/v1/etl/pipeline/trigger");
    await jobs.run(job).click();
    await expect(jobs.card(job)).toContainText("COMPLETED");
});

test("a run that another person started shows by itself", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    await server.call("POST", "/api/v1/etl/pipeline/trigger", {
        entity_type: "git_commits",
        integration_id: 1,
        payload: {},
    });
    await expect(jobs.card(job)).toContainText("COMPLETED");
    await jobs.expectMetric(job, "Loaded", history.count);
});

test("several jobs run at the same time, each with its own counts", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const names = [job, "Jira", "GitHub Issues"];
    for (const id of [1, 2, 3]) server.gates.hold(`job:${id}:finish`);
    for (const name of names) await jobs.run(name).click();
    for (const name of names) await expect(jobs.card(name)).toContainText("RUNNING");
    await expect(page.getByRole("banner")).toContainText("3 running · 5 jobs");
    server.gates.releaseAll();
    for (const name of names) await expect(jobs.card(name)).toContainText("COMPLETED");
    const rows = await server.call("GET", "/api/v1/etl/jobs");
    for (const name of names) {
        const { metrics } = rows.find((/** @type {any} */ row) => row.name === name);
        await jobs.expectMetric(name, "Loaded", metrics.loaded_count.toLocaleString("en-US"));
    }
});
