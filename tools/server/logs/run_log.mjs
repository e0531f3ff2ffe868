/**
 * Writes a run's log, one JSON object a line: {seq, timestamp, level, stage, message}. `seq` begins at 1 and is the
 * line's number, so that an index of lines needs no parsing.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { openIndex, saveIndex } from "./log_file.mjs";
import { LogIndex } from "./log_index.mjs";

/** @typedef {import('../types.mjs').LogLevel} LogLevel */
/** @typedef {import('../types.mjs').StageName} StageName */

/** Milliseconds that a line may wait for others before it is written. */
const patience = 20;

/** Characters that wait at most. */
const largestBuffer = 1024 * 1024;

export class RunLog {
    #descriptor;
    #onError;
    #buffer = "";
    /** @type {NodeJS.Timeout | null} */
    #timer = null;
    #isOpen = true;

    /**
     * @param {string} file a log that is there already goes on
     * @param {(error: Error) => void} onError told once when the log can't be written; the run goes on
     */
    constructor(file, onError) {
        this.file = file;
        this.#onError = onError;
        this.index = new LogIndex();
        try {
            this.index = openIndex(file);
            this.#descriptor = openSync(file, "a");
        } catch (error) {
            this.#fail(error);
        }
    }

    /** @returns {Record<LogLevel, number>} */
    get counts() {
        return this.index.byLevel;
    }

    /** Whether lines are still to be expected. */
    get isOpen() {
        return this.#isOpen;
    }

    /**
     * @param {LogLevel} level
     * @param {StageName} stage
     * @param {string} message
     */
    write(level, stage, message) {
        if (!this.#isOpen) return;
        const now = new Date();
        const line = { seq: this.index.lines + 1, timestamp: now.toISOString(), level, stage, message };
        const text = `${JSON.stringify(line)}\n`;
        this.#buffer += text;
        this.index.add(LogIndex.kindOf(level, stage), Buffer.byteLength(text), now.getTime());
        if (this.#buffer.length >= largestBuffer) this.flush();
        else this.#timer ??= setTimeout(() => this.flush(), patience);
    }

    /** Brings all lines to the system: a reader of the file sees what the index says. */
    flush() {
        if (this.#timer) clearTimeout(this.#timer);
        this.#timer = null;
        if (this.#buffer === "" || this.#descriptor === undefined) return;
        const bytes = Buffer.from(this.#buffer);
        this.#buffer = "";
        try {
            let written = 0;
            while (written < bytes.length) written += writeSync(this.#descriptor, bytes, written);
        } catch (error) {
            this.#fail(error);
        }
    }

    /** @param {unknown} error */
    #fail(error) {
        this.#isOpen = false;
        if (this.#descriptor !== undefined) closeSync(this.#descriptor);
        this.#descriptor = undefined;
        this.#onError(error instanceof Error ? error : new Error(String(error)));
    }

    close() {
        this.flush();
        this.#isOpen = false;
        if (this.#descriptor === undefined) return;
        closeSync(this.#descriptor);
        this.#descriptor = undefined;
        try {
            saveIndex(this.file, this.index);
        } catch (error) {
            this.#fail(error);
        }
    }
}
