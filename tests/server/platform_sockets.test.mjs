/** The platform's sockets: who is let in, what is told and what is not, and the messages that only some servers send. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { eventually } from "./helpers.mjs";
import { cellsOf, openPlatform, watchPath } from "./platform_helpers.mjs";

/** Longer than the measure of the messages: what was to be told is told by then. */
const quiet = 300;

test("every handshake that can't be is refused with 403, whatever is wrong with it", async (context) => {
    const server = await openPlatform(context);
    const expired = await server.order("token", { lifetime_seconds: -1 });
    const other = await server.order("token", { tenant_id: 2 });
    const refusals = [
        server.watchJob(1, { token: null }),
        server.watchJob(1, { token: "wrong" }),
        server.watchJob(1, { token: expired.token }),
        server.watchJob(1, { token: other.token }),
        server.watchJob(1, { token: other.token, tenant: 2 }),
        server.watchJob(1, { tenant: 2 }),
        server.watchJob(99),
        server.watchJob(1, { kind: "load" }),
        watchPath(server.url, "/ws/jobs/1/status", server.own),
        watchPath(server.url, "/ws/jobs/stream", server.own),
    ];
    for (const [index, { closed }] of refusals.entries())
        assert.deepEqual(await closed, { refused: 403 }, String(index));
    assert.equal((await server.order("requests")).sockets.opened, 0);
});

test("all three sockets carry the same: the status at once, then each change and nothing twice", async (context) => {
    const server = await openPlatform(context);
    const sockets = ["extraction", "transform", "embedding"].map((kind) => server.watchJob(2, { kind }));
    const other = server.watchJob(3);
    for (const { until } of [...sockets, other]) await until(() => true, "the first message");
    const [{ messages, until }] = sockets;
    const { timestamp, ...first } = messages[0];
    assert.deepEqual(first, {
        type: "job_status_update",
        tenant_id: 1,
        job_id: 2,
        status: (await server.row(2)).status,
    });
    // In a zone that nothing names, three hours ahead of UTC.
    assert.match(timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/);
    assert.ok(Math.abs(Date.parse(`${timestamp}Z`) - Date.now() - 3 * 3_600_000) < 60_000);

    sockets[0].socket.send("ping");
    sockets[0].socket.send('{"type":"ping"}');
    await server.run(2);
    await until(({ status }) => status.overall === "RUNNING", "the start");
    await until(({ status }) => status.overall === "FINISHED", "the end");
    await delay(quiet);
    const last = messages.at(-1).status;
    assert.deepEqual(last, (await server.row(2)).status);
    assert.equal(cellsOf(last).jira_bugs, "finished finished finished");
    const texts = messages.map(({ status }) => JSON.stringify(status));
    for (const [index, text] of texts.entries()) assert.notEqual(text, texts[index - 1], "told once");
    for (const { messages: same } of sockets) {
        assert.deepEqual(
            same.map(({ status }) => status),
            messages.map(({ status }) => status),
        );
    }
    assert.equal(other.messages.length, 1, "another job is not told of");

    // The reset is told, with the next run, which the list has elsewhere.
    await server.order("jobs/2/schedule", { next_run_at: new Date(Date.now() + 3_600_000).toISOString() });
    await server.order("jobs/2/reset-deadline", { seconds: 0 });
    const reset = await until(({ status }) => "next_run" in status, "the reset");
    assert.equal(reset.status.overall, "READY");
    assert.equal(reset.status.next_run, (await server.row(2)).next_run);
    assert.ok(Object.values(cellsOf(reset.status)).every((cells) => cells === "idle idle idle"));

    const counted = (await server.order("requests")).sockets;
    assert.deepEqual([counted.opened, counted.open], [4, 4]);
    for (const { socket } of [...sockets, other]) socket.close();
    await eventually(async () => ((await server.order("requests")).sockets.open === 0 ? true : null), "their end");
});

test("nothing is told of a switch, of settings, of a manual reset or of a deadline that moved", async (context) => {
    const server = await openPlatform(context, { seedSchedules: true });
    await server.run(3);
    await server.until(3, "FINISHED");
    const { messages, until, socket } = server.watchJob(3);
    await until(() => true);
    server.gates.hold("job:3:reset");
    await server.order("jobs/3/reset-deadline", { seconds: 0 });
    await eventually(async () => ((await server.row(3)).status.reset_attempt === 1 ? true : null), "the extension");
    await server.ask("POST", "/app/etl/jobs/3/toggle-active", { active: false });
    await server.ask("POST", "/app/etl/jobs/3/toggle-active", { active: true });
    await server.ask("POST", "/app/etl/jobs/3/settings", { schedule_interval_minutes: 9, retry_interval_minutes: 3 });
    await server.ask("POST", "/app/etl/jobs/3/reset");
    assert.equal((await server.row(3)).status.overall, "READY");
    await delay(quiet);
    assert.equal(messages.length, 1);
    assert.equal(messages[0].status.overall, "FINISHED");
    await server.run(3);
    await until(({ status }) => status.overall === "RUNNING", "the next run");
    socket.close();
});

test("a start without workers is told as FAILED without steps", async (context) => {
    const server = await openPlatform(context);
    const { messages, until, socket } = server.watchJob(2);
    await until(() => true);
    await server.order("workers", { running: false });
    assert.equal((await server.run(2)).status, 400);
    const failed = await until(({ status }) => status.overall === "FAILED");
    assert.deepEqual(Object.keys(failed.status), ["overall", "error"]);
    assert.match(failed.status.error, /No workers/);
    assert.equal(messages.length, 2);
    socket.close();
});

test("a rate limit is told with the time at which the job goes on", async (context) => {
    const server = await openPlatform(context);
    const { until, socket } = server.watchJob(1);
    await until(() => true);
    await server.order("jobs/1/rate-limit", { seconds: 30, word: "RATE_LIMIT_REACHED" });
    const { status } = await until((message) => message.status.overall === "RATE_LIMIT_REACHED");
    assert.equal(status.next_run, (await server.row(1)).next_run);
    socket.close();
});

test("a token that is refused later leaves an open socket alone, and the next handshake fails", async (context) => {
    const server = await openPlatform(context);
    const { until, messages, socket } = server.watchJob(4);
    await until(() => true);
    await server.order("tokens", { refuse_issued: true });
    assert.deepEqual(await server.watchJob(4).closed, { refused: 403 });
    const { token } = await server.order("token", {});
    await server.ask("POST", "/app/etl/jobs/4/run-now", undefined, { token });
    await until(({ status }) => status.overall === "FAILED", "the end");
    assert.ok(messages.length > 1);
    assert.equal((await server.order("requests")).sockets.refused, 1);
    socket.close();
});

test("tests push what other servers say, and close the sockets", async (context) => {
    const server = await openPlatform(context);
    const { messages, until, closed } = server.watchJob(2);
    await until(() => true);
    const pushed = [
        { type: "progress", job: "Jira", percentage: 45.5, step: "fetching" },
        { type: "status", job: "Jira", status: "RUNNING", message: "on its way" },
        { type: "completion", job: "Jira", success: true },
        { type: "exception", job: "Jira", error: "gone" },
        { type: "never_heard_of" },
    ];
    for (const message of pushed) {
        assert.deepEqual(await server.order("messages", { job_id: 2, message }), { sent: 1 });
    }
    assert.deepEqual(await server.order("messages", { job_id: 2, text: "null" }), { sent: 1 });
    assert.deepEqual(await server.order("messages", { job_id: 3, text: "null" }), { sent: 0 });
    await eventually(() => (messages.length === 7 ? true : null), "all of them");
    assert.deepEqual(messages.slice(1), [...pushed, null]);
    await server.order("sockets/close", { code: 1012 });
    assert.deepEqual(await closed, { code: 1012 });
});
