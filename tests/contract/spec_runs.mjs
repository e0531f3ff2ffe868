/** The history of runs, and a run's log: windows of it, a search in it, and the whole. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { instant, runOf, word } from "./truth.mjs";
import { exercise } from "./world.mjs";

/** @typedef {import("./world.mjs").World} World */

exercise("the history is the runs table, by pages, by job and by state", {}, async (world) => {
    const { server, client } = world;
    for (const job of ["4", "3", "4", "1"]) {
        const { run_id } = await client.ask("start", { job, priority: 7 }, { status: 202 });
        await server.ended(run_id);
    }
    await server.call("POST", "/__test__/jobs/3/schedule", { next_run_at: new Date().toISOString() });
    await server.until("run-5", ({ status }) => status === "completed");
    const pages = [await client.ask("runs", { limit: 2 })];
    while (pages[pages.length - 1].next_cursor !== "") {
        pages.push(await client.ask("runs", { limit: 2, cursor: pages[pages.length - 1].next_cursor }));
    }
    const of4 = await client.ask("runs", { job: "4" });
    const failed = await client.ask("runs", { status: "failed", limit: 1 });
    const none = await client.ask("runs", { job: "4", status: "completed" });
    const whole = await Promise.all([1, 5].map((id) => client.ask("run", { run: `run-${id}` })));

    const truth = await world.end();
    const names = new Map(truth.all("SELECT id, name FROM jobs").map(({ id, name }) => [id, name]));
    const rows = truth.all("SELECT * FROM runs ORDER BY id DESC");
    const runs = rows.map((row) => runOf(row, names.get(row.job_id)));
    assert.deepEqual(
        pages.map((page) => page.runs.length),
        [2, 2, 1],
    );
    assert.deepEqual(
        pages.flatMap((page) => page.runs),
        runs,
    );
    assert.deepEqual([of4.runs, of4.next_cursor], [[runs[2], runs[4]], ""]);
    assert.deepEqual(failed.runs, [runs[2]]);
    assert.notEqual(failed.next_cursor, "");
    assert.deepEqual(none.runs, []);
    assert.deepEqual(whole, [
        { ...runs[4], payload: JSON.parse(rows[4].payload) },
        { ...runs[0], payload: JSON.parse(rows[0].payload) },
    ]);
    assert.deepEqual([runs[0].trigger, runs[0].by, runs[1].by], [word("schedule"), "", "admin"]);
    assert.ok(runs[4].error && runs[4].log_counts.error > 0 && runs[4].stages[1].errors === 3);
});

const colours = "\u001b[31mred\u001b[0m and \u001b[1mbold\u001b[0m";

/**
 * A run with some thousand lines of log, of every level, and what the file holds.
 * @param {World} world
 */
async function loggedRun({ server, client, folder }) {
    const { run_id: run } = await client.ask("start", { job: "4" }, { status: 202 });
    await server.ended(run);
    const address = `/__test__/runs/${run}/logs`;
    await server.call("POST", address, { lines: 3000 });
    const odd = ['A "quoted" Näme', "two\nlines", "back\\slash", colours];
    await server.call("POST", address, {
        lines: odd.map((message) => ({ level: "warning", stage: "load", message })),
    });
    const text = readFileSync(path.join(folder, `etl-logs/${run}.log`), "utf8");
    const lines = text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
    return { run, lines, last: lines.length };
}

/** A line of the file as C++ has it: the colours are spans of the text without their codes. @param {any} line */
const lineOf = ({ seq, timestamp, level, stage, message }) => ({
    seq,
    timestamp: instant(timestamp),
    level: word(level),
    stage: word(stage),
    message: message === colours ? "red and bold" : message,
    spans:
        message === colours
            ? [
                  { begin: 0, end: 3, color: 1, bold: false },
                  { begin: 8, end: 12, color: 255, bold: true },
              ]
            : [],
});

const levels = ["debug", "info", "warning", "error"];

exercise("each window of a log is what the file holds there", {}, async (world) => {
    const { client } = world;
    const { run, lines, last } = await loggedRun(world);
    const middle = lines[1500].timestamp;
    /** @type {[object, any[]][]} */
    const windows = [
        [{}, lines.slice(0, 200)],
        [{ after: 127, limit: 3 }, lines.slice(127, 130)],
        [{ before: 130, limit: 4 }, lines.slice(125, 129)],
        [{ tail: 300 }, lines.slice(-300)],
        [{ at: middle, limit: 4 }, lines.filter(({ timestamp }) => timestamp >= middle).slice(0, 4)],
        [{ at: "2100-01-01T00:00:00+01:00" }, []],
        [
            { after: 9, limit: 5, level: "warning", stage: "load" },
            lines
                .filter(({ seq, level, stage }) => seq > 9 && levels.indexOf(level) >= 2 && stage === "load")
                .slice(0, 5),
        ],
    ];
    for (const [where, expected] of windows) {
        const window = await client.ask("log", { run, ...where });
        assert.deepEqual(window.lines, expected.map(lineOf), JSON.stringify(where));
    }
    const { lines: _lines, ...facts } = await client.ask("log", { run, tail: 1 });
    const count = (/** @type {string} */ level) => lines.filter((line) => line.level === level).length;
    facts.by_level.sort(
        (/** @type {any} */ a, /** @type {any} */ b) => levels.indexOf(a.level.kind) - levels.indexOf(b.level.kind),
    );
    assert.deepEqual(facts, {
        first_seq: 1,
        last_seq: last,
        total: last,
        complete: true,
        first_error_seq: lines.find(({ level }) => level === "error").seq,
        by_level: levels.map((level) => ({ level: word(level), count: count(level) })),
    });
    const warnings = await client.ask("log", { run, tail: 1, level: "warning" });
    assert.equal(warnings.total, count("warning") + count("error"));
});

exercise("a live run's log says that it is not complete, and goes on where it was", {}, async (world) => {
    const { server, client } = world;
    server.gates.hold("job:2:start");
    const { run_id: run } = await client.ask("start", { job: "2" }, { status: 202 });
    const empty = await client.ask("log", { run });
    assert.deepEqual([empty.lines, empty.total, empty.first_seq, empty.complete], [[], 0, null, false]);
    server.gates.releaseAll();
    await server.ended(run);
    const whole = await client.ask("log", { run, after: 0, limit: 2000 });
    assert.deepEqual([whole.complete, whole.lines.length], [true, whole.last_seq]);
    assert.match(whole.lines[whole.lines.length - 1].message, /completed\.$/);
});

exercise("a search in a log finds what the file holds", {}, async (world) => {
    const { client } = world;
    const { run, lines } = await loggedRun(world);
    for (const text of ["QUOTED", "näme", "batch 12", "two\nlines", "back\\slash", "a&b=c"]) {
        const found = lines.filter(({ message }) => message.toLowerCase().includes(text.toLowerCase()));
        const matches = await client.ask("log_search", { run, text, limit: 2000 });
        assert.deepEqual(matches, { matches: found.map(lineOf), total: found.length, complete: true }, text);
    }
    const found = lines.filter(
        ({ message, stage, level }) => message.includes("batch") && stage === "load" && level !== "debug",
    );
    const some = await client.ask("log_search", {
        run,
        text: "batch",
        after: 500,
        limit: 3,
        level: "info",
        stage: "load",
    });
    assert.deepEqual(
        some.matches,
        found
            .filter(({ seq }) => seq > 500)
            .slice(0, 3)
            .map(lineOf),
    );
    assert.equal(some.total, found.length);
});

exercise("a downloaded log is the whole of it, line by line", {}, async (world) => {
    const { client } = world;
    const { run, lines } = await loggedRun(world);
    const read = await client.ask("log_download", { run });
    // In a text, a line with a break in it is two.
    const expected = lines.flatMap(({ message, level, timestamp }) =>
        message
            .split("\n")
            .map((/** @type {string} */ part, /** @type {number} */ at) => ({ part, level, timestamp, at })),
    );
    assert.equal(read.length, expected.length);
    for (const [at, { part, level, timestamp, at: within }] of expected.entries()) {
        const line = read[at];
        assert.equal(line.seq, at);
        assert.ok(line.message.endsWith(part === colours ? "red and bold" : part), line.message);
        if (within > 0) continue;
        assert.deepEqual([line.timestamp, line.level.kind], [instant(timestamp), level], line.message);
    }
});
