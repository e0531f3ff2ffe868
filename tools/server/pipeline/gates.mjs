/**
 * Named gates, at which a test holds a run so that it sees what it means to see. A server without the option --gates
 * has them too, but nothing can close them.
 *
 * The names, where <id> is a job's id:
 * - `job:<id>:start`: the run stays pending.
 * - `job:<id>:extract`, `:transform`, `:load`, `:vectorize`: the run comes to that stage (its status says so) and does
 *   none of it; the stages before it go on to their end (up to 128 batches), so that at `load` a run of up to 12,800 records
 *   stands at exactly 50 %, all extracted, all transformed, none loaded.
 * - `job:<id>:<percent>`, 1 to 99: the run stops at the first batch that brings it to that progress or beyond.
 * - `job:<id>:finish`: all is done, but the run is still running, at 99 % or less.
 * - `job:<id>:reset`: with the platform profile, the window after a finished run is extended, not ended.
 */

const namePattern = /^job:[1-9]\d{0,9}:(start|extract|transform|load|vectorize|finish|reset|[1-9]\d?)$/;

export class Gates {
    /** @type {Map<string, { waiters: (() => void)[] }>} the closed ones */
    #held = new Map();

    /**
     * @param {string} name
     * @returns {boolean} whether the name is one that a run can meet
     */
    static isName(name) {
        return namePattern.test(name);
    }

    /** @param {string} name */
    hold(name) {
        if (!Gates.isName(name)) throw new Error(`There is no gate of the name "${name}".`);
        if (!this.#held.has(name)) this.#held.set(name, { waiters: [] });
    }

    /**
     * @param {string} name
     * @returns {number} how many were waiting at it
     */
    release(name) {
        const gate = this.#held.get(name);
        this.#held.delete(name);
        for (const resume of gate?.waiters ?? []) resume();
        return gate?.waiters.length ?? 0;
    }

    releaseAll() {
        for (const name of [...this.#held.keys()]) this.release(name);
    }

    /** @returns {{ name: string, waiting: number }[]} the closed ones */
    list() {
        return [...this.#held].map(([name, gate]) => ({ name, waiting: gate.waiters.length }));
    }

    /** @param {string} name */
    isHeld(name) {
        return this.#held.has(name);
    }

    /**
     * The closed gate that a job meets, if any.
     * @param {number} jobId
     * @param {string} place a stage's name, "start" or "finish"
     * @param {number} progress percent
     * @returns {string | null}
     */
    closedFor(jobId, place, progress) {
        // The usual case, without --gates or between tests, costs nothing.
        if (this.#held.size === 0) return null;
        const prefix = `job:${jobId}:`;
        if (this.#held.has(prefix + place)) return prefix + place;
        for (const name of this.#held.keys()) {
            if (!name.startsWith(prefix)) continue;
            const percent = Number(name.slice(prefix.length));
            if (percent > 0 && progress >= percent) return name;
        }
        return null;
    }

    /**
     * Waits until the gate is released; at once when it is open.
     * @param {string} name
     * @returns {Promise<void>}
     */
    pass(name) {
        const gate = this.#held.get(name);
        if (!gate) return Promise.resolve();
        return new Promise((resolve) => gate.waiters.push(resolve));
    }
}
