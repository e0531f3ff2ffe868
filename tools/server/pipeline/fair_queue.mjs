/**
 * A bounded queue that takes turns between the runs whose messages wait in it, so that a long run does not keep a short
 * one waiting behind all of its own messages. A run can be held: its messages stay where they are, nobody takes them,
 * and they take up no room that others need.
 */

/**
 * @template Message
 */
export class FairQueue {
    #capacity;
    /** @type {Map<number, { message: Message, since: number }[]>} by run; the run whose turn is next comes first */
    #byRun = new Map();
    #size = 0;
    #heldSize = 0;
    /** @type {Set<number>} */
    #held = new Set();
    /** The runs that were withdrawn: what they still put is not taken in. @type {Set<number>} */
    #withdrawn = new Set();
    /** @type {((message: Message | null) => void)[]} */
    #takers = [];
    /** @type {(() => void)[]} */
    #putters = [];
    #closed = false;

    /** @param {number} capacity messages; put waits while so many are in it */
    constructor(capacity) {
        this.#capacity = capacity;
    }

    get size() {
        return this.#size;
    }

    /** When the message that has waited longest came, in milliseconds of the clock; null when there is none. */
    get oldestSince() {
        let oldest = Infinity;
        for (const [first] of this.#byRun.values()) oldest = Math.min(oldest, first.since);
        return oldest === Infinity ? null : oldest;
    }

    /**
     * Waits while the queue is full.
     * @param {number} runId
     * @param {Message} message
     * @returns {Promise<boolean>} false: it was not taken in, the run was withdrawn or the queue is closed
     */
    async put(runId, message) {
        const isFull = () => this.#size - this.#heldSize >= this.#capacity && !this.#held.has(runId);
        while (isFull() && this.#takesFrom(runId)) {
            await new Promise((resolve) => this.#putters.push(() => resolve(undefined)));
        }
        return this.putNow(runId, message);
    }

    /**
     * Takes a message in even when the queue is full.
     * @param {number} runId
     * @param {Message} message
     * @returns {boolean} false as for put
     */
    putNow(runId, message) {
        if (!this.#takesFrom(runId)) return false;
        const held = this.#held.has(runId);
        const taker = held ? undefined : this.#takers.shift();
        if (taker) {
            taker(message);
            return true;
        }
        const entry = { message, since: Date.now() };
        const messages = this.#byRun.get(runId);
        if (messages) messages.push(entry);
        else this.#byRun.set(runId, [entry]);
        this.#size += 1;
        if (held) this.#heldSize += 1;
        return true;
    }

    /** @param {number} runId */
    #takesFrom(runId) {
        return !this.#closed && !this.#withdrawn.has(runId);
    }

    /**
     * Waits for a message.
     * @returns {Promise<Message | null>} null: the queue is closed, or releaseTakers was called
     */
    async take() {
        if (this.#closed) return null;
        return this.#takeNow() ?? new Promise((resolve) => this.#takers.push(resolve));
    }

    /** @returns {Message | null} */
    #takeNow() {
        for (const [runId, messages] of this.#byRun) {
            if (this.#held.has(runId)) continue;
            const { message } = /** @type {{ message: Message }} */ (messages.shift());
            // Back to the end of the line, if it has more.
            this.#byRun.delete(runId);
            if (messages.length > 0) this.#byRun.set(runId, messages);
            this.#size -= 1;
            this.#putters.shift()?.();
            return message;
        }
        return null;
    }

    /**
     * Keeps a run's messages where they are until it is let go.
     * @param {number} runId
     */
    hold(runId) {
        if (this.#held.has(runId)) return;
        this.#held.add(runId);
        this.#heldSize += this.#byRun.get(runId)?.length ?? 0;
        this.#wakePutters();
    }

    /** @param {number} runId */
    letGo(runId) {
        if (!this.#held.delete(runId)) return;
        this.#heldSize -= this.#byRun.get(runId)?.length ?? 0;
        while (this.#takers.length > 0) {
            const message = this.#takeNow();
            if (message === null) return;
            this.#takers.shift()?.(message);
        }
    }

    /**
     * Removes a run's messages and takes no more of it.
     * @param {number} runId
     * @returns {Message[]} those that were removed
     */
    withdraw(runId) {
        const removed = this.remove(runId);
        this.#withdrawn.add(runId);
        this.#wakePutters();
        return removed;
    }

    /**
     * Removes a run's messages.
     * @param {number} runId
     * @returns {Message[]} those that were removed
     */
    remove(runId) {
        const messages = this.#byRun.get(runId) ?? [];
        this.#byRun.delete(runId);
        this.#size -= messages.length;
        if (this.#held.has(runId)) this.#heldSize -= messages.length;
        this.#wakePutters();
        return messages.map(({ message }) => message);
    }

    /**
     * Forgets what was said of a run that is over.
     * @param {number} runId
     */
    forget(runId) {
        this.#held.delete(runId);
        this.#withdrawn.delete(runId);
    }

    #wakePutters() {
        // All of them: each looks again whether there is room for it, and who waits in vain lines up anew.
        for (const putter of this.#putters.splice(0)) putter();
    }

    /** Ends the waiting of those who take, with nothing. */
    releaseTakers() {
        for (const taker of this.#takers.splice(0)) taker(null);
    }

    /** Ends every wait; what is still in the queue is dropped. */
    close() {
        this.#closed = true;
        this.#byRun.clear();
        this.#size = 0;
        this.#heldSize = 0;
        this.releaseTakers();
        this.#wakePutters();
    }
}
