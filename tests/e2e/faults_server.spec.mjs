// The fault table, the rest: what the server can do is not known, a start or a status is never answered, the server is
// away for a while or starts anew. The rows are in fault_rows_capabilities.mjs.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capabilitiesRows } from "./fault_rows_capabilities.mjs";
import { expect, networkReturns, paths, test } from "./fault_fixtures.mjs";
import { onSocket, startTestServer } from "./fixtures.mjs";
import { expectServersState } from "./shown_jobs.mjs";

const job = "Jira";
const start = { method: "POST", path: paths.start("full") };
const stale = /: this is the last known state\.$/;

test.describe("what the server can do is not known", () => {
    test.beforeEach(({ server }) => server.replaceJobs(null));

    for (const row of capabilitiesRows)
        test(row.name, async ({ page, server, faults, jobs, said }) => {
            /** @type {string[]} */
            const sockets = [];
            onSocket(page, (address) => sockets.push(new URL(address).pathname));
            await faults.cause({ match: { path: paths.capabilities }, ...row.rule });
            await jobs.open(server.url);
            await faults.expectUsed();
            await expect(jobs.connection).toContainText("Live", { timeout: row.patience ?? 5_000 });
            await jobs.run(job).click();
            await expect(jobs.notices).toContainText(`${job} completed`);
            await expect(jobs.notices.getByRole("button")).toHaveCount(1);
            await expectServersState(jobs, server);
            await expect.poll(said).toEqual([`${job} completed`]);

            await faults.lift();
            sockets.splice(0);
            if (row.asksAgain) await expect.poll(() => sockets).toContain("/ws/jobs/stream");
            await expect(jobs.connection).toContainText("Live");
            await expectServersState(jobs, server);
        });
});

test("a start that is never answered: the run shows by its socket", async ({ page, server, faults, jobs, said }) => {
    await server.replaceJobs(null);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    await faults.cause({ match: start, kind: "lost-answer", then: "silence" });
    server.gates.hold("job:2:load");
    await jobs.run(job).click();
    await expect(jobs.card(job)).toContainText("RUNNING");
    await expect(jobs.card(job).getByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
    server.gates.release("job:2:load");
    await expect(jobs.card(job)).toContainText("COMPLETED");
    await expectServersState(jobs, server);
    expect((await said()).filter((sentence) => sentence.startsWith("Could not"))).toEqual([]);
    await faults.lift();
    await networkReturns(page);
    await expectServersState(jobs, server);
});

for (const [name, rule] of /** @type {[string, import("./fault_fixtures.mjs").Rule][]} */ ([
    ["500", { kind: "status", status: 500, times: 2 }],
    ["404", { kind: "status", status: 404 }],
    ["malformed JSON", { kind: "malformed-json" }],
    ["wrong types", { kind: "wrong-types", change: "strings-as-numbers" }],
]))
    test(`the status of a run that was started answers ${name}, and there are no sockets`, async ({
        server,
        faults,
        jobs,
        said,
    }) => {
        await server.replaceJobs(null);
        const noSockets = { match: { path: paths.sockets }, kind: "refuse", status: 503 };
        await faults.cause({ match: { path: "/api/v1/etl/jobs/*/status" }, ...rule }, noSockets);
        await jobs.open(server.url);
        await jobs.run(job).click();
        await expect(jobs.notices).toContainText(`${job} completed`);
        await faults.expectUsed();
        await expectServersState(jobs, server);
        await expect.poll(said).toEqual([`${job} completed`]);
    });

for (const milliseconds of [300, 3000])
    test(`the server is away for ${milliseconds / 1000} s`, async ({ page, server, jobs, said }) => {
        await jobs.open(server.url);
        await expect(jobs.connection).toContainText("Live");
        await server.call("POST", "/__test__/outage", { ms: milliseconds });
        if (milliseconds > 2_000) {
            await expect(page.getByText(stale)).toContainText("Server not reachable");
            await expect(jobs.cards).toHaveCount(4);
        }
        await expect(async () => {
            await server.changeJob(2, { status: "running", progress: 66 });
        }).toPass();
        // By itself: nobody presses, and no event of the browser's helps.
        await expectServersState(jobs, server, { timeout: 15_000 });
        await expect(jobs.connection).toContainText("Live", { timeout: 15_000 });
        await expect(page.getByText(stale)).toHaveCount(0);
        const lost = "The server can’t be reached. What is shown may be out of date.";
        await expect.poll(said).toEqual(milliseconds > 2_000 ? [lost, "Connected again."] : []);
    });

test("the server starts anew: its runs are read again, and the stream’s numbers begin afresh", async ({
    page,
    jobs,
}) => {
    const folder = mkdtempSync(join(tmpdir(), "etl-jobs-anew-"));
    const options = { capabilities: /** @type {const} */ ("full"), database: join(folder, "etl.sqlite") };
    let server = await startTestServer(options);
    try {
        await jobs.open(server.url);
        await expect(jobs.connection).toContainText("Live");
        server.gates.hold("job:2:load");
        await jobs.run(job).click();
        await expect(jobs.card(job).getByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
        await server.close();
        server = await startTestServer({ ...options, port: server.port });
        await networkReturns(page);
        await expectServersState(jobs, server);
        await expect(jobs.card(job)).toContainText("FAILED");
        await expect(jobs.connection).toContainText("Live");
        await jobs.run(job).click();
        await expect(jobs.card(job)).toContainText("COMPLETED");
        await expectServersState(jobs, server);
    } finally {
        server.gates.releaseAll();
        await server.close();
        rmSync(folder, { recursive: true, force: true });
    }
});
