/**
 * The kinds of fault that tests can ask for: where each can happen, and what can be said about it. "request" is an HTTP
 * request, "handshake" a socket's, "message" one that the server sends over a socket.
 */

/** @typedef {'request' | 'handshake' | 'message'} Place */

/**
 * @typedef {object} Option
 * @property {unknown} fallback undefined: it has to be given
 * @property {(value: unknown) => boolean} accepts
 * @property {string} wanted what it must be, for the refusal
 */

/**
 * @typedef {object} Kind
 * @property {Place[]} places
 * @property {Record<string, Option>} options
 * @property {boolean} [goesOn] whether a further rule may add its fault to this one
 */

/**
 * @param {number} smallest
 * @param {number} largest
 * @param {number | null} [fallback]
 * @returns {Option}
 */
const number = (smallest, largest, fallback) => ({
    fallback,
    accepts: (value) => Number.isInteger(value) && Number(value) >= smallest && Number(value) <= largest,
    wanted: `a whole number from ${smallest} to ${largest}`,
});

/**
 * @param {string[]} words the first is the default
 * @returns {Option}
 */
const oneOf = (...words) => ({
    fallback: words[0],
    accepts: (value) => words.includes(/** @type {any} */ (value)),
    wanted: `one of: ${words.join(", ")}`,
});

/**
 * @param {string | null} fallback
 * @returns {Option}
 */
const text = (fallback) => ({ fallback, accepts: (value) => typeof value === "string", wanted: "a text" });

/** What a close frame may say; 1006 stands for an end without one. @type {Option} */
const closeCode = {
    fallback: 1011,
    accepts: (value) =>
        Number.isInteger(value) &&
        ((Number(value) >= 3000 && Number(value) <= 4999) ||
            (Number(value) >= 1000 && Number(value) <= 1014 && value !== 1004 && value !== 1005)),
    wanted: "1006 or a code that a close frame may have",
};

/** What "wrong-types" can change; damage.mjs does it. */
export const wrongTypes = [
    "numbers-as-strings",
    "strings-as-numbers",
    "object-for-array",
    "null-for-array",
    "array-for-object",
    "null",
    "bad-row",
    "null-row",
    "row-without-id",
];

/** @type {Record<string, Kind>} */
export const kinds = {
    // Late, or never.
    latency: { places: ["request", "handshake"], options: { ms: number(0, 120_000) }, goesOn: true },
    "no-answer": { places: ["request", "handshake"], options: {} },
    // The connection breaks. In the body means: after the head and half of the body.
    reset: { places: ["request"], options: { at: oneOf("start", "body") } },
    "short-body": { places: ["request"], options: {} },
    "lost-answer": { places: ["request"], options: { then: oneOf("reset", "silence", "gateway") } },
    // A body that is not what it should be.
    "cut-json": { places: ["request"], options: {} },
    "malformed-json": { places: ["request"], options: { text: text('{"jobs": [1, 2,,]}') } },
    "wrong-types": { places: ["request", "message"], options: { change: oneOf(...wrongTypes) } },
    html: { places: ["request"], options: { title: text("Welcome") } },
    empty: { places: ["request"], options: {} },
    "no-content": { places: ["request"], options: {} },
    "invalid-utf8": { places: ["request"], options: {} },
    huge: { places: ["request"], options: { megabytes: number(1, 200, 40) } },
    deep: { places: ["request"], options: { levels: number(1, 5_000_000, 100_000) } },
    // Another answer.
    status: {
        places: ["request"],
        options: {
            status: number(200, 599),
            detail: text(null),
            form: oneOf("detail", "fields", "error-detail", "error-message", "html", "empty"),
            retry_after: number(0, 86_400, null),
            retry_after_form: oneOf("seconds", "date"),
        },
    },
    "login-redirect": { places: ["request"], options: {} },
    "clock-skew": {
        places: ["request", "message"],
        options: { seconds: number(-10_000_000, 10_000_000) },
        goesOn: true,
    },
    // Sockets.
    refuse: { places: ["handshake"], options: { status: number(400, 599, 403) } },
    silent: { places: ["message"], options: {} },
    close: { places: ["message"], options: { code: closeCode, reason: text("") } },
    malformed: { places: ["message"], options: { text: text('{"job_id": "1", "status":') } },
    binary: { places: ["message"], options: {} },
    oversized: { places: ["message"], options: { bytes: number(1, 64 * 1024 * 1024, 2 * 1024 * 1024) } },
    duplicate: { places: ["message"], options: {} },
    late: { places: ["message"], options: { ms: number(0, 60_000, 500) } },
    reorder: { places: ["message"], options: { ms: number(0, 60_000, 500) } },
    drop: { places: ["message"], options: {} },
    flood: { places: ["message"], options: { count: number(1, 100_000, 2000) } },
};
