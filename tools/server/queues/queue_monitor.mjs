/** What the queues look like now, and how they looked over the last minutes: sampled, kept in memory and in the store. */

/** @typedef {import('../types.mjs').StageName} StageName */
/** @typedef {{ ready: number, dead: number, publish: number, ack: number }} Sample publish and ack: a second */

/** @type {StageName[]} */
export const queueStages = ["extract", "transform", "load", "vectorize"];

export const historyMinutes = 15;

/** @param {StageName} stage */
export const queueName = (stage) => `etl.${stage}`;

/**
 * @param {string} name
 * @returns {StageName | null} null: there is no such queue
 */
export const stageOfQueue = (name) => queueStages.find((stage) => queueName(stage) === name) ?? null;

export class QueueMonitor {
    #pools;
    #deadLetters;
    #samples;
    #step;
    #report;
    /** By slot, the time divided by the step. @type {Map<number, Map<StageName, Sample>>} */
    #history;
    /** @type {Map<StageName, { publish: number, ack: number }>} */
    #before = new Map();
    #sampledAt = performance.now();
    #timer;

    /**
     * @param {object} parts
     * @param {Record<StageName, import('../pipeline/stage_pool.mjs').StagePool>} parts.pools
     * @param {import('../storage/dead_letters_store.mjs').DeadLettersStore} parts.deadLetters
     * @param {import('../storage/queue_samples_store.mjs').QueueSamplesStore} parts.samples
     * @param {number} parts.step milliseconds between two samples
     * @param {(line: string) => void} parts.report
     */
    constructor({ pools, deadLetters, samples, step, report }) {
        this.#pools = pools;
        this.#deadLetters = deadLetters;
        this.#samples = samples;
        this.#step = step;
        this.#report = report;
        this.#history = samples.load(step, this.#firstKept());
        this.#timer = setInterval(() => this.#sample(), step);
    }

    #slot() {
        return Math.floor(Date.now() / this.#step);
    }

    #firstKept() {
        return this.#slot() - Math.ceil((historyMinutes * 60_000) / this.#step);
    }

    #sample() {
        const now = performance.now();
        const seconds = Math.max(0.001, (now - this.#sampledAt) / 1000);
        this.#sampledAt = now;
        try {
            /** @type {Map<StageName, Sample>} */
            const sample = new Map();
            for (const stage of queueStages) {
                const { totals, ready } = this.#pools[stage];
                const before = this.#before.get(stage) ?? { publish: 0, ack: 0 };
                const rate = (/** @type {'publish' | 'ack'} */ name) =>
                    Math.round(((totals[name] - before[name]) / seconds) * 100) / 100;
                const dead = this.#deadLetters.count(stage);
                sample.set(stage, { ready, dead, publish: rate("publish"), ack: rate("ack") });
                this.#before.set(stage, totals);
            }
            this.#history.set(this.#slot(), sample);
            const first = this.#firstKept();
            for (const slot of this.#history.keys()) if (slot < first) this.#history.delete(slot);
            this.#samples.save(this.#step, this.#slot(), sample, first);
        } catch (error) {
            // A timer has nobody above it to catch this; the history then has a gap.
            this.#report(`Warning: the queues can't be sampled: ${error instanceof Error ? error.message : error}`);
        }
    }

    /** @returns {import('../types.mjs').JsonObject} the contract's answer */
    status() {
        const queues = queueStages.map((stage) => {
            const pool = this.#pools[stage];
            const { oldestSince } = pool;
            return {
                name: queueName(stage),
                stage,
                state: pool.runningWorkers > 0 ? "running" : "stopped",
                messages_ready: pool.ready,
                messages_unacknowledged: pool.unacknowledged,
                messages_dead: this.#deadLetters.count(stage),
                consumers: pool.runningWorkers,
                ...pool.rates,
                ...(oldestSince !== null && {
                    oldest_age_seconds: Math.max(0, Math.round((Date.now() - oldestSince) / 100) / 10),
                }),
            };
        });
        return { queues, workers: this.workers(), timestamp: new Date().toISOString() };
    }

    /** @returns {{ stage: StageName, count: number, running: number }[]} */
    workers() {
        return queueStages.map((stage) => {
            const { workerCount, runningWorkers } = this.#pools[stage];
            return { stage, count: workerCount, running: runningWorkers };
        });
    }

    /**
     * @param {number} minutes
     * @returns {import('../types.mjs').JsonObject} the contract's answer: from the first sample that there is; null where
     *   there is none, since no server ran
     */
    history(minutes) {
        const step = this.#step;
        const last = Math.max(0, ...this.#history.keys());
        const oldest = this.#slot() - Math.ceil((minutes * 60_000) / step);
        /** @type {number[]} */
        const slots = [];
        for (let slot = Math.max(oldest + 1, Math.min(last, ...this.#history.keys())); slot <= last; slot += 1) {
            if (slots.length > 0 || this.#history.has(slot)) slots.push(slot);
        }
        const series = queueStages.map((stage) => {
            const values = (/** @type {keyof Sample} */ name) =>
                slots.map((slot) => this.#history.get(slot)?.get(stage)?.[name] ?? null);
            const [ready, dead, publish, ack] = /** @type {const} */ (["ready", "dead", "publish", "ack"]).map(values);
            return { name: queueName(stage), ready, dead, publish, ack };
        });
        const until = slots.length > 0 ? last * step : Date.now();
        return { step_seconds: step / 1000, series, until: new Date(until).toISOString() };
    }

    close() {
        clearInterval(this.#timer);
    }
}
