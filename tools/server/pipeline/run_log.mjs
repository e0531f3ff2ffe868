/**
 * A run's own log, one JSON object a line: {seq, timestamp, level, stage, message}. `seq` begins at 1 and is the line's
 * number, so that an index of lines needs no parsing.
 */
import { createWriteStream } from "node:fs";
import path from "node:path";

/** @typedef {'debug' | 'info' | 'warning' | 'error'} LogLevel */

export class RunLog {
    #stream;
    #sequence = 0;
    /** @type {Record<LogLevel, number>} */
    counts = { debug: 0, info: 0, warning: 0, error: 0 };

    /**
     * @param {string} folder
     * @param {number} runId
     * @param {(error: Error) => void} onError told once when the log can't be written; the run goes on
     */
    constructor(folder, runId, onError) {
        this.#stream = createWriteStream(path.join(folder, `run-${runId}.log`), { flags: "a" });
        this.#stream.once("error", onError);
    }

    /**
     * @param {LogLevel} level
     * @param {import('../types.mjs').StageName} stage
     * @param {string} message
     */
    write(level, stage, message) {
        this.#sequence += 1;
        this.counts[level] += 1;
        const line = { seq: this.#sequence, timestamp: new Date().toISOString(), level, stage, message };
        this.#stream.write(`${JSON.stringify(line)}\n`);
    }

    /** @returns {Promise<void>} when all lines are with the system */
    close() {
        return new Promise((resolve) => {
            if (this.#stream.destroyed) resolve();
            else this.#stream.end(() => resolve());
        });
    }
}
