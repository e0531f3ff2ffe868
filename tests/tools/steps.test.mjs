// The steps of a long job: their order, what is left out after a failure, and what goes on beside others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { report, runSteps } from "../../tools/run/steps.mjs";

/** Silently. @param {import("../../tools/run/steps.mjs").Step[]} steps */
const run = (steps) => runSteps(steps, () => {});

/** @param {import("../../tools/run/steps.mjs").Row[]} rows */
const states = (rows) => rows.map(({ name, state }) => `${name} ${state}`);

test("a step beside others holds none of them up but those that need it, and a second one waits for the first", async () => {
    /** @type {string[]} */
    const told = [];
    /** @type {() => void} */
    let open = () => {};
    const gate = new Promise((resolve) => (open = () => resolve(undefined)));
    /** @param {string} name @param {Promise<unknown>} [wait] */
    const work = (name, wait) => async () => {
        told.push(`${name} begins`);
        await wait;
        told.push(`${name} ends`);
        return { ok: true, output: "" };
    };
    const rows = await run([
        { name: "slow", beside: true, work: work("slow", gate) },
        { name: "slow too", beside: true, work: work("slow too") },
        {
            name: "quick",
            work: async () => {
                await new Promise((resolve) => setImmediate(resolve));
                told.push("quick");
                open();
                return { ok: true, output: "" };
            },
        },
        { name: "last", after: ["slow too"], work: work("last") },
    ]);
    assert.deepEqual(told, [
        "slow begins",
        "quick",
        "slow ends",
        "slow too begins",
        "slow too ends",
        "last begins",
        "last ends",
    ]);
    assert.deepEqual(states(rows), ["slow passed", "slow too passed", "quick passed", "last passed"]);
});

test("what needs a step that failed, or one that threw, is left out; the rest goes on", async () => {
    const rows = await run([
        { name: "throws", beside: true, work: () => Promise.reject(new Error("no")) },
        { name: "fails", work: async () => ({ ok: false, output: "why", summary: ["1 failed"] }) },
        { name: "needs it", after: ["fails"], work: async () => ({ ok: true, output: "" }) },
        { name: "needs the other", after: ["throws"], work: async () => ({ ok: true, output: "" }) },
        { name: "needs none", work: async () => ({ ok: true, output: "" }) },
    ]);
    assert.deepEqual(states(rows), [
        "throws failed",
        "fails failed",
        "needs it skipped",
        "needs the other skipped",
        "needs none passed",
    ]);
    const text = report(rows, 61);
    assert.match(text, /in all +61\.0 s/);
    assert.match(text, /fails: 1 failed/);
});
