// Shows that the set-up's lock lets in one process at a time, and outlives an owner that was killed.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { withLock } from "../../tools/setup/lock.mjs";
import { checkout } from "../../tools/setup/resolved.mjs";

const folder = mkdtempSync(join(tmpdir(), "etl-jobs-lock-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Another process that takes the lock, says so, and holds it until it is killed.
 * @param {string} path
 */
async function startOwner(path) {
    const code = `
        const { withLock } = await import(${JSON.stringify(join(checkout, "tools/setup/lock.mjs"))});
        await withLock(${JSON.stringify(path)}, () => {
            console.log("held");
            return new Promise((resolve) => setTimeout(resolve, 60_000));
        });`;
    const owner = spawn(process.execPath, ["--input-type=module", "--eval", code], {
        stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => owner.stdout.once("data", resolve));
    return owner;
}

test("the work's result is handed back, and its error too", async () => {
    const path = join(folder, "result");
    assert.equal(await withLock(path, () => 7), 7);
    await assert.rejects(
        withLock(path, () => Promise.reject(new Error("no"))),
        /no/,
    );
    assert.equal(await withLock(path, () => 8), 8);
});

test("one at a time", async () => {
    const path = join(folder, "turns");
    /** @type {string[]} */
    const events = [];
    const work = (/** @type {string} */ name) => async () => {
        events.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 100));
        events.push(`${name} ends`);
    };
    await Promise.all([withLock(path, work("one")), withLock(path, work("two"))]);
    assert.equal(events.length, 4);
    assert.equal(events[0]?.split(" ")[0], events[1]?.split(" ")[0], "the first ends before the second begins");
});

test("a killed owner leaves no lock behind", { timeout: 20_000 }, async () => {
    const path = join(folder, "killed");
    const owner = await startOwner(path);
    let entered = false;
    const waiting = withLock(path, () => {
        entered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(entered, false, "the owner still holds it");
    owner.kill("SIGKILL");
    await waiting;
    assert.equal(entered, true);
});
