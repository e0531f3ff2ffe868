/**
 * One run on its way through the stages' pools: makes its batches, lets each stage do its work on them, stops at gates,
 * and ends when all have gone through or the run was aborted.
 */
import { openSource } from "../connectors/source.mjs";
import { RunLedger } from "./run_ledger.mjs";
import { stageWork } from "./stage_work.mjs";

/** @typedef {import('../types.mjs').StageName} StageName */
/** @typedef {import('../types.mjs').Batch} Batch */
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
    #ledger;
    #onChange;
    #abortion = new AbortController();
    /** @type {Promise<void>} */
    #aborted;
    #inFlight = 0;
    #batchNumber = 0;
    #fed = false;
    #finishing = false;
    /** @type {() => void} */
    #resumeFeeding = () => {};
    /** @type {() => void} */
    #resolveFinished = () => {};

    /**
     * @param {import('../types.mjs').RunRow} row changed in place as the run goes on
     * @param {import('../types.mjs').JobRow} job
     * @param {RunServices} services
     * @param {import('./run_log.mjs').RunLog} log closed at the run's end
     * @param {() => void} onChange told after every change of the row but the last
     */
    constructor(row, job, services, log, onChange) {
        this.row = row;
        this.job = job;
        this.#services = services;
        this.#log = log;
        this.#ledger = new RunLedger(row, services, log);
        this.#onChange = onChange;
        this.#aborted = new Promise((resolve) => {
            this.#abortion.signal.addEventListener("abort", () => resolve(), { once: true });
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

    get #isAborted() {
        return this.#abortion.signal.aborted;
    }

    /** Begins; the rest happens in the pools. Never throws: what fails becomes the run's error. */
    begin() {
        const first = this.#ledger.firstStage;
        try {
            this.#ledger.begin(this.job.name);
        } catch (error) {
            this.abort(error, first, { job: this.job.name });
        }
        this.#onChange();
        if (first === "extract") void this.#services.pools.extract.put({ run: this, batch: null });
        else void this.#feedWith(first, () => this.#feedStored(first));
    }

    /**
     * Ends the run as failed at its next safe point.
     * @param {unknown} error
     * @param {StageName} stage
     * @param {import('../types.mjs').JsonObject} context
     */
    abort(error, stage, context) {
        if (this.#isAborted || this.row.completed_at !== null) return;
        this.#ledger.fail(stage, error, context);
        this.#abortion.abort();
        this.#resumeFeeding();
        this.#finishWhenSettled();
    }

    /**
     * A pool's worker calls this with each message of the run. Never throws.
     * @param {StageName} stage
     * @param {Batch | null} batch null: make the batches
     */
    async perform(stage, batch) {
        if (stage === "extract" || batch === null) return this.#feedWith("extract", () => this.#extract());
        if (this.#isAborted) return this.#settle();
        this.#ledger.enter(stage);
        const gate = this.#services.gates.closedFor(this.job.id, stage, this.row.progress);
        if (gate) {
            // Parked outside of the queue: a held run must not hold the workers that all runs share.
            const opened = Promise.race([this.#services.gates.pass(gate), this.#aborted]);
            void opened.then(() => this.#services.pools[stage].put({ run: this, batch }));
            return;
        }
        await this.#services.pace.wait(stage, this.#abortion.signal);
        if (this.#isAborted) return this.#settle();
        try {
            this.#work(stage, batch);
        } catch (error) {
            this.abort(error, stage, { job: this.job.name, batch: batch.number });
        }
        this.#onChange();
        const next = this.#ledger.stageAfter(stage);
        if (this.#isAborted || batch.records.length === 0 || next === null) this.#settle();
        else await this.#services.pools[next].put({ run: this, batch });
    }

    /**
     * @param {'transform' | 'load' | 'vectorize'} stage
     * @param {Batch} batch loses the records that fail
     */
    #work(stage, batch) {
        const count = batch.records.length;
        const { rawData, workItems } = this.#services;
        this.#ledger.book(() => {
            const record = this.#ledger.stage(stage);
            record.in += count;
            batch.records = stageWork[stage](batch.records, {
                job: this.job,
                rawData,
                workItems,
                reject: ({ external_id: key, raw_id: rawId, origin }, error) => {
                    const context = { ...origin, record: key, raw_record: rawId, batch: batch.number };
                    this.#ledger.reject(stage, error, context, { rawId, key });
                },
            });
            record.out += batch.records.length;
        });
        this.#log.write("debug", stage, `Batch ${batch.number}: ${batch.records.length} of ${count} records.`);
    }

    /**
     * Runs what makes the batches and sees to it that the run ends in every case.
     * @param {StageName} stage
     * @param {() => Promise<void>} feed
     */
    async #feedWith(stage, feed) {
        try {
            this.#ledger.enter(stage);
            await feed();
        } catch (error) {
            this.abort(error, stage, { job: this.job.name });
        }
        this.#fed = true;
        this.#ledger.endFeeding();
        this.#onChange();
        this.#finishWhenSettled();
    }

    async #extract() {
        await this.#passGates("extract");
        if (this.#isAborted) return;
        const source = await openSource(this.job.integration_type, this.row.payload, this.#services.folders);
        this.#log.write("info", "extract", `The source holds ${source.description}.`);
        this.row.total_count = source.count;
        const size = this.#services.pace.batchSize(source.count);
        /** @type {SourceEntry[]} */
        let entries = [];
        for await (const entry of source.read()) {
            entries.push(entry);
            if (entries.length < size) continue;
            await this.#store(entries);
            if (this.#isAborted) return;
            entries = [];
        }
        if (entries.length > 0) await this.#store(entries);
        // A file that changed after it was counted: what was read is the truth.
        const { out, errors } = this.#ledger.stage("extract");
        if (!this.#isAborted) this.row.total_count = out + errors;
    }

    /**
     * Stores a batch of raw records and sends it on.
     * @param {SourceEntry[]} entries
     */
    async #store(entries) {
        await this.#passGates("extract");
        await this.#roomForBatch();
        await this.#services.pace.wait("extract", this.#abortion.signal);
        if (this.#isAborted) return;
        const batch = this.#newBatch();
        const { integration_id, entity_type, id: job_id } = this.job;
        this.#ledger.book(() => {
            const stage = this.#ledger.stage("extract");
            for (const entry of entries) {
                stage.in += 1;
                if ("error" in entry) {
                    const context = { ...entry.origin, batch: batch.number };
                    this.#ledger.reject("extract", entry.error, context, { rawId: null, key: null });
                    continue;
                }
                const { external_id, raw_data, origin } = entry;
                const owner = { integration_id, entity_type, run_id: this.id, job_id };
                const record = { ...owner, external_id, raw_data, extraction_metadata: origin };
                batch.records.push({ raw_id: this.#services.rawData.insert(record), external_id, raw_data, origin });
                stage.out += 1;
            }
        });
        this.#log.write("debug", "extract", `Batch ${batch.number}: ${batch.records.length} records stored.`);
        this.#onChange();
        await this.#send(batch, this.#ledger.stageAfter("extract"));
    }

    /**
     * Feeds the chosen raw records of a run that does not extract.
     * @param {StageName} first
     */
    async #feedStored(first) {
        const ids = this.row.record_ids ?? [];
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
            await this.#send(batch, first);
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
     */
    async #send(batch, stage) {
        if (batch.records.length === 0 || stage === null) return;
        this.#inFlight += 1;
        await this.#services.pools[stage].put({ run: this, batch });
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
        this.#resumeFeeding();
        this.#finishWhenSettled();
    }

    #finishWhenSettled() {
        if (!this.#fed || this.#inFlight > 0 || this.#finishing) return;
        this.#finishing = true;
        void this.#passGates("finish").then(() => {
            this.#ledger.conclude();
            this.logClosed = this.#log.close();
            this.#resolveFinished();
        });
    }
}
