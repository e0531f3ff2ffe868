/**
 * When a job runs next: after a run begins, an interval later; after a failure of a job that is on a schedule, sooner,
 * up to a small number of times. `retry_count` is how many retries there were since the last run that was none.
 */

/** After so many retries in a row the job waits for its schedule. */
export const mostRetries = 3;

/** @param {number} minutes */
const later = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();

export class Retries {
    #jobs;

    /** @param {import('../storage/jobs_store.mjs').JobsStore} jobs */
    constructor(jobs) {
        this.#jobs = jobs;
    }

    /**
     * The next run is an interval after this one's start. It moves now and not at the end, so that a server that dies
     * in the middle of a run doesn't begin it again at once, for ever.
     * @param {import('../types.mjs').RunRow} run has just begun
     */
    begun(run) {
        const job = this.#jobs.get(run.job_id);
        if (!job) return;
        this.#jobs.setRetryCount(job.id, run.trigger === "retry" ? job.retry_count + 1 : 0);
        if (job.next_run_at !== null) this.backToSchedule(job);
    }

    /**
     * @param {import('../types.mjs').RunRow} run is over
     * @returns {boolean} whether it will be tried again
     */
    ended(run) {
        const job = this.#jobs.get(run.job_id);
        if (!job || job.next_run_at === null || run.status !== "failed") return false;
        // Only whole runs: the chosen records of the others are for a person to judge. A server's end is no failure of
        // the job, and a job that kills its server must not do so again and again.
        const isWhole = run.record_ids === null && run.error_details?.error_type !== "interrupted";
        if (!isWhole || job.retry_interval_minutes === null || job.retry_count >= mostRetries) return false;
        this.#jobs.setNextRun(job.id, later(job.retry_interval_minutes), true);
        return true;
    }

    /**
     * No retry any more; the next run is the schedule's.
     * @param {import('../types.mjs').JobRow} job on a schedule
     */
    backToSchedule(job) {
        const minutes = job.schedule_interval_minutes;
        this.#jobs.setNextRun(job.id, minutes === null ? null : later(minutes));
    }
}
