/**
 * Test routes about logs and the stream; they exist only with the option --gates.
 *
 * - `POST /__test__/runs/{id}/logs` `{lines: count | [{level, stage, message}]}` → `{total}`: appends lines to the log of
 *   a run, live or ended. A count makes so many that say that they are made up: of 1000 in a row 3 are errors, 17 are
 *   warnings, 80 debug, and the stages take turns.
 * - `POST /__test__/stream/lose` `{count}` → `{losing}`: the stream's next messages are numbered, but not sent.
 */
import { levels, stages } from "../logs/log_index.mjs";
import { findRun } from "./run_routes.mjs";

/** A million lines in one call are asked for by their number; these are given one by one. */
const mostGiven = 10_000;
const mostMade = 5_000_000;

/** @typedef {Pick<import('../types.mjs').LogLine, 'level' | 'stage' | 'message'>} GivenLine */

const linesSchema = {
    type: "object",
    required: ["lines"],
    properties: {
        lines: {
            anyOf: [
                { type: "integer", minimum: 0, maximum: mostMade },
                {
                    type: "array",
                    maxItems: mostGiven,
                    items: {
                        type: "object",
                        required: ["level", "stage", "message"],
                        properties: {
                            level: { type: "string", enum: levels },
                            stage: { type: "string", enum: stages },
                            message: { type: "string" },
                        },
                    },
                },
            ],
        },
    },
};

const loseSchema = {
    type: "object",
    required: ["count"],
    properties: { count: { type: "integer", minimum: 0, maximum: 1_000_000 } },
};

/**
 * @param {number} number
 * @returns {GivenLine}
 */
function madeLine(number) {
    const place = number % 1000;
    const level = place < 3 ? "error" : place < 20 ? "warning" : place < 100 ? "debug" : "info";
    const message = `Made-up line ${number} of a test: batch ${Math.floor(number / 100)} has gone through.`;
    return { level, stage: stages[number % stages.length], message };
}

/**
 * @param {import('fastify').FastifyInstance} scope under /__test__, with the token checked
 * @param {object} parts
 * @param {import('../storage/runs_store.mjs').RunsStore} parts.runs
 * @param {import('../logs/log_store.mjs').LogStore} parts.logs
 * @param {import('../sockets/job_stream.mjs').JobStream} parts.stream
 */
export function addLogTestRoutes(scope, { runs, logs, stream }) {
    scope.post("/runs/:id/logs", { schema: { body: linesSchema } }, async (request) => {
        const run = findRun(runs, /** @type {{ id: string }} */ (request.params).id);
        const { lines } = /** @type {{ lines: number | GivenLine[] }} */ (request.body);
        const count = typeof lines === "number" ? lines : lines.length;
        logs.append(run.id, (log) => {
            for (let number = 0; number < count; number += 1) {
                const { level, stage, message } = typeof lines === "number" ? madeLine(number) : lines[number];
                log.write(level, stage, message);
            }
        });
        return { total: logs.index(run.id).lines };
    });

    scope.post("/stream/lose", { schema: { body: loseSchema } }, async (request) => {
        const { count } = /** @type {{ count: number }} */ (request.body);
        stream.lose(count);
        return { losing: count };
    });
}
