/**
 * Tells watchers of a job's changes: the first at once, then at most one in 100 ms with the newest state, and the end of
 * a run always, at once.
 */

/** Milliseconds between two messages about one job. */
const interval = 100;

/**
 * @template [State=import('../types.mjs').JobStatus]
 */
export class JobFeed {
    #read;
    /** @type {Map<string, Set<(state: State, ended: boolean) => void>>} */
    #watchers = new Map();
    /** @type {Set<(jobId: string, ended: boolean) => void>} */
    #allWatchers = new Set();
    /** @type {Map<string, { timer: NodeJS.Timeout, changed: boolean }>} the jobs that were told of within the interval */
    #resting = new Map();

    /** @param {(jobId: string) => State | null} read a job's state at this moment */
    constructor(read) {
        this.#read = read;
    }

    /**
     * @param {string} jobId
     * @param {(state: State, ended: boolean) => void} watcher
     * @returns {() => void} ends the watching
     */
    watch(jobId, watcher) {
        const watchers = this.#watchers.get(jobId) ?? new Set();
        watchers.add(watcher);
        this.#watchers.set(jobId, watchers);
        return () => {
            watchers.delete(watcher);
            if (watchers.size === 0 && this.#watchers.get(jobId) === watchers) this.#watchers.delete(jobId);
        };
    }

    /**
     * Tells of every change of every job at once, without its state: for who has a measure of their own.
     * @param {(jobId: string, ended: boolean) => void} watcher
     * @returns {() => void} ends the watching
     */
    watchAll(watcher) {
        this.#allWatchers.add(watcher);
        return () => this.#allWatchers.delete(watcher);
    }

    /**
     * @param {string} jobId
     * @param {boolean} ended whether a run has just ended: that is never held back
     */
    changed(jobId, ended) {
        for (const watcher of this.#allWatchers) watcher(jobId, ended);
        if (!this.#watchers.has(jobId)) return;
        const resting = this.#resting.get(jobId);
        if (resting && !ended) {
            resting.changed = true;
            return;
        }
        if (resting) clearTimeout(resting.timer);
        this.#rest(jobId);
        this.#tell(jobId, ended);
    }

    /** @param {string} jobId */
    #rest(jobId) {
        const timer = setTimeout(() => {
            const wasChanged = this.#resting.get(jobId)?.changed ?? false;
            this.#resting.delete(jobId);
            if (!wasChanged) return;
            this.#rest(jobId);
            this.#tell(jobId, false);
        }, interval);
        this.#resting.set(jobId, { timer, changed: false });
    }

    /**
     * @param {string} jobId
     * @param {boolean} ended
     */
    #tell(jobId, ended) {
        const watchers = this.#watchers.get(jobId);
        const status = watchers && this.#read(jobId);
        if (!status) return;
        for (const watcher of watchers) watcher(status, ended);
    }

    close() {
        for (const { timer } of this.#resting.values()) clearTimeout(timer);
        this.#resting.clear();
        this.#watchers.clear();
        this.#allWatchers.clear();
    }
}
