/** Reads the history of a local git repository, one record for each commit, streaming from `git log`. */
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { SourceError, ValidationError } from "../pipeline/errors.mjs";

/** @typedef {import('../types.mjs').SourceRecord} SourceRecord */

const execute = promisify(execFile);

/** In the order of the record's fields; git ends each with a NUL, which no commit can hold. */
const fields = ["%H", "%P", "%an", "%ae", "%aI", "%cn", "%cI", "%B"];

/** Nothing of the user's git configuration may prompt, decorate or lock. */
const environment = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };

/**
 * @param {string} repository
 * @param {string[]} parameters
 * @returns {Promise<string>} trimmed
 * @throws {SourceError} with git's own words
 */
async function git(repository, parameters) {
    try {
        const { stdout } = await execute("git", ["-C", repository, ...parameters], { env: environment });
        return stdout.trim();
    } catch (error) {
        const { stderr, code } = /** @type {{ stderr?: string, code?: string }} */ (error);
        const words = code === "ENOENT" ? "git is not installed" : (stderr?.trim() ?? String(error));
        throw new SourceError(`The repository's history can't be read: ${words}`, { cause: error });
    }
}

/**
 * @param {import('../types.mjs').JsonObject} payload
 * @returns {{ revision: string, mergesOnly: boolean }}
 * @throws {ValidationError} when a value is not usable
 */
export function checkGitPayload(payload) {
    const { revision = "HEAD", merges_only: mergesOnly = false, ...others } = payload;
    const unknown = Object.keys(others);
    if (unknown.length > 0) {
        throw new ValidationError(
            `The payload of a git job may hold "revision" and "merges_only", but not "${unknown[0]}".`,
        );
    }
    // A leading dash would be an option to git; a colon or a range would not name one history.
    if (typeof revision !== "string" || !/^[A-Za-z0-9_@][A-Za-z0-9_@./~^-]{0,199}$/.test(revision)) {
        throw new ValidationError('The payload\'s "revision" must be the name of a branch, tag or commit.');
    }
    if (typeof mergesOnly !== "boolean")
        throw new ValidationError('The payload\'s "merges_only" must be true or false.');
    return { revision, mergesOnly };
}

/**
 * @param {string} repository a folder of a git checkout
 * @param {import('../types.mjs').JsonObject} payload checked by checkGitPayload
 * @returns {Promise<import('./source.mjs').Source>}
 * @throws {SourceError} when the folder is no repository or has no such revision
 */
export async function openGitSource(repository, payload) {
    const { revision, mergesOnly } = checkGitPayload(payload);
    // The count and the log must mean the same commits, even when somebody commits between the two.
    const commit = await git(repository, ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`]);
    const selection = mergesOnly ? ["--merges", commit] : [commit];
    const count = Number(await git(repository, ["rev-list", "--count", ...selection]));
    return {
        count,
        description: `${count} ${mergesOnly ? "merges" : "commits"} up to ${commit.slice(0, 12)} (${revision})`,
        read: () => readLog(repository, selection),
    };
}

/**
 * @param {string} repository
 * @param {string[]} selection
 * @returns {AsyncGenerator<SourceRecord>}
 */
async function* readLog(repository, selection) {
    const format = `--format=tformat:${fields.join("%x00")}`;
    const parameters = ["-C", repository, "-c", "log.showSignature=false", "log", "-z", "--no-color", "--no-notes"];
    const child = spawn("git", [...parameters, "--encoding=UTF-8", format, ...selection, "--"], {
        env: environment,
        stdio: ["ignore", "pipe", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (data) => {
        if (complaint.length < 4000) complaint += data;
    });
    const ended = new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("close", resolve);
    });
    // Without a listener at this moment, a failure before the last await below would end the process.
    ended.catch(() => {});
    try {
        /** @type {string[]} */
        let values = [];
        for await (const text of splitAtNul(child.stdout)) {
            values.push(text);
            if (values.length === fields.length) {
                yield toRecord(values);
                values = [];
            }
        }
        const code = await ended;
        if (code !== 0) throw new SourceError(`git log ended with code ${code}: ${complaint.trim()}`);
    } finally {
        // The reader may have stopped early.
        if (child.exitCode === null) child.kill();
    }
}

/**
 * @param {AsyncIterable<Buffer>} stream
 * @returns {AsyncGenerator<string>} the texts that a NUL ends
 */
async function* splitAtNul(stream) {
    /** @type {Buffer[]} */
    let begun = [];
    for await (const chunk of stream) {
        let from = 0;
        for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
            begun.push(chunk.subarray(from, at));
            yield Buffer.concat(begun).toString("utf8");
            begun = [];
            from = at + 1;
        }
        if (from < chunk.length) begun.push(chunk.subarray(from));
    }
}

/**
 * @param {string[]} values
 * @returns {SourceRecord}
 */
function toRecord([hash, parents, authorName, authorEmail, authoredAt, committerName, committedAt, message]) {
    return {
        external_id: hash,
        raw_data: {
            hash,
            parents: parents === "" ? [] : parents.split(" "),
            author_name: authorName,
            author_email: authorEmail,
            authored_at: authoredAt,
            committer_name: committerName,
            committed_at: committedAt,
            message: message.trimEnd(),
        },
        origin: { commit: hash },
    };
}
