/** Makes the platform's rows, details and worker statuses of a job. */
import { naive, zoned } from "./times.mjs";

/** @typedef {import('../types.mjs').JobRow} JobRow */
/** @typedef {import('../types.mjs').RunRow} RunRow */
/** @typedef {import('./job_states.mjs').PlatformStatus} PlatformStatus */

/**
 * @param {JobRow} job
 * @param {object} parts
 * @param {PlatformStatus} parts.status
 * @param {Pick<RunRow, 'started_at' | 'completed_at'>[]} parts.recent the runs that have begun, newest first
 * @returns {import('../types.mjs').JsonObject} a row of the list
 */
export function toPlatformRow(job, { status, recent }) {
    // While a run goes on, the last that finished is the one before it.
    const finished = recent.find(({ completed_at }) => completed_at !== null);
    return {
        id: job.id,
        job_name: job.name,
        status,
        active: job.active,
        schedule_interval_minutes: job.schedule_interval_minutes,
        retry_interval_minutes: job.retry_interval_minutes,
        integration_id: job.integration_id,
        integration_type: job.integration_type,
        integration_logo_filename: `${job.integration_type}.svg`,
        last_run_started_at: zoned(recent[0]?.started_at ?? null),
        last_run_finished_at: zoned(finished?.completed_at ?? null),
        next_run: status.next_run ?? zoned(job.next_run_at),
        error_message: status.error ?? null,
        retry_count: job.retry_count,
    };
}

/**
 * @param {import('../types.mjs').JsonObject} row of the list
 * @returns {import('../types.mjs').JsonObject} the details, where the status is a text
 */
export function toDetails(row) {
    return { ...row, status: /** @type {{ overall?: string }} */ (row.status ?? {}).overall ?? "READY" };
}

/**
 * @param {number | string} jobId
 * @param {{ overall: string, steps?: object }} status
 * @param {number} changedAt milliseconds
 */
export function toWorkerStatus(jobId, { overall, steps }, changedAt) {
    return { job_id: jobId, overall, steps: steps ?? {}, last_updated: naive(changedAt) };
}
