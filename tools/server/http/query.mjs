/** Reads what stands behind the question mark of an address, and refuses what can't be meant. */
import { parseRunHandle } from "../engine/status.mjs";
import { Refusal } from "./answers.mjs";

/** @typedef {Record<string, string | undefined>} Query */

/**
 * @param {import('fastify').FastifyRequest} request
 * @returns {Query}
 * @throws {Refusal} when a name is given twice
 */
export function queryOf(request) {
    const query = /** @type {Record<string, string | string[]>} */ (request.query);
    for (const [name, value] of Object.entries(query)) {
        if (Array.isArray(value)) throw new Refusal(422, `"${name}" may be given once only.`);
    }
    return /** @type {Query} */ (query);
}

/**
 * @param {Query} query
 * @param {string} name
 * @param {number} smallest
 * @param {number} largest
 * @returns {number | undefined}
 */
export function wholeNumber(query, name, smallest, largest) {
    const text = query[name];
    if (text === undefined) return undefined;
    const value = Number(text);
    if (!/^\d{1,16}$/.test(text) || value < smallest || value > largest) {
        throw new Refusal(422, `"${name}" must be a whole number from ${smallest} to ${largest}.`);
    }
    return value;
}

/**
 * @template {string} Word
 * @param {Query} query
 * @param {string} name
 * @param {readonly Word[]} words
 * @returns {Word | undefined}
 */
export function oneOf(query, name, words) {
    const text = query[name];
    if (text === undefined) return undefined;
    const word = words.find((entry) => entry === text);
    if (word === undefined) throw new Refusal(422, `"${name}" must be one of: ${words.join(", ")}.`);
    return word;
}

/**
 * A cursor is the id of the last row that was answered, so that rows that come meanwhile neither shift nor double any.
 * @param {Query} query
 * @returns {number} rows with smaller ids are wanted
 */
export function cursorOf(query) {
    const { cursor } = query;
    if (cursor === undefined || cursor === "") return Number.MAX_SAFE_INTEGER;
    const match = /^before-([1-9]\d{0,14})$/.exec(cursor);
    if (!match) throw new Refusal(422, '"cursor" must be the next_cursor of an earlier answer.');
    return Number(match[1]);
}

/**
 * @template {{ id: number }} Row
 * @param {Row[]} rows one more than the limit, if there are so many
 * @param {number} limit
 * @returns {{ page: Row[], next: { next_cursor?: string } }}
 */
export function pageOf(rows, limit) {
    const page = rows.slice(0, limit);
    return { page, next: rows.length > limit ? { next_cursor: `before-${page[page.length - 1].id}` } : {} };
}

/**
 * @param {string} text a run's handle or its bare number
 * @returns {number | null}
 */
export function parseRunId(text) {
    return parseRunHandle(text.startsWith("run-") ? text : `run-${text}`);
}

/**
 * @param {string} text
 * @returns {number | null} null: it can be no id
 */
export function parseId(text) {
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
