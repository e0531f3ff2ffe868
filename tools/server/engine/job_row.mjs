/** Makes a row of the job list: what the job is, how its last run went, and its recent past. */
import { lastRunOf, metricsOf, runHandle, stateOf } from "./status.mjs";

/** @typedef {import('../types.mjs').RunRow} RunRow */

/** What a row shows of its job's past. */
export const recentRuns = 10;

/** The usual duration is that of so many completed runs. */
export const usualRuns = 20;

/**
 * @param {number[]} numbers
 * @returns {number | null} null when there are none
 */
export function median(numbers) {
    if (numbers.length === 0) return null;
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : Math.round((sorted[middle - 1] + sorted[middle]) / 2);
}

/**
 * @param {{ started_at: string | null, completed_at: string | null }} run
 * @returns {number | null} milliseconds; null: it is not over, or never began
 */
export function durationOf({ started_at, completed_at }) {
    return started_at === null || completed_at === null ? null : Date.parse(completed_at) - Date.parse(started_at);
}

/**
 * @param {import('../types.mjs').JobRow} job
 * @param {object} past
 * @param {RunRow | null} past.last the job's last run
 * @param {RunRow | null} past.started the last that has begun: another one while the last waits for its turn
 * @param {Pick<RunRow, 'id' | 'status' | 'started_at' | 'completed_at'>[]} past.recent newest first
 * @param {number | null} past.usualDuration milliseconds
 * @returns {import('../types.mjs').JsonObject}
 */
export function toJobRow(job, { last, started, recent, usualDuration }) {
    const run = lastRunOf(job, last);
    return {
        id: job.id,
        name: job.name,
        entity_type: job.entity_type,
        integration_id: job.integration_id,
        integration_type: job.integration_type,
        default_payload: job.default_payload,
        schedule_interval_minutes: job.schedule_interval_minutes,
        retry_interval_minutes: job.retry_interval_minutes,
        retry_count: job.retry_count,
        next_run_at: job.next_run_at,
        active: job.active,
        status: stateOf(job, run),
        progress: run?.progress ?? 0,
        ...(run && { stage: run.stage, metrics: metricsOf(run) }),
        ...(started && { last_run_started_at: started.started_at, last_run_finished_at: started.completed_at }),
        ...(run?.error_details && { error_message: run.error_details.message, error_details: run.error_details }),
        recent_runs: recent.map((entry) => {
            const duration = durationOf(entry);
            return {
                run_id: runHandle(entry.id),
                status: entry.status,
                started_at: entry.started_at,
                ...(duration !== null && { duration_ms: duration }),
            };
        }),
        ...(usualDuration !== null && { usual_duration_ms: usualDuration }),
    };
}
