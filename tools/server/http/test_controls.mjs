/**
 * The routes under /__test__, by which tests make the server show what they mean to see. They exist only with the
 * option --gates, and need the bearer token like everything else. Bodies and answers are JSON.
 *
 * - `GET  /__test__/gates` → `{gates: [{name, waiting}]}`: the closed ones; the names are in pipeline/gates.mjs.
 * - `POST /__test__/gates/{name}/hold` → `{name, held: true}`
 * - `POST /__test__/gates/{name}/release` → `{name, held: false, released}`: how many were waiting.
 * - `POST /__test__/gates/release` → `{gates: []}`: opens all.
 * - `POST /__test__/jobs/{id}/schedule` `{next_run_at?: time|null, active?, schedule_interval_minutes?}` → the job.
 * - `POST /__test__/jobs` `{replace: [rows]|null}` → `{fixtures: count|null}`: answers these rows, each marked
 *   `fixture: true`, instead of the true jobs; null brings the true ones back. A row needs an `id`; status calls and
 *   sockets then answer from the rows too.
 * - `POST /__test__/jobs/{id}/status` `{…part of a JobStatus}` → the JobStatus: changes a fixture and tells its sockets.
 * - `POST /__test__/list-failure` `{status, detail}` or `{}` → `{failing}`: makes the job list fail, or work again.
 * - `POST /__test__/latency` `{ms}` → `{ms}`: every answer under /api waits so long.
 * - `POST /__test__/sockets/close` `{code?}` → `{closed}`: closes all sockets, 1012 when no code is given; 1006 cuts them.
 */
import { setTimeout as delay } from "node:timers/promises";
import { Gates } from "../pipeline/gates.mjs";
import { Refusal } from "./answers.mjs";

/** @typedef {import('../types.mjs').JsonObject} JsonObject */

/** Ten thousand rows with all of their fields are some megabytes. */
const fixturesBodyLimit = 32 * 1024 * 1024;

export class TestControls {
    /** @type {{ status: number, detail: string } | null} */
    listFailure = null;
    latencyMilliseconds = 0;
    /** @type {JsonObject[] | null} */
    fixtures = null;
    /** @type {Map<string, JsonObject>} */
    #fixturesById = new Map();

    /** @param {JsonObject[] | null} rows */
    replaceJobs(rows) {
        this.fixtures = rows && rows.map((row) => ({ ...row, fixture: true }));
        this.#fixturesById = new Map((this.fixtures ?? []).map((row) => [String(row.id), row]));
    }

    /**
     * @param {string} id
     * @returns {import('../types.mjs').JobStatus | null}
     */
    statusOfFixture(id) {
        const row = this.#fixturesById.get(id);
        if (!row) return null;
        return /** @type {import('../types.mjs').JobStatus} */ ({
            job_id: id,
            status: row.status ?? "ready",
            progress: row.progress ?? 0,
            stage: row.stage ?? "extract",
            ...(row.started_at !== undefined && { started_at: row.started_at }),
            ...(row.completed_at !== undefined && { completed_at: row.completed_at }),
            ...(row.error_details !== undefined && { error_details: row.error_details }),
            metrics: row.metrics ?? {},
        });
    }

    /**
     * @param {string} id
     * @returns {JsonObject | null} the row as it was given
     */
    fixture(id) {
        return this.#fixturesById.get(id) ?? null;
    }

    /**
     * @param {string} id
     * @param {JsonObject} change
     * @returns {boolean} false: there is no such fixture
     */
    changeFixture(id, change) {
        const row = this.#fixturesById.get(id);
        if (row) Object.assign(row, change, { id: row.id, fixture: true });
        return row !== undefined;
    }

    /** Waits as long as tests asked for. */
    async wait() {
        if (this.latencyMilliseconds > 0) await delay(this.latencyMilliseconds);
    }
}

/** @param {Record<string, object>} properties */
export const bodyOf = (properties, required = /** @type {string[]} */ ([])) => ({
    schema: { body: { type: "object", required, additionalProperties: false, properties } },
});

/**
 * @param {import('fastify').FastifyInstance} scope under /__test__, with the token checked
 * @param {object} parts
 * @param {TestControls} parts.controls
 * @param {Gates} parts.gates
 * @param {import('../storage/database.mjs').Database} parts.database
 * @param {import('../storage/jobs_store.mjs').JobsStore} parts.jobs
 * @param {import('../engine/scheduler.mjs').Scheduler} parts.scheduler
 * @param {import('../engine/job_feed.mjs').JobFeed} parts.feed
 * @param {(code: number) => number} parts.closeSockets
 */
export function addTestRoutes(scope, { controls, gates, database, jobs, scheduler, feed, closeSockets }) {
    scope.get("/gates", async () => ({ gates: gates.list() }));

    scope.post("/gates/release", async () => {
        gates.releaseAll();
        return { gates: gates.list() };
    });

    scope.post("/gates/:name/hold", async (request) => {
        const { name } = /** @type {{ name: string }} */ (request.params);
        if (!Gates.isName(name)) throw new Refusal(422, `No gate can have the name "${name}".`);
        gates.hold(name);
        return { name, held: true };
    });

    scope.post("/gates/:name/release", async (request) => {
        const { name } = /** @type {{ name: string }} */ (request.params);
        if (!Gates.isName(name)) throw new Refusal(422, `No gate can have the name "${name}".`);
        return { name, held: false, released: gates.release(name) };
    });

    const scheduleBody = bodyOf({
        next_run_at: { type: ["string", "null"] },
        active: { type: "boolean" },
        schedule_interval_minutes: { type: ["integer", "null"], minimum: 1 },
    });
    scope.post("/jobs/:id/schedule", scheduleBody, async (request) => {
        const id = Number(/** @type {{ id: string }} */ (request.params).id);
        const body =
            /** @type {{ next_run_at?: string | null, active?: boolean, schedule_interval_minutes?: number | null }} */ (
                request.body
            );
        const job = jobs.get(id);
        if (!job) throw new Refusal(404, `There is no job ${id}.`);
        if (typeof body.next_run_at === "string" && Number.isNaN(Date.parse(body.next_run_at))) {
            throw new Refusal(422, '"next_run_at" is not a time.');
        }
        database.transaction(() => {
            if (body.next_run_at === null) jobs.setNextRun(id, null);
            if (typeof body.next_run_at === "string") {
                // A retry stays one, only its time is another.
                jobs.setNextRun(id, new Date(body.next_run_at).toISOString(), job.next_is_retry);
            }
            if (body.active !== undefined) jobs.setActive(id, body.active);
            if (body.schedule_interval_minutes !== undefined) jobs.setInterval(id, body.schedule_interval_minutes);
        });
        scheduler.wake();
        return jobs.get(id);
    });

    const replaceBody = bodyOf({ replace: { type: ["array", "null"], items: { type: "object", required: ["id"] } } }, [
        "replace",
    ]);
    scope.post("/jobs", { ...replaceBody, bodyLimit: fixturesBodyLimit }, async (request) => {
        controls.replaceJobs(/** @type {{ replace: JsonObject[] | null }} */ (request.body).replace);
        return { fixtures: controls.fixtures?.length ?? null };
    });

    scope.post("/jobs/:id/status", { schema: { body: { type: "object" } } }, async (request) => {
        const { id } = /** @type {{ id: string }} */ (request.params);
        if (!controls.changeFixture(id, /** @type {JsonObject} */ (request.body))) {
            throw new Refusal(404, `There is no fixture ${id}; the status of a true job is not to be made up.`);
        }
        const status = controls.statusOfFixture(id);
        feed.changed(id, status?.status === "completed" || status?.status === "failed");
        return status;
    });

    const failureBody = bodyOf({ status: { type: "integer", minimum: 400, maximum: 599 }, detail: { type: "string" } });
    scope.post("/list-failure", failureBody, async (request) => {
        const { status, detail } = /** @type {{ status?: number, detail?: string }} */ (request.body);
        controls.listFailure = status === undefined ? null : { status, detail: detail ?? "The list fails for a test." };
        return { failing: controls.listFailure };
    });

    scope.post(
        "/latency",
        bodyOf({ ms: { type: "integer", minimum: 0, maximum: 60_000 } }, ["ms"]),
        async (request) => {
            controls.latencyMilliseconds = /** @type {{ ms: number }} */ (request.body).ms;
            return { ms: controls.latencyMilliseconds };
        },
    );

    scope.post(
        "/sockets/close",
        bodyOf({ code: { type: "integer", minimum: 1000, maximum: 4999 } }),
        async (request) => {
            const { code = 1012 } = /** @type {{ code?: number }} */ (request.body);
            return { closed: closeSockets(code) };
        },
    );
}
