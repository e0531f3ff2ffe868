// The fault table, the job list's part: what the user sees while the server fails, that nothing is lost meanwhile, and
// that afterwards the page shows the server's state by itself. The rows are in fault_rows_list.mjs.
import { firstRows, lostRows, oddRows } from "./fault_rows_list.mjs";
import { expect, networkReturns, paths, test } from "./fault_fixtures.mjs";
import { expectServersState, shownJobs } from "./shown_jobs.mjs";

const stale = /: this is the last known state\.$/;
const connectedAgain = "Connected again.";
const noSockets = { match: { path: paths.sockets }, kind: "refuse", status: 503 };

test.describe("the list can't be had, and the sockets are gone", () => {
    for (const row of lostRows)
        test(row.name, async ({ page, server, faults, jobs, said }) => {
            test.fixme(row.fixme !== undefined, row.fixme);
            await jobs.open(server.url);
            await expect(jobs.connection).toContainText("Live");
            const before = await shownJobs(jobs);

            await faults.cause(...row.rules, noSockets);
            await faults.closeSockets();
            // What nobody tells the page of now, it has to find out afterwards.
            await server.changeJob(2, { status: "completed", progress: 100, metrics: { loaded_count: 1200 } });
            await server.changeJob(1, { status: "running", progress: 7 });

            await expect(jobs.connection).toContainText(row.line, { timeout: row.patience ?? 5_000 });
            await faults.expectUsed();
            if (row.detail) {
                await expect(jobs.connection).toContainText(row.detail);
                expect((await faults.used())[0], "the reads until then").toBe(1);
            }
            await expect(page.getByText(stale)).toHaveCount(1);
            await expect(page.getByText(stale)).toContainText(row.line);
            expect(await shownJobs(jobs)).toEqual(before);
            for (const card of await jobs.cards.all())
                await expect(card).toHaveAttribute("aria-description", "Last known state");
            await expect.poll(said).toEqual([row.said]);

            await faults.lift();
            if (row.recovery === "press") await jobs.tryAgain.click();
            else await networkReturns(page);
            await expectServersState(jobs, server);
            await expect(jobs.connection).toContainText("Live");
            await expect(page.getByText(stale)).toHaveCount(0);
            await expect.poll(said).toEqual([row.said, connectedAgain]);
        });
});

test.describe("the list can't be had at the start", () => {
    for (const row of firstRows)
        test(row.name, async ({ page, server, faults, jobs }) => {
            test.fixme(row.fixme !== undefined, row.fixme);
            await faults.cause(...row.rules);
            await page.goto(server.url);
            await expect(page.getByRole("heading", { name: row.heading })).toHaveCount(1);
            await expect(page.getByRole("main")).toContainText(row.heading);
            await expect(page.getByRole("main").getByRole("paragraph").filter({ hasText: row.detail })).toHaveCount(1);
            await expect(jobs.cards).toHaveCount(0);
            await expect(jobs.tryAgain).toHaveCount(1);

            await faults.lift();
            await jobs.tryAgain.click();
            await expectServersState(jobs, server);
            await expect(jobs.connection).toContainText("Live");
            await expect(page.getByRole("heading", { name: row.heading })).toHaveCount(0);
        });
});

test.describe("the list can't be had, but the sockets tell", () => {
    for (const row of lostRows.filter(({ name }) => ["500 with a sentence", "malformed JSON", "404"].includes(name)))
        test(row.name, async ({ page, server, faults, jobs, said }) => {
            await jobs.open(server.url);
            await expect(jobs.connection).toContainText("Live");
            await faults.cause(...row.rules);
            // The end of a run has the list read.
            await server.changeJob(2, { status: "completed", progress: 100 });
            await expect(jobs.card("Running")).toContainText("COMPLETED");
            await faults.expectUsed();
            await expect(jobs.connection).toContainText("Live");
            await server.changeJob(1, { status: "running", progress: 33, stage: "load" });
            await expect(jobs.card("Ready")).toContainText("33%");
            await expect(page.getByText(stale)).toHaveCount(0);
            expect(await said()).toEqual([]);

            await faults.lift();
            await expectServersState(jobs, server);
        });
});

test("the list's read hangs, and the network returns: the next one does not wait for it", async ({
    page,
    server,
    faults,
    jobs,
}) => {
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    await faults.cause({ kind: "no-answer" }, noSockets);
    await faults.closeSockets();
    await faults.expectUsed();
    await server.changeJob(2, { status: "completed", progress: 100 });
    await expect(jobs.connection).not.toContainText("Live");
    await faults.lift();
    await networkReturns(page);
    await expectServersState(jobs, server, { timeout: 3_000 });
    await expect(jobs.connection).toContainText("Live", { timeout: 3_000 });
});

test.describe("the list is odd", () => {
    for (const row of oddRows)
        test(row.name, async ({ page, server, faults, jobs, said }) => {
            test.fixme(row.fixme !== undefined, row.fixme);
            await jobs.open(server.url);
            await expect(jobs.connection).toContainText("Live");
            await faults.cause(...row.rules, noSockets);
            await faults.closeSockets();
            for (const id of [1, 3, 4])
                await server.changeJob(id, {
                    status: "running",
                    progress: 10 + id,
                    stage: "load",
                    error_message: null,
                });
            await server.changeJob(2, { progress: 90 });
            await faults.expectUsed();
            for (const name of row.shown)
                await expect(jobs.card(name)).toContainText(name === "Running" ? "90%" : /1[134]%/);
            await expect(jobs.cards).toHaveCount(4);
            expect(await said()).toEqual([]);

            await faults.lift();
            await networkReturns(page);
            await expectServersState(jobs, server);
            await expect(jobs.connection).toContainText("Live");
        });
});
