/** The runs table: every run with its counts, kept up to date in the same transaction as the work it counts. */

/** @typedef {import('../types.mjs').RunRow} RunRow */

/**
 * @param {Record<string, any>} row
 * @returns {RunRow}
 */
function toRun(row) {
    return /** @type {RunRow} */ ({
        ...row,
        payload: JSON.parse(row.payload),
        stages: JSON.parse(row.stages),
        error_details: row.error_details && JSON.parse(row.error_details),
        log_counts: row.log_counts && JSON.parse(row.log_counts),
        record_ids: row.record_ids && JSON.parse(row.record_ids),
    });
}

export class RunsStore {
    #database;

    /** @param {import('./database.mjs').Database} database */
    constructor(database) {
        this.#database = database;
    }

    /**
     * @param {Pick<RunRow, 'job_id' | 'trigger' | 'requested_by' | 'payload' | 'priority' | 'stages' | 'record_ids' | 'created_at'>} run
     * @returns {RunRow} pending
     */
    insert(run) {
        const id = this.#database.run(
            `INSERT INTO runs (job_id, trigger, requested_by, payload, priority, status, stage, stages, record_ids, created_at)
         VALUES (?, ?, ?, ?, ?, 'pending', ?, ?, ?, ?)`,
            [
                run.job_id,
                run.trigger,
                run.requested_by,
                JSON.stringify(run.payload),
                run.priority,
                run.stages[0].stage,
                JSON.stringify(run.stages),
                run.record_ids && JSON.stringify(run.record_ids),
                run.created_at,
            ],
        );
        return /** @type {RunRow} */ (this.get(id));
    }

    /**
     * @param {number} id
     * @returns {RunRow | null}
     */
    get(id) {
        const row = this.#database.get("SELECT * FROM runs WHERE id = ?", [id]);
        return row && toRun(row);
    }

    /**
     * The last run of each job that ever ran.
     * @returns {Map<number, RunRow>} by job id
     */
    latestOfJobs() {
        const rows = this.#database.all("SELECT runs.* FROM jobs JOIN runs ON runs.id = jobs.last_run_id");
        return new Map(rows.map((row) => [row.job_id, toRun(row)]));
    }

    /**
     * @param {number} jobId
     * @returns {RunRow | null} the job's last run that has begun
     */
    lastStarted(jobId) {
        const sql = "SELECT * FROM runs WHERE job_id = ? AND started_at IS NOT NULL ORDER BY id DESC LIMIT 1";
        const row = this.#database.get(sql, [jobId]);
        return row && toRun(row);
    }

    /** @returns {RunRow[]} those that a server's death cut off */
    unfinished() {
        const live = "('pending', 'running', 'pausing', 'paused', 'stopping')";
        return this.#database.all(`SELECT * FROM runs WHERE status IN ${live} ORDER BY id`).map(toRun);
    }

    /**
     * @param {{ jobId?: number, status?: string, before: number, limit: number }} filter before: ids smaller than this one
     * @returns {RunRow[]} newest first
     */
    list({ jobId, status, before, limit }) {
        const conditions = ["id < ?"];
        /** @type {(string | number)[]} */
        const values = [before];
        if (jobId !== undefined) {
            conditions.push("job_id = ?");
            values.push(jobId);
        }
        if (status !== undefined) {
            conditions.push("status = ?");
            values.push(status);
        }
        const sql = `SELECT * FROM runs WHERE ${conditions.join(" AND ")} ORDER BY id DESC LIMIT ?`;
        return this.#database.all(sql, [...values, limit]).map(toRun);
    }

    /**
     * What a job's row shows of its past.
     * @param {number} jobId
     * @param {number} limit
     * @returns {Pick<RunRow, 'id' | 'status' | 'started_at' | 'completed_at'>[]} those that have begun, newest first
     */
    recent(jobId, limit) {
        const sql = `SELECT id, status, started_at, completed_at FROM runs WHERE job_id = ? AND started_at IS NOT NULL
       ORDER BY id DESC LIMIT ?`;
        return /** @type {any[]} */ (this.#database.all(sql, [jobId, limit]));
    }

    /**
     * @param {number} jobId
     * @param {number} limit
     * @returns {number[]} milliseconds, of the last runs that were completed
     */
    durations(jobId, limit) {
        const sql = `SELECT started_at, completed_at FROM runs WHERE job_id = ? AND status = 'completed'
       ORDER BY id DESC LIMIT ?`;
        const rows = this.#database.all(sql, [jobId, limit]);
        return rows.map((row) => Date.parse(row.completed_at) - Date.parse(row.started_at));
    }

    /**
     * @param {number} id
     * @param {number} priority
     */
    setPriority(id, priority) {
        this.#database.run("UPDATE runs SET priority = ? WHERE id = ?", [priority, id]);
    }

    /**
     * Writes all that can change while a run goes on.
     * @param {RunRow} run
     */
    save(run) {
        this.#database.run(
            `UPDATE runs SET status = ?, stage = ?, progress = ?, total_count = ?, stages = ?, error_count = ?,
         error_details = ?, log_counts = ?, started_at = ?, completed_at = ? WHERE id = ?`,
            [
                run.status,
                run.stage,
                run.progress,
                run.total_count,
                JSON.stringify(run.stages),
                run.error_count,
                run.error_details && JSON.stringify(run.error_details),
                run.log_counts && JSON.stringify(run.log_counts),
                run.started_at,
                run.completed_at,
                run.id,
            ],
        );
    }
}
