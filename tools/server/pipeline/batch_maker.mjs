/**
 * Makes a run's batches, one message at a time: of its source, by way of the extract queue, or of raw records that are
 * stored already. Knows whether there is more to make.
 */
import { SourceFeed, StoredFeed } from "./run_feed.mjs";

/** @typedef {import('../types.mjs').StageName} StageName */
/** @typedef {import('../types.mjs').Batch} Batch */

/**
 * What it needs of its run.
 * @typedef {object} MakerParts
 * @property {import('./pipeline_run.mjs').PipelineRun} run
 * @property {import('./pipeline_run.mjs').RunServices} services
 * @property {import('./run_ledger.mjs').RunLedger} ledger
 * @property {import('../logs/run_log.mjs').RunLog} log
 * @property {AbortSignal} signal
 * @property {() => boolean} isWanted whether the run takes more batches, now or later
 * @property {(batch: Batch, stage: StageName) => Promise<void>} send
 * @property {(stage: StageName, gate: string, isStillAside: () => boolean) => void} waitAside
 * @property {(work: () => Promise<void>) => void} inHand does work that no worker does
 * @property {() => void} onChange
 */

export class BatchMaker {
    #parts;
    #feed;
    #number = 0;
    /** Where the message that makes the next batch is. @type {'none' | 'queued' | 'aside' | 'working'} */
    #message = "none";

    /** @param {MakerParts} parts */
    constructor(parts) {
        this.#parts = parts;
        const { run, services } = parts;
        const { record_ids: recordIds, payload } = run.row;
        this.#feed = recordIds ? new StoredFeed(recordIds, services) : new SourceFeed(run.job, payload, services);
    }

    /** Whether no message of it is on its way. */
    get isIdle() {
        return this.#message === "none";
    }

    /** Asks for the next batch, if there is one to make and none is being made. */
    ask() {
        if (this.#message !== "none" || this.#feed.ended || !this.#parts.isWanted()) return;
        const { run, services } = this.#parts;
        this.#message = "queued";
        if (this.#feed instanceof SourceFeed) services.pools.extract.putNow({ run, batch: null });
        // No queue stands before the first of these stages, so nobody else would begin.
        else this.#parts.inHand(async () => void (await this.make()));
    }

    /** The message is not needed any more; one in hand sees that by itself. */
    drop() {
        if (this.#message === "queued") this.#parts.services.pools.extract.remove(this.#parts.run.id);
        if (this.#message !== "working") this.#message = "none";
    }

    /** @returns {Promise<boolean>} false: the message was put aside and comes again */
    async make() {
        // It may have been taken before it could be dropped.
        if (!this.#parts.isWanted()) {
            this.#message = "none";
            return true;
        }
        const { run, services, ledger } = this.#parts;
        const first = ledger.firstStage;
        const feed = this.#feed;
        this.#message = "working";
        try {
            if (feed instanceof SourceFeed) {
                ledger.enter("extract");
                const gate = services.gates.closedFor(run.job.id, "extract", run.row.progress);
                if (gate) {
                    this.#message = "aside";
                    this.#parts.waitAside("extract", gate, () => this.#isQueuedAgain());
                    return false;
                }
                await this.#extract(feed);
            } else {
                const batch = { number: (this.#number += 1), records: feed.next() };
                if (feed.ended) ledger.endFeeding();
                await this.#parts.send(batch, first);
            }
        } catch (error) {
            run.abort(error, first, { job: run.job.name });
        }
        this.#message = "none";
        return true;
    }

    /** @returns {boolean} whether the message that was aside is still wanted; then it is queued again */
    #isQueuedAgain() {
        if (this.#message !== "aside") return false;
        this.#message = "queued";
        return true;
    }

    /** @param {SourceFeed} feed */
    async #extract(feed) {
        const { run, services, ledger, log, signal } = this.#parts;
        if (!feed.isOpen) {
            const source = await feed.open();
            log.write("info", "extract", `The source holds ${source.description}.`);
            run.row.total_count = source.count;
        }
        const entries = signal.aborted ? [] : await feed.next();
        await services.pace.wait("extract", signal);
        if (signal.aborted) return;
        /** @type {Batch} */
        const batch = { number: (this.#number += 1), records: [] };
        if (entries.length > 0) ledger.extract(entries, batch, run.job);
        if (feed.ended) ledger.endFeeding();
        this.#parts.onChange();
        const next = ledger.stageAfter("extract");
        if (batch.records.length > 0 && next !== null) await this.#parts.send(batch, next);
    }

    /** Lets go of files and processes. */
    close() {
        this.#feed.close();
    }
}
