/** The history of runs: listed by pages, and one with all of its details. */
import { runHandle } from "../engine/status.mjs";
import { toRunView } from "../engine/run_view.mjs";
import { Refusal } from "./answers.mjs";
import { cursorOf, oneOf, pageOf, parseId, parseRunId, queryOf, wholeNumber } from "./query.mjs";

const statuses = /** @type {const} */ ([
    "pending",
    "running",
    "pausing",
    "paused",
    "stopping",
    "stopped",
    "completed",
    "failed",
]);
const defaultLimit = 50;
const largestLimit = 200;

/**
 * @param {import('fastify').FastifyInstance} scope under /api/v1/etl, with the token checked
 * @param {object} parts
 * @param {import('../engine/engine.mjs').Engine} parts.engine
 * @param {import('../storage/jobs_store.mjs').JobsStore} parts.jobs
 * @param {import('../storage/runs_store.mjs').RunsStore} parts.runs
 * @param {import('../logs/log_store.mjs').LogStore} parts.logs
 */
export function addRunRoutes(scope, { engine, jobs, runs, logs }) {
    /** @param {import('../types.mjs').RunRow} stored */
    function view(stored) {
        const run = engine.newest(stored);
        const name = jobs.get(run.job_id)?.name ?? "";
        // Of a live run the log itself knows; of others it was written down, so that a page of them opens no log.
        const counts = run.log_counts ?? (logs.isComplete(run.id) ? null : logs.index(run.id).byLevel);
        return toRunView(run, name, counts);
    }

    scope.get("/runs", async (request) => {
        const query = queryOf(request);
        const limit = wholeNumber(query, "limit", 1, largestLimit) ?? defaultLimit;
        const status = oneOf(query, "status", statuses);
        const before = cursorOf(query);
        const jobId = query.job_id === undefined ? undefined : parseId(query.job_id);
        // No true job has such an id, a fixture may: it never ran.
        if (jobId === null) return { runs: [] };
        const { page, next } = pageOf(runs.list({ jobId, status, before, limit: limit + 1 }), limit);
        return { runs: page.map(view), ...next };
    });

    scope.get("/runs/:id", async (request) => {
        const { id } = /** @type {{ id: string }} */ (request.params);
        const run = findRun(runs, id);
        return { ...view(run), payload: run.payload };
    });
}

/**
 * @param {import('../storage/runs_store.mjs').RunsStore} runs
 * @param {string} text as it stands in an address
 * @returns {import('../types.mjs').RunRow}
 * @throws {Refusal}
 */
export function findRun(runs, text) {
    const id = parseRunId(text);
    const run = id === null ? null : runs.get(id);
    if (!run) throw new Refusal(404, `There is no run "${id === null ? text : runHandle(id)}".`);
    return run;
}
