/** The platform's part of the table (see table.mjs). */

/**
 * @param {string} call
 * @param {string[]} tests
 * @param {string[]} [page]
 * @returns {import("./table.mjs").Row}
 */
const platform = (call, tests, page = []) => ({ profile: "platform", call, tests, page });

const list = "the platform's list is the jobs table with the cells of its steps, before, within and after a run";
const changes = "what is switched, set and reset on the platform is what its tables have";
const sockets = "all three sockets of a job tell its whole way in the same words";
const workers = "the platform's workers are those that run, and do as they are told";

/** @type {import("./table.mjs").Row[]} */
export const platformRows = [
    platform(
        "GET /app/etl/jobs",
        [list, "a job that waits for its source says until when"],
        ["platform.spec.mjs", "platform_trouble.spec.mjs"],
    ),
    platform("GET /app/etl/jobs/{id}", [list]),
    platform("GET /app/etl/jobs/{id}/worker-status", ["the workers' status is the list's, at a time of unknown zone"]),
    platform("POST /app/etl/jobs/{id}/run-now", [list, sockets], ["platform_run.spec.mjs"]),
    platform("POST /app/etl/jobs/{id}/toggle-active", [changes], ["controls_platform.spec.mjs"]),
    platform("POST /app/etl/integrations/{id}/toggle-active", [changes], ["controls_platform.spec.mjs"]),
    platform("POST /app/etl/jobs/{id}/settings", [changes]),
    platform("POST /app/etl/jobs/{id}/reset", [changes], ["controls_platform.spec.mjs"]),
    platform(
        "GET /api/v1/admin/queues/status",
        ["the platform's queues hold what waits, with rates from the first message on"],
        ["queues_platform.spec.mjs"],
    ),
    platform("GET /api/v1/admin/workers/status", [workers], ["queues_platform.spec.mjs"]),
    platform("POST /api/v1/admin/workers/action", [workers], ["queues_platform.spec.mjs"]),
    platform(
        "GET /api/v1/admin/workers/logs",
        ["the workers' lines are the newest of the logs, each with its time and level"],
        ["platform_history.spec.mjs"],
    ),
    platform(
        "WS /ws/job/extraction/{tenant_id}/{job_id}",
        [sockets, "a start without workers fails without steps, and older messages are understood"],
        ["platform.spec.mjs", "platform_trouble.spec.mjs"],
    ),
    platform("WS /ws/job/transform/{tenant_id}/{job_id}", [sockets]),
    platform("WS /ws/job/embedding/{tenant_id}/{job_id}", [sockets]),
    platform(
        "POST /api/v1/auth/refresh",
        ["a refresh gives a new token that says who holds it, and is good"],
        ["session.spec.mjs", "session_leaks.spec.mjs"],
    ),
];

const starts = "the platform refuses a start with the reason, each of the five";
const malformed = "the platform tells by field what is malformed, and filters its queries";
const tokens = "a token that is none, old, another tenant's or no administrator's is refused";
const trouble = "the platform's limit, its broker's absence and its own trouble are told apart";

/**
 * @param {number} status
 * @param {string} test
 * @param {string[]} calls
 * @returns {import("./table.mjs").Refusal[]}
 */
const refused = (status, test, calls) => calls.map((call) => ({ profile: "platform", status, call, test }));

/** @type {import("./table.mjs").Refusal[]} */
export const platformRefusals = [
    ...refused(400, starts, [
        "POST /app/etl/jobs/{id}/run-now",
        "POST /app/etl/jobs/{id}/toggle-active",
        "POST /app/etl/jobs/{id}/reset",
    ]),
    ...refused(400, malformed, ["GET /app/etl/jobs"]),
    ...refused(401, tokens, ["GET /app/etl/jobs", "POST /api/v1/auth/refresh"]),
    ...refused(403, tokens, [
        "GET /app/etl/jobs",
        "POST /app/etl/jobs/{id}/run-now",
        "GET /api/v1/admin/queues/status",
        "POST /api/v1/admin/workers/action",
        "WS /ws/job/extraction/{tenant_id}/{job_id}",
    ]),
    ...refused(404, trouble, ["GET /app/etl/jobs/{id}", "POST /app/etl/integrations/{id}/toggle-active"]),
    ...refused(422, malformed, [
        "POST /app/etl/jobs/{id}/settings",
        "GET /api/v1/admin/workers/logs",
        "GET /app/etl/jobs/{id}",
    ]),
    ...refused(429, trouble, ["GET /app/etl/jobs"]),
    ...refused(500, trouble, ["GET /api/v1/admin/queues/status"]),
    ...refused(503, trouble, ["GET /app/etl/jobs"]),
];
