/** A run's log: windows of it, a search in it, and the whole of it as text. */
import { Readable } from "node:stream";
import { levels, stages } from "../logs/log_index.mjs";
import { runHandle } from "../engine/status.mjs";
import { Refusal } from "./answers.mjs";
import { oneOf, queryOf, wholeNumber } from "./query.mjs";
import { findRun } from "./run_routes.mjs";

/** @typedef {import('./query.mjs').Query} Query */

const defaultLimit = 200;
const largestLimit = 2000;
const longestText = 200;
const largestSeq = Number.MAX_SAFE_INTEGER;

/**
 * @param {Query} query
 * @returns {import('../logs/log_index.mjs').LineFilter}
 */
function filterOf(query) {
    const level = oneOf(query, "level", levels) ?? "debug";
    const stage = oneOf(query, "stage", stages);
    return { level: levels.indexOf(level), stage: stage === undefined ? -1 : stages.indexOf(stage) };
}

/**
 * @param {Query} query
 * @returns {{ place: import('../logs/log_store.mjs').LogPlace, limit: number }}
 */
function placeOf(query) {
    const given = ["after", "before", "tail", "at"].filter((name) => query[name] !== undefined);
    if (given.length > 1) throw new Refusal(422, `"${given[0]}" and "${given[1]}" can't be asked for together.`);
    const limit = wholeNumber(query, "limit", 1, largestLimit) ?? defaultLimit;
    const before = wholeNumber(query, "before", 1, largestSeq);
    if (before !== undefined) return { place: { before }, limit };
    const tail = wholeNumber(query, "tail", 1, largestLimit);
    if (tail !== undefined) return { place: { tail: true }, limit: tail };
    if (query.at !== undefined) {
        const at = Date.parse(query.at);
        if (Number.isNaN(at)) throw new Refusal(422, '"at" must be a time such as 2026-11-23T10:00:00Z.');
        return { place: { at }, limit };
    }
    return { place: { after: wholeNumber(query, "after", 0, largestSeq) ?? 0 }, limit };
}

/**
 * @param {import('fastify').FastifyInstance} scope under /api/v1/etl, with the token checked
 * @param {object} parts
 * @param {import('../storage/runs_store.mjs').RunsStore} parts.runs
 * @param {import('../logs/log_store.mjs').LogStore} parts.logs
 * @param {(runId: number) => boolean} parts.isOver whether a run will write no more
 */
export function addLogRoutes(scope, { runs, logs, isOver }) {
    /** @param {import('fastify').FastifyRequest} request */
    const runOf = (request) => findRun(runs, /** @type {{ id: string }} */ (request.params).id).id;

    scope.get("/runs/:id/logs", async (request) => {
        const id = runOf(request);
        const query = queryOf(request);
        const filter = filterOf(query);
        const { place, limit } = placeOf(query);
        // Before the lines: one that is written in between is then told of by the next question.
        const complete = isOver(id);
        const index = logs.index(id);
        const lines = logs.window(id, place, limit, filter);
        return {
            lines,
            ...(index.lines > 0 && { first_seq: 1, last_seq: index.lines }),
            total: index.total(filter),
            complete,
            ...(index.firstErrorSeq > 0 && { first_error_seq: index.firstErrorSeq }),
            by_level: index.byLevel,
        };
    });

    scope.get("/runs/:id/logs/search", async (request) => {
        const id = runOf(request);
        const query = queryOf(request);
        const { text = "" } = query;
        if (text === "" || text.length > longestText) {
            throw new Refusal(422, `"text" must have 1 to ${longestText} characters.`);
        }
        const after = wholeNumber(query, "after", 0, largestSeq) ?? 0;
        const limit = wholeNumber(query, "limit", 1, largestLimit) ?? defaultLimit;
        const complete = isOver(id);
        return { ...(await logs.search(id, text, after, limit, filterOf(query))), complete };
    });

    scope.get("/runs/:id/logs/download", async (request, reply) => {
        const id = runOf(request);
        reply.type("text/plain; charset=utf-8");
        reply.header("content-disposition", `attachment; filename="${runHandle(id)}.log"`);
        return reply.send(Readable.from(logs.asText(id), { objectMode: false }));
    });
}
