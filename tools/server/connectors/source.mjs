/** Opens the source that a job reads: chosen by the job's integration, checked before a run is accepted. */
import { checkFilePayload, openFileSource } from "./file_source.mjs";
import { checkGitPayload, openGitSource } from "./git_source.mjs";

/**
 * An opened source. `count` is how many records and unreadable parts `read` will give.
 * @typedef {object} Source
 * @property {number} count
 * @property {string} description a phrase for the log
 * @property {() => AsyncIterable<import('../types.mjs').SourceRecord | import('../types.mjs').SourceFailure>} read
 */

/**
 * Where the connectors look.
 * @typedef {object} SourceFolders
 * @property {string} repository a git checkout
 * @property {string} exports the folder of NDJSON and CSV files
 */

/**
 * @param {string} integrationType
 * @param {import('../types.mjs').JsonObject} payload
 * @throws {import('../pipeline/errors.mjs').ValidationError} with a sentence when the payload can't be used
 */
export function checkPayload(integrationType, payload) {
    if (integrationType === "git") checkGitPayload(payload);
    else checkFilePayload(payload);
}

/**
 * @param {string} integrationType "git" reads the repository, every other one an export
 * @param {import('../types.mjs').JsonObject} payload
 * @param {SourceFolders} folders
 * @returns {Promise<Source>}
 */
export function openSource(integrationType, payload, folders) {
    return integrationType === "git"
        ? openGitSource(folders.repository, payload)
        : openFileSource(folders.exports, payload);
}
