/** The jobs table: what can be run, on which schedule, and which run was the last. */

/** @typedef {import('../types.mjs').JobRow} JobRow */

/**
 * @param {Record<string, any>} row
 * @returns {JobRow}
 */
function toJob(row) {
    return {
        id: row.id,
        name: row.name,
        entity_type: row.entity_type,
        integration_id: row.integration_id,
        integration_type: row.integration_type,
        default_payload: JSON.parse(row.default_payload),
        schedule_interval_minutes: row.schedule_interval_minutes,
        retry_interval_minutes: row.retry_interval_minutes,
        retry_count: row.retry_count,
        next_run_at: row.next_run_at,
        next_is_retry: row.next_is_retry === 1,
        active: row.active === 1,
        paused: row.paused === 1,
        last_run_id: row.last_run_id,
        cleared_run_id: row.cleared_run_id,
    };
}

export class JobsStore {
    #database;

    /** @param {import('./database.mjs').Database} database */
    constructor(database) {
        this.#database = database;
    }

    /** @returns {JobRow[]} by id */
    all() {
        return this.#database.all("SELECT * FROM jobs ORDER BY id").map(toJob);
    }

    /**
     * @param {number} id
     * @returns {JobRow | null}
     */
    get(id) {
        const row = this.#database.get("SELECT * FROM jobs WHERE id = ?", [id]);
        return row && toJob(row);
    }

    /**
     * @param {number} integrationId
     * @param {string} entityType
     * @returns {JobRow | null}
     */
    find(integrationId, entityType) {
        const row = this.#database.get("SELECT * FROM jobs WHERE integration_id = ? AND entity_type = ?", [
            integrationId,
            entityType,
        ]);
        return row && toJob(row);
    }

    /** @param {number} integrationId */
    hasIntegration(integrationId) {
        return this.#database.get("SELECT 1 FROM jobs WHERE integration_id = ? LIMIT 1", [integrationId]) !== null;
    }

    /** @param {Omit<JobRow, 'last_run_id' | 'cleared_run_id' | 'retry_count' | 'next_is_retry' | 'paused'>} job */
    insert(job) {
        this.#database.run(
            `INSERT INTO jobs (id, name, entity_type, integration_id, integration_type, default_payload,
         schedule_interval_minutes, retry_interval_minutes, next_run_at, active) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
            [
                job.id,
                job.name,
                job.entity_type,
                job.integration_id,
                job.integration_type,
                JSON.stringify(job.default_payload),
                job.schedule_interval_minutes,
                job.retry_interval_minutes,
                job.next_run_at,
                job.active ? 1 : 0,
            ],
        );
    }

    /**
     * @param {number} id
     * @param {string | null} nextRunAt
     * @param {boolean} [isRetry] whether it is there because the last run failed
     */
    setNextRun(id, nextRunAt, isRetry = false) {
        this.#database.run("UPDATE jobs SET next_run_at = ?, next_is_retry = ? WHERE id = ?", [
            nextRunAt,
            isRetry ? 1 : 0,
            id,
        ]);
    }

    /**
     * @param {number} id
     * @param {number} count
     */
    setRetryCount(id, count) {
        this.#database.run("UPDATE jobs SET retry_count = ? WHERE id = ?", [count, id]);
    }

    /**
     * @param {number} id
     * @param {number} schedule minutes
     * @param {number} retry minutes
     */
    setIntervals(id, schedule, retry) {
        this.#database.run("UPDATE jobs SET schedule_interval_minutes = ?, retry_interval_minutes = ? WHERE id = ?", [
            schedule,
            retry,
            id,
        ]);
    }

    /**
     * @param {number} id
     * @param {boolean} paused
     */
    setPaused(id, paused) {
        this.#database.run("UPDATE jobs SET paused = ? WHERE id = ?", [paused ? 1 : 0, id]);
    }

    /**
     * The outcome of the last run does not count for the job's state any more.
     * @param {number} id
     */
    clearOutcome(id) {
        this.#database.run("UPDATE jobs SET cleared_run_id = last_run_id WHERE id = ?", [id]);
    }

    /**
     * @param {number} id
     * @param {number | null} minutes null: no further run is planned after the next
     */
    setInterval(id, minutes) {
        this.#database.run("UPDATE jobs SET schedule_interval_minutes = ? WHERE id = ?", [minutes, id]);
    }

    /**
     * @param {number} id
     * @param {boolean} active
     */
    setActive(id, active) {
        this.#database.run("UPDATE jobs SET active = ? WHERE id = ?", [active ? 1 : 0, id]);
    }

    /**
     * @param {number} id
     * @param {number} runId
     */
    setLastRun(id, runId) {
        this.#database.run("UPDATE jobs SET last_run_id = ? WHERE id = ?", [runId, id]);
    }
}
