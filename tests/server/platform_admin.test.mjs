/** The platform's calls for administrators: queues, workers, and what the workers wrote; and how a person signs in. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseOptions } from "../../tools/server/options.mjs";
import { eventually } from "./helpers.mjs";
import { openPlatform } from "./platform_helpers.mjs";

test("the queues say what lies in them, until the broker is away", async (context) => {
    const server = await openPlatform(context);
    const status = () => server.ask("GET", "/api/v1/admin/queues/status");
    const { body: before } = await status();
    assert.deepEqual(before.embedding, {
        name: "embedding_queue_free",
        state: "running",
        messages: 0,
        messages_ready: 0,
        messages_unacknowledged: 0,
        consumers: 2,
        memory: 0,
    });
    server.gates.hold("job:2:load");
    await server.run(2);
    const held = await eventually(async () => {
        const { body } = await status();
        return body.transform.messages_ready === 24 ? body : null;
    }, "all batches to wait for load");
    assert.deepEqual(Object.keys(held), ["extraction", "transform", "embedding"]);
    assert.equal(held.transform.messages, 24);
    const { publish, deliver, ack, publish_rate: rate } = held.extraction.message_stats;
    assert.deepEqual([publish, deliver, ack], [24, 24, 24]);
    assert.ok(rate > 0);

    await server.order("broker", { away: true });
    const failed = await status();
    assert.deepEqual([failed.status, Object.keys(failed.body)], [500, ["detail"]]);
    assert.deepEqual((await server.ask("GET", "/api/v1/admin/workers/status")).body.queue_stats, {});
    await server.order("broker", { away: false });
    assert.equal((await status()).status, 200);
});

test("the workers are started and stopped, all or those of a queue", async (context) => {
    const server = await openPlatform(context);
    const status = async () => (await server.ask("GET", "/api/v1/admin/workers/status")).body;
    const act = (/** @type {object} */ body) => server.ask("POST", "/api/v1/admin/workers/action", body);
    const first = await status();
    assert.deepEqual(Object.keys(first), ["running", "workers", "queue_stats", "raw_data_stats"]);
    assert.equal(first.running, true);
    const { instances, ...extraction } = first.workers.free_extraction;
    assert.deepEqual(extraction, { tier: "free", type: "extraction", count: 4 });
    assert.equal(instances.length, 4);
    assert.deepEqual(first.raw_data_stats, { pending: 0, processing: 0, completed: 0, failed: 0 });

    assert.equal((await act({ action: "stop", queue_type: "embedding" })).status, 200);
    const running = async () =>
        Object.values((await status()).workers)
            .map(({ instances: { length } }) => length)
            .join(" ");
    const becomes = (/** @type {string} */ wanted) =>
        eventually(async () => ((await running()) === wanted ? true : null), wanted);
    await becomes("4 4 0");
    const stopped = await act({ action: "stop" });
    assert.deepEqual([stopped.status, stopped.body.success], [200, true]);
    await becomes("0 0 0");
    assert.equal((await status()).running, false);
    assert.equal((await server.run(1)).status, 400);
    await act({ action: "start", queue_type: "transform" });
    await becomes("0 4 0");
    await act({ action: "restart" });
    await becomes("4 4 2");

    const bad = await act({ action: "pause", queue_type: "load" });
    assert.equal(bad.status, 422);
    assert.deepEqual(
        bad.body.detail.map((/** @type {any} */ { loc }) => loc),
        [
            ["body", "action"],
            ["body", "queue_type"],
        ],
    );
    await server.run(3);
    await server.until(3, "FINISHED");
    assert.equal((await status()).raw_data_stats.completed, 1400);
});

test("the workers' lines are texts, the newest at the end", async (context) => {
    const server = await openPlatform(context);
    await server.run(4);
    await server.until(4, "FAILED");
    const read = (/** @type {string} */ query) => server.ask("GET", `/api/v1/admin/workers/logs${query}`);
    const { body } = await read("?lines=5");
    assert.deepEqual([body.logs.length, body.total_lines > 20], [5, true]);
    assert.match(body.logs[4], /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \[error {4}\] \w+ run-1: Run 1 failed\.$/);
    assert.equal((await read("")).body.logs.length, Math.min(100, body.total_lines));
    for (const query of ["?lines=0", "?lines=1001", "?lines=x"]) {
        const { status, body: refused } = await read(query);
        assert.deepEqual([status, refused.detail[0].loc], [422, ["query", "lines"]]);
    }
});

test("the demo page signs in with a token of the platform, under the name that its page looks for", async (context) => {
    const server = await openPlatform(context);
    const { body } = await server.call("GET", "/demo/token.json");
    assert.equal(body.profile, "platform");
    assert.equal((await server.ask("GET", "/app/etl/jobs", undefined, { token: body.token })).status, 200);
    const script = await (await fetch(`${server.url}/demo.js`)).text();
    assert.match(script, /localStorage\.setItem\("pulse_token"/);
    // The page may be framed by its host; only the API's answers may not.
    assert.equal((await fetch(`${server.url}/demo`)).headers.get("x-frame-options"), null);
});

test("the command line takes the profile and the tokens' lifetime", () => {
    assert.equal(parseOptions([])?.profile, "spec");
    const options = parseOptions(["--profile", "platform", "--token-lifetime", "20"]);
    assert.deepEqual([options?.profile, options?.tokenLifetimeSeconds], ["platform", 20]);
    assert.throws(() => parseOptions(["--profile", "other"]), /--profile must be spec or platform/);
    assert.throws(() => parseOptions(["--token-lifetime", "0"]), /--token-lifetime must be a whole number/);
});
