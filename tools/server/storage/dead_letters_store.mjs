/** The dead_letters table: records that a stage refused, until a person sends them back and the stage takes them. */

/** @typedef {import('../types.mjs').DeadLetter} DeadLetter */
/** @typedef {import('../types.mjs').StageName} StageName */

/**
 * @param {Record<string, any>} row
 * @returns {DeadLetter}
 */
function toLetter({ moved: _moved, ...row }) {
    return /** @type {DeadLetter} */ ({ ...row, error_details: JSON.parse(row.error_details) });
}

export class DeadLettersStore {
    #database;

    /** @param {import('./database.mjs').Database} database */
    constructor(database) {
        this.#database = database;
    }

    /**
     * @param {Omit<DeadLetter, 'id' | 'died_at'>} letter
     * @returns {number} its id
     */
    add({ stage, record_id, run_id, job_id, error_details, attempts }) {
        return this.#database.run(
            `INSERT INTO dead_letters (stage, record_id, run_id, job_id, error_details, died_at, attempts)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
            [stage, record_id, run_id, job_id, JSON.stringify(error_details), new Date().toISOString(), attempts],
        );
    }

    /** @param {StageName} stage */
    count(stage) {
        const sql = "SELECT count(*) AS count FROM dead_letters WHERE stage = ? AND moved = 0";
        return Number(this.#database.get(sql, [stage])?.count);
    }

    /**
     * @param {StageName} stage
     * @param {number} before ids smaller than this one
     * @param {number} limit
     * @returns {DeadLetter[]} newest first
     */
    list(stage, before, limit) {
        const sql = "SELECT * FROM dead_letters WHERE stage = ? AND moved = 0 AND id < ? ORDER BY id DESC LIMIT ?";
        return this.#database.all(sql, [stage, before, limit]).map(toLetter);
    }

    /**
     * @param {StageName} stage
     * @param {number} id
     * @returns {DeadLetter | null} null: it is not dead in that queue
     */
    get(stage, id) {
        const row = this.#database.get("SELECT * FROM dead_letters WHERE id = ? AND stage = ? AND moved = 0", [
            id,
            stage,
        ]);
        return row && toLetter(row);
    }

    /**
     * The letter is in its queue again. It stays here until the stage has taken it, so that a server's death in between
     * does not lose it.
     * @param {number} id
     */
    setMoved(id) {
        this.#database.run("UPDATE dead_letters SET moved = 1 WHERE id = ?", [id]);
    }

    /** @returns {number} how many were on their way when the last server ended, and are dead again */
    restoreMoved() {
        return this.#database.change("UPDATE dead_letters SET moved = 0 WHERE moved = 1");
    }

    /** @param {number} id */
    remove(id) {
        this.#database.run("DELETE FROM dead_letters WHERE id = ?", [id]);
    }

    /**
     * Removes the letters of a job whose raw records are gone.
     * @param {number} jobId
     */
    prune(jobId) {
        this.#database.run(
            `DELETE FROM dead_letters WHERE job_id = ?
         AND NOT EXISTS (SELECT 1 FROM raw_data WHERE raw_data.id = dead_letters.record_id)`,
            [jobId],
        );
    }
}
