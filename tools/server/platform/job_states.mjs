/**
 * What the platform says of a job's state, made of the engine's runs and of what the engine does not know: the window
 * after a finished run, a limit of the source, and a start that failed because there were no workers.
 */
import { isLive, lastRunOf, runHandle } from "../engine/status.mjs";
import { RateLimits } from "./rate_limits.mjs";
import { ResetWindows } from "./reset_windows.mjs";
import { stepsOf } from "./steps.mjs";
import { zoned } from "./times.mjs";

/** @typedef {import('../types.mjs').JobRow} JobRow */
/** @typedef {import('../types.mjs').RunRow} RunRow */
/** @typedef {'READY' | 'RUNNING' | 'FINISHED' | 'FAILED' | import('./rate_limits.mjs').LimitWord} Word */

/**
 * The status object of the list and of the socket messages.
 * @typedef {object} PlatformStatus
 * @property {Word} overall
 * @property {string | null} token the run's
 * @property {string | null} reset_deadline
 * @property {number} reset_attempt
 * @property {Record<string, import('./steps.mjs').Step>} steps
 * @property {string} [error] of a failed job
 * @property {string | null} [next_run] of a job that waits for its source
 */

const noWorkers = "No workers are running: the job can't be started.";

export class JobStates {
    windows;
    limits;
    #engine;
    #jobs;
    #tally;
    /** The jobs whose start failed for want of workers, with the last run that they had then. @type {Map<number, number | null>} */
    #starved = new Map();
    /** When a job changed last, in milliseconds. @type {Map<number, number>} */
    #changed = new Map();
    #began = Date.now();

    /**
     * @param {object} parts
     * @param {import('../engine/engine.mjs').Engine} parts.engine
     * @param {import('../storage/jobs_store.mjs').JobsStore} parts.jobs
     * @param {import('./run_tally.mjs').RunTally} parts.tally
     * @param {import('../pipeline/gates.mjs').Gates} parts.gates
     * @param {(jobId: number) => void} parts.onReset told when a job's window has ended
     * @param {(jobId: number) => void} parts.onResume told when a job need not wait for its source any more
     */
    constructor({ engine, jobs, tally, gates, onReset, onResume }) {
        this.#engine = engine;
        this.#jobs = jobs;
        this.#tally = tally;
        this.windows = new ResetWindows({
            isHeld: (jobId) => gates.isHeld(`job:${jobId}:reset`),
            onEnd: onReset,
        });
        this.limits = new RateLimits(onResume);
    }

    /**
     * The engine says that a job has changed.
     * @param {number} jobId
     */
    changed(jobId) {
        const run = this.runOf(jobId);
        this.touch(jobId);
        if (run && isLive(run)) {
            this.windows.drop(jobId);
            this.#starved.delete(jobId);
        } else if (run?.status === "completed" && this.windows.of(jobId)?.runId !== run.id && this.#isNew(run)) {
            this.windows.open(jobId, run.id);
        }
    }

    /**
     * A run that ended before this server began is past its window.
     * @param {RunRow} run
     */
    #isNew(run) {
        return run.completed_at !== null && Date.parse(run.completed_at) >= this.#began;
    }

    /** @param {number} jobId something that the platform keeps of it has changed */
    touch(jobId) {
        this.#changed.set(jobId, Date.now());
    }

    /** @param {number} jobId @returns {number} milliseconds */
    changedAt(jobId) {
        return this.#changed.get(jobId) ?? this.#began;
    }

    /**
     * The start of a job fails for want of workers.
     * @param {JobRow} job
     * @returns {{ overall: Word, error: string }} what is pushed: as on the platform, it has no steps
     */
    starve(job) {
        this.#starved.set(job.id, job.last_run_id);
        this.touch(job.id);
        return { overall: "FAILED", error: noWorkers };
    }

    /**
     * Back to ready, by a person.
     * @param {number} jobId
     */
    reset(jobId) {
        this.#starved.delete(jobId);
        this.windows.drop(jobId);
        this.limits.drop(jobId);
        this.clearOutcome(jobId);
    }

    /** @param {number} jobId how its last run ended counts no more */
    clearOutcome(jobId) {
        this.#jobs.clearOutcome(jobId);
        this.touch(jobId);
    }

    /**
     * @param {number} jobId
     * @returns {RunRow | null} the run that the job's state tells of
     */
    runOf(jobId) {
        const job = this.#jobs.get(jobId);
        if (!job) return null;
        const last =
            this.#engine.liveRun(jobId) ?? (job.last_run_id === null ? null : this.#engine.run(job.last_run_id));
        return lastRunOf(job, last);
    }

    /**
     * @param {JobRow} job
     * @param {RunRow | null} run of runOf
     * @returns {Word}
     */
    wordOf(job, run) {
        const limit = this.limits.of(job.id);
        if (limit) return limit.word;
        if (run && isLive(run)) return "RUNNING";
        if (this.#starved.has(job.id) || run?.status === "failed") return "FAILED";
        return run?.status === "completed" && this.windows.of(job.id)?.runId === run.id ? "FINISHED" : "READY";
    }

    /**
     * @param {JobRow} job
     * @returns {PlatformStatus}
     */
    statusOf(job) {
        const run = this.runOf(job.id);
        const overall = this.wordOf(job, run);
        const window = this.windows.of(job.id);
        const limit = this.limits.of(job.id);
        const isStarved = this.#starved.has(job.id);
        const shown = overall === "READY" || isStarved ? null : run;
        const error = isStarved ? noWorkers : run?.error_details?.message;
        return {
            overall,
            token: shown && runHandle(shown.id),
            reset_deadline: window && zoned(window.deadline),
            reset_attempt: window?.attempt ?? 0,
            steps: stepsOf(job.entity_type, shown && { run: shown, counts: this.#tally.of(shown, job.entity_type) }),
            ...(overall === "FAILED" && error !== undefined && { error }),
            ...(limit && { next_run: zoned(limit.until) }),
        };
    }

    close() {
        this.windows.close();
        this.limits.close();
    }
}
