/** What this server can do beyond the specification, and what the user's role allows. */
import { Refusal } from "./answers.mjs";

/** @typedef {'admin' | 'viewer'} Role */

/**
 * @param {import('fastify').FastifyInstance} scope under /api/v1/etl, with the token checked
 * @param {Role} role
 */
export function addCapabilityRoutes(scope, role) {
    scope.get("/capabilities", async () => ({
        controls: ["start", "pause", "resume", "stop", "force-pending", "active", "settings", "reset"],
        runs: true,
        logs: true,
        queues: true,
        workers: true,
        raw_data: true,
        job_stream: true,
        role,
    }));
}

/**
 * Who may only look is refused whatever would change something.
 * @param {import('fastify').FastifyInstance} scope
 * @param {Role} role
 */
export function refuseViewers(scope, role) {
    if (role !== "viewer") return;
    scope.addHook("onRequest", async (request) => {
        if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return;
        throw new Refusal(403, "Your role is viewer: you may look at everything here, but not change it.");
    });
}
