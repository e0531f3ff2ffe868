/** The queue_samples table: the queues' last minutes, so that their history outlives the server. */

/** @typedef {import('../types.mjs').StageName} StageName */
/** @typedef {import('../queues/queue_monitor.mjs').Sample} Sample */

export class QueueSamplesStore {
    #database;

    /** @param {import('./database.mjs').Database} database */
    constructor(database) {
        this.#database = database;
    }

    /**
     * @param {number} step milliseconds; samples of another step are not comparable and are left out
     * @param {number} first slot
     * @returns {Map<number, Map<StageName, Sample>>} by slot
     */
    load(step, first) {
        const history = new Map();
        const sql = "SELECT * FROM queue_samples WHERE step_milliseconds = ? AND slot >= ? ORDER BY slot";
        for (const { slot, stage, ready, dead, publish, ack } of this.#database.all(sql, [step, first])) {
            const sample = history.get(slot) ?? new Map();
            history.set(slot, sample.set(stage, { ready, dead, publish, ack }));
        }
        return history;
    }

    /**
     * @param {number} step
     * @param {number} slot
     * @param {Map<StageName, Sample>} sample
     * @param {number} first slot that is still wanted; older ones are removed
     */
    save(step, slot, sample, first) {
        this.#database.transaction(() => {
            for (const [stage, { ready, dead, publish, ack }] of sample) {
                this.#database.run("INSERT OR REPLACE INTO queue_samples VALUES (?, ?, ?, ?, ?, ?, ?)", [
                    step,
                    slot,
                    stage,
                    ready,
                    dead,
                    publish,
                    ack,
                ]);
            }
            this.#database.run("DELETE FROM queue_samples WHERE step_milliseconds = ? AND slot < ?", [step, first]);
        });
    }
}
