/**
 * What is known of a log without reading it: where each block of lines begins, when, and the level and stage of every
 * line, one byte each. With it, any window of a log of a million lines is found by a look at a megabyte of memory.
 */

/** @typedef {import('../types.mjs').LogLevel} LogLevel */
/** @typedef {import('../types.mjs').StageName} StageName */

/** Lines between two remembered places in the file. */
export const blockLines = 128;

/** @type {LogLevel[]} in rising severity, so that "at least" is a comparison */
export const levels = ["debug", "info", "warning", "error"];
/** @type {StageName[]} */
export const stages = ["extract", "transform", "load", "vectorize"];

const formatVersion = 1;

/** @typedef {{ level: number, stage: number }} LineFilter level: at least; stage: -1 for all */

export class LogIndex {
    lines = 0;
    /** Bytes of the file. */
    size = 0;
    firstErrorSeq = 0;
    #kinds = new Uint8Array(1024);
    #offsets = new Float64Array(64);
    #times = new Float64Array(64);
    /** By level and stage. */
    #counts = new Float64Array(levels.length * stages.length);

    /**
     * @param {string} level
     * @param {string} stage
     * @returns {number} the line's kind: level and stage in one byte; what is unknown is taken for the first
     */
    static kindOf(level, stage) {
        const at = /** @type {string[]} */ (levels).indexOf(level);
        const place = /** @type {string[]} */ (stages).indexOf(stage);
        return Math.max(0, at) * stages.length + Math.max(0, place);
    }

    /**
     * A line was added to the file.
     * @param {number} kind
     * @param {number} bytes with its end
     * @param {number} time milliseconds of the clock
     */
    add(kind, bytes, time) {
        if (this.lines === this.#kinds.length) this.#kinds = grown(this.#kinds, new Uint8Array(this.lines * 2));
        if (this.lines % blockLines === 0) {
            const block = this.lines / blockLines;
            if (block === this.#offsets.length) {
                this.#offsets = grown(this.#offsets, new Float64Array(block * 2));
                this.#times = grown(this.#times, new Float64Array(block * 2));
            }
            this.#offsets[block] = this.size;
            this.#times[block] = time;
        }
        this.#kinds[this.lines] = kind;
        this.#counts[kind] += 1;
        this.lines += 1;
        this.size += bytes;
        if (this.firstErrorSeq === 0 && kind >= 3 * stages.length) this.firstErrorSeq = this.lines;
    }

    get blocks() {
        return Math.ceil(this.lines / blockLines);
    }

    /** @param {number} block @returns {number} where it begins in the file; for one past the last, the file's end */
    offsetOf(block) {
        return block < this.blocks ? this.#offsets[block] : this.size;
    }

    /**
     * @param {number} time
     * @returns {number} the last block that began before the time, or the first
     */
    blockBefore(time) {
        let low = 0;
        let high = this.blocks;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.#times[middle] < time) low = middle + 1;
            else high = middle;
        }
        return Math.max(0, low - 1);
    }

    /**
     * @param {number} seq
     * @param {LineFilter} filter
     */
    isWanted(seq, filter) {
        const kind = this.#kinds[seq - 1];
        return (
            (filter.stage < 0 || kind % stages.length === filter.stage) &&
            Math.floor(kind / stages.length) >= filter.level
        );
    }

    /**
     * @param {number} from the first line that may be among them
     * @param {1 | -1} step forwards or backwards
     * @param {number} limit
     * @param {LineFilter} filter
     * @returns {number[]} ascending
     */
    find(from, step, limit, filter) {
        const found = [];
        for (let seq = from; seq >= 1 && seq <= this.lines && found.length < limit; seq += step) {
            if (this.isWanted(seq, filter)) found.push(seq);
        }
        return step > 0 ? found : found.reverse();
    }

    /**
     * @param {LineFilter} filter
     * @returns {number} how many lines there are of it
     */
    total(filter) {
        return this.#counts.reduce((sum, count, kind) => {
            const isOfStage = filter.stage < 0 || kind % stages.length === filter.stage;
            return sum + (isOfStage && Math.floor(kind / stages.length) >= filter.level ? count : 0);
        }, 0);
    }

    /** @returns {Record<LogLevel, number>} */
    get byLevel() {
        const counts = { debug: 0, info: 0, warning: 0, error: 0 };
        this.#counts.forEach((count, kind) => (counts[levels[Math.floor(kind / stages.length)]] += count));
        return counts;
    }

    /** @returns {Buffer} for a file beside the log */
    toBytes() {
        const head = Float64Array.of(formatVersion, this.size, this.lines, this.firstErrorSeq, ...this.#counts);
        const parts = [head, this.#offsets.subarray(0, this.blocks), this.#times.subarray(0, this.blocks)];
        const bytes = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
        return Buffer.concat([...bytes, this.#kinds.subarray(0, this.lines)]);
    }

    /**
     * @param {Buffer} bytes
     * @param {number} size of the log's file
     * @returns {LogIndex | null} null: it is not of this file, or of an older state of it
     */
    static fromBytes(bytes, size) {
        const headNumbers = 4 + levels.length * stages.length;
        if (bytes.length < headNumbers * 8) return null;
        // A copy, since numbers may only lie at multiples of eight.
        const { buffer } = new Uint8Array(bytes);
        const head = new Float64Array(buffer, 0, headNumbers);
        const index = new LogIndex();
        [, index.size, index.lines, index.firstErrorSeq] = head;
        const { blocks } = index;
        const fits = buffer.byteLength === head.byteLength + blocks * 16 + index.lines;
        if (head[0] !== formatVersion || index.size !== size || !fits) return null;
        index.#counts = head.slice(4);
        index.#offsets = grown(new Float64Array(buffer, head.byteLength, blocks), new Float64Array(blocks + 64));
        const times = new Float64Array(buffer, head.byteLength + blocks * 8, blocks);
        index.#times = grown(times, new Float64Array(blocks + 64));
        const kinds = new Uint8Array(buffer, head.byteLength + blocks * 16, index.lines);
        index.#kinds = grown(kinds, new Uint8Array(index.lines + 1024));
        return index;
    }
}

/**
 * @template {Uint8Array | Float64Array} Numbers
 * @param {Numbers} numbers
 * @param {Numbers} larger
 */
function grown(numbers, larger) {
    larger.set(numbers);
    return larger;
}
