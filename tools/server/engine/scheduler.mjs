/** Starts each job when its next run is due. */
/** Scheduled runs wait behind those that a person asked for. */
const schedulePriority = 2;

/** Milliseconds; timers are set anew at least so often, so that a changed system clock is noticed. */
const longestSleep = 30_000;

/** Overdue at the server's start: the first begins after so many milliseconds, each further one a step later. */
const graceAfterStart = 60_000;
const graceStep = 15_000;

export class Scheduler {
    #engine;
    #jobs;
    #report;
    /** @type {NodeJS.Timeout | null} */
    #timer = null;

    /**
     * @param {import('./engine.mjs').Engine} engine
     * @param {import('../storage/jobs_store.mjs').JobsStore} jobs
     * @param {(line: string) => void} report
     */
    constructor(engine, jobs, report) {
        this.#engine = engine;
        this.#jobs = jobs;
        this.#report = report;
    }

    /** Moves what became due while no server ran a little ahead, so that not all begin at once, and begins to watch. */
    start() {
        let at = Date.now() + graceAfterStart;
        for (const job of this.#jobs.all()) {
            if (job.next_run_at === null || Date.parse(job.next_run_at) > Date.now()) continue;
            this.#jobs.setNextRun(job.id, new Date(at).toISOString(), job.next_is_retry);
            at += graceStep;
        }
        this.wake();
    }

    /** Starts what is due and sleeps until the next; call it after a schedule was changed. */
    wake() {
        if (this.#timer) clearTimeout(this.#timer);
        const now = Date.now();
        let sleep = longestSleep;
        for (const job of this.#jobs.all()) {
            if (job.next_run_at === null || !job.active || job.paused) continue;
            const wait = Date.parse(job.next_run_at) - now;
            if (wait > 0) sleep = Math.min(sleep, wait);
            else if (this.#engine.liveRun(job.id)) sleep = Math.min(sleep, 1000);
            else this.#startJob(job);
        }
        this.#timer = setTimeout(() => this.wake(), sleep);
    }

    /**
     * A job that was paused or switched off may be overdue: it is given a little time, as after the server's start.
     * @param {number} jobId
     */
    letWait(jobId) {
        const job = this.#jobs.get(jobId);
        if (!job || job.next_run_at === null) return;
        const earliest = Date.now() + graceAfterStart;
        if (Date.parse(job.next_run_at) < earliest) {
            this.#jobs.setNextRun(jobId, new Date(earliest).toISOString(), job.next_is_retry);
        }
        this.wake();
    }

    /** @param {import('../types.mjs').JobRow} job */
    #startJob(job) {
        try {
            // What failed is tried again as it was.
            const failed = job.next_is_retry && job.last_run_id !== null ? this.#engine.run(job.last_run_id) : null;
            this.#engine.submit(job, {
                trigger: job.next_is_retry ? "retry" : "schedule",
                payload: failed?.payload ?? job.default_payload,
                priority: schedulePriority,
                stages: ["extract", "transform", "load", "vectorize"],
                recordIds: null,
            });
        } catch (error) {
            // A timer has nobody above it to catch this; the next round tries again.
            this.#report(
                `Warning: the schedule could not start "${job.name}": ${error instanceof Error ? error.message : error}`,
            );
        }
    }

    stop() {
        if (this.#timer) clearTimeout(this.#timer);
        this.#timer = null;
    }
}
