/** Raw records: stored by hand, listed, and their status set. */
import { runHandle } from "../engine/status.mjs";
import { Refusal } from "./answers.mjs";
import { cursorOf, oneOf, pageOf, parseId, parseRunId, queryOf, wholeNumber } from "./query.mjs";

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
 * A record as the extended calls answer it.
 * @param {import('../storage/raw_data_store.mjs').RawDataRecord} record
 */
function toView({ run_id, job_id, ...record }) {
    return {
        ...record,
        ...(run_id !== undefined && { run_id: runHandle(run_id) }),
        ...(job_id !== undefined && { job_id: String(job_id) }),
        size: Buffer.byteLength(JSON.stringify(record.raw_data)),
    };
}

/**
 * @param {import('fastify').FastifyInstance} scope under /api/v1/etl, with the token checked
 * @param {object} parts
 * @param {import('../storage/jobs_store.mjs').JobsStore} parts.jobs
 * @param {import('../storage/raw_data_store.mjs').RawDataStore} parts.rawData
 * @param {boolean} parts.withPages whether the contract's extensions are there
 */
export function addRawDataRoutes(scope, { jobs, rawData, withPages }) {
    /** @param {import('./query.mjs').Query} query */
    function runIdOf({ run_id: text }) {
        if (!withPages || text === undefined) return undefined;
        const id = parseRunId(text);
        if (id === null) throw new Refusal(422, '"run_id" must be a run\'s id, such as run-12.');
        return id;
    }

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
        const query = queryOf(request);
        const limit = wholeNumber(query, "limit", 1, largestLimit) ?? defaultLimit;
        const status = oneOf(query, "status", processingStatuses);
        const filter = { entityType: query.entity_type, status, runId: runIdOf(query) };
        const isPaged = withPages && (query.page !== undefined || query.cursor !== undefined);
        if (!isPaged) return rawData.list({ ...filter, limit });
        if (query.page !== undefined && query.page !== "1") {
            throw new Refusal(422, '"page" must be 1; the pages after it are asked for by "cursor".');
        }
        const before = cursorOf(query);
        const { page, next } = pageOf(rawData.list({ ...filter, before, limit: limit + 1 }), limit);
        return { records: page.map(toView), ...next, total: rawData.count(filter) };
    });

    if (withPages) {
        scope.get("/raw-data/:id", async (request) => {
            const { id } = /** @type {{ id: string }} */ (request.params);
            const number = parseId(id);
            const record = number === null ? null : rawData.get(number);
            if (!record) throw new Refusal(404, `There is no raw record "${id}".`);
            return toView(record);
        });
    }

    scope.put("/raw-data/:id/status", { schema: { body: statusSchema } }, async (request) => {
        const { id } = /** @type {{ id: string }} */ (request.params);
        const body = /** @type {{ status: ProcessingStatus, error_details?: unknown }} */ (request.body);
        const known = /^[1-9]\d{0,14}$/.test(id) && rawData.setStatus(Number(id), body.status, body.error_details);
        if (!known) throw new Refusal(404, `There is no raw record "${id}".`);
        return { record_id: Number(id), processing_status: body.status };
    });
}
