/** What a person can do with a job: start, pause, resume, stop, force it to be next, reset, switch, set its intervals. */
import { checkPayload } from "../connectors/source.mjs";
import { defaultPriority } from "../engine/engine.mjs";
import { runHandle } from "../engine/status.mjs";
import { Refusal } from "./answers.mjs";
import { parseId } from "./query.mjs";

/** @typedef {import('../types.mjs').JsonObject} JsonObject */

/** A year; longer is a mistake. */
const longestInterval = 525_600;

/** @param {Record<string, object>} properties */
const schemaOf = (properties, required = /** @type {string[]} */ ([])) => ({
    schema: { body: { type: "object", required, properties } },
});

/**
 * @param {unknown} value
 * @returns {string | null} what is wrong with it
 */
function intervalError(value) {
    if (value === undefined) return "is missing";
    const good = Number.isInteger(value) && Number(value) >= 1 && Number(value) <= longestInterval;
    return good ? null : `must be a whole number of minutes from 1 to ${longestInterval}`;
}

/**
 * @param {JsonObject} body
 * @returns {Record<string, string>} what is wrong, by field
 */
function settingsErrors({ schedule_interval_minutes: schedule, retry_interval_minutes: retry }) {
    const found = {
        schedule_interval_minutes: intervalError(schedule),
        retry_interval_minutes: intervalError(retry),
    };
    if (!found.schedule_interval_minutes && !found.retry_interval_minutes && Number(retry) >= Number(schedule)) {
        found.retry_interval_minutes = `must be less than the schedule's ${schedule} minutes`;
    }
    return /** @type {Record<string, string>} */ (
        Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null))
    );
}

/**
 * @param {import('fastify').FastifyInstance} scope under /api/v1/etl, with the token checked
 * @param {object} parts
 * @param {import('../engine/engine.mjs').Engine} parts.engine
 * @param {import('../engine/controls.mjs').Controls} parts.jobControls
 * @param {import('../storage/jobs_store.mjs').JobsStore} parts.jobs
 * @param {import('./test_controls.mjs').TestControls | null} parts.controls
 * @param {string} parts.role
 */
export function addControlRoutes(scope, { engine, jobControls, jobs, controls, role }) {
    /** @param {import('fastify').FastifyRequest} request */
    function jobOf(request) {
        const { id } = /** @type {{ id: string }} */ (request.params);
        if (controls?.statusOfFixture(id)) {
            throw new Refusal(409, `The job "${id}" is made up for a test and does nothing.`);
        }
        const number = controls?.fixtures ? null : parseId(id);
        const job = number === null ? null : jobs.get(number);
        if (!job) throw new Refusal(404, `There is no job "${id}".`);
        return job;
    }

    const startBody = schemaOf({
        payload: { type: "object" },
        priority: { type: "integer", minimum: 0, maximum: 10 },
    });
    scope.post("/jobs/:id/start", startBody, async (request, reply) => {
        const job = jobOf(request);
        const body = /** @type {{ payload?: JsonObject, priority?: number }} */ (request.body);
        // What the request leaves open is as the job has it.
        const payload = { ...job.default_payload, ...body.payload };
        checkPayload(job.integration_type, payload);
        const run = engine.submit(job, {
            trigger: "manual",
            by: role,
            payload,
            priority: body.priority ?? defaultPriority,
            stages: ["extract", "transform", "load", "vectorize"],
            recordIds: null,
        });
        return reply.code(202).send({ job_id: String(job.id), run_id: runHandle(run.id), status: run.status });
    });

    scope.post("/jobs/:id/pause", schemaOf({}), async (request) => jobControls.pause(jobOf(request)));
    scope.post("/jobs/:id/resume", schemaOf({}), async (request) => jobControls.resume(jobOf(request)));
    scope.post("/jobs/:id/reset", schemaOf({}), async (request) => jobControls.reset(jobOf(request)));
    scope.post("/jobs/:id/force-pending", schemaOf({}), async (request) =>
        jobControls.forcePending(jobOf(request), role),
    );

    scope.post("/jobs/:id/stop", schemaOf({ force: { type: "boolean" } }), async (request, reply) => {
        const { force = false } = /** @type {{ force?: boolean }} */ (request.body);
        return reply.code(202).send(jobControls.stop(jobOf(request), force));
    });

    const activeBody = schemaOf({ active: { type: "boolean" } }, ["active"]);
    scope.post("/jobs/:id/active", activeBody, async (request) => {
        const { active } = /** @type {{ active: boolean }} */ (request.body);
        return jobControls.setActive(jobOf(request), active);
    });

    scope.put("/jobs/:id/settings", schemaOf({}), async (request, reply) => {
        const job = jobOf(request);
        const body = /** @type {JsonObject} */ (request.body);
        const fields = settingsErrors(body);
        const [first] = Object.entries(fields);
        if (first) return reply.code(422).send({ detail: `"${first[0]}" ${first[1]}.`, fields });
        return jobControls.setIntervals(
            job,
            Number(body.schedule_interval_minutes),
            Number(body.retry_interval_minutes),
        );
    });
}
