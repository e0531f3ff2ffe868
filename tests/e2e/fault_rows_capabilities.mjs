// The fault table's rows about the question what the server can do: whatever comes of it, the jobs are there.

/** @typedef {import("./fault_fixtures.mjs").Rule} Rule */

/**
 * @typedef {object} CapabilitiesRow
 * @property {string} name
 * @property {Rule} rule of the call
 * @property {boolean} asksAgain whether it is asked again by itself, and so the stream found after all
 * @property {number} [patience] milliseconds until the jobs have sockets
 */

/** @type {CapabilitiesRow[]} */
export const capabilitiesRows = [
    { name: "500", rule: { kind: "status", status: 500 }, asksAgain: true },
    { name: "503 with a page", rule: { kind: "status", status: 503, form: "html" }, asksAgain: true },
    { name: "429", rule: { kind: "status", status: 429, form: "error-message", retry_after: 1 }, asksAgain: true },
    { name: "403", rule: { kind: "status", status: 403 }, asksAgain: true },
    { name: "404", rule: { kind: "status", status: 404 }, asksAgain: false },
    { name: "a reset", rule: { kind: "reset" }, asksAgain: true },
    { name: "JSON cut in half", rule: { kind: "cut-json" }, asksAgain: true },
    { name: "null", rule: { kind: "wrong-types", change: "null" }, asksAgain: true },
    { name: "null instead of its lists", rule: { kind: "wrong-types", change: "null-for-array" }, asksAgain: false },
    { name: "a page with 200", rule: { kind: "html" }, asksAgain: false },
    { name: "nothing with 200", rule: { kind: "empty" }, asksAgain: true },
    { name: "an answer after a second and a half", rule: { kind: "latency", ms: 1500 }, asksAgain: false },
    // The question's own limit is five seconds.
    { name: "no answer", rule: { kind: "no-answer" }, asksAgain: true, patience: 8_000 },
];
