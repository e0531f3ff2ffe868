/** Which integrations are switched off; kept with the database's settings. An integration's jobs are switched off with it. */

const setting = "inactive_integrations";

export class Integrations {
    #database;
    #jobs;
    /** @type {Set<number>} */
    #inactive;

    /**
     * @param {import('../storage/database.mjs').Database} database
     * @param {import('../storage/jobs_store.mjs').JobsStore} jobs
     */
    constructor(database, jobs) {
        this.#database = database;
        this.#jobs = jobs;
        const kept = database.get("SELECT value FROM settings WHERE name = ?", [setting]);
        this.#inactive = new Set(kept ? JSON.parse(kept.value) : []);
    }

    /** @param {number} id */
    exists(id) {
        return this.#jobs.hasIntegration(id);
    }

    /** @param {number} id */
    isActive(id) {
        return !this.#inactive.has(id);
    }

    /**
     * @param {number} id
     * @param {boolean} active
     */
    setActive(id, active) {
        if (active) this.#inactive.delete(id);
        else this.#inactive.add(id);
        this.#database.run("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", [
            setting,
            JSON.stringify([...this.#inactive]),
        ]);
    }

    /** @param {number} id */
    switchOff(id) {
        this.#database.transaction(() => {
            this.setActive(id, false);
            for (const job of this.#jobs.all()) if (job.integration_id === id) this.#jobs.setActive(job.id, false);
        });
    }
}
