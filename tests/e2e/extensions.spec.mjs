// A server with the contract's extensions: its own start call, one socket for all jobs, and the same truth on screen.
import { JobsPage } from "./jobs_page.mjs";
import { expect, networkTrouble, onSocket, test } from "./fixtures.mjs";

test.use({ serverOptions: { capabilities: "full" } });

test("Run Job is the server's start call, followed over one socket to its end", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    /** @type {string[]} */
    const sockets = [];
    onSocket(page, (address) => sockets.push(new URL(address).pathname));
    /** @type {string[]} */
    const posted = [];
    page.on("request", (request) => {
        if (request.method() === "POST") posted.push(new URL(request.url()).pathname);
    });
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");

    server.gates.hold("job:2:load");
    await jobs.run("Jira").click();
    const bar = jobs.card("Jira").getByRole("progressbar", { name: "Progress: Jira" });
    await expect(bar).toHaveAttribute("aria-valuenow", "50");
    await expect(jobs.run("Jira")).toBeDisabled();
    server.gates.release("job:2:load");
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    await jobs.expectMetric("Jira", "Loaded", "1,800");

    expect(posted).toEqual(["/api/v1/etl/jobs/2/start"]);
    expect(new Set(sockets)).toEqual(new Set(["/ws/jobs/stream"]));
});

test("a start that the server refuses is said in its own words", async ({ page, server, problems }) => {
    problems.expect(/409/);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.route("**/api/v1/etl/jobs/3/start", (route) =>
        route.fulfill({ status: 409, json: { detail: "GitHub Issues is on holiday." } }),
    );
    await jobs.run("GitHub Issues").click();
    await expect(jobs.notices).toContainText("Could not start GitHub Issues");
    await expect(jobs.notices).toContainText("GitHub Issues is on holiday.");
    await expect(jobs.run("GitHub Issues")).toBeEnabled();
});

test("messages lost on the socket are made good by reading the list", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    server.gates.hold("job:2:load");
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira").getByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
    await server.call("POST", "/__test__/stream/lose", { count: 1000 });
    server.gates.release("job:2:load");
    await expect
        .poll(async () => (await server.call("GET", "/api/v1/etl/jobs/2/status")).status, {
            message: "the server's word",
        })
        .toBe("completed");
    await expect(jobs.card("Jira")).toContainText("RUNNING");

    // The next message that comes through shows by its number that others are missing.
    await server.call("POST", "/__test__/stream/lose", { count: 0 });
    await server.call("POST", "/api/v1/etl/jobs/3/start", {});
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    await jobs.expectMetric("Jira", "Loaded", "1,800");
});

test("after the socket was cut the page goes on over a new one", async ({ page, server, problems }) => {
    problems.expect(networkTrouble);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    server.gates.hold("job:2:transform");
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira").getByRole("progressbar")).toHaveAttribute("aria-valuenow", "25");
    await server.call("POST", "/__test__/sockets/close", { code: 1006 });
    server.gates.release("job:2:transform");
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    await expect(jobs.connection).toContainText("Live", { timeout: 15_000 });
});
