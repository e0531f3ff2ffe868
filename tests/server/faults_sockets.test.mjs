/** The fault switches for sockets: handshakes that fail or hang, and messages that come wrong, late, twice or never. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { WebSocket } from "ws";
import { eventually, open, watch } from "./helpers.mjs";

/** @typedef {import('./helpers.mjs').TestServer} TestServer */

const status = "/ws/jobs/*/status";

/**
 * A server with one made-up job, whose status tests change at will.
 * @param {import('node:test').TestContext} context
 */
async function openWithJob(context) {
    const server = await open(context);
    await server.call("POST", "/__test__/jobs", { replace: [{ id: 1, name: "Made up", status: "running" }] });
    /** @param {object[]} rules */
    const cause = async (...rules) => {
        const answer = await server.call("POST", "/__test__/faults", {
            rules: rules.map((rule) => ({ match: { path: status }, ...rule })),
        });
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
    };
    /** @param {number} progress */
    const say = async (progress) => {
        await server.call("POST", "/__test__/jobs/1/status", { progress });
        // Messages of one job are a tenth of a second apart.
        await pause(120);
    };
    return { ...server, cause, say };
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * A job's socket as it is: nothing is read as JSON.
 * @param {TestServer} server
 */
function listen(server) {
    const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws/jobs/1/status?token=${server.token}`);
    /** @type {{ text: string, binary: boolean }[]} */
    const messages = [];
    socket.on("message", (data, binary) => messages.push({ text: String(data), binary }));
    socket.on("error", () => {});
    const closed = new Promise((resolve) => socket.on("close", (code, reason) => resolve([code, String(reason)])));
    /** @param {number} count */
    const until = (count) => eventually(() => (messages.length >= count ? true : null), `${count} messages`);
    const progress = () => messages.map(({ text }) => JSON.parse(text).progress);
    return { socket, messages, closed, until, progress };
}

test("handshakes are refused, late, or never answered", async (context) => {
    const server = await openWithJob(context);
    for (const refused of [401, 403, 404, 503]) {
        await server.cause({ kind: "refuse", status: refused, times: 1 });
        assert.deepEqual(await watch(server, "1").closed, { refused });
    }
    await server.cause({ kind: "latency", ms: 150 });
    const before = performance.now();
    const late = listen(server);
    await late.until(1);
    assert.ok(performance.now() - before >= 145);
    late.socket.close();

    await server.cause({ kind: "no-answer", times: 1 });
    const hanging = listen(server);
    await pause(100);
    assert.equal(hanging.socket.readyState, WebSocket.CONNECTING);
    const next = listen(server);
    await next.until(1);
    next.socket.close();
    // What hangs does not keep the server from ending.
    await server.close();
    await hanging.closed;
});

test("a socket falls silent for good, though it stays open", async (context) => {
    const server = await openWithJob(context);
    await server.cause({ kind: "silent", skip: 2, times: 1 });
    const one = listen(server);
    await one.until(1);
    await server.say(10);
    await server.say(20);
    await server.call("DELETE", "/__test__/faults");
    await server.say(30);
    assert.deepEqual(one.progress(), [0, 10]);
    assert.equal(one.socket.readyState, WebSocket.OPEN);
    one.socket.terminate();
});

test("a socket is closed instead of a message", async (context) => {
    const server = await openWithJob(context);
    await server.cause({ kind: "close", code: 4401, reason: "Signed out", skip: 1 });
    const one = listen(server);
    await one.until(1);
    await server.say(10);
    assert.deepEqual(await one.closed, [4401, "Signed out"]);
    assert.deepEqual(one.progress(), [0]);
    await server.cause({ kind: "close", code: 1006 });
    assert.deepEqual(await listen(server).closed, [1006, ""]);
    const refused = { match: { path: status }, kind: "close", code: 1005 };
    assert.equal((await server.call("POST", "/__test__/faults", { rules: [refused] })).status, 422);
});

test("messages that are not what they should be", async (context) => {
    const server = await openWithJob(context);
    /** @param {object} rule */
    const first = async (rule) => {
        await server.cause({ times: 1, ...rule });
        const one = listen(server);
        await one.until(1);
        // The next one is good again.
        await server.say(50);
        await one.until(2);
        assert.equal(JSON.parse(one.messages[1].text).progress, 50);
        one.socket.close();
        return one.messages[0];
    };
    assert.equal((await first({ kind: "malformed" })).text, '{"job_id": "1", "status":');
    assert.equal((await first({ kind: "malformed", text: "hello" })).text, "hello");
    const numbers = JSON.parse((await first({ kind: "wrong-types", change: "numbers-as-strings" })).text);
    assert.equal(typeof numbers.progress, "string");
    assert.ok(Array.isArray(JSON.parse((await first({ kind: "wrong-types", change: "array-for-object" })).text)));
    assert.equal((await first({ kind: "wrong-types", change: "null" })).text, "null");
    const binary = await first({ kind: "binary" });
    assert.deepEqual([binary.binary, JSON.parse(binary.text).job_id], [true, "1"]);
    const oversized = await first({ kind: "oversized", bytes: 3_000_000 });
    assert.ok(oversized.text.length > 3_000_000);
    assert.equal(JSON.parse(oversized.text).job_id, "1");
});

test("messages that come twice, late, in another order, in masses, or never", async (context) => {
    const server = await openWithJob(context);
    const one = listen(server);
    await one.until(1);
    /**
     * @param {object} rule
     * @param {number[]} changes what is said while it is in force
     * @param {number[]} expected what comes of it
     */
    const expectTold = async (rule, changes, expected) => {
        const before = one.messages.length;
        await server.cause(rule);
        for (const progress of changes) await server.say(progress);
        await one.until(before + expected.length);
        assert.deepEqual(one.progress().slice(before), expected, JSON.stringify(rule));
    };
    await expectTold({ kind: "duplicate" }, [1, 2], [1, 1, 2, 2]);
    await expectTold({ kind: "drop", times: 2 }, [3, 4, 5], [5]);
    await expectTold({ kind: "reorder", ms: 5000 }, [6, 7], [7, 6]);
    // One that no other follows is only late.
    await expectTold({ kind: "reorder", ms: 50 }, [8], [8]);
    await expectTold({ kind: "late", ms: 700, times: 1 }, [9, 10], [10, 9]);
    await expectTold({ kind: "flood", count: 500 }, [11], Array(500).fill(11));
    one.socket.close();
});

test("another clock in messages, together with another fault", async (context) => {
    const server = await openWithJob(context);
    await server.call("POST", "/__test__/jobs/1/status", { started_at: "2026-11-23T10:00:00.123Z" });
    await server.cause({ kind: "clock-skew", seconds: -90 }, { kind: "duplicate" });
    const one = listen(server);
    await one.until(2);
    for (const { text } of one.messages) assert.equal(JSON.parse(text).started_at, "2026-11-23T09:58:30.123Z");
    one.socket.close();
});

test("an outage cuts the sockets", async (context) => {
    const server = await openWithJob(context);
    const one = listen(server);
    await one.until(1);
    await server.call("POST", "/__test__/outage", { ms: 100 });
    assert.deepEqual(await one.closed, [1006, ""]);
});
