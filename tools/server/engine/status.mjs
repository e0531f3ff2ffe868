/** Makes the contract's answers, JobStatus and the list's rows, of the stored jobs and runs. */

/** @typedef {import('../types.mjs').JobRow} JobRow */
/** @typedef {import('../types.mjs').RunRow} RunRow */
/** @typedef {import('../types.mjs').JobStatus} JobStatus */

/** What the counts are called in the contract; vectorize has none there. */
const countNames = /** @type {const} */ ({
    extract: "extracted_count",
    transform: "transformed_count",
    load: "loaded_count",
});

/**
 * The handle that a trigger answers: a text of its own kind, so that it can't be taken for a job's id.
 * @param {number} runId
 */
export const runHandle = (runId) => `run-${runId}`;

/**
 * @param {string} text
 * @returns {number | null} the run's id, null when the text is no handle
 */
export function parseRunHandle(text) {
    const match = /^run-([1-9]\d{0,14})$/.exec(text);
    return match && Number(match[1]);
}

/**
 * @param {RunRow} run
 * @returns {import('../types.mjs').Metrics}
 */
function metricsOf(run) {
    /** @type {import('../types.mjs').Metrics} */
    const metrics = {};
    for (const { stage, out } of run.stages) {
        if (stage !== "vectorize") metrics[countNames[stage]] = out;
    }
    metrics.error_count = run.error_count;
    return metrics;
}

/**
 * The word for a job's state, the same in the list and in its status.
 * @param {JobRow} job
 * @param {RunRow | null} run the job's last
 * @returns {string}
 */
function stateOf(job, run) {
    const live = run !== null && (run.status === "pending" || run.status === "running");
    return job.active || live ? (run?.status ?? "ready") : "inactive";
}

/**
 * @param {JobRow} job
 * @param {RunRow | null} run the job's last; null: it never ran
 * @returns {JobStatus}
 */
export function toJobStatus(job, run) {
    const id = String(job.id);
    const status = stateOf(job, run);
    return run
        ? { ...toRunStatus(id, run), status }
        : { job_id: id, status, progress: 0, stage: "extract", metrics: {} };
}

/**
 * @param {string} handle what the status calls itself
 * @param {RunRow} run
 * @returns {JobStatus}
 */
export function toRunStatus(handle, run) {
    return {
        job_id: handle,
        status: run.status,
        progress: run.progress,
        stage: run.stage,
        ...(run.started_at !== null && { started_at: run.started_at }),
        ...(run.completed_at !== null && { completed_at: run.completed_at }),
        ...(run.error_details !== null && { error_details: run.error_details }),
        metrics: metricsOf(run),
    };
}

/**
 * A row of the job list.
 * @param {JobRow} job
 * @param {RunRow | null} run the job's last
 * @param {RunRow | null} started the last that has begun: another one while `run` waits for its turn
 * @returns {import('../types.mjs').JsonObject}
 */
export function toListRow(job, run, started) {
    return {
        id: job.id,
        name: job.name,
        entity_type: job.entity_type,
        integration_id: job.integration_id,
        integration_type: job.integration_type,
        default_payload: job.default_payload,
        schedule_interval_minutes: job.schedule_interval_minutes,
        next_run_at: job.next_run_at,
        active: job.active,
        status: stateOf(job, run),
        progress: run?.progress ?? 0,
        ...(run && {
            stage: run.stage,
            metrics: metricsOf(run),
        }),
        ...(started && { last_run_started_at: started.started_at, last_run_finished_at: started.completed_at }),
        ...(run?.error_details && { error_message: run.error_details.message, error_details: run.error_details }),
    };
}
