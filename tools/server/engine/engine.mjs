/**
 * Accepts runs, keeps the pending ones in the order of their priority, begins them when there is room, and knows the
 * state of each job. A job never overlaps itself.
 */
import { ConflictError, InterruptedError, toErrorDetails } from "../pipeline/errors.mjs";
import { PipelineRun } from "../pipeline/pipeline_run.mjs";
import { median, recentRuns, toJobRow, usualRuns } from "./job_row.mjs";
import { Retries } from "./retries.mjs";
import { runHandle, toJobStatus, toRunStatus } from "./status.mjs";

/** @typedef {import('../types.mjs').JobRow} JobRow */
/** @typedef {import('../types.mjs').RunRow} RunRow */
/** @typedef {import('../types.mjs').StageName} StageName */

/** The priority of who doesn't say one; RabbitMQ's order: 10 goes before 0. */
export const defaultPriority = 5;

/**
 * What was asked of a job.
 * @typedef {object} RunRequest
 * @property {import('../types.mjs').RunTrigger} trigger
 * @property {string} [by] who asked for a manual run
 * @property {import('../types.mjs').JsonObject} payload checked
 * @property {number} priority
 * @property {StageName[]} stages in the pipeline's order
 * @property {number[] | null} recordIds for a run that does not extract
 * @property {boolean} [first] whether it goes before all of its priority, and not before this call's answer is sent
 */

/** Why a job that has a run can't be given another. @type {Record<string, string>} */
const refusals = {
    pending: "is already waiting for its turn",
    running: "is already running",
    pausing: "is pausing",
    paused: "is paused. Resume it to go on",
    stopping: "is stopping",
};

export class Engine {
    #services;
    #jobs;
    #logs;
    #retries;
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
     * @param {import('../logs/log_store.mjs').LogStore} options.logs
     * @param {number} options.concurrency runs at the same time
     * @param {(jobId: number, ended: boolean) => void} options.onChange told when a job's status may have changed
     * @param {(line: string) => void} options.report the server's own calm log
     */
    constructor({ services, jobs, logs, concurrency, onChange, report }) {
        this.#services = services;
        this.#jobs = jobs;
        this.#logs = logs;
        this.#retries = new Retries(jobs);
        this.#concurrency = concurrency;
        this.#onChange = onChange;
        this.#report = report;
    }

    /**
     * @param {number} jobId
     * @returns {RunRow | null} the one that is not over
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
    submit(job, { trigger, by, payload, priority, stages, recordIds, first = false }) {
        if (this.#closed) throw new ConflictError("The server is stopping and takes no more runs.");
        const live = this.liveRun(job.id);
        if (live) throw new ConflictError(`The job "${job.name}" ${refusals[live.status]}.`);
        if (!job.active) throw new ConflictError(`The job "${job.name}" is inactive. Switch it on to run it.`);
        if (job.paused) throw new ConflictError(`The job "${job.name}" is paused. Resume it to run it.`);
        const row = this.#services.database.transaction(() => {
            const run = this.#services.runs.insert({
                job_id: job.id,
                trigger,
                requested_by: by ?? null,
                payload,
                priority,
                record_ids: recordIds,
                created_at: new Date().toISOString(),
                stages: stages.map((stage) => ({ stage, status: "pending", in: 0, out: 0, errors: 0 })),
            });
            this.#jobs.setLastRun(job.id, run.id);
            return run;
        });
        if (first) this.#pending.unshift({ row, job });
        else this.#pending.push({ row, job });
        this.#onChange(job.id, false);
        if (first) setImmediate(() => this.#beginWhatFits());
        else this.#beginWhatFits();
        return row;
    }

    /** Runs that take up room: a paused one does no work, and others may take its place. */
    get #busy() {
        return [...this.#running.values()].filter(({ row }) => row.status !== "paused").length;
    }

    /** Begins pending runs, the highest priority first, of equals the oldest, as long as there is room. */
    #beginWhatFits() {
        while (!this.#closed && this.#busy < this.#concurrency) {
            let best = -1;
            for (const [index, { row, job }] of this.#pending.entries()) {
                if (row.status === "paused" || this.#services.gates.isHeld(`job:${job.id}:start`)) continue;
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
        const run = new PipelineRun(row, job, this.#services, this.#logs.write(row.id), () => {
            this.#onChange(job.id, false);
            if (row.status === "paused") this.#beginWhatFits();
        });
        this.#running.set(job.id, run);
        this.#retries.begun(row);
        this.#report(`Run ${row.id} of "${job.name}" begins (${row.trigger}).`);
        void run.finished.then(() => this.#end(run));
        run.begin();
    }

    /** @param {PipelineRun} run */
    #end(run) {
        const { row, job } = run;
        this.#running.delete(job.id);
        const counts = row.stages.map(({ stage, out }) => `${stage} ${out}`).join(", ");
        const why = row.error_details ? ` ${row.error_details.error_type}: ${row.error_details.message}` : "";
        this.#report(`Run ${row.id} of "${job.name}" ${row.status}: ${counts}, errors ${row.error_count}.${why}`);
        // A store that is gone can't be asked; the run's end is to be told all the same.
        if (!this.#closed) this.#retries.ended(row);
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
     * @returns {RunRow | null} in its newest state; null: there is no such run
     */
    run(runId) {
        const run = this.#services.runs.get(runId);
        return run && this.newest(run);
    }

    /**
     * @param {RunRow} run as stored
     * @returns {RunRow} the live one, where it is live
     */
    newest(run) {
        const live = this.liveRun(run.job_id);
        return live?.id === run.id ? live : run;
    }

    /**
     * @param {number} runId
     * @returns {import('../types.mjs').JobStatus | null} null: there is no such run
     */
    statusOfRun(runId) {
        const run = this.run(runId);
        return run && toRunStatus(runHandle(runId), run);
    }

    /** @returns {import('../types.mjs').JsonObject[]} the job list, by id */
    list() {
        const { runs } = this.#services;
        const latest = runs.latestOfJobs();
        return this.#jobs.all().map((job) => {
            const last = this.liveRun(job.id) ?? latest.get(job.id) ?? null;
            const started = last && last.started_at === null ? runs.lastStarted(job.id) : last;
            const recent = runs.recent(job.id, recentRuns);
            const usualDuration = median(runs.durations(job.id, usualRuns));
            return toJobRow(job, { last, started, recent, usualDuration });
        });
    }

    /**
     * @param {number} jobId
     * @returns {PipelineRun | null} the one that has begun and is not over
     */
    runOf(jobId) {
        return this.#running.get(jobId) ?? null;
    }

    /** @returns {JobRow[]} the jobs whose runs wait for their turn */
    pendingJobs() {
        return this.#pending.filter(({ row }) => row.status === "pending").map(({ job }) => job);
    }

    /**
     * Takes back a run that has not begun.
     * @param {number} jobId
     */
    withdraw(jobId) {
        const at = this.#pending.findIndex(({ job }) => job.id === jobId);
        if (at < 0) return;
        const [{ row }] = this.#pending.splice(at, 1);
        row.status = "stopped";
        row.completed_at = new Date().toISOString();
        this.#services.runs.save(row);
        this.#report(`Run ${row.id} was taken back before it began.`);
        this.#onChange(jobId, true);
    }

    /**
     * Holds a run that has not begun, or lets it wait for its turn again.
     * @param {number} jobId
     * @param {'paused' | 'pending'} status
     */
    holdPending(jobId, status) {
        const entry = this.#pending.find(({ job }) => job.id === jobId);
        if (!entry) return;
        entry.row.status = status;
        this.#services.runs.save(entry.row);
        this.#onChange(jobId, false);
        this.#beginWhatFits();
    }

    /**
     * Lets a run that has not begun go before all others.
     * @param {number} jobId
     * @param {number} priority
     */
    putFirst(jobId, priority) {
        const entry = this.#pending.find(({ job }) => job.id === jobId);
        if (!entry) return;
        this.#pending = [entry, ...this.#pending.filter((other) => other !== entry)];
        entry.row.priority = priority;
        this.#services.runs.setPriority(entry.row.id, priority);
    }

    /**
     * Something of the job was changed that is not its run.
     * @param {number} jobId
     */
    changed(jobId) {
        this.#onChange(jobId, false);
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
        await Promise.all(runs.map((run) => run.finished));
    }
}
