/** The platform's refusals, in all of the shapes that its parts have for them. */
import assert from "node:assert/strict";
import { eventually } from "../server/helpers.mjs";
import { exercise } from "./world.mjs";

const tenant = 1;
const jira = { tenant, job: "2" };

/**
 * @param {any} failure
 * @param {string} kind
 * @param {number} status
 * @param {RegExp} sentence
 */
function assertRefusal(failure, kind, status, sentence) {
    assert.deepEqual([failure.kind, failure.http_status], [kind, status], JSON.stringify(failure));
    assert.match(failure.sentence, sentence);
}

exercise(
    "the platform refuses a start with the reason, each of the five",
    { profile: "platform" },
    async ({ server, client }) => {
        const order = (/** @type {string} */ path, /** @type {object} */ body) =>
            server.call("POST", `/__test__/${path}`, body);
        const inactive = await client.refused("run_now", { tenant, job: "5" });
        assertRefusal(inactive, "refused", 400, /^Job 'Git merges' is inactive/);
        await order("integrations/3", { active: false });
        assertRefusal(
            await client.refused("run_now", { tenant, job: "3" }),
            "refused",
            400,
            /integration .*is inactive/,
        );
        await client.ask("toggle_job", { tenant, job: "3", active: false });
        const toggle = await client.refused("toggle_job", { tenant, job: "3", active: true });
        assertRefusal(toggle, "refused", 400, /its integration is inactive/);
        server.gates.hold("job:2:load");
        await client.ask("run_now", jira, { status: 202 });
        assertRefusal(await client.refused("run_now", jira), "refused", 400, /is already running/);
        assertRefusal(await client.refused("platform_reset", jira), "refused", 400, /is running and can't be reset/);
        server.gates.release("job:2:load");
        const isFinished = async () => (await client.ask("platform_jobs", { tenant }))[1].status.kind === "completed";
        await eventually(async () => ((await isFinished()) ? true : null), "the end");
        assertRefusal(await client.refused("run_now", jira), "refused", 400, /is resetting/);
        await order("workers", { running: false });
        assertRefusal(await client.refused("run_now", { tenant, job: "1" }), "refused", 400, /^No workers are running/);
    },
);

exercise(
    "the platform tells by field what is malformed, and filters its queries",
    { profile: "platform" },
    async ({ client }) => {
        const settings = await client.refused("platform_settings", { ...jira, schedule: 60, retry: 60 });
        assertRefusal(settings, "invalid", 422, /^retry_interval_minutes: .*must be below the schedule/);
        const [flaw] = settings.fields;
        assert.deepEqual([settings.fields.length, flaw.path], [1, "retry_interval_minutes"]);
        const both = await client.refused("platform_settings", jira);
        assert.deepEqual(
            both.fields.map((/** @type {any} */ { path }) => path),
            ["schedule_interval_minutes", "retry_interval_minutes"],
        );
        assertRefusal(
            both,
            "invalid",
            422,
            /^schedule_interval_minutes: Field required; retry_interval_minutes: Field/,
        );
        assertRefusal(await client.refused("platform_logs", { tenant, lines: 0 }), "invalid", 422, /^lines: Input/);
        const odd = await client.refused("platform_job", { tenant, job: "abc" });
        assert.deepEqual(
            odd.fields.map((/** @type {any} */ { path }) => path),
            ["id"],
        );
        const filtered = await client.refused("platform_jobs", { tenant }, { query: "&note=1--" });
        assertRefusal(filtered, "refused", 400, /potentially dangerous content/);
    },
);

exercise(
    "a token that is none, old, another tenant's or no administrator's is refused",
    { profile: "platform" },
    async ({ server, client }) => {
        const tokenOf = async (/** @type {object} */ claims) =>
            (await server.call("POST", "/__test__/token", claims)).body.token;
        assertRefusal(
            await client.refused("platform_jobs", { tenant }, { token: null }),
            "signed_out",
            401,
            /^Not authenticated$/,
        );
        const expired = await tokenOf({ lifetime_seconds: -5 });
        assertRefusal(
            await client.refused("platform_jobs", { tenant }, { token: expired }),
            "signed_out",
            401,
            /expired/,
        );
        assertRefusal(await client.refused("refresh", { tenant }, { token: expired }), "signed_out", 401, /expired/);
        assert.ok((await client.claims(expired)).expires < Date.now());
        const other = await client.refused("platform_jobs", { tenant: 2 });
        assertRefusal(other, "forbidden", 403, /another tenant/);
        const viewer = await tokenOf({ role: "viewer", is_admin: false });
        assert.equal((await client.ask("platform_jobs", { tenant }, { token: viewer })).length, 5);
        for (const [name, parameters] of /** @type {[string, object][]} */ ([
            ["run_now", jira],
            ["toggle_job", { ...jira, active: false }],
            ["platform_queues", { tenant }],
            ["worker_action", { tenant, action: "stop" }],
        ])) {
            assertRefusal(
                await client.refused(name, parameters, { token: viewer }),
                "forbidden",
                403,
                /role|Administrator/,
            );
        }
        // A browser sees the same of each: the handshake says no more.
        for (const [socket, token] of /** @type {[object, string][]} */ ([
            [jira, expired],
            [jira, ""],
            [{ tenant: 2, job: "2" }, server.signIn()],
            [{ tenant, job: "99" }, server.signIn()],
            [{ tenant, job: ".." }, server.signIn()],
        ])) {
            assert.equal(await client.handshake("platform_socket", { ...socket, token }), 403, JSON.stringify(socket));
        }
    },
);

exercise(
    "the platform's limit, its broker's absence and its own trouble are told apart",
    { profile: "platform" },
    async ({ server, client }) => {
        const order = (/** @type {string} */ path, /** @type {object} */ body) =>
            server.call("POST", `/__test__/${path}`, body);
        assertRefusal(
            await client.refused("platform_job", { tenant, job: "77" }),
            "not_found",
            404,
            /Job 77 not found/,
        );
        const nowhere = await client.refused("toggle_integration", { tenant, integration: 9, active: true });
        assertRefusal(nowhere, "not_found", 404, /Integration 9 not found/);
        await order("broker", { away: true });
        assertRefusal(
            await client.refused("platform_queues", { tenant }),
            "server_error",
            500,
            /the broker can't be reached/,
        );
        await order("answers", { answers: [{ path: "/app/etl/jobs", status: 503, times: 1 }] });
        const plain = await client.refused("platform_jobs", { tenant });
        assertRefusal(plain, "server_error", 503, /^Service Unavailable$/);
        await order("requests/clear", {});
        await order("request-limit", { limit: 2 });
        for (let count = 0; count < 2; count += 1) await client.ask("platform_jobs", { tenant });
        const many = await client.refused("platform_jobs", { tenant });
        assertRefusal(many, "too_many", 429, /^Too many requests\. Try again in \d+ seconds\.$/);
        assert.ok(many.retry_after_ms > 50_000 && many.retry_after_ms <= 60_000, `${many.retry_after_ms} ms`);
    },
);
