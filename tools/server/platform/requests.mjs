/** Counts the requests that come in, by path and by address, for the platform's limit and for tests that ask. */

/** Milliseconds that the limit is for. */
const minute = 60_000;

export class Requests {
    /** How many requests one address may make in a minute; null: as many as it likes. @type {number | null} */
    limit;
    #total = 0;
    /** @type {Map<string, number>} */
    #byPath = new Map();
    /** When those of the last minute came, in milliseconds, the oldest first. @type {number[]} */
    #times = [];
    /** Those of each address that were let in. @type {Map<string, number[]>} */
    #byAddress = new Map();

    /** @param {number | null} limit */
    constructor(limit) {
        this.limit = limit;
    }

    /**
     * @param {string} method
     * @param {string} path without the query
     */
    count(method, path) {
        const name = `${method} ${path}`;
        this.#total += 1;
        this.#byPath.set(name, (this.#byPath.get(name) ?? 0) + 1);
        dropOld(this.#times).push(Date.now());
    }

    /**
     * Lets a request of an address in, or says how long it has to wait.
     * @param {string} address
     * @returns {number | null} seconds; null: it is let in
     */
    admit(address) {
        const times = dropOld(this.#byAddress.get(address) ?? []);
        this.#byAddress.set(address, times);
        if (this.limit !== null && times.length >= this.limit) {
            // When so many have gone that there is room for one; with a limit of none there never is.
            const oldest = times[times.length - this.limit] ?? Date.now();
            return Math.max(1, Math.ceil((oldest + minute - Date.now()) / 1000));
        }
        times.push(Date.now());
        return null;
    }

    get counts() {
        return {
            total: this.#total,
            last_60_seconds: dropOld(this.#times).length,
            by_path: Object.fromEntries([...this.#byPath].sort(([a], [b]) => (a < b ? -1 : 1))),
        };
    }

    /** Forgets all that came until now, for the limit too. */
    clear() {
        this.#total = 0;
        this.#byPath.clear();
        this.#times = [];
        this.#byAddress.clear();
    }
}

/**
 * @param {number[]} times
 * @returns {number[]} the same list without what is older than a minute
 */
function dropOld(times) {
    const oldest = Date.now() - minute;
    let count = 0;
    while (count < times.length && times[count] <= oldest) count += 1;
    times.splice(0, count);
    return times;
}
