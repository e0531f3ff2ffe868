// The fault table's rows about Run Job: what becomes of its request, and what the user reads about it.

/** @typedef {import("./fault_fixtures.mjs").Capabilities} Capabilities */
/** @typedef {import("./fault_fixtures.mjs").Rule} Rule */

/**
 * @typedef {object} StartRow
 * @property {string} name
 * @property {Capabilities[]} on
 * @property {Rule} rule of the request
 * @property {string} title of the notice
 * @property {string | RegExp} detail of the notice
 * @property {boolean} runs whether the job runs all the same
 * @property {string} [fixme] why it can't hold yet
 */

const job = "Jira";
const refused = { title: `Could not start ${job}`, runs: false };
/** It is not known what became of it, so nothing is claimed. */
const unknown = { title: `No answer came: whether ${job} was started is not known.`, detail: "Reading its state…" };

/** @type {Capabilities[]} */
const both = ["none", "full"];

/** @param {number} status @param {object} [more] @returns {Rule} */
const status = (status, more = {}) => ({ kind: "status", status, ...more });

/** @type {StartRow[]} */
export const startRows = [
    {
        name: "401",
        on: ["none"],
        rule: status(401, { detail: "The token has expired.", times: 1 }),
        ...refused,
        detail: "The token has expired.",
    },
    {
        name: "403",
        on: ["full"],
        rule: status(403, { form: "error-detail", detail: "You may only look." }),
        ...refused,
        detail: "You may only look.",
    },
    {
        name: "404",
        on: ["none"],
        rule: status(404, { detail: "There is no such job." }),
        ...refused,
        detail: "There is no such job.",
    },
    {
        name: "409",
        on: both,
        rule: status(409, { detail: "Jira is on holiday." }),
        ...refused,
        detail: "Jira is on holiday.",
    },
    {
        name: "422 with a text",
        on: ["none"],
        rule: status(422, { detail: "No such file." }),
        ...refused,
        detail: "No such file.",
    },
    {
        name: "422 with fields",
        on: ["full"],
        rule: status(422, { form: "fields", detail: "is too high" }),
        ...refused,
        detail: /is too high/,
    },
    {
        name: "429 with Retry-After",
        on: ["full"],
        rule: status(429, { form: "error-message", detail: "Rate limit exceeded.", retry_after: 7 }),
        ...refused,
        detail: "Rate limit exceeded.",
    },
    {
        name: "500 with a sentence",
        on: ["none"],
        rule: status(500, { detail: "The broker is away." }),
        ...refused,
        detail: "The broker is away.",
    },
    {
        name: "500 with a page",
        on: ["full"],
        rule: status(500, { form: "html" }),
        ...refused,
        detail: "The server failed.",
    },
    {
        name: "503 with a page",
        on: ["none"],
        rule: status(503, { form: "html", retry_after: 5 }),
        ...refused,
        detail: "The server failed.",
    },
    { name: "502 with a proxy’s page", on: ["full"], rule: status(502, { form: "html" }), ...unknown, runs: false },
    {
        name: "the answer lost at a gateway",
        on: both,
        rule: { kind: "lost-answer", then: "gateway" },
        ...unknown,
        runs: true,
    },
    {
        name: "the answer lost with the connection",
        on: both,
        rule: { kind: "lost-answer", then: "reset" },
        ...unknown,
        runs: true,
    },
    { name: "the answer cut in its body", on: ["full"], rule: { kind: "reset", at: "body" }, ...unknown, runs: true },
    { name: "an answer of malformed JSON", on: ["full"], rule: { kind: "cut-json" }, ...unknown, runs: true },
    { name: "an answer of null", on: ["none"], rule: { kind: "wrong-types", change: "null" }, ...unknown, runs: true },
    { name: "a page with 200 instead of the call", on: ["full"], rule: { kind: "html" }, ...unknown, runs: false },
    { name: "nothing with 200 instead of the call", on: ["full"], rule: { kind: "empty" }, ...unknown, runs: false },
    {
        name: "a redirect to a page to sign in",
        on: ["none"],
        rule: { kind: "login-redirect" },
        ...unknown,
        runs: false,
    },
    { name: "a reset before the call was heard", on: ["none"], rule: { kind: "reset" }, ...unknown, runs: false },
];
