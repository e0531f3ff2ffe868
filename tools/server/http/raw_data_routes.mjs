/** Raw records: stored by hand, listed, and their status set. */
import { Refusal } from "./answers.mjs";

/** @typedef {import('../types.mjs').JsonObject} JsonObject */
/** @typedef {import('../types.mjs').ProcessingStatus} ProcessingStatus */
/**
 * @typedef {{ integration_id: number, entity_type: string, external_id?: string, raw_data: JsonObject,
 *   extraction_metadata?: JsonObject }} StoreBody
 */

const processingStatuses = ["pending", "processing", "completed", "failed"];
const defaultLimit = 100;
const largestLimit = 1000;

const storeSchema = {
    type: "object",
    required: ["integration_id", "entity_type", "raw_data"],
    properties: {
        integration_id: { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
        entity_type: { type: "string", minLength: 1, maxLength: 100 },
        external_id: { type: "string", minLength: 1, maxLength: 500 },
        raw_data: { type: "object" },
        extraction_metadata: { type: "object" },
    },
};

const statusSchema = {
    type: "object",
    required: ["status"],
    properties: { status: { type: "string", enum: processingStatuses } },
};

/**
 * @param {string | undefined} text
 * @returns {number}
 * @throws {Refusal}
 */
function parseLimit(text) {
    if (text === undefined) return defaultLimit;
    const limit = Number(text);
    if (!/^\d{1,6}$/.test(text) || limit < 1 || limit > largestLimit) {
        throw new Refusal(422, `"limit" must be a whole number from 1 to ${largestLimit}.`);
    }
    return limit;
}

/**
 * @param {import('fastify').FastifyInstance} scope under /api/v1/etl, with the token checked
 * @param {object} parts
 * @param {import('../storage/jobs_store.mjs').JobsStore} parts.jobs
 * @param {import('../storage/raw_data_store.mjs').RawDataStore} parts.rawData
 */
export function addRawDataRoutes(scope, { jobs, rawData }) {
    scope.post("/raw-data/store", { schema: { body: storeSchema } }, async (request) => {
        const body = /** @type {StoreBody} */ (request.body);
        if (!jobs.hasIntegration(body.integration_id)) {
            throw new Refusal(404, `There is no integration ${body.integration_id}.`);
        }
        const { integration_id, entity_type, raw_data } = body;
        const record_id = rawData.insert({
            integration_id,
            entity_type,
            external_id: body.external_id ?? null,
            raw_data,
            extraction_metadata: body.extraction_metadata ?? null,
            run_id: null,
            job_id: null,
        });
        return { record_id };
    });

    scope.get("/raw-data", async (request) => {
        const query = /** @type {Record<string, string | string[] | undefined>} */ (request.query);
        for (const name of ["entity_type", "status", "limit"]) {
            if (Array.isArray(query[name])) throw new Refusal(422, `"${name}" may be given once only.`);
        }
        const { entity_type: entityType, status, limit } = /** @type {Record<string, string | undefined>} */ (query);
        if (status !== undefined && !processingStatuses.includes(status)) {
            throw new Refusal(422, `"status" must be one of: ${processingStatuses.join(", ")}.`);
        }
        return rawData.list({ entityType, status, limit: parseLimit(limit) });
    });

    scope.put("/raw-data/:id/status", { schema: { body: statusSchema } }, async (request) => {
        const { id } = /** @type {{ id: string }} */ (request.params);
        const body = /** @type {{ status: ProcessingStatus, error_details?: unknown }} */ (request.body);
        const known = /^[1-9]\d{0,14}$/.test(id) && rawData.setStatus(Number(id), body.status, body.error_details);
        if (!known) throw new Refusal(404, `There is no raw record "${id}".`);
        return { record_id: Number(id), processing_status: body.status };
    });
}
