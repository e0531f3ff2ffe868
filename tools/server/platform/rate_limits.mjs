/** The jobs that their source has asked to wait: until when, and by which of the platform's two words for it. */

/** @typedef {'RATE_LIMITED' | 'RATE_LIMIT_REACHED'} LimitWord */
/** @typedef {{ until: number, word: LimitWord, timer: NodeJS.Timeout }} Limit until: milliseconds */

export class RateLimits {
    #onEnd;
    /** @type {Map<number, Limit>} by job */
    #limits = new Map();

    /** @param {(jobId: number) => void} onEnd */
    constructor(onEnd) {
        this.#onEnd = onEnd;
    }

    /**
     * @param {number} jobId
     * @returns {Pick<Limit, 'until' | 'word'> | null}
     */
    of(jobId) {
        return this.#limits.get(jobId) ?? null;
    }

    /**
     * @param {number} jobId
     * @param {number} milliseconds
     * @param {LimitWord} word
     */
    set(jobId, milliseconds, word) {
        this.drop(jobId);
        const timer = setTimeout(() => {
            this.drop(jobId);
            this.#onEnd(jobId);
        }, milliseconds);
        this.#limits.set(jobId, { until: Date.now() + milliseconds, word, timer });
    }

    /**
     * @param {number} jobId
     * @returns {boolean} whether there was a limit
     */
    drop(jobId) {
        clearTimeout(this.#limits.get(jobId)?.timer);
        return this.#limits.delete(jobId);
    }

    close() {
        for (const jobId of [...this.#limits.keys()]) this.drop(jobId);
    }
}
