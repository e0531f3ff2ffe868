/**
 * One stage's workers and the queue that they share. Pools belong to the server, not to a run: the messages of all runs
 * go through them. The workers can be stopped and started; the messages wait meanwhile.
 */
import { FairQueue } from "./fair_queue.mjs";
import { QueueMeter } from "./queue_meter.mjs";

/** @typedef {import('../types.mjs').Batch} Batch */
/** @typedef {import('../types.mjs').StageName} StageName */

/**
 * Whose messages they are: a run, or a dead letter on its way again.
 * @typedef {object} Owner
 * @property {number} id
 * @property {(stage: StageName, batch: Batch | null) => Promise<boolean>} perform never throws; false: the message was put
 *   aside and comes again
 */

/** @typedef {{ run: Owner, batch: Batch | null }} Message the batch is null for extract: it makes the next batch */

export class StagePool {
    /** @type {FairQueue<Message>} */
    #queue;
    /** @type {Set<Promise<void>>} */
    #workers = new Set();
    #meter = new QueueMeter();
    #inHand = 0;
    #aside = 0;
    /** Raised by every start and stop: a worker of an older one ends after the message that it has in hand. */
    #generation = 0;
    #closed = false;

    /**
     * @param {StageName} stage
     * @param {number} workerCount
     * @param {number} capacity messages that can wait
     */
    constructor(stage, workerCount, capacity) {
        this.stage = stage;
        this.workerCount = workerCount;
        this.#queue = new FairQueue(capacity);
        this.start();
    }

    /** Messages that no worker has: in the queue, or put aside at a gate. */
    get ready() {
        return this.#queue.size + this.#aside;
    }

    /** Messages that a worker has in hand. */
    get unacknowledged() {
        return this.#inHand;
    }

    get runningWorkers() {
        return this.#workers.size;
    }

    get oldestSince() {
        return this.#queue.oldestSince;
    }

    get rates() {
        return this.#meter.rates;
    }

    get totals() {
        return this.#meter.totals;
    }

    /**
     * Waits while the queue is full.
     * @param {Message} message
     * @returns {Promise<boolean>} false: it was not taken in, its run was withdrawn or the pool is closed
     */
    async put(message) {
        const taken = await this.#queue.put(message.run.id, message);
        if (taken) this.#meter.published();
        return taken;
    }

    /**
     * Takes a message in even when the queue is full.
     * @param {Message} message
     * @returns {boolean}
     */
    putNow(message) {
        const taken = this.#queue.putNow(message.run.id, message);
        if (taken) this.#meter.published();
        return taken;
    }

    /**
     * Takes a message in again that had been delivered.
     * @param {Message} message
     */
    putBack(message) {
        this.#queue.putNow(message.run.id, message);
    }

    /** @param {number} runId */
    hold(runId) {
        this.#queue.hold(runId);
    }

    /** @param {number} runId */
    letGo(runId) {
        this.#queue.letGo(runId);
    }

    /** @param {number} runId @returns {number} how many messages were removed; the run can still put others */
    remove(runId) {
        return this.#queue.remove(runId).length;
    }

    /** @param {number} runId @returns {number} how many messages were removed; the run can put no more */
    withdraw(runId) {
        return this.#queue.withdraw(runId).length;
    }

    /** @param {number} runId */
    forget(runId) {
        this.#queue.forget(runId);
    }

    /** @param {1 | -1} change a message was put aside at a gate, or has left it */
    countAside(change) {
        this.#aside += change;
    }

    start() {
        if (this.#closed || this.#isStarted) return;
        this.#generation += 1;
        this.#isStarted = true;
        for (let index = 0; index < this.workerCount; index += 1) {
            const worker = this.#work(this.#generation);
            this.#workers.add(worker);
            void worker.then(() => this.#workers.delete(worker));
        }
    }

    #isStarted = false;

    /** The workers end, each after the message that it has in hand. */
    stop() {
        this.#generation += 1;
        this.#isStarted = false;
        this.#queue.releaseTakers();
    }

    /** Stops the workers and starts others when the last of them has ended. */
    restart() {
        this.stop();
        const stopped = this.#generation;
        void Promise.all(this.#workers).then(() => {
            // Somebody may have said something else in the meantime.
            if (this.#generation === stopped) this.start();
        });
    }

    /** @param {number} generation */
    async #work(generation) {
        while (generation === this.#generation) {
            const message = await this.#queue.take();
            if (message === null) continue;
            this.#meter.delivered();
            this.#inHand += 1;
            // perform() keeps every exception in its run: a worker outlives them all.
            const done = await message.run.perform(this.stage, message.batch);
            this.#inHand -= 1;
            if (done) this.#meter.acknowledged();
        }
    }

    /** Ends the workers after the message that each has in hand. */
    async close() {
        this.#closed = true;
        this.stop();
        this.#queue.close();
        await Promise.all(this.#workers);
    }
}
