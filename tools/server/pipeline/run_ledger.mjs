/**
 * The bookkeeping of one run: what each stage has done, how far the run is, and what failed first. Counts change in the
 * same transaction as the work that they count, or not at all.
 */
import { toErrorDetails } from "./errors.mjs";
import { stageWork } from "./stage_work.mjs";

/** @typedef {import('../types.mjs').StageName} StageName */
/** @typedef {import('../types.mjs').ErrorDetails} ErrorDetails */
/** @typedef {import('../types.mjs').StageRecord} StageRecord */

export class RunLedger {
    #services;
    #log;
    /** @type {ErrorDetails | null} */
    #firstError = null;
    /** Whether that error is the whole run's and not a record's. */
    #isBroken = false;
    /** Whether the first stage has been given all of its records. */
    #fed = false;

    /**
     * @param {import('../types.mjs').RunRow} row changed in place
     * @param {Pick<import('./pipeline_run.mjs').RunServices, 'database' | 'runs' | 'rawData' | 'workItems' | 'deadLetters' | 'watcher'>} services
     * @param {import('../logs/run_log.mjs').RunLog} log
     */
    constructor(row, services, log) {
        this.row = row;
        this.#services = services;
        this.#log = log;
    }

    /** @returns {StageName} */
    get firstStage() {
        return this.row.stages[0].stage;
    }

    /** @param {StageName} stage @returns {StageRecord} */
    stage(stage) {
        const record = this.row.stages.find((entry) => entry.stage === stage);
        if (!record) throw new Error(`Run ${this.row.id} has no stage ${stage}.`);
        return record;
    }

    /** @param {StageName} stage @returns {StageName | null} null after the run's last */
    stageAfter(stage) {
        const at = this.row.stages.findIndex((entry) => entry.stage === stage);
        return this.row.stages[at + 1]?.stage ?? null;
    }

    /** @param {string} name the job's, for the log */
    begin(name) {
        this.row.status = "running";
        this.row.started_at = new Date().toISOString();
        const stages = this.row.stages.map(({ stage }) => stage).join(", ");
        this.#log.write("info", this.firstStage, `Run ${this.row.id} of "${name}" begins: ${stages}.`);
        this.#services.runs.save(this.row);
    }

    /**
     * The first message of a stage has come.
     * @param {StageName} stage
     */
    enter(stage) {
        const record = this.stage(stage);
        if (record.status !== "pending") return;
        record.status = "running";
        record.started_at = new Date().toISOString();
        this.#log.write("info", stage, `The stage ${stage} begins.`);
    }

    /**
     * Does work and keeps its counts in one transaction; when it throws, neither happened.
     * @param {() => void} work changes the stages' counts
     */
    book(work) {
        const before = structuredClone(this.row);
        try {
            this.#services.database.transaction(() => {
                work();
                this.#advance();
                this.#services.runs.save(this.row);
            });
        } catch (error) {
            Object.assign(this.row, before);
            throw error;
        }
    }

    /**
     * Stores a batch of raw records.
     * @param {import('./run_feed.mjs').SourceEntry[]} entries
     * @param {import('../types.mjs').Batch} batch gets those that could be read
     * @param {import('../types.mjs').JobRow} job
     */
    extract(entries, batch, { integration_id, entity_type, id: job_id }) {
        const owner = { integration_id, entity_type, run_id: this.row.id, job_id };
        this.book(() => {
            const stage = this.stage("extract");
            for (const entry of entries) {
                stage.in += 1;
                if ("error" in entry) {
                    const context = { ...entry.origin, batch: batch.number };
                    this.reject("extract", entry.error, context, { rawId: null, key: null });
                    continue;
                }
                const { external_id, raw_data, origin } = entry;
                const record = { ...owner, external_id, raw_data, extraction_metadata: origin };
                batch.records.push({ raw_id: this.#services.rawData.insert(record), external_id, raw_data, origin });
                stage.out += 1;
            }
        });
        this.#services.watcher?.extracted(this.row, entity_type, batch.records);
        this.#log.write("debug", "extract", `Batch ${batch.number}: ${batch.records.length} records stored.`);
    }

    /**
     * Lets a stage do its work on a batch.
     * @param {'transform' | 'load' | 'vectorize'} stage
     * @param {import('../types.mjs').Batch} batch loses the records that fail
     * @param {import('../types.mjs').JobRow} job
     */
    work(stage, batch, job) {
        const given = batch.records;
        const count = given.length;
        const { rawData, workItems } = this.#services;
        this.book(() => {
            const record = this.stage(stage);
            record.in += count;
            batch.records = stageWork[stage](batch.records, {
                job,
                rawData,
                workItems,
                reject: ({ external_id: key, raw_id: rawId, origin }, error) => {
                    const context = { ...origin, record: key, raw_record: rawId, batch: batch.number };
                    this.reject(stage, error, context, { rawId, key });
                },
            });
            record.out += batch.records.length;
        });
        this.#services.watcher?.worked(this.row, job.entity_type, stage, given, batch.records);
        this.#log.write("debug", stage, `Batch ${batch.number}: ${batch.records.length} of ${count} records.`);
    }

    /**
     * A record failed; the run goes on with the others. One that is stored becomes a dead letter; a part of a source
     * that could not even be read never was a message.
     * @param {StageName} stage
     * @param {unknown} error
     * @param {import('../types.mjs').JsonObject} context
     * @param {{ rawId: number | null, key: string | null }} record
     */
    reject(stage, error, context, { rawId, key }) {
        const details = toErrorDetails(error, stage, context);
        if (rawId !== null) {
            this.#services.rawData.setStatus(rawId, "failed", details);
            const { id: run_id, job_id } = this.row;
            this.#services.deadLetters.add({
                stage,
                record_id: rawId,
                run_id,
                job_id,
                error_details: details,
                attempts: 1,
            });
        }
        this.stage(stage).errors += 1;
        this.row.error_count += 1;
        this.#firstError ??= details;
        this.#log.write(
            "error",
            stage,
            `${key ?? "A record without a key"}: ${details.error_type}: ${details.message}`,
        );
    }

    /**
     * The whole run fails. This counts more than a record that failed before it.
     * @param {StageName} stage
     * @param {unknown} error
     * @param {import('../types.mjs').JsonObject} context
     */
    fail(stage, error, context) {
        this.#firstError = toErrorDetails(error, stage, context);
        this.#isBroken = true;
        this.#log.write("error", stage, `${this.#firstError.error_type}: ${this.#firstError.message}`);
    }

    /** The first stage has got all that there is. */
    endFeeding() {
        // A file that changed after it was counted: what was read is the truth.
        const { out, errors } = this.stage(this.firstStage);
        if (this.firstStage === "extract") this.row.total_count = out + errors;
        this.#fed = true;
        this.#advance();
        this.#services.runs.save(this.row);
    }

    /** Brings progress, the stages' states and the current stage up to the counts. */
    #advance() {
        const { row } = this;
        const now = new Date().toISOString();
        let arrived = row.total_count ?? 0;
        let earlierEnded = this.#fed;
        for (const record of row.stages) {
            const ended = earlierEnded && record.out + record.errors >= arrived;
            if (ended && record.status !== "completed") {
                record.status = "completed";
                record.started_at ??= now;
                record.completed_at = now;
                const text = `The stage ${record.stage} ends: ${record.out} done, ${record.errors} failed.`;
                this.#log.write("info", record.stage, text);
            }
            arrived = record.out;
            earlierEnded = ended;
        }
        // The stage shown is the first that still has work. All four overlap, so "the furthest that has begun" would say
        // vectorize from the first second on.
        row.stage = (
            row.stages.find(({ status }) => status !== "completed") ?? row.stages[row.stages.length - 1]
        ).stage;
        const steps = (row.total_count ?? 0) * row.stages.length;
        const done = row.stages.reduce((sum, record) => sum + record.out, 0);
        // 100 belongs to a run that is over.
        row.progress = steps === 0 ? 0 : Math.min(99, Math.floor((100 * done) / steps));
    }

    /**
     * Writes how the run ended. Never throws.
     * @param {boolean} stopped whether a person ended it before its time
     */
    conclude(stopped) {
        const { row } = this;
        row.completed_at = new Date().toISOString();
        if (stopped && !this.#isBroken) this.#concludeStopped();
        else if (this.#firstError) this.#concludeFailed(this.#firstError);
        else {
            row.status = "completed";
            row.progress = 100;
        }
        this.#log.write(row.status === "failed" ? "error" : "info", row.stage, `Run ${row.id} ${row.status}.`);
        row.log_counts = this.#log.counts;
        try {
            this.#services.database.transaction(() => {
                this.#services.runs.save(row);
                this.#services.rawData.prune(row.job_id);
                this.#services.deadLetters.prune(row.job_id);
            });
        } catch (error) {
            // The store is gone, but whoever watches must still learn how the run ended.
            row.status = "failed";
            row.error_details ??= toErrorDetails(error, row.stage, { run_id: row.id });
            this.#log.write("error", row.stage, `The end of run ${row.id} can't be stored.`);
        }
    }

    #concludeStopped() {
        const { row } = this;
        row.status = "stopped";
        // Records that failed before it are still worth a look.
        row.error_details = this.#firstError;
        for (const record of row.stages) if (record.status === "running") record.status = "stopped";
    }

    /** @param {ErrorDetails} error */
    #concludeFailed(error) {
        const { row } = this;
        row.status = "failed";
        row.stage = error.stage;
        const counts = { failed_records: row.error_count, records: row.total_count };
        row.error_details = { ...error, context: { ...error.context, ...(row.error_count > 0 && counts) } };
        for (const record of row.stages) {
            const failed = record.errors > 0 || record.stage === row.stage || record.status === "running";
            if (failed) record.status = "failed";
        }
    }
}
