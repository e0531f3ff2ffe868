/** The job list, a job's or run's status, and the pipeline's triggers. */
import { checkPayload } from "../connectors/source.mjs";
import { defaultPriority } from "../engine/engine.mjs";
import { parseRunHandle, runHandle } from "../engine/status.mjs";
import { ConflictError } from "../pipeline/errors.mjs";
import { Refusal } from "./answers.mjs";

/** @typedef {import('../types.mjs').StageName} StageName */
/** @typedef {import('../types.mjs').JsonObject} JsonObject */
/** @typedef {{ entity_type: string, integration_id: number, payload: JsonObject, priority?: number }} PipelineBody */
/** @typedef {{ entity_type: string, integration_id: number, record_ids?: number[], payload?: JsonObject }} StageBody */

const target = {
    entity_type: { type: "string", minLength: 1, maxLength: 100 },
    integration_id: { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
};

const pipelineSchema = {
    type: "object",
    required: ["entity_type", "integration_id", "payload"],
    properties: {
        ...target,
        payload: { type: "object" },
        priority: { type: "integer", minimum: 0, maximum: 10 },
    },
};

const stageSchema = {
    type: "object",
    required: ["entity_type", "integration_id"],
    properties: {
        ...target,
        record_ids: { type: "array", minItems: 1, maxItems: 10_000, items: { type: "integer", minimum: 1 } },
        payload: { type: "object" },
    },
};

/**
 * @param {import('fastify').FastifyInstance} scope under /api/v1/etl, with the token checked
 * @param {object} parts
 * @param {import('../engine/engine.mjs').Engine} parts.engine
 * @param {import('../storage/jobs_store.mjs').JobsStore} parts.jobs
 * @param {import('../storage/raw_data_store.mjs').RawDataStore} parts.rawData
 * @param {import('./test_controls.mjs').TestControls | null} parts.controls
 * @param {string} parts.role
 */
export function addJobRoutes(scope, { engine, jobs, rawData, controls, role }) {
    /** @param {{ entity_type: string, integration_id: number }} body */
    function jobOf({ entity_type, integration_id }) {
        const job = jobs.find(integration_id, entity_type);
        if (job) return job;
        throw new Refusal(404, `No job reads "${entity_type}" from the integration ${integration_id}.`);
    }

    /**
     * Runs some stages over stored records: the chosen ones, or all that wait for the first of the stages.
     * @param {StageBody} body
     * @param {'transform' | 'load'} first
     * @param {StageName[]} stages
     */
    function runStages(body, first, stages) {
        const job = jobOf(body);
        const recordIds = body.record_ids
            ? [...new Set(body.record_ids)]
            : rawData.waitingFor(job.integration_id, job.entity_type, first);
        for (const id of body.record_ids ? recordIds : []) {
            const record = rawData.get(id);
            if (record?.integration_id !== job.integration_id || record.entity_type !== job.entity_type) {
                throw new Refusal(404, `There is no raw record ${id} of "${job.entity_type}".`);
            }
        }
        if (recordIds.length === 0) throw new ConflictError(`No raw record of "${job.name}" waits for ${first}.`);
        const request = { payload: body.payload ?? {}, priority: defaultPriority, stages, recordIds };
        return { job_id: runHandle(engine.submit(job, { trigger: "manual", by: role, ...request }).id) };
    }

    scope.get("/jobs", async () => {
        const failure = controls?.listFailure;
        if (failure) throw new Refusal(failure.status, failure.detail);
        return controls?.fixtures ?? engine.list();
    });

    scope.get("/jobs/:id/status", async (request) => {
        const { id } = /** @type {{ id: string }} */ (request.params);
        const runId = parseRunHandle(id);
        const status = runId === null ? statusOfJob(engine, controls, id) : engine.statusOfRun(runId);
        if (!status) throw new Refusal(404, `There is no job or run "${id}".`);
        return status;
    });

    scope.post("/pipeline/trigger", { schema: { body: pipelineSchema } }, async (request) => {
        const body = /** @type {PipelineBody} */ (request.body);
        const job = jobOf(body);
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
        return { job_id: runHandle(run.id) };
    });

    scope.post("/transform/jira-issues", { schema: { body: stageSchema } }, async (request) =>
        runStages(/** @type {StageBody} */ (request.body), "transform", ["transform"]),
    );

    scope.post("/load/work-items", { schema: { body: stageSchema } }, async (request) =>
        runStages(/** @type {StageBody} */ (request.body), "load", ["load", "vectorize"]),
    );
}

/**
 * @param {import('../engine/engine.mjs').Engine} engine
 * @param {import('./test_controls.mjs').TestControls | null} controls
 * @param {string} id as it stands in an address
 * @returns {import('../types.mjs').JobStatus | null}
 */
export function statusOfJob(engine, controls, id) {
    if (controls?.fixtures) return controls.statusOfFixture(id);
    return /^[1-9]\d{0,14}$/.test(id) ? engine.statusOfJob(Number(id)) : null;
}
