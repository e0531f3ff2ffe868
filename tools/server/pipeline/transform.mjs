/**
 * Makes a work item of a raw record: one function for each entity type. A record that breaks its source's rules throws,
 * and that exception is what a failed run shows.
 */
import { ValidationError } from "./errors.mjs";

/** @typedef {import('../types.mjs').JsonObject} JsonObject */
/** @typedef {import('../types.mjs').WorkItem} WorkItem */

/**
 * @param {JsonObject} raw
 * @param {string} field
 * @returns {string} not empty
 */
function requireText(raw, field) {
    const value = raw[field];
    if (typeof value !== "string" || value.trim() === "") {
        throw new ValidationError(
            value === undefined || value === null || value === ""
                ? `The required field "${field}" is missing.`
                : `The field "${field}" must be a text, but is ${JSON.stringify(value)}.`,
        );
    }
    return value;
}

/**
 * @param {unknown} value
 * @returns {string | null} null for what is missing or empty
 */
function optionalText(value) {
    return typeof value === "string" && value !== "" ? value : null;
}

/**
 * @param {JsonObject} raw
 * @param {string} field
 * @returns {string} in UTC
 */
function requireTime(raw, field) {
    const text = requireText(raw, field);
    try {
        return new Date(text).toISOString();
    } catch (error) {
        throw new ValidationError(`The field "${field}" is not a date: "${text}".`, { cause: error });
    }
}

/**
 * @param {JsonObject} raw
 * @param {string} field
 * @returns {string[]}
 */
function textList(raw, field) {
    const value = raw[field] ?? [];
    if (!Array.isArray(value) || value.some((entry) => typeof entry !== "string")) {
        throw new ValidationError(`The field "${field}" must be a list of texts, but is ${JSON.stringify(value)}.`);
    }
    return value;
}

/**
 * @param {JsonObject} raw
 * @param {string} field
 * @returns {JsonObject}
 */
function requireObject(raw, field) {
    const value = raw[field];
    if (value === null || typeof value !== "object" || Array.isArray(value)) {
        throw new ValidationError(`The required field "${field}" is missing or not an object.`);
    }
    return /** @type {JsonObject} */ (value);
}

/**
 * @param {JsonObject} raw
 * @returns {WorkItem}
 */
function fromCommit(raw) {
    const [title = "", ...rest] = String(raw.message ?? "").split("\n");
    return {
        external_id: requireText(raw, "hash"),
        title: title === "" ? "(no message)" : title,
        kind: textList(raw, "parents").length > 1 ? "merge" : "commit",
        status: "committed",
        author: optionalText(raw.author_name),
        assignee: null,
        created_at: requireTime(raw, "authored_at"),
        updated_at: requireTime(raw, "committed_at"),
        labels: [],
        body: rest.join("\n").trim(),
    };
}

/**
 * @param {JsonObject} raw
 * @returns {WorkItem}
 */
function fromJiraIssue(raw) {
    const fields = requireObject(raw, "fields");
    const assignee = fields.assignee === null ? null : requireObject(fields, "assignee");
    return {
        external_id: requireText(raw, "key"),
        title: requireText(fields, "summary"),
        kind: requireText(requireObject(fields, "issuetype"), "name").toLowerCase(),
        status: requireText(requireObject(fields, "status"), "name").toLowerCase(),
        author: requireText(requireObject(fields, "reporter"), "displayName"),
        assignee: assignee && requireText(assignee, "displayName"),
        created_at: requireTime(fields, "created"),
        updated_at: requireTime(fields, "updated"),
        labels: textList(fields, "labels"),
        body: optionalText(fields.description) ?? "",
    };
}

/**
 * @param {JsonObject} raw a CSV row: every value is a text
 * @returns {WorkItem}
 */
function fromGithubIssue(raw) {
    return {
        external_id: requireText(raw, "number"),
        title: requireText(raw, "title"),
        kind: "issue",
        status: requireText(raw, "state"),
        author: requireText(raw, "author"),
        assignee: optionalText(raw.assignee),
        created_at: requireTime(raw, "created_at"),
        updated_at: requireTime(raw, "updated_at"),
        labels: String(raw.labels ?? "")
            .split(";")
            .filter((label) => label !== ""),
        body: optionalText(raw.body) ?? "",
    };
}

/**
 * @param {JsonObject} raw
 * @returns {WorkItem}
 */
function fromFabricIssue(raw) {
    return {
        external_id: requireText(raw, "id"),
        title: requireText(raw, "title"),
        kind: requireText(raw, "type").toLowerCase(),
        status: requireText(raw, "state").toLowerCase(),
        author: requireText(raw, "created_by"),
        assignee: optionalText(raw.assigned_to),
        created_at: requireTime(raw, "created_date"),
        updated_at: requireTime(raw, "changed_date"),
        labels: textList(raw, "tags"),
        body: optionalText(raw.description) ?? "",
    };
}

/** @type {Record<string, (raw: JsonObject) => WorkItem>} */
const transformers = {
    git_commits: fromCommit,
    git_merges: fromCommit,
    jira_issues: fromJiraIssue,
    github_issues: fromGithubIssue,
    fabric_issues: fromFabricIssue,
};

/**
 * @param {string} entityType one of a stored job's
 * @param {JsonObject} raw
 * @returns {WorkItem}
 * @throws {ValidationError} when the record breaks its source's rules
 */
export function transformRecord(entityType, raw) {
    const transformer = transformers[entityType];
    if (!transformer) throw new ValidationError(`No transform is known for records of the type "${entityType}".`);
    return transformer(raw);
}
