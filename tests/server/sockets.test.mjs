/** A job's socket: refused without the token, the whole state first, then at most ten a second, and always the end. */
import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import { test } from "node:test";
import { eventually, open, triggers, watch } from "./helpers.mjs";

test("the handshake is refused without the right token or for an unknown job", async (context) => {
    const server = await open(context);
    assert.deepEqual(await watch(server, "1", null).closed, { refused: 401 });
    assert.deepEqual(await watch(server, "1", "wrong").closed, { refused: 403 });
    assert.deepEqual(await watch(server, "99").closed, { refused: 404 });
    assert.deepEqual(await watch(server, "%zz").closed, { refused: 404 });
    // An address that is no address must not end the server.
    const odd = http
        .request({ port: server.port, path: "//", headers: { connection: "upgrade", upgrade: "websocket" } })
        .end();
    const [response] = await once(odd, "response");
    assert.equal(response.statusCode, 404);
    assert.equal((await server.call("GET", "jobs")).status, 200);
});

test("the first message is the state as it is; the run is told to its end, coalesced", async (context) => {
    // 120 batches through four stages in about a second: some hundred changes.
    const server = await open(context, { pace: 5 });
    const { messages, socket } = watch(server, "2");
    const other = watch(server, "3");
    await eventually(() => (messages.length > 0 && other.messages.length > 0 ? true : null), "the first messages");
    assert.deepEqual(messages[0].status, { job_id: "2", status: "ready", progress: 0, stage: "extract", metrics: {} });

    await server.trigger(triggers.jira);
    await eventually(() => (messages.at(-1)?.status.status === "completed" ? true : null), "the final message");
    const told = messages.slice(1);
    assert.equal(told[0].status.job_id, "2");
    assert.ok(["pending", "running"].includes(told[0].status.status));
    const { body: final } = await server.call("GET", "jobs/2/status");
    assert.deepEqual(told.at(-1)?.status, final);
    assert.deepEqual(
        [final.progress, final.metrics],
        [100, { extracted_count: 1800, transformed_count: 1800, loaded_count: 1800, error_count: 0 }],
    );

    const seconds = (told[told.length - 1].at - told[0].at) / 1000;
    assert.ok(seconds > 0.5, `the run took ${seconds} s: too short to say anything`);
    assert.ok(told.length <= seconds * 10 + 2, `${told.length} messages in ${seconds} s`);
    assert.ok(told.length >= 4, `${told.length} messages`);
    for (const [index, { status }] of told.entries()) {
        assert.ok(index === 0 || status.progress >= told[index - 1].status.progress, "progress only grows");
    }
    assert.equal(other.messages.length, 1, "another job is not told of");
    socket.close();
    other.socket.close();
});

test("a socket opened in the middle of a run gets the state of that moment", async (context) => {
    const server = await open(context);
    server.gates.hold("job:2:load");
    const handle = await server.trigger(triggers.jira);
    await server.until(handle, ({ progress }) => progress === 50);
    const { messages, socket } = watch(server, "2");
    await eventually(() => (messages.length > 0 ? true : null), "the first message");
    assert.equal(messages[0].status.status, "running");
    assert.equal(messages[0].status.stage, "load");
    assert.equal(messages[0].status.metrics.transformed_count, 1800);
    server.gates.release("job:2:load");
    await eventually(() => (messages.at(-1)?.status.status === "completed" ? true : null), "the final message");
    socket.close();
});

test("a hundred sockets are told, pinged ones answer, and the end of the server is said with 1001", async (context) => {
    const server = await open(context);
    const sockets = Array.from({ length: 100 }, () => watch(server, "4"));
    await eventually(() => (sockets.every(({ messages }) => messages.length > 0) ? true : null), "a hundred welcomes");
    await server.trigger(triggers.fabric);
    await eventually(
        () => (sockets.every(({ messages }) => messages.at(-1)?.status.status === "failed") ? true : null),
        "a hundred final messages",
    );
    assert.match(String(sockets[99].messages.at(-1)?.status.error_details?.stack_trace), /ValidationError/);
    await server.close();
    for (const { closed } of sockets) assert.deepEqual(await closed, { code: 1001 });
});

test("the test route closes or cuts the sockets", async (context) => {
    const server = await open(context);
    const first = watch(server, "1");
    await eventually(() => (first.messages.length > 0 ? true : null), "the first message");
    assert.deepEqual((await server.call("POST", "/__test__/sockets/close", {})).body, { closed: 1 });
    assert.deepEqual(await first.closed, { code: 1012 });
    const second = watch(server, "1");
    await eventually(() => (second.messages.length > 0 ? true : null), "the first message");
    await server.call("POST", "/__test__/sockets/close", { code: 1006 });
    assert.deepEqual(await second.closed, { code: 1006 });
});

test("a fixture is told of by its socket too", async (context) => {
    const server = await open(context);
    await server.call("POST", "/__test__/jobs", { replace: [{ id: "a b", name: "Made up", status: "ready" }] });
    const { messages, socket } = watch(server, "a%20b");
    await eventually(() => (messages.length > 0 ? true : null), "the first message");
    await server.call("POST", "/__test__/jobs/a%20b/status", { status: "running", progress: 12 });
    await eventually(() => (messages.at(-1)?.status.progress === 12 ? true : null), "the change");
    socket.close();
});
