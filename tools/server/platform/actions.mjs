/**
 * What a person can do with a job on the platform: start it, switch it on and off, set its intervals, reset it. Of these
 * only a start is pushed to who watches the job; so nothing here goes through the engine's own notice of a change.
 */
import { defaultPriority } from "../engine/engine.mjs";
import { Retries } from "../engine/retries.mjs";
import { refusal } from "./answers.mjs";

/** @typedef {import('../types.mjs').JobRow} JobRow */

export class Actions {
    #parts;
    #retries;

    /**
     * @param {object} parts
     * @param {import('../engine/engine.mjs').Engine} parts.engine
     * @param {import('../engine/scheduler.mjs').Scheduler} parts.scheduler
     * @param {import('../storage/jobs_store.mjs').JobsStore} parts.jobs
     * @param {import('../pipeline/stage_pool.mjs').StagePool} parts.extraction the workers without whom nothing can begin
     * @param {import('./job_states.mjs').JobStates} parts.states
     * @param {import('./integrations.mjs').Integrations} parts.integrations
     * @param {(jobId: number, status: object) => void} parts.push
     * @param {string} parts.role who asks
     */
    constructor(parts) {
        this.#parts = parts;
        this.#retries = new Retries(parts.jobs);
    }

    /** @param {JobRow} job */
    runNow(job) {
        const { engine, states, integrations, extraction, push } = this.#parts;
        if (!job.active) throw refusal(400, `Job '${job.name}' is inactive. Activate it before running it.`);
        if (!integrations.isActive(job.integration_id)) {
            throw refusal(400, `The integration of job '${job.name}' is inactive. Activate the integration first.`);
        }
        const isLimited = states.limits.of(job.id) !== null;
        if (engine.liveRun(job.id) && !isLimited) throw refusal(400, `Job '${job.name}' is already running.`);
        if (states.windows.of(job.id)) {
            throw refusal(400, `Job '${job.name}' has finished and is resetting. Try again when it is ready.`);
        }
        if (extraction.runningWorkers === 0) {
            const status = states.starve(job);
            push(job.id, status);
            throw refusal(400, status.error);
        }
        if (isLimited) this.resume(job.id);
        else this.#submit(job);
        return { success: true, message: `Job '${job.name}' started`, job_id: job.id, new_status: "RUNNING" };
    }

    /** @param {JobRow} job */
    #submit(job) {
        this.#parts.engine.submit(job, {
            trigger: "manual",
            by: this.#parts.role,
            payload: job.default_payload,
            priority: defaultPriority,
            stages: ["extract", "transform", "load", "vectorize"],
            recordIds: null,
        });
    }

    /**
     * The job's source asks it to wait: what runs is held at its next checkpoint, and goes on at the end of the time. A
     * job that does not run is started then.
     * @param {JobRow} job
     * @param {number} milliseconds
     * @param {import('./rate_limits.mjs').LimitWord} word
     */
    limit(job, milliseconds, word) {
        const { engine, states } = this.#parts;
        states.limits.set(job.id, milliseconds, word);
        const run = engine.runOf(job.id);
        if (run) run.pause();
        else engine.holdPending(job.id, "paused");
        engine.changed(job.id);
    }

    /**
     * The job need not wait for its source any more.
     * @param {number} jobId
     */
    resume(jobId) {
        const { engine, states, jobs } = this.#parts;
        states.limits.drop(jobId);
        const run = engine.runOf(jobId);
        const job = jobs.get(jobId);
        if (run) run.resume();
        else if (engine.liveRun(jobId)) engine.holdPending(jobId, "pending");
        else if (job?.active) this.#submit(job);
        engine.changed(jobId);
    }

    /**
     * @param {JobRow} job
     * @param {boolean} active
     */
    setActive(job, active) {
        const { jobs, scheduler, integrations } = this.#parts;
        if (active && !integrations.isActive(job.integration_id)) {
            throw refusal(400, `Job '${job.name}' can't be activated: its integration is inactive.`);
        }
        jobs.setActive(job.id, active);
        if (active && !job.active) scheduler.letWait(job.id);
        const message = `Job '${job.name}' ${active ? "activated" : "deactivated"}`;
        return { success: true, message, job_id: job.id, active };
    }

    /**
     * @param {number} id
     * @param {boolean | undefined} wanted undefined: the other way round
     */
    setIntegrationActive(id, wanted) {
        const { integrations } = this.#parts;
        if (!integrations.exists(id)) throw refusal(404, `Integration ${id} not found`);
        const active = wanted ?? !integrations.isActive(id);
        if (active) integrations.setActive(id, true);
        else integrations.switchOff(id);
        const message = `Integration ${id} ${active ? "activated" : "deactivated"}`;
        return { success: true, message, integration_id: id, active };
    }

    /**
     * @param {JobRow} job
     * @param {number} schedule minutes
     * @param {number} retry minutes
     */
    setIntervals(job, schedule, retry) {
        const { jobs, scheduler } = this.#parts;
        jobs.setIntervals(job.id, schedule, retry);
        const changed = /** @type {JobRow} */ (jobs.get(job.id));
        // Of a job that is on a schedule; a retry that is due stays where it is.
        if (changed.next_run_at !== null && !changed.next_is_retry) this.#retries.backToSchedule(changed);
        scheduler.wake();
        return {
            success: true,
            message: `Settings of job '${job.name}' updated`,
            job_id: job.id,
            schedule_interval_minutes: schedule,
            retry_interval_minutes: retry,
        };
    }

    /** @param {JobRow} job */
    reset(job) {
        const { engine, jobs, states, scheduler } = this.#parts;
        if (engine.liveRun(job.id)) throw refusal(400, `Job '${job.name}' is running and can't be reset.`);
        states.reset(job.id);
        jobs.setRetryCount(job.id, 0);
        if (job.next_is_retry) this.#retries.backToSchedule(job);
        scheduler.wake();
        return { success: true, message: `Job '${job.name}' reset`, job_id: job.id, new_status: "READY" };
    }
}
