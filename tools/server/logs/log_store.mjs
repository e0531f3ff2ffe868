/** All runs' logs: writing those of live runs, and reading any of them in windows. */
import { closeSync, createReadStream, existsSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { openIndex } from "./log_file.mjs";
import { blockLines } from "./log_index.mjs";
import { LogSearches } from "./log_search.mjs";
import { RunLog } from "./run_log.mjs";

/** @typedef {import('../types.mjs').LogLine} LogLine */
/** @typedef {import('./log_index.mjs').LogIndex} LogIndex */
/** @typedef {import('./log_index.mjs').LineFilter} LineFilter */

/** Indexes of ended runs that are kept in memory. */
const keptIndexes = 8;

/**
 * Where a window of a log begins; exactly one.
 * @typedef {{ after: number } | { before: number } | { tail: true } | { at: number }} LogPlace at: milliseconds
 */

export class LogStore {
    #folder;
    #report;
    /** @type {Map<number, RunLog>} */
    #live = new Map();
    /** @type {Map<number, LogIndex>} the one used last comes last */
    #indexes = new Map();
    #searches = new LogSearches();

    /**
     * @param {string} folder exists
     * @param {(line: string) => void} report the server's own log
     */
    constructor(folder, report) {
        this.#folder = folder;
        this.#report = report;
    }

    /** @param {number} runId */
    #fileOf(runId) {
        return path.join(this.#folder, `run-${runId}.log`);
    }

    /**
     * Opens a log for writing; one that is there goes on.
     * @param {number} runId
     * @returns {RunLog}
     */
    write(runId) {
        const log = new RunLog(this.#fileOf(runId), (error) =>
            this.#report(`Warning: the log of run ${runId} can't be written: ${error.message}`),
        );
        this.#indexes.delete(runId);
        this.#live.set(runId, log);
        return log;
    }

    /**
     * @param {number} runId
     * @returns {boolean} whether the run is over; nothing more is written then
     */
    isComplete(runId) {
        return !this.#live.get(runId)?.isOpen;
    }

    /**
     * Appends to any log, of a live run or an ended one.
     * @param {number} runId
     * @param {(log: RunLog) => void} work
     */
    append(runId, work) {
        const live = this.#live.get(runId);
        if (live?.isOpen) return work(live);
        const log = this.write(runId);
        try {
            work(log);
        } finally {
            log.close();
        }
    }

    /**
     * @param {number} runId
     * @returns {LogIndex} in accord with the file
     */
    index(runId) {
        const live = this.#live.get(runId);
        if (live?.isOpen) {
            live.flush();
            return live.index;
        }
        this.#live.delete(runId);
        const index = this.#indexes.get(runId) ?? live?.index ?? openIndex(this.#fileOf(runId));
        this.#indexes.delete(runId);
        this.#indexes.set(runId, index);
        const [oldest] = this.#indexes.keys();
        if (this.#indexes.size > keptIndexes) this.#indexes.delete(oldest);
        return index;
    }

    /**
     * @param {number} runId
     * @param {LogPlace} place
     * @param {number} limit
     * @param {LineFilter} filter
     * @returns {LogLine[]} ascending
     */
    window(runId, place, limit, filter) {
        const index = this.index(runId);
        if ("after" in place) return this.lines(runId, index.find(place.after + 1, 1, limit, filter));
        if ("before" in place) {
            return this.lines(runId, index.find(Math.min(place.before - 1, index.lines), -1, limit, filter));
        }
        if ("tail" in place) return this.lines(runId, index.find(index.lines, -1, limit, filter));
        return this.lines(runId, index.find(this.#firstAt(runId, index, place.at), 1, limit, filter));
    }

    /**
     * @param {number} runId
     * @param {LogIndex} index
     * @param {number} time
     * @returns {number} the first line that was written at that time or later; one past the last when there is none
     */
    #firstAt(runId, index, time) {
        const first = index.blockBefore(time) * blockLines + 1;
        const last = Math.min(index.lines, first + blockLines - 1);
        const block = Array.from({ length: Math.max(0, last + 1 - first) }, (_, at) => first + at);
        return this.lines(runId, block).find(({ timestamp }) => Date.parse(timestamp) >= time)?.seq ?? last + 1;
    }

    /**
     * @param {number} runId
     * @param {number[]} seqs ascending, all in the log
     * @returns {LogLine[]}
     */
    lines(runId, seqs) {
        if (seqs.length === 0) return [];
        const index = this.index(runId);
        const descriptor = openSync(this.#fileOf(runId), "r");
        try {
            /** @type {LogLine[]} */
            const lines = [];
            let block = -1;
            /** @type {string[]} */
            let texts = [];
            for (const seq of seqs) {
                const wanted = Math.floor((seq - 1) / blockLines);
                if (wanted !== block) {
                    block = wanted;
                    const bytes = Buffer.alloc(index.offsetOf(block + 1) - index.offsetOf(block));
                    const count = readSync(descriptor, bytes, 0, bytes.length, index.offsetOf(block));
                    texts = bytes.toString("utf8", 0, count).split("\n");
                }
                lines.push(parseLine(texts[(seq - 1) % blockLines], seq));
            }
            return lines;
        } finally {
            closeSync(descriptor);
        }
    }

    /**
     * @param {number} runId
     * @param {string} text found in the message in any letter case
     * @param {number} after
     * @param {number} limit
     * @param {LineFilter} filter
     * @returns {Promise<{ matches: LogLine[], total: number }>}
     */
    async search(runId, text, after, limit, filter) {
        const index = this.index(runId);
        const all = index.lines === 0 ? [] : await this.#searches.find(this.#fileOf(runId), index, text);
        const wanted = all.filter((seq) => index.isWanted(seq, filter));
        const page = wanted.filter((seq) => seq > after).slice(0, limit);
        return { matches: this.lines(runId, page), total: wanted.length };
    }

    /**
     * The whole log for people: one line of text for each.
     * @param {number} runId
     * @returns {AsyncGenerator<string>}
     */
    async *asText(runId) {
        const { size } = this.index(runId);
        if (!existsSync(this.#fileOf(runId)) || size === 0) return;
        // No further than what is there at this moment: a live run's last line may be half written.
        const input = createReadStream(this.#fileOf(runId), { encoding: "utf8", end: size - 1 });
        let seq = 0;
        let text = "";
        for await (const line of createInterface({ input, crlfDelay: Infinity })) {
            const { timestamp, level, stage, message } = parseLine(line, (seq += 1));
            text += `${timestamp} ${level.toUpperCase().padEnd(7)} ${stage.padEnd(9)} ${message}\n`;
            if (text.length < 64 * 1024) continue;
            yield text;
            text = "";
        }
        if (text !== "") yield text;
    }

    close() {
        for (const log of this.#live.values()) if (log.isOpen) log.close();
        this.#live.clear();
    }
}

/**
 * @param {string | undefined} text
 * @param {number} seq
 * @returns {LogLine} a line that is none is shown as it stands
 */
function parseLine(text = "", seq) {
    try {
        return JSON.parse(text);
    } catch {
        return { seq, timestamp: new Date(0).toISOString(), level: "info", stage: "extract", message: text };
    }
}
