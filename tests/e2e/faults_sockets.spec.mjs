// The fault table, the sockets' part: whatever comes by them or does not, the page shows the truth in the end, claims no
// more than it knows, and bothers nobody with it. The rows are in fault_rows_sockets.mjs.
import { handshakeRows, messageRows } from "./fault_rows_sockets.mjs";
import { expect, networkReturns, paths, test } from "./fault_fixtures.mjs";
import { expectServersState, shownJobs } from "./shown_jobs.mjs";

/** @typedef {import("./fault_fixtures.mjs").Capabilities} Capabilities */

const match = { path: paths.sockets };
const stale = /: this is the last known state\.$/;

/**
 * Afterwards the page is as it was: it shows the server's state, and sockets tell it what happens next.
 * @param {{ page: import("@playwright/test").Page, jobs: import("./jobs_page.mjs").JobsPage,
 *   server: import("./fixtures.mjs").TestServer }} given
 */
async function expectMended({ page, jobs, server }) {
    await networkReturns(page);
    await expectServersState(jobs, server);
    await expect(jobs.connection).toContainText("Live");
    // By a socket: no list is read for it.
    await page.route(`**${paths.list}`, (route) => route.abort());
    await server.changeJob(2, { status: "running", progress: 91, stage: "load" });
    await expect(jobs.card("Running")).toContainText("91%");
}

for (const capabilities of /** @type {Capabilities[]} */ (["none", "full"]))
    test.describe(capabilities === "full" ? "one stream for all jobs" : "a socket for each job", () => {
        test.use({ capabilities });

        for (const row of messageRows.filter(({ on }) => on.includes(capabilities)))
            test(row.name, async ({ page, server, faults, jobs, said }) => {
                test.fixme(row.fixme !== undefined, row.fixme);
                await jobs.open(server.url);
                await expect(jobs.connection).toContainText("Live");
                await faults.cause(...row.rules.map((rule) => ({ match, ...rule })));
                const before = await shownJobs(jobs);
                await server.changeJob(2, { progress: 55 });
                // Messages of one job are a tenth of a second apart.
                await page.waitForTimeout(150);
                await server.changeJob(2, { progress: 60 });
                await faults.expectUsed();
                if (row.told) await expect(jobs.card("Running")).toContainText("60%", { timeout: 6_000 });
                else expect(await shownJobs(jobs)).toEqual(before);
                await expect(jobs.connection).toContainText(row.line ?? "Live");
                await expect(page.getByText(stale)).toHaveCount(0);
                expect(await said()).toEqual([]);
                // What it shows it goes on showing, whatever else comes.
                if (row.told) await expect(jobs.card("Running")).toContainText("60%");
                await expect(jobs.cards).toHaveCount(4);
                await jobs.viewErrors("Failed").click();
                await expect(jobs.errorWindow("Failed")).toBeVisible();
                await page.keyboard.press("Escape");

                await faults.lift();
                await expectMended({ page, jobs, server });
            });

        for (const row of handshakeRows.filter(({ on }) => on.includes(capabilities)))
            test(row.name, async ({ page, server, faults, jobs, said }) => {
                test.fixme(row.fixme !== undefined, row.fixme);
                await faults.cause(...row.rules.map((rule) => ({ match, ...rule })));
                await jobs.open(server.url);
                await expect(jobs.connection).toContainText(row.line);
                await faults.expectUsed();
                await server.changeJob(2, { progress: 60 });
                await expect(jobs.card("Running")).toContainText("60%");
                await expect(page.getByText(stale)).toHaveCount(0);
                expect(await said()).toEqual([]);

                await faults.lift();
                await expectMended({ page, jobs, server });
            });
    });
