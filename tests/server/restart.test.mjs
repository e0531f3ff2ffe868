/** What outlives a server: history, token, and the truth about a run that a kill cut off. Started as people start it. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { test } from "node:test";
import sqlite from "node-sqlite3-wasm";
import { migrations } from "../../tools/server/storage/schema.mjs";
import { eventually, open, projectRoot, temporaryFolder, triggers } from "./helpers.mjs";

/**
 * Starts the command line and waits for its last line.
 * @param {{ after: (work: () => unknown) => void }} context
 * @param {string[]} parameters
 */
async function start(context, parameters) {
    const child = spawn(process.execPath, [path.join(projectRoot, "tools/server/main.mjs"), ...parameters]);
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    /** @type {Promise<{ code: number | null, signal: string | null }>} */
    const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve({ code, signal })));
    context.after(() => child.kill("SIGKILL"));
    const url = await eventually(
        () => /^Jobs page: (http:\S+)\/demo$/m.exec(output)?.[1] ?? null,
        `an address in: ${output}`,
    );
    const { token } = await (await fetch(`${url}/demo/token.json`)).json();
    /** @param {string} address @param {object} [body] */
    async function call(address, body) {
        const response = await fetch(url + address, {
            method: body ? "POST" : "GET",
            headers: { authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) },
            ...(body && { body: JSON.stringify(body) }),
        });
        return response.json();
    }
    return { child, url, token, call, ended, output: () => output };
}

test("a killed server starts again, keeps its history, and fails the run it was in as interrupted", async (context) => {
    const database = path.join(temporaryFolder(context), "etl.sqlite");
    const options = ["--port", "0", "--database", database, "--pace", "fast", "--gates", "--seed-schedules", "off"];
    const first = await start(context, options);
    const done = (await first.call("/api/v1/etl/pipeline/trigger", triggers.fabric)).job_id;
    const ended = (/** @type {any} */ status) => (["completed", "failed"].includes(status.status) ? status : null);
    const before = await eventually(
        async () => ended(await first.call(`/api/v1/etl/jobs/${done}/status`)),
        "the first run",
    );
    await first.call("/__test__/gates/job:2:load/hold", {});
    await first.call("/api/v1/etl/pipeline/trigger", triggers.jira);
    await eventually(
        async () => ((await first.call("/api/v1/etl/jobs/2/status")).progress === 50 ? true : null),
        "50 %",
    );
    await first.call("/__test__/gates/job:3:start/hold", {});
    await first.call("/api/v1/etl/pipeline/trigger", triggers.github);
    first.child.kill("SIGKILL");
    await first.ended;
    assert.ok(existsSync(`${database}.lock`), "the kill left its lock, or this test shows nothing");

    const second = await start(context, options);
    assert.equal(second.token, first.token);
    assert.deepEqual(await second.call(`/api/v1/etl/jobs/${done}/status`), before);
    const cut = await second.call("/api/v1/etl/jobs/2/status");
    assert.equal(cut.status, "failed");
    assert.equal(cut.stage, "load");
    assert.equal(cut.progress, 50);
    assert.deepEqual(cut.metrics, { extracted_count: 1800, transformed_count: 1800, loaded_count: 0, error_count: 0 });
    assert.equal(cut.error_details.error_type, "interrupted");
    assert.match(cut.error_details.message, /^The server ended while the run was going on\./);
    assert.ok(cut.completed_at);
    const neverBegun = await second.call("/api/v1/etl/jobs/3/status");
    assert.match(neverBegun.error_details.message, /before the run had begun/);
    assert.equal(neverBegun.started_at, undefined);

    const logs = path.join(path.dirname(database), "etl-logs");
    const lines = readFileSync(path.join(logs, "run-2.log"), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
    assert.deepEqual(
        lines.map(({ seq }) => seq),
        lines.map((_, index) => index + 1),
    );
    assert.match(lines[lines.length - 1].message, /^Run 2 failed: The server ended/);
    assert.ok(readdirSync(logs).includes("run-1.log"));

    await second.call("/api/v1/etl/pipeline/trigger", triggers.jira);
    const again = await eventually(
        async () => ended(await second.call("/api/v1/etl/jobs/2/status")),
        "the run after it",
    );
    assert.deepEqual([again.status, again.metrics.loaded_count], ["completed", 1800]);

    // An orderly end is told to the run as well, and leaves no lock.
    await second.call("/__test__/gates/job:1:extract/hold", {});
    await second.call("/api/v1/etl/pipeline/trigger", triggers.git);
    second.child.kill("SIGTERM");
    assert.deepEqual(await second.ended, { code: 0, signal: null });
    assert.deepEqual(readdirSync(path.dirname(database)).sort(), ["etl-logs", "etl.sqlite"]);
    for (const server of [first, second]) assert.ok(!server.output().includes(server.token), "no token in the log");
    const third = await open(context, { database });
    const stopped = (await third.call("GET", "jobs/1/status")).body;
    assert.equal(stopped.error_details.error_type, "interrupted");
    assert.match(stopped.error_details.message, /was stopped while the run was going on/);
});

test("a database of the first version is brought up to date and keeps its history", async (context) => {
    const database = path.join(temporaryFolder(context), "etl.sqlite");
    const old = new sqlite.Database(database);
    old.exec(migrations[0]);
    old.exec("PRAGMA user_version = 1");
    old.exec(`INSERT INTO jobs VALUES (2, 'Jira', 'jira_issues', 2, 'jira', '{}', 120, NULL, 1, 1)`);
    const stages = JSON.stringify([{ stage: "extract", status: "completed", in: 3, out: 3, errors: 0 }]);
    old.exec(`INSERT INTO runs VALUES (1, 2, 'manual', '{}', 5, 'completed', 'extract', 100, 3, '${stages}', 0, NULL, NULL,
      '2026-11-01T10:00:00.000Z', '2026-11-01T10:00:01.000Z', '2026-11-01T10:00:04.000Z')`);
    old.close();
    const server = await open(context, { database });
    const [job] = (await server.call("GET", "jobs")).body;
    assert.deepEqual([job.status, job.retry_interval_minutes, job.usual_duration_ms], ["completed", 15, 3000]);
    const { body: run } = await server.call("GET", "runs/run-1");
    assert.deepEqual([run.by, run.log_counts, run.metrics.extracted_count], [undefined, undefined, 3]);
    assert.equal((await server.call("GET", "runs/run-1/logs")).body.total, 0);
});

test("a database has one server at a time; a dead owner does not count", async (context) => {
    const folder = temporaryFolder(context);
    const database = path.join(folder, "etl.sqlite");
    const holder = await open(context, { database });
    await assert.rejects(open(context, { database }), /is in use by another server \(process \d+\)/);
    assert.equal((await holder.call("GET", "jobs")).status, 200, "the first one is not disturbed");
    await holder.close();
    // This process's number, but of a process that started at another time.
    writeFileSync(`${database}.owner`, JSON.stringify({ process_id: process.ppid, started: "never" }));
    mkdirSync(`${database}.lock`);
    const next = await open(context, { database });
    assert.equal(next.token, "test-token");
});

test("a file that is no database is named in the refusal", async (context) => {
    const database = path.join(temporaryFolder(context), "etl.sqlite");
    writeFileSync(database, "This is a text and no database, long enough to be looked at.".repeat(20));
    await assert.rejects(open(context, { database }), /etl\.sqlite can't be opened: file is not a database/);
});

test("a port in use is said, and the next free one taken", async (context) => {
    const blocker = net.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => blocker.once("listening", resolve));
    context.after(() => blocker.close());
    const { port } = /** @type {net.AddressInfo} */ (blocker.address());
    /** @type {string[]} */
    const lines = [];
    const server = await open(context, { port, report: (line) => lines.push(line) });
    assert.ok(server.port > port && server.port <= port + 50);
    assert.match(lines.join("\n"), new RegExp(`Port ${port} is in use`));
    await assert.rejects(open(context, { port, seekPort: false }), /No port .* is free/);
});
