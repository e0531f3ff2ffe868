/** Who gets what from the platform: tokens, tenants, origins, the limit, the filter, and the forms of its refusals. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { triggers } from "./helpers.mjs";
import { openPlatform } from "./platform_helpers.mjs";

/** @param {string} token */
const claimsIn = (token) => JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString());

test("none of the specification's calls is there, and what is not there has the platform's form", async (context) => {
    const server = await openPlatform(context);
    for (const [method, path] of [
        ["GET", "/api/v1/etl/jobs"],
        ["GET", "/api/v1/etl/jobs/1/status"],
        ["GET", "/api/v1/etl/capabilities"],
        ["GET", "/api/v1/etl/runs"],
        ["GET", "/api/v1/etl/queues"],
        ["GET", "/api/v1/etl/raw-data"],
        ["POST", "/api/v1/etl/pipeline/trigger"],
        ["POST", "/api/v1/etl/jobs/1/start"],
        ["GET", "/app/etl/nothing"],
        ["DELETE", "/app/etl/jobs/1"],
    ]) {
        for (const token of [server.own, null]) {
            const body = method === "POST" ? triggers.jira : undefined;
            const answer = await server.ask(method, path, body, { token });
            assert.equal(answer.status, 404, `${method} ${path}`);
            assert.deepEqual(Object.keys(answer.body), ["error", "detail", "timestamp"]);
            assert.equal(answer.body.error, "Not Found");
            assert.equal(answer.headers.get("x-frame-options"), "DENY");
        }
    }
});

test("every call needs a good token, and its tenant in the query", async (context) => {
    const server = await openPlatform(context);
    const calls = [
        ["GET", "/app/etl/jobs"],
        ["GET", "/app/etl/jobs/1"],
        ["GET", "/app/etl/jobs/1/worker-status"],
        ["POST", "/app/etl/jobs/1/run-now"],
        ["POST", "/app/etl/jobs/1/toggle-active"],
        ["POST", "/app/etl/jobs/1/settings"],
        ["POST", "/app/etl/jobs/1/reset"],
        ["POST", "/app/etl/integrations/1/toggle-active"],
        ["GET", "/api/v1/admin/queues/status"],
        ["GET", "/api/v1/admin/workers/status"],
        ["POST", "/api/v1/admin/workers/action"],
        ["GET", "/api/v1/admin/workers/logs"],
    ];
    for (const [method, path] of calls) {
        const name = `${method} ${path}`;
        for (const token of [null, "wrong", server.token]) {
            const answer = await server.ask(method, path, undefined, { token });
            assert.deepEqual([answer.status, Object.keys(answer.body)], [401, ["detail"]], name);
            assert.equal(answer.headers.get("www-authenticate"), "Bearer");
        }
        const headers = { authorization: `Bearer ${server.own}` };
        const without = await fetch(server.url + path, { method, headers });
        assert.equal(without.status, 422, name);
        assert.deepEqual((await without.json()).detail, [
            { loc: ["query", "tenant_id"], msg: "Field required", type: "missing" },
        ]);
        assert.equal((await server.ask(method, `${path}?tenant_id=one`)).body.detail[0].type, "int_parsing");
        assert.equal((await server.ask(method, `${path}?tenant_id=1&tenant_id=1`)).status, 422);
        const foreign = await server.ask(method, `${path}?tenant_id=2`);
        assert.deepEqual([foreign.status, foreign.body.error], [403, "Forbidden"], name);
        assert.deepEqual(Object.keys(foreign.body), ["error", "detail", "timestamp"]);
        assert.equal(foreign.headers.get("x-frame-options"), "DENY");
    }
    const { token } = await server.order("token", { tenant_id: 2 });
    assert.deepEqual((await server.ask("GET", "/app/etl/jobs?tenant_id=2", undefined, { token })).body, []);
    assert.equal((await server.ask("GET", "/app/etl/jobs/1?tenant_id=2", undefined, { token })).status, 404);
});

test("a token has the platform's claims, five minutes and a signature that counts", async (context) => {
    const server = await openPlatform(context);
    const { exp, ...claims } = claimsIn(server.own);
    assert.deepEqual(claims, { user_id: 1, email: "dev@example.org", role: "admin", is_admin: true, tenant_id: 1 });
    assert.ok(Math.abs(exp - Date.now() / 1000 - 300) < 10);
    const [head, payload, signature] = server.own.split(".");
    assert.deepEqual(JSON.parse(Buffer.from(head, "base64url").toString()), { alg: "HS256", typ: "JWT" });
    const longer = Buffer.from(JSON.stringify({ ...claims, exp: exp + 1000 })).toString("base64url");
    const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url");
    for (const token of [
        `${head}.${longer}.${signature}`,
        `${unsigned}.${payload}.`,
        `${head}.${payload}`,
        `${server.own}.`,
    ]) {
        assert.equal((await server.ask("GET", "/app/etl/jobs", undefined, { token })).status, 401, token);
    }
});

test("a token expires, is refreshed while it is good, and can be refused by a test", async (context) => {
    const server = await openPlatform(context, { tokenLifetimeSeconds: 2 });
    const list = async (/** @type {string} */ token) =>
        (await server.ask("GET", "/app/etl/jobs", undefined, { token })).status;
    const refresh = async (/** @type {string} */ token) => {
        const headers = { authorization: `Bearer ${token}` };
        const response = await fetch(`${server.url}/api/v1/auth/refresh`, { method: "POST", headers });
        return { status: response.status, body: await response.json() };
    };
    const { token: short } = await server.order("token", { role: "user", is_admin: false, user_id: 5 });
    assert.equal(await list(short), 200);
    await server.order("tokens", { lifetime_seconds: 300 });
    const refreshed = await refresh(short);
    assert.equal(refreshed.status, 200);
    assert.deepEqual(Object.keys(refreshed.body), ["success", "token", "user"]);
    assert.deepEqual(refreshed.body.user, {
        id: 5,
        email: "dev@example.org",
        role: "user",
        is_admin: false,
        tenant_id: 1,
    });
    assert.equal(claimsIn(refreshed.body.token).user_id, 5);
    await delay(2100);
    assert.deepEqual([await list(short), (await refresh(short)).status], [401, 401]);
    assert.equal(await list(refreshed.body.token), 200);

    await server.order("tokens", { refresh_fails: true });
    assert.deepEqual(await refresh(refreshed.body.token), {
        status: 401,
        body: { detail: "The session can't be refreshed" },
    });
    assert.equal(await list(refreshed.body.token), 200);
    await server.order("tokens", { refuse_issued: true, refresh_fails: false });
    assert.equal(await list(refreshed.body.token), 401);
    const { token: fresh } = await server.order("token", {});
    assert.deepEqual([await list(fresh), (await refresh(fresh)).status], [200, 200]);
    assert.deepEqual(await server.order("tokens", { refuse_all: true }), {
        refuse_all: true,
        refresh_fails: false,
        lifetime_seconds: 300,
    });
    assert.equal(await list(fresh), 401);
    await server.order("tokens", { refuse_all: false });
    assert.equal(await list(fresh), 200);
});

test("who is no administrator looks and changes nothing", async (context) => {
    const server = await openPlatform(context, { role: "viewer" });
    assert.deepEqual([claimsIn(server.own).role, claimsIn(server.own).is_admin], ["viewer", false]);
    assert.equal((await server.ask("GET", "/app/etl/jobs")).status, 200);
    for (const [method, path] of [
        ["POST", "/app/etl/jobs/1/run-now"],
        ["GET", "/api/v1/admin/queues/status"],
        ["POST", "/api/v1/admin/workers/action"],
    ]) {
        const answer = await server.ask(method, path);
        assert.deepEqual([answer.status, answer.body.error], [403, "Forbidden"]);
    }
});

test("the origins are a fixed list; answers to others can't be read", async (context) => {
    const origin = "http://front.example";
    const server = await openPlatform(context, { allowOrigins: [origin] });
    const ask = (/** @type {string} */ method, /** @type {Record<string, string>} */ headers) =>
        server.ask(method, "/app/etl/jobs", undefined, { headers });
    const good = await ask("GET", { origin });
    assert.equal(good.headers.get("access-control-allow-origin"), origin);
    assert.equal(good.headers.get("access-control-expose-headers"), null);
    assert.equal(good.headers.get("x-frame-options"), "DENY");
    assert.equal(
        (await ask("GET", { origin: "http://evil.example" })).headers.get("access-control-allow-origin"),
        null,
    );
    const refused = await server.ask("GET", "/app/etl/jobs", undefined, { headers: { origin }, token: null });
    assert.deepEqual([refused.status, refused.headers.get("access-control-allow-origin")], [401, origin]);

    const asks = (/** @type {string} */ wanted) => ({ origin, "access-control-request-method": wanted });
    const preflight = await ask("OPTIONS", asks("POST"));
    assert.equal(preflight.status, 200);
    assert.equal(preflight.headers.get("access-control-allow-methods"), "GET, POST, PUT, DELETE, OPTIONS");
    assert.equal((await ask("OPTIONS", asks("PATCH"))).status, 400);
    assert.equal((await ask("OPTIONS", { ...asks("GET"), origin: "http://evil.example" })).status, 400);
});

test("a hundred requests a minute are let in, of one address", async (context) => {
    const server = await openPlatform(context, { requestsPerMinute: 100 });
    const answers = [];
    for (let count = 0; count < 101; count += 1) answers.push(await server.ask("GET", "/app/etl/jobs/1"));
    assert.ok(answers.slice(0, 100).every(({ status }) => status === 200));
    const [refused] = answers.slice(100);
    assert.deepEqual([refused.status, Object.keys(refused.body)], [429, ["error", "message"]]);
    const wait = Number(refused.headers.get("retry-after"));
    assert.ok(wait > 30 && wait <= 60, `${wait} s`);
    const requests = await server.order("requests");
    assert.deepEqual(
        [requests.total, requests.last_60_seconds, requests.by_path],
        [101, 101, { "GET /app/etl/jobs/1": 101 }],
    );
    await server.order("request-limit", { limit: null });
    assert.equal((await server.ask("GET", "/app/etl/jobs")).status, 200);
    await server.order("request-limit", { limit: 0 });
    assert.equal((await server.ask("GET", "/app/etl/jobs")).headers.get("retry-after"), "60");
    await server.order("request-limit", { limit: 1 });
    const { total } = await server.order("requests/clear", {});
    assert.equal(total, 0);
    assert.equal((await server.ask("GET", "/app/etl/jobs")).status, 200, "forgotten for the limit too");
    assert.equal((await server.ask("GET", "/app/etl/jobs")).status, 429);
});

test("a query that looks like an attack is refused, even when it is a token", async (context) => {
    const server = await openPlatform(context);
    for (const value of ["a--b", "it's", 'a"b', "a;b", "1 UNION 2", "drop", "x select y"]) {
        const answer = await server.ask("GET", `/app/etl/jobs?name=${encodeURIComponent(value)}`);
        assert.equal(answer.status, 400, value);
        assert.deepEqual(Object.keys(answer.body), ["error", "message"]);
    }
    for (const value of ["a-b", "updated", "selection"]) {
        assert.equal((await server.ask("GET", `/app/etl/jobs?name=${value}`)).status, 200, value);
    }
});

test("tests order answers: refusals of any kind, and failures that another origin can't read", async (context) => {
    const origin = "http://front.example";
    const server = await openPlatform(context, { allowOrigins: [origin] });
    const headers = { origin };
    await server.order("answers", {
        answers: [
            { path: "/app/etl/jobs", status: 404, times: 1 },
            { path: "/app/etl/jobs", status: 429, times: 1 },
            { path: "/app/etl/jobs", status: 500, cors: false, times: 2 },
            { path: "/api/v1/admin/*", status: 401, method: "GET" },
        ],
    });
    const missing = await server.ask("GET", "/app/etl/jobs", undefined, { headers });
    assert.deepEqual([missing.status, missing.body.error], [404, "Not Found"]);
    assert.equal(missing.headers.get("access-control-allow-origin"), origin);
    const limited = await server.ask("GET", "/app/etl/jobs");
    assert.deepEqual([limited.status, limited.headers.get("retry-after")], [429, "1"]);
    for (let count = 0; count < 2; count += 1) {
        const failed = await server.ask("GET", "/app/etl/jobs", undefined, { headers });
        assert.deepEqual([failed.status, failed.body], [500, "Internal Server Error"]);
        assert.equal(failed.headers.get("access-control-allow-origin"), null);
    }
    assert.equal((await server.ask("GET", "/app/etl/jobs")).status, 200);
    assert.equal((await server.ask("GET", "/api/v1/admin/workers/logs")).status, 401);
    await server.order("answers", { answers: [] });
    await server.order("list-failure", { status: 500, detail: "The database is away." });
    const list = await server.ask("GET", "/app/etl/jobs");
    assert.deepEqual([list.status, list.body], [500, { detail: "The database is away." }]);
    await server.order("list-failure", {});
    await server.order("latency", { ms: 200 });
    const begun = performance.now();
    assert.equal((await server.ask("GET", "/app/etl/jobs")).status, 200);
    assert.ok(performance.now() - begun > 190, "slowed down as the other profile is");
    await server.order("latency", { ms: 0 });
    assert.equal((await server.ask("GET", "/api/v1/admin/workers/logs")).status, 200);
    assert.equal((await server.order("requests")).by_path["GET /app/etl/jobs"], 7, "ordered answers are counted too");
});
