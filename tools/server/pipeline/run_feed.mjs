/** Where a run's records come from, a batch at a time: its source, or the raw records that were chosen for it. */
import { openSource } from "../connectors/source.mjs";

/** @typedef {import('../types.mjs').SourceRecord | import('../types.mjs').SourceFailure} SourceEntry */
/** @typedef {import('../types.mjs').PipelineRecord} PipelineRecord */

/** Reads the source; it is opened when the first batch is asked for. */
export class SourceFeed {
    #job;
    #services;
    #payload;
    /** @type {AsyncIterator<SourceEntry> | null} */
    #entries = null;
    #batchSize = 0;
    /** The entry after those that were given, so that the last batch is known to be the last. @type {SourceEntry[]} */
    #ahead = [];
    #ended = false;

    /**
     * @param {import('../types.mjs').JobRow} job
     * @param {import('../types.mjs').JsonObject} payload
     * @param {Pick<import('./pipeline_run.mjs').RunServices, 'folders' | 'pace'>} services
     */
    constructor(job, payload, services) {
        this.#job = job;
        this.#payload = payload;
        this.#services = services;
    }

    get isOpen() {
        return this.#entries !== null;
    }

    get ended() {
        return this.#ended;
    }

    /** @returns {Promise<import('../connectors/source.mjs').Source>} */
    async open() {
        const source = await openSource(this.#job.integration_type, this.#payload, this.#services.folders);
        this.#batchSize = this.#services.pace.batchSize(source.count);
        this.#entries = source.read()[Symbol.asyncIterator]();
        return source;
    }

    /** @returns {Promise<SourceEntry[]>} empty only at the end */
    async next() {
        const entries = this.#ahead;
        while (this.#entries && !this.#ended && entries.length <= this.#batchSize) {
            const { done, value } = await this.#entries.next();
            if (done) this.#ended = true;
            else entries.push(value);
        }
        this.#ahead = entries.splice(this.#batchSize);
        return entries;
    }

    /** Lets go of files and processes, wherever the reading is. */
    close() {
        this.#ended = true;
        // Not awaited: it waits for the read that is going on. What the closing complains of, nobody needs any more.
        this.#entries?.return?.()?.catch(() => {});
    }
}

/** Takes raw records that are stored already. */
export class StoredFeed {
    #ids;
    #rawData;
    #batchSize;
    #next = 0;

    /**
     * @param {number[]} ids
     * @param {Pick<import('./pipeline_run.mjs').RunServices, 'rawData' | 'pace'>} services
     */
    constructor(ids, { rawData, pace }) {
        this.#ids = ids;
        this.#rawData = rawData;
        this.#batchSize = pace.batchSize(ids.length);
    }

    get ended() {
        return this.#next >= this.#ids.length;
    }

    /** @returns {PipelineRecord[]} */
    next() {
        const ids = this.#ids.slice(this.#next, this.#next + this.#batchSize);
        this.#next += ids.length;
        return ids.map((id) => {
            const record = this.#rawData.forPipeline(id);
            if (!record) throw new Error(`The raw record ${id} was removed before its turn came.`);
            return record;
        });
    }

    close() {
        this.#next = this.#ids.length;
    }
}
