/** The stream: the state of each subscribed job first, every message numbered, newest states for slow clients, no gaps. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { WebSocket } from "ws";
import { eventually, open, triggers } from "./helpers.mjs";

/** @typedef {{ epoch: string, seq: number, prev_seq?: number, job: any }} Message */

/**
 * @param {{ url: string, token: string }} server
 * @param {string} [token]
 */
function connect(server, token = server.token) {
    const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws/jobs/stream?token=${token}`);
    /** @type {Message[]} */
    const messages = [];
    socket.on("message", (data) => messages.push(JSON.parse(String(data))));
    const opened = new Promise((resolve) => socket.on("open", resolve));
    /** @type {Promise<number>} the close code, or the status of a refused handshake */
    const closed = new Promise((resolve) => {
        socket.on("close", resolve);
        socket.on("unexpected-response", (request, response) => {
            resolve(Number(response.statusCode));
            request.destroy();
        });
        socket.on("error", () => {});
    });
    const send = async (/** @type {unknown} */ message) => {
        await opened;
        socket.send(typeof message === "string" ? message : JSON.stringify(message));
    };
    return { socket, messages, closed, send };
}

/** @param {Message[]} messages */
function assertNoGap(messages) {
    for (const [at, { seq, prev_seq, epoch }] of messages.entries()) {
        assert.equal(epoch, messages[0].epoch);
        assert.equal(prev_seq, at === 0 ? undefined : messages[at - 1].seq);
        assert.ok(at === 0 || seq > messages[at - 1].seq);
    }
}

/** @param {Message[]} messages @param {number} count */
const arrived = (messages, count) =>
    eventually(() => (messages.length >= count ? messages : null), `${count} messages`);

test("who subscribes gets the states of this moment, then the changes, until the end", async (context) => {
    const server = await open(context);
    const { messages, send, closed, socket } = connect(server);
    await send({ subscribe: ["2", 4, "99"] });
    await arrived(messages, 2);
    assert.deepEqual(messages[0].job, (await server.call("GET", "jobs/2/status")).body);
    assert.equal(messages[1].job.job_id, "4");
    await Promise.all([server.trigger(triggers.jira), server.trigger(triggers.github)]);
    await eventually(() => (messages.at(-1)?.job.status === "completed" ? true : null), "the end");
    assert.ok(
        messages.every(({ job }) => job.job_id !== "3"),
        "nobody asked for 3",
    );
    assert.deepEqual(messages.at(-1)?.job, (await server.call("GET", "jobs/2/status")).body);
    assertNoGap(messages);

    await send({ unsubscribe: ["2"] });
    await send({ subscribe: "*" });
    const before = messages.length;
    await arrived(messages, before + 5);
    assert.deepEqual(
        messages.slice(before).map(({ job }) => job.job_id),
        ["1", "2", "3", "4", "5"],
    );
    await send({ unsubscribe: ["3"] });
    await send({ subscribe: ["1"] });
    await arrived(messages, before + 6);
    await server.ended(await server.trigger(triggers.github));
    await server.call("POST", "jobs/5/active", { active: true });
    await eventually(() => (messages.at(-1)?.job.job_id === "5" ? true : null), "the switched job");
    assert.equal(messages.at(-1)?.job.status, "ready");
    assert.ok(messages.slice(before + 6).every(({ job }) => job.job_id !== "3"));
    assertNoGap(messages);
    await server.close();
    assert.equal(await closed, 1001);
    socket.close();
});

test("the handshake and what is no subscription are refused", async (context) => {
    const server = await open(context);
    assert.equal(await connect(server, "").closed, 401);
    assert.equal(await connect(server, "wrong").closed, 403);
    const none = await open(context, { capabilities: "none" });
    assert.equal(await connect(none).closed, 404);
    for (const text of ["no JSON", "[]", "{}", '{"subscribe": "1"}', '{"subscribe": [null]}']) {
        const client = connect(server);
        await client.send(text);
        assert.equal(await client.closed, 1008, text);
    }
});

test("a message that is lost is seen by the numbers, a restart by the epoch", async (context) => {
    const server = await open(context);
    const { messages, send, socket } = connect(server);
    await send({ subscribe: ["5"] });
    await arrived(messages, 1);
    await server.call("POST", "/__test__/stream/lose", { count: 1 });
    await server.call("POST", "jobs/5/active", { active: true });
    // Long enough that the lost change is not put together with the next one on a busy machine.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(messages.length, 1);
    await server.call("POST", "jobs/5/active", { active: false });
    await arrived(messages, 2);
    assert.deepEqual([messages[0].seq, messages[1].prev_seq, messages[1].seq], [1, 2, 3]);
    const other = await open(context);
    const second = connect(other);
    await second.send({ subscribe: ["5"] });
    await arrived(second.messages, 1);
    assert.notEqual(second.messages[0].epoch, messages[0].epoch);
    socket.close();
    second.socket.close();
});

test("ten thousand jobs: all states first, changes are put together, the newest of each arrives", async (context) => {
    const server = await open(context);
    const rows = Array.from({ length: 10_000 }, (_, at) => ({ id: at + 1, name: `Job ${at + 1}`, status: "ready" }));
    await server.call("POST", "/__test__/jobs", { replace: rows });
    const { messages, send, socket } = connect(server);
    const before = performance.now();
    await send({ subscribe: "*" });
    await arrived(messages, 10_000);
    context.diagnostic(`10,000 states in ${Math.round(performance.now() - before)} ms`);
    assert.deepEqual(new Set(messages.map(({ job }) => job.job_id)).size, 10_000);
    for (let progress = 1; progress <= 60; progress += 1) {
        const id = (progress % 3) + 1;
        await server.call("POST", `/__test__/jobs/${id}/status`, { status: "running", progress });
    }
    await eventually(() => (messages.some(({ job }) => job.progress === 60) ? true : null), "the last state");
    await new Promise((resolve) => setTimeout(resolve, 150));
    const told = messages.slice(10_000);
    assert.ok(told.length < 60, `${told.length} messages of 60 changes`);
    for (const [id, progress] of [
        ["1", 60],
        ["2", 58],
        ["3", 59],
    ]) {
        assert.equal(told.filter(({ job }) => job.job_id === id).at(-1)?.job.progress, progress);
    }
    // By ids as well: the list of all of them is one message.
    const count = messages.length;
    await send({ unsubscribe: "*" });
    await send({ subscribe: rows.map(({ id }) => String(id)) });
    await arrived(messages, count + 10_000);
    assertNoGap(messages);
    socket.close();
});
