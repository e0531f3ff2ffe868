/** The platform's job calls: the list and details, starting with all its refusals, switching, settings, states and steps. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { eventually, temporaryFolder, writeFiles } from "./helpers.mjs";
import { cellsOf, openPlatform } from "./platform_helpers.mjs";

const offsetTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}-05:00$/;
const naiveTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/;

test("a row has the platform's fields, details have the status as a word", async (context) => {
    const server = await openPlatform(context, { seedSchedules: true });
    const { body: list } = await server.ask("GET", "/app/etl/jobs");
    assert.deepEqual(
        list.map((/** @type {any} */ job) => [job.id, job.job_name, job.status.overall, job.active]),
        [
            [1, "Git history", "READY", true],
            [2, "Jira", "READY", true],
            [3, "GitHub Issues", "READY", true],
            [4, "Fabric export", "READY", true],
            [5, "Git merges", "READY", false],
        ],
    );
    const idle = { extraction: "idle", transform: "idle", embedding: "idle" };
    const { next_run: nextRun, ...row } = list[2];
    assert.match(nextRun, offsetTime);
    assert.deepEqual(row, {
        id: 3,
        job_name: "GitHub Issues",
        status: {
            overall: "READY",
            token: null,
            reset_deadline: null,
            reset_attempt: 0,
            steps: {
                github_issues: { order: 1, display_name: "Issues", ...idle },
                github_pull_requests: { order: 2, display_name: "Pull requests", ...idle },
            },
        },
        active: true,
        schedule_interval_minutes: 180,
        retry_interval_minutes: 15,
        integration_id: 3,
        integration_type: "github",
        integration_logo_filename: "github.svg",
        last_run_started_at: null,
        last_run_finished_at: null,
        error_message: null,
        retry_count: 0,
    });
    assert.deepEqual((await server.ask("GET", "/app/etl/jobs/3")).body, { ...list[2], status: "READY" });

    for (const path of ["/app/etl/jobs/77", "/app/etl/jobs/77/worker-status"]) {
        const { status, body } = await server.ask("GET", path);
        assert.deepEqual([status, Object.keys(body)], [404, ["error", "detail", "timestamp"]]);
    }
    const odd = await server.ask("GET", "/app/etl/jobs/abc");
    assert.equal(odd.status, 422);
    assert.deepEqual(odd.body.detail[0].loc, ["path", "id"]);
});

test("a run is RUNNING, then FINISHED until its window ends, then READY; its cells say what was done", async (context) => {
    const server = await openPlatform(context);
    server.gates.hold("job:2:transform");
    const started = await server.run(2);
    assert.equal(started.status, 202);
    assert.deepEqual(started.body, {
        success: true,
        message: "Job 'Jira' started",
        job_id: 2,
        new_status: "RUNNING",
    });
    const extracted = { epics: "finished", stories: "finished", tasks: "finished", bugs: "finished" };
    const held = await eventually(async () => {
        const row = await server.row(2);
        const done = Object.values(cellsOf(row.status)).filter((cells) => cells === "finished running idle");
        return done.length === Object.keys(extracted).length ? row : null;
    }, "all to be extracted");
    assert.equal(held.status.overall, "RUNNING");
    assert.equal(held.status.token, "run-1");
    assert.equal(held.status.reset_deadline, null);
    assert.equal(cellsOf(held.status).jira_subtasks, "idle idle idle");
    assert.match(held.last_run_started_at, offsetTime);
    assert.equal(held.last_run_finished_at, null);

    server.gates.release("job:2:transform");
    server.gates.hold("job:2:reset");
    const finished = await server.until(2, "FINISHED");
    assert.deepEqual(cellsOf(finished.status), {
        jira_epics: "finished finished finished",
        jira_stories: "finished finished finished",
        jira_tasks: "finished finished finished",
        jira_bugs: "finished finished finished",
        // The export has none: that is no failure.
        jira_subtasks: "idle idle idle",
    });
    const left = Date.parse(finished.status.reset_deadline) - Date.now();
    assert.ok(left > 20_000 && left <= 30_000, `${left} ms`);
    assert.match(finished.last_run_finished_at, offsetTime);
    assert.ok(Math.abs(Date.parse(finished.last_run_finished_at) - Date.now()) < 60_000);
    const early = await server.run(2);
    assert.deepEqual(early.status, 400);
    assert.match(early.body.detail, /resetting/);

    // What holds the job makes the window longer each time.
    for (const [attempt, seconds] of [60, 180, 300, 300].entries()) {
        await server.order("jobs/2/reset-deadline", { seconds: 0 });
        const { status } = await eventually(async () => {
            const row = await server.row(2);
            return row.status.reset_attempt === attempt + 1 ? row : null;
        }, "the extension");
        assert.equal(status.overall, "FINISHED");
        const wait = Date.parse(status.reset_deadline) - Date.now();
        assert.ok(wait > (seconds - 5) * 1000 && wait <= seconds * 1000, `${attempt}: ${wait} ms`);
    }
    server.gates.release("job:2:reset");
    await server.order("jobs/2/reset-deadline", { seconds: 0 });
    const ready = await server.until(2, "READY");
    assert.ok(Object.values(cellsOf(ready.status)).every((cells) => cells === "idle idle idle"));
    assert.deepEqual([ready.status.token, ready.status.reset_deadline, ready.status.reset_attempt], [null, null, 0]);
    assert.equal(ready.last_run_finished_at, finished.last_run_finished_at);
    assert.equal((await server.run(2)).status, 202);
    await server.until(2, "FINISHED");
});

test("a worker status has the steps and a naive time of another zone", async (context) => {
    const server = await openPlatform(context);
    await server.run(3);
    await server.until(3, "FINISHED");
    const { body } = await server.ask("GET", "/app/etl/jobs/3/worker-status");
    assert.deepEqual(Object.keys(body), ["job_id", "overall", "steps", "last_updated"]);
    assert.deepEqual([body.job_id, body.overall], [3, "FINISHED"]);
    assert.equal(cellsOf(body).github_issues, "finished finished finished");
    assert.match(body.last_updated, naiveTime);
    // Three hours ahead of UTC, which nothing says.
    const ahead = Date.parse(`${body.last_updated}Z`) - Date.now();
    assert.ok(Math.abs(ahead - 3 * 3_600_000) < 60_000, `${ahead} ms`);
});

test("a failed run is FAILED with its sentence and failed cells, and stays so over a restart", async (context) => {
    const database = path.join(temporaryFolder(context), "etl.sqlite");
    const server = await openPlatform(context, { database });
    await server.run(4);
    const failed = await server.until(4, "FAILED");
    assert.match(failed.status.error, /is not a date/);
    assert.equal(failed.error_message, failed.status.error);
    const cells = {
        fabric_user_stories: "finished finished finished",
        fabric_tasks: "finished failed finished",
        fabric_bugs: "finished failed finished",
    };
    assert.deepEqual(cellsOf(failed.status), cells);
    await server.close();

    const next = await openPlatform(context, { database });
    const again = await next.row(4);
    assert.equal(again.status.overall, "FAILED");
    assert.deepEqual(cellsOf(again.status), cells);
    assert.equal((await next.run(4)).status, 202, "a failed job can be started at once");
});

test("a source that can't be read fails its first step only", async (context) => {
    const exports = temporaryFolder(context);
    const server = await openPlatform(context, { exports });
    await server.run(2);
    const missing = await server.until(2, "FAILED");
    assert.match(missing.status.error, /can't be opened/);
    assert.equal(cellsOf(missing.status).jira_epics, "failed idle idle");
    assert.equal(cellsOf(missing.status).jira_bugs, "idle idle idle");

    writeFiles(exports, { "jira-issues.ndjson": "{ no JSON\n" });
    await server.run(2);
    const unreadable = await eventually(async () => {
        const row = await server.row(2);
        return row.status.overall === "FAILED" && /JSON/.test(row.error_message) ? row : null;
    }, "the second failure");
    assert.equal(cellsOf(unreadable.status).jira_epics, "failed idle idle");
    assert.equal(cellsOf(unreadable.status).jira_tasks, "idle idle idle");
});

test("a start is refused with 400: inactive, integration inactive, running, no workers", async (context) => {
    const server = await openPlatform(context);
    const refused = async (/** @type {number} */ id, /** @type {RegExp} */ sentence) => {
        const { status, body } = await server.run(id);
        assert.equal(status, 400, JSON.stringify(body));
        assert.deepEqual(Object.keys(body), ["detail"]);
        assert.match(body.detail, sentence);
    };
    await refused(5, /^Job 'Git merges' is inactive/);
    await server.order("integrations/3", { active: false });
    await refused(3, /integration of job 'GitHub Issues' is inactive/);
    server.gates.hold("job:2:extract");
    assert.equal((await server.run(2)).status, 202);
    await refused(2, /already running/);

    await server.order("workers", { running: false });
    await refused(4, /No workers/);
    const failed = await server.row(4);
    assert.equal(failed.status.overall, "FAILED");
    assert.match(failed.error_message, /No workers/);
    assert.equal(cellsOf(failed.status).fabric_tasks, "idle idle idle");
    await server.order("workers", { running: true });
    assert.equal((await server.run(4)).status, 202);
    assert.equal((await server.until(4, "FAILED")).status.token, "run-2", "that is the run's own failure now");
    assert.equal((await server.run(77)).status, 404);
});

test("a job is switched on and off, but not on while its integration is off", async (context) => {
    const server = await openPlatform(context);
    const toggle = (/** @type {unknown} */ body) => server.ask("POST", "/app/etl/jobs/5/toggle-active", body);
    const on = await toggle({ active: true });
    assert.deepEqual(
        [on.status, on.body],
        [200, { success: true, message: "Job 'Git merges' activated", job_id: 5, active: true }],
    );
    assert.equal((await server.row(5)).active, true);

    const off = await server.ask("POST", "/app/etl/integrations/1/toggle-active");
    assert.deepEqual([off.status, off.body.active], [200, false]);
    assert.deepEqual([(await server.row(1)).active, (await server.row(5)).active], [false, false]);
    const refused = await toggle({ active: true });
    assert.equal(refused.status, 400);
    assert.match(refused.body.detail, /integration is inactive/);
    assert.equal((await toggle({ active: false })).status, 200);

    const both = await server.ask("POST", "/app/etl/integrations/1/toggle-active", { active: true });
    assert.deepEqual([both.body.active, (await server.row(5)).active], [true, false]);
    assert.equal((await toggle({ active: true })).status, 200);
    assert.equal((await server.ask("POST", "/app/etl/integrations/9/toggle-active", { active: true })).status, 404);

    for (const [body, type] of /** @type {const} */ ([
        [{}, "missing"],
        [{ active: "yes" }, "bool_parsing"],
        [[], "dict_type"],
        ["{", "json_invalid"],
    ])) {
        const answer = await toggle(body);
        assert.equal(answer.status, 422);
        assert.equal(answer.body.detail[0].type, type);
    }
});

test("settings are taken, or refused with a list of what is wrong", async (context) => {
    const server = await openPlatform(context, { seedSchedules: true });
    const set = (/** @type {unknown} */ body) => server.ask("POST", "/app/etl/jobs/2/settings", body);
    const good = await set({ schedule_interval_minutes: 30, retry_interval_minutes: 5 });
    assert.equal(good.status, 200);
    const row = await server.row(2);
    assert.deepEqual([row.schedule_interval_minutes, row.retry_interval_minutes], [30, 5]);
    const wait = Date.parse(row.next_run) - Date.now();
    assert.ok(Math.abs(wait - 30 * 60_000) < 60_000, "the next run is moved with it");

    const bad = await set({ schedule_interval_minutes: 0, retry_interval_minutes: "5" });
    assert.equal(bad.status, 422);
    assert.deepEqual(bad.body.detail, [
        {
            loc: ["body", "schedule_interval_minutes"],
            msg: "Input should be greater than or equal to 1",
            type: "greater_than_equal",
        },
        { loc: ["body", "retry_interval_minutes"], msg: "Input should be a valid integer", type: "int_parsing" },
    ]);
    const equal = await set({ schedule_interval_minutes: 30, retry_interval_minutes: 30 });
    assert.deepEqual([equal.status, equal.body.detail[0].type], [422, "value_error"]);
    assert.equal((await set(undefined)).body.detail[0].type, "missing");
    assert.equal((await server.row(2)).schedule_interval_minutes, 30);
});

test("a reset makes a finished or failed job ready; a running one is not reset", async (context) => {
    const server = await openPlatform(context);
    const reset = (/** @type {number} */ id) => server.ask("POST", `/app/etl/jobs/${id}/reset`);
    await server.run(4);
    await server.until(4, "FAILED");
    const done = await reset(4);
    assert.deepEqual(
        [done.status, done.body],
        [200, { success: true, message: "Job 'Fabric export' reset", job_id: 4, new_status: "READY" }],
    );
    const ready = await server.row(4);
    assert.deepEqual([ready.status.overall, ready.error_message], ["READY", null]);
    assert.equal("error" in ready.status, false);

    await server.run(3);
    await server.until(3, "FINISHED");
    await reset(3);
    assert.equal((await server.row(3)).status.overall, "READY");
    server.gates.hold("job:3:load");
    assert.equal((await server.run(3)).status, 202, "at once");
    const refused = await reset(3);
    assert.deepEqual(refused.status, 400);
    assert.match(refused.body.detail, /is running/);
});

test("a rate-limited job waits until its next run, by either word, and goes on by itself", async (context) => {
    const server = await openPlatform(context);
    server.gates.hold("job:2:load");
    await server.run(2);
    await server.order("jobs/2/rate-limit", { seconds: 60 });
    const limited = await server.row(2);
    assert.equal(limited.status.overall, "RATE_LIMITED");
    assert.equal(limited.next_run, limited.status.next_run);
    assert.match(limited.next_run, offsetTime);
    assert.ok(Math.abs(Date.parse(limited.next_run) - Date.now() - 60_000) < 5000);
    server.gates.release("job:2:load");
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal((await server.row(2)).status.overall, "RATE_LIMITED", "it is held, not only called so");
    await server.order("jobs/2/rate-limit", { seconds: 0.1, word: "RATE_LIMIT_REACHED" });
    assert.equal((await server.row(2)).status.overall, "RATE_LIMIT_REACHED");
    assert.equal((await server.until(2, "FINISHED")).status.token, "run-1", "the same run");

    // One that does not run is started when its time has come, or by hand before.
    await server.order("jobs/3/rate-limit", { seconds: 0.05 });
    await server.until(3, "FINISHED");
    await server.order("jobs/1/rate-limit", { seconds: 60 });
    assert.equal((await server.run(1)).status, 202);
    await server.until(1, "FINISHED");
});

test("rows that a test makes up are answered as they are", async (context) => {
    const server = await openPlatform(context);
    const row = { id: 7, job_name: "Made up", active: true, status: { overall: "FINISHED", steps: {} } };
    await server.order("jobs", { replace: [row] });
    const { body: list } = await server.ask("GET", "/app/etl/jobs");
    assert.deepEqual(list, [{ ...row, fixture: true }]);
    assert.equal((await server.ask("GET", "/app/etl/jobs/7")).body.status, "FINISHED");
    assert.equal((await server.ask("GET", "/app/etl/jobs/7/worker-status")).body.overall, "FINISHED");
    assert.equal((await server.run(7)).status, 400);
    assert.equal((await server.ask("GET", "/app/etl/jobs/1")).status, 404);
    const { messages, until, socket } = server.watchJob(7);
    await until(() => true);
    await server.order("jobs/7/status", { status: { overall: "RUNNING", steps: {} } });
    await until(({ status }) => status.overall === "RUNNING", "the change");
    assert.deepEqual(
        messages.map(({ job_id, status }) => [job_id, status.overall]),
        [
            [7, "FINISHED"],
            [7, "RUNNING"],
        ],
    );
    socket.close();
    await server.order("jobs", { replace: null });
    assert.equal((await server.ask("GET", "/app/etl/jobs")).body.length, 5);
});
