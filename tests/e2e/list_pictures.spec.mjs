// The list's pictures when there is no list to show: loading, empty, and each way of failing, with a way out.
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";

const listAddress = "**/api/v1/etl/jobs";

const failures = [
    {
        what: "fails",
        answer: { status: 500, json: { detail: "The database is on fire." } },
        says: ["The server failed (500).", "The database is on fire."],
    },
    { what: "answers rubbish", answer: { status: 200, body: "{]" }, says: ["The server’s answer can’t be read."] },
    {
        what: "answers a page instead of a list",
        answer: { status: 200, contentType: "text/html", body: "<!doctype html><title>Welcome</title>" },
        says: ["There is no job list at this address"],
    },
    {
        what: "answers an object instead of a list",
        answer: { status: 200, json: { jobs: [] } },
        says: ["The server’s answer can’t be read."],
    },
    {
        what: "knows no list",
        answer: { status: 404, json: { detail: "Not Found" } },
        says: ["There is no job list at this address"],
    },
    { what: "forbids it", answer: { status: 403, json: { detail: "Ask Ada." } }, says: ["not allowed", "Ask Ada."] },
    { what: "is gone", answer: null, says: ["The server can’t be reached."] },
];

for (const { what, answer, says } of failures) {
    test(`a server that ${what} is said, and Try again works`, async ({ page, server, problems }) => {
        problems.expect(/Failed to load resource/);
        await page.route(listAddress, (route) => (answer ? route.fulfill(answer) : route.abort("connectionrefused")));
        const jobs = new JobsPage(page);
        await page.goto(server.url);
        await expect(page.getByRole("heading", { name: "The jobs can’t be shown" })).toBeVisible();
        const sentences = page.getByRole("main").getByRole("paragraph");
        for (const sentence of says) await expect(sentences).toContainText(sentence);
        await expect(jobs.cards).toHaveCount(0);
        await expect(jobs.connection).not.toContainText("Live");

        await page.unroute(listAddress);
        await page.getByRole("main").getByRole("button", { name: "Try again" }).click();
        await expect(jobs.cards).toHaveCount(5);
        await expect(jobs.connection).toContainText("Live");
    });
}

test("an empty list says so, and what comes later is shown after Refresh", async ({ page, server }) => {
    await server.replaceJobs([]);
    const jobs = new JobsPage(page);
    await page.goto(server.url);
    await expect(page.getByRole("heading", { name: "No jobs yet" })).toBeVisible();
    await server.replaceJobs(null);
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(jobs.cards).toHaveCount(5);
    await expect(page.getByRole("heading", { name: "No jobs yet" })).toHaveCount(0);
});

test("a slow list shows as loading, and nothing is claimed meanwhile", async ({ page, server }) => {
    /** @type {(() => void)[]} */
    const waiting = [];
    let held = true;
    await page.route(listAddress, async (route) => {
        if (held) await new Promise((resolve) => waiting.push(() => resolve(undefined)));
        await route.continue();
    });
    const jobs = new JobsPage(page);
    await page.goto(server.url);
    const loading = page.getByRole("main").getByRole("status", { name: "Loading jobs…" });
    await expect(loading).toBeAttached();
    await expect(loading).toHaveAttribute("aria-busy", "true");
    await expect(jobs.connection).toContainText("Connecting…");
    await expect(page.getByText("No jobs yet")).toHaveCount(0);
    held = false;
    for (const go of waiting) go();
    await expect(jobs.cards).toHaveCount(5);
    await expect(loading).toHaveCount(0);
});

test("a list that fails later keeps the last state on screen", async ({ page, server, problems }) => {
    problems.expect(/Failed to load resource|WebSocket/);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    await server.call("POST", "/__test__/list-failure", { status: 500, detail: "Later." });
    await server.call("POST", "/__test__/sockets/close", { code: 1006 });
    await expect(jobs.cards).toHaveCount(5);
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    await expect(jobs.connection).not.toContainText("Connecting");
    await server.call("POST", "/__test__/list-failure", {});
    await expect(jobs.connection).toContainText("Live", { timeout: 20_000 });
});
