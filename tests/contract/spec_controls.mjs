/** What the server can do, and each control: what C++ reads of its answer is what the job is from then on. */
import assert from "node:assert/strict";
import { word } from "./truth.mjs";
import { exercise } from "./world.mjs";

/** @typedef {import("./world.mjs").World} World */

const everyControl = ["start", "pause", "resume", "stop", "force-pending", "active", "settings", "reset"];

/**
 * @param {string} job
 * @param {string} from
 * @param {string} to
 * @param {string[]} [reset]
 */
const change = (job, from, to, reset = []) => ({
    job_id: job,
    old_status: word(from),
    new_status: word(to),
    jobs_reset: reset,
    message: "",
});

/** @param {World} world @param {string} job */
const stateOf = async ({ client }, job) => (await client.ask("job_status", { job })).status.kind;

exercise("the capabilities are the server's own, and the role is who asks", {}, async ({ client, other }) => {
    const all = { runs: true, logs: true, queues: true, workers: true, raw_data: true, job_stream: true };
    assert.deepEqual(await client.ask("capabilities"), { controls: everyControl, ...all, role: "admin" });
    const viewer = await other({ role: "viewer" });
    assert.deepEqual(await viewer.ask("capabilities"), { controls: everyControl, ...all, role: "viewer" });
});

exercise("a paused run stands where it is, and a resumed one goes on to its end", {}, async (world) => {
    const { server, client } = world;
    server.gates.hold("job:2:load");
    await client.ask("start", { job: "2" }, { status: 202 });
    await server.until("2", ({ progress }) => progress === 50);
    const paused = await client.ask("control", { job: "2", control: "pause" });
    assert.match(paused.new_status.kind, /^paus(ing|ed)$/);
    assert.deepEqual(paused, change("2", "running", paused.new_status.kind));
    server.gates.release("job:2:load");
    await server.until("2", ({ status }) => status === "paused");
    const before = await client.ask("job_status", { job: "2" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(await client.ask("job_status", { job: "2" }), before, "nothing moves");
    const resumed = await client.ask("control", { job: "2", control: "resume" });
    assert.deepEqual(resumed, change("2", "paused", "running"));
    await server.ended("2");
    // One that does not run is just not started.
    assert.deepEqual(await client.ask("control", { job: "3", control: "pause" }), change("3", "ready", "paused"));
    const truth = await world.end();
    assert.equal(truth.get("SELECT paused FROM jobs WHERE id = 3")?.paused, 1);
    const run = truth.all("SELECT * FROM runs")[0];
    const stages = JSON.parse(run.stages).map((/** @type {any} */ stage) => [stage.in, stage.out, stage.errors]);
    assert.deepEqual([run.status, stages], ["completed", Array(4).fill([1800, 1800, 0])]);
});

exercise("a stop is visible at once and ends at a checkpoint, a forced one where it is", {}, async (world) => {
    const { server, client } = world;
    server.gates.hold("job:2:load");
    await client.ask("start", { job: "2" }, { status: 202 });
    await server.until("2", ({ progress }) => progress === 50);
    const stop = () => client.ask("stop", { job: "2" }, { status: 202 });
    assert.deepEqual(await stop(), change("2", "running", "stopping"));
    assert.deepEqual(await stop(), change("2", "stopping", "stopping"), "twice is once");
    assert.equal(await stateOf(world, "2"), "stopping");
    const forced = await client.ask("stop", { job: "2", forced: true }, { status: 202 });
    assert.equal(forced.old_status.kind, "stopping");
    await server.until("2", ({ status }) => status === "stopped");

    server.gates.releaseAll();
    server.gates.hold("job:3:start");
    await client.ask("start", { job: "3" }, { status: 202 });
    assert.deepEqual(
        await client.ask("stop", { job: "3" }, { status: 202 }),
        change("3", "pending", "stopped"),
        "one that has not begun is not begun",
    );
    const truth = await world.end();
    const runs = truth.all("SELECT job_id, status, stages, started_at FROM runs ORDER BY id");
    assert.deepEqual(
        runs.map(({ job_id, status }) => [job_id, status]),
        [
            [2, "stopped"],
            [3, "stopped"],
        ],
    );
    const outs = JSON.parse(runs[0].stages).map((/** @type {any} */ stage) => stage.out);
    assert.deepEqual(outs, [1800, 1800, 0, 0], "what was in flight was dropped");
    assert.equal(runs[1].started_at, null);
});

exercise("force-pending names the jobs that it sent back, and they are ready", { concurrency: 1 }, async (world) => {
    const { server, client } = world;
    server.gates.hold("job:1:extract");
    for (const job of ["1", "2", "3"]) await client.ask("start", { job, priority: 9 }, { status: 202 });
    const forced = await client.ask("control", { job: "4", control: "force-pending" });
    assert.deepEqual(forced, change("4", "ready", "pending", ["2", "3"]));
    const states = (await client.ask("jobs")).map((/** @type {any} */ job) => job.status.kind);
    assert.deepEqual(states, ["running", "ready", "ready", "pending", "inactive"]);
    server.gates.releaseAll();
    await server.ended("4");
    const truth = await world.end();
    const runs = truth.all("SELECT job_id, status, priority FROM runs ORDER BY id");
    assert.deepEqual(
        runs.map(({ job_id, status, priority }) => [job_id, status, priority]),
        [
            [1, "completed", 9],
            [2, "stopped", 9],
            [3, "stopped", 9],
            [4, "failed", 10],
        ],
    );
});

exercise("a reset, a switch and new intervals are what the table has afterwards", {}, async (world) => {
    const { server, client } = world;
    await client.ask("start", { job: "4" }, { status: 202 });
    await server.ended("4");
    const reset = await client.ask("control", { job: "4", control: "reset" });
    assert.deepEqual(reset, change("4", "failed", "ready"));
    const row = (await client.ask("jobs"))[3];
    assert.deepEqual([row.status, row.progress, row.error, row.error_message], [word("ready"), 0, null, ""]);
    assert.equal(row.recent_runs[0].status.kind, "failed", "what was is not forgotten");

    const on = await client.ask("active", { job: "5", active: true });
    assert.deepEqual(on, { job_id: "5", active: true, message: "" });
    assert.equal(await stateOf(world, "5"), "ready");
    const off = await client.ask("active", { job: "1", active: false });
    assert.deepEqual(off, { job_id: "1", active: false, message: "" });
    assert.equal(await stateOf(world, "1"), "inactive");

    const settings = await client.ask("settings", { job: "3", schedule: 90, retry: 10 });
    assert.deepEqual(settings, { schedule_interval_minutes: 90, retry_interval_minutes: 10 });
    const truth = await world.end();
    assert.deepEqual(
        truth.all("SELECT id, active, schedule_interval_minutes AS schedule, cleared_run_id FROM jobs ORDER BY id"),
        [
            { id: 1, active: 0, schedule: 60, cleared_run_id: null },
            { id: 2, active: 1, schedule: 120, cleared_run_id: null },
            { id: 3, active: 1, schedule: 90, cleared_run_id: null },
            { id: 4, active: 1, schedule: 360, cleared_run_id: 1 },
            { id: 5, active: 1, schedule: 1440, cleared_run_id: null },
        ],
    );
    assert.equal(truth.get("SELECT retry_interval_minutes AS retry FROM jobs WHERE id = 3")?.retry, 10);
});
