/** What a person can do with a job: each call and each refusal with its sentence. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, open, triggers } from "./helpers.mjs";

/** @typedef {Awaited<ReturnType<typeof open>>} Server */

/**
 * @param {Server} server
 * @param {string} action
 * @param {object} [body]
 */
const post = (server, action, body) => server.call("POST", `jobs/${action}`, body);

test("the capabilities are told, or none; a viewer only looks", async (context) => {
    const full = await open(context);
    const { body } = await full.call("GET", "capabilities");
    assert.deepEqual(body, {
        controls: ["start", "pause", "resume", "stop", "force-pending", "active", "settings", "reset"],
        runs: true,
        logs: true,
        queues: true,
        workers: true,
        raw_data: true,
        job_stream: true,
        role: "admin",
    });

    const none = await open(context, { capabilities: "none" });
    for (const address of ["capabilities", "runs", "runs/run-1/logs", "queues", "queues/history"]) {
        assert.equal((await none.call("GET", address)).status, 404, address);
    }
    assert.equal((await post(none, "1/start")).status, 404);
    assert.ok(Array.isArray((await none.call("GET", "raw-data?page=1")).body));

    const viewer = await open(context, { role: "viewer" });
    assert.equal((await viewer.call("GET", "capabilities")).body.role, "viewer");
    assert.equal((await viewer.call("GET", "jobs")).status, 200);
    for (const [method, address, given] of /** @type {const} */ ([
        ["POST", "jobs/1/start", {}],
        ["POST", "jobs/1/stop", {}],
        ["PUT", "jobs/1/settings", {}],
        ["POST", "pipeline/trigger", triggers.git],
        ["POST", "queues/etl.load/redrive", {}],
        ["POST", "workers/stop", {}],
        ["PUT", "raw-data/1/status", { status: "failed" }],
    ])) {
        const answer = await viewer.call(method, address, given);
        assert.equal(answer.status, 403, address);
        assert.match(answer.body.detail, /Your role is viewer/);
    }
});

test("a job that does not run is paused at once, and is not started by anybody until it is resumed", async (context) => {
    const server = await open(context);
    const pause = await post(server, "3/pause");
    assert.deepEqual([pause.body.old_status, pause.body.new_status], ["ready", "paused"]);
    assert.equal((await server.call("GET", "jobs")).body[2].status, "paused");
    assert.equal((await server.call("POST", "pipeline/trigger", triggers.github)).status, 409);
    assert.match((await post(server, "3/force-pending")).body.detail, /is paused/);
    await server.call("POST", "/__test__/jobs/3/schedule", { next_run_at: new Date().toISOString() });
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.equal((await server.call("GET", "runs?job_id=3")).body.runs.length, 0);
    const resume = await post(server, "3/resume");
    assert.deepEqual([resume.body.old_status, resume.body.new_status], ["paused", "ready"]);
    const next = Date.parse((await server.call("GET", "jobs")).body[2].next_run_at);
    assert.ok(next > Date.now() + 50_000, "what was missed waits a moment");

    // One that waits for its turn keeps its place.
    server.gates.hold("job:3:start");
    const handle = await server.trigger(triggers.github);
    assert.deepEqual((await post(server, "3/pause")).body.new_status, "paused");
    server.gates.release("job:3:start");
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal((await server.call("GET", `jobs/${handle}/status`)).body.status, "paused");
    await post(server, "3/resume");
    assert.equal((await server.ended(handle)).status, "completed");
});

test("force-pending makes a job the next and the others ready", async (context) => {
    const server = await open(context, { concurrency: 1 });
    server.gates.hold("job:1:extract");
    await post(server, "1/start");
    for (const job of [2, 3]) await post(server, `${job}/start`, { priority: 9 });
    const forced = await post(server, "4/force-pending");
    assert.deepEqual(forced.body, { job_id: "4", old_status: "ready", new_status: "pending", jobs_reset: ["2", "3"] });
    const statuses = (await server.call("GET", "jobs")).body.map((/** @type {any} */ job) => job.status);
    assert.deepEqual(statuses, ["running", "ready", "ready", "pending", "inactive"]);
    assert.match((await post(server, "1/force-pending")).body.detail, /is running/);
    assert.match((await post(server, "5/force-pending")).body.detail, /is inactive/);
    const again = await post(server, "4/force-pending");
    assert.deepEqual([again.body.old_status, again.body.jobs_reset], ["pending", []]);
    await post(server, "2/start", { priority: 9 });
    await post(server, "4/force-pending").then(({ body }) => assert.deepEqual(body.jobs_reset, ["2"]));
    server.gates.releaseAll();
    assert.ok(Number((await server.ended("4")).metrics.extracted_count) > 0);
    const { body } = await server.call("GET", "runs?job_id=2");
    assert.deepEqual(
        body.runs.map((/** @type {any} */ run) => [run.status, run.started_at]),
        [
            ["stopped", undefined],
            ["stopped", undefined],
        ],
    );
});

test("reset clears what was, switching and settings are checked", async (context) => {
    const server = await open(context);
    const failed = await server.ended(await server.trigger(triggers.fabric));
    assert.equal(failed.status, "failed");
    const row = async (/** @type {number} */ id) => (await server.call("GET", "jobs")).body[id - 1];
    assert.ok((await row(4)).error_message);
    assert.deepEqual((await post(server, "4/reset")).body, {
        job_id: "4",
        old_status: "failed",
        new_status: "ready",
        jobs_reset: [],
    });
    const ready = await row(4);
    assert.deepEqual([ready.status, ready.error_message, ready.progress], ["ready", undefined, 0]);
    assert.equal(ready.last_run_finished_at, failed.completed_at);
    assert.equal(ready.recent_runs[0].status, "failed");
    server.gates.hold("job:4:extract");
    await post(server, "4/start");
    assert.match((await post(server, "4/reset")).body.detail, /is running/);
    server.gates.releaseAll();

    assert.deepEqual((await post(server, "5/active", { active: true })).body, { job_id: "5", active: true });
    assert.equal((await row(5)).status, "ready");
    assert.deepEqual((await post(server, "5/active", { active: false })).body, { job_id: "5", active: false });
    assert.match((await post(server, "5/start")).body.detail, /is inactive/);
    assert.match((await post(server, "5/pause")).body.detail, /is inactive/);
    assert.equal((await post(server, "5/active", {})).status, 422);

    const settings = { schedule_interval_minutes: 90, retry_interval_minutes: 10 };
    const set = await server.call("PUT", "jobs/3/settings", settings);
    assert.deepEqual([set.status, set.body], [200, settings]);
    const { schedule_interval_minutes, retry_interval_minutes } = await row(3);
    assert.deepEqual({ schedule_interval_minutes, retry_interval_minutes }, settings);
    /** @type {[object, string[]][]} */
    const wrong = [
        [{ ...settings, retry_interval_minutes: 90 }, ["retry_interval_minutes"]],
        [{ ...settings, schedule_interval_minutes: 0 }, ["schedule_interval_minutes"]],
        [{ retry_interval_minutes: "x" }, ["schedule_interval_minutes", "retry_interval_minutes"]],
    ];
    for (const [body, fields] of wrong) {
        const answer = await server.call("PUT", "jobs/3/settings", body);
        assert.deepEqual([answer.status, Object.keys(answer.body.fields)], [422, fields]);
        assert.match(answer.body.detail, /^"(schedule|retry)_interval_minutes" .*\.$/);
    }
    assert.deepEqual((await row(3)).schedule_interval_minutes, 90);
});

test("what does not exist is 404, what is malformed 422, and a fixture does nothing", async (context) => {
    const server = await open(context);
    for (const action of ["start", "pause", "resume", "stop", "force-pending", "reset"]) {
        assert.equal((await post(server, `99/${action}`)).status, 404, action);
        assert.equal((await post(server, `x/${action}`)).status, 404, action);
    }
    assert.equal((await post(server, "2/start", { payload: { file: "../x" } })).status, 422);
    assert.equal((await post(server, "2/start", { payload: "x" })).status, 422);
    assert.equal((await post(server, "2/stop", { force: "yes" })).status, 422);
    await server.call("POST", "/__test__/jobs", { replace: [{ id: 7, name: "Made up", status: "running" }] });
    assert.match((await post(server, "7/stop")).body.detail, /made up for a test/);
    assert.equal((await post(server, "1/start")).status, 404);
});

test("a failed run of a scheduled job is tried again, up to a limit, and counted", async (context) => {
    const server = await open(context);
    const due = () => new Date(Date.now() + 20).toISOString();
    await server.call("POST", "/__test__/jobs/4/schedule", { next_run_at: due() });
    const row = async () => (await server.call("GET", "jobs")).body[3];
    for (let retry = 0; retry <= 3; retry += 1) {
        const last = await eventually(async () => {
            const job = await row();
            return job.recent_runs.length === retry + 1 && job.status === "failed" ? job : null;
        }, `run ${retry}`);
        assert.equal(last.retry_count, retry);
        const minutes = (Date.parse(last.next_run_at) - Date.now()) / 60_000;
        // After the last retry the schedule has its turn again.
        assert.ok(retry < 3 ? minutes > 14 && minutes <= 15 : minutes > 350, `${minutes} minutes`);
        const { body } = await server.call("GET", "runs?job_id=4&limit=1");
        assert.equal(body.runs[0].trigger, retry === 0 ? "schedule" : "retry");
        assert.equal(body.runs[0].by, undefined);
        if (retry < 3) await server.call("POST", "/__test__/jobs/4/schedule", { next_run_at: due() });
    }
    await post(server, "4/reset");
    assert.equal((await row()).retry_count, 0);
});
