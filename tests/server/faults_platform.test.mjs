/** The fault switches work in the platform's profile as well: its calls, its handshakes, its messages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPlatform } from "./platform_helpers.mjs";

const list = "/app/etl/jobs";

test("calls of the platform", async (context) => {
    const server = await openPlatform(context);
    /** @param {object[]} rules */
    const cause = (...rules) => server.order("faults", { rules });
    await cause({ match: { path: list }, kind: "status", status: 403, form: "error-detail", detail: "Not you." });
    const refused = await server.ask("GET", list);
    assert.deepEqual([refused.status, refused.body.error, refused.body.detail], [403, "Forbidden", "Not you."]);
    await cause({ match: { path: "/app/*" }, kind: "wrong-types", change: "bad-row" });
    const rows = (await server.ask("GET", list)).body;
    assert.deepEqual(rows[1].status.overall, { text: "READY" });
    assert.equal(rows[0].status.overall, "READY");
    const path = `${list}/2/run-now`;
    await cause({ match: { method: "POST", path }, kind: "lost-answer", then: "gateway" });
    assert.equal((await server.ask("POST", path)).status, 504);
    await server.until(2, "FINISHED");
});

test("sockets of the platform", async (context) => {
    const server = await openPlatform(context);
    const match = { path: "/ws/job/*" };
    await server.order("faults", { rules: [{ match, kind: "refuse", status: 503, times: 1 }] });
    assert.deepEqual(await server.watchJob(1).closed, { refused: 503 });
    await server.order("faults", { rules: [{ match, kind: "duplicate" }] });
    const { messages, socket, until } = server.watchJob(1);
    await until(() => messages.length === 2, "the first message twice");
    assert.deepEqual(messages[0], messages[1]);
    socket.close();
});
