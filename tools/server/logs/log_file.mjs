/** The file of a log and the index beside it: opening both, and making the index anew of a file that has none. */
import {
    closeSync,
    existsSync,
    openSync,
    readFileSync,
    readSync,
    statSync,
    truncateSync,
    writeFileSync,
} from "node:fs";
import { LogIndex } from "./log_index.mjs";

const chunkSize = 1024 * 1024;

/** As RunLog writes it: the fields before the message stand in this order and need no unescaping. */
const linePattern = /^\{"seq":\d+,"timestamp":"([^"]*)","level":"(\w+)","stage":"(\w+)"/;

/** @param {string} file */
export const indexFileOf = (file) => file.replace(/\.log$/, ".index");

/**
 * The index of a log; a last line that was cut off by the server's death is removed from the file.
 * @param {string} file
 * @returns {LogIndex} empty when there is no file
 */
export function openIndex(file) {
    if (!existsSync(file)) return new LogIndex();
    const { size } = statSync(file);
    const kept = existsSync(indexFileOf(file)) && LogIndex.fromBytes(readFileSync(indexFileOf(file)), size);
    if (kept) return kept;
    const index = scan(file);
    if (index.size < size) truncateSync(file, index.size);
    saveIndex(file, index);
    return index;
}

/**
 * @param {string} file
 * @param {LogIndex} index
 */
export function saveIndex(file, index) {
    writeFileSync(indexFileOf(file), index.toBytes());
}

/**
 * Reads a file once from its beginning to its end.
 * @param {string} file
 * @returns {LogIndex} of its whole lines
 */
function scan(file) {
    const index = new LogIndex();
    const descriptor = openSync(file, "r");
    try {
        const buffer = Buffer.alloc(chunkSize);
        let begun = Buffer.alloc(0);
        for (;;) {
            const count = readSync(descriptor, buffer, 0, chunkSize, null);
            if (count === 0) return index;
            const bytes = Buffer.concat([begun, buffer.subarray(0, count)]);
            let from = 0;
            for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
                const match = linePattern.exec(bytes.toString("latin1", from, Math.min(end, from + 200)));
                const kind = match ? LogIndex.kindOf(match[2], match[3]) : 0;
                index.add(kind, end + 1 - from, match ? Date.parse(match[1]) : 0);
                from = end + 1;
            }
            begun = bytes.subarray(from);
        }
    } finally {
        closeSync(descriptor);
    }
}
