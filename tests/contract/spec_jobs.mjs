/** The list, a job's and a run's status, the trigger, the start, and both kinds of sockets. */
import assert from "node:assert/strict";
import { instant, jobOf, statusOf, word } from "./truth.mjs";
import { exercise } from "./world.mjs";

const jira = { entity_type: "jira_issues", integration: 2, payload: { file: "jira-issues.ndjson" } };
const fabric = { entity_type: "fabric_issues", integration: 4, payload: {} };

/** What the jira export holds. */
const jiraRecords = 1800;

exercise("the list is the jobs table: before a run, in the midst of one, and after them all", {}, async (world) => {
    const { server, client } = world;
    const before = await client.ask("jobs");
    server.gates.hold("job:2:load");
    await client.ask("trigger", jira);
    await server.until("2", ({ progress }) => progress === 50);
    const [, during] = await client.ask("jobs");
    assert.deepEqual([during.status, during.stage, during.progress], [word("running"), word("load"), 50]);
    assert.deepEqual(during.metrics, { extracted: jiraRecords, transformed: jiraRecords, loaded: 0, errors: 0 });
    assert.deepEqual([during.last_run_finished, during.recent_runs[0].duration_ms], [null, null]);
    server.gates.release("job:2:load");
    await server.ended("2");
    await client.ask("trigger", jira);
    await server.ended("run-2");
    await client.ask("trigger", fabric);
    assert.equal((await server.ended("4")).status, "failed");
    const later = await client.ask("jobs");

    const truth = await world.end();
    const jobs = truth.all("SELECT * FROM jobs ORDER BY id");
    const runs = truth.all("SELECT * FROM runs ORDER BY id DESC");
    const runsOf = (/** @type {any} */ job) => runs.filter(({ job_id }) => job_id === job.id);
    assert.deepEqual(
        before,
        jobs.map((job) => jobOf(job, [])),
    );
    assert.deepEqual(
        later,
        jobs.map((job) => jobOf(job, runsOf(job))),
    );
    assert.equal(later[1].last_run, instant(runs[1].started_at), "of two runs the newer");
    assert.equal(later[3].error.error_type, "validation_error");
    assert.ok(later[3].error.stack_trace.includes("\n") && later[3].error.context.failed_records === 3);
});

exercise("a job and the run that it is at tell the same status, up to the error's last line", {}, async (world) => {
    const { server, client } = world;
    const never = await client.ask("job_status", { job: "3" });
    assert.deepEqual([never.status, never.progress, never.started_at, never.error], [word("ready"), 0, null, null]);
    server.gates.hold("job:4:start");
    const handle = await client.ask("trigger", { ...fabric, priority: 8 });
    const waiting = await client.ask("run_status", { run: handle });
    assert.deepEqual([waiting.job_id, waiting.status, waiting.started_at], [handle, word("pending"), null]);
    server.gates.release("job:4:start");
    await server.ended(handle);
    const ofRun = await client.ask("run_status", { run: handle });
    const ofJob = await client.ask("job_status", { job: "4" });

    const truth = await world.end();
    const run = truth.all("SELECT * FROM runs")[0];
    assert.equal(handle, `run-${run.id}`);
    assert.deepEqual([run.priority, run.trigger, run.requested_by], [8, "manual", "admin"]);
    assert.deepEqual(ofRun, statusOf(handle, run));
    assert.deepEqual(ofJob, statusOf("4", run));
    assert.ok(ofJob.error.context.record && ofJob.error.stack_trace.startsWith("ValidationError"));
});

exercise("a job's socket tells its whole way, and its last word is what is stored", {}, async (world) => {
    const { server, client } = world;
    const socket = await client.talk("status_socket", { job: "2" });
    const first = await socket.until(() => true, "the state of this moment");
    assert.deepEqual([first.status, first.stage], [word("ready"), word("extract")]);
    server.gates.hold("job:2:load");
    await client.ask("trigger", jira);
    const middle = await socket.until(({ progress }) => progress === 50, "the middle");
    assert.deepEqual([middle.status, middle.stage], [word("running"), word("load")]);
    assert.deepEqual(middle.metrics, { extracted: jiraRecords, transformed: jiraRecords, loaded: 0, errors: 0 });
    server.gates.release("job:2:load");
    const last = await socket.until(({ status }) => status.kind === "completed", "the end");
    assert.equal(socket.messages.length, socket.raw.length, "none that was not understood");
    for (const [at, message] of socket.messages.entries()) {
        assert.equal(message.job_id, "2");
        assert.ok(at < 2 || message.progress >= socket.messages[at - 1].progress, "it never goes back");
    }
    const truth = await world.end();
    assert.deepEqual(last, statusOf("2", truth.all("SELECT * FROM runs")[0]));
});

exercise("a start is a run with its payload and its place in the line", {}, async (world) => {
    const { server, client } = world;
    server.gates.hold("job:3:start");
    const chosen = { job: "3", payload: { file: "github-issues.csv" }, priority: 9 };
    const started = await client.ask("start", chosen, { status: 202 });
    assert.deepEqual(started, { job_id: "3", run_id: "run-1", status: word("pending"), message: "" });
    server.gates.release("job:3:start");
    await server.ended(started.run_id);
    const plain = await client.ask("start", { job: "1" }, { status: 202 });
    await server.ended(plain.run_id);
    const truth = await world.end();
    const runs = truth.all("SELECT job_id, trigger, requested_by, payload, priority, status FROM runs ORDER BY id");
    const common = { trigger: "manual", requested_by: "admin", status: "completed" };
    assert.deepEqual(runs, [
        { ...common, job_id: 3, payload: JSON.stringify(chosen.payload), priority: 9 },
        { ...common, job_id: 1, payload: '{"revision":"HEAD"}', priority: 5 },
    ]);
});

exercise("the stream tells of those that were subscribed to, numbered without a gap", {}, async (world) => {
    const { client } = world;
    const stream = await client.talk("stream_socket");
    await stream.say("subscribe", { jobs: ["2", "4"] });
    await stream.arrived(2);
    assert.deepEqual(
        stream.messages.map(({ job, seq, prev_seq }) => [job.job_id, job.status, seq, prev_seq]),
        [
            ["2", word("ready"), 1, null],
            ["4", word("ready"), 2, 1],
        ],
    );
    assert.deepEqual(stream.messages[0].job.metrics, {
        extracted: null,
        transformed: null,
        loaded: null,
        errors: null,
    });
    assert.deepEqual(stream.messages[0].job.stage, word("extract"));
    await client.ask("trigger", jira);
    await client.ask("trigger", fabric);
    const isLast = (/** @type {string} */ id, /** @type {string} */ kind) => (/** @type {any} */ message) =>
        message.job.job_id === id && message.job.status.kind === kind;
    const done = await stream.until(isLast("2", "completed"), "the end of 2");
    const failed = await stream.until(isLast("4", "failed"), "the end of 4");
    await stream.say("unsubscribe", { jobs: ["2", "4"] });
    await stream.say("subscribe_to_all");
    const before = stream.messages.length;
    await stream.arrived(before + 5);
    assert.deepEqual(
        stream.messages.slice(before).map(({ job }) => job.job_id),
        ["1", "2", "3", "4", "5"],
    );
    for (const [at, message] of stream.messages.entries()) {
        assert.deepEqual([message.seq, message.prev_seq], [at + 1, at === 0 ? null : at]);
        assert.equal(message.epoch, done.epoch);
        const header = await stream.header(at);
        const { epoch, seq, prev_seq, job } = message;
        assert.deepEqual(header, { epoch, seq, prev_seq, job_id: job.job_id }, "the quick reader says the same");
    }
    const truth = await world.end();
    const runs = truth.all("SELECT * FROM runs ORDER BY job_id");
    assert.deepEqual([done.job, failed.job], [statusOf("2", runs[0]), statusOf("4", runs[1])]);
});
