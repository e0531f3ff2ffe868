/** What the server gives a browser: the built page with its compressed twins, and the demo page without a token in sight. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { open, projectRoot, temporaryFolder, writeFiles } from "./helpers.mjs";

/**
 * A request whose headers and path are sent as they stand; fetch would set or clean them.
 * @param {string} url
 * @param {string} address
 * @param {Record<string, string>} headers
 * @returns {Promise<{ status: number | undefined, headers: http.IncomingHttpHeaders, body: Buffer }>}
 */
function get(url, address, headers = {}) {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
        http.get({ hostname, port, path: address, headers, agent: false }, (response) => {
            /** @type {Buffer[]} */
            const parts = [];
            response.on("data", (part) => parts.push(part));
            response.on("end", () =>
                resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
            );
        }).on("error", reject);
    });
}

test("the built page is served with right types, compressed twins and caching", async (context) => {
    const folder = temporaryFolder(context);
    const dist = path.join(folder, "dist");
    mkdirSync(path.join(dist, "assets"), { recursive: true });
    const wasm = Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d]), Buffer.alloc(5000)]);
    writeFiles(folder, { "secret.txt": "no" });
    writeFiles(dist, {
        "index.html": "<!doctype html><title>Jobs</title>",
        "index.html.br": brotliCompressSync("<!doctype html><title>Jobs</title>"),
        "etl-1f9c03d27a.wasm": wasm,
        "etl-1f9c03d27a.wasm.br": brotliCompressSync(wasm),
        "etl-1f9c03d27a.wasm.gz": gzipSync(wasm),
        "plain-name.js": "export {};",
        "assets/app-5XKJ2QAB.js": "export {};",
    });
    const server = await open(context, { dist });

    const page = await get(server.url, "/");
    assert.equal(page.status, 200);
    assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
    assert.equal(page.headers["cache-control"], "no-cache");
    assert.equal(page.headers["x-content-type-options"], "nosniff");
    assert.equal(page.headers["referrer-policy"], "no-referrer");
    assert.equal(String(page.body), "<!doctype html><title>Jobs</title>");
    assert.equal((await get(server.url, "/", { "accept-encoding": "br" })).headers["content-encoding"], "br");

    for (const [accepted, encoding] of [
        ["gzip, deflate, br, zstd", "br"],
        ["gzip", "gzip"],
        ["", undefined],
    ]) {
        const answer = await get(server.url, "/etl-1f9c03d27a.wasm", { "accept-encoding": String(accepted) });
        assert.equal(answer.headers["content-encoding"], encoding, accepted);
        assert.equal(answer.headers["content-type"], "application/wasm");
        assert.equal(answer.headers["cache-control"], "public, max-age=31536000, immutable");
        assert.match(String(answer.headers.vary), /accept-encoding/i);
        assert.ok(encoding ? answer.body.length < 1000 : answer.body.equals(wasm));
    }
    assert.match(String((await get(server.url, "/assets/app-5XKJ2QAB.js")).headers["cache-control"]), /immutable/);
    assert.equal((await get(server.url, "/plain-name.js")).headers["cache-control"], "no-cache");
    const etag = String((await get(server.url, "/plain-name.js")).headers.etag);
    assert.equal((await get(server.url, "/plain-name.js", { "if-none-match": etag })).status, 304);

    for (const address of [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/../../secret.txt",
        "/nothing.js",
        "/assets/",
    ]) {
        const answer = await get(server.url, address);
        assert.ok([403, 404].includes(Number(answer.status)), `${address}: ${answer.status}`);
        assert.equal(typeof JSON.parse(String(answer.body)).detail, "string");
    }
});

test("without a built page the answer says so", async (context) => {
    const server = await open(context, { dist: path.join(temporaryFolder(context), "dist") });
    const answer = await get(server.url, "/");
    assert.equal(answer.status, 503);
    assert.match(String(answer.body), /not built/);
});

test("the demo page has no inline script and no token; its script asks for it", async (context) => {
    const server = await open(context, { token: "a-secret-token" });
    const page = await get(server.url, "/demo");
    const text = String(page.body);
    assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
    assert.match(String(page.headers["content-security-policy"]), /default-src 'none'; script-src 'self'/);
    const scripts = [...text.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
    assert.equal(scripts.length, 1);
    assert.match(scripts[0][1], /src="\/demo\.js"/);
    assert.equal(scripts[0][2].trim(), "");
    assert.ok(!/\son\w+=|<style|style=|javascript:/i.test(text));

    const script = await get(server.url, "/demo.js");
    assert.match(String(script.headers["content-type"]), /^text\/javascript/);
    assert.equal(String(script.body), readFileSync(path.join(projectRoot, "tools/server/demo/demo.js"), "utf8"));
    assert.match(String(script.body), /localStorage\.setItem\("auth_token"/);
    for (const body of [text, String(script.body)]) assert.ok(!body.includes("a-secret-token"));

    const token = await get(server.url, "/demo/token.json");
    assert.deepEqual(JSON.parse(String(token.body)), { token: "a-secret-token" });
    assert.equal(token.headers["cache-control"], "no-store");
    assert.equal(token.headers["access-control-allow-origin"], undefined);
});

test("the demo token is not given to foreign names, forwarded requests or other sites", async (context) => {
    const server = await open(context, { allowOrigins: ["http://dev.example"] });
    /** @type {Record<string, string>[]} */
    const foreignRequests = [
        { host: "evil.example" },
        { "x-forwarded-for": "203.0.113.9" },
        { forwarded: "for=203.0.113.9" },
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
    ];
    for (const headers of foreignRequests) {
        const answer = await get(server.url, "/demo/token.json", headers);
        assert.equal(answer.status, 403, JSON.stringify(headers));
        assert.ok(!String(answer.body).includes(server.token));
    }
    const foreign = await get(server.url, "/demo/token.json", { origin: "http://dev.example" });
    assert.equal(foreign.headers["access-control-allow-origin"], undefined);
});
