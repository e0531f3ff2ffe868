/** Raw records: stored by hand, listed, transformed and loaded on demand, and their status set. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../server/helpers.mjs";
import { recordOf, word } from "./truth.mjs";
import { exercise } from "./world.mjs";

const target = { integration: 2, entity_type: "jira_issues" };

const issue = JSON.parse(
    readFileSync(path.join(projectRoot, "tools/server/sample/jira-issues.ndjson"), "utf8").split("\n")[0],
);

exercise("a record that was stored by hand is transformed, then loaded, as asked", {}, async (world) => {
    const { server, client } = world;
    const metadata = { by: "hand", näme: [1, null] };
    const record = await client.ask("store", {
        ...target,
        external_id: issue.key,
        raw_data: issue,
        extraction_metadata: metadata,
    });
    const stored = await client.ask("raw_record", { record });
    assert.deepEqual([stored.external_id, stored.processing_status], [issue.key, word("pending")]);
    assert.deepEqual(stored.raw_data, issue);

    const transform = await client.ask("transform", { ...target, records: [record] });
    assert.deepEqual((await client.ask("run_status", { run: transform })).job_id, transform);
    await server.ended(transform);
    assert.deepEqual((await client.ask("raw_record", { record })).processing_status, word("processing"));
    const load = await client.ask("load", { ...target, payload: {} });
    const ended = await server.ended(load);
    assert.equal(ended.status, "completed");
    const loaded = await client.ask("run_status", { run: load });
    assert.deepEqual(loaded.metrics, { extracted: null, transformed: null, loaded: 1, errors: 0 });
    const done = await client.ask("raw_record", { record });

    const truth = await world.end();
    const row = truth.all("SELECT * FROM raw_data")[0];
    assert.equal(String(row.id), record);
    assert.deepEqual(done, recordOf(row, true));
    assert.deepEqual(JSON.parse(row.extraction_metadata), metadata);
    const item = truth.get("SELECT external_id, raw_id FROM work_items");
    assert.deepEqual(item, { external_id: issue.key, raw_id: row.id });
    assert.equal(truth.get("SELECT count(*) AS count FROM work_item_vectors")?.count, 1);
    const runs = truth.all("SELECT id, record_ids, stages FROM runs ORDER BY id");
    assert.deepEqual(
        runs.map(({ id, record_ids, stages }) => [
            `run-${id}`,
            record_ids,
            JSON.parse(stages).map((/** @type {any} */ stage) => stage.stage),
        ]),
        [
            [transform, `[${record}]`, ["transform"]],
            [load, `[${record}]`, ["load", "vectorize"]],
        ],
    );
});

exercise("a record's status is set, with its error or without", {}, async (world) => {
    const { client } = world;
    const record = await client.ask("store", { ...target, raw_data: { text: "ü" } });
    const error = { error_type: "validation_error", message: "By hand.", context: { line: 3 } };
    await client.tell("record_status", { record, status: "failed", error_details: error });
    const failed = await client.ask("raw_record", { record });
    assert.deepEqual(failed.processing_status, word("failed"));
    assert.deepEqual([failed.error.error_type, failed.error.message], [error.error_type, error.message]);
    assert.deepEqual(failed.error.context, error.context);
    assert.ok(Math.abs(failed.processed_at - Date.now()) < 5000);
    await client.tell("record_status", { record, status: "pending" });
    const pending = await client.ask("raw_record", { record });
    assert.deepEqual([pending.processing_status, pending.error, pending.processed_at], [word("pending"), null, null]);
    const truth = await world.end();
    assert.deepEqual(pending, recordOf(truth.all("SELECT * FROM raw_data")[0], true));
});

exercise("raw records are the table's: as the specification's array, and by pages of a run", {}, async (world) => {
    const { server, client } = world;
    for (const job of ["4", "4"]) {
        const { run_id } = await client.ask("start", { job }, { status: 202 });
        await server.ended(run_id);
    }
    await client.ask("store", { ...target, raw_data: { text: "ü" } });
    const bare = await client.ask("raw_data", { entity_type: "fabric_issues", status: "failed", limit: 4 });
    const everything = await client.ask("raw_data", { limit: 1000 });
    const ofRun = { run: "run-1", limit: 250 };
    const pages = [await client.ask("raw_data", { ...ofRun, paged: true })];
    while (pages[pages.length - 1].next_cursor !== "") {
        pages.push(await client.ask("raw_data", { ...ofRun, cursor: pages[pages.length - 1].next_cursor }));
    }
    const failedOfRun = await client.ask("raw_data", { run: "run-1", status: "failed", paged: true });

    const truth = await world.end();
    const rows = truth.all("SELECT * FROM raw_data ORDER BY id DESC");
    const failed = rows.filter((row) => row.processing_status === "failed");
    assert.equal(failed.length, 6);
    assert.deepEqual(bare, {
        records: failed.slice(0, 4).map((row) => recordOf(row, false)),
        next_cursor: "",
        total: null,
    });
    assert.deepEqual(
        everything.records,
        rows.slice(0, 1000).map((row) => recordOf(row, false)),
    );
    const first = rows.filter((row) => row.run_id === 1);
    assert.ok(first.length > 500);
    assert.deepEqual(
        pages.map((page) => page.records.length),
        [250, 250, first.length - 500],
    );
    assert.ok(pages.every((page) => page.total === first.length));
    assert.deepEqual(
        pages.flatMap((page) => page.records),
        first.map((row) => recordOf(row, true)),
    );
    assert.deepEqual([failedOfRun.total, failedOfRun.records.length], [3, 3]);
});
