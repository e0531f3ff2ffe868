/** The fault switches for HTTP: each kind as a client meets it, how rules are matched and counted, and that all lift. */
import assert from "node:assert/strict";
import http from "node:http";
import { test } from "node:test";
import { open, triggers } from "./helpers.mjs";

/** @typedef {import('./helpers.mjs').TestServer} TestServer */

const list = "/api/v1/etl/jobs";

/**
 * @param {TestServer} server
 * @param {object[]} rules
 */
async function cause(server, ...rules) {
    const answer = await server.call("POST", "/__test__/faults", {
        rules: rules.map((rule) => ({ match: { path: list }, ...rule })),
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
}

/** @param {TestServer} server */
const usedOf = async (server) =>
    (await server.call("GET", "/__test__/faults")).body.rules.map((/** @type {any} */ rule) => rule.used);

/**
 * What a client that knows no pity gets: the answer as far as it came, and how its connection ended.
 * @param {TestServer} server
 * @param {{ path?: string, method?: string, body?: object, patience?: number }} [request] patience: milliseconds
 * @returns {Promise<{ status?: number, headers: http.IncomingHttpHeaders, body: Buffer, error?: string }>}
 */
function ask(server, { path = list, method = "GET", body, patience } = {}) {
    return new Promise((resolve) => {
        /** @type {Buffer[]} */
        const chunks = [];
        /** @type {http.IncomingMessage | undefined} */
        let response;
        const done = (/** @type {string} */ error) =>
            resolve({
                status: response?.statusCode,
                headers: response?.headers ?? {},
                body: Buffer.concat(chunks),
                ...(error && { error }),
            });
        const authorization = `Bearer ${server.token}`;
        const request = http.request(
            { host: "127.0.0.1", port: server.port, path, method, agent: false },
            (incoming) => {
                response = incoming;
                incoming.on("data", (chunk) => chunks.push(chunk));
                incoming.on("end", () => done(""));
                incoming.on("error", (error) => done(/** @type {any} */ (error).code));
            },
        );
        request.setHeader("authorization", authorization);
        if (body) request.setHeader("content-type", "application/json");
        request.on("error", (error) => done(/** @type {any} */ (error).code));
        if (patience) setTimeout(() => request.destroy(Object.assign(new Error(), { code: "PATIENCE" })), patience);
        request.end(body && JSON.stringify(body));
    });
}

test("late, or never", async (context) => {
    const server = await open(context);
    await cause(server, { kind: "latency", ms: 80 }, { kind: "status", status: 503 });
    const before = performance.now();
    assert.equal((await ask(server)).status, 503, "a latency lets the next rule go on");
    assert.ok(performance.now() - before >= 75);
    await cause(server, { kind: "no-answer", times: 1 });
    assert.equal((await ask(server, { patience: 100 })).error, "PATIENCE");
    assert.equal((await ask(server)).status, 200);
});

test("connections that break", async (context) => {
    const server = await open(context);
    const whole = (await ask(server)).body;
    await cause(server, { kind: "reset" });
    assert.deepEqual(await ask(server), { status: undefined, headers: {}, body: Buffer.alloc(0), error: "ECONNRESET" });
    await cause(server, { kind: "reset", at: "body" });
    const half = await ask(server);
    assert.deepEqual([half.status, half.error], [200, "ECONNRESET"]);
    assert.equal(Number(half.headers["content-length"]), whole.length);
    assert.ok(half.body.length > 0 && half.body.length < whole.length);
    await cause(server, { kind: "short-body" });
    const short = await ask(server);
    assert.deepEqual([short.status, short.error, short.body.length], [200, "ECONNRESET", whole.length]);
    assert.equal(Number(short.headers["content-length"]), whole.length + 1000);
});

test("the answer is lost after the request was carried out", async (context) => {
    const server = await open(context);
    const path = "/api/v1/etl/pipeline/trigger";
    const rule = { match: { method: "post", path }, kind: "lost-answer" };
    const cases = [
        { id: "1", body: triggers.git, then: "reset" },
        { id: "2", body: triggers.jira, then: "silence" },
        { id: "3", body: triggers.github, then: "gateway" },
    ];
    for (const { id, body, then } of cases) {
        server.gates.hold(`job:${id}:extract`);
        await cause(server, { ...rule, then });
        const answer = await ask(server, { path, method: "POST", body, patience: 500 });
        if (then === "reset") assert.equal(answer.error, "ECONNRESET");
        if (then === "silence") assert.equal(answer.error, "PATIENCE");
        if (then === "gateway") assert.equal(answer.status, 504);
        await server.until(id, ({ status }) => status !== "ready");
    }
});

test("bodies that are not what they should be", async (context) => {
    const server = await open(context);
    const good = await ask(server);
    const rows = JSON.parse(good.body.toString());
    /** @param {object} rule */
    const bodyWith = async (rule) => {
        await cause(server, rule);
        const { status, headers, body, error } = await ask(server);
        assert.deepEqual([status, error], [200, undefined]);
        assert.equal(Number(headers["content-length"]), body.length);
        return { headers, body, text: body.toString() };
    };
    /** @param {string} change */
    const changed = async (change) => JSON.parse((await bodyWith({ kind: "wrong-types", change })).text);

    const cut = await bodyWith({ kind: "cut-json" });
    assert.deepEqual(cut.body, good.body.subarray(0, Math.floor(good.body.length / 2)));
    assert.throws(() => JSON.parse(cut.text));
    const malformed = await bodyWith({ kind: "malformed-json" });
    assert.match(String(malformed.headers["content-type"]), /json/);
    assert.throws(() => JSON.parse(malformed.text));
    assert.equal((await bodyWith({ kind: "malformed-json", text: "NaN" })).text, "NaN");
    const page = await bodyWith({ kind: "html" });
    assert.match(String(page.headers["content-type"]), /^text\/html/);
    assert.match(page.text, /^<!doctype html>/);
    assert.equal((await bodyWith({ kind: "empty" })).body.length, 0);
    const spoilt = await bodyWith({ kind: "invalid-utf8" });
    assert.throws(() => new TextDecoder("utf-8", { fatal: true }).decode(spoilt.body));
    assert.equal(JSON.parse(spoilt.text).length, rows.length, "for the rest it is JSON");
    const huge = await bodyWith({ kind: "huge", megabytes: 3 });
    assert.equal(huge.body.length, 3 * 1024 * 1024);
    assert.equal(JSON.parse(huge.text).length, 1);
    assert.equal((await bodyWith({ kind: "deep", levels: 7 })).text, "[[[[[[[]]]]]]]");

    assert.strictEqual((await changed("numbers-as-strings"))[0].progress, "0");
    assert.strictEqual((await changed("strings-as-numbers"))[0].name, rows[0].name.length);
    assert.deepEqual(await changed("object-for-array"), { items: rows });
    assert.deepEqual(await changed("null-for-array"), null);
    assert.deepEqual(await changed("array-for-object"), [rows]);
    assert.deepEqual(await changed("null"), null);
    const bad = await changed("bad-row");
    assert.deepEqual(bad.toSpliced(1, 1), rows.toSpliced(1, 1));
    assert.deepEqual([bad[1].id, bad[1].name, bad[1].progress], [rows[1].id, { text: rows[1].name }, ["0"]]);
    assert.deepEqual((await changed("null-row"))[1], null);
    assert.equal("id" in (await changed("row-without-id"))[1], false);

    await cause(server, { kind: "no-content" });
    const none = await ask(server);
    assert.deepEqual([none.status, none.body.length, none.headers["content-length"]], [204, 0, undefined]);
});

test("errors in every form", async (context) => {
    const server = await open(context);
    /** @param {object} rule */
    const answerWith = async (rule) => {
        await cause(server, { kind: "status", ...rule });
        return ask(server);
    };
    for (const status of [401, 403, 404, 409, 422, 429, 500, 502, 503]) {
        const answer = await answerWith({ status });
        assert.equal(answer.status, status);
        assert.deepEqual(JSON.parse(answer.body.toString()), { detail: `The server answers ${status} for a test.` });
        assert.equal(answer.headers["retry-after"], undefined);
    }
    const fields = await answerWith({ status: 422, form: "fields", detail: "is too high" });
    assert.deepEqual(JSON.parse(fields.body.toString()).detail[0], {
        loc: ["body", "priority"],
        msg: "is too high",
        type: "value_error",
    });
    const three = JSON.parse((await answerWith({ status: 403, form: "error-detail", detail: "No." })).body.toString());
    assert.deepEqual([three.error, three.detail, typeof three.timestamp], ["Forbidden", "No.", "string"]);
    const two = await answerWith({ status: 429, form: "error-message", detail: "Slowly.", retry_after: 7 });
    assert.deepEqual(JSON.parse(two.body.toString()), { error: "Too Many Requests", message: "Slowly." });
    assert.equal(two.headers["retry-after"], "7");
    const dated = await answerWith({ status: 503, form: "html", retry_after: 60, retry_after_form: "date" });
    assert.match(dated.body.toString(), /<h1>503 Service Unavailable<\/h1>/);
    const seconds = (Date.parse(String(dated.headers["retry-after"])) - Date.now()) / 1000;
    assert.ok(seconds > 55 && seconds <= 60, `${seconds}`);
    const empty = await answerWith({ status: 500, form: "empty" });
    assert.deepEqual([empty.status, empty.body.length], [500, 0]);
});

test("a redirect leads to a page to sign in", async (context) => {
    const server = await open(context);
    await cause(server, { kind: "login-redirect" });
    const response = await fetch(server.url + list, { headers: { authorization: `Bearer ${server.token}` } });
    assert.deepEqual([response.status, response.redirected], [200, true]);
    assert.match(await response.text(), /Sign in/);
    const plain = await open(context, { gates: false });
    const page = await fetch(plain.url + new URL(response.url).pathname);
    assert.doesNotMatch(await page.text(), /Sign in/, "without the test routes there is no such page");
});

test("another clock", async (context) => {
    const server = await open(context);
    await server.trigger(triggers.fabric);
    const { completed_at } = await server.ended("4");
    await cause(server, { match: { path: "/api/*" }, kind: "clock-skew", seconds: 3600 });
    const answer = await ask(server, { path: "/api/v1/etl/jobs/4/status" });
    const moved = JSON.parse(answer.body.toString()).completed_at;
    assert.equal(Date.parse(moved) - Date.parse(String(completed_at)), 3_600_000);
    assert.equal(moved.length, String(completed_at).length);
    const skew = Date.parse(String(answer.headers.date)) - Date.now();
    assert.ok(Math.abs(skew - 3_600_000) < 5000, `${skew}`);
    await cause(server, { kind: "clock-skew", seconds: -60 }, { kind: "wrong-types", change: "null" });
    const both = await ask(server);
    assert.equal(both.body.toString(), "null");
    assert.ok(Date.parse(String(both.headers.date)) < Date.now() - 50_000, "both faults, one after the other");
});

test("rules match by method and whole path, are counted, and lift", async (context) => {
    const server = await open(context);
    await cause(server, { kind: "status", status: 500, skip: 1, times: 2 });
    const statuses = [];
    for (let asked = 0; asked < 4; asked += 1) statuses.push((await ask(server)).status);
    assert.deepEqual(statuses, [200, 500, 500, 200]);
    assert.deepEqual(await usedOf(server), [2]);

    await cause(server, { match: { path: list, method: "POST" }, kind: "status", status: 500 });
    assert.equal((await ask(server)).status, 200);
    await cause(server, { kind: "status", status: 500 });
    assert.equal((await ask(server, { path: `${list}/1/status` })).status, 200, "no other path");
    assert.equal((await ask(server, { path: `${list}?a=b` })).status, 500, "whatever the query");
    await cause(server, { match: { path: "*" }, kind: "status", status: 500 });
    assert.equal((await ask(server, { path: "/anything" })).status, 500);
    // Whatever is broken, it can be mended; the answers themselves are those of the rules in force.
    assert.deepEqual((await server.call("DELETE", "/__test__/faults")).body, { rules: [] });
    assert.equal((await ask(server)).status, 200);

    const refused = [
        {},
        { kind: "status", match: { path: list } },
        { kind: "status", status: "500", match: { path: list } },
        { kind: "nothing", match: { path: list } },
        { kind: "html", match: {} },
        { kind: "html", match: { path: list }, ms: 5 },
        { kind: "html", match: { path: list }, times: -1 },
        { kind: "wrong-types", match: { path: list }, change: "all" },
    ];
    for (const rule of refused) {
        const answer = await server.call("POST", "/__test__/faults", { rules: [rule] });
        assert.equal(answer.status, 422, JSON.stringify(rule));
        assert.match(answer.body.detail, /^(A rule|"\w)/);
    }
    const wrong = await fetch(`${server.url}/__test__/faults`, { method: "DELETE" });
    assert.equal(wrong.status, 401);
});

test("faults need the test routes", async (context) => {
    const server = await open(context, { gates: false });
    assert.equal((await server.call("POST", "/__test__/faults", { rules: [] })).status, 404);
});

test("the server is away for a while and comes back at the same port, as it was", async (context) => {
    const server = await open(context);
    await server.trigger(triggers.fabric);
    await server.ended("4");
    const before = performance.now();
    assert.deepEqual((await server.call("POST", "/__test__/outage", { ms: 300 })).body, { away: true });
    let refusals = 0;
    for (;;) {
        const { error, body } = await ask(server, { path: "/api/v1/etl/jobs/4/status" });
        if (error === undefined) {
            assert.equal(JSON.parse(body.toString()).status, "failed", "it knows what was");
            break;
        }
        refusals += 1;
        assert.ok(["ECONNREFUSED", "ECONNRESET"].includes(error), error);
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.ok(refusals > 3, `${refusals}`);
    assert.ok(performance.now() - before >= 290);
    // An end in the middle of it is one, and nothing listens after it.
    await server.call("POST", "/__test__/outage", { ms: 100 });
    await server.close();
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal((await ask(server)).error, "ECONNREFUSED");
});
