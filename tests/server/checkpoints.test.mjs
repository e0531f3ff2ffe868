/** Pausing and stopping happen between batches: nothing is half done, and the counts stay the source's. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import path from "node:path";
import { eventually, makeRepository, open, projectRoot, temporaryFolder, triggers, writeFiles } from "./helpers.mjs";

/** Records of the export that is read: few, since each is a batch at the pace of these tests. */
const records = 60;

/** @param {import('node:test').TestContext} context */
function openSmall(context) {
    const folder = temporaryFolder(context);
    makeRepository(folder, 5);
    const all = readFileSync(path.join(projectRoot, "tools/server/sample/jira-issues.ndjson"), "utf8").split("\n");
    writeFiles(folder, { "jira-issues.ndjson": `${all.slice(0, records).join("\n")}\n` });
    return open(context, { exports: folder, repository: folder, pace: 10 });
}

/** @typedef {Awaited<ReturnType<typeof open>>} Server */

/**
 * @param {Server} server
 * @param {string} action
 * @param {object} [body]
 */
const post = (server, action, body) => server.call("POST", `jobs/${action}`, body);

/**
 * @param {Server} server
 * @param {string} query
 * @returns {Promise<any[]>}
 */
async function rawRecords(server, query) {
    const rows = [];
    for (let cursor = ""; ;) {
        const { body } = await server.call("GET", `raw-data?page=1&limit=1000&${query}&cursor=${cursor}`);
        rows.push(...body.records);
        if (!body.next_cursor) return rows;
        cursor = body.next_cursor;
    }
}

/** @param {any} run */
const counts = (run) => run.stages.map((/** @type {any} */ stage) => [stage.in, stage.out, stage.errors]);

test("a paused run stands still, and goes on to the source's own counts", async (context) => {
    const server = await openSmall(context);
    const started = await post(server, "2/start", { priority: 7 });
    assert.equal(started.status, 202);
    assert.match(started.body.run_id, /^run-\d+$/);
    assert.equal(started.body.job_id, "2");
    await server.until("2", ({ progress }) => progress >= 20);

    const pause = await post(server, "2/pause");
    assert.equal(pause.status, 200);
    assert.deepEqual([pause.body.old_status, pause.body.jobs_reset], ["running", []]);
    assert.match(pause.body.new_status, /^paus(ing|ed)$/);
    assert.match((await post(server, "2/pause")).body.detail, /is already paus/);
    const paused = await server.until("2", ({ status }) => status === "paused");
    const { body: run } = await server.call("GET", `runs/${started.body.run_id}`);
    const queues = (await server.call("GET", "queues")).body.queues;
    assert.ok(queues.every((/** @type {any} */ queue) => queue.messages_unacknowledged === 0));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { body: later } = await server.call("GET", "jobs/2/status");
    assert.deepEqual(later, paused, "nothing moves");
    // Nothing is half done: what a stage has put out is in the next one, or waits as a whole batch.
    const stored = await rawRecords(server, `run_id=${started.body.run_id}`);
    assert.equal(stored.length, run.stages[0].out);
    const done = stored.filter(({ processing_status: status }) => status === "completed").length;
    assert.equal(done, run.stages[3].out);
    assert.match((await post(server, "2/start")).body.detail, /is paused\. Resume it/);

    // A paused run keeps no other from its work.
    assert.equal((await server.ended(await server.trigger(triggers.git))).metrics.loaded_count, 7);

    const resume = await post(server, "2/resume");
    assert.deepEqual([resume.body.old_status, resume.body.new_status], ["paused", "running"]);
    const ended = await server.ended("2");
    assert.equal(ended.status, "completed");
    assert.equal(ended.started_at, paused.started_at, "it is the same run");
    const { body: whole } = await server.call("GET", `runs/${started.body.run_id}`);
    assert.deepEqual(counts(whole), Array(4).fill([records, records, 0]));
    assert.equal(whole.by, "admin");
    assert.equal(whole.priority, 7);
    assert.equal((await rawRecords(server, `run_id=${started.body.run_id}&status=completed`)).length, records);
    assert.match((await post(server, "2/resume")).body.detail, /is not paused, but completed/);
});

test("a stop lets what is in flight go through, and twice is once", async (context) => {
    const server = await openSmall(context);
    const { body: started } = await post(server, "2/start");
    await server.until("2", ({ progress }) => progress >= 10);
    assert.match((await post(server, "2/stop", { force: true })).body.detail, /is running\. Stop it first/);
    const stop = await post(server, "2/stop");
    assert.equal(stop.status, 202);
    assert.deepEqual([stop.body.old_status, stop.body.new_status], ["running", "stopping"]);
    const again = await post(server, "2/stop");
    assert.deepEqual([again.status, again.body.old_status], [202, "stopping"]);
    assert.match((await post(server, "2/pause")).body.detail, /is stopping/);
    assert.match((await post(server, "2/start")).body.detail, /is stopping/);
    const stopped = await server.until("2", ({ status }) => status === "stopped");
    assert.equal(stopped.error_details, undefined);
    const { body: run } = await server.call("GET", `runs/${started.run_id}`);
    const read = run.stages[0].out;
    assert.ok(read > 0 && read < records, `${read} were read`);
    assert.deepEqual(counts(run), Array(4).fill([read, read, 0]), "all that was read went through all stages");
    assert.equal((await rawRecords(server, `run_id=${started.run_id}&status=completed`)).length, read);
    assert.match((await post(server, "2/stop")).body.detail, /is not running, but stopped/);
    const { body: lines } = await server.call("GET", `runs/${started.run_id}/logs?tail=1`);
    assert.match(lines.lines[0].message, /stopped\.$/);
    assert.equal((await post(server, "2/start")).status, 202, "it can be started again");
});

test("a forced stop ends at once, even behind a gate; a paused run can be stopped", async (context) => {
    const server = await open(context);
    server.gates.hold("job:2:load");
    const { body: started } = await post(server, "2/start");
    await server.until("2", ({ progress }) => progress === 50);
    const queues = (await server.call("GET", "queues")).body.queues;
    assert.equal(queues[2].stage, "load");
    assert.ok(queues[2].messages_ready > 0);
    await post(server, "2/stop");
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal((await server.call("GET", "jobs/2/status")).body.status, "stopping");
    assert.equal((await post(server, "2/stop", { force: true })).status, 202);
    const stopped = await server.until("2", ({ status }) => status === "stopped");
    assert.deepEqual([stopped.metrics.transformed_count, stopped.metrics.loaded_count], [1800, 0]);
    assert.equal((await rawRecords(server, `run_id=${started.run_id}&status=processing`)).length, 1800);
    await eventually(async () => {
        const { body } = await server.call("GET", "queues");
        return body.queues.every((/** @type {any} */ queue) => queue.messages_ready === 0) ? true : null;
    }, "empty queues");
    server.gates.releaseAll();

    server.gates.hold("job:2:extract");
    await post(server, "2/start");
    await post(server, "2/pause");
    await server.until("2", ({ status }) => status === "paused");
    await post(server, "2/stop");
    await server.until("2", ({ status }) => status === "stopped");
    server.gates.hold("job:3:start");
    await post(server, "3/start");
    assert.deepEqual((await post(server, "3/stop")).body.new_status, "stopped");
});

test("a run that was paused when its server ended is interrupted, and its job stays paused", async (context) => {
    const database = path.join(temporaryFolder(context), "etl.sqlite");
    const first = await open(context, { database });
    first.gates.hold("job:2:load");
    await post(first, "2/start");
    await first.until("2", ({ progress }) => progress === 50);
    await post(first, "2/pause");
    await first.until("2", ({ status }) => status === "paused");
    await first.close();
    const second = await open(context, { database });
    const row = (await second.call("GET", "jobs")).body[1];
    assert.deepEqual([row.status, row.error_details.error_type], ["paused", "interrupted"]);
    assert.equal(row.recent_runs[0].status, "failed");
    const resume = await post(second, "2/resume");
    assert.equal(resume.body.new_status, "ready");
    const { run_id } = (await post(second, "2/start")).body;
    assert.equal((await second.ended(run_id)).metrics.loaded_count, 1800);
});
