/** Brings the faults of HTTP requests about, whatever the route: before the token is looked at, instead of it or after. */
import { setTimeout as delay } from "node:timers/promises";
import { changeTypes, cutInHalf, shiftTimes, spoilUtf8 } from "./damage.mjs";
import { holdAnswer, sendHead, sendWhole } from "./held_answer.mjs";
import { gatewayTimeout, loginPage, loginPath, madeAnswers } from "./made_answers.mjs";

/** @typedef {import('./faults.mjs').Rule} Rule */
/** @typedef {import('./held_answer.mjs').Answer} Answer */
/** @typedef {import('./held_answer.mjs').Response} Response */

/** Milliseconds for what was written to arrive: a reset throws away what the other side has not read. */
const arrivalTime = 50;

/** What some kinds make of the true answer. @type {Record<string, (answer: Answer, rule: Rule) => Answer>} */
const alterations = {
    "cut-json": (answer) => ({ ...answer, body: cutInHalf(answer.body) }),
    "invalid-utf8": (answer) => ({ ...answer, body: spoilUtf8(answer.body) }),
    "wrong-types": (answer, { change }) => ({
        ...answer,
        body: Buffer.from(changeTypes(answer.body.toString(), change)),
    }),
    "clock-skew": (answer, { seconds }) => ({
        ...answer,
        headers: { ...answer.headers, date: new Date(Date.now() + seconds * 1000).toUTCString() },
        body: Buffer.from(shiftTimes(answer.body.toString(), seconds)),
    }),
};

/** @param {Response} response */
const reset = (response) => response.socket?.resetAndDestroy();

/** How some kinds deliver the true answer. @type {Record<string, (response: Response, answer: Answer, rule: Rule) => void>} */
const deliveries = {
    reset: (response, answer) => {
        sendHead(response, answer, answer.body.length);
        response.write(cutInHalf(answer.body), () => setTimeout(() => reset(response), arrivalTime));
    },
    "short-body": (response, answer) => {
        sendHead(response, answer, answer.body.length + 1000);
        response.write(answer.body, () => response.socket?.destroySoon());
    },
    "lost-answer": (response, _answer, { then }) => {
        if (then === "reset") reset(response);
        if (then === "gateway") sendWhole(response, gatewayTimeout);
    },
};

/**
 * @param {import('fastify').FastifyInstance} app
 * @param {import('./faults.mjs').Faults} faults
 */
export function addHttpFaults(app, faults) {
    app.addHook("onRequest", async (request, reply) => {
        const path = request.url.split("?", 1)[0];
        // Whatever is broken, it can be mended.
        if (path.startsWith("/__test__/")) return;
        /** @param {Answer} answer */
        const answerInstead = (answer) => {
            reply.hijack();
            // What the server says for other origins' sake is said here too.
            const headers = /** @type {Answer["headers"]} */ ({ ...reply.getHeaders(), ...answer.headers });
            sendWhole(reply.raw, { ...answer, headers });
        };
        if (path === loginPath) return answerInstead(loginPage);

        const rules = faults.take("request", request.method, path);
        for (const { ms } of rules.filter(({ kind }) => kind === "latency")) await delay(ms);
        const last = rules.at(-1);
        if (!last || reply.raw.destroyed) return;
        if (last.kind === "no-answer") return void reply.hijack();
        if (last.kind === "reset" && last.at === "start") {
            reply.hijack();
            return void reset(reply.raw);
        }
        if (last.kind in madeAnswers) return answerInstead(madeAnswers[last.kind](last));

        const altering = rules.filter(({ kind }) => kind in alterations);
        const deliver = deliveries[last.kind] ?? sendWhole;
        if (altering.length === 0 && deliver === sendWhole) return;
        holdAnswer(reply.raw, (answer) => {
            if (reply.raw.destroyed) return;
            deliver(
                reply.raw,
                altering.reduce((altered, rule) => alterations[rule.kind](altered, rule), answer),
                last,
            );
        });
    });
}
