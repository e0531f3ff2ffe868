/** The calls under /api/v1/admin, for administrators: the queues, the workers and what they wrote. */
import { refusal, invalid } from "./answers.mjs";
import { object, oneOf, optional } from "./bodies.mjs";
import { workerLogs } from "./worker_logs.mjs";
import { queuesStatus, queueTypes, stagesOfQueue, workersOf } from "./worker_views.mjs";

const defaultLines = 100;
const mostLines = 1000;

/**
 * @param {import('fastify').FastifyInstance} scope with the token, the tenant and the role checked
 * @param {object} parts
 * @param {import('../pipeline/pipeline_run.mjs').RunServices} parts.services
 * @param {import('../logs/log_store.mjs').LogStore} parts.logs
 * @param {import('./switches.mjs').Switches} parts.switches
 * @param {(line: string) => void} parts.report
 */
export function addAdminRoutes(scope, { services, logs, switches, report }) {
    const { pools, rawData, runs } = services;

    scope.get("/queues/status", async () => {
        if (switches.isBrokerAway) throw refusal(500, "Failed to get the queue status: the broker can't be reached");
        return queuesStatus(pools);
    });

    scope.get("/workers/status", async () => ({
        running: Object.values(pools).some(({ runningWorkers }) => runningWorkers > 0),
        workers: workersOf(pools),
        queue_stats: switches.isBrokerAway ? {} : queuesStatus(pools),
        raw_data_stats: Object.fromEntries(
            ["pending", "processing", "completed", "failed"].map((status) => [status, rawData.count({ status })]),
        ),
    }));

    scope.post("/workers/action", async (request) => {
        const { action, queue_type: type } = object(request.body, {
            action: oneOf(/** @type {const} */ (["start", "stop", "restart"])),
            queue_type: optional(oneOf(queueTypes)),
        });
        for (const queue of type ? [type] : queueTypes) {
            for (const stage of stagesOfQueue[queue]) pools[stage][action]();
        }
        report(`The workers of ${type ?? "all queues"}: ${action}.`);
        return { success: true, message: `Workers of ${type ?? "all queues"}: ${action} done` };
    });

    scope.get("/workers/logs", async (request) => {
        const { lines = String(defaultLines) } = /** @type {{ lines?: string }} */ (request.query);
        const loc = ["query", "lines"];
        if (!/^\d{1,9}$/.test(lines)) {
            throw invalid([{ loc, msg: "Input should be a valid integer", type: "int_parsing" }]);
        }
        const count = Number(lines);
        if (count < 1 || count > mostLines) {
            throw invalid([{ loc, msg: `Input should be from 1 to ${mostLines}`, type: "less_than_equal" }]);
        }
        return workerLogs(runs, logs, count);
    });
}
