/** Who may make the platform's calls: the bearer token, the tenant in the query, and what a role allows. */
import { invalid, refusal } from "./answers.mjs";

/** @typedef {import('fastify').FastifyRequest} Request */
/** @typedef {import('./tokens.mjs').Claims} Claims */

/** @type {WeakMap<Request, Claims>} */
const claimsByRequest = new WeakMap();

/**
 * @param {Request} request of a scope with requireSession
 * @returns {Claims}
 */
export function claimsOf(request) {
    const claims = claimsByRequest.get(request);
    if (!claims) throw new Error("The request has not been let in.");
    return claims;
}

/**
 * @param {import('fastify').FastifyInstance} scope
 * @param {import('./tokens.mjs').Tokens} tokens
 */
export function requireSession(scope, tokens) {
    scope.addHook("onRequest", async (request, reply) => {
        const match = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "");
        const claims = match && tokens.claimsOf(match[1]);
        if (!claims) {
            reply.header("www-authenticate", "Bearer");
            throw refusal(401, match ? "Invalid or expired token" : "Not authenticated");
        }
        claimsByRequest.set(request, claims);
    });
}

/**
 * Refuses a request whose query does not name the tenant of its token.
 * @param {import('fastify').FastifyInstance} scope with requireSession
 */
export function requireTenant(scope) {
    scope.addHook("onRequest", async (request) => {
        const { tenant_id: given } = /** @type {Record<string, string | string[] | undefined>} */ (request.query);
        const loc = ["query", "tenant_id"];
        if (given === undefined) throw invalid([{ loc, msg: "Field required", type: "missing" }]);
        if (typeof given !== "string" || !/^\d{1,9}$/.test(given)) {
            throw invalid([{ loc, msg: "Input should be a valid integer", type: "int_parsing" }]);
        }
        if (Number(given) !== claimsOf(request).tenant_id) {
            throw refusal(403, "Access to another tenant's data is not allowed");
        }
    });
}

/**
 * Who is no administrator may look at the jobs, and no more.
 * @param {import('fastify').FastifyInstance} scope with requireSession
 */
export function refuseChangesByOthers(scope) {
    scope.addHook("onRequest", async (request) => {
        if (request.method === "GET" || request.method === "HEAD" || claimsOf(request).is_admin) return;
        throw refusal(403, "Your role may not change jobs");
    });
}

/** @param {import('fastify').FastifyInstance} scope with requireSession */
export function requireAdministrator(scope) {
    scope.addHook("onRequest", async (request) => {
        if (!claimsOf(request).is_admin) throw refusal(403, "Administrator access is required");
    });
}
