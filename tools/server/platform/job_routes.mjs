/** The calls under /app/etl: the list, one job, and what can be done with it and with its integration. */
import { parseId } from "../http/query.mjs";
import { claimsOf } from "./access.mjs";
import { invalid, refusal } from "./answers.mjs";
import { flag, object, wholeNumberIn } from "./bodies.mjs";
import { toDetails, toPlatformRow, toWorkerStatus } from "./job_view.mjs";
import { ownTenant } from "./tokens.mjs";

/** @typedef {import('fastify').FastifyRequest} Request */

/** A year; longer is a mistake. */
const longestInterval = 525_600;

/**
 * @param {import('fastify').FastifyInstance} scope with the token and the tenant checked
 * @param {object} parts
 * @param {import('../storage/jobs_store.mjs').JobsStore} parts.jobs
 * @param {import('../storage/runs_store.mjs').RunsStore} parts.runs
 * @param {import('./job_states.mjs').JobStates} parts.states
 * @param {import('./actions.mjs').Actions} parts.actions
 * @param {import('../http/test_controls.mjs').TestControls | null} parts.controls
 */
export function addPlatformJobRoutes(scope, { jobs, runs, states, actions, controls }) {
    /** @param {import('../types.mjs').JobRow} job */
    const rowOf = (job) => toPlatformRow(job, { status: states.statusOf(job), recent: runs.recent(job.id, 2) });

    /** @param {Request} request */
    function idOf(request) {
        const { id } = /** @type {{ id: string }} */ (request.params);
        const number = parseId(id);
        if (number !== null) return number;
        throw invalid([{ loc: ["path", "id"], msg: "Input should be a valid integer", type: "int_parsing" }]);
    }

    /** @param {Request} request @returns {import('../types.mjs').JsonObject | null} null: the jobs are the true ones */
    function fixtureOf(request) {
        if (!controls?.fixtures) return null;
        const row = controls.fixture(/** @type {{ id: string }} */ (request.params).id);
        if (row) return row;
        throw refusal(404, "Job not found");
    }

    /** @param {Request} request */
    function jobOf(request) {
        if (fixtureOf(request)) throw refusal(400, "This job is made up for a test and does nothing.");
        const id = idOf(request);
        const job = claimsOf(request).tenant_id === ownTenant ? jobs.get(id) : null;
        if (job) return job;
        throw refusal(404, `Job ${id} not found`);
    }

    scope.get("/jobs", async (request) => {
        const failure = controls?.listFailure;
        if (failure) throw refusal(failure.status, failure.detail);
        if (claimsOf(request).tenant_id !== ownTenant) return [];
        return controls?.fixtures ?? jobs.all().map(rowOf);
    });

    scope.get("/jobs/:id", async (request) => toDetails(fixtureOf(request) ?? rowOf(jobOf(request))));

    scope.get("/jobs/:id/worker-status", async (request) => {
        const fixture = fixtureOf(request);
        if (fixture)
            return toWorkerStatus(/** @type {any} */ (fixture.id), /** @type {any} */ (fixture.status), Date.now());
        const job = jobOf(request);
        return toWorkerStatus(job.id, states.statusOf(job), states.changedAt(job.id));
    });

    scope.post("/jobs/:id/run-now", async (request, reply) => reply.code(202).send(actions.runNow(jobOf(request))));

    scope.post("/jobs/:id/reset", async (request) => actions.reset(jobOf(request)));

    scope.post("/jobs/:id/toggle-active", async (request) => {
        const { active } = object(request.body, { active: flag });
        return actions.setActive(jobOf(request), active);
    });

    scope.post("/jobs/:id/settings", async (request) => {
        const minutes = wholeNumberIn(1, longestInterval);
        const body = object(request.body, { schedule_interval_minutes: minutes, retry_interval_minutes: minutes });
        if (body.retry_interval_minutes >= body.schedule_interval_minutes) {
            const msg = "Value error, the retry interval must be below the schedule interval";
            throw invalid([{ loc: ["body", "retry_interval_minutes"], msg, type: "value_error" }]);
        }
        return actions.setIntervals(jobOf(request), body.schedule_interval_minutes, body.retry_interval_minutes);
    });

    scope.post("/integrations/:id/toggle-active", async (request) => {
        const active = request.body === undefined ? undefined : object(request.body, { active: flag }).active;
        if (claimsOf(request).tenant_id !== ownTenant) throw refusal(404, "Integration not found");
        return actions.setIntegrationActive(idOf(request), active);
    });
}
