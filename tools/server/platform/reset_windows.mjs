/**
 * The time after a finished run in which its job can't be started: half a minute, then longer and longer as long as
 * something holds the job. Whoever watches is not told of a deadline that moved, only of the end.
 */

/** Milliseconds: of the first window, and of each extension; the last is repeated. */
const firstWindow = 30_000;
const extensions = [60_000, 180_000, 300_000];

/** @typedef {{ runId: number, deadline: number, attempt: number, timer: NodeJS.Timeout }} Window deadline: milliseconds */

export class ResetWindows {
    #isHeld;
    #onEnd;
    /** @type {Map<number, Window>} by job */
    #windows = new Map();

    /**
     * @param {object} parts
     * @param {(jobId: number) => boolean} parts.isHeld whether something of the job is still to be waited for
     * @param {(jobId: number) => void} parts.onEnd
     */
    constructor({ isHeld, onEnd }) {
        this.#isHeld = isHeld;
        this.#onEnd = onEnd;
    }

    /**
     * @param {number} jobId
     * @returns {Pick<Window, 'runId' | 'deadline' | 'attempt'> | null}
     */
    of(jobId) {
        return this.#windows.get(jobId) ?? null;
    }

    /**
     * @param {number} jobId
     * @param {number} runId
     */
    open(jobId, runId) {
        this.#set(jobId, { runId, attempt: 0 }, firstWindow);
    }

    /**
     * @param {number} jobId
     * @param {number} milliseconds from now to the new deadline
     * @returns {boolean} false: the job is in no window
     */
    move(jobId, milliseconds) {
        const window = this.#windows.get(jobId);
        if (window) this.#set(jobId, window, milliseconds);
        return window !== undefined;
    }

    /** @param {number} jobId */
    drop(jobId) {
        clearTimeout(this.#windows.get(jobId)?.timer);
        this.#windows.delete(jobId);
    }

    /**
     * @param {number} jobId
     * @param {Pick<Window, 'runId' | 'attempt'>} window
     * @param {number} milliseconds
     */
    #set(jobId, { runId, attempt }, milliseconds) {
        this.drop(jobId);
        const timer = setTimeout(() => this.#ended(jobId), milliseconds);
        this.#windows.set(jobId, { runId, attempt, deadline: Date.now() + milliseconds, timer });
    }

    /** @param {number} jobId */
    #ended(jobId) {
        const window = this.#windows.get(jobId);
        if (!window) return;
        if (this.#isHeld(jobId)) {
            const longer = extensions[Math.min(window.attempt, extensions.length - 1)];
            this.#set(jobId, { ...window, attempt: window.attempt + 1 }, longer);
        } else {
            this.drop(jobId);
            this.#onEnd(jobId);
        }
    }

    close() {
        for (const jobId of [...this.#windows.keys()]) this.drop(jobId);
    }
}
