/**
 * The platform's own routes under /__test__, beside those of every profile (http/test_controls.mjs). Like them they exist
 * only with the option --gates, and need the server's own token (--token), which is none of the platform's.
 *
 * - `POST /__test__/token` `{lifetime_seconds?, user_id?, email?, role?, is_admin?, tenant_id?}` → `{token, claims}`: a new
 *   one; a lifetime below zero makes one that has expired.
 * - `POST /__test__/tokens` `{refuse_issued?: true, refuse_all?, refresh_fails?, lifetime_seconds?}` → `{refuse_all,
 *   refresh_fails, lifetime_seconds}`: refuses the tokens issued until now, every token, every refresh; sets the lifetime
 *   of those to come.
 * - `GET  /__test__/requests` → `{total, last_60_seconds, by_path: {"GET /app/etl/jobs": n}, sockets: {opened, open,
 *   refused}}`: the requests of the API, and handshakes.
 * - `POST /__test__/requests/clear` → the same, after all was forgotten, for the limit too.
 * - `POST /__test__/request-limit` `{limit: number|null}` → `{limit}`: requests a minute for one address; null: no limit.
 * - `POST /__test__/answers` `{answers: [{method?, path, status, cors?, times?}]}` → `{answers}`: what calls answer instead
 *   of their own; see switches.mjs. An empty list ends it.
 * - `POST /__test__/broker` `{away}` → `{away}`
 * - `POST /__test__/workers` `{running, queue_type?}` → `{workers}`: starts or stops them.
 * - `POST /__test__/integrations/{id}` `{active}` → `{integration_id, active}`: leaves the integration's jobs as they are.
 * - `POST /__test__/jobs/{id}/rate-limit` `{seconds, word?}` → the status object: the job waits for its source.
 * - `POST /__test__/jobs/{id}/reset-deadline` `{seconds}` → the status object: moves it to so many seconds from now. With
 *   the gate `job:<id>:reset` held, the window is extended instead of ended.
 * - `POST /__test__/messages` `{job_id, message?, text?}` → `{sent}`: pushes any JSON, or a text as it is, by the job's
 *   sockets: such as an older server's `{"type": "progress", …}`.
 */
import { bodyOf } from "../http/test_controls.mjs";
import { refusal } from "./answers.mjs";
import { queueTypes, stagesOfQueue, workersOf } from "./worker_views.mjs";

const seconds = { type: "number", minimum: 0, maximum: 86_400 };
const lifetime = { type: "number", minimum: -86_400, maximum: 86_400 };

/**
 * @param {import('fastify').FastifyInstance} scope under /__test__, with the server's own token checked
 * @param {object} parts
 * @param {import('../storage/jobs_store.mjs').JobsStore} parts.jobs
 * @param {Record<import('../types.mjs').StageName, import('../pipeline/stage_pool.mjs').StagePool>} parts.pools
 * @param {import('./tokens.mjs').Tokens} parts.tokens
 * @param {import('./job_sockets.mjs').PlatformSockets} parts.sockets
 * @param {import('./job_states.mjs').JobStates} parts.states
 * @param {import('./actions.mjs').Actions} parts.actions
 * @param {import('./integrations.mjs').Integrations} parts.integrations
 * @param {import('./requests.mjs').Requests} parts.requests
 * @param {import('./switches.mjs').Switches} parts.switches
 */
export function addPlatformTestRoutes(scope, parts) {
    const { jobs, pools, tokens, sockets, states, actions, integrations, requests, switches } = parts;

    /** @param {import('fastify').FastifyRequest} request */
    function jobOf(request) {
        const { id } = /** @type {{ id: string }} */ (request.params);
        const job = jobs.get(Number(id));
        if (!job) throw refusal(404, `Job ${id} not found`);
        return job;
    }

    const claim = { user_id: { type: "integer" }, email: { type: "string" }, role: { type: "string" } };
    const tokenBody = bodyOf({
        ...claim,
        is_admin: { type: "boolean" },
        tenant_id: { type: "integer" },
        lifetime_seconds: lifetime,
    });
    scope.post("/token", tokenBody, async (request) => {
        const { lifetime_seconds: given, ...claims } = /** @type {any} */ (request.body);
        return tokens.issue(claims, given);
    });

    const tokensBody = bodyOf({
        refuse_issued: { const: true },
        refuse_all: { type: "boolean" },
        refresh_fails: { type: "boolean" },
        lifetime_seconds: lifetime,
    });
    scope.post("/tokens", tokensBody, async (request) => {
        const body = /** @type {any} */ (request.body);
        if (body.refuse_issued) tokens.refuseIssued();
        tokens.refusesAll = body.refuse_all ?? tokens.refusesAll;
        tokens.refusesRefresh = body.refresh_fails ?? tokens.refusesRefresh;
        tokens.lifetime = body.lifetime_seconds ?? tokens.lifetime;
        return {
            refuse_all: tokens.refusesAll,
            refresh_fails: tokens.refusesRefresh,
            lifetime_seconds: tokens.lifetime,
        };
    });

    const counts = () => ({
        ...requests.counts,
        sockets: { opened: sockets.opened, open: sockets.open, refused: sockets.refused },
    });
    scope.get("/requests", async () => counts());
    scope.post("/requests/clear", async () => {
        requests.clear();
        sockets.opened = 0;
        sockets.refused = 0;
        return counts();
    });

    const limitBody = bodyOf({ limit: { type: ["integer", "null"], minimum: 0 } }, ["limit"]);
    scope.post("/request-limit", limitBody, async (request) => {
        requests.limit = /** @type {{ limit: number | null }} */ (request.body).limit;
        return { limit: requests.limit };
    });

    const answer = {
        type: "object",
        required: ["path", "status"],
        additionalProperties: false,
        properties: {
            method: { type: "string" },
            path: { type: "string" },
            status: { type: "integer", minimum: 400, maximum: 599 },
            cors: { type: "boolean" },
            times: { type: "integer", minimum: 1 },
        },
    };
    scope.post("/answers", bodyOf({ answers: { type: "array", items: answer } }, ["answers"]), async (request) => {
        switches.answers = /** @type {any} */ (request.body).answers;
        return { answers: switches.answers };
    });

    scope.post("/broker", bodyOf({ away: { type: "boolean" } }, ["away"]), async (request) => {
        switches.isBrokerAway = /** @type {{ away: boolean }} */ (request.body).away;
        return { away: switches.isBrokerAway };
    });

    const workersBody = bodyOf({ running: { type: "boolean" }, queue_type: { enum: queueTypes } }, ["running"]);
    scope.post("/workers", workersBody, async (request) => {
        const { running, queue_type: type } = /** @type {any} */ (request.body);
        for (const queue of /** @type {typeof queueTypes} */ (type ? [type] : queueTypes)) {
            for (const stage of stagesOfQueue[queue]) pools[stage][running ? "start" : "stop"]();
        }
        // Those that were idle end in the next turn.
        await new Promise((resolve) => setImmediate(resolve));
        return { workers: workersOf(pools) };
    });

    scope.post("/integrations/:id", bodyOf({ active: { type: "boolean" } }, ["active"]), async (request) => {
        const id = Number(/** @type {{ id: string }} */ (request.params).id);
        if (!integrations.exists(id)) throw refusal(404, `Integration ${id} not found`);
        integrations.setActive(id, /** @type {{ active: boolean }} */ (request.body).active);
        return { integration_id: id, active: integrations.isActive(id) };
    });

    const limitWords = ["RATE_LIMITED", "RATE_LIMIT_REACHED"];
    scope.post(
        "/jobs/:id/rate-limit",
        bodyOf({ seconds, word: { enum: limitWords } }, ["seconds"]),
        async (request) => {
            const job = jobOf(request);
            const { seconds: wait, word = "RATE_LIMITED" } = /** @type {any} */ (request.body);
            actions.limit(job, wait * 1000, word);
            return states.statusOf(job);
        },
    );

    scope.post("/jobs/:id/reset-deadline", bodyOf({ seconds }, ["seconds"]), async (request) => {
        const job = jobOf(request);
        const { seconds: wait } = /** @type {{ seconds: number }} */ (request.body);
        if (!states.windows.move(job.id, wait * 1000)) throw refusal(409, `Job ${job.id} is in no reset window.`);
        return states.statusOf(job);
    });

    const messageBody = bodyOf({ job_id: { type: ["integer", "string"] }, message: {}, text: { type: "string" } }, [
        "job_id",
    ]);
    scope.post("/messages", messageBody, async (request) => {
        const { job_id: id, message, text } = /** @type {any} */ (request.body);
        return { sent: sockets.send(String(id), text ?? JSON.stringify(message)) };
    });
}
