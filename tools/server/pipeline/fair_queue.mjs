/**
 * A bounded queue that takes turns between the runs whose messages wait in it, so that a long run does not keep a short
 * one waiting behind all of its own messages.
 */

/**
 * @template Message
 */
export class FairQueue {
    #capacity;
    /** @type {Map<number, Message[]>} by run; the run whose turn is next comes first */
    #byRun = new Map();
    #size = 0;
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

    /**
     * Waits while the queue is full. After close() the message is dropped.
     * @param {number} runId
     * @param {Message} message
     */
    async put(runId, message) {
        while (this.#size >= this.#capacity && !this.#closed) {
            await new Promise((resolve) => this.#putters.push(() => resolve(undefined)));
        }
        if (this.#closed) return;
        const taker = this.#takers.shift();
        if (taker) {
            taker(message);
            return;
        }
        const messages = this.#byRun.get(runId);
        if (messages) messages.push(message);
        else this.#byRun.set(runId, [message]);
        this.#size += 1;
    }

    /**
     * Waits for a message.
     * @returns {Promise<Message | null>} null: the queue is closed
     */
    async take() {
        if (this.#closed) return null;
        const first = this.#byRun.entries().next();
        if (first.done) return new Promise((resolve) => this.#takers.push(resolve));
        const [runId, messages] = first.value;
        const message = /** @type {Message} */ (messages.shift());
        // Back to the end of the line, if it has more.
        this.#byRun.delete(runId);
        if (messages.length > 0) this.#byRun.set(runId, messages);
        this.#size -= 1;
        this.#putters.shift()?.();
        return message;
    }

    /** Ends every wait; what is still in the queue is dropped. */
    close() {
        this.#closed = true;
        this.#byRun.clear();
        this.#size = 0;
        for (const taker of this.#takers.splice(0)) taker(null);
        for (const putter of this.#putters.splice(0)) putter();
    }
}
