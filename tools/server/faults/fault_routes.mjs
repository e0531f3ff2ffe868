/**
 * Test routes by which the server misbehaves; they exist only with the option --gates, in every profile.
 *
 * - `POST   /__test__/faults` `{rules: [rule]}` → `{rules}`: these rules in the place of those before.
 * - `GET    /__test__/faults` → `{rules}`: each with `used`, how often its fault was brought about.
 * - `DELETE /__test__/faults` → `{rules: []}`: lifts all. What hangs already goes on hanging, as in life.
 * - `POST   /__test__/outage` `{ms}` → `{away: true}`: right after this answer all connections are cut, and for so long
 *   nothing listens at the port.
 *
 * A rule is `{match: {method?, path}, kind, times?, skip?, …}`. The path must match wholly, without the query; `*` stands
 * for any characters. The fault is brought about so many `times` (without it: always), after the first `skip` requests or
 * handshakes that match, or messages of one connection. The first rule that matches is taken; `latency` and `clock-skew`
 * let a further one go on. What each kind takes besides, and its defaults, is in kinds.mjs:
 *
 * - requests: latency, no-answer, reset, short-body (shorter than its content-length), lost-answer (the request is carried
 *   out), cut-json, malformed-json, wrong-types, html, empty, no-content, invalid-utf8, huge, deep, status,
 *   login-redirect, clock-skew;
 * - handshakes of sockets: latency, no-answer, refuse;
 * - messages that the server sends: silent (the socket stays open and says nothing any more), close (instead of the
 *   message; 1006 cuts), malformed, wrong-types, binary, oversized, duplicate, late, reorder, drop, flood, clock-skew.
 */
import { Refusal } from "../http/answers.mjs";

/** @param {Record<string, object>} properties */
const bodyOf = (properties) => ({
    schema: {
        body: { type: "object", required: Object.keys(properties), additionalProperties: false, properties },
    },
});

/**
 * @param {import('fastify').FastifyInstance} scope under /__test__, with the token checked
 * @param {import('./faults.mjs').Faults} faults
 * @param {import('./outage.mjs').Outage} outage
 */
export function addFaultRoutes(scope, faults, outage) {
    scope.get("/faults", async () => ({ rules: faults.list() }));

    scope.post("/faults", bodyOf({ rules: { type: "array" } }), async (request) => {
        faults.replace(/** @type {{ rules: unknown[] }} */ (request.body).rules);
        return { rules: faults.list() };
    });

    scope.delete("/faults", async () => {
        faults.replace([]);
        return { rules: [] };
    });

    scope.post("/outage", bodyOf({ ms: { type: "integer", minimum: 0, maximum: 120_000 } }), async (request, reply) => {
        const { ms } = /** @type {{ ms: number }} */ (request.body);
        // The answer goes out first, so that who asked knows that it was heard.
        reply.raw.once("finish", () => outage.begin(ms));
        if (!scope.server.listening) throw new Refusal(409, "It is away already.");
        return { away: true };
    });
}
