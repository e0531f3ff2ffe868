// The fault table's rows about sockets: what is wrong with them, and what the page shows all the same.

/** @typedef {import("./fault_fixtures.mjs").Capabilities} Capabilities */
/** @typedef {import("./fault_fixtures.mjs").Rule} Rule */

/**
 * Something is wrong with the messages of sockets that are open. Then the job "Running" gets to 55 %, and to 60 %.
 * @typedef {object} MessageRow
 * @property {string} name
 * @property {Capabilities[]} on
 * @property {Rule[]} rules
 * @property {boolean} told whether the page knows of it while the fault lasts
 * @property {RegExp} [line] what the connection line says then; without it: Live
 * @property {string} [fixme] why it can't hold yet
 */

/**
 * No socket can be opened, from the start on; the list tells instead.
 * @typedef {object} HandshakeRow
 * @property {string} name
 * @property {Capabilities[]} on
 * @property {Rule[]} rules
 * @property {RegExp} line
 * @property {string} [fixme]
 */

/** @type {Capabilities[]} */
const both = ["none", "full"];

/** @type {MessageRow[]} */
export const messageRows = [
    { name: "malformed messages", on: both, rules: [{ kind: "malformed" }], told: true },
    { name: "messages that are null", on: both, rules: [{ kind: "wrong-types", change: "null" }], told: true },
    {
        name: "messages that are lists",
        on: both,
        rules: [{ kind: "wrong-types", change: "array-for-object" }],
        told: true,
    },
    {
        name: "numbers as texts in messages",
        on: both,
        rules: [{ kind: "wrong-types", change: "numbers-as-strings" }],
        told: true,
    },
    {
        name: "texts as numbers in messages",
        on: both,
        rules: [{ kind: "wrong-types", change: "strings-as-numbers" }],
        told: true,
    },
    { name: "binary messages", on: both, rules: [{ kind: "binary" }], told: true },
    { name: "messages of two megabytes", on: both, rules: [{ kind: "oversized" }], told: true },
    { name: "every message twice", on: both, rules: [{ kind: "duplicate" }], told: true },
    { name: "every message two thousand times", on: both, rules: [{ kind: "flood", count: 2000 }], told: true },
    { name: "every message half a second late", on: both, rules: [{ kind: "late", ms: 500 }], told: true },
    {
        name: "one message overtaken by the next",
        on: ["full"],
        rules: [{ kind: "late", ms: 900, times: 1 }],
        told: true,
    },
    { name: "two messages the wrong way round", on: ["full"], rules: [{ kind: "reorder", ms: 5000 }], told: true },
    { name: "a message lost before another", on: ["full"], rules: [{ kind: "drop", times: 1 }], told: true },
    { name: "all messages lost", on: both, rules: [{ kind: "drop" }], told: false },
    { name: "sockets that fall silent", on: both, rules: [{ kind: "silent" }], told: false },
    { name: "a clock an hour ahead in messages", on: both, rules: [{ kind: "clock-skew", seconds: 3600 }], told: true },
    {
        name: "a clock a day behind in messages",
        on: both,
        rules: [{ kind: "clock-skew", seconds: -86_400 }],
        told: true,
    },
    {
        name: "sockets closed with 1011 whenever they would speak",
        on: both,
        rules: [{ kind: "close", code: 1011 }],
        told: true,
        line: /Reconnecting|Polling/,
    },
    {
        name: "sockets closed with 4401 whenever they would speak",
        on: ["full"],
        rules: [{ kind: "close", code: 4401, reason: "Token expired" }],
        told: true,
        line: /Reconnecting|Polling/,
    },
    {
        name: "sockets cut whenever they would speak",
        on: both,
        rules: [{ kind: "close", code: 1006 }],
        told: true,
        line: /Reconnecting|Polling/,
    },
];

const reconnecting = { line: /Reconnecting|Polling/ };

/** @type {HandshakeRow[]} */
export const handshakeRows = [
    { name: "handshakes refused with 401", on: ["none"], rules: [{ kind: "refuse", status: 401 }], ...reconnecting },
    { name: "handshakes refused with 403", on: both, rules: [{ kind: "refuse", status: 403 }], ...reconnecting },
    { name: "handshakes refused with 404", on: ["full"], rules: [{ kind: "refuse", status: 404 }], ...reconnecting },
    { name: "handshakes refused with 503", on: both, rules: [{ kind: "refuse", status: 503 }], ...reconnecting },
    {
        name: "handshakes never answered",
        on: both,
        rules: [{ kind: "no-answer" }],
        line: /Connecting|Reconnecting|Polling/,
    },
    {
        name: "handshakes answered after three seconds",
        on: ["full"],
        rules: [{ kind: "latency", ms: 3000 }],
        line: /Connecting|Reconnecting|Polling/,
    },
];
