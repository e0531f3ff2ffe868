// What every end-to-end test is given: a reference server of its own with the built page, a browser page that carries
// its token, and an eye on what must never happen there (errors, refused content).
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { startServer } from "../../tools/server/server.mjs";
import { checkout } from "../../tools/setup/resolved.mjs";
import { rows } from "../contract/table.mjs";
import { callOf } from "../contract/visits.mjs";

/** @typedef {import("@playwright/test").Page} Page */

export { expect };

/** Unlike any other text of the page or the server, so that it can be searched for. */
export const token = "secret-token-6f1d0c";

/** The page under test; another folder can be named, so that a build beside does not disturb. */
export const dist = process.env.ETL_JOBS_DIST ?? join(checkout, "dist");

/**
 * @typedef {object} TestServer
 * @property {string} url
 * @property {number} port
 * @property {import("../../tools/server/pipeline/gates.mjs").Gates} gates
 * @property {() => string} signIn a token as a page's requests are to carry it
 * @property {() => Promise<void>} close
 * @property {(method: string, path: string, body?: object) => Promise<any>} call answers the JSON; throws on a refusal
 * @property {(rows: object[] | null) => Promise<any>} replaceJobs fixture rows instead of the true jobs
 * @property {(id: string | number, change: object) => Promise<any>} changeJob changes a fixture row; its sockets tell
 */

/**
 * Calls of a running server with its token.
 * @param {string} url
 */
export function callsOf(url) {
    /** @type {TestServer["call"]} */
    const call = async (method, path, body) => {
        const response = await fetch(url + path, {
            method,
            headers: {
                authorization: `Bearer ${token}`,
                ...(body && { "content-type": "application/json" }),
            },
            ...(body && { body: JSON.stringify(body) }),
        });
        const answer = await response.json();
        if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
        return answer;
    };
    return {
        call,
        /** @param {object[] | null} rows */
        replaceJobs: (rows) => call("POST", "/__test__/jobs", { replace: rows }),
        /**
         * @param {string | number} id
         * @param {object} change
         */
        changeJob: (id, change) => call("POST", `/__test__/jobs/${id}/status`, change),
    };
}

/**
 * Starts a server as the tests want it, with its calls.
 * @param {Partial<import("../../tools/server/options.mjs").ServerOptions>} [options]
 * @returns {Promise<TestServer>}
 */
export async function startTestServer(options = {}) {
    if (!existsSync(join(dist, "index.html"))) throw new Error(`${dist} has no built page: run npm run build.`);
    const { url, port, gates, signIn, close } = await startServer({
        port: 0,
        database: ":memory:",
        pace: "fast",
        seedSchedules: false,
        gates: true,
        // The specification's calls alone; what a server of the extensions changes is tested in extensions.spec.mjs.
        capabilities: "none",
        dist,
        token,
        ...options,
    });
    return { url, port, gates, signIn, close, ...callsOf(url) };
}

/** What Chromium says of itself when it presents a WebGL canvas without a graphics card; no page can help it. */
const softwareDrawing = /GL Driver Message \(OpenGL, Performance.*GPU stall due to ReadPixels/;

/** The page asks every server what it can do; one of the bare specification does not know the question. */
const noCapabilities = /status of 404 \(Not Found\) \(.*\/api\/v1\/etl\/capabilities\)/;

/** Playwright hides the caret in its pictures by a style of its own, which Firefox holds against the page's policy. */
const pictureStyle = /style-src-elem.*YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA=/;

/**
 * What a page may not do unseen: uncaught errors, errors in the console, content that its policy refused.
 */
export class Problems {
    /** @type {string[]} */
    #seen = [];
    /** @type {RegExp[]} */
    #expected = [softwareDrawing, noCapabilities, pictureStyle];

    /** @param {Page} page */
    watch(page) {
        page.on("pageerror", (error) => this.#seen.push(`uncaught: ${error.stack ?? error.message}`));
        page.on("console", (message) => {
            if (message.type() === "error" || message.type() === "warning")
                this.#seen.push(`${message.type()}: ${message.text()} (${message.location().url})`);
        });
    }

    /** @param {RegExp} pattern of a problem that the test itself brings about */
    expect(pattern) {
        this.#expected.push(pattern);
    }

    /** @returns {string[]} */
    unexpected() {
        return this.#seen.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
    }
}

/** The calls of the API that the page makes; what it asks of another host, or of the tests' own routes, is none. */
class PageCalls {
    /** @type {Set<string>} */
    #seen = new Set();

    /** @param {Page} page */
    watch(page) {
        page.on("request", (request) => {
            // Firefox tells a socket's handshake as a request too.
            if (!new URL(request.url()).pathname.startsWith("/ws/")) this.#note(request.method(), request.url());
        });
        page.on("websocket", (socket) => this.#note("WS", socket.url()));
    }

    /**
     * @param {string} method
     * @param {string} url
     */
    #note(method, url) {
        const { pathname } = new URL(url);
        if (/^\/(api|app|ws)\//.test(pathname)) this.#seen.add(`${method} ${pathname}`);
    }

    /** @returns {string[]} those whose row of the contract's table (tests/contract) names no spec of these */
    unnamed() {
        const named = rows.filter((row) => row.page.length > 0).map((row) => row.call);
        return [...this.#seen].filter((seen) => {
            const [method, path] = seen.split(" ");
            return callOf(named, { method, path }) === undefined;
        });
    }
}

/** What a browser writes into the console by itself when a server is gone or refuses. */
export const networkTrouble = /Failed to load resource|WebSocket connection to|ERR_CONNECTION_REFUSED/;

/**
 * @typedef {object} OwnFixtures
 * @property {Partial<import("../../tools/server/options.mjs").ServerOptions>} serverOptions
 * @property {TestServer} server
 * @property {Problems} problems
 * @property {Record<string, string>} storage what the page finds in its localStorage
 */

/** @type {import("@playwright/test").Fixtures<OwnFixtures & { page: Page }, {}, import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions>} */
const fixtures = {
    serverOptions: [{}, { option: true }],

    server: async ({ serverOptions }, use) => {
        const server = await startTestServer(serverOptions);
        await use(server);
        server.gates.releaseAll();
        await server.close();
    },

    problems: async ({}, use) => {
        const problems = new Problems();
        await use(problems);
        expect(problems.unexpected(), "errors and warnings of the page").toEqual([]);
    },

    storage: async ({}, use) => use({ auth_token: token }),

    // It needs the server, so that it goes before the server does: a server's end is no problem of the page.
    page: async ({ page, problems, storage, server: _server }, use) => {
        problems.watch(page);
        const calls = new PageCalls();
        calls.watch(page);
        // Not where there is nothing to put there: some frames may not even look into it.
        if (Object.keys(storage).length > 0)
            await page.addInitScript((values) => {
                // It runs in the empty page too, which has no storage in Firefox.
                if (location.protocol.startsWith("http")) Object.assign(localStorage, values);
            }, storage);
        await use(page);
        await page.close();
        expect(calls.unnamed(), "calls of the page whose row in tests/contract names no spec of tests/e2e").toEqual([]);
    },
};

export const test = base.extend(fixtures);

/**
 * A copy of the checkout's own history that stands still while the test runs, whoever commits meanwhile.
 * @returns {{ folder: string, count: number, remove: () => void }} count: what git itself counts
 */
export function historyOfCheckout() {
    const folder = mkdtempSync(join(tmpdir(), "etl-jobs-history-"));
    execFileSync("git", ["clone", "--quiet", "--bare", "--shared", checkout, folder], { stdio: "pipe" });
    const count = Number(execFileSync("git", ["-C", folder, "rev-list", "--count", "HEAD"], { encoding: "utf8" }));
    return { folder, count, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
