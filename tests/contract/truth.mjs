/**
 * What C++ must have decoded, derived from the server's own tables: each row of the database as the model has it. The
 * server's code that makes answers of these rows is not used here.
 */

/** @typedef {Record<string, any>} Row */

/** The stages' names are those of their kinds; so are the words of a run's status. */
export const word = (/** @type {string} */ raw, kind = raw) => ({ kind, raw });

/** What the model has where the server says nothing. */
export const nothing = word("", "unknown");

/** @param {string | null | undefined} text */
export const instant = (text) => (text === null || text === undefined ? null : Date.parse(text));

/** @param {string | null} text */
const parsed = (text) => (text === null ? null : JSON.parse(text));

/** @param {any} details the contract's error_details */
export function errorOf(details) {
    if (details === null || details === undefined) return null;
    return {
        stage: details.stage === undefined ? nothing : word(details.stage),
        error_type: details.error_type ?? "",
        message: details.message ?? "",
        timestamp: instant(details.timestamp),
        stack_trace: details.stack_trace ?? "",
        context: details.context ?? null,
    };
}

const noMetrics = { extracted: null, transformed: null, loaded: null, errors: null };

/** @param {Row} run */
export function metricsOf(run) {
    const out = (/** @type {string} */ name) =>
        parsed(run.stages).find((/** @type {Row} */ stage) => stage.stage === name)?.out ?? null;
    return { extracted: out("extract"), transformed: out("transform"), loaded: out("load"), errors: run.error_count };
}

/**
 * @param {string} id what the status calls itself
 * @param {Row} run
 * @returns {any}
 */
export function statusOf(id, run) {
    return {
        job_id: id,
        status: word(run.status),
        progress: run.progress,
        stage: word(run.stage),
        started_at: instant(run.started_at),
        completed_at: instant(run.completed_at),
        error: errorOf(parsed(run.error_details)),
        metrics: metricsOf(run),
    };
}

/** @param {Row} run */
const durationOf = (run) => {
    const [from, to] = [instant(run.started_at), instant(run.completed_at)];
    return from === null || to === null ? null : to - from;
};

/**
 * A row of the list.
 * @param {Row} job
 * @param {Row[]} runs of this job, newest first
 * @returns {any}
 */
export function jobOf(job, runs) {
    const last = runs[0];
    const durations = runs
        .filter(({ status }) => status === "completed")
        .map((run) => Number(durationOf(run)))
        .sort((a, b) => a - b);
    const [low, high] = [durations[(durations.length - 1) >> 1], durations[durations.length >> 1]];
    return {
        id: String(job.id),
        name: job.name,
        status: word(job.active ? (last?.status ?? "ready") : "inactive"),
        progress: last?.progress ?? 0,
        active: job.active === 1,
        last_run: instant(last?.started_at),
        last_run_finished: instant(last?.completed_at),
        next_run: instant(job.next_run_at),
        entity_type: job.entity_type,
        integration_id: job.integration_id,
        integration_type: job.integration_type,
        default_payload: parsed(job.default_payload),
        schedule_interval_minutes: job.schedule_interval_minutes,
        retry_interval_minutes: job.retry_interval_minutes,
        retry_count: job.retry_count,
        error_message: parsed(last?.error_details ?? null)?.message ?? "",
        stage: last ? word(last.stage) : nothing,
        metrics: last ? metricsOf(last) : noMetrics,
        error: errorOf(parsed(last?.error_details ?? null)),
        recent_runs: runs.slice(0, 10).map((run) => ({
            id: `run-${run.id}`,
            status: word(run.status),
            started_at: instant(run.started_at),
            duration_ms: durationOf(run),
        })),
        usual_duration_ms: durations.length === 0 ? null : Math.round((low + high) / 2),
        // What only the platform has.
        steps: null,
        progress_is_estimate: false,
        reset_deadline: null,
        reset_attempt: null,
        resume_at: null,
        integration_active: null,
        integration_logo: "",
        run_token: "",
    };
}

/**
 * A run of the history.
 * @param {Row} run
 * @param {string} jobName
 */
export function runOf(run, jobName) {
    const counts = parsed(run.log_counts);
    return {
        id: `run-${run.id}`,
        job_id: String(run.job_id),
        job_name: jobName,
        status: word(run.status),
        trigger: word(run.trigger),
        by: run.requested_by ?? "",
        stage: word(run.stage),
        started_at: instant(run.started_at),
        completed_at: instant(run.completed_at),
        duration_ms: durationOf(run),
        metrics: metricsOf(run),
        stages: parsed(run.stages).map((/** @type {Row} */ stage) => ({
            stage: word(stage.stage),
            status: word(stage.status),
            started_at: instant(stage.started_at),
            completed_at: instant(stage.completed_at),
            in: stage.in,
            out: stage.out,
            errors: stage.errors,
        })),
        error: errorOf(parsed(run.error_details)),
        log_counts: counts && { warning: counts.warning, error: counts.error },
        payload: null,
    };
}

/**
 * A raw record.
 * @param {Row} record
 * @param {boolean} extended whether the answer is one of the extensions', which name the run and the size
 */
export function recordOf(record, extended) {
    const size = Buffer.byteLength(JSON.stringify(parsed(record.raw_data)));
    // The specification's bare array has the numbers of the tables in it, the extensions have handles.
    const runId = record.run_id === null ? "" : extended ? `run-${record.run_id}` : String(record.run_id);
    return {
        id: String(record.id),
        entity_type: record.entity_type,
        external_id: record.external_id ?? "",
        raw_data: parsed(record.raw_data),
        processing_status: word(record.processing_status),
        created_at: instant(record.created_at),
        processed_at: instant(record.processed_at),
        integration_id: record.integration_id,
        error: errorOf(parsed(record.error_details)),
        run_id: runId,
        job_id: record.job_id === null ? "" : String(record.job_id),
        size: extended ? size : null,
    };
}

/** @param {Row} letter */
export function letterOf(letter) {
    return {
        id: String(letter.id),
        record_id: String(letter.record_id),
        run_id: `run-${letter.run_id}`,
        error: errorOf(parsed(letter.error_details)),
        died_at: instant(letter.died_at),
        attempts: letter.attempts,
    };
}
