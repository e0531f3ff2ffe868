/** The parts that stand alone: the fair queue, the vector, the options, and the sample's script. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import sqlite from "node-sqlite3-wasm";
import { parseOptions } from "../../tools/server/options.mjs";
import { InterruptedError, ValidationError, toErrorDetails } from "../../tools/server/pipeline/errors.mjs";
import { FairQueue } from "../../tools/server/pipeline/fair_queue.mjs";
import { vectorDimensions, vectorize } from "../../tools/server/pipeline/vectorize.mjs";
import { projectRoot, temporaryFolder } from "./helpers.mjs";

test("the queue takes turns between runs and makes the hasty wait", async () => {
    /** @type {FairQueue<string>} */
    const queue = new FairQueue(4);
    for (const message of ["a1", "a2", "a3"]) await queue.put(1, message);
    await queue.put(2, "b1");
    let entered = false;
    const waiting = queue.put(2, "b2").then(() => (entered = true));
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(entered, false);
    assert.equal(await queue.take(), "a1");
    await waiting;
    const rest = [];
    for (let index = 0; index < 4; index += 1) rest.push(await queue.take());
    assert.deepEqual(rest, ["b1", "a2", "b2", "a3"]);
    const taker = queue.take();
    queue.close();
    assert.equal(await taker, null);
    assert.equal(await queue.take(), null);
});

test("a held run's messages stay, take no room, and nobody gets them; a withdrawn one's are gone", async () => {
    /** @type {FairQueue<string>} */
    const queue = new FairQueue(2);
    for (const message of ["a1", "a2"]) await queue.put(1, message);
    queue.hold(1);
    assert.equal(await queue.put(2, "b1"), true, "there is room again");
    assert.equal(await queue.put(1, "a3"), true, "the held run itself does not wait");
    assert.equal(await queue.take(), "b1");
    const taker = queue.take();
    assert.deepEqual([queue.size, Number(queue.oldestSince) <= Date.now()], [3, true]);
    queue.letGo(1);
    assert.equal(await taker, "a1");
    assert.deepEqual(queue.withdraw(1), ["a2", "a3"]);
    assert.equal(await queue.put(1, "a4"), false);
    assert.deepEqual([queue.size, queue.oldestSince], [0, null]);
    const idle = queue.take();
    queue.releaseTakers();
    assert.equal(await idle, null);
});

test("an error's type is true to its class", () => {
    /** @type {[string, unknown][]} */
    const expected = [
        ["validation_error", new ValidationError("x")],
        ["connection_error", Object.assign(new Error("x"), { code: "ECONNREFUSED" })],
        ["timeout_error", new DOMException("x", "TimeoutError")],
        ["database_error", new sqlite.SQLite3Error("x")],
        ["range_error", new RangeError("x")],
        ["interrupted", new InterruptedError("x")],
        ["unknown_error", "a text"],
    ];
    for (const [type, error] of expected) assert.equal(toErrorDetails(error, "load", {}).error_type, type);
});

test("the vector is of length 1, the same for the same words, and nearer for shared ones", () => {
    const dot = (/** @type {Float32Array} */ a, /** @type {Float32Array} */ b) =>
        a.reduce((sum, value, at) => sum + value * b[at], 0);
    const vector = vectorize("The login page fails with a timeout");
    assert.equal(vector.length, vectorDimensions);
    assert.ok(Math.abs(dot(vector, vector) - 1) < 1e-5);
    assert.deepEqual(
        vectorize("a TIMEOUT, with: fails page login the"),
        vectorize("The login page fails with a timeout"),
    );
    assert.ok(dot(vector, vectorize("the login page is slow")) > dot(vector, vectorize("Dokumentation der Ablage")));
    assert.deepEqual(vectorize("…"), new Float32Array(vectorDimensions));
});

test("options are checked with a sentence that names them", () => {
    const options = parseOptions([
        "--port",
        "0",
        "--pace",
        "50",
        "--seed-schedules",
        "off",
        "--database",
        ":memory:",
        "--gates",
    ]);
    assert.deepEqual(
        [options?.port, options?.pace, options?.seedSchedules, options?.database, options?.gates],
        [0, 50, false, ":memory:", true],
    );
    assert.equal(parseOptions([])?.pace, "demo");
    assert.equal(parseOptions(["--help"]), null);
    for (const parameters of [
        ["--port", "x"],
        ["--port", "65536"],
        ["--pace", "slow"],
        ["--seed-schedules", "yes"],
        ["--repository", "/no/such/folder"],
        ["--token", "two words"],
        ["--allow-origin", "localhost"],
        ["--capabilities", "some"],
        ["--role", "owner"],
        ["--unknown"],
    ]) {
        assert.throws(() => parseOptions(parameters), new RegExp(parameters[0]), parameters.join(" "));
    }
});

test("the sample is what its script makes", (context) => {
    const folder = temporaryFolder(/** @type {import('node:test').TestContext} */ (context));
    const sample = path.join(projectRoot, "tools/server/sample");
    copyFileSync(path.join(sample, "generate.mjs"), path.join(folder, "generate.mjs"));
    execFileSync(process.execPath, [path.join(folder, "generate.mjs")]);
    for (const name of ["jira-issues.ndjson", "github-issues.csv", "fabric-issues.ndjson"]) {
        assert.ok(readFileSync(path.join(folder, name)).equals(readFileSync(path.join(sample, name))), name);
    }
});
