// The fault table's rows about the job list: what is wrong with its answer, and what the user reads about it.

/** @typedef {import("./fault_fixtures.mjs").Capabilities} Capabilities */
/** @typedef {import("./fault_fixtures.mjs").Rule} Rule */

/**
 * The list fails and the sockets are gone: what was last known stays, marked.
 * @typedef {object} LostRow
 * @property {string} name
 * @property {Rule[]} rules of the list
 * @property {string | RegExp} line what the connection line says
 * @property {string} said the one sentence for assistive technology
 * @property {RegExp} [detail] what the connection line says besides, after the first answer
 * @property {"press"} [recovery] Try again is pressed; otherwise the network's return is enough
 * @property {number} [patience] milliseconds until it is noticed, where that takes long
 * @property {string} [fixme] why it can't hold yet
 */

/**
 * The list fails at the first read.
 * @typedef {object} FirstRow
 * @property {string} name
 * @property {Rule[]} rules of the list
 * @property {string} heading
 * @property {string | RegExp} detail
 * @property {string} [fixme]
 */

/**
 * The list is odd, and yet a list: what of it is good is shown.
 * @typedef {object} OddRow
 * @property {string} name
 * @property {Rule[]} rules of the list
 * @property {string[]} shown the jobs that must be up to date while it lasts
 * @property {string} [fixme]
 */

const serverLost = "The server can’t be reached. What is shown may be out of date.";
const listLost = "The job list can’t be read. What is shown may be out of date.";
const signedOut = "You are signed out. What is shown may be out of date.";

const unreachable = { line: "Server not reachable", said: serverLost };
const failing = { line: "Server failing", said: serverLost };
const unreadable = { line: "Server answers unreadably", said: listLost };

/** A page, or a 404: so answer hosts that know nothing of jobs. */
const noList = { line: /not found|unreadabl/i, said: listLost };

/** @param {number} status @param {object} [more] @returns {Rule} */
const status = (status, more = {}) => ({ kind: "status", status, ...more });

/** @type {LostRow[]} */
export const lostRows = [
    { name: "500 with a sentence", rules: [status(500)], ...failing },
    { name: "500 with a page", rules: [status(500, { form: "html" })], ...failing },
    { name: "502 with a proxy’s page", rules: [status(502, { form: "html" })], ...failing },
    { name: "503 without a body", rules: [status(503, { form: "empty" })], ...failing },
    {
        name: "503 with Retry-After in seconds",
        rules: [status(503, { retry_after: 9 })],
        ...failing,
        detail: /next try in [5-9]s/,
    },
    {
        name: "503 with Retry-After as a date",
        rules: [status(503, { retry_after: 10, retry_after_form: "date" })],
        ...failing,
        detail: /next try in ([5-9]|10)s/,
    },
    {
        name: "429 without Retry-After",
        rules: [status(429, { form: "error-message" })],
        line: /too many requests/i,
        said: listLost,
        detail: /next try in (60s|59s|5\ds|1m 0s)/,
    },
    {
        name: "429 with Retry-After in seconds",
        rules: [status(429, { form: "error-message", retry_after: 8 })],
        line: /too many requests/i,
        said: listLost,
        detail: /next try in [4-8]s/,
    },
    {
        name: "429 with Retry-After as a date",
        rules: [status(429, { retry_after: 9, retry_after_form: "date" })],
        line: /too many requests/i,
        said: listLost,
        detail: /next try in [4-9]s/,
    },
    { name: "401", rules: [status(401)], line: "Signed out", said: signedOut, recovery: "press" },
    {
        name: "403",
        rules: [status(403, { form: "error-detail", detail: "Access denied" })],
        line: /not allowed/i,
        said: listLost,
    },
    { name: "404", rules: [status(404)], ...noList },
    {
        name: "409",
        rules: [status(409)],
        line: /refuse/i,
        said: listLost,
    },
    { name: "a connection reset before the answer", rules: [{ kind: "reset" }], ...unreachable },
    { name: "a connection reset in the body", rules: [{ kind: "reset", at: "body" }], ...unreachable },
    { name: "a body shorter than it says", rules: [{ kind: "short-body" }], ...unreachable },
    { name: "JSON cut in half", rules: [{ kind: "cut-json" }], ...unreadable },
    { name: "malformed JSON", rules: [{ kind: "malformed-json" }], ...unreadable },
    { name: "a page with 200", rules: [{ kind: "html" }], ...noList },
    { name: "nothing with 200", rules: [{ kind: "empty" }], ...unreadable },
    { name: "204", rules: [{ kind: "no-content" }], ...unreadable },
    {
        name: "an object instead of the list",
        rules: [{ kind: "wrong-types", change: "object-for-array" }],
        ...unreadable,
    },
    { name: "null instead of the list", rules: [{ kind: "wrong-types", change: "null-for-array" }], ...unreadable },
    // A list without one of its jobs would be a false one, so the last that was whole stays.
    { name: "one row with values of wrong types", rules: [{ kind: "wrong-types", change: "bad-row" }], ...unreadable },
    { name: "one row that is null", rules: [{ kind: "wrong-types", change: "null-row" }], ...unreadable },
    { name: "one row without its id", rules: [{ kind: "wrong-types", change: "row-without-id" }], ...unreadable },
    { name: "lists a hundred thousand deep", rules: [{ kind: "deep" }], ...unreadable },
    { name: "40 megabytes", rules: [{ kind: "huge" }], ...unreadable, patience: 10_000 },
    { name: "a redirect to a page to sign in", rules: [{ kind: "login-redirect" }], ...noList },
    {
        name: "no answer",
        rules: [{ kind: "no-answer" }],
        line: "Server not answering",
        said: serverLost,
        // The request's own limit is 20 seconds.
        patience: 25_000,
    },
];

const failed = "The jobs can’t be shown";

/** @type {FirstRow[]} */
export const firstRows = [
    {
        name: "500 with a sentence",
        rules: [status(500, { detail: "The broker is away." })],
        heading: failed,
        detail: "The server failed (500). It says: The broker is away.",
    },
    {
        name: "502 with a proxy’s page",
        rules: [status(502, { form: "html" })],
        heading: failed,
        detail: /^The server failed \(502\)\.$/,
    },
    { name: "401", rules: [status(401)], heading: "You are signed out", detail: /^Sign in to the platform/ },
    {
        name: "403 with three fields",
        rules: [status(403, { form: "error-detail", detail: "Access denied" })],
        heading: failed,
        detail: "You are not allowed to do this. It says: Access denied",
    },
    {
        name: "429 with two fields",
        rules: [status(429, { form: "error-message", detail: "Rate limit exceeded" })],
        heading: failed,
        detail: "Too many requests; the server asks to wait. It says: Rate limit exceeded",
    },
    { name: "a reset", rules: [{ kind: "reset" }], heading: failed, detail: "The server can’t be reached." },
    {
        name: "a page with 200",
        rules: [{ kind: "html" }],
        heading: failed,
        detail: /no job list at this address/,
    },
    {
        name: "JSON cut in half",
        rules: [{ kind: "cut-json" }],
        heading: failed,
        detail: /^The server’s answer can’t be read\./,
    },
];

/** @type {OddRow[]} */
export const oddRows = [
    {
        name: "bytes that are no UTF-8",
        rules: [{ kind: "invalid-utf8" }],
        shown: [],
    },
    {
        name: "numbers written as texts",
        rules: [{ kind: "wrong-types", change: "numbers-as-strings" }],
        shown: ["Ready", "Running", "Completed", "Failed"],
    },
    {
        name: "an answer that takes a second",
        rules: [{ kind: "latency", ms: 1000 }],
        shown: ["Ready", "Running", "Completed", "Failed"],
    },
    {
        name: "a clock an hour ahead",
        rules: [{ kind: "clock-skew", seconds: 3600 }],
        shown: ["Ready", "Running", "Completed", "Failed"],
    },
    {
        name: "a clock a day behind",
        rules: [{ kind: "clock-skew", seconds: -86_400 }],
        shown: ["Ready", "Running", "Completed", "Failed"],
    },
];
