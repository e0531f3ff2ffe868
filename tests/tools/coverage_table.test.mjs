// Holds the coverage table (tests/e2e/coverage_table.mjs) against the end-to-end tests that Playwright really finds.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { jobsPage, otherPages } from "../e2e/coverage_table.mjs";
import { checkout } from "../../tools/setup/resolved.mjs";

/** @typedef {{ file?: string, specs?: { title: string, tests: { projectName: string }[] }[], suites?: Suite[] }} Suite */

/** By spec, and by title, the browsers that the test runs in. @type {Map<string, Map<string, Set<string>>>} */
const found = new Map();

/**
 * @param {Suite} suite
 * @param {string} spec
 */
function note(suite, spec) {
    for (const { title, tests } of suite.specs ?? []) {
        const titles = found.get(spec) ?? new Map();
        const browsers = titles.get(title) ?? new Set();
        for (const { projectName } of tests) browsers.add(projectName.replace(/-.*/, ""));
        found.set(spec, titles.set(title, browsers));
    }
    for (const inner of suite.suites ?? []) note(inner, spec);
}

const list = execFileSync(
    join(checkout, "node_modules/.bin/playwright"),
    ["test", "--config", "tests/e2e/playwright.config.mjs", "--list", "--reporter=json"],
    { cwd: checkout, encoding: "utf8", maxBuffer: 64 * 1024 * 1024, env: { ...process.env, FORCE_COLOR: "0" } },
);
for (const suite of /** @type {{ suites: Suite[] }} */ (JSON.parse(list)).suites)
    note(suite, (suite.file ?? "").replace(/\.spec\.mjs$/, ""));

/**
 * The browsers that run every test of these; complains about a test that is not there.
 * @param {import("../e2e/coverage_table.mjs").Proofs} proofs
 */
function browsersOf(proofs) {
    const all = new Set();
    for (const [spec, titles] of Object.entries(proofs))
        for (const title of titles) {
            const begin = title.endsWith("…") ? title.slice(0, -1) : undefined;
            const named = [...(found.get(spec) ?? [])].filter(([one]) =>
                begin === undefined ? one === title : one.startsWith(begin),
            );
            assert.ok(named.length > 0, `${spec}.spec.mjs has no test “${title}”`);
            for (const [, browsers] of named) for (const browser of browsers) all.add(browser);
        }
    return all;
}

for (const [what, table] of Object.entries({ "Jobs page": jobsPage, "other pages": otherPages }))
    test(`each capability of the ${what} is held in both browsers, both profiles and by keys alone`, () => {
        assert.equal(new Set(table.map(({ name }) => name)).size, table.length, "each is named once");
        for (const { name, proofs, platform, keyboard } of table)
            for (const [way, one] of Object.entries({ proofs, platform, keyboard })) {
                if (typeof one === "string") continue;
                const browsers = browsersOf(one);
                for (const browser of ["chromium", "firefox"])
                    assert.ok(browsers.has(browser), `“${name}” (${way}) is held by no test in ${browser}`);
            }
    });

test("a test that is not there, or that runs in one browser alone, is noticed", () => {
    assert.throws(() => browsersOf({ finding: ["it flies"] }), /finding\.spec\.mjs has no test “it flies”/);
    assert.throws(() => browsersOf({ nowhere: ["the order is chosen in its menu"] }), /nowhere\.spec\.mjs has no test/);
    assert.deepEqual(
        [...browsersOf({ big_list: ["a message changes its card and the summary, and no other"] })],
        ["chromium"],
    );
});
