// A run's own page: its stages, error and payload, how it differs from another run, the job run again; the chart of many
// runs as a picture and as figures; and where the server keeps no history, what this page saw.
import { expect, networkTrouble, test } from "./fixtures.mjs";
import { finishedRun, heldRun } from "./history.mjs";
import { JobsPage } from "./jobs_page.mjs";

test.use({ serverOptions: { capabilities: "full" } });

test("a run tells its stages, its error and its payload, goes on live, and is run again", async ({
    page,
    server,
    problems,
}) => {
    problems.expect(networkTrouble);
    const failed = await finishedRun(server, 4);
    await page.goto(`${server.url}/#/runs`);
    await page
        .getByRole("link", { name: new RegExp(failed) })
        .first()
        .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(failed);
    await expect(page.getByRole("main")).toContainText("FAILED");
    await expect(page.getByRole("heading", { name: "Error", exact: true })).toBeVisible();
    const stages = page.getByRole("table", { name: "Stages" });
    await expect(stages.getByRole("row", { name: /^Transform/ })).toContainText("Failed");
    await expect(page.getByRole("img", { name: /^Stages: Extract took / })).toBeVisible();
    await page.getByRole("link", { name: "All runs" }).click();
    await expect(page).toHaveURL(/#\/runs$/);

    // One that goes on.
    const payload = { merges_only: true };
    server.gates.hold("job:1:load");
    const { run_id: live } = await server.call("POST", "/api/v1/etl/jobs/1/start", { payload });
    await page.goto(`${server.url}/#/runs/${live}`);
    await expect(page.getByRole("main")).toContainText("RUNNING");
    await expect(page.getByRole("treeitem", { name: /merges_only: true/ })).toBeVisible();
    server.gates.release("job:1:load");
    await expect(page.getByRole("main")).toContainText("COMPLETED");
    const again = page.getByRole("button", { name: "Run again with this payload: Git history" });
    await expect(again).toBeEnabled();
    await again.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).not.toContainText(live);
    await expect(page).toHaveURL(/#\/runs\/run-\d+$/);
    await expect(page.getByRole("treeitem", { name: /merges_only: true/ })).toBeVisible();

    await page.goto(`${server.url}/#/runs/run-404`);
    await expect(page.getByRole("heading", { name: "Run run-404 is not known" })).toBeVisible();
});

test("two runs are compared, and many stand in a chart that is figures, too", async ({ page, server }) => {
    /** @type {string[]} */
    const runs = [];
    for (let round = 0; round < 5; round += 1) runs.push(await finishedRun(server, 2));
    const failed = await finishedRun(server, 4);
    await page.goto(`${server.url}/#/runs?job=2`);
    const chart = page.getByRole("grid", { name: "Durations and stages" });
    await expect(chart.getByRole("link")).toHaveCount(5);
    await expect(chart.getByRole("link").last()).toHaveAccessibleName(new RegExp(`^${runs[4]}, Jira: completed`));
    await page.getByRole("radio", { name: "Figures" }).click();
    await expect(page.getByRole("table", { name: "Durations and stages" }).getByRole("row")).toHaveCount(6);
    await page.getByRole("radio", { name: "Nothing" }).click();
    await expect(chart.getByRole("link")).toHaveCount(0);

    const job = page.getByRole("combobox", { name: "Job" });
    await job.fill("fab");
    await page.getByRole("option", { name: "Fabric export" }).click();
    await expect(page).toHaveURL(/#\/runs\?job=4$/);
    await page.getByRole("button", { name: "Show all runs", exact: true }).first().click();

    const compare = page.getByRole("button", { name: /^Compare/ });
    await expect(compare).toBeDisabled();
    await page.getByRole("checkbox", { name: new RegExp(failed) }).click();
    await page.getByRole("checkbox", { name: new RegExp(`${runs[0]}\\b`) }).click();
    await compare.click();
    await expect(page).toHaveURL(/#\/runs\/run-\d+\?with=run-\d+$/);
    const table = page.getByRole("table", { name: /^Compared with/ });
    await expect(table.getByRole("row", { name: /^Status/ })).toContainText("differs");
    await page.reload();
    await expect(table.getByRole("row", { name: /^Status/ })).toContainText("differs");
    await page.getByRole("combobox", { name: "Compare with" }).selectOption({ index: 0 });
    await expect(table).toHaveCount(0);
});

test("a run that is not loaded yet comes into the list and its page by itself", async ({ page, server }) => {
    const run = await heldRun(server, 2);
    await page.goto(`${server.url}/#/runs/${run}`);
    await expect(page.getByRole("main")).toContainText("RUNNING");
    await expect(page.getByRole("table", { name: "Stages" }).getByRole("row", { name: /^Load/ })).toBeVisible();
});

test.describe("without a history", () => {
    test.use({ serverOptions: { capabilities: "none" } });
    test("what this page saw stands in its place, and says so", async ({ page, server }) => {
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        await jobs.run("Jira").click();
        await expect(jobs.card("Jira")).toContainText("COMPLETED");
        await page.getByRole("link", { name: "Runs" }).click();
        await expect(page.getByRole("main")).toContainText(/these are the runs that this page saw since/);
        await page
            .getByRole("link", { name: /seen-1/ })
            .first()
            .click();
        await expect(page.getByRole("main")).toContainText("this is what this page saw of the run");
        await expect(page.getByRole("main")).toContainText("COMPLETED");
    });
});
