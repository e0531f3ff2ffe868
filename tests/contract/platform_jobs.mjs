/** The platform's job calls: the list, details, the workers' status, starting, switching, settings and reset. */
import assert from "node:assert/strict";
import { eventually } from "../server/helpers.mjs";
import { jiraCells, platformJobOf, state, stepsOfJira } from "./platform_truth.mjs";
import { exercise } from "./world.mjs";

/** @typedef {import("./world.mjs").World} World */

const tenant = 1;
const jira = { tenant, job: "2" };

/** @param {World} world @param {number} id @returns {Promise<any>} */
const rowOf = async ({ client }, id) => (await client.ask("platform_jobs", { tenant }))[id - 1];

/**
 * @param {World} world
 * @param {number} id
 * @param {(job: any) => boolean} wanted
 * @returns {Promise<any>}
 */
const until = (world, id, wanted) =>
    eventually(async () => {
        const row = await rowOf(world, id);
        return wanted(row) ? row : null;
    }, `job ${id}`);

/** @param {any[]} steps @param {string} cell @param {string} kind */
const all = (steps, cell, kind) => steps.filter((step) => step[cell].kind === kind).length;

/** A naive time is never computed with: it stays the text that it came as. */
const naiveTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/;

exercise(
    "the platform's list is the jobs table with the cells of its steps, before, within and after a run",
    { profile: "platform", seedSchedules: true },
    async (world) => {
        const { server, client } = world;
        const before = await client.ask("platform_jobs", { tenant });
        server.gates.hold("job:2:load");
        const started = await client.ask("run_now", jira, { status: 202 });
        assert.deepEqual(started, { job_id: "2", run_id: "", status: state("RUNNING"), message: "Job 'Jira' started" });
        const there = jiraCells.there / 3;
        const during = await until(world, 2, ({ steps }) => all(steps, "extraction", "finished") === there);
        const afterwards = await client.ask("platform_job", jira);
        server.gates.hold("job:2:reset");
        server.gates.release("job:2:load");
        const finished = await until(world, 2, ({ status }) => status.kind === "completed");
        await client.ask("run_now", { tenant, job: "4" }, { status: 202 });
        const failed = await until(world, 4, ({ status }) => status.kind === "failed");
        const details = await client.ask("platform_job", { tenant, job: "4" });

        const truth = await world.end();
        const jobs = truth.all("SELECT * FROM jobs ORDER BY id");
        const runs = truth.all("SELECT * FROM runs ORDER BY id");
        const idle = before.map((/** @type {any} */ job) => job.steps);
        assert.ok(idle.every((/** @type {any[]} */ steps) => all(steps, "embedding", "idle") === steps.length));
        assert.deepEqual(idle[1], stepsOfJira("idle", "idle", "idle"));
        for (const [at, job] of jobs.entries()) {
            const expected = platformJobOf(job, { overall: "READY", steps: idle[at], progress: 0 });
            // Those that ran have another next run since.
            const ran = runs.some(({ job_id }) => job_id === job.id);
            const { next_run, retry_count } = ran ? before[at] : expected;
            assert.deepEqual(before[at], { ...expected, next_run, retry_count });
        }
        assert.ok(before[2].next_run > Date.now(), "a time with an offset is an instant");

        const held = { overall: "RUNNING", steps: stepsOfJira("finished", "running", "idle") };
        const unfinished = { ...runs[0], completed_at: null };
        const progress = Math.floor((there * 100) / jiraCells.all);
        assert.deepEqual(during, platformJobOf(jobs[1], { ...held, progress }, unfinished));
        const { status, steps, progress_is_estimate: isEstimate, ...rest } = afterwards;
        assert.deepEqual([status, steps, isEstimate], [state("RUNNING"), null, false], "here the status is a word");
        assert.deepEqual([rest.name, rest.last_run], ["Jira", during.last_run]);

        const done = { overall: "FINISHED", steps: stepsOfJira("finished", "finished", "finished"), progress: 100 };
        const { reset_deadline: deadline } = finished;
        const left = deadline - Date.parse(runs[0].completed_at);
        assert.ok(left > 28_000 && left < 32_000, `half a minute after the end: ${left} ms`);
        assert.deepEqual(finished, platformJobOf(jobs[1], done, runs[0], { reset_deadline: deadline }));
        assert.equal(failed.error_message, JSON.parse(runs[1].error_details).message);
        assert.deepEqual([failed.status, failed.run_token], [state("FAILED"), "run-2"]);
        assert.deepEqual(details, {
            ...failed,
            steps: null,
            progress: 0,
            progress_is_estimate: false,
            reset_attempt: null,
            run_token: "",
        });
    },
);

exercise("the workers' status is the list's, at a time of unknown zone", { profile: "platform" }, async (world) => {
    const { server, client } = world;
    server.gates.hold("job:2:load");
    await client.ask("run_now", jira, { status: 202 });
    const row = await until(world, 2, ({ steps }) => all(steps, "extraction", "finished") === jiraCells.there / 3);
    const status = await client.ask("worker_status", jira);
    assert.deepEqual([status.id, status.status, status.steps], ["2", state("RUNNING"), row.steps]);
    assert.deepEqual(status.steps, stepsOfJira("finished", "running", "idle"));
    assert.match(status.written_at, naiveTime);
});

exercise("a job that waits for its source says until when", { profile: "platform" }, async (world) => {
    const { server } = world;
    for (const raw of ["RATE_LIMITED", "RATE_LIMIT_REACHED"]) {
        const told = await server.call("POST", "/__test__/jobs/3/rate-limit", { seconds: 60, word: raw });
        const row = await rowOf(world, 3);
        assert.deepEqual(row.status, { kind: "rate limited", raw });
        assert.equal(row.resume_at, Date.parse(told.body.next_run));
        assert.equal(row.next_run, row.resume_at);
    }
});

exercise(
    "what is switched, set and reset on the platform is what its tables have",
    { profile: "platform" },
    async (world) => {
        const { server, client } = world;
        const on = await client.ask("toggle_job", { tenant, job: "5", active: true });
        assert.deepEqual(on, { job_id: "5", active: true, message: "Job 'Git merges' activated" });
        const off = await client.ask("toggle_job", { tenant, job: "1", active: false });
        assert.deepEqual([off.job_id, off.active], ["1", false]);
        const integration = await client.ask("toggle_integration", { tenant, integration: 3, active: false });
        assert.deepEqual([integration.job_id, integration.active], ["", false]);
        assert.equal((await rowOf(world, 3)).active, false, "its jobs are switched off with it");
        const settings = await client.ask("platform_settings", { ...jira, schedule: 90, retry: 10 });
        assert.deepEqual(settings, { schedule_interval_minutes: 90, retry_interval_minutes: 10 });

        await client.ask("run_now", { tenant, job: "4" }, { status: 202 });
        await until(world, 4, ({ status }) => status.kind === "failed");
        const reset = await client.ask("platform_reset", { tenant, job: "4" });
        assert.deepEqual(reset.new_status, state("READY"));
        assert.deepEqual([reset.job_id, reset.message], ["4", "Job 'Fabric export' reset"]);
        const ready = await rowOf(world, 4);
        assert.deepEqual([ready.status, ready.error_message, ready.run_token], [state("READY"), "", ""]);

        const truth = await world.end();
        assert.deepEqual(
            truth.all("SELECT id, active, schedule_interval_minutes AS schedule, cleared_run_id FROM jobs ORDER BY id"),
            [
                { id: 1, active: 0, schedule: 60, cleared_run_id: null },
                { id: 2, active: 1, schedule: 90, cleared_run_id: null },
                { id: 3, active: 0, schedule: 180, cleared_run_id: null },
                { id: 4, active: 1, schedule: 360, cleared_run_id: 1 },
                { id: 5, active: 1, schedule: 1440, cleared_run_id: null },
            ],
        );
        assert.equal(truth.get("SELECT value FROM settings WHERE name = 'inactive_integrations'")?.value, "[3]");
        assert.equal(server.gates.list().length, 0);
    },
);

exercise("all three sockets of a job tell its whole way in the same words", { profile: "platform" }, async (world) => {
    const { server, client } = world;
    const works = ["extraction", "transform", "embedding"];
    const sockets = await Promise.all(works.map((work) => client.talk("platform_socket", { ...jira, work })));
    await Promise.all(sockets.map((socket) => socket.arrived(1)));
    const [first] = sockets[0].messages;
    assert.deepEqual([first.kind, first.type], ["job_status_update", "job_status_update"]);
    const { written_at: written, ...patch } = first.patch;
    assert.match(written, naiveTime);
    assert.deepEqual(patch, {
        id: "2",
        job_name: "",
        status: state("READY"),
        steps: stepsOfJira("idle", "idle", "idle"),
        progress: null,
        error_message: null,
        next_run: null,
        reset_deadline: null,
        reset_attempt: 0,
        run_token: null,
        step: "",
        whole: true,
    });
    server.gates.hold("job:2:load");
    await client.ask("run_now", jira, { status: 202 });
    const there = jiraCells.there / 3;
    const isHeld = (/** @type {any} */ { patch: { steps } }) => all(steps, "extraction", "finished") === there;
    const held = await sockets[0].until(isHeld, "all to be extracted");
    assert.deepEqual(held.patch.steps, stepsOfJira("finished", "running", "idle"));
    assert.deepEqual([held.patch.status, held.patch.run_token], [state("RUNNING"), "run-1"]);
    server.gates.release("job:2:load");
    const isDone = (/** @type {any} */ { patch: { status } }) => status.kind === "completed";
    const done = await Promise.all(sockets.map((socket) => socket.until(isDone, "the end")));
    const row = await rowOf(world, 2);
    assert.deepEqual(done[0].patch.steps, row.steps);
    assert.deepEqual([done[0].patch.reset_deadline, done[0].patch.reset_attempt], [row.reset_deadline, 0]);
    assert.deepEqual(row.steps, stepsOfJira("finished", "finished", "finished"));
    const told = (/** @type {any} */ { messages }) =>
        messages.map((/** @type {any} */ { patch: { written_at: _, ...what } }) => JSON.stringify(what));
    for (const socket of sockets.slice(1)) assert.deepEqual(told(socket), told(sockets[0]));

    // The end of the window is pushed with the next run.
    await server.call("POST", "/__test__/jobs/2/reset-deadline", { seconds: 0 });
    const again = await sockets[0].until(
        (message) => message !== first && message.patch.status.kind === "ready",
        "ready",
    );
    assert.deepEqual(again.patch.steps, stepsOfJira("idle", "idle", "idle"));
});

exercise(
    "a start without workers fails without steps, and older messages are understood",
    { profile: "platform" },
    async (world) => {
        const { server, client } = world;
        const socket = await client.talk("platform_socket", jira);
        await socket.arrived(1);
        await server.call("POST", "/__test__/workers", { running: false });
        const refused = await client.refused("run_now", jira);
        assert.deepEqual([refused.kind, refused.http_status], ["refused", 400]);
        const starved = await socket.until(({ patch }) => patch.status?.kind === "failed", "the failure");
        assert.deepEqual([starved.patch.steps, starved.patch.whole], [null, false], "merge, never drop");
        assert.equal(starved.patch.error_message, refused.sentence);

        const before = socket.messages.length;
        const older = [
            { type: "progress", job: "Jira", percentage: 41.6, step: "Reading" },
            { type: "status", job: "Jira", status: "RUNNING", message: "At work" },
            { type: "completion", job: "Jira", success: true },
            { type: "exception", job: "Jira", error: "It broke." },
            { type: "weather", sun: true },
        ];
        for (const message of older) await server.call("POST", "/__test__/messages", { job_id: 2, message });
        await socket.arrived(before + older.length);
        const [progress, status, completion, exception, weather] = socket.messages.slice(before);
        assert.deepEqual([progress.kind, progress.patch.progress, progress.patch.step], ["progress", 42, "Reading"]);
        assert.deepEqual([status.patch.status, status.patch.step], [state("RUNNING"), "At work"]);
        assert.deepEqual([completion.patch.status.kind, completion.patch.error_message], ["completed", ""]);
        assert.deepEqual([exception.patch.status.kind, exception.patch.error_message], ["failed", "It broke."]);
        assert.ok([progress, status, completion, exception].every(({ patch }) => patch.job_name === "Jira"));
        assert.deepEqual([weather.kind, weather.type, weather.patch.status], ["ignored", "weather", null]);
    },
);
