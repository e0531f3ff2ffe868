/** The HTTP interface: tokens, refusals with a sentence, the pending queue's order, raw data, schedules, test routes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, open, triggers } from "./helpers.mjs";

const routes = [
    ["GET", "jobs"],
    ["GET", "jobs/1/status"],
    ["POST", "pipeline/trigger"],
    ["POST", "transform/jira-issues"],
    ["POST", "load/work-items"],
    ["POST", "raw-data/store"],
    ["GET", "raw-data"],
    ["PUT", "raw-data/1/status"],
    ["GET", "capabilities"],
    ["GET", "/__test__/gates"],
];

test("every call needs the token", async (context) => {
    const server = await open(context);
    for (const [method, address] of routes) {
        for (const authorization of ["", "Bearer wrong", `Basic ${server.token}`]) {
            const body = method === "GET" ? undefined : {};
            const answer = await server.call(method, address, body, { authorization });
            assert.equal(answer.status, 401, `${method} ${address}`);
            assert.equal(typeof answer.body.detail, "string");
        }
    }
    assert.equal((await server.call("GET", "capabilities")).status, 200);
    assert.equal((await server.call("GET", "jobs")).status, 200);
});

test("the list has the jobs with their fields", async (context) => {
    const server = await open(context);
    const { body: list } = await server.call("GET", "jobs");
    assert.deepEqual(
        list.map((/** @type {any} */ job) => [job.id, job.name, job.status, job.active]),
        [
            [1, "Git history", "ready", true],
            [2, "Jira", "ready", true],
            [3, "GitHub Issues", "ready", true],
            [4, "Fabric export", "ready", true],
            [5, "Git merges", "inactive", false],
        ],
    );
    assert.deepEqual(list[1], {
        id: 2,
        name: "Jira",
        entity_type: "jira_issues",
        integration_id: 2,
        integration_type: "jira",
        default_payload: { file: "jira-issues.ndjson" },
        schedule_interval_minutes: 120,
        retry_interval_minutes: 15,
        retry_count: 0,
        recent_runs: [],
        next_run_at: null,
        active: true,
        status: "ready",
        progress: 0,
    });
    assert.equal((await server.call("GET", "jobs/5/status")).body.status, "inactive");
    const { body: never } = await server.call("GET", "jobs/2/status");
    assert.deepEqual(never, { job_id: "2", status: "ready", progress: 0, stage: "extract", metrics: {} });
});

test("a trigger that can not be done is refused with a sentence", async (context) => {
    const server = await open(context);
    /** @type {[number, RegExp, unknown][]} */
    const refusals = [
        [400, /JSON/, '{"entity_type": '],
        [422, /body/i, []],
        [422, /"entity_type" is missing/, { integration_id: 1, payload: {} }],
        [422, /"payload" is missing/, { entity_type: "git_commits", integration_id: 1 }],
        [422, /"integration_id" must be integer/, { ...triggers.git, integration_id: "1" }],
        [422, /"payload" must be object/, { ...triggers.git, payload: "HEAD" }],
        [422, /"priority" must be <= 10/, { ...triggers.git, priority: 11 }],
        [422, /"priority" must be integer/, { ...triggers.git, priority: 1.5 }],
        [422, /"revision" must be/, { ...triggers.git, payload: { revision: "--output=/tmp/x" } }],
        [422, /not "depth"/, { ...triggers.git, payload: { depth: 3 } }],
        [422, /"file" must be/, { ...triggers.jira, payload: { file: "../../../etc/passwd" } }],
        [404, /No job reads "git_commits" from the integration 77/, { ...triggers.git, integration_id: 77 }],
        [404, /No job reads/, { ...triggers.git, entity_type: "no_such" }],
        [409, /"Git merges" is inactive/, triggers.merges],
    ];
    for (const [status, detail, body] of refusals) {
        const answer = await server.call("POST", "pipeline/trigger", body);
        assert.equal(answer.status, status, JSON.stringify(answer.body));
        assert.match(answer.body.detail, detail);
    }
    const big = await server.call("POST", "raw-data/store", "x".repeat(2_000_000));
    assert.equal(big.status, 413);
    const text = await server.call("POST", "pipeline/trigger", "hello", { "content-type": "text/plain" });
    assert.equal(text.status, 415);
    for (const address of ["jobs/99/status", "jobs/run-99/status", "jobs/x/status", "no/such", "/no/such"]) {
        const answer = await server.call("GET", address);
        assert.equal(answer.status, 404, address);
        assert.equal(typeof answer.body.detail, "string");
    }
});

test("a job does not overlap itself; its handle stays that of its run", async (context) => {
    const server = await open(context);
    server.gates.hold("job:1:extract");
    const first = await server.trigger(triggers.git);
    assert.match(first, /^run-\d+$/);
    const again = await server.call("POST", "pipeline/trigger", triggers.git);
    assert.equal(again.status, 409);
    assert.equal(again.body.detail, 'The job "Git history" is already running.');
    server.gates.release("job:1:extract");
    await server.ended(first);
    const second = await server.trigger(triggers.git);
    assert.notEqual(second, first);
    const ofJob = await server.ended("1");
    const ofRuns = [await server.ended(first), await server.ended(second)];
    assert.equal(ofJob.job_id, "1");
    assert.deepEqual({ ...ofRuns[1], job_id: "1" }, ofJob);
    assert.equal(ofRuns[0].job_id, first);
    assert.notEqual(ofRuns[0].started_at, ofRuns[1].started_at);
});

test("pending runs begin by priority, of equals the oldest first", async (context) => {
    const server = await open(context, { concurrency: 1 });
    server.gates.hold("job:1:extract");
    await server.trigger(triggers.git);
    const handles = [
        await server.trigger({ ...triggers.jira, priority: 3 }),
        await server.trigger({ ...triggers.github, priority: 3 }),
        await server.trigger({ ...triggers.fabric, priority: 9 }),
    ];
    const { body: list } = await server.call("GET", "jobs");
    assert.deepEqual(
        list.slice(0, 4).map((/** @type {any} */ job) => job.status),
        ["running", "pending", "pending", "pending"],
    );
    const waiting = await server.call("POST", "pipeline/trigger", triggers.jira);
    assert.match(waiting.body.detail, /already waiting for its turn/);
    server.gates.release("job:1:extract");
    const [jira, github, fabric] = await Promise.all(handles.map((handle) => server.ended(handle)));
    assert.ok(String(fabric.completed_at) <= String(jira.started_at), "the highest priority went first");
    assert.ok(String(jira.completed_at) <= String(github.started_at), "the older of equals went before the other");
});

test("raw records are stored, listed, and their status set", async (context) => {
    const server = await open(context);
    const record = { integration_id: 2, entity_type: "notes", external_id: "N-1", raw_data: { text: "ü" } };
    const stored = await server.call("POST", "raw-data/store", { ...record, extraction_metadata: { by: "hand" } });
    assert.equal(stored.status, 200);
    const id = stored.body.record_id;
    assert.ok(Number.isInteger(id));
    await server.call("POST", "raw-data/store", { ...record, external_id: "N-2" });

    const { body: all } = await server.call("GET", "raw-data?entity_type=notes");
    assert.deepEqual(
        all.map((/** @type {any} */ entry) => [entry.external_id, entry.processing_status]),
        [
            ["N-2", "pending"],
            ["N-1", "pending"],
        ],
    );
    assert.deepEqual(all[1].raw_data, { text: "ü" });
    assert.deepEqual(all[1].extraction_metadata, { by: "hand" });
    assert.equal((await server.call("GET", "raw-data?entity_type=notes&limit=1")).body.length, 1);

    const details = { error_type: "validation_error", message: "By hand." };
    const set = await server.call("PUT", `raw-data/${id}/status`, { status: "failed", error_details: details });
    assert.equal(set.status, 200);
    const { body: failed } = await server.call("GET", "raw-data?entity_type=notes&status=failed");
    assert.equal(failed.length, 1);
    assert.deepEqual(failed[0].error_details, details);
    assert.ok(failed[0].processed_at);
    await server.call("PUT", `raw-data/${id}/status`, { status: "pending", error_details: null });
    const { body: pending } = await server.call("GET", "raw-data?entity_type=notes&status=pending");
    assert.equal(pending.length, 2);
    assert.equal(pending[1].error_details, undefined);

    assert.equal((await server.call("PUT", "raw-data/999/status", { status: "failed" })).status, 404);
    assert.match((await server.call("PUT", `raw-data/${id}/status`, { status: "lost" })).body.detail, /must be one of/);
    assert.equal((await server.call("POST", "raw-data/store", { ...record, integration_id: 9 })).status, 404);
    assert.equal((await server.call("POST", "raw-data/store", { ...record, raw_data: "text" })).status, 422);
    for (const query of ["limit=0", "limit=x", "limit=1001", "status=lost", "limit=1&limit=2"]) {
        assert.equal((await server.call("GET", `raw-data?${query}`)).status, 422, query);
    }
});

test("a due job is started by the schedule, and its next run moves on", async (context) => {
    const server = await open(context);
    const due = new Date(Date.now() + 50).toISOString();
    const set = await server.call("POST", "/__test__/jobs/3/schedule", { next_run_at: due });
    assert.equal(set.body.next_run_at, due);
    const status = await server.ended("3");
    assert.equal(status.status, "completed");
    assert.ok(String(status.started_at) >= due);
    const { body: list } = await server.call("GET", "jobs");
    assert.equal(list[2].last_run_started_at, status.started_at);
    assert.equal(list[2].last_run_finished_at, status.completed_at);
    const ahead = Date.parse(list[2].next_run_at) - Date.parse(String(status.started_at));
    assert.ok(Math.abs(ahead - 180 * 60_000) < 1000, `${ahead} ms`);

    // A waiting run does not hide when the job ran last.
    server.gates.hold("job:3:start");
    await server.trigger({ ...triggers.github, payload: {} });
    const waiting = (await server.call("GET", "jobs")).body[2];
    assert.deepEqual([waiting.status, waiting.last_run_started_at], ["pending", status.started_at]);
    server.gates.release("job:3:start");
    assert.equal((await server.ended("3")).metrics.loaded_count, 1400);

    // One that is inactive stays where it is.
    await server.call("POST", "/__test__/jobs/5/schedule", { next_run_at: due });
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal((await server.call("GET", "jobs/5/status")).body.status, "inactive");
});

test("other origins are answered only when they are allowed", async (context) => {
    const server = await open(context, { allowOrigins: ["http://dev.example:5173"] });
    const url = `${server.url}/api/v1/etl/jobs`;
    const preflight = (/** @type {string} */ origin) =>
        fetch(url, { method: "OPTIONS", headers: { origin, "access-control-request-method": "GET" } });
    const allowed = await preflight("http://dev.example:5173");
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get("access-control-allow-origin"), "http://dev.example:5173");
    assert.match(String(allowed.headers.get("access-control-allow-headers")), /Authorization/);
    assert.equal((await preflight("http://evil.example")).headers.get("access-control-allow-origin"), null);
    const refused = await fetch(url, { headers: { origin: "http://dev.example:5173" } });
    assert.equal(refused.status, 401);
    assert.equal(refused.headers.get("access-control-allow-origin"), "http://dev.example:5173");
});

test("the test routes exist only with the option, and do what they say", async (context) => {
    const plain = await open(context, { gates: false });
    assert.equal((await plain.call("GET", "/__test__/gates")).status, 404);
    assert.equal((await plain.call("POST", "/__test__/list-failure", { status: 500 })).status, 404);

    const server = await open(context);
    await server.call("POST", "/__test__/list-failure", { status: 503, detail: "Down for a test." });
    const failing = await server.call("GET", "jobs");
    assert.deepEqual([failing.status, failing.body], [503, { detail: "Down for a test." }]);
    await server.call("POST", "/__test__/list-failure", {});
    assert.equal((await server.call("GET", "jobs")).status, 200);

    await server.call("POST", "/__test__/latency", { ms: 120 });
    const before = performance.now();
    await server.call("GET", "jobs");
    assert.ok(performance.now() - before >= 115);
    await server.call("POST", "/__test__/latency", { ms: 0 });

    const rows = Array.from({ length: 10_000 }, (_, index) => ({
        id: index + 1,
        name: `Job ${index + 1}`,
        status: "ready",
    }));
    assert.equal((await server.call("POST", "/__test__/jobs", { replace: rows })).body.fixtures, 10_000);
    const { body: list } = await server.call("GET", "jobs");
    assert.deepEqual([list.length, list[9999]], [10_000, { ...rows[9999], fixture: true }]);
    await server.call("POST", "/__test__/jobs/7/status", { status: "running", progress: 30 });
    assert.equal((await server.call("GET", "jobs/7/status")).body.progress, 30);
    await server.call("POST", "/__test__/jobs", { replace: [] });
    assert.deepEqual((await server.call("GET", "jobs")).body, []);
    await server.call("POST", "/__test__/jobs", { replace: null });
    assert.equal((await server.call("GET", "jobs")).body.length, 5);
    assert.equal((await server.call("POST", "/__test__/jobs/1/status", { status: "completed" })).status, 404);
    assert.equal((await server.call("POST", "/__test__/gates/no-such/hold", {})).status, 422);

    await server.call("POST", "/__test__/gates/job:1:start/hold");
    const id = await server.trigger(triggers.git);
    assert.equal((await server.call("GET", `jobs/${id}/status`)).body.status, "pending");
    assert.deepEqual((await server.call("GET", "/__test__/gates")).body.gates, [{ name: "job:1:start", waiting: 1 }]);
    await server.call("POST", "/__test__/gates/release");
    await eventually(
        async () => ((await server.ended(id)).status === "completed" ? true : null),
        "the run after its gate",
    );
});
