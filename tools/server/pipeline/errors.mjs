/** The server's own exception classes, and how any exception becomes the contract's error_details. */
import path from "node:path";
import { fileURLToPath } from "node:url";

const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** A record that breaks the rules of its source. */
export class ValidationError extends Error {
    /** @override */
    name = "ValidationError";
}

/** A source that can't be opened or read. */
export class SourceError extends Error {
    /** @override */
    name = "SourceError";
}

/** A run that the server's end cut off. */
export class InterruptedError extends Error {
    /** @override */
    name = "InterruptedError";
}

/** A request that the present state forbids; its message is a sentence for people. */
export class ConflictError extends Error {
    /** @override */
    name = "ConflictError";
}

/** The system's codes that mean "the other side could not be reached". */
const connectionCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EHOSTUNREACH", "ENETUNREACH", "EPIPE"]);

/**
 * The contract's error_type for an exception.
 * @param {unknown} error
 * @returns {string} snake case
 */
export function errorType(error) {
    if (!(error instanceof Error)) return "unknown_error";
    const code = String(/** @type {NodeJS.ErrnoException} */ (error).code ?? "");
    if (connectionCodes.has(code)) return "connection_error";
    if (code === "ETIMEDOUT" || error.name === "TimeoutError") return "timeout_error";
    if (error.name === "SQLite3Error") return "database_error";
    if (error.name === "InterruptedError") return "interrupted";
    if (error.name === "Error") return "unknown_error";
    // ValidationError is validation_error, RangeError is range_error, and so on.
    return error.name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
}

/**
 * The exception's own stack and those of its causes. Paths are made relative to the checkout, since where it lies on
 * the server's disk is nobody else's business.
 * @param {unknown} error
 * @returns {string | undefined}
 */
function stackTrace(error) {
    const parts = [];
    let current = error;
    for (let depth = 0; current instanceof Error && depth < 5; depth += 1) {
        parts.push(depth === 0 ? current.stack : `Caused by: ${current.stack}`);
        current = current.cause;
    }
    if (parts.length === 0) return undefined;
    return parts.join("\n").replaceAll("file://", "").replaceAll(`${projectRoot}${path.sep}`, "");
}

/**
 * @param {unknown} error
 * @param {import('../types.mjs').StageName} stage
 * @param {import('../types.mjs').JsonObject} context
 * @returns {import('../types.mjs').ErrorDetails}
 */
export function toErrorDetails(error, stage, context) {
    const stack = stackTrace(error);
    return {
        stage,
        error_type: errorType(error),
        message: error instanceof Error ? error.message : String(error),
        timestamp: new Date().toISOString(),
        ...(stack !== undefined && { stack_trace: stack }),
        context,
    };
}
