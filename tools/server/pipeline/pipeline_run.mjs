/**
 * One run on its way through the stages' pools: makes its batches, lets each stage do its work on them, stops at gates,
 * pauses and stops between batches, and ends when all have gone through or the run was aborted.
 */
import { BatchMaker } from "./batch_maker.mjs";
import { RunLedger } from "./run_ledger.mjs";

/** @typedef {import('../types.mjs').StageName} StageName */
/** @typedef {import('../types.mjs').Batch} Batch */

/** Batches of one run that may be between its first stage and its last; extract waits for one of them to end. */
const batchesInFlight = 128;

/**
 * Told of the records of each batch, after its work is stored.
 * @typedef {Pick<import('../platform/run_tally.mjs').RunTally, 'extracted' | 'worked'>} RecordWatcher
 */

/**
 * What a run needs of the server.
 * @typedef {object} RunServices
 * @property {import('../storage/database.mjs').Database} database
 * @property {import('../storage/runs_store.mjs').RunsStore} runs
 * @property {import('../storage/raw_data_store.mjs').RawDataStore} rawData
 * @property {import('../storage/work_items_store.mjs').WorkItemsStore} workItems
 * @property {import('../storage/dead_letters_store.mjs').DeadLettersStore} deadLetters
 * @property {Record<StageName, import('./stage_pool.mjs').StagePool>} pools
 * @property {import('./gates.mjs').Gates} gates
 * @property {import('./pace.mjs').Pace} pace
 * @property {import('../connectors/source.mjs').SourceFolders} folders
 * @property {RecordWatcher} [watcher]
 */

export class PipelineRun {
    #services;
    #log;
    #ledger;
    #onChange;
    #maker;
    #abortion = new AbortController();
    /** @type {Promise<void>} */
    #aborted;
    /** Batches between the first stage and the last. */
    #inFlight = 0;
    /** Messages that are being worked on at this moment; none of them at a checkpoint. */
    #inHand = 0;
    #draining = false;
    /** Batches that wait at a gate. @type {Set<object>} */
    #aside = new Set();
    #atLastGate = false;
    #over = false;
    /** @type {() => void} */
    #resolveFinished = () => {};

    /**
     * @param {import('../types.mjs').RunRow} row changed in place as the run goes on
     * @param {import('../types.mjs').JobRow} job
     * @param {RunServices} services
     * @param {import('../logs/run_log.mjs').RunLog} log closed at the run's end
     * @param {() => void} onChange told after every change of the row but the last
     */
    constructor(row, job, services, log, onChange) {
        this.row = row;
        this.job = job;
        this.#services = services;
        this.#log = log;
        this.#ledger = new RunLedger(row, services, log);
        this.#onChange = onChange;
        this.#maker = new BatchMaker({
            run: this,
            services,
            ledger: this.#ledger,
            log,
            signal: this.#abortion.signal,
            isWanted: () => !this.#draining && !this.#isAborted && this.#inFlight < batchesInFlight,
            send: (batch, stage) => this.#send(batch, stage),
            waitAside: (stage, gate, isStillAside) => this.#waitAside(stage, gate, isStillAside, null),
            inHand: (work) => void this.#inHandDuring(work),
            onChange,
        });
        this.#aborted = new Promise((resolve) => {
            this.#abortion.signal.addEventListener("abort", () => resolve(), { once: true });
        });
        /** Resolves when the row says how the run ended and is written. @type {Promise<void>} */
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

    get #isHalted() {
        return this.row.status === "pausing" || this.row.status === "paused";
    }

    /** Begins; the rest happens in the pools. Never throws: what fails becomes the run's error. */
    begin() {
        try {
            this.#ledger.begin(this.job.name);
            if (this.row.record_ids) this.row.total_count = this.row.record_ids.length;
        } catch (error) {
            this.abort(error, this.#ledger.firstStage, { job: this.job.name });
        }
        this.#onChange();
        this.#checkpoint();
    }

    /** Holds the run at its next checkpoint: what is in hand is done to its end, nothing else is begun. */
    pause() {
        if (this.row.status !== "running") return;
        for (const pool of Object.values(this.#services.pools)) pool.hold(this.id);
        this.#become("pausing", "Pausing: the batches in hand are done to their end.");
        this.#checkpoint();
    }

    /** Goes on where it was held. */
    resume() {
        if (!this.#isHalted) return;
        this.#become("running", "Resumed.");
        this.#letGo();
    }

    /** Reads no more of the source, lets what is in flight go through all stages, and ends. */
    stop() {
        if (this.#over || this.#draining) return;
        this.#draining = true;
        this.#become("stopping", "Stopping: nothing more is read, what is in flight goes through all stages.");
        this.#maker.drop();
        this.#letGo();
    }

    /** Drops what is in flight and ends: records that had not gone through keep the state that they had reached. */
    stopNow() {
        if (this.#over || this.#isAborted) return;
        this.#draining = true;
        this.#log.write(
            "warning",
            this.row.stage,
            `Stopped by force: ${this.#inFlight} batches in flight are dropped.`,
        );
        this.#cut();
    }

    /**
     * Ends the run as failed, dropping what is in flight.
     * @param {unknown} error
     * @param {StageName} stage
     * @param {import('../types.mjs').JsonObject} context
     */
    abort(error, stage, context) {
        if (this.#over || this.#isAborted) return;
        this.#ledger.fail(stage, error, context);
        this.#cut();
    }

    #cut() {
        this.#abortion.abort();
        this.#maker.drop();
        for (const pool of Object.values(this.#services.pools)) this.#inFlight -= pool.withdraw(this.id);
        this.#inFlight -= this.#aside.size;
        this.#aside.clear();
        this.#checkpoint();
    }

    #letGo() {
        for (const pool of Object.values(this.#services.pools)) pool.letGo(this.id);
        this.#checkpoint();
    }

    /**
     * @param {'running' | 'pausing' | 'paused' | 'stopping'} status
     * @param {string} message
     */
    #become(status, message) {
        this.row.status = status;
        this.#log.write("info", this.row.stage, message);
        this.#services.runs.save(this.row);
        this.#onChange();
    }

    /**
     * A pool's worker calls this with each message of the run. Never throws.
     * @param {StageName} stage
     * @param {Batch | null} batch null: make the next batch
     * @returns {Promise<boolean>} false: it was put aside and comes again
     */
    async perform(stage, batch) {
        if (this.#isHalted && !this.#isAborted) {
            // A worker had taken it before the run was held, but not begun.
            this.#services.pools[stage].putBack({ run: this, batch });
            return false;
        }
        return this.#inHandDuring(() => (batch === null ? this.#maker.make() : this.#passOn(stage, batch)));
    }

    /**
     * @template Result
     * @param {() => Promise<Result>} work
     * @returns {Promise<Result>}
     */
    async #inHandDuring(work) {
        this.#inHand += 1;
        try {
            return await work();
        } finally {
            this.#inHand -= 1;
            this.#checkpoint();
        }
    }

    /**
     * @param {StageName} stage
     * @param {Batch} batch
     */
    async #passOn(stage, batch) {
        if (!this.#isAborted) {
            this.#ledger.enter(stage);
            const gate = this.#services.gates.closedFor(this.job.id, stage, this.row.progress);
            if (gate) {
                const entry = {};
                this.#aside.add(entry);
                this.#waitAside(stage, gate, () => this.#aside.delete(entry), batch);
                return false;
            }
            await this.#services.pace.wait(stage, this.#abortion.signal);
        }
        if (!this.#isAborted) {
            try {
                this.#ledger.work(/** @type {'transform' | 'load' | 'vectorize'} */ (stage), batch, this.job);
            } catch (error) {
                this.abort(error, stage, { job: this.job.name, batch: batch.number });
            }
            this.#onChange();
        }
        const next = this.#ledger.stageAfter(stage);
        const goesOn = !this.#isAborted && batch.records.length > 0 && next !== null;
        if (!goesOn || !(await this.#services.pools[next].put({ run: this, batch }))) this.#inFlight -= 1;
        return true;
    }

    /**
     * Keeps a message out of its queue until the gate opens: a held run must not hold the workers that all runs share.
     * @param {StageName} stage
     * @param {string} gate
     * @param {() => boolean} isStillAside ends its being aside
     * @param {Batch | null} batch
     */
    #waitAside(stage, gate, isStillAside, batch) {
        const pool = this.#services.pools[stage];
        pool.countAside(1);
        void Promise.race([this.#services.gates.pass(gate), this.#aborted]).then(() => {
            pool.countAside(-1);
            if (isStillAside()) pool.putBack({ run: this, batch });
        });
    }

    /**
     * @param {Batch} batch
     * @param {StageName} stage
     */
    async #send(batch, stage) {
        this.#inFlight += 1;
        if (!(await this.#services.pools[stage].put({ run: this, batch }))) this.#inFlight -= 1;
    }

    /** Between two messages: pauses, goes on or ends, as is due. */
    #checkpoint() {
        if (this.#over) return;
        if (this.#isHalted && !this.#isAborted) {
            if (this.#inHand === 0 && this.row.status === "pausing") {
                this.#become("paused", `Paused with ${this.#inFlight} batches in flight.`);
            }
            return;
        }
        this.#maker.ask();
        if (this.#inFlight > 0 || this.#inHand > 0 || !this.#maker.isIdle || this.#atLastGate) return;
        const gate = this.#isAborted ? null : this.#services.gates.closedFor(this.job.id, "finish", this.row.progress);
        if (gate) {
            this.#atLastGate = true;
            void Promise.race([this.#services.gates.pass(gate), this.#aborted]).then(() => {
                this.#atLastGate = false;
                this.#checkpoint();
            });
        } else this.#end();
    }

    #end() {
        this.#over = true;
        this.#maker.close();
        this.#ledger.conclude(this.#draining);
        for (const pool of Object.values(this.#services.pools)) pool.forget(this.id);
        this.#log.close();
        this.#resolveFinished();
    }
}
