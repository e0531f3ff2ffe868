/** Makes the contract's Run of a stored run. */
import { durationOf } from "./job_row.mjs";
import { metricsOf, runHandle } from "./status.mjs";

/** @typedef {import('../types.mjs').RunRow} RunRow */
/** @typedef {import('../types.mjs').LogLevel} LogLevel */

/**
 * @param {RunRow} run
 * @param {string} jobName
 * @param {Record<LogLevel, number> | null} logCounts
 * @returns {import('../types.mjs').JsonObject}
 */
export function toRunView(run, jobName, logCounts) {
    const duration = durationOf(run);
    return {
        run_id: runHandle(run.id),
        job_id: String(run.job_id),
        job_name: jobName,
        status: run.status,
        trigger: run.trigger,
        ...(run.requested_by !== null && { by: run.requested_by }),
        stage: run.stage,
        progress: run.progress,
        priority: run.priority,
        created_at: run.created_at,
        ...(run.started_at !== null && { started_at: run.started_at }),
        ...(run.completed_at !== null && { completed_at: run.completed_at }),
        ...(duration !== null && { duration_ms: duration }),
        metrics: metricsOf(run),
        stages: run.stages,
        ...(run.error_details !== null && { error_details: run.error_details }),
        ...(logCounts && { log_counts: { warning: logCounts.warning, error: logCounts.error } }),
    };
}
