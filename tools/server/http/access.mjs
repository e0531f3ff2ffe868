/** Who may come in: the bearer token, and which other origins a browser may call from. */
import { createHash, timingSafeEqual } from "node:crypto";

/** @param {string} text */
const digest = (text) => createHash("sha256").update(text).digest();

/**
 * @param {string} expected
 * @returns {(given: string) => boolean} takes the same time whether the beginning matches or not
 */
export function tokenChecker(expected) {
    const known = digest(expected);
    return (given) => timingSafeEqual(known, digest(given));
}

/**
 * Refuses every request of the scope it is added to that has no valid bearer token.
 * @param {import('fastify').FastifyInstance} scope
 * @param {(token: string) => boolean} isToken
 */
export function requireToken(scope, isToken) {
    scope.addHook("onRequest", async (request, reply) => {
        const match = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "");
        if (match && isToken(match[1])) return;
        reply.header("www-authenticate", "Bearer");
        const detail = match
            ? "The token is not valid here."
            : "This needs a bearer token in the Authorization header.";
        return reply.code(401).send({ detail });
    });
}

/**
 * Answers the browsers' questions of other origins; errors carry the headers too, since a page can't read one without.
 * @param {import('fastify').FastifyInstance} app
 * @param {string[]} origins allowed besides the server's own, such as "http://localhost:5173"
 */
export function allowOrigins(app, origins) {
    if (origins.length === 0) return;
    app.addHook("onRequest", async (request, reply) => {
        reply.header("vary", "Origin");
        const { origin } = request.headers;
        if (!origin || !origins.includes(origin) || !request.url.startsWith("/api/")) return;
        reply.header("access-control-allow-origin", origin);
        reply.header("access-control-expose-headers", "Retry-After");
        if (request.method !== "OPTIONS" || !request.headers["access-control-request-method"]) return;
        reply.header("access-control-allow-methods", "GET, POST, PUT, DELETE, OPTIONS");
        reply.header("access-control-allow-headers", "Authorization, Content-Type");
        reply.header("access-control-max-age", "600");
        return reply.code(204).send();
    });
}
