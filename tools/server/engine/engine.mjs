/**
 * Accepts runs, keeps the pending ones in the order of their priority, begins them when there is room, and knows the
 * state of each job. A job never overlaps itself.
 */
import { InterruptedError, toErrorDetails } from "../pipeline/errors.mjs";
import { PipelineRun } from "../pipeline/pipeline_run.mjs";
import { RunLog } from "../pipeline/run_log.mjs";
import { runHandle, toJobStatus, toListRow, toRunStatus } from "./status.mjs";

/** @typedef {import('../types.mjs').JobRow} JobRow */
/** @typedef {import('../types.mjs').RunRow} RunRow */
/** @typedef {import('../types.mjs').StageName} StageName */

/** A request that the present state forbids; its message is a sentence for people. */
export class ConflictError extends Error {
    /** @override */
    name = "ConflictError";
}

/** The priority of who doesn't say one; RabbitMQ's order: 10 goes before 0. */
export const defaultPriority = 5;

/**
 * What was asked of a job.
 * @typedef {object} RunRequest
 * @property {'manual' | 'schedule'} trigger
 * @property {import('../types.mjs').JsonObject} payload checked
 * @property {number} priority
 * @property {StageName[]} stages in the pipeline's order
 * @property {number[] | null} recordIds for a run that does not extract
 */

export class Engine {
    #services;
    #jobs;
    #logFolder;
    #concurrency;
    #onChange;
    #report;
    /** @type {{ row: RunRow, job: JobRow }[]} */
    #pending = [];
    /** @type {Map<number, PipelineRun>} by job */
    #running = new Map();
    #closed = false;

    /**
     * @param {object} options
     * @param {import('../pipeline/pipeline_run.mjs').RunServices} options.services
     * @param {import('../storage/jobs_store.mjs').JobsStore} options.jobs
     * @param {string} options.logFolder
     * @param {number} options.concurrency runs at the same time
     * @param {(jobId: number, ended: boolean) => void} options.onChange told when a job's status may have changed
     * @param {(line: string) => void} options.report the server's own calm log
     */
    constructor({ services, jobs, logFolder, concurrency, onChange, report }) {
        this.#services = services;
        this.#jobs = jobs;
        this.#logFolder = logFolder;
        this.#concurrency = concurrency;
        this.#onChange = onChange;
        this.#report = report;
    }

    /**
     * @param {number} jobId
     * @returns {RunRow | null} the one that is pending or running
     */
    liveRun(jobId) {
        return this.#running.get(jobId)?.row ?? this.#pending.find(({ job }) => job.id === jobId)?.row ?? null;
    }

    /**
     * @param {JobRow} job
     * @param {RunRequest} request
     * @returns {RunRow} pending, or already running when there was room
     * @throws {ConflictError} when the job is live or switched off
     */
    submit(job, { trigger, payload, priority, stages, recordIds }) {
        if (this.#closed) throw new ConflictError("The server is stopping and takes no more runs.");
        const live = this.liveRun(job.id);
        if (live) {
            const state = live.status === "running" ? "is already running" : "is already waiting for its turn";
            throw new ConflictError(`The job "${job.name}" ${state}.`);
        }
        if (!job.active) throw new ConflictError(`The job "${job.name}" is inactive. Switch it on to run it.`);
        const row = this.#services.database.transaction(() => {
            const run = this.#services.runs.insert({
                job_id: job.id,
                trigger,
                payload,
                priority,
                record_ids: recordIds,
                created_at: new Date().toISOString(),
                stages: stages.map((stage) => ({ stage, status: "pending", in: 0, out: 0, errors: 0 })),
            });
            this.#jobs.setLastRun(job.id, run.id);
            return run;
        });
        this.#pending.push({ row, job });
        this.#onChange(job.id, false);
        this.#beginWhatFits();
        return row;
    }

    /** Begins pending runs, the highest priority first, of equals the oldest, as long as there is room. */
    #beginWhatFits() {
        while (!this.#closed && this.#running.size < this.#concurrency) {
            let best = -1;
            for (const [index, { row, job }] of this.#pending.entries()) {
                if (this.#services.gates.isHeld(`job:${job.id}:start`)) continue;
                if (best < 0 || row.priority > this.#pending[best].row.priority) best = index;
            }
            if (best < 0) break;
            const [{ row, job }] = this.#pending.splice(best, 1);
            this.#begin(row, job);
        }
        for (const { job } of this.#pending) {
            const gate = `job:${job.id}:start`;
            if (this.#services.gates.isHeld(gate))
                void this.#services.gates.pass(gate).then(() => this.#beginWhatFits());
        }
    }

    /**
     * @param {RunRow} row
     * @param {JobRow} job
     */
    #begin(row, job) {
        const log = new RunLog(this.#logFolder, row.id, (error) =>
            this.#report(`Warning: the log of run ${row.id} can't be written: ${error.message}`),
        );
        const run = new PipelineRun(row, job, this.#services, log, () => this.#onChange(job.id, false));
        this.#running.set(job.id, run);
        this.#moveSchedule(job.id);
        this.#report(`Run ${row.id} of "${job.name}" begins (${row.trigger}).`);
        void run.finished.then(() => this.#end(run));
        run.begin();
    }

    /**
     * The next run is an interval after this one's start. It moves now and not at the end, so that a server that dies
     * in the middle of a run doesn't begin it again at once, for ever.
     * @param {number} jobId
     */
    #moveSchedule(jobId) {
        const job = this.#jobs.get(jobId);
        if (!job || job.next_run_at === null) return;
        const minutes = job.schedule_interval_minutes;
        this.#jobs.setNextRun(jobId, minutes === null ? null : new Date(Date.now() + minutes * 60_000).toISOString());
    }

    /** @param {PipelineRun} run */
    #end(run) {
        const { row, job } = run;
        this.#running.delete(job.id);
        const counts = row.stages.map(({ stage, out }) => `${stage} ${out}`).join(", ");
        const why = row.error_details ? ` ${row.error_details.error_type}: ${row.error_details.message}` : "";
        this.#report(`Run ${row.id} of "${job.name}" ${row.status}: ${counts}, errors ${row.error_count}.${why}`);
        this.#onChange(job.id, true);
        this.#beginWhatFits();
    }

    /**
     * @param {number} jobId
     * @returns {import('../types.mjs').JobStatus | null} null: there is no such job
     */
    statusOfJob(jobId) {
        const job = this.#jobs.get(jobId);
        if (!job) return null;
        const run = this.liveRun(jobId) ?? (job.last_run_id === null ? null : this.#services.runs.get(job.last_run_id));
        return toJobStatus(job, run);
    }

    /**
     * @param {number} runId
     * @returns {import('../types.mjs').JobStatus | null} null: there is no such run
     */
    statusOfRun(runId) {
        const run = this.#services.runs.get(runId);
        if (!run) return null;
        const live = this.liveRun(run.job_id);
        return toRunStatus(runHandle(runId), live?.id === runId ? live : run);
    }

    /** @returns {import('../types.mjs').JsonObject[]} the job list, by id */
    list() {
        const latest = this.#services.runs.latestOfJobs();
        return this.#jobs.all().map((job) => {
            const run = this.liveRun(job.id) ?? latest.get(job.id) ?? null;
            return toListRow(job, run, run?.status === "pending" ? this.#services.runs.lastStarted(job.id) : run);
        });
    }

    /** Fails what is live as interrupted and waits until that is written. */
    async close() {
        this.#closed = true;
        const runs = [...this.#running.values()];
        for (const { row, job } of this.#pending.splice(0)) {
            const error = new InterruptedError("The server was stopped before the run had begun.");
            row.status = "failed";
            row.completed_at = new Date().toISOString();
            row.error_details = toErrorDetails(error, row.stage, { job: job.name });
            this.#services.runs.save(row);
            this.#onChange(job.id, true);
        }
        for (const run of runs) {
            const error = new InterruptedError("The server was stopped while the run was going on.");
            run.abort(error, run.row.stage, { job: run.job.name });
        }
        await Promise.all(runs.map((run) => run.finished.then(() => run.logClosed)));
    }
}
