/** One form for everything that goes wrong over HTTP: `{detail}` with a sentence. */
import { ConflictError, ValidationError } from "../pipeline/errors.mjs";

/** A refusal with its HTTP status. */
export class Refusal extends Error {
    /** @override */
    name = "Refusal";

    /**
     * @param {number} statusCode
     * @param {string} detail a sentence
     */
    constructor(statusCode, detail) {
        super(detail);
        this.statusCode = statusCode;
    }
}

/**
 * A sentence for the first thing that is wrong with a body.
 * @param {{ instancePath?: string, keyword?: string, message?: string, params?: Record<string, unknown> }[]} errors
 * @returns {Error}
 */
export function describeSchemaErrors([error]) {
    const field = (error.instancePath ?? "").split("/").filter(Boolean).join(".");
    if (error.keyword === "required") {
        const missing = [field, error.params?.missingProperty].filter(Boolean).join(".");
        return new Error(`"${missing}" is missing.`);
    }
    const subject = field === "" ? "The body" : `"${field}"`;
    if (error.keyword === "enum") {
        const allowed = /** @type {unknown[]} */ (error.params?.allowedValues ?? []);
        return new Error(`${subject} must be one of: ${allowed.join(", ")}.`);
    }
    return new Error(`${subject} ${error.message}.`);
}

/**
 * @param {import('fastify').FastifyInstance} app
 * @param {(line: string) => void} report told of what is the server's own fault
 */
export function answerErrors(app, report) {
    app.setErrorHandler((error, request, reply) => {
        const { statusCode, validation, message } = /** @type {import('fastify').FastifyError} */ (error);
        if (error instanceof ConflictError) return reply.code(409).send({ detail: message });
        if (error instanceof ValidationError || validation) return reply.code(422).send({ detail: message });
        if (error instanceof Refusal || (statusCode !== undefined && statusCode >= 400 && statusCode < 500)) {
            return reply.code(Number(statusCode)).send({ detail: message });
        }
        // The route's pattern and not its address, which may hold anything.
        const stack = error instanceof Error ? error.stack : String(error);
        report(`Error in ${request.method} ${request.routeOptions.url ?? "an unknown route"}: ${stack}`);
        return reply.code(500).send({ detail: "The server could not answer; its own log has the reason." });
    });
    app.setNotFoundHandler(notFound);
}

/**
 * @param {import('fastify').FastifyRequest} _request
 * @param {import('fastify').FastifyReply} reply
 */
export async function notFound(_request, reply) {
    return reply.code(404).send({ detail: "There is nothing at this address." });
}
