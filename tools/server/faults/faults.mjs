/** The faults in force: reads the rules that a test gives, and says which of them apply to what happens. */
import { Refusal } from "../http/answers.mjs";
import { kinds } from "./kinds.mjs";

/** @typedef {import('./kinds.mjs').Place} Place */

/**
 * A rule that was read; its kind's options, with their defaults, stand beside these.
 * @typedef {{ kind: string, skip: number, times: number | null } & Record<string, any>} Rule
 */

/**
 * @typedef {object} Entry
 * @property {{ method?: string, path: string }} match as it was given
 * @property {RegExp} pattern of the whole path
 * @property {Rule} rule
 * @property {number} seen how often something matched
 * @property {number} used how often the fault was brought about
 */

const own = ["match", "kind", "times", "skip"];

export class Faults {
    /** @type {Entry[]} */
    #entries = [];

    /**
     * Puts these rules in the place of those before.
     * @param {unknown[]} given
     * @throws {Refusal} with a sentence that names what is wrong; nothing has changed then
     */
    replace(given) {
        this.#entries = given.map(read);
    }

    /** How things stand: each rule with how often it was brought about. */
    list() {
        return this.#entries.map(({ match, rule, used }) => ({ match, ...rule, used }));
    }

    /**
     * The faults that this meets, in their order: those that let others go on, then at most one that does not.
     * @param {Place} place
     * @param {string} method of a request; "GET" for sockets
     * @param {string} path without the query
     * @param {number} [before] messages of this connection that came before; without it the rules count themselves
     * @returns {Rule[]}
     */
    take(place, method, path, before) {
        /** @type {Rule[]} */
        const taken = [];
        for (const entry of this.#entries) {
            const { rule, match, pattern } = entry;
            if (!kinds[rule.kind].places.includes(place) || !pattern.test(path)) continue;
            // A browser's question about another origin is no request of the page's, unless it is meant.
            if (match.method ? match.method !== method : method === "OPTIONS") continue;
            entry.seen += 1;
            if ((before ?? entry.seen - 1) < rule.skip || entry.used >= (rule.times ?? Infinity)) continue;
            entry.used += 1;
            taken.push(rule);
            if (!kinds[rule.kind].goesOn) break;
        }
        return taken;
    }
}

/**
 * @param {unknown} given
 * @returns {Entry}
 */
function read(given) {
    if (!isObject(given)) throw new Refusal(422, "A rule must be an object.");
    const { match, kind, times = null, skip = 0 } = given;
    if (typeof kind !== "string" || !Object.hasOwn(kinds, kind)) {
        throw new Refusal(422, `"kind" must be one of: ${Object.keys(kinds).join(", ")}.`);
    }
    const { options } = kinds[kind];
    const unknown = Object.keys(given).find((name) => !own.includes(name) && !Object.hasOwn(options, name));
    if (unknown !== undefined) throw new Refusal(422, `"${kind}" has nothing called "${unknown}".`);
    for (const [name, value] of /** @type {const} */ ([
        ["times", times ?? 0],
        ["skip", skip],
    ])) {
        if (!Number.isInteger(value) || Number(value) < 0) throw new Refusal(422, `"${name}" must be a whole number.`);
    }
    const values = Object.entries(options).map(([name, { fallback, accepts, wanted }]) => {
        const value = given[name] ?? fallback;
        const isLeftOut = given[name] === undefined && fallback !== undefined;
        if (!isLeftOut && !accepts(value)) throw new Refusal(422, `"${name}" of "${kind}" must be ${wanted}.`);
        return [name, value];
    });
    const counts = { skip: Number(skip), times: times === null ? null : Number(times) };
    return { ...readMatch(match), rule: { kind, ...counts, ...Object.fromEntries(values) }, seen: 0, used: 0 };
}

/** @param {unknown} given */
function readMatch(given) {
    const { method, path } = isObject(given) ? given : { method: undefined, path: undefined };
    if (typeof path !== "string" || !/^[/*]/.test(path)) {
        throw new Refusal(422, '"match" must have a "path" such as "/api/v1/etl/jobs" or "/ws/*".');
    }
    if (method !== undefined && typeof method !== "string") throw new Refusal(422, '"method" must be a text.');
    const escaped = path.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return {
        match: { ...(method && { method: method.toUpperCase() }), path },
        pattern: RegExp(`^${escaped.join(".*")}$`),
    };
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
