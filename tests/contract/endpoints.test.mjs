/**
 * Every endpoint and socket of the contract, end to end against the reference server, in each profile that has it; and
 * the proof that the table of them (table.mjs) lacks none and says nothing that is not so.
 */
import assert from "node:assert/strict";
import { channel } from "node:diagnostics_channel";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { open, projectRoot } from "../server/helpers.mjs";
import { contractCalls } from "./contract_calls.mjs";
import { besides, profiles, refusals, rows } from "./table.mjs";
import { callOf, nameless, visits } from "./visits.mjs";

// The tests themselves; each notes what it calls.
import "./spec_jobs.mjs";
import "./spec_controls.mjs";
import "./spec_runs.mjs";
import "./spec_queues.mjs";
import "./spec_records.mjs";
import "./spec_refusals.mjs";
import "./platform_jobs.mjs";
import "./platform_operations.mjs";
import "./platform_refusals.mjs";

/** @param {string} profile */
const rowsOf = (profile) => rows.filter((row) => row.profile === profile);

/**
 * The visits to one call of a profile.
 * @param {{ profile: string, call: string }} entry
 */
const visitsOf = ({ profile, call }) => {
    const calls = rowsOf(profile).map((row) => row.call);
    return visits.filter((visit) => visit.profile === profile && callOf(calls, visit) === call);
};

/** @param {Iterable<string>} texts */
const sorted = (texts) => [...new Set(texts)].sort();

test("the table has a row for every call of the contract, and no other", () => {
    for (const profile of profiles) {
        const calls = contractCalls.filter((entry) => entry.profile === profile).map(({ call }) => call);
        const table = rowsOf(profile).map(({ call }) => call);
        assert.deepEqual(sorted(table), sorted(calls), profile);
        assert.equal(table.length, new Set(table).size, "each has one row");
    }
});

/**
 * Every route and socket of a server that is started with these options, but for the tests' own.
 * @param {import("node:test").TestContext} context
 * @param {import("./world.mjs").Options} options
 */
async function servedBy(context, options) {
    /** @type {string[]} */
    const routes = [];
    // Fastify itself tells of its routes.
    const initialized = channel("fastify.initialization");
    const listen = (/** @type {any} */ { fastify }) =>
        fastify.addHook("onRoute", (/** @type {any} */ { method, url }) => {
            const methods = [method].flat();
            // A HEAD goes with each GET by itself.
            if (methods.length > 2) routes.push(`ALL ${url}`);
            else if (methods.some((name) => name !== "HEAD"))
                routes.push(`${methods.find((name) => name !== "HEAD")} ${url}`);
        });
    initialized.subscribe(listen);
    const server = await open(context, options);
    initialized.unsubscribe(listen);
    const sockets = server.sockets.map((address) => `WS ${address}`);
    return [...routes, ...sockets].filter((call) => !/ \/__test__(\/|$)/.test(call)).map(nameless);
}

test("the table has a row for every route and socket of the server, and the server one for every row", async (context) => {
    for (const profile of profiles) {
        const served = await servedBy(context, { profile });
        const expected = [...rowsOf(profile).map(({ call }) => call), ...Object.keys(besides[profile])];
        assert.deepEqual(sorted(served), sorted(expected.map(nameless)), profile);
    }
    const named = contractCalls.filter(({ section }) => section === "1.1").map(({ call }) => call);
    const bare = await servedBy(context, { capabilities: "none" });
    const expected = [...named, ...Object.keys(besides.spec)].map(nameless);
    assert.deepEqual(sorted(bare), sorted(expected), "without the extensions, what the specification names");
    for (const file of Object.values(besides).flatMap((list) => Object.values(list))) {
        assert.ok(existsSync(path.join(projectRoot, file)), file);
    }
});

test("each row's tests have made its call, and were answered", () => {
    for (const row of rows) {
        const answered = visitsOf(row).filter(({ status }) => status < 300);
        const testsThatCalled = sorted(answered.map((visit) => visit.test));
        for (const name of row.tests)
            assert.ok(testsThatCalled.includes(name), `${row.call}: "${name}" does not call it`);
        assert.ok(row.tests.length > 0, `${row.call} has no test`);
        for (const file of row.page) assert.ok(existsSync(path.join(projectRoot, "tests/e2e", file)), file);
        // Whatever the contract lets a query hold was asked for.
        const names = contractCalls
            .filter(({ profile, call }) => profile === row.profile && call === row.call)
            .flatMap(({ query }) => query);
        const asked = new Set(answered.flatMap((visit) => visit.query));
        assert.deepEqual(
            names.filter((name) => !asked.has(name)),
            [],
            `${row.call}: names of the query that no test asks with`,
        );
    }
});

test("each refusal of the table was met, and each status that the contract names is there", () => {
    for (const refusal of refusals) {
        const met = visitsOf(refusal).some(({ test, status }) => test === refusal.test && status === refusal.status);
        assert.ok(met, `${refusal.status} of ${refusal.call} in "${refusal.test}"`);
    }
    for (const profile of profiles) {
        const statuses = refusals.filter((refusal) => refusal.profile === profile).map(({ status }) => status);
        for (const status of [400, 401, 403, 404, 409, 422, 429]) {
            // The platform has no 409: what its present state forbids is a 400.
            if (profile === "platform" && status === 409) continue;
            assert.ok(statuses.includes(status), `${profile}: ${status}`);
        }
    }
});
