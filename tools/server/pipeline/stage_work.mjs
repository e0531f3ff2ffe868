/**
 * What each stage does with a batch, as synchronous functions that are called inside of one transaction. A record that
 * fails is handed to `reject` and goes no further; any other exception is the whole run's.
 */
import { ValidationError } from "./errors.mjs";
import { transformRecord } from "./transform.mjs";
import { vectorize } from "./vectorize.mjs";

/** @typedef {import('../types.mjs').PipelineRecord} PipelineRecord */

/**
 * @typedef {object} StageContext
 * @property {import('../types.mjs').JobRow} job
 * @property {import('../storage/raw_data_store.mjs').RawDataStore} rawData
 * @property {import('../storage/work_items_store.mjs').WorkItemsStore} workItems
 * @property {(record: PipelineRecord, error: unknown) => void} reject
 */

/**
 * @param {PipelineRecord[]} records
 * @param {StageContext} context
 * @returns {PipelineRecord[]} those that were transformed
 */
function transform(records, { job, rawData, reject }) {
    return records.filter((record) => {
        try {
            record.item = transformRecord(job.entity_type, record.raw_data);
        } catch (error) {
            reject(record, error);
            return false;
        }
        rawData.setTransformed(record.raw_id, record.item);
        return true;
    });
}

/**
 * @param {PipelineRecord[]} records
 * @param {StageContext} context
 * @returns {PipelineRecord[]} those that were loaded
 */
function load(records, { job, workItems, reject }) {
    return records.filter((record) => {
        if (!record.item) {
            reject(record, new ValidationError(`The raw record ${record.raw_id} has not been transformed yet.`));
            return false;
        }
        record.work_item_id = workItems.upsert(job.integration_id, job.entity_type, record.item, record.raw_id);
        return true;
    });
}

/**
 * @param {PipelineRecord[]} records
 * @param {StageContext} context
 * @returns {PipelineRecord[]} all
 */
function embed(records, { rawData, workItems }) {
    for (const record of records) {
        if (!record.item || record.work_item_id === undefined)
            throw new Error("Only loaded records can be vectorized.");
        workItems.setVector(record.work_item_id, vectorize(`${record.item.title}\n${record.item.body}`));
        rawData.setStatus(record.raw_id, "completed", null);
    }
    return records;
}

/** @type {Record<'transform' | 'load' | 'vectorize', (records: PipelineRecord[], context: StageContext) => PipelineRecord[]>} */
export const stageWork = { transform, load, vectorize: embed };
