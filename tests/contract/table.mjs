/**
 * The table: every endpoint and socket of the contract with the tests that exercise it end to end against the reference
 * server, from C++ to C++; where the page itself makes the call in Chromium, also the specs of tests/e2e that see it do
 * so. What stands here is held against what the tests did: see endpoints.test.mjs.
 */
import { platformRefusals, platformRows } from "./platform_table.mjs";
import { specRefusals, specRows } from "./spec_table.mjs";

/**
 * @typedef {object} Row
 * @property {"spec" | "platform"} profile
 * @property {string} call as in contract_calls.mjs, without its query
 * @property {string[]} tests
 * @property {string[]} page files of tests/e2e; none: the page does not make this call yet
 */

/**
 * @typedef {object} Refusal
 * @property {"spec" | "platform"} profile
 * @property {number} status
 * @property {string} call
 * @property {string} test in which the reader of failures says what it means
 */

export const profiles = /** @type {const} */ (["spec", "platform"]);

export const rows = [...specRows, ...platformRows];

export const refusals = [...specRefusals, ...platformRefusals];

/** The page and its demo: what every server has beside the contract, and its tests. */
const pageRoutes = {
    "GET /": "tests/server/page.test.mjs",
    "GET /*": "tests/server/page.test.mjs",
    "GET /demo": "tests/server/page.test.mjs",
    "GET /demo.js": "tests/server/page.test.mjs",
    "GET /demo/token.json": "tests/server/page.test.mjs",
};

/** The same, with the profiles' answers to what is not there. @type {Record<"spec" | "platform", Record<string, string>>} */
export const besides = {
    spec: { ...pageRoutes, "ALL /api/v1/etl/*": "tests/server/api.test.mjs" },
    platform: {
        ...pageRoutes,
        "ALL /app": "tests/server/platform_access.test.mjs",
        "ALL /app/*": "tests/server/platform_access.test.mjs",
        "ALL /api": "tests/server/platform_access.test.mjs",
        "ALL /api/*": "tests/server/platform_access.test.mjs",
    },
};
