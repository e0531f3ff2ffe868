/** The specification's part of the table (see table.mjs). */

/**
 * @param {string} call
 * @param {string[]} tests
 * @param {string[]} [page]
 * @returns {import("./table.mjs").Row}
 */
const spec = (call, tests, page = []) => ({ profile: "spec", call, tests, page });

const list = "the list is the jobs table: before a run, in the midst of one, and after them all";
const status = "a job and the run that it is at tell the same status, up to the error's last line";
const socket = "a job's socket tells its whole way, and its last word is what is stored";
const start = "a start is a run with its payload and its place in the line";
const stream = "the stream tells of those that were subscribed to, numbered without a gap";
const pause = "a paused run stands where it is, and a resumed one goes on to its end";
const stop = "a stop is visible at once and ends at a checkpoint, a forced one where it is";
const forcePending = "force-pending names the jobs that it sent back, and they are ready";
const reset = "a reset, a switch and new intervals are what the table has afterwards";
const history = "the history is the runs table, by pages, by job and by state";
const log = "each window of a log is what the file holds there";
const queues = "stopped workers leave messages in their queue, started ones take them";
const deadLetters = "dead letters are those of the table, and a redrive moves exactly the chosen";
const byHand = "a record that was stored by hand is transformed, then loaded, as asked";
const recordStatus = "a record's status is set, with its error or without";
const records = "raw records are the table's: as the specification's array, and by pages of a run";

/** @type {import("./table.mjs").Row[]} */
export const specRows = [
    spec("GET /api/v1/etl/jobs", [list], ["start.spec.mjs", "run.spec.mjs"]),
    spec("GET /api/v1/etl/jobs/{job_id}/status", [status], ["run.spec.mjs"]),
    spec("POST /api/v1/etl/pipeline/trigger", [list, status, socket], ["run.spec.mjs"]),
    spec("POST /api/v1/etl/transform/jira-issues", [byHand], ["records.spec.mjs"]),
    spec("POST /api/v1/etl/load/work-items", [byHand], ["trigger.spec.mjs"]),
    spec("POST /api/v1/etl/raw-data/store", [byHand, recordStatus], ["records.spec.mjs"]),
    spec("GET /api/v1/etl/raw-data", [records], ["records.spec.mjs"]),
    spec("PUT /api/v1/etl/raw-data/{record_id}/status", [recordStatus], ["records.spec.mjs"]),
    spec("WS /ws/jobs/{id}/status", [socket], ["start.spec.mjs", "run.spec.mjs"]),

    spec(
        "GET /api/v1/etl/capabilities",
        ["the capabilities are the server's own, and the role is who asks"],
        ["extensions.spec.mjs"],
    ),
    spec("POST /api/v1/etl/jobs/{id}/start", [start], ["extensions.spec.mjs"]),
    spec("POST /api/v1/etl/jobs/{id}/pause", [pause], ["controls.spec.mjs"]),
    spec("POST /api/v1/etl/jobs/{id}/resume", [pause], ["controls.spec.mjs"]),
    spec("POST /api/v1/etl/jobs/{id}/force-pending", [forcePending], ["controls.spec.mjs"]),
    spec("POST /api/v1/etl/jobs/{id}/reset", [reset], ["controls.spec.mjs"]),
    spec("POST /api/v1/etl/jobs/{id}/stop", [stop], ["controls.spec.mjs"]),
    spec("POST /api/v1/etl/jobs/{id}/active", [reset], ["controls.spec.mjs"]),
    spec("PUT /api/v1/etl/jobs/{id}/settings", [reset], ["controls.spec.mjs"]),
    spec("GET /api/v1/etl/runs", [history], ["runs.spec.mjs"]),
    spec("GET /api/v1/etl/runs/{run_id}", [history], ["run_page.spec.mjs"]),
    spec(
        "GET /api/v1/etl/runs/{run_id}/logs",
        [log, "a live run's log says that it is not complete, and goes on where it was"],
        ["logs.spec.mjs"],
    ),
    spec(
        "GET /api/v1/etl/runs/{run_id}/logs/search",
        ["a search in a log finds what the file holds"],
        ["logs.spec.mjs"],
    ),
    spec(
        "GET /api/v1/etl/runs/{run_id}/logs/download",
        ["a downloaded log is the whole of it, line by line"],
        ["logs.spec.mjs"],
    ),
    spec("GET /api/v1/etl/queues", [queues], ["queues.spec.mjs"]),
    spec(
        "GET /api/v1/etl/queues/history",
        ["the queues' history is their table of samples, step by step"],
        ["queues.spec.mjs"],
    ),
    spec("GET /api/v1/etl/queues/{name}/dead", [deadLetters], ["queues.spec.mjs"]),
    spec("POST /api/v1/etl/queues/{name}/redrive", [deadLetters], ["queues.spec.mjs"]),
    spec("POST /api/v1/etl/workers/start", [queues, deadLetters], ["queues.spec.mjs"]),
    spec("POST /api/v1/etl/workers/stop", [queues, deadLetters]),
    spec("POST /api/v1/etl/workers/restart", [queues]),
    spec("GET /api/v1/etl/raw-data/{record_id}", [byHand, recordStatus], ["records.spec.mjs"]),
    spec("WS /ws/jobs/stream", [stream], ["extensions.spec.mjs"]),
];

const forbidden = "what the present state forbids is refused with the server's sentence";
const malformed = "what is malformed is told by field, and what is no JSON at all is refused";
const signedOut = "who has no token or another's is signed out, and no socket opens";
const notThere = "what is not there is not found, on a server without the extensions too";
const trouble = "too many requests wait, and a server's own trouble is its own";

/**
 * @param {number} status
 * @param {string} test
 * @param {string[]} calls
 * @returns {import("./table.mjs").Refusal[]}
 */
const refused = (status, test, calls) => calls.map((call) => ({ profile: "spec", status, call, test }));

/** @type {import("./table.mjs").Refusal[]} */
export const specRefusals = [
    ...refused(400, malformed, ["POST /api/v1/etl/pipeline/trigger"]),
    ...refused(401, signedOut, ["GET /api/v1/etl/jobs", "WS /ws/jobs/{id}/status", "WS /ws/jobs/stream"]),
    ...refused(403, "who may only look is forbidden to change anything", [
        "POST /api/v1/etl/jobs/{id}/start",
        "PUT /api/v1/etl/jobs/{id}/settings",
        "POST /api/v1/etl/pipeline/trigger",
        "POST /api/v1/etl/queues/{name}/redrive",
    ]),
    ...refused(403, signedOut, ["WS /ws/jobs/{id}/status", "WS /ws/jobs/stream"]),
    ...refused(404, notThere, [
        "GET /api/v1/etl/jobs/{job_id}/status",
        "GET /api/v1/etl/capabilities",
        "POST /api/v1/etl/jobs/{id}/reset",
        "GET /api/v1/etl/raw-data/{record_id}",
        "WS /ws/jobs/stream",
    ]),
    ...refused(409, forbidden, [
        "POST /api/v1/etl/jobs/{id}/start",
        "POST /api/v1/etl/jobs/{id}/stop",
        "POST /api/v1/etl/jobs/{id}/force-pending",
        "POST /api/v1/etl/jobs/{id}/reset",
        "POST /api/v1/etl/pipeline/trigger",
        "POST /api/v1/etl/load/work-items",
        "POST /api/v1/etl/queues/{name}/redrive",
    ]),
    ...refused(422, malformed, [
        "PUT /api/v1/etl/jobs/{id}/settings",
        "POST /api/v1/etl/jobs/{id}/start",
        "PUT /api/v1/etl/raw-data/{record_id}/status",
        "GET /api/v1/etl/runs",
    ]),
    ...refused(429, trouble, ["GET /api/v1/etl/jobs"]),
    ...refused(503, trouble, ["GET /api/v1/etl/jobs"]),
];
