// A reference server with as many true jobs as a test wants: not made up for the page, but jobs whose controls do what
// they say.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "../../tools/server/storage/database.mjs";
import { JobsStore } from "../../tools/server/storage/jobs_store.mjs";
import { startTestServer } from "./fixtures.mjs";

/**
 * They are named "Job 001" and so on and read the repository's history; the numbers are their ids.
 * @param {number} count
 * @returns {Promise<import("./fixtures.mjs").TestServer>}
 */
export async function serverWithJobs(count) {
    const folder = mkdtempSync(join(tmpdir(), "etl-jobs-many-"));
    const file = join(folder, "jobs.sqlite");
    const database = new Database(file);
    const jobs = new JobsStore(database);
    database.transaction(() => {
        for (let id = 1; id <= count; id += 1)
            jobs.insert({
                id,
                name: `Job ${String(id).padStart(3, "0")}`,
                entity_type: `commits_${id}`,
                integration_id: 1,
                integration_type: "git",
                default_payload: { revision: "HEAD" },
                schedule_interval_minutes: 60,
                retry_interval_minutes: 15,
                next_run_at: null,
                active: true,
            });
    });
    database.close();
    const server = await startTestServer({ capabilities: "full", database: file });
    return {
        ...server,
        close: async () => {
            await server.close();
            rmSync(folder, { recursive: true, force: true });
        },
    };
}
