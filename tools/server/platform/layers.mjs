/**
 * What a request of the platform's API goes through before it comes to its call: headers for browsers, the count of
 * requests, the answers that a test has ordered, the limit of requests, and the filter that takes some queries for attacks.
 */
import { STATUS_CODES } from "node:http";
import { layerRefusal, refusal } from "./answers.mjs";

/** @typedef {import('fastify').FastifyInstance} Scope */
/** @typedef {import('fastify').FastifyRequest} Request */
/** @typedef {import('fastify').FastifyReply} Reply */

const methods = ["GET", "POST", "PUT", "DELETE", "OPTIONS"];

/** What in a value of the query is taken for an attack; a token in base64url may look like one. */
const suspicious = /--|['";]|\b(select|insert|update|delete|drop|union|alter|create|truncate|exec|execute)\b/i;

/** @param {Request} request */
const pathOf = (request) => request.url.split("?", 1)[0];

/**
 * No answer may be framed. Which origins may read one is a fixed list; no header beyond the usual ones is exposed to
 * them, not even Retry-After.
 * @param {Scope} scope
 * @param {string[]} origins
 */
export function addHeaders(scope, origins) {
    scope.addHook("onRequest", async (request, reply) => {
        reply.header("x-frame-options", "DENY").header("cache-control", "no-store");
        const { origin, "access-control-request-method": wanted } = request.headers;
        if (origin === undefined) return;
        const isAllowed = origins.includes(origin);
        reply.header("vary", "Origin");
        if (isAllowed) reply.header("access-control-allow-origin", origin);
        if (request.method !== "OPTIONS" || wanted === undefined) return;
        reply.type("text/plain; charset=utf-8");
        if (!isAllowed) return reply.code(400).send("Disallowed CORS origin");
        if (!methods.includes(wanted)) return reply.code(400).send("Disallowed CORS method");
        reply.header("access-control-allow-methods", methods.join(", "));
        reply.header("access-control-allow-headers", "Authorization, Content-Type");
        reply.header("access-control-max-age", "600");
        return reply.code(200).send("OK");
    });
}

/**
 * @param {Scope} scope
 * @param {import('./switches.mjs').Switches} switches
 */
export function addOrderedAnswers(scope, switches) {
    scope.addHook("onRequest", async (request, reply) => {
        const ordered = switches.orderedAnswer(request.method, pathOf(request));
        if (!ordered) return;
        const { status, cors = true } = ordered;
        if (!cors) reply.removeHeader("access-control-allow-origin");
        if (status === 429) {
            reply.header("retry-after", "1");
            throw layerRefusal(429, "Rate limit exceeded", "Too many requests. Try again in 1 second.");
        }
        // What fails outside of all handlers is answered by the web server itself, in plain text.
        if (status >= 500) return reply.code(status).type("text/plain; charset=utf-8").send(STATUS_CODES[status]);
        throw refusal(status, `Answered with ${status} for a test`);
    });
}

/**
 * @param {Scope} scope
 * @param {import('./requests.mjs').Requests} requests
 */
export function addCount(scope, requests) {
    scope.addHook("onRequest", async (request) => requests.count(request.method, pathOf(request)));
}

/**
 * @param {Scope} scope
 * @param {import('./requests.mjs').Requests} requests
 */
export function addLimit(scope, requests) {
    scope.addHook("onRequest", async (request, reply) => {
        const seconds = requests.admit(request.ip);
        if (seconds === null) return;
        reply.header("retry-after", String(seconds));
        throw layerRefusal(429, "Rate limit exceeded", `Too many requests. Try again in ${seconds} seconds.`);
    });
}

/** @param {Scope} scope */
export function addQueryFilter(scope) {
    scope.addHook("onRequest", async (request) => {
        const values = Object.values(/** @type {Record<string, string | string[]>} */ (request.query)).flat();
        if (values.some((value) => suspicious.test(value))) {
            throw layerRefusal(400, "Invalid request", "The request contains potentially dangerous content");
        }
    });
}
