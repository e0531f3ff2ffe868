// The platform's back end: how the page finds it, what its jobs look like, and how their state is followed.
import { JobsPage } from "./jobs_page.mjs";
import { countOf, distWith, expect, listPath, onSocket, platform, test, watchRequests } from "./platform_fixtures.mjs";
import { inSeconds, platformRow, steps } from "./platform_rows.mjs";

test.describe("in another time zone", () => {
    test.use({ timezoneId: "Asia/Kolkata", locale: "en-GB" });

    test("dates with an offset are shown in the reader's zone, naive ones as they came", async ({ page, server }) => {
        await server.replaceJobs([
            platformRow(1, "Zoned", {}, { last_run_started_at: "2026-03-04T20:15:00.000000-05:00" }),
            platformRow(2, "Naive", {}, { last_run_started_at: "2026-03-04T20:15:00.000000" }),
        ]);
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        await expect(jobs.card("Zoned")).toContainText(/5 Mar, 0?6:45/);
        await expect(jobs.card("Naive")).toContainText("2026-03-04T20:1"); // cut to its place
    });
});

test("the platform is found by its list, with the tenant of the token", async ({ page, server }) => {
    const seen = watchRequests(page);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.cards).toHaveCount(5);
    await expect(jobs.connection).toContainText("Live");
    const lists = seen.filter((one) => one.call.endsWith("/jobs"));
    expect(lists.slice(0, 2).map((one) => one.call + one.query)).toEqual([
        "GET /api/v1/etl/jobs",
        `GET ${listPath}?tenant_id=1`,
    ]);
    expect(countOf(seen, "GET /api/v1/etl/jobs")).toBe(1);
});

test.describe("configured as the platform", () => {
    test.use({ serverOptions: { ...platform, dist: distWith({ attributes: 'data-profile="platform"' }) } });

    test("nothing of the specification is asked", async ({ page, server }) => {
        const seen = watchRequests(page);
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        await expect(jobs.connection).toContainText("Live");
        const queuesPath = "/api/v1/admin/queues/status";
        await expect.poll(() => countOf(seen, `GET ${queuesPath}`)).toBe(1);
        expect(new Set(seen.map((one) => one.call))).toEqual(new Set([`GET ${listPath}`, `GET ${queuesPath}`]));
    });
});

test.describe("configured as what does not exist", () => {
    test.use({ serverOptions: { ...platform, dist: distWith({ attributes: 'data-profile="platfrom"' }) } });

    test("a profile is not guessed", async ({ page, server, problems }) => {
        problems.expect(/data-profile takes/);
        await page.goto(server.url);
        await expect(page.getByRole("alert")).toContainText("takes auto, spec or platform, not “platfrom”.");
    });
});

test("every status has its card", async ({ page, server }) => {
    const done = steps(...Array(9).fill("finished"));
    const half = steps("finished", "finished", "running", "finished", "running");
    await server.replaceJobs([
        platformRow(1, "Ready", {}, { next_run: inSeconds(600) }),
        platformRow(2, "Running", { overall: "RUNNING", token: "run-2", steps: half }),
        platformRow(3, "Resetting", {
            overall: "FINISHED",
            reset_deadline: inSeconds(25),
            // Some steps stay idle in a finished job.
            steps: steps("finished", "finished", "finished"),
        }),
        platformRow(
            4,
            "Failed",
            { overall: "FAILED", steps: done, error: "The disk is full." },
            { error_message: "The disk is full." },
        ),
        platformRow(
            5,
            "Starved",
            {},
            { status: { overall: "FAILED", error: "No workers." }, error_message: "No workers." },
        ),
        platformRow(
            6,
            "Limited",
            { overall: "RATE_LIMITED", next_run: inSeconds(3000) },
            { next_run: inSeconds(3000) },
        ),
        platformRow(7, "Limit reached", { overall: "RATE_LIMIT_REACHED" }),
        platformRow(8, "Inactive", {}, { active: false }),
        platformRow(9, "Strange", { overall: "COOLING_DOWN" }),
    ]);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const badges = {
        Ready: "READY",
        Running: "RUNNING",
        Resetting: "COMPLETED",
        Failed: "FAILED",
        Starved: "FAILED",
        Limited: "RATE LIMITED",
        "Limit reached": "RATE LIMITED",
        Inactive: "INACTIVE",
        Strange: "COOLING DOWN",
    };
    for (const [name, badge] of Object.entries(badges)) await expect(jobs.card(name)).toContainText(badge);
    await expect(jobs.card("Running").getByRole("progressbar")).toHaveAttribute("aria-valuenow", "33");
    await expect(jobs.card("Resetting").getByRole("progressbar")).toHaveCount(0);
    await expect(jobs.card("Limited")).toContainText(/Countdown\s*(49m \d+s|50m 0s)/);
    await expect(page.getByRole("banner")).toContainText("1 running · 2 rate limited · 2 failed · 9 jobs");
    for (const [name, sentence] of [
        ["Failed", "The disk is full."],
        ["Starved", "No workers."],
    ]) {
        await jobs.viewErrors(name).click();
        await expect(jobs.errorWindow(name)).toContainText(sentence);
        await page.keyboard.press("Escape");
    }
});

test("a run is followed by one socket for each job, to its end and its reset", async ({ page, server }) => {
    /** @type {string[]} */
    const sockets = [];
    onSocket(page, (address) => sockets.push(new URL(address).pathname));
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    // Firefox is told of a socket a little after the page.
    await expect.poll(() => sockets.toSorted()).toEqual([1, 2, 3, 4, 5].map((id) => `/ws/job/extraction/1/${id}`));

    server.gates.hold("job:2:transform");
    await server.run(2);
    const card = jobs.card("Jira");
    await expect(card).toContainText("RUNNING");
    const bar = card.getByRole("progressbar", { name: "Progress: Jira" });
    /** Percent of the cells that the server has as finished. */
    const finished = async () => {
        const cells = Object.values((await server.row(2)).status.steps).flatMap((/** @type {any} */ step) => [
            step.extraction,
            step.transform,
            step.embedding,
        ]);
        return Math.floor((100 * cells.filter((cell) => cell === "finished").length) / cells.length);
    };
    await expect.poll(finished).toBeGreaterThan(0);
    await expect(bar).toHaveAttribute("aria-valuenow", String(await finished()));
    const before = await finished();

    // No list tells of what comes next: the socket does.
    let release = () => {};
    const released = new Promise((resolve) => (release = () => resolve(undefined)));
    await page.route(`**${listPath}?*`, async (route) => {
        await released;
        await route.continue();
    });
    server.gates.hold("job:2:vectorize");
    server.gates.release("job:2:transform");
    await expect.poll(finished).toBeGreaterThan(before);
    await expect(bar).toHaveAttribute("aria-valuenow", String(await finished()));
    release();

    server.gates.releaseAll();
    await expect(card).toContainText("COMPLETED");
    await expect(bar).toHaveCount(0);
    await server.call("POST", "/__test__/jobs/2/reset-deadline", { seconds: 0 });
    await expect(card).toContainText("READY");
    expect(sockets).toHaveLength(5);
});

test.describe("with schedules", () => {
    test.use({ serverOptions: { ...platform, seedSchedules: true } });

    test("what is not pushed shows by the next list, and nothing else is needed", async ({ page, server }) => {
        // The page's clock alone is put forward, so that the list is due at once.
        await page.clock.install();
        const jobs = new JobsPage(page);
        let messages = 0;
        page.on("websocket", (socket) => socket.on("framereceived", () => (messages += 1)));
        await jobs.open(server.url);
        await expect(jobs.connection).toContainText("Live");
        await server.run(2);
        await server.run(4);
        await expect(jobs.card("Jira")).toContainText("COMPLETED");
        await expect(jobs.card("Fabric export")).toContainText("FAILED");
        const nextRun = jobs.card("GitHub Issues").getByText(/^\d?\dh \d\dm$|^\dh \d+m$/);
        await expect(nextRun).toHaveText(/^2h 5\dm$|^3h 0m$/);
        await page.clock.fastForward(35_000); // past the reads that follow the ends of the runs
        await expect(jobs.connection).toContainText("Live");

        const before = messages;
        await server.ask("POST", `${listPath}/1/toggle-active`, { active: false });
        await server.ask("POST", `${listPath}/3/settings`, {
            schedule_interval_minutes: 600,
            retry_interval_minutes: 15,
        });
        await server.ask("POST", `${listPath}/4/reset`);
        const { status } = await server.row(2);
        expect(status.overall).toBe("FINISHED");
        await server.call("POST", "/__test__/jobs/2/reset-deadline", { seconds: 300 });
        expect(Date.parse((await server.row(2)).status.reset_deadline)).toBeGreaterThan(
            Date.parse(status.reset_deadline),
        );
        expect(messages).toBe(before);
        await page.clock.fastForward(35_000);
        await expect(jobs.card("Git history")).toContainText("INACTIVE");
        await expect(nextRun).toHaveText(/^9h 5\dm$|^10h 0m$/);
        await expect(jobs.card("Fabric export")).toContainText("READY");
        await expect(jobs.card("Jira")).toContainText("COMPLETED");
        expect(messages).toBe(before);
    });
});

test.describe("in a frame", () => {
    const host = `<!doctype html><title>Host</title><link rel="icon" href="data:," /><iframe src="/" title="ETL jobs" width="900" height="700"
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-modals"></iframe>`;
    test.use({ serverOptions: { ...platform, dist: distWith({ files: { "host.html": host } }) } });

    test("of the host's own origin it works, though no API answer may be framed", async ({
        page,
        server,
        problems,
    }) => {
        problems.expect(/allow-scripts and allow-same-origin/);
        const answered = page.waitForResponse(`**${listPath}?*`);
        await page.goto(`${server.url}/host.html`);
        const jobs = new JobsPage(/** @type {any} */ (page.frameLocator("iframe")));
        await expect(jobs.connection).toContainText("Live");
        expect((await answered).headers()["x-frame-options"]).toBe("DENY");
        server.gates.hold("job:3:load");
        await jobs.run("GitHub Issues").click();
        await expect(jobs.card("GitHub Issues")).toContainText("RUNNING");
        server.gates.releaseAll();
        await expect(jobs.card("GitHub Issues")).toContainText("COMPLETED");
    });
});
