/**
 * One server at a time has a database file. SQLite's WebAssembly build locks with a directory that a killed process
 * leaves behind; a note beside it says who made it, so that a dead owner's lock can be removed and a living one's not.
 */
import { readFileSync, rmSync, rmdirSync, writeFileSync } from "node:fs";

/** The paths that this very process has open: its own note would otherwise look like a living owner's. */
const ownedHere = new Set();

/**
 * When a process started, in the kernel's ticks, so that a number that was given to another process is recognised.
 * @param {number} processId
 * @returns {string | null} null where the system does not tell
 */
function processStart(processId) {
    try {
        const text = readFileSync(`/proc/${processId}/stat`, "utf8");
        // The second field is the command in parentheses and may hold spaces: count from the last parenthesis.
        return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
    } catch {
        return null;
    }
}

/**
 * @param {number} processId
 * @param {string | null} start what processStart said when the note was written
 */
function isAlive(processId, start) {
    try {
        process.kill(processId, 0);
    } catch (error) {
        // EPERM: it lives, but is another user's.
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EPERM") return false;
    }
    const now = processStart(processId);
    return now === null || start === null || now === start;
}

/**
 * @param {string} notePath
 * @returns {{ process_id: number, started: string | null } | null}
 */
function readNote(notePath) {
    try {
        const note = JSON.parse(readFileSync(notePath, "utf8"));
        return Number.isInteger(note?.process_id) ? note : null;
    } catch {
        return null;
    }
}

/**
 * Takes the database for this process, and removes what a killed owner left.
 * @param {string} databasePath absolute
 * @returns {() => void} gives it back; call it after the database is closed
 * @throws {Error} with a sentence for people when a living server has it
 */
export function takeOwnership(databasePath) {
    const notePath = `${databasePath}.owner`;
    const note = readNote(notePath);
    const ours = note?.process_id === process.pid;
    if (note && (ours ? ownedHere.has(databasePath) : isAlive(note.process_id, note.started))) {
        throw new Error(
            `The database ${databasePath} is in use by another server (process ${note.process_id}). ` +
                "Stop that one, or choose another file with --database.",
        );
    }
    rmSync(notePath, { force: true });
    const mine = JSON.stringify({ process_id: process.pid, started: processStart(process.pid) });
    try {
        // "wx" fails if another server that started at the same moment was quicker.
        writeFileSync(notePath, mine, { flag: "wx", mode: 0o600 });
    } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
        throw new Error(`The database ${databasePath} is being opened by another server at this moment.`);
    }
    try {
        rmdirSync(`${databasePath}.lock`);
    } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOENT") throw error;
    }
    ownedHere.add(databasePath);
    return () => {
        ownedHere.delete(databasePath);
        rmSync(notePath, { force: true });
    };
}
