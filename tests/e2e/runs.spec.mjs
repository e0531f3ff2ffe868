// The Runs page: true runs of the reference server, newest first, by job and status, older ones on demand.
import { JobsPage } from "./jobs_page.mjs";
import { expect, networkTrouble, test } from "./fixtures.mjs";

test.use({ serverOptions: { capabilities: "full" } });

test("true runs stand there newest first, live, by status, and by an address", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    await page.getByRole("link", { name: "Runs" }).click();
    await expect(page.getByRole("heading", { name: "Runs", level: 1 })).toBeVisible();
    await expect(page).toHaveTitle("Runs");
    await expect(page.getByRole("link", { name: "Runs" })).toHaveAttribute("aria-current", "page");

    const table = page.getByRole("grid", { name: "Runs" });
    const rows = table.getByRole("row").filter({ has: page.getByRole("gridcell") });
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText(/Jira.*COMPLETED.*By hand.*1,800 of 1,800/);

    // Another run begins elsewhere: it comes on top by itself.
    server.gates.hold("job:4:load");
    await server.call("POST", "/api/v1/etl/jobs/4/start", {});
    await expect(rows.first()).toContainText(/Fabric Export.*RUNNING/i);
    server.gates.release("job:4:load");
    await expect(rows.first()).toContainText("FAILED");

    await page.getByRole("combobox", { name: "Status" }).selectOption({ label: "Failed" });
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText(/Fabric/i);
    await expect(page).toHaveURL(/#\/runs\?status=failed$/);
    await page.reload();
    await expect(rows.first()).toContainText(/Fabric/i);
    await page.goto(`${server.url}/#/runs?job=2&status=failed`);
    await expect(page.getByRole("heading", { name: "No run found" })).toBeVisible();
    await page.getByRole("button", { name: "Show all runs", exact: true }).first().click();
    await expect(rows).toHaveCount(2);
    await expect(page).toHaveURL(/#\/runs$/);
});

test("what the server does not answer leaves the last runs in sight, marked, until it is back", async ({
    page,
    server,
    problems,
}) => {
    problems.expect(networkTrouble);
    await server.call("POST", "/api/v1/etl/jobs/2/start", {});
    await page.route("**/api/v1/etl/runs?**", (route) =>
        route.fulfill({ status: 503, json: { detail: "The history is being moved." } }),
    );
    await page.goto(`${server.url}/#/runs`);
    await expect(page.getByRole("heading", { name: "The runs can’t be shown" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("The history is being moved.");
    await page.unroute("**/api/v1/etl/runs?**");
    await page.getByRole("button", { name: "Try again" }).click();
    const table = page.getByRole("grid", { name: "Runs" });
    await expect(table).toContainText("Jira");
    await page.route("**/api/v1/etl/runs?**", (route) => route.fulfill({ status: 503, json: {} }));
    await page.getByRole("combobox", { name: "Status" }).selectOption({ label: "Completed" });
    await expect(page.getByRole("heading", { name: "The runs can’t be shown" })).toBeVisible();
});

test.describe("without a history", () => {
    test.use({ serverOptions: { capabilities: "none" } });
    test("the page says so, and the way back is there", async ({ page, server }) => {
        await page.goto(`${server.url}/#/runs`);
        await expect(page.getByRole("heading", { name: "No history of runs here" })).toBeVisible();
        await page.getByRole("link", { name: "Jobs" }).click();
        await expect(page.getByRole("list", { name: "Jobs pipeline" })).toBeVisible();
    });
});
