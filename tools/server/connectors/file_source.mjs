/** Reads issue exports, NDJSON and CSV, from the folder of exports, one record for each line or row. */
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { parse } from "csv-parse";
import { SourceError, ValidationError } from "../pipeline/errors.mjs";

/** @typedef {import('../types.mjs').SourceRecord} SourceRecord */
/** @typedef {import('../types.mjs').SourceFailure} SourceFailure */

/** Where the exports' own key stands, tried in this order. */
const keyFields = ["key", "id", "number"];

/**
 * @param {import('../types.mjs').JsonObject} payload
 * @returns {string} the file's plain name
 * @throws {ValidationError} when it names none, or one outside of the folder
 */
export function checkFilePayload(payload) {
    const { file, ...others } = payload;
    const unknown = Object.keys(others);
    if (unknown.length > 0) {
        throw new ValidationError(`The payload of a file job may hold "file", but not "${unknown[0]}".`);
    }
    // A plain name only: the payload comes over the network and must not reach other folders.
    if (typeof file !== "string" || !/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}\.(ndjson|csv)$/.test(file)) {
        throw new ValidationError('The payload\'s "file" must be the plain name of an .ndjson or .csv file.');
    }
    return file;
}

/**
 * @param {string} folder where the exports lie
 * @param {import('../types.mjs').JsonObject} payload
 * @returns {Promise<import('./source.mjs').Source>}
 * @throws {SourceError} when the file can't be opened
 */
export async function openFileSource(folder, payload) {
    const file = checkFilePayload(payload);
    const fullPath = path.join(folder, file);
    try {
        await access(fullPath);
    } catch (error) {
        throw new SourceError(`The export ${file} can't be opened.`, { cause: error });
    }
    const read = file.endsWith(".csv") ? () => readCsv(fullPath, file) : () => readNdjson(fullPath, file);
    // A first pass counts, so that progress is a fraction of something known.
    let count = 0;
    const entries = read();
    while (!(await entries.next()).done) count += 1;
    return { count, description: `${count} records of ${file}`, read };
}

/**
 * @param {import('../types.mjs').JsonObject} raw
 * @returns {string | null}
 */
function keyOf(raw) {
    for (const field of keyFields) {
        const value = raw[field];
        if ((typeof value === "string" && value !== "") || typeof value === "number") return String(value);
    }
    return null;
}

/**
 * @param {string} fullPath
 * @param {string} file
 * @returns {AsyncGenerator<SourceRecord | SourceFailure>}
 */
async function* readNdjson(fullPath, file) {
    let line = 0;
    for await (const text of createInterface({ input: createReadStream(fullPath, "utf8"), crlfDelay: Infinity })) {
        line += 1;
        if (text.trim() === "") continue;
        const origin = { file, line };
        try {
            const raw = JSON.parse(text);
            if (raw === null || typeof raw !== "object" || Array.isArray(raw)) {
                throw new ValidationError(`Line ${line} of ${file} is not a JSON object.`);
            }
            yield { external_id: keyOf(raw), raw_data: raw, origin };
        } catch (error) {
            yield { error, origin };
        }
    }
}

/**
 * @param {string} fullPath
 * @param {string} file
 * @returns {AsyncGenerator<SourceRecord>}
 * @throws the parser's CsvError, whole, when the file stops being CSV: the rows after that would be guesses
 */
async function* readCsv(fullPath, file) {
    const rows = createReadStream(fullPath).pipe(
        parse({ columns: true, bom: true, info: true, skip_empty_lines: true }),
    );
    for await (const { record, info } of rows) {
        // The parser has read to the row's end; a row with line breaks in it began earlier.
        yield { external_id: keyOf(record), raw_data: record, origin: { file, line: info.lines } };
    }
}
