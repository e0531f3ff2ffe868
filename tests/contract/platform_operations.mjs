/** The platform's queues, workers, their logs, and the refresh of its tokens. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { eventually } from "../server/helpers.mjs";
import { word } from "./truth.mjs";
import { exercise } from "./world.mjs";

const tenant = 1;

/** The platform's names of the stages, and the workers of each. @type {[string, string, number][]} */
const works = [
    ["extraction", "extract", 4],
    ["transform", "transform", 4],
    ["embedding", "vectorize", 2],
];

exercise(
    "the platform's queues hold what waits, with rates from the first message on",
    { profile: "platform" },
    async (world) => {
        const { server, client } = world;
        const { queues: before } = await client.ask("platform_queues", { tenant });
        const rates = { publish_rate: null, deliver_rate: null, ack_rate: null };
        assert.deepEqual(
            before,
            works.map(([name, kind, consumers]) => ({
                name: `${name}_queue_free`,
                stage: word(name, kind),
                state: "running",
                messages: 0,
                messages_ready: 0,
                messages_unacknowledged: 0,
                messages_dead: null,
                consumers,
                memory_bytes: 0,
                ...rates,
                oldest_age_seconds: null,
            })),
        );
        await server.call("POST", "/__test__/workers", { running: false, queue_type: "embedding" });
        await client.ask("run_now", { tenant, job: "2" }, { status: 202 });
        // 1800 records in batches of 75.
        const embedding = await eventually(async () => {
            const { queues } = await client.ask("platform_queues", { tenant });
            return queues[2].messages_ready === 24 ? queues[2] : null;
        }, "all batches to wait for embedding");
        assert.deepEqual([embedding.messages, embedding.consumers], [24, 0]);
        assert.ok(embedding.publish_rate > 0);
        assert.deepEqual([embedding.deliver_rate, embedding.ack_rate], [0, 0]);
    },
);

exercise(
    "the platform's workers are those that run, and do as they are told",
    { profile: "platform" },
    async (world) => {
        const { client } = world;
        const groups = (/** @type {number[]} */ running) =>
            works.map(([name, kind, count], at) => ({
                name: `free_${name}`,
                tier: "free",
                stage: word(name, kind),
                count,
                running: running[at],
            }));
        const status = () => client.ask("platform_workers", { tenant });
        const becomes = (/** @type {number[]} */ running) =>
            eventually(async () => {
                const { groups: told } = await status();
                return isDeepStrictEqual(told, groups(running)) ? true : null;
            }, `${running}`);
        const first = await status();
        assert.deepEqual(first, { groups: groups([4, 4, 2]), running: true, message: "" });
        const act = (/** @type {object} */ what) => client.ask("worker_action", { tenant, ...what });
        const stopped = await act({ action: "stop", stage: "embedding" });
        assert.deepEqual(stopped, { groups: [], running: null, message: "Workers of embedding: stop done" });
        await becomes([4, 4, 0]);
        await act({ action: "stop" });
        await becomes([0, 0, 0]);
        assert.equal((await status()).running, false);
        await act({ action: "start", stage: "transform" });
        await becomes([0, 4, 0]);
        await act({ action: "restart" });
        await becomes([4, 4, 2]);
    },
);

exercise(
    "the workers' lines are the newest of the logs, each with its time and level",
    { profile: "platform" },
    async (world) => {
        const { client, folder } = world;
        await client.ask("run_now", { tenant, job: "4" }, { status: 202 });
        const ended = async () => (await client.ask("platform_jobs", { tenant }))[3].status.kind === "failed";
        await eventually(async () => ((await ended()) ? true : null), "the end");
        const { lines, total } = await client.ask("platform_logs", { tenant, lines: 7 });
        const file = readFileSync(path.join(folder, "etl-logs/run-1.log"), "utf8").trimEnd().split("\n");
        assert.deepEqual([lines.length, total], [7, file.length]);
        const kept = file.slice(-7).map((line) => JSON.parse(line));
        for (const [at, { level, stage, message }] of kept.entries()) {
            assert.ok(lines[at].message.endsWith(`${stage} run-1: ${message}`), lines[at].message);
            assert.deepEqual([lines[at].seq, lines[at].level.kind], [at, level]);
            assert.match(lines[at].timestamp, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/, "naive, so a text");
        }
    },
);

exercise(
    "a refresh gives a new token that says who holds it, and is good",
    { profile: "platform", tokenLifetimeSeconds: 120 },
    async (world) => {
        const { client } = world;
        const old = await client.claims();
        const { token, user } = await client.ask("refresh", { tenant });
        const common = { user_id: "1", email: "dev@example.org", role: "admin", is_admin: true, tenant_id: 1 };
        assert.deepEqual(user, { ...common, expires: null });
        const claims = await client.claims(token);
        assert.deepEqual(claims, { ...common, expires: claims.expires });
        assert.ok(claims.expires >= old.expires && Math.abs(claims.expires - Date.now() - 120_000) < 5000);
        assert.ok((await client.ask("platform_jobs", { tenant }, { token })).length === 5);
    },
);
