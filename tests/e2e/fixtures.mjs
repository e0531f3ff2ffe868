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

/** Firefox's words of a socket that does not come about, or is cut while the page loads or goes. */
const firefoxOfSockets =
    /^Firefox can’t establish a connection to the server at (ws\S+)\.|^The connection to (ws\S+) was interrupted/;

/**
 * An uncaught error, or what Firefox's driver gives out as one: there the browser's own word of a failed socket comes
 * as an error that nothing threw. It is said in Chromium's words, so that tests expect one sentence.
 * @param {Error} error
 */
function saidOf(error) {
    const socket = firefoxOfSockets.exec(error.message);
    if (socket) return `error: WebSocket connection to '${socket[1] ?? socket[2]}' failed`;
    return `uncaught: ${error.stack ?? error.message}`;
}

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
        page.on("pageerror", (error) => this.#seen.push(saidOf(error)));
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

/**
 * Whether it is a socket's handshake, which Firefox's driver tells as a request.
 * @param {import("@playwright/test").Request} request
 */
export function isHandshake(request) {
    return new URL(request.url()).pathname.startsWith("/ws/");
}

/**
 * Tells of each socket that the page opens. Firefox's driver tells of the handshake, and a little after the page has it.
 * @param {Page} page
 * @param {(address: string) => void} opened is given the address, ws:
 */
export function onSocket(page, opened) {
    page.on("websocket", (socket) => opened(socket.url()));
    page.on("request", (request) => {
        if (isHandshake(request)) opened(request.url().replace(/^http/, "ws"));
    });
}

/**
 * Has the page find these in its localStorage. The empty page before it, which has no storage in Firefox, is passed over.
 * @param {Page} page
 * @param {Record<string, string>} values
 */
export async function storeBefore(page, values) {
    await page.addInitScript((wanted) => {
        if (location.protocol.startsWith("http")) Object.assign(localStorage, wanted);
    }, values);
}

/**
 * Lets a test read the clipboard. Firefox's driver lets it anyway, and knows no such permission.
 * @param {import("@playwright/test").BrowserContext} context
 */
export async function allowClipboard(context) {
    if (context.browser()?.browserType().name() !== "firefox")
        await context.grantPermissions(["clipboard-read", "clipboard-write"]);
}

/** The calls of the API that the page makes; what it asks of another host, or of the tests' own routes, is none. */
class PageCalls {
    /** @type {Set<string>} */
    #seen = new Set();

    /** @param {Page} page */
    watch(page) {
        page.on("request", (request) => {
            if (!isHandshake(request)) this.#note(request.method(), request.url());
        });
        onSocket(page, (address) => this.#note("WS", address));
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
 * @property {"rows" | "cards" | null} listLook what the user chose before; null: nothing, which shows rows
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

    // Most specs speak of cards, which show the most; rows.spec.mjs has the rows.
    listLook: ["cards", { option: true }],

    storage: async ({ listLook }, use) => use({ auth_token: token, ...(listLook && { "etl_jobs.list": listLook }) }),

    // It needs the server, so that it goes before the server does: a server's end is no problem of the page.
    page: async ({ page, problems, storage, server: _server }, use) => {
        problems.watch(page);
        const calls = new PageCalls();
        calls.watch(page);
        // Not where there is nothing to put there: some frames may not even look into it.
        if (Object.keys(storage).length > 0) await storeBefore(page, storage);
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
