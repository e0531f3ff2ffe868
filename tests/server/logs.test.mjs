/** A run's log: every way to ask for a part of it answers what the file holds, and a million lines are no trouble. */
import assert from "node:assert/strict";
import { appendFileSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { LogStore } from "../../tools/server/logs/log_store.mjs";
import { open, temporaryFolder, triggers } from "./helpers.mjs";

/** @typedef {import('../../tools/server/types.mjs').LogLine} LogLine */

const levels = ["debug", "info", "warning", "error"];

/** @param {string} file @returns {LogLine[]} */
const linesOf = (file) =>
    readFileSync(file, "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));

test("every query answers what the file holds", async (context) => {
    const database = path.join(temporaryFolder(context), "etl.sqlite");
    const server = await open(context, { database });
    await server.ended(await server.trigger(triggers.fabric));
    await server.call("POST", "/__test__/runs/run-1/logs", { lines: 3000 });
    const odd = ['A "quoted" Näme', "two\nlines", "back\\slash", "line end n"];
    const given = odd.map((message) => ({ level: "warning", stage: "load", message }));
    await server.call("POST", "/__test__/runs/run-1/logs", { lines: given });
    const all = linesOf(path.join(path.dirname(database), "etl-logs/run-1.log"));
    const logs = async (/** @type {string} */ query) => (await server.call("GET", `runs/run-1/logs?${query}`)).body;
    const last = all.length;
    const middle = all[1500].timestamp;
    /** @type {[string, LogLine[]][]} */
    const places = [
        ["", all.slice(0, 200)],
        ["after=0&limit=5", all.slice(0, 5)],
        ["after=127&limit=3", all.slice(127, 130)],
        [`after=${last - 2}&limit=9`, all.slice(last - 2)],
        [`after=${last}`, []],
        ["before=130&limit=4", all.slice(125, 129)],
        ["before=3&limit=9", all.slice(0, 2)],
        ["before=9999999&limit=2", all.slice(last - 2)],
        ["tail=300", all.slice(last - 300)],
        [`at=${middle}&limit=4`, all.filter(({ timestamp }) => timestamp >= middle).slice(0, 4)],
        ["at=2000-01-01T00:00:00Z&limit=2", all.slice(0, 2)],
        ["at=2100-01-01T00:00:00Z", []],
    ];
    for (const [query, expected] of places) assert.deepEqual((await logs(query)).lines, expected, query);
    for (const [at, level] of levels.entries()) {
        for (const stage of ["", "extract", "load"]) {
            const wanted = all.filter(
                (line) => levels.indexOf(line.level) >= at && (stage === "" || line.stage === stage),
            );
            const filter = `level=${level}${stage && `&stage=${stage}`}`;
            const answer = await logs(`after=1000&limit=7&${filter}`);
            assert.deepEqual(answer.lines, wanted.filter(({ seq }) => seq > 1000).slice(0, 7), filter);
            assert.equal(answer.total, wanted.length, filter);
            assert.deepEqual((await logs(`tail=6&${filter}`)).lines, wanted.slice(-6), filter);
            const before = wanted.filter(({ seq }) => seq < 2000).slice(-3);
            assert.deepEqual((await logs(`before=2000&limit=3&${filter}`)).lines, before, filter);
        }
    }
    const { lines: _lines, ...facts } = await logs("tail=1");
    assert.deepEqual(facts, {
        first_seq: 1,
        last_seq: last,
        total: last,
        complete: true,
        first_error_seq: all.find(({ level }) => level === "error")?.seq,
        by_level: Object.fromEntries(levels.map((level) => [level, all.filter((line) => line.level === level).length])),
    });

    for (const text of [
        "quoted",
        '"QUOTED"',
        "näme",
        "batch 12",
        "two\nlines",
        "back\\slash",
        "\\",
        "n",
        "seq",
        "nothing like it",
    ]) {
        const expected = all.filter(({ message }) => message.toLowerCase().includes(text.toLowerCase()));
        const query = `text=${encodeURIComponent(text)}`;
        const search = async (/** @type {string} */ more) =>
            (await server.call("GET", `runs/run-1/logs/search?${query}${more}`)).body;
        const answer = await search("&limit=2000");
        assert.equal(answer.total, expected.length, text);
        assert.deepEqual(answer.matches, expected.slice(0, 2000), text);
        const loads = expected.filter(({ stage, level, seq }) => stage === "load" && level !== "debug" && seq > 500);
        const filtered = await search("&after=500&limit=3&level=info&stage=load");
        assert.deepEqual(filtered.matches, loads.slice(0, 3), text);
    }

    const download = await fetch(`${server.url}/api/v1/etl/runs/run-1/logs/download`, {
        headers: { authorization: `Bearer ${server.token}` },
    });
    assert.match(String(download.headers.get("content-type")), /^text\/plain/);
    assert.match(String(download.headers.get("content-disposition")), /run-1\.log/);
    const text = await download.text();
    const { timestamp, level, stage, message } = all[40];
    assert.ok(text.includes(`${timestamp} ${level.toUpperCase().padEnd(7)} ${stage.padEnd(9)} ${message}\n`));
    assert.equal(text.split("\n").length - 1, last + 1, "each line once; one of them has a break in it");

    for (const query of [
        "after=1&before=9",
        "level=loud",
        "stage=none",
        "at=soon",
        "limit=0",
        "tail=x",
        "tail=99999",
    ]) {
        assert.equal((await server.call("GET", `runs/run-1/logs?${query}`)).status, 422, query);
    }
    assert.equal((await server.call("GET", "runs/run-1/logs/search?text=")).status, 422);
    assert.equal((await server.call("GET", "runs/run-77/logs")).status, 404);
});

test("a live run's log grows, and says that it is not complete", async (context) => {
    const server = await open(context);
    server.gates.hold("job:2:start");
    await server.trigger(triggers.jira);
    const logs = async (/** @type {string} */ query) => (await server.call("GET", `runs/run-1/logs?${query}`)).body;
    assert.deepEqual(await logs(""), {
        lines: [],
        total: 0,
        complete: false,
        by_level: { debug: 0, info: 0, warning: 0, error: 0 },
    });
    server.gates.hold("job:2:load");
    server.gates.release("job:2:start");
    await server.until("2", ({ progress }) => progress === 50);
    const first = await logs("after=0&limit=2000");
    assert.equal(first.complete, false);
    const found = (await server.call("GET", "runs/run-1/logs/search?text=batch")).body;
    server.gates.release("job:2:load");
    await server.ended("2");
    const rest = await logs(`after=${first.last_seq}&limit=2000`);
    assert.deepEqual([rest.complete, rest.lines[0].seq], [true, first.last_seq + 1]);
    assert.match(rest.lines[rest.lines.length - 1].message, /^Run 1 completed/);
    const more = (await server.call("GET", "runs/run-1/logs/search?text=batch")).body;
    assert.ok(more.total > found.total, "a search goes on where it was");
});

test("a log without its index, or with a line cut off, is read again", (context) => {
    const folder = temporaryFolder(context);
    const report = (/** @type {string} */ line) => assert.fail(line);
    const file = path.join(folder, "run-5.log");
    new LogStore(folder, report).append(5, (log) => {
        for (let line = 1; line <= 300; line += 1)
            log.write(line % 50 === 0 ? "error" : "info", "load", `Line ${line}`);
    });
    const filter = { level: 3, stage: -1 };
    const seqs = () => new LogStore(folder, report).window(5, { after: 0 }, 9, filter).map(({ seq }) => seq);
    assert.deepEqual(seqs(), [50, 100, 150, 200, 250, 300]);
    rmSync(path.join(folder, "run-5.index"));
    assert.deepEqual(seqs(), [50, 100, 150, 200, 250, 300]);
    const { size } = statSync(file);
    appendFileSync(file, '{"seq":301,"timest');
    assert.deepEqual(seqs(), [50, 100, 150, 200, 250, 300]);
    assert.equal(statSync(file).size, size, "the half line is gone");
    const again = new LogStore(folder, report);
    again.append(5, (log) => log.write("error", "load", "After it."));
    assert.deepEqual(
        again.window(5, { tail: true }, 1, filter).map(({ seq, message }) => [seq, message]),
        [[301, "After it."]],
    );
});

test("a million lines are answered at once", async (context) => {
    const server = await open(context);
    await server.ended(await server.trigger(triggers.git));
    const { body } = await server.call("POST", "/__test__/runs/run-1/logs", { lines: 1_000_000 });
    assert.ok(body.total > 1_000_000);
    /** @param {string} query @param {number} most milliseconds, with room for a busy machine */
    async function timed(query, most) {
        const before = performance.now();
        const answer = (await server.call("GET", `runs/run-1/logs${query}`)).body;
        const took = performance.now() - before;
        context.diagnostic(`${query}: ${Math.round(took)} ms`);
        assert.ok(took < most, `${query} took ${took} ms`);
        return answer;
    }
    assert.equal((await timed("?tail=500", 300)).lines.length, 500);
    assert.equal((await timed("?after=700000&limit=500", 300)).lines[0].seq, 700_001);
    assert.equal((await timed("?before=500000&limit=200&level=error", 300)).lines.length, 200);
    assert.equal((await timed("?level=error&limit=1000", 500)).total, 3000);
    assert.ok((await timed(`?at=${new Date(Date.now() - 500).toISOString()}&limit=5`, 300)).lines.length >= 0);
    assert.equal((await timed("/search?text=line%20777777%20of", 8000)).total, 1);
    assert.equal((await timed("/search?text=line%20777777%20of&after=5", 300)).matches.length, 1);
});
