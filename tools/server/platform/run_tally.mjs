/**
 * Counts, for each job's newest run, how far the records of each step have come. It is told by the run's ledger, batch by
 * batch; what ran before this server began is counted once from the stored records.
 */
import { stepOf } from "./steps.mjs";

/** @typedef {import('../types.mjs').PipelineRecord} PipelineRecord */
/** @typedef {import('../types.mjs').RunRow} RunRow */
/** @typedef {import('../types.mjs').StageName} StageName */

/**
 * Records of one step.
 * @typedef {object} StepCounts
 * @property {number} extract how many came through each of the engine's stages
 * @property {number} transform
 * @property {number} load
 * @property {number} vectorize
 * @property {number} transformErrors refused by transform or load
 * @property {number} embeddingErrors
 */

/** A run of more records than this is counted in part when it is counted from the store. */
const mostRecords = 20_000;

export class RunTally {
    #rawData;
    /** @type {Map<number, { runId: number, counts: Map<string, StepCounts> }>} by job */
    #byJob = new Map();

    /** @param {import('../storage/raw_data_store.mjs').RawDataStore} rawData */
    constructor(rawData) {
        this.#rawData = rawData;
    }

    /**
     * @param {RunRow} run
     * @param {string} entityType
     * @param {PipelineRecord[]} records
     */
    extracted(run, entityType, records) {
        for (const record of records) this.#countsFor(run, entityType, record).extract += 1;
    }

    /**
     * @param {RunRow} run
     * @param {string} entityType
     * @param {'transform' | 'load' | 'vectorize'} stage
     * @param {PipelineRecord[]} given
     * @param {PipelineRecord[]} passed those of them that were not refused
     */
    worked(run, entityType, stage, given, passed) {
        const wasPassed = new Set(passed);
        const errors = stage === "vectorize" ? "embeddingErrors" : "transformErrors";
        for (const record of given) {
            this.#countsFor(run, entityType, record)[wasPassed.has(record) ? stage : errors] += 1;
        }
    }

    /**
     * @param {RunRow} run a job's newest
     * @param {string} entityType
     * @returns {Map<string, StepCounts>} by step; one without a record may be missing
     */
    of(run, entityType) {
        const known = this.#byJob.get(run.job_id);
        if (known?.runId === run.id) return known.counts;
        const counts = this.#begin(run);
        if (run.completed_at !== null) this.#countStored(run, entityType);
        return counts;
    }

    /** @param {RunRow} run */
    #begin(run) {
        const counts = new Map();
        this.#byJob.set(run.job_id, { runId: run.id, counts });
        return counts;
    }

    /**
     * @param {RunRow} run
     * @param {string} entityType
     * @param {{ raw_data: import('../types.mjs').JsonObject }} record
     * @returns {StepCounts}
     */
    #countsFor(run, entityType, { raw_data }) {
        const known = this.#byJob.get(run.job_id);
        const all = known?.runId === run.id ? known.counts : this.#begin(run);
        const name = stepOf(entityType, raw_data);
        let counts = all.get(name);
        if (!counts) {
            counts = { extract: 0, transform: 0, load: 0, vectorize: 0, transformErrors: 0, embeddingErrors: 0 };
            all.set(name, counts);
        }
        return counts;
    }

    /**
     * Of a record under way the store knows only that it was transformed.
     * @param {RunRow} run
     * @param {string} entityType
     */
    #countStored(run, entityType) {
        for (const record of this.#rawData.list({ runId: run.id, limit: mostRecords })) {
            const counts = this.#countsFor(run, entityType, record);
            const failedIn = /** @type {{ stage?: StageName } | undefined} */ (record.error_details)?.stage;
            counts.extract += 1;
            if (record.processing_status === "processing") counts.transform += 1;
            else if (record.processing_status === "completed" || failedIn === "vectorize") {
                counts.transform += 1;
                counts.load += 1;
                if (failedIn) counts.embeddingErrors += 1;
                else counts.vectorize += 1;
            } else if (failedIn) counts.transformErrors += 1;
        }
    }
}
