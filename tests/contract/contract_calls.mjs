/**
 * Every endpoint and socket that the contract with the ETL back end names, as its tables write them: open places in
 * braces, several words of one place apart by commas, and the names that a query may hold. Where a table has a new line,
 * it belongs here first; the tests then miss its row.
 */

const calls = {
    "spec 1.1": `
        GET /api/v1/etl/jobs
        GET /api/v1/etl/jobs/{job_id}/status
        POST /api/v1/etl/pipeline/trigger
        POST /api/v1/etl/transform/jira-issues
        POST /api/v1/etl/load/work-items
        POST /api/v1/etl/raw-data/store
        GET /api/v1/etl/raw-data?entity_type=&status=&limit=
        PUT /api/v1/etl/raw-data/{record_id}/status
        WS /ws/jobs/{id}/status?token=`,
    "spec 1.2": `
        GET /api/v1/etl/capabilities
        POST /api/v1/etl/jobs/{id}/start
        POST /api/v1/etl/jobs/{id}/{pause,resume,force-pending,reset}
        POST /api/v1/etl/jobs/{id}/stop
        POST /api/v1/etl/jobs/{id}/active
        PUT /api/v1/etl/jobs/{id}/settings
        GET /api/v1/etl/runs?job_id=&status=&limit=&cursor=
        GET /api/v1/etl/runs/{run_id}
        GET /api/v1/etl/runs/{run_id}/logs?after=&before=&tail=&at=&limit=&level=&stage=
        GET /api/v1/etl/runs/{run_id}/logs/search?text=&after=&limit=&level=&stage=
        GET /api/v1/etl/runs/{run_id}/logs/download
        GET /api/v1/etl/queues
        GET /api/v1/etl/queues/history?minutes=
        GET /api/v1/etl/queues/{name}/dead?limit=&cursor=
        POST /api/v1/etl/queues/{name}/redrive
        POST /api/v1/etl/workers/{start,stop,restart}
        GET /api/v1/etl/raw-data?cursor=&run_id=&page=
        GET /api/v1/etl/raw-data/{record_id}
        WS /ws/jobs/stream?token=`,
    "platform 2": `
        GET /app/etl/jobs?tenant_id=
        GET /app/etl/jobs/{id}?tenant_id=
        GET /app/etl/jobs/{id}/worker-status?tenant_id=
        POST /app/etl/jobs/{id}/run-now?tenant_id=
        POST /app/etl/jobs/{id}/toggle-active?tenant_id=
        POST /app/etl/integrations/{id}/toggle-active?tenant_id=
        POST /app/etl/jobs/{id}/settings?tenant_id=
        POST /app/etl/jobs/{id}/reset?tenant_id=
        GET /api/v1/admin/queues/status?tenant_id=
        GET /api/v1/admin/workers/status?tenant_id=
        POST /api/v1/admin/workers/action?tenant_id=
        GET /api/v1/admin/workers/logs?tenant_id=&lines=
        WS /ws/job/{extraction,transform,embedding}/{tenant_id}/{job_id}?token=
        POST /api/v1/auth/refresh?tenant_id=`,
};

/** @typedef {{ profile: string, section: string, call: string, query: string[] }} ContractCall */

/**
 * "a/{b,c}" as "a/b" and "a/c"; an open place stays one.
 * @param {string} text
 * @returns {string[]}
 */
function expand(text) {
    const choice = /\{([^{}]*,[^{}]*)\}/.exec(text);
    if (!choice) return [text];
    return choice[1].split(",").flatMap((word) => expand(text.replace(choice[0], word)));
}

/** @type {ContractCall[]} */
export const contractCalls = Object.entries(calls).flatMap(([place, text]) => {
    const [profile, section] = place.split(" ");
    const lines = text.trim().split("\n");
    return lines
        .flatMap((line) => expand(line.trim()))
        .map((line) => {
            const [call, query = ""] = line.split("?");
            return { profile, section, call, query: query.split("&").flatMap((name) => name.split("=")[0] || []) };
        });
});
