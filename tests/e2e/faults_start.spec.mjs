// The fault table, Run Job's part: a start that fails is said once and can be tried again; one whose answer is lost is
// not claimed to have failed, and the run shows by itself. The rows are in fault_rows_start.mjs.
import { startRows } from "./fault_rows_start.mjs";
import { expect, networkReturns, paths, test } from "./fault_fixtures.mjs";
import { expectServersState, shownJobs } from "./shown_jobs.mjs";

/** @typedef {import("./fault_fixtures.mjs").Capabilities} Capabilities */

const job = "Jira";

for (const capabilities of /** @type {Capabilities[]} */ (["none", "full"]))
    test.describe(capabilities === "full" ? "the server's start call" : "the pipeline trigger", () => {
        test.use({ capabilities });
        // True jobs: a run that was started unseen has to show.
        test.beforeEach(({ server }) => server.replaceJobs(null));

        for (const row of startRows.filter(({ on }) => on.includes(capabilities)))
            test(row.name, async ({ page, server, faults, jobs, said }) => {
                test.fixme(row.fixme !== undefined, row.fixme);
                await jobs.open(server.url);
                await expect(jobs.connection).toContainText("Live");
                const before = await shownJobs(jobs);
                const runsBefore = await numberOfRuns(server, capabilities);
                const match = { method: "POST", path: paths.start(capabilities) };
                await faults.cause({ match, ...row.rule });
                await jobs.run(job).click();

                const dismiss = page.getByRole("button", { name: `Dismiss: ${row.title}`, exact: true });
                await expect(dismiss).toHaveCount(1);
                await expect(jobs.notices).toContainText(row.detail);
                await faults.expectUsed();
                expect((await said()).filter((sentence) => sentence.startsWith(row.title))).toHaveLength(1);
                if (row.runs) await expect(jobs.card(job)).toContainText("COMPLETED");
                else expect(await shownJobs(jobs)).toEqual(before);
                await expectServersState(jobs, server);
                await expect(jobs.connection).toContainText("Live");
                if (capabilities === "full")
                    expect(await numberOfRuns(server, capabilities)).toBe(runsBefore + (row.runs ? 1 : 0));

                await faults.lift();
                await dismiss.click();
                await expect(jobs.notices).toHaveCount(0);
                await networkReturns(page);
                await jobs.run(job).click();
                await expect(jobs.notices).toContainText(`${job} completed`);
                await expectServersState(jobs, server);
            });
    });

/**
 * @param {import("./fixtures.mjs").TestServer} server
 * @param {Capabilities} capabilities without the extensions a server says nothing of its runs
 * @returns {Promise<number>}
 */
async function numberOfRuns(server, capabilities) {
    if (capabilities === "none") return 0;
    return (await server.call("GET", "/api/v1/etl/runs?job_id=2&limit=100")).runs.length;
}
