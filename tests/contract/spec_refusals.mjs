/** Refusals: what the reader of failures makes of each, with the server's own sentence. */
import assert from "node:assert/strict";
import { exercise } from "./world.mjs";

/**
 * @param {any} failure
 * @param {string} kind
 * @param {number} status
 * @param {RegExp} sentence
 */
function assertRefusal(failure, kind, status, sentence) {
    assert.deepEqual([failure.kind, failure.http_status], [kind, status], JSON.stringify(failure));
    assert.match(failure.sentence, sentence);
}

exercise("what the present state forbids is refused with the server's sentence", {}, async ({ server, client }) => {
    server.gates.hold("job:2:load");
    await client.ask("start", { job: "2" }, { status: 202 });
    await server.until("2", ({ progress }) => progress === 50);
    assertRefusal(await client.refused("start", { job: "2" }), "refused", 409, /"Jira" is (already )?running/);
    const forced = await client.refused("stop", { job: "2", forced: true });
    assertRefusal(forced, "refused", 409, /is running\. Stop it first; only a job that is stopping/);
    const next = await client.refused("control", { job: "2", control: "force-pending" });
    assertRefusal(next, "refused", 409, /is running\. Stop it first/);
    const reset = await client.refused("control", { job: "2", control: "reset" });
    assertRefusal(reset, "refused", 409, /only the outcome of a run that is over/);
    const trigger = { entity_type: "git_merges", integration: 1, payload: {} };
    assertRefusal(await client.refused("trigger", trigger), "refused", 409, /inactive/);
    const records = { entity_type: "jira_issues", integration: 2 };
    assertRefusal(
        await client.refused("load", { ...records, integration: 3, entity_type: "github_issues" }),
        "refused",
        409,
        /No raw record of "GitHub Issues" waits for load/,
    );
    const redrive = await client.refused("redrive", { queue: "etl.load", ids: ["7"] });
    assertRefusal(redrive, "refused", 409, /^The message 7 is not dead in this queue/);
    assert.deepEqual([redrive.fields, redrive.retry_after_ms], [[], null]);
});

exercise("what is malformed is told by field, and what is no JSON at all is refused", {}, async ({ client }) => {
    const settings = await client.refused("settings", { job: "3", schedule: 60, retry: 60 });
    assertRefusal(settings, "invalid", 422, /^"retry_interval_minutes" must be less than the schedule's 60 minutes\.$/);
    const start = await client.refused("start", { job: "2", payload: { file: "../x" } });
    assertRefusal(start, "invalid", 422, /plain name/);
    const status = await client.refused("record_status", { record: "1", status: "lost" });
    assertRefusal(status, "invalid", 422, /"status" must be one of: pending, processing, completed, failed\./);
    assertRefusal(await client.refused("log", { run: "run-1", tail: 0 }), "not_found", 404, /no run "run-1"/);
    assertRefusal(await client.refused("runs", { limit: 0 }), "invalid", 422, /"limit" must be a whole number/);
    const broken = await client.refused("trigger", {}, { body: '{"entity_type": ' });
    assertRefusal(broken, "refused", 400, /JSON/);
});

exercise("who has no token or another's is signed out, and no socket opens", {}, async ({ client }) => {
    assertRefusal(await client.refused("jobs", {}, { token: null }), "signed_out", 401, /needs a bearer token/);
    assertRefusal(await client.refused("jobs", {}, { token: "wrong" }), "signed_out", 401, /not valid here/);
    for (const name of ["status_socket", "stream_socket"]) {
        assert.equal(await client.handshake(name, { job: "2", token: "" }), 401, name);
        assert.equal(await client.handshake(name, { job: "2", token: "wrong&token=test-token" }), 403, name);
    }
    assert.equal(await client.handshake("status_socket", { job: "99", token: "test-token" }), 404);
});

exercise("who may only look is forbidden to change anything", { role: "viewer" }, async ({ client }) => {
    await client.ask("jobs");
    const sentence = /^Your role is viewer/;
    for (const [name, parameters] of /** @type {[string, object][]} */ ([
        ["start", { job: "2" }],
        ["stop", { job: "2" }],
        ["settings", { job: "2", schedule: 60, retry: 15 }],
        ["trigger", { entity_type: "jira_issues", integration: 2 }],
        ["workers", { action: "stop" }],
        ["redrive", { queue: "etl.load" }],
    ])) {
        assertRefusal(await client.refused(name, parameters), "forbidden", 403, sentence);
    }
});

exercise("what is not there is not found, on a server without the extensions too", {}, async ({ client, other }) => {
    assertRefusal(await client.refused("job_status", { job: "99" }), "not_found", 404, /There is no job or run "99"/);
    // An id that would climb out of its place stays a name that nobody knows.
    assertRefusal(await client.refused("job_status", { job: ".." }), "not_found", 404, /There is no job or run/);
    assertRefusal(await client.refused("control", { job: "..", control: "reset" }), "not_found", 404, /no job/);
    assertRefusal(await client.refused("raw_record", { record: "7" }), "not_found", 404, /no raw record "7"/);
    assertRefusal(await client.refused("dead_letters", { queue: "a/b" }), "not_found", 404, /no queue "a\/b"/);
    const bare = await other({ capabilities: "none" });
    const nowhere = /nothing at this address/;
    for (const name of ["capabilities", "queues", "runs"]) {
        assertRefusal(await bare.refused(name), "not_found", 404, nowhere);
    }
    assertRefusal(await bare.refused("start", { job: "2" }), "not_found", 404, nowhere);
    assert.equal(await bare.handshake("stream_socket", { token: "test-token" }), 404);
    assert.ok((await bare.ask("jobs")).length > 0);
});

exercise("too many requests wait, and a server's own trouble is its own", {}, async ({ server, client }) => {
    const fail = (/** @type {object} */ failure) => server.call("POST", "/__test__/list-failure", failure);
    await fail({ status: 429, detail: "Slow down." });
    const many = await client.refused("jobs");
    assertRefusal(many, "too_many", 429, /^Slow down\.$/);
    assert.equal(many.retry_after_ms, 60_000, "where the server does not say how long");
    await fail({ status: 503, detail: "Down for a test." });
    assertRefusal(await client.refused("jobs"), "server_error", 503, /^Down for a test\.$/);
    await fail({});
    assert.ok((await client.ask("jobs")).length > 0);
});
