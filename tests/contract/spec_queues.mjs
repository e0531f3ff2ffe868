/** Queues, their history, their workers and their dead letters: what C++ reads is what really waits there. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { eventually, projectRoot, temporaryFolder } from "../server/helpers.mjs";
import { letterOf, word } from "./truth.mjs";
import { exercise } from "./world.mjs";

/** @typedef {import("./world.mjs").World} World */

const stages = ["extract", "transform", "load", "vectorize"];
const workers = [4, 2, 2, 2];

/** 1800 records in batches of 75. */
const jiraBatches = 24;

/**
 * The workers as C++ has them.
 * @param {number[]} running
 */
const groups = (running) =>
    stages.map((stage, at) => ({
        name: "",
        tier: "",
        stage: word(stage),
        count: workers[at],
        running: running[at],
    }));

/** @param {World} world @returns {Promise<any>} */
const queuesOf = async ({ client }) => {
    const { queues } = await client.ask("queues");
    return Object.fromEntries(queues.map((/** @type {any} */ queue) => [queue.stage.kind, queue]));
};

exercise("stopped workers leave messages in their queue, started ones take them", {}, async (world) => {
    const { server, client } = world;
    const before = await client.ask("queues");
    assert.deepEqual(
        before.queues.map((/** @type {any} */ queue) => [queue.name, queue.stage, queue.state, queue.consumers]),
        stages.map((stage, at) => [`etl.${stage}`, word(stage), "running", workers[at]]),
    );
    assert.deepEqual(before.workers, groups(workers));
    assert.ok(Math.abs(before.timestamp - Date.now()) < 5000);

    const stopped = await client.ask("workers", { action: "stop", stage: "load" }, { status: 202 });
    assert.equal(stopped.groups.length, 4);
    await eventually(async () => ((await queuesOf(world)).load.consumers === 0 ? true : null), "no consumers");
    await client.ask("start", { job: "2" }, { status: 202 });
    await server.until("2", ({ progress }) => progress === 50);
    const { load } = await queuesOf(world);
    assert.deepEqual(
        [load.state, load.messages_ready, load.messages_unacknowledged, load.messages_dead],
        ["stopped", jiraBatches, 0, 0],
    );
    assert.ok(load.oldest_age_seconds >= 0 && load.publish_rate > 0);
    assert.deepEqual([load.deliver_rate, load.ack_rate], [0, 0]);
    const restarted = await client.ask("workers", { action: "restart", stage: "load" }, { status: 202 });
    assert.deepEqual(restarted.groups[2].stage, word("load"));
    await server.ended("2");
    const after = (await queuesOf(world)).load;
    assert.deepEqual([after.messages_ready, after.state, after.oldest_age_seconds], [0, "running", null]);
    assert.ok(after.ack_rate > 0);

    await client.ask("workers", { action: "stop" }, { status: 202 });
    const none = groups([0, 0, 0, 0]);
    const workersNow = async () => (await client.ask("queues")).workers;
    await eventually(async () => ((await workersNow())[0].running === 0 ? true : null), "no workers at all");
    assert.deepEqual(await workersNow(), none);
    const started = await client.ask("workers", { action: "start" }, { status: 202 });
    assert.deepEqual(started, { groups: groups(workers), running: null, message: "" });
    await client.ask("start", { job: "3" }, { status: 202 });
    assert.equal((await server.ended("3")).status, "completed");
});

exercise(
    "the queues' history is their table of samples, step by step",
    { queueSampleMilliseconds: 50 },
    async (world) => {
        const { server, client } = world;
        await client.ask("workers", { action: "stop", stage: "load" }, { status: 202 });
        await client.ask("start", { job: "2" }, { status: 202 });
        await server.until("2", ({ progress }) => progress === 50);
        const history = await eventually(async () => {
            const told = await client.ask("queue_history", { minutes: 15 });
            const { ready } = told.series[2];
            return ready.filter((/** @type {number} */ count) => count === jiraBatches).length >= 3 ? told : null;
        }, "some samples");
        assert.equal(history.step_seconds, 0.05);
        assert.deepEqual(
            history.series.map((/** @type {any} */ series) => series.name),
            stages.map((stage) => `etl.${stage}`),
        );
        const truth = await world.end();
        const last = history.until / 50;
        for (const [at, stage] of stages.entries()) {
            const { name: _name, ...series } = history.series[at];
            const rows = truth.all("SELECT * FROM queue_samples WHERE stage = ?", [stage]);
            const bySlot = new Map(rows.map((row) => [row.slot, row]));
            const first = last - series.ready.length + 1;
            for (const kind of ["ready", "dead", "publish", "ack"]) {
                const expected = series.ready.map((/** @type {unknown} */ _, /** @type {number} */ step) => {
                    return bySlot.get(first + step)?.[kind] ?? null;
                });
                assert.deepEqual(series[kind], expected, `${stage}: ${kind}`);
            }
        }
        assert.ok(history.series[2].publish.some((/** @type {number | null} */ rate) => Number(rate) > 0));
    },
);

/** An export in which five of twenty records are broken. @param {import("node:test").TestContext} context */
function brokenExport(context) {
    const exports = temporaryFolder(context);
    const good = readFileSync(path.join(projectRoot, "tools/server/sample/jira-issues.ndjson"), "utf8").split("\n");
    const lines = good.slice(0, 20);
    for (const at of [3, 7, 11, 15, 19]) lines[at] = JSON.stringify({ key: `BROKEN-${at}` });
    writeFileSync(path.join(exports, "jira-issues.ndjson"), `${lines.join("\n")}\n`);
    return { exports };
}

exercise("dead letters are those of the table, and a redrive moves exactly the chosen", brokenExport, async (world) => {
    const { server, client } = world;
    await client.ask("start", { job: "2" }, { status: 202 });
    await server.ended("2");
    const queue = "etl.transform";
    const all = await client.ask("dead_letters", { queue });
    assert.deepEqual([all.total, all.messages.length, all.next_cursor], [5, 5, ""]);
    const first = await client.ask("dead_letters", { queue, limit: 3 });
    const second = await client.ask("dead_letters", { queue, limit: 3, cursor: first.next_cursor });
    assert.deepEqual([...first.messages, ...second.messages], all.messages);
    assert.deepEqual([first.messages.length, second.next_cursor], [3, ""]);
    const elsewhere = await client.ask("dead_letters", { queue: "etl.load" });
    assert.deepEqual(elsewhere, { messages: [], next_cursor: "", total: 0 });

    await client.ask("workers", { action: "stop", stage: "transform" }, { status: 202 });
    const ids = [all.messages[1].id, all.messages[3].id];
    const dry = await client.ask("redrive", { queue, ids, dry_run: true }, { status: 202 });
    assert.deepEqual(dry, { moved: 2, ids });
    assert.equal((await client.ask("dead_letters", { queue })).total, 5, "nothing was moved");
    assert.deepEqual(await client.ask("redrive", { queue, ids }, { status: 202 }), { moved: 2, ids });
    const left = await client.ask("dead_letters", { queue });
    assert.deepEqual(
        left.messages,
        [0, 2, 4].map((at) => all.messages[at]),
    );
    const waiting = (await queuesOf(world)).transform;
    assert.deepEqual([waiting.messages_ready, waiting.messages_dead], [2, 3]);

    // They are as broken as before.
    await client.ask("workers", { action: "start", stage: "transform" }, { status: 202 });
    const again = await eventually(async () => {
        const letters = await client.ask("dead_letters", { queue });
        return letters.total === 5 ? letters.messages : null;
    }, "the dead again");
    const rest = await client.ask("redrive", { queue, dry_run: true }, { status: 202 });
    assert.equal(rest.moved, 5, "without a choice, all");
    const truth = await world.end();
    const letters = truth.all("SELECT * FROM dead_letters ORDER BY id DESC").map(letterOf);
    assert.deepEqual(again, letters);
    assert.deepEqual(
        again.map((/** @type {any} */ letter) => letter.attempts),
        [2, 2, 1, 1, 1],
    );
    assert.deepEqual(left.messages, letters.slice(2));
    assert.ok(letters[0].error?.context.redriven);
});
