/**
 * One stage's workers and the queue that they share. Pools belong to the server, not to a run: the messages of all runs
 * go through them.
 */
import { FairQueue } from "./fair_queue.mjs";

/** @typedef {import('./pipeline_run.mjs').PipelineRun} PipelineRun */
/** @typedef {import('../types.mjs').Batch} Batch */

/** @typedef {{ run: PipelineRun, batch: Batch | null }} Message the batch is null for extract: it makes the batches */

export class StagePool {
    /** @type {FairQueue<Message>} */
    #queue;
    /** @type {Promise<void>[]} */
    #workers = [];

    /**
     * @param {import('../types.mjs').StageName} stage
     * @param {number} workerCount
     * @param {number} capacity messages that can wait
     */
    constructor(stage, workerCount, capacity) {
        this.stage = stage;
        this.workerCount = workerCount;
        this.#queue = new FairQueue(capacity);
        for (let index = 0; index < workerCount; index += 1) this.#workers.push(this.#work());
    }

    /**
     * Waits while the queue is full.
     * @param {Message} message
     */
    async put(message) {
        await this.#queue.put(message.run.id, message);
    }

    async #work() {
        for (;;) {
            const message = await this.#queue.take();
            if (message === null) return;
            // perform() keeps every exception in its run: a worker outlives them all.
            await message.run.perform(this.stage, message.batch);
        }
    }

    /** Ends the workers after the message that each has in hand. */
    async close() {
        this.#queue.close();
        await Promise.all(this.#workers);
    }
}
