/** The queues, their history, their dead letters, and the workers that empty them. */
import { runHandle } from "../engine/status.mjs";
import { ConflictError } from "../pipeline/errors.mjs";
import { Redriven } from "../pipeline/redriven.mjs";
import { historyMinutes, queueStages, stageOfQueue } from "../queues/queue_monitor.mjs";
import { Refusal } from "./answers.mjs";
import { cursorOf, pageOf, parseId, queryOf, wholeNumber } from "./query.mjs";

/** @typedef {import('../types.mjs').DeadLetter} DeadLetter */

const defaultLimit = 100;
const largestLimit = 1000;
const mostIds = 100_000;

const redriveSchema = {
    type: "object",
    properties: {
        ids: { type: "array", minItems: 1, maxItems: mostIds, items: { type: ["integer", "string"] } },
        dry_run: { type: "boolean" },
    },
};

const workersSchema = { type: "object", properties: { stage: { type: "string", enum: queueStages } } };

/**
 * @param {import('fastify').FastifyInstance} scope under /api/v1/etl, with the token checked
 * @param {object} parts
 * @param {import('../queues/queue_monitor.mjs').QueueMonitor} parts.monitor
 * @param {import('../pipeline/pipeline_run.mjs').RunServices} parts.services
 * @param {import('../storage/jobs_store.mjs').JobsStore} parts.jobs
 * @param {(line: string) => void} parts.report
 */
export function addQueueRoutes(scope, { monitor, services, jobs, report }) {
    const { deadLetters, database, pools } = services;

    /** @param {import('fastify').FastifyRequest} request */
    function stageOf(request) {
        const { name } = /** @type {{ name: string }} */ (request.params);
        const stage = stageOfQueue(name);
        if (!stage) throw new Refusal(404, `There is no queue "${name}".`);
        return stage;
    }

    scope.get("/queues", async () => monitor.status());

    scope.get("/queues/history", async (request) =>
        monitor.history(wholeNumber(queryOf(request), "minutes", 1, historyMinutes) ?? historyMinutes),
    );

    scope.get("/queues/:name/dead", async (request) => {
        const stage = stageOf(request);
        const query = queryOf(request);
        const limit = wholeNumber(query, "limit", 1, largestLimit) ?? defaultLimit;
        const { page, next } = pageOf(deadLetters.list(stage, cursorOf(query), limit + 1), limit);
        const messages = page.map(({ id, record_id, run_id, job_id, error_details, died_at, attempts }) => ({
            id: String(id),
            record_id,
            run_id: runHandle(run_id),
            job_id: String(job_id),
            error_details,
            died_at,
            attempts,
        }));
        return { messages, ...next, total: deadLetters.count(stage) };
    });

    scope.post("/queues/:name/redrive", { schema: { body: redriveSchema } }, async (request, reply) => {
        const stage = stageOf(request);
        const body = /** @type {{ ids?: (number | string)[], dry_run?: boolean }} */ (request.body);
        const letters = body.ids
            ? chosen(stage, body.ids)
            : deadLetters.list(stage, Number.MAX_SAFE_INTEGER, mostIds).reverse();
        const ids = letters.map(({ id }) => String(id));
        if (!body.dry_run) move(letters);
        return reply.code(202).send({ moved: ids.length, ids, ...(body.dry_run && { dry_run: true }) });
    });

    /**
     * @param {import('../types.mjs').StageName} stage
     * @param {(number | string)[]} ids
     * @returns {DeadLetter[]} all of them: a choice that is not true any more is refused as a whole
     */
    function chosen(stage, ids) {
        return [...new Set(ids.map(String))].map((text) => {
            const id = parseId(text);
            const letter = id === null ? null : deadLetters.get(stage, id);
            if (!letter) throw new ConflictError(`The message ${text} is not dead in this queue, or not any more.`);
            return letter;
        });
    }

    /** @param {DeadLetter[]} letters */
    function move(letters) {
        const messages = letters.map((letter) => {
            const job = jobs.get(letter.job_id);
            if (!job) throw new ConflictError(`The job of the message ${letter.id} does not exist any more.`);
            return new Redriven(letter, job, services);
        });
        database.transaction(() => letters.forEach(({ id }) => deadLetters.setMoved(id)));
        messages.forEach((message) => message.send());
        if (letters.length > 0) report(`${letters.length} dead messages go back to the queue of ${letters[0].stage}.`);
    }

    for (const action of /** @type {const} */ (["start", "stop", "restart"])) {
        scope.post(`/workers/${action}`, { schema: { body: workersSchema } }, async (request, reply) => {
            const { stage } = /** @type {{ stage?: import('../types.mjs').StageName }} */ (request.body);
            for (const name of stage ? [stage] : queueStages) pools[name][action]();
            report(`The workers of ${stage ?? "all stages"}: ${action}.`);
            return reply.code(202).send({ workers: monitor.workers() });
        });
    }
}
