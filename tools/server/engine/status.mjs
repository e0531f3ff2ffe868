/** Makes the contract's JobStatus of the stored jobs and runs, and knows the word for a job's state. */

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
export function metricsOf(run) {
    /** @type {import('../types.mjs').Metrics} */
    const metrics = {};
    for (const { stage, out } of run.stages) {
        if (stage !== "vectorize") metrics[countNames[stage]] = out;
    }
    metrics.error_count = run.error_count;
    return metrics;
}

/** The states of a run that is not over. */
const liveStates = new Set(["pending", "running", "pausing", "paused", "stopping"]);

/** @param {{ status: string }} run */
export const isLive = (run) => liveStates.has(run.status);

/**
 * The run that the job's state tells of.
 * @param {JobRow} job
 * @param {RunRow | null} run the job's last
 * @returns {RunRow | null} null: it never ran, or a person cleared the outcome
 */
export function lastRunOf(job, run) {
    return run !== null && run.id === job.cleared_run_id ? null : run;
}

/**
 * The word for a job's state, the same in the list and in its status.
 * @param {JobRow} job
 * @param {RunRow | null} run of lastRunOf
 * @returns {string}
 */
export function stateOf(job, run) {
    if (run !== null && isLive(run)) return run.status;
    if (!job.active) return "inactive";
    return job.paused ? "paused" : (run?.status ?? "ready");
}

/**
 * @param {JobRow} job
 * @param {RunRow | null} last the job's last; null: it never ran
 * @returns {JobStatus}
 */
export function toJobStatus(job, last) {
    const id = String(job.id);
    const run = lastRunOf(job, last);
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
