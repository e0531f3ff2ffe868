/** Queues, workers and dead letters: what is told is what is there, and a redrive moves exactly what was chosen. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { eventually, open, projectRoot, temporaryFolder, triggers } from "./helpers.mjs";

/** @typedef {Awaited<ReturnType<typeof open>>} Server */

/**
 * @param {Server} server
 * @returns {Promise<Record<string, any>>} by stage
 */
async function queuesOf(server) {
    const { body } = await server.call("GET", "queues");
    return Object.fromEntries(body.queues.map((/** @type {any} */ queue) => [queue.stage, queue]));
}

/** @param {Server} server @param {string} query @returns {Promise<any>} */
const dead = async (server, query = "") => (await server.call("GET", `queues/etl.transform/dead?${query}`)).body;

test("stopped workers let messages wait, started ones take them, and the rates are counted", async (context) => {
    const server = await open(context);
    const before = (await server.call("GET", "queues")).body;
    assert.deepEqual(before.workers, [
        { stage: "extract", count: 4, running: 4 },
        { stage: "transform", count: 2, running: 2 },
        { stage: "load", count: 2, running: 2 },
        { stage: "vectorize", count: 2, running: 2 },
    ]);
    assert.equal(before.queues[0].name, "etl.extract");
    assert.equal((await server.call("POST", "workers/stop", { stage: "load" })).status, 202);
    const none = await eventually(async () => {
        const { load } = await queuesOf(server);
        return load.consumers === 0 ? load : null;
    }, "no consumers");
    assert.equal(none.state, "stopped");
    await server.trigger(triggers.jira);
    const stuck = await server.until("2", ({ progress }) => progress === 50);
    assert.equal(stuck.metrics.loaded_count, 0);
    const waiting = (await queuesOf(server)).load;
    // 1800 records in batches of 75.
    assert.deepEqual([waiting.messages_ready, waiting.messages_unacknowledged], [24, 0]);
    assert.ok(waiting.oldest_age_seconds >= 0);
    assert.deepEqual([waiting.publish_rate > 0, waiting.deliver_rate, waiting.ack_rate], [true, 0, 0]);
    await server.call("POST", "workers/restart", { stage: "load" });
    assert.equal((await server.ended("2")).metrics.loaded_count, 1800);
    const { load } = await queuesOf(server);
    assert.deepEqual([load.messages_ready, load.consumers, load.state], [0, 2, "running"]);
    assert.ok(load.ack_rate > 0 && load.ack_rate === load.deliver_rate);
    assert.equal(load.oldest_age_seconds, undefined);

    await server.call("POST", "workers/stop");
    await eventually(async () => {
        const { workers } = (await server.call("GET", "queues")).body;
        return workers.every((/** @type {any} */ entry) => entry.running === 0) ? true : null;
    }, "no workers at all");
    await server.trigger(triggers.github);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal((await server.call("GET", "jobs/3/status")).body.metrics.extracted_count, 0);
    // A run that nobody works on can still be stopped, and the server ends with another such run.
    await server.call("POST", "jobs/3/stop", {});
    await server.until("3", ({ status }) => status === "stopped");
    await server.trigger(triggers.github);
    assert.equal((await server.call("POST", "workers/stop", { stage: "lost" })).status, 422);
});

test("records that failed are dead letters, and a redrive moves exactly the chosen", async (context) => {
    const exports = temporaryFolder(context);
    const good = readFileSync(path.join(projectRoot, "tools/server/sample/jira-issues.ndjson"), "utf8").split("\n");
    const lines = good.slice(0, 20);
    for (const at of [3, 7, 11, 15, 19]) lines[at] = JSON.stringify({ key: `BROKEN-${at}` });
    writeFileSync(path.join(exports, "jira-issues.ndjson"), `${lines.join("\n")}\n`);
    const database = path.join(temporaryFolder(context), "etl.sqlite");
    const server = await open(context, { exports, database });
    const failed = await server.ended(await server.trigger(triggers.jira));
    assert.deepEqual([failed.metrics.error_count, failed.metrics.loaded_count], [5, 15]);
    const all = await dead(server);
    assert.deepEqual([all.total, all.messages.length, all.next_cursor], [5, 5, undefined]);
    for (const message of all.messages) {
        const { body: record } = await server.call("GET", `raw-data/${message.record_id}`);
        assert.match(record.external_id, /^BROKEN-/);
        assert.deepEqual(record.error_details, message.error_details);
        assert.deepEqual([message.run_id, message.attempts], ["run-1", 1]);
    }
    const first = await dead(server, "limit=2");
    const second = await dead(server, `limit=2&cursor=${first.next_cursor}`);
    const third = await dead(server, `limit=2&cursor=${second.next_cursor}`);
    assert.deepEqual([...first.messages, ...second.messages, ...third.messages], all.messages);
    assert.equal((await queuesOf(server)).transform.messages_dead, 5);
    assert.equal((await server.call("GET", "queues/lost/dead")).status, 404);

    // With the workers stopped it is seen where they go.
    await server.call("POST", "workers/stop", { stage: "transform" });
    const redrive = (/** @type {object} */ body) => server.call("POST", "queues/etl.transform/redrive", body);
    const ids = [all.messages[1].id, all.messages[3].id];
    const dry = await redrive({ ids, dry_run: true });
    assert.deepEqual([dry.status, dry.body], [202, { moved: 2, ids, dry_run: true }]);
    assert.equal((await dead(server)).total, 5);
    assert.equal((await redrive({ ids: [...ids, "999"] })).status, 409);
    assert.equal((await server.call("POST", "queues/etl.load/redrive", { ids })).status, 409, "not of that queue");
    assert.equal((await redrive({ ids: [] })).status, 422);
    assert.deepEqual((await queuesOf(server)).transform.messages_ready, 0);
    assert.deepEqual((await redrive({ ids })).body, { moved: 2, ids });
    const left = await dead(server);
    assert.deepEqual(
        left.messages.map((/** @type {any} */ message) => message.id),
        [0, 2, 4].map((at) => all.messages[at].id),
    );
    const { transform } = await queuesOf(server);
    assert.deepEqual([transform.messages_ready, transform.messages_dead], [2, 3]);
    assert.equal((await redrive({ ids })).status, 409, "they are not dead any more");

    // They are as broken as before: a second attempt that failed.
    await server.call("POST", "workers/start", { stage: "transform" });
    const again = await eventually(async () => {
        const answer = await dead(server);
        return answer.total === 5 ? answer.messages : null;
    }, "the dead again");
    assert.deepEqual(
        again.map((/** @type {any} */ message) => message.attempts),
        [2, 2, 1, 1, 1],
    );
    assert.deepEqual(
        new Set(again.slice(0, 2).map((/** @type {any} */ message) => message.record_id)),
        new Set([all.messages[1].record_id, all.messages[3].record_id]),
    );
    assert.deepEqual(
        (await server.call("GET", "jobs/run-1/status")).body,
        failed,
        "the run's counts stay what they were",
    );

    // A server that ends in between leaves them dead.
    await server.call("POST", "workers/stop", { stage: "transform" });
    assert.equal((await redrive({})).body.moved, 5);
    assert.equal((await dead(server)).total, 0);
    await server.close();
    const next = await open(context, { exports, database });
    assert.equal((await dead(next)).total, 5);
});

test("a redriven record that is good now goes through all stages", async (context) => {
    const server = await open(context);
    // Loaded before it was transformed, so the stage refuses it; transformed afterwards, it takes it.
    const line = readFileSync(path.join(projectRoot, "tools/server/sample/jira-issues.ndjson"), "utf8").split("\n")[0];
    const raw_data = JSON.parse(line);
    const target = { integration_id: 2, entity_type: "jira_issues" };
    const { body } = await server.call("POST", "raw-data/store", { ...target, external_id: raw_data.key, raw_data });
    const record_ids = [body.record_id];
    const load = await server.call("POST", "load/work-items", { ...target, record_ids });
    assert.equal((await server.ended(load.body.job_id)).status, "failed");
    const transform = await server.call("POST", "transform/jira-issues", { ...target, record_ids });
    await server.ended(transform.body.job_id);
    const { body: letters } = await server.call("GET", "queues/etl.load/dead");
    assert.deepEqual([letters.total, letters.messages[0].record_id], [1, body.record_id]);
    await server.call("POST", "queues/etl.load/redrive", { ids: [letters.messages[0].id] });
    await eventually(async () => {
        const { body: record } = await server.call("GET", `raw-data/${body.record_id}`);
        return record.processing_status === "completed" && record.error_details === undefined ? true : null;
    }, "the record loaded and vectorized");
    assert.equal((await queuesOf(server)).load.messages_dead, 0);
});

test("the queues' history is sampled, and outlives the server", async (context) => {
    const database = path.join(temporaryFolder(context), "etl.sqlite");
    const options = { database, queueSampleMilliseconds: 100 };
    const first = await open(context, options);
    await first.call("POST", "workers/stop", { stage: "load" });
    await first.trigger(triggers.jira);
    await first.until("2", ({ progress }) => progress === 50);
    const loadOf = async (/** @type {Server} */ server) => {
        const { body } = await server.call("GET", "queues/history?minutes=15");
        assert.equal(body.step_seconds, 0.1);
        const load = body.series.find((/** @type {any} */ entry) => entry.name === "etl.load");
        for (const name of ["dead", "publish", "ack"]) assert.equal(load[name].length, load.ready.length);
        return { ...load, until: body.until };
    };
    const before = await eventually(async () => {
        const load = await loadOf(first);
        return load.ready.filter((/** @type {any} */ ready) => ready === 24).length >= 3 ? load : null;
    }, "some samples");
    assert.ok(before.publish.some((/** @type {number | null} */ rate) => Number(rate) > 0));
    assert.ok(Date.now() - Date.parse(before.until) < 2000);
    await first.close();
    const second = await open(context, options);
    const after = await loadOf(second);
    assert.deepEqual(after.ready.slice(0, before.ready.length), before.ready);
    assert.deepEqual(after.publish.slice(0, before.publish.length), before.publish);
    assert.equal((await second.call("GET", "queues/history?minutes=99")).status, 422);
});
