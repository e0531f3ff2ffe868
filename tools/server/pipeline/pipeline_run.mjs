/**
 * One run on its way through the stages' pools: makes its batches, counts what is truly done, collects the records that
 * fail, and ends completed or failed. All of its counts are written in the transaction of the work they count.
 */
import { openSource } from '../connectors/source.mjs';
import { toErrorDetails } from './errors.mjs';
import { stageWork } from './stage_work.mjs';

/** @typedef {import('../types.mjs').StageName} StageName */
/** @typedef {import('../types.mjs').Batch} Batch */
/** @typedef {import('../types.mjs').PipelineRecord} PipelineRecord */
/** @typedef {import('../types.mjs').JsonObject} JsonObject */
/** @typedef {import('../types.mjs').SourceRecord | import('../types.mjs').SourceFailure} SourceEntry */

/** Batches of one run that may be between its first stage and its last; extract waits for one of them to end. */
const batchesInFlight = 128;

/**
 * What a run needs of the server.
 * @typedef {object} RunServices
 * @property {import('../storage/database.mjs').Database} database
 * @property {import('../storage/runs_store.mjs').RunsStore} runs
 * @property {import('../storage/raw_data_store.mjs').RawDataStore} rawData
 * @property {import('../storage/work_items_store.mjs').WorkItemsStore} workItems
 * @property {Record<StageName, import('./stage_pool.mjs').StagePool>} pools
 * @property {import('./gates.mjs').Gates} gates
 * @property {import('./pace.mjs').Pace} pace
 * @property {import('../connectors/source.mjs').SourceFolders} folders
 */

export class PipelineRun {
    #services;
    #log;
    #onChange;
    #abortion = new AbortController();
    /** @type {Promise<void>} */
    #aborted;
    #inFlight = 0;
    #batchNumber = 0;
    #fed = false;
    /** @type {(() => void) | null} */
    #resumeFeeding = null;
    #finishing = false;
    /** @type {() => void} */
    #resolveFinished = () => {};
    /** @type {import('../types.mjs').ErrorDetails | null} */
    #firstError = null;

    /**
     * @param {import('../types.mjs').RunRow} row changed in place as the run goes on
     * @param {import('../types.mjs').JobRow} job
     * @param {RunServices} services
     * @param {import('./run_log.mjs').RunLog} log
     * @param {() => void} onChange told after every change of the row but the last
     */
    constructor(row, job, services, log, onChange) {
        this.row = row;
        this.job = job;
        this.#services = services;
        this.#log = log;
        this.#onChange = onChange;
        this.#aborted = new Promise((resolve) => {
            this.#abortion.signal.addEventListener('abort', () => resolve(), { once: true });
        });
        /** Resolves when the log's last line is with the system. */
        this.logClosed = Promise.resolve();
        /** Resolves when the row says completed or failed and is written. @type {Promise<void>} */
        this.finished = new Promise((resolve) => {
            this.#resolveFinished = resolve;
        });
    }

    get id() {
        return this.row.id;
    }

    /** Begins; the rest happens in the pools. Never throws: what fails becomes the run's error. */
    begin() {
        this.row.status = 'running';
        this.row.started_at = new Date().toISOString();
        const stages = this.row.stages.map((record) => record.stage);
        this.#log.write('info', stages[0], `Run ${this.id} of "${this.job.name}" begins: ${stages.join(', ')}.`);
        try {
            this.#services.runs.save(this.row);
        } catch (error) {
            this.abort(error, stages[0], {});
        }
        this.#onChange();
        if (stages[0] === 'extract') void this.#services.pools.extract.put({ run: this, batch: null });
        else void this.#feedFrom(stages[0], () => this.#feedStored());
    }

    /**
     * Ends the run as failed at its next safe point.
     * @param {unknown} error
     * @param {StageName} stage
     * @param {JsonObject} context
     */
    abort(error, stage, context) {
        if (this.#abortion.signal.aborted) return;
        // The run's own end counts more than a record that failed before it.
        this.#firstError = toErrorDetails(error, stage, context);
        this.#log.write('error', stage, `${this.#firstError.error_type}: ${this.#firstError.message}`);
        this.#abortion.abort();
        this.#resumeFeeding?.();
        this.#finishWhenSettled();
    }

    /**
     * A pool's worker calls this with each message of the run. Never throws.
     * @param {StageName} stage
     * @param {Batch | null} batch
     */
    async perform(stage, batch) {
        if (stage === 'extract' || batch === null) return this.#feedFrom('extract', () => this.#extract());
        if (this.#isAborted) return this.#settle();
        this.#enter(stage);
        const gate = this.#services.gates.closedFor(this.job.id, stage, this.row.progress);
        if (gate) {
            // Parked outside of the queue: a held run must not hold the workers that all runs share.
            void Promise.race([this.#services.gates.pass(gate), this.#aborted]).then(() =>
                this.#services.pools[stage].put({ run: this, batch }),
            );
            return;
        }
        await this.#services.pace.wait(stage, this.#abortion.signal);
        if (this.#isAborted) return this.#settle();
        try {
            this.#work(stage, batch);
        } catch (error) {
            this.abort(error, stage, { batch: batch.number });
        }
        this.#onChange();
        const next = this.#stageAfter(stage);
        if (this.#isAborted || batch.records.length === 0 || next === null) this.#settle();
        else await this.#services.pools[next].put({ run: this, batch });
    }

    get #isAborted() {
        return this.#abortion.signal.aborted;
    }

    /** @param {StageName} stage */
    #record(stage) {
        const record = this.row.stages.find((entry) => entry.stage === stage);
        if (!record) throw new Error(`Run ${this.id} has no stage ${stage}.`);
        return record;
    }

    /** @param {StageName} stage @returns {StageName | null} */
    #stageAfter(stage) {
        const at = this.row.stages.findIndex((entry) => entry.stage === stage);
        return this.row.stages[at + 1]?.stage ?? null;
    }

    /** @param {StageName} stage */
    #enter(stage) {
        const record = this.#record(stage);
        if (record.status !== 'pending') return;
        record.status = 'running';
        record.started_at = new Date().toISOString();
        this.#log.write('info', stage, `The stage ${stage} begins.`);
    }

    /**
     * Does a batch's work in one transaction, counts included; when it throws, neither happened.
     * @param {StageName} stage
     * @param {Batch} batch loses the records that fail
     */
    #work(stage, batch) {
        if (stage === 'extract') throw new Error('Extract makes batches; it gets none.');
        const before = structuredClone(this.row);
        const { database, runs, rawData, workItems } = this.#services;
        const count = batch.records.length;
        try {
            database.transaction(() => {
                const record = this.#record(stage);
                record.in += count;
                batch.records = stageWork[stage](batch.records, {
                    job: this.job,
                    rawData,
                    workItems,
                    reject: (failed, error) => this.#reject(stage, failed, error, batch.number),
                });
                record.out += batch.records.length;
                this.#advance();
                runs.save(this.row);
            });
        } catch (error) {
            Object.assign(this.row, before);
            throw error;
        }
        this.#log.write('debug', stage, `Batch ${batch.number}: ${batch.records.length} of ${count} records.`);
    }

    /**
     * @param {StageName} stage
     * @param {PipelineRecord} record
     * @param {unknown} error
     * @param {number} batch
     */
    #reject(stage, record, error, batch) {
        const key = record.external_id ?? null;
        const context = { ...record.origin, record: key, raw_record: record.raw_id, batch };
        const details = toErrorDetails(error, stage, context);
        this.#services.rawData.setStatus(record.raw_id, 'failed', details);
        this.#countError(stage, details, key);
    }

    /**
     * @param {StageName} stage
     * @param {import('../types.mjs').ErrorDetails} details
     * @param {string | null} key
     */
    #countError(stage, details, key) {
        this.#record(stage).errors += 1;
        this.row.error_count += 1;
        this.#firstError ??= details;
        this.#log.write(
            'error',
            stage,
            `${key ?? 'A record without a key'}: ${details.error_type}: ${details.message}`,
        );
    }

    /** Brings progress, the stages' states and the current stage up to the counts. */
    #advance() {
        const { row } = this;
        const now = new Date().toISOString();
        let earlierEnded = this.#fed;
        for (const record of row.stages) {
            const isFirst = record === row.stages[0];
            const arrived = isFirst ? (row.total_count ?? 0) : row.stages[row.stages.indexOf(record) - 1].out;
            const ended = earlierEnded && record.out + record.errors >= arrived;
            if (ended && record.status !== 'completed') {
                record.status = 'completed';
                record.started_at ??= now;
                record.completed_at = now;
                this.#log.write(
                    'info',
                    record.stage,
                    `The stage ${record.stage} ends: ${record.out} done, ${record.errors} failed.`,
                );
            }
            earlierEnded = ended;
        }
        // The stage shown is the first that still has work. All four overlap, so "the furthest that has begun" would say
        // vectorize from the first second on.
        row.stage = (
            row.stages.find((record) => record.status !== 'completed') ?? row.stages[row.stages.length - 1]
        ).stage;
        const steps = (row.total_count ?? 0) * row.stages.length;
        const done = row.stages.reduce((sum, record) => sum + record.out, 0);
        // 100 belongs to a run that is over.
        row.progress = steps === 0 ? 0 : Math.min(99, Math.floor((100 * done) / steps));
    }

    /**
     * Runs what makes the batches and sees to it that the run ends in every case.
     * @param {StageName} stage
     * @param {() => Promise<void>} feed
     */
    async #feedFrom(stage, feed) {
        try {
            this.#enter(stage);
            await feed();
        } catch (error) {
            this.abort(error, stage, { job: this.job.name });
        }
        this.#fed = true;
        this.#advance();
        this.#onChange();
        this.#finishWhenSettled();
    }

    async #extract() {
        await this.#passGates('extract');
        if (this.#isAborted) return;
        const source = await openSource(this.job.integration_type, this.row.payload, this.#services.folders);
        this.#log.write('info', 'extract', `The source holds ${source.description}.`);
        this.row.total_count = source.count;
        const size = this.#services.pace.batchSize(source.count);
        /** @type {SourceEntry[]} */
        let entries = [];
        for await (const entry of source.read()) {
            if (this.#isAborted) return;
            entries.push(entry);
            if (entries.length < size) continue;
            await this.#store(entries);
            entries = [];
        }
        if (entries.length > 0) await this.#store(entries);
        const { out, errors } = this.#record('extract');
        // A file that changed after it was counted: what was read is the truth.
        if (!this.#isAborted) this.row.total_count = out + errors;
    }

    /**
     * Stores a batch of raw records and sends it on.
     * @param {SourceEntry[]} entries
     */
    async #store(entries) {
        await this.#passGates('extract');
        await this.#roomForBatch();
        await this.#services.pace.wait('extract', this.#abortion.signal);
        if (this.#isAborted) return;
        const { database, runs, rawData, pools } = this.#services;
        const batch = this.#newBatch();
        const before = structuredClone(this.row);
        try {
            database.transaction(() => {
                const stage = this.#record('extract');
                for (const entry of entries) {
                    stage.in += 1;
                    if ('error' in entry) {
                        const details = toErrorDetails(entry.error, 'extract', {
                            ...entry.origin,
                            batch: batch.number,
                        });
                        this.#countError('extract', details, null);
                        continue;
                    }
                    const { external_id, raw_data, origin } = entry;
                    const { integration_id, entity_type, id } = this.job;
                    const owner = { integration_id, entity_type, run_id: this.id, job_id: id };
                    const raw_id = rawData.insert({ ...owner, external_id, raw_data, extraction_metadata: origin });
                    batch.records.push({ raw_id, external_id, raw_data, origin });
                    stage.out += 1;
                }
                this.#advance();
                runs.save(this.row);
            });
        } catch (error) {
            Object.assign(this.row, before);
            throw error;
        }
        this.#log.write('debug', 'extract', `Batch ${batch.number}: ${batch.records.length} records stored.`);
        this.#onChange();
        await this.#send(batch, this.#stageAfter('extract'), pools);
    }

    /** Feeds the chosen raw records of a run that does not extract. */
    async #feedStored() {
        const ids = this.row.record_ids ?? [];
        const first = this.row.stages[0].stage;
        this.row.total_count = ids.length;
        const size = this.#services.pace.batchSize(ids.length);
        for (let from = 0; from < ids.length; from += size) {
            await this.#roomForBatch();
            if (this.#isAborted) return;
            const batch = this.#newBatch();
            for (const id of ids.slice(from, from + size)) {
                const record = this.#services.rawData.forPipeline(id);
                if (!record) throw new Error(`The raw record ${id} was removed before its turn came.`);
                batch.records.push(record);
            }
            await this.#send(batch, first, this.#services.pools);
        }
    }

    /** @returns {Batch} */
    #newBatch() {
        this.#batchNumber += 1;
        return { number: this.#batchNumber, records: [] };
    }

    /**
     * @param {Batch} batch
     * @param {StageName | null} stage
     * @param {RunServices['pools']} pools
     */
    async #send(batch, stage, pools) {
        if (batch.records.length === 0 || stage === null) return;
        this.#inFlight += 1;
        await pools[stage].put({ run: this, batch });
    }

    async #roomForBatch() {
        while (this.#inFlight >= batchesInFlight && !this.#isAborted) {
            await new Promise((resolve) => {
                this.#resumeFeeding = () => resolve(undefined);
            });
        }
    }

    /** @param {'extract' | 'finish'} place */
    async #passGates(place) {
        for (;;) {
            const gate = this.#services.gates.closedFor(this.job.id, place, this.row.progress);
            if (!gate || this.#isAborted) return;
            await Promise.race([this.#services.gates.pass(gate), this.#aborted]);
        }
    }

    /** A batch has left the pipeline, at its end or before. */
    #settle() {
        this.#inFlight -= 1;
        this.#resumeFeeding?.();
        this.#finishWhenSettled();
    }

    #finishWhenSettled() {
        if (!this.#fed || this.#inFlight > 0 || this.#finishing) return;
        this.#finishing = true;
        void this.#passGates('finish').then(() => this.#finish());
    }

    #finish() {
        const { row } = this;
        row.completed_at = new Date().toISOString();
        if (this.#firstError) {
            row.status = 'failed';
            row.stage = this.#firstError.stage;
            const counts = { failed_records: row.error_count, records: row.total_count };
            row.error_details = {
                ...this.#firstError,
                context: { ...this.#firstError.context, ...(row.error_count > 0 && counts) },
            };
            for (const record of row.stages) {
                if (record.errors > 0 || record.stage === row.stage || record.status === 'running')
                    record.status = 'failed';
            }
        } else {
            row.status = 'completed';
            row.progress = 100;
        }
        try {
            this.#services.database.transaction(() => {
                this.#services.runs.save(row);
                this.#services.rawData.prune(this.job.id);
            });
        } catch (error) {
            // The store is gone, but whoever watches must still learn how the run ended.
            row.status = 'failed';
            row.error_details ??= toErrorDetails(error, row.stage, { job: this.job.name });
        }
        const level = row.status === 'completed' ? 'info' : 'error';
        this.#log.write(level, row.stage, `Run ${this.id} ${row.status}.`);
        this.logClosed = this.#log.close();
        this.#resolveFinished();
    }
}
