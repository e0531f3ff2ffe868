/** The platform's forms of a refusal: which fields it has depends on the status, and on which part of the server refuses. */
import { STATUS_CODES } from "node:http";
import { ConflictError } from "../pipeline/errors.mjs";
import { naive } from "./times.mjs";

/** A refusal with its status and its whole body. */
export class PlatformRefusal extends Error {
    /** @override */
    name = "PlatformRefusal";

    /**
     * @param {number} statusCode
     * @param {object} body
     */
    constructor(statusCode, body) {
        super(JSON.stringify(body));
        this.statusCode = statusCode;
        this.body = body;
    }
}

/**
 * What the handlers of a call refuse: {detail}, and for 403 and 404 {error, detail, timestamp}.
 * @param {number} status
 * @param {string} detail a sentence
 */
export function refusal(status, detail) {
    if (status !== 403 && status !== 404) return new PlatformRefusal(status, { detail });
    return new PlatformRefusal(status, { error: STATUS_CODES[status], detail, timestamp: naive(Date.now()) });
}

/**
 * What the layers before the calls refuse: the query filter and the limit of requests.
 * @param {number} status
 * @param {string} error
 * @param {string} message a sentence
 */
export const layerRefusal = (status, error, message) => new PlatformRefusal(status, { error, message });

/**
 * One thing that is wrong with a request.
 * @typedef {object} Flaw
 * @property {(string | number)[]} loc where it stands, such as ["body", "active"]
 * @property {string} msg
 * @property {string} type
 */

/** @param {Flaw[]} flaws at least one */
export const invalid = (flaws) => new PlatformRefusal(422, { detail: flaws });

/**
 * @param {import('fastify').FastifyInstance} scope
 * @param {(line: string) => void} report told of what is the server's own fault
 */
export function answerPlatformErrors(scope, report) {
    scope.setErrorHandler((error, request, reply) => {
        if (error instanceof PlatformRefusal) return reply.code(error.statusCode).send(error.body);
        // The engine's refusals are conflicts of states; the platform knows no 409.
        if (error instanceof ConflictError) return reply.code(400).send({ detail: error.message });
        const { statusCode = 500, message } = /** @type {import('fastify').FastifyError} */ (error);
        if (statusCode >= 400 && statusCode < 500) return reply.code(statusCode).send({ detail: message });
        const stack = error instanceof Error ? error.stack : String(error);
        report(`Error in ${request.method} ${request.routeOptions.url ?? "an unknown route"}: ${stack}`);
        return reply.code(500).send({ detail: "Internal server error" });
    });
}

/** @returns {Promise<never>} */
export async function nothingThere() {
    throw refusal(404, "The requested resource was not found");
}
