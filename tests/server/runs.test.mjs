/** The history of runs, and their raw records by pages: nothing is lost or doubled while others come. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRepository, open, temporaryFolder, triggers } from "./helpers.mjs";

/**
 * @param {Awaited<ReturnType<typeof open>>} server
 * @param {string} address with its query
 * @param {string} list the answer's field
 * @param {() => Promise<unknown>} [between] done between the first page and the second
 * @returns {Promise<any[]>}
 */
async function allPages(server, address, list, between) {
    const rows = [];
    for (let cursor = "", page = 0; ; page += 1) {
        const { status, body } = await server.call("GET", `${address}${cursor && `&cursor=${cursor}`}`);
        assert.equal(status, 200, JSON.stringify(body));
        rows.push(...body[list]);
        if (!body.next_cursor) return rows;
        cursor = encodeURIComponent(body.next_cursor);
        if (page === 0) await between?.();
    }
}

test("runs are listed newest first, by pages that others don't shift, and told whole one by one", async (context) => {
    const server = await open(context);
    const handles = [];
    for (let round = 0; round < 4; round += 1) handles.push(await server.trigger(triggers.fabric).then(server.ended));
    const ids = (await server.call("GET", "runs")).body.runs.map((/** @type {any} */ run) => run.run_id);
    assert.deepEqual(ids, ["run-4", "run-3", "run-2", "run-1"]);
    const paged = await allPages(server, "runs?limit=1", "runs", async () => {
        await server.ended(await server.trigger({ ...triggers.github, payload: {} }));
    });
    assert.deepEqual(
        paged.map(({ run_id }) => run_id),
        ids,
    );
    const { body: ofJob } = await server.call("GET", "runs?job_id=3");
    assert.deepEqual(
        ofJob.runs.map((/** @type {any} */ run) => [run.run_id, run.status, run.job_name, run.trigger]),
        [["run-5", "completed", "GitHub Issues", "manual"]],
    );
    assert.equal((await server.call("GET", "runs?status=failed&job_id=4")).body.runs.length, 4);
    assert.equal((await server.call("GET", "runs?status=completed&job_id=4")).body.runs.length, 0);
    for (const query of ["status=lost", "limit=0", "limit=201", "cursor=x", "limit=1&limit=2"]) {
        assert.equal((await server.call("GET", `runs?${query}`)).status, 422, query);
    }
    assert.equal((await server.call("GET", "runs/run-99")).status, 404);
    assert.equal((await server.call("GET", "runs/x")).status, 404);

    const { body: run } = await server.call("GET", "runs/run-5");
    const { body: status } = await server.call("GET", "jobs/3/status");
    assert.deepEqual(run.payload, { file: "github-issues.csv" });
    assert.deepEqual(run.metrics, status.metrics);
    assert.equal(run.duration_ms, Date.parse(run.completed_at) - Date.parse(run.started_at));
    assert.deepEqual(
        run.stages.map((/** @type {any} */ stage) => [stage.stage, stage.status, stage.in, stage.out, stage.errors]),
        ["extract", "transform", "load", "vectorize"].map((stage) => [stage, "completed", 1400, 1400, 0]),
    );
    for (const stage of run.stages)
        assert.ok(run.started_at <= stage.started_at && stage.started_at <= stage.completed_at);
    const { body: log } = await server.call("GET", "runs/run-1/logs?limit=1");
    const { log_counts: counts, error_details: error } = (await server.call("GET", "runs/run-1")).body;
    assert.deepEqual(counts, { warning: log.by_level.warning, error: log.by_level.error });
    assert.ok(counts.error > 0 && error.error_type === "validation_error");

    const row = (await server.call("GET", "jobs")).body[3];
    assert.deepEqual(
        row.recent_runs.map((/** @type {any} */ entry) => entry.run_id),
        ["run-4", "run-3", "run-2", "run-1"],
    );
    assert.equal(row.usual_duration_ms, undefined, "none of them was completed");
    assert.equal((await server.call("GET", "jobs")).body[2].usual_duration_ms, run.duration_ms);
});

test("at most ten recent runs, and the median of the completed ones", async (context) => {
    const repository = temporaryFolder(context);
    makeRepository(repository, 3);
    const server = await open(context, { repository });
    const durations = [];
    for (let round = 0; round < 11; round += 1) {
        await server.ended(await server.trigger(triggers.git));
        durations.push((await server.call("GET", "runs?limit=1")).body.runs[0].duration_ms);
    }
    const row = (await server.call("GET", "jobs")).body[0];
    assert.equal(row.recent_runs.length, 10);
    assert.equal(row.recent_runs[0].run_id, "run-11");
    assert.equal(row.recent_runs[0].duration_ms, durations[10]);
    assert.equal(row.usual_duration_ms, durations.sort((a, b) => a - b)[5]);
});

test("raw records come by pages, of one run if asked, while others are added", async (context) => {
    const server = await open(context);
    await server.ended(await server.trigger(triggers.fabric));
    const plain = (await server.call("GET", "raw-data?entity_type=fabric_issues&limit=1000")).body;
    const address = "raw-data?page=1&limit=37&run_id=run-1";
    const rows = await allPages(server, address, "records", async () => {
        await server.ended(await server.trigger(triggers.fabric));
        const note = { integration_id: 4, entity_type: "fabric_issues", raw_data: { text: "ü" } };
        await server.call("POST", "raw-data/store", note);
    });
    assert.deepEqual(
        rows.map(({ id }) => id),
        plain.map((/** @type {any} */ record) => record.id),
    );
    assert.ok(rows.every(({ run_id, job_id }) => run_id === "run-1" && job_id === "4"));
    assert.equal(rows[0].size, Buffer.byteLength(JSON.stringify(rows[0].raw_data)));
    const { body: first } = await server.call("GET", `${address}&status=failed`);
    assert.equal(first.total, rows.filter((record) => record.processing_status === "failed").length);
    assert.ok(first.total > 0);
    const everything = await allPages(server, "raw-data?page=1&limit=900", "records");
    assert.equal(everything.length, rows.length * 2 + 1, "all entity types, whoever stored them");
    assert.deepEqual((await server.call("GET", `raw-data/${rows[0].id}`)).body, rows[0]);
    assert.equal((await server.call("GET", "raw-data/999999")).status, 404);
    for (const query of ["page=2", "page=1&cursor=x", "run_id=x"]) {
        assert.equal((await server.call("GET", `raw-data?${query}`)).status, 422, query);
    }
});
