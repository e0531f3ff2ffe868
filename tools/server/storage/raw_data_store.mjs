/** The raw_data table: each record as its source gave it, and how far the pipeline has come with it. */

/** @typedef {import('../types.mjs').JsonObject} JsonObject */
/** @typedef {import('../types.mjs').ProcessingStatus} ProcessingStatus */

/** The runs of a job whose raw records are kept; older ones are removed so that a schedule can't fill the disk. */
const KEPT_RUNS = 5;

/**
 * A record as the API answers it.
 * @typedef {object} RawDataRecord
 * @property {number} id
 * @property {number} integration_id
 * @property {string} entity_type
 * @property {string} [external_id]
 * @property {JsonObject} raw_data
 * @property {JsonObject} [extraction_metadata]
 * @property {ProcessingStatus} processing_status
 * @property {unknown} [error_details]
 * @property {string} created_at
 * @property {string} [processed_at]
 * @property {number} [run_id]
 * @property {number} [job_id]
 */

/**
 * @param {Record<string, any>} row
 * @returns {RawDataRecord}
 */
function toRecord(row) {
    return {
        id: row.id,
        integration_id: row.integration_id,
        entity_type: row.entity_type,
        ...(row.external_id !== null && { external_id: row.external_id }),
        raw_data: JSON.parse(row.raw_data),
        ...(row.extraction_metadata !== null && { extraction_metadata: JSON.parse(row.extraction_metadata) }),
        processing_status: row.processing_status,
        ...(row.error_details !== null && { error_details: JSON.parse(row.error_details) }),
        created_at: row.created_at,
        ...(row.processed_at !== null && { processed_at: row.processed_at }),
        ...(row.run_id !== null && { run_id: row.run_id }),
        ...(row.job_id !== null && { job_id: row.job_id }),
    };
}

/** @typedef {{ entityType?: string, status?: string, runId?: number }} RawDataFilter */

/** @param {RawDataFilter} filter */
function conditionsOf({ entityType, status, runId }) {
    const wanted = { entity_type: entityType, processing_status: status, run_id: runId };
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
    return {
        where: ["1", ...given.map(([name]) => `${name} = ?`)].join(" AND "),
        values: given.map(([, value]) => /** @type {string | number} */ (value)),
    };
}

export class RawDataStore {
    #database;

    /** @param {import('./database.mjs').Database} database */
    constructor(database) {
        this.#database = database;
    }

    /**
     * @param {{ integration_id: number, entity_type: string, external_id: string | null, raw_data: JsonObject,
     *   extraction_metadata: JsonObject | null, run_id: number | null, job_id: number | null }} record
     * @returns {number} its id
     */
    insert(record) {
        return this.#database.run(
            `INSERT INTO raw_data (integration_id, entity_type, external_id, raw_data, extraction_metadata,
         processing_status, created_at, run_id, job_id) VALUES (?, ?, ?, ?, ?, 'pending', ?, ?, ?)`,
            [
                record.integration_id,
                record.entity_type,
                record.external_id,
                JSON.stringify(record.raw_data),
                record.extraction_metadata && JSON.stringify(record.extraction_metadata),
                new Date().toISOString(),
                record.run_id,
                record.job_id,
            ],
        );
    }

    /**
     * @param {number} id
     * @returns {RawDataRecord | null}
     */
    get(id) {
        const row = this.#database.get("SELECT * FROM raw_data WHERE id = ?", [id]);
        return row && toRecord(row);
    }

    /**
     * @param {RawDataFilter & { before?: number, limit: number }} filter before: ids smaller than this one
     * @returns {RawDataRecord[]} newest first
     */
    list({ before, limit, ...filter }) {
        const { where, values } = conditionsOf(filter);
        const [cursor, cursorValues] = before === undefined ? ["", []] : ["AND id < ?", [before]];
        return this.#database
            .all(`SELECT * FROM raw_data WHERE ${where} ${cursor} ORDER BY id DESC LIMIT ?`, [
                ...values,
                ...cursorValues,
                limit,
            ])
            .map(toRecord);
    }

    /** @param {RawDataFilter} filter */
    count(filter) {
        const { where, values } = conditionsOf(filter);
        return Number(this.#database.get(`SELECT count(*) AS count FROM raw_data WHERE ${where}`, values)?.count);
    }

    /**
     * @param {number} id
     * @param {ProcessingStatus} status
     * @param {unknown} errorDetails null clears what was there
     * @returns {boolean} false: there is no such record
     */
    setStatus(id, status, errorDetails) {
        const ended = status === "completed" || status === "failed";
        return (
            this.#database.change(
                "UPDATE raw_data SET processing_status = ?, error_details = ?, processed_at = ? WHERE id = ?",
                [
                    status,
                    errorDetails === null || errorDetails === undefined ? null : JSON.stringify(errorDetails),
                    ended ? new Date().toISOString() : null,
                    id,
                ],
            ) > 0
        );
    }

    /**
     * Keeps what transform made, so that load can be done later, and marks the record as under way.
     * @param {number} id
     * @param {import('../types.mjs').WorkItem} item
     */
    setTransformed(id, item) {
        this.#database.run(
            `UPDATE raw_data SET transformed_data = ?, processing_status = 'processing', error_details = NULL,
         processed_at = NULL WHERE id = ?`,
            [JSON.stringify(item), id],
        );
    }

    /**
     * The ids that wait for a stage: untouched ones for transform, transformed ones for load.
     * @param {number} integrationId
     * @param {string} entityType
     * @param {'transform' | 'load'} stage
     * @returns {number[]} oldest first
     */
    waitingFor(integrationId, entityType, stage) {
        const condition =
            stage === "transform"
                ? `processing_status = 'pending'`
                : `processing_status = 'processing' AND transformed_data IS NOT NULL`;
        return this.#database
            .all(`SELECT id FROM raw_data WHERE integration_id = ? AND entity_type = ? AND ${condition} ORDER BY id`, [
                integrationId,
                entityType,
            ])
            .map((row) => row.id);
    }

    /**
     * The record as the pipeline carries it.
     * @param {number} id
     * @returns {import('../types.mjs').PipelineRecord | null}
     */
    forPipeline(id) {
        const row = this.#database.get("SELECT * FROM raw_data WHERE id = ?", [id]);
        if (!row) return null;
        return {
            raw_id: row.id,
            external_id: row.external_id,
            raw_data: JSON.parse(row.raw_data),
            origin: { raw_record: row.id, ...(row.extraction_metadata && JSON.parse(row.extraction_metadata)) },
            ...(row.transformed_data !== null && { item: JSON.parse(row.transformed_data) }),
        };
    }

    /**
     * Removes the raw records of a job's older runs; what was stored by hand stays.
     * @param {number} jobId
     */
    prune(jobId) {
        this.#database.run(
            `DELETE FROM raw_data WHERE job_id = ? AND run_id IS NOT NULL AND run_id NOT IN (
         SELECT DISTINCT run_id FROM raw_data WHERE job_id = ? AND run_id IS NOT NULL ORDER BY run_id DESC LIMIT ?)`,
            [jobId, jobId, KEPT_RUNS],
        );
    }
}
