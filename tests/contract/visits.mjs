/** Notes which test has made which call, so that the table can be held against what was really done. */

/**
 * @typedef {object} Visit
 * @property {string} test the name of the test
 * @property {string} profile
 * @property {string} method "WS" for a socket
 * @property {string} path
 * @property {string[]} query the names that stood in it
 * @property {number} status 101 for a socket that was opened
 */

/** @type {Visit[]} */
export const visits = [];

/**
 * A pattern of the contract's or a server's own as a regular expression, and how much of it is fixed.
 * @param {string} call such as "GET /api/v1/etl/runs/{run_id}"
 */
function patternOf(call) {
    const [method, pattern] = call.split(" ");
    const parts = pattern.split("/");
    const source = parts.map((part) =>
        /^(\{.*\}|:.*)$/.test(part) ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    );
    return {
        method,
        path: new RegExp(`^${source.join("/")}$`),
        fixed: source.filter((part) => part !== "[^/]+").length,
    };
}

/**
 * The call of a list that a request is one of: where two fit, the one with fewer open places.
 * @param {string[]} calls
 * @param {{ method: string, path: string }} request
 * @returns {string | undefined}
 */
export function callOf(calls, { method, path }) {
    return calls
        .map((call) => ({ call, ...patternOf(call) }))
        .filter((pattern) => pattern.method === method && pattern.path.test(path))
        .sort((a, b) => b.fixed - a.fixed)[0]?.call;
}

/**
 * One spelling for the contract's and the server's names of an address's open places.
 * @param {string} call
 */
export const nameless = (call) => call.replace(/\{[^}]*\}|:[A-Za-z_]+/g, "{}");
