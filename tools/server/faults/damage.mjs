/** What a fault makes of a good answer or message: pure functions of its text, or of nothing. */

/** An ISO 8601 time: its date and time of day, the fraction's digits, and the zone, if any. */
const timePattern = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:?\d\d)?/g;

/**
 * Moves every time that stands in a text, each in its own form.
 * @param {string} text
 * @param {number} seconds
 * @returns {string}
 */
export function shiftTimes(text, seconds) {
    return text.replace(timePattern, (whole, time, fraction = "", zone = "") => {
        const moved = Date.parse(`${time}Z`) + seconds * 1000;
        // What only looks like a time ("2026-02-31T25:61:00") stays what it is.
        return Number.isNaN(moved) ? whole : new Date(moved).toISOString().slice(0, 19) + fraction + zone;
    });
}

/**
 * The first half of a JSON text, cut where it can't be taken for a whole.
 * @param {Buffer} body
 * @returns {Buffer}
 */
export const cutInHalf = (body) => body.subarray(0, Math.max(1, Math.floor(body.length / 2)));

/**
 * Puts a byte that no UTF-8 text can hold at the beginning of every text value.
 * @param {Buffer} body JSON as JSON.stringify writes it
 * @returns {Buffer}
 */
export const spoilUtf8 = (body) => Buffer.from(body.toString("latin1").replaceAll('":"', '":"\xff'), "latin1");

/**
 * A list of one job that is well formed and far too big.
 * @param {number} megabytes
 * @returns {Buffer}
 */
export function hugeBody(megabytes) {
    const body = Buffer.alloc(megabytes * 1024 * 1024, "a");
    body.write('[{"id":1,"name":"');
    body.write('"}]', body.length - 3);
    return body;
}

/**
 * Lists in lists.
 * @param {number} levels
 * @returns {Buffer}
 */
export const deepBody = (levels) => Buffer.from("[".repeat(levels) + "]".repeat(levels));

/**
 * A JSON text longer than anybody asked for, its meaning unchanged.
 * @param {string} message an object's
 * @param {number} bytes to add
 * @returns {string}
 */
export const pad = (message, bytes) => `${message.slice(0, -1)},"padding":"${"x".repeat(bytes)}"}`;

/**
 * @param {string} text JSON; anything else stays as it is
 * @param {string} change one of kinds.mjs' wrongTypes
 * @returns {string}
 */
export function changeTypes(text, change) {
    /** @type {unknown} */
    let value;
    try {
        value = JSON.parse(text);
    } catch {
        return text;
    }
    return JSON.stringify(changes[change](value));
}

/** @typedef {(value: any) => unknown} Change */

/** @type {Record<string, Change>} */
const changes = {
    "numbers-as-strings": (value) => deeply(value, (one) => (typeof one === "number" ? String(one) : one)),
    "strings-as-numbers": (value) => deeply(value, (one) => (typeof one === "string" ? one.length : one)),
    "object-for-array": (value) => outermostArrays(value, (array) => ({ items: array })),
    "null-for-array": (value) => outermostArrays(value, () => null),
    "array-for-object": (value) => [value],
    null: () => null,
    "bad-row": (value) => secondRow(value, (row) => ({ ...deeply(row, otherType), id: row.id })),
    "null-row": (value) => secondRow(value, () => null),
    "row-without-id": (value) => secondRow(value, ({ id: _id, ...rest }) => rest),
};

/** @param {unknown} value of no other kind than a text, number, truth value or null */
const otherType = (value) => (typeof value === "string" ? { text: value } : [String(value)]);

/**
 * @param {any} value
 * @param {(value: any) => unknown} change of what is neither list nor object
 * @returns {any}
 */
function deeply(value, change) {
    if (Array.isArray(value)) return value.map((one) => deeply(one, change));
    if (value === null || typeof value !== "object") return change(value);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deeply(one, change)]));
}

/**
 * @param {any} value
 * @param {(array: any[]) => unknown} change
 * @returns {unknown}
 */
function outermostArrays(value, change) {
    if (Array.isArray(value)) return change(value);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, outermostArrays(one, change)]));
}

/**
 * The second row, with good ones around it; of one row the only one.
 * @param {any} value
 * @param {(row: any) => unknown} change
 * @returns {unknown}
 */
function secondRow(value, change) {
    return outermostArrays(value, (rows) => {
        const bad = Math.min(1, rows.length - 1);
        return rows.map((row, index) => (index === bad ? change(row) : row));
    });
}
