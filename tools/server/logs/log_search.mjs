/**
 * Finds a text in the messages of a log, reading the file in pieces so that nobody else has to wait. What was found is
 * kept: the next page of the same search, and a longer file, need no reading from the beginning. A hundred megabytes take
 * some hundred milliseconds: only lines that have the text at all are looked at closely, and a text of plain letters is
 * sought in bytes, which need no decoding.
 */
import { open } from "node:fs/promises";
import { blockLines } from "./log_index.mjs";

/** @typedef {import('./log_index.mjs').LogIndex} LogIndex */

/** Blocks that are read at once: some megabytes. */
const blocksAtOnce = 128;

/** Searches that are kept. */
const keptSearches = 4;

/** @typedef {{ seqs: number[], searched: number, last: Promise<void> }} Search searched: lines */

export class LogSearches {
    /** @type {Map<string, Search>} the one used last comes last */
    #searches = new Map();

    /**
     * @param {string} file
     * @param {LogIndex} index
     * @param {string} text
     * @returns {Promise<number[]>} ascending
     */
    async find(file, index, text) {
        const wanted = text.toLowerCase();
        const key = `${file}\n${wanted}`;
        const search = this.#searches.get(key) ?? { seqs: [], searched: 0, last: Promise.resolve() };
        this.#searches.delete(key);
        this.#searches.set(key, search);
        const [oldest] = this.#searches.keys();
        if (this.#searches.size > keptSearches) this.#searches.delete(oldest);
        // One after the other: two that go on with the same search would find the same lines twice.
        search.last = search.last.catch(() => {}).then(() => goOn(search, file, index, wanted));
        await search.last;
        return search.seqs;
    }
}

/**
 * @param {Search} search
 * @param {string} file
 * @param {LogIndex} index
 * @param {string} wanted in small letters
 */
async function goOn(search, file, index, wanted) {
    if (search.searched >= index.lines) return;
    const until = index.lines;
    const encoding = /^[\x00-\x7f]*$/.test(wanted) ? "latin1" : "utf8";
    const handle = await open(file, "r");
    try {
        while (search.searched < until) {
            const block = Math.floor(search.searched / blockLines);
            const end = Math.min(Math.ceil(until / blockLines), block + blocksAtOnce);
            const bytes = Buffer.allocUnsafe(index.offsetOf(end) - index.offsetOf(block));
            const { bytesRead } = await handle.read(bytes, 0, bytes.length, index.offsetOf(block));
            const last = Math.min(until, end * blockLines);
            for (const line of linesWith(bytes.toString(encoding, 0, bytesRead), wanted)) {
                const seq = block * blockLines + line + 1;
                if (seq > search.searched && seq <= last) search.seqs.push(seq);
            }
            search.searched = last;
        }
    } finally {
        await handle.close();
    }
}

const messageStart = '"message":"';

/**
 * @param {string} text whole lines of a log
 * @param {string} wanted in small letters
 * @returns {number[]} the numbers of the lines whose message has it; 0 is the first
 */
function linesWith(text, wanted) {
    // As it stands in the file, so that only few lines need parsing.
    const escaped = JSON.stringify(wanted).slice(1, -1);
    const lower = text.toLowerCase();
    const found = [];
    let line = 0;
    let lineStart = 0;
    let lineEnd = lower.indexOf("\n");
    let backslash = lower.indexOf("\\");
    for (let at = lower.indexOf(escaped); at >= 0; at = lower.indexOf(escaped, at)) {
        while (lineEnd >= 0 && lineEnd < at) {
            line += 1;
            lineStart = lineEnd + 1;
            lineEnd = lower.indexOf("\n", lineStart);
        }
        const end = lineEnd < 0 ? lower.length : lineEnd;
        const from = lower.indexOf(messageStart, lineStart) + messageStart.length;
        // The fields before the message do not count.
        const place = at >= from ? at : lower.indexOf(escaped, from);
        if (backslash >= 0 && backslash < from) backslash = lower.indexOf("\\", from);
        // The last two characters close the text and the object.
        const isInMessage = place >= 0 && place + escaped.length <= end - 2;
        const isEscaped = backslash >= 0 && backslash < end;
        if (isInMessage && (!isEscaped || holds(lower.slice(from, end - 2), wanted))) found.push(line);
        at = end;
    }
    return found;
}

/**
 * @param {string} message with escapes, as it stands in the file, in small letters
 * @param {string} wanted
 */
function holds(message, wanted) {
    // Part of an escape is no text: "n" is not in a line break.
    return String(JSON.parse(`"${message}"`))
        .toLowerCase()
        .includes(wanted);
}
