/**
 * What a person can do with a job beside starting it: pause, resume, stop, force it to be next, reset, switch it on and
 * off, and set its intervals. Each says what the job's state was and is, or refuses with a sentence.
 */
import { ConflictError } from "../pipeline/errors.mjs";
import { lastRunOf, stateOf } from "./status.mjs";
import { Retries } from "./retries.mjs";

/** @typedef {import('../types.mjs').JobRow} JobRow */
/** @typedef {{ job_id: string, old_status: string, new_status: string, jobs_reset: string[] }} ControlAnswer */

const highestPriority = 10;

export class Controls {
    #engine;
    #jobs;
    #scheduler;
    #retries;

    /**
     * @param {import('./engine.mjs').Engine} engine
     * @param {import('../storage/jobs_store.mjs').JobsStore} jobs
     * @param {import('./scheduler.mjs').Scheduler} scheduler
     */
    constructor(engine, jobs, scheduler) {
        this.#engine = engine;
        this.#jobs = jobs;
        this.#scheduler = scheduler;
        this.#retries = new Retries(jobs);
    }

    /** @param {number} jobId @returns {string} */
    #state(jobId) {
        const job = /** @type {JobRow} */ (this.#jobs.get(jobId));
        const last =
            this.#engine.liveRun(jobId) ?? (job.last_run_id === null ? null : this.#engine.run(job.last_run_id));
        return stateOf(job, lastRunOf(job, last));
    }

    /**
     * @param {JobRow} job
     * @param {(state: string) => string[] | void} work the jobs that it reset, if any
     * @returns {ControlAnswer}
     */
    #change(job, work) {
        const old_status = this.#state(job.id);
        const jobs_reset = work(old_status) ?? [];
        return { job_id: String(job.id), old_status, new_status: this.#state(job.id), jobs_reset };
    }

    /** @param {JobRow} job @param {string} why @returns {never} */
    #refuse(job, why) {
        throw new ConflictError(`The job "${job.name}" ${why}`);
    }

    /**
     * A running job goes to its next checkpoint and stays there; one that does not run is just not started any more.
     * @param {JobRow} job
     */
    pause(job) {
        return this.#change(job, (state) => {
            if (state === "stopping") this.#refuse(job, "is stopping and can't be paused any more.");
            if (state === "inactive") this.#refuse(job, "is inactive: there is nothing to pause.");
            if (state === "paused" || state === "pausing") this.#refuse(job, `is already ${state}.`);
            this.#jobs.setPaused(job.id, true);
            const run = this.#engine.runOf(job.id);
            if (run) run.pause();
            else this.#engine.holdPending(job.id, "paused");
            this.#engine.changed(job.id);
        });
    }

    /** @param {JobRow} job */
    resume(job) {
        return this.#change(job, (state) => {
            if (state !== "paused" && state !== "pausing") this.#refuse(job, `is not paused, but ${state}.`);
            this.#jobs.setPaused(job.id, false);
            const live = this.#engine.liveRun(job.id);
            const run = this.#engine.runOf(job.id);
            if (run) run.resume();
            else if (live) this.#engine.holdPending(job.id, "pending");
            else this.#jobs.clearOutcome(job.id);
            this.#scheduler.letWait(job.id);
            this.#engine.changed(job.id);
        });
    }

    /**
     * @param {JobRow} job
     * @param {boolean} force drops what is in flight; only while the job is stopping already
     */
    stop(job, force) {
        return this.#change(job, (state) => {
            const live = this.#engine.liveRun(job.id);
            const run = this.#engine.runOf(job.id);
            if (!live) this.#refuse(job, `is not running, but ${state}.`);
            if (force && state !== "stopping") {
                this.#refuse(job, `is ${state}. Stop it first; only a job that is stopping can be stopped by force.`);
            }
            this.#jobs.setPaused(job.id, false);
            if (!run) this.#engine.withdraw(job.id);
            else if (force) run.stopNow();
            else run.stop();
        });
    }

    /**
     * Makes the job the next in line; all others that wait go back to ready.
     * @param {JobRow} job
     * @param {string} by
     */
    forcePending(job, by) {
        return this.#change(job, (state) => {
            if (this.#engine.runOf(job.id)) this.#refuse(job, `is ${state}. Stop it first, or wait for its end.`);
            if (!job.active) this.#refuse(job, "is inactive. Switch it on to run it.");
            if (state === "paused") this.#refuse(job, "is paused. Resume it to run it.");
            const others = this.#engine.pendingJobs().filter(({ id }) => id !== job.id);
            for (const other of others) {
                this.#engine.withdraw(other.id);
                this.#jobs.clearOutcome(other.id);
                this.#engine.changed(other.id);
            }
            if (this.#engine.liveRun(job.id)) this.#engine.putFirst(job.id, highestPriority);
            else {
                this.#engine.submit(job, {
                    trigger: "manual",
                    by,
                    payload: job.default_payload,
                    priority: highestPriority,
                    stages: ["extract", "transform", "load", "vectorize"],
                    recordIds: null,
                    first: true,
                });
            }
            return others.map(({ id }) => String(id));
        });
    }

    /**
     * The outcome of the last run does not count any more, and is not tried again.
     * @param {JobRow} job
     */
    reset(job) {
        return this.#change(job, (state) => {
            if (this.#engine.liveRun(job.id))
                this.#refuse(job, `is ${state}; only the outcome of a run that is over can be reset.`);
            this.#jobs.clearOutcome(job.id);
            this.#jobs.setRetryCount(job.id, 0);
            if (job.next_is_retry) this.#retries.backToSchedule(job);
            this.#scheduler.wake();
            this.#engine.changed(job.id);
        });
    }

    /**
     * @param {JobRow} job
     * @param {boolean} active
     */
    setActive(job, active) {
        this.#jobs.setActive(job.id, active);
        if (active && !job.active) this.#scheduler.letWait(job.id);
        this.#engine.changed(job.id);
        return { job_id: String(job.id), active };
    }

    /**
     * @param {JobRow} job
     * @param {number} schedule minutes
     * @param {number} retry minutes, fewer than the schedule's
     */
    setIntervals(job, schedule, retry) {
        this.#jobs.setIntervals(job.id, schedule, retry);
        const changed = /** @type {JobRow} */ (this.#jobs.get(job.id));
        // Of a job that is on a schedule; a retry that is due stays where it is.
        if (changed.next_run_at !== null && !changed.next_is_retry) this.#retries.backToSchedule(changed);
        this.#scheduler.wake();
        this.#engine.changed(job.id);
        return { schedule_interval_minutes: schedule, retry_interval_minutes: retry };
    }
}
