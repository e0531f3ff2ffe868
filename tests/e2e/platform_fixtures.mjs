// What the tests of the platform's back end are given: a server of that profile, a page that is signed in there, and an
// eye on the requests that pages make.
import { once } from "node:events";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, dist, expect, isHandshake, onSocket, storeBefore } from "./fixtures.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("./fixtures.mjs").TestServer} TestServer */

export { expect, isHandshake, onSocket, storeBefore };

/** @type {Partial<import("../../tools/server/options.mjs").ServerOptions>} */
export const platform = { profile: "platform", tokenLifetimeSeconds: 3600, requestsPerMinute: null };

/** The specification's list is asked for first, and is not there. */
export const noSpecification = /status of 404 \(Not Found\) \(.*\/api\/v1\/etl\/jobs\)/;

export const listPath = "/app/etl/jobs";
export const refreshPath = "/api/v1/auth/refresh";

/**
 * @typedef {object} PlatformCalls
 * @property {(claims?: object, lifetimeSeconds?: number) => Promise<string>} issue a new token
 * @property {(method: string, path: string, body?: object) => Promise<any>} ask as another person's page would
 * @property {(id: number) => Promise<any>} run
 * @property {(id: number) => Promise<any>} row of the list
 * @property {(id: number, word: string) => Promise<any>} until its status is this; the row
 * @property {(...rules: object[]) => Promise<any>} fail brings these faults about
 */

/**
 * @param {TestServer} server
 * @returns {PlatformCalls}
 */
function platformCallsOf({ url, call, signIn }) {
    /** @type {PlatformCalls["ask"]} */
    const ask = async (method, path, body) => {
        const response = await fetch(`${url}${path}?tenant_id=1`, {
            method,
            headers: { authorization: `Bearer ${signIn()}`, ...(body && { "content-type": "application/json" }) },
            ...(body && { body: JSON.stringify(body) }),
        });
        const answer = await response.json();
        if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
        return answer;
    };
    /** @type {PlatformCalls["row"]} */
    const row = async (id) => (await ask("GET", listPath)).find((/** @type {any} */ one) => one.id === id);
    return {
        issue: async (claims = {}, lifetime) =>
            (await call("POST", "/__test__/token", { ...claims, ...(lifetime && { lifetime_seconds: lifetime }) }))
                .token,
        ask,
        run: (id) => ask("POST", `${listPath}/${id}/run-now`),
        row,
        until: async (id, word) => {
            await expect.poll(async () => (await row(id)).status.overall).toBe(word);
            return row(id);
        },
        fail: (...rules) => call("POST", "/__test__/faults", { rules }),
    };
}

/** @type {any} the types of fixtures that take another's place are beyond what JSDoc can say */
const fixtures = {
    serverOptions: [platform, { option: true }],
    /** @type {(given: { server: TestServer }, use: (server: TestServer & PlatformCalls) => Promise<void>) => Promise<void>} */
    server: async ({ server }, use) => use({ ...server, ...platformCallsOf(server) }),
    /** @type {(given: { server: TestServer, listLook: string | null }, use: (storage: object) => Promise<void>) => Promise<void>} */
    storage: async ({ server, listLook }, use) =>
        use({ pulse_token: server.signIn(), ...(listLook && { "etl_jobs.list": listLook }) }),
    /** @type {(given: { problems: import("./fixtures.mjs").Problems }, use: (problems: object) => Promise<void>) => Promise<void>} */
    problems: async ({ problems }, use) => {
        problems.expect(noSpecification);
        await use(problems);
    },
};

/** @type {import("@playwright/test").TestType<import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions & import("./fixtures.mjs").OwnFixtures & { server: TestServer & PlatformCalls }, {}>} */
export const test = base.extend(fixtures);

/**
 * @typedef {object} SeenRequest
 * @property {string} call such as "GET /app/etl/jobs"
 * @property {string} query
 * @property {string} token the bearer's; "" without one
 * @property {number} at
 */

/**
 * The API's requests of a page or of all pages of a context, from now on.
 * @param {Page | import("@playwright/test").BrowserContext} target
 * @returns {SeenRequest[]} grows
 */
export function watchRequests(target) {
    /** @type {SeenRequest[]} */
    const seen = [];
    // Both tell of requests in the same way, but their types have no common ancestor.
    /** @type {Page} */ (target).on("request", (request) => {
        const { pathname, search } = new URL(request.url());
        if (!/^\/(api|app)\//.test(pathname)) return;
        const token = (request.headers().authorization ?? "").replace(/^Bearer /, "");
        seen.push({ call: `${request.method()} ${pathname}`, query: search, token, at: Date.now() });
    });
    return seen;
}

/**
 * @param {SeenRequest[]} seen
 * @param {string} call
 */
export const countOf = (seen, call) => seen.filter((one) => one.call === call).length;

/**
 * @param {SeenRequest[]} seen
 * @returns {SeenRequest[]} the requests for the platform's list
 */
export const listReads = (seen) => seen.filter((one) => one.call === `GET ${listPath}`);

/**
 * A copy of the built page with a configuration in it, and other files beside it, such as a host's page. From a folder
 * and not by a route of the test's: Chromium lets no page from nowhere talk to this machine.
 * @param {object} wanted
 * @param {string} [wanted.attributes] of the page's element
 * @param {string} [wanted.api] another origin that the content policy allows besides
 * @param {Record<string, string>} [wanted.files] texts by name
 * @returns {string} the folder
 */
export function distWith({ attributes = "", api = "", files = {} }) {
    const folder = mkdtempSync(join(tmpdir(), "etl-jobs-dist-"));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    for (const name of readdirSync(dist))
        if (!name.startsWith("index.html")) copyFileSync(join(dist, name), join(folder, name));
    const sources = api && ` ${api} ${api.replace("http", "ws")}`;
    const page = readFileSync(join(dist, "index.html"), "utf8")
        .replace('id="etl-jobs"', `id="etl-jobs" ${attributes}`)
        .replace(/connect-src [^;"]*/, (found) => found + sources);
    for (const [name, text] of Object.entries({ "index.html": page, ...files }))
        writeFileSync(join(folder, name), text);
    return folder;
}

/**
 * The same, beside a host's page (`host.html`) whose frame shows a page of it and allows no downloads.
 * @param {string} address of what the frame shows, from the root on
 * @returns {string} the folder
 */
export function distInFrameWithoutDownloads(address) {
    const host = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:," />
        <iframe title="ETL jobs" width="1000" height="800" name="jobs" src="${address}" allow="clipboard-write"
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-modals"></iframe>`;
    return distWith({ files: { "host.html": host } });
}

/** @returns {Promise<number>} a port that nobody listens at */
export async function freePort() {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
    probe.close();
    await once(probe, "close");
    return port;
}

/**
 * Has the page believe that it is hidden or seen: Chromium's headless windows are never hidden.
 * @param {Page} page before it is opened
 * @returns {Promise<(hidden: boolean) => Promise<void>>}
 */
export async function makeHideable(page) {
    await page.addInitScript(() => {
        let hidden = false;
        Object.defineProperty(Document.prototype, "hidden", { get: () => hidden });
        Object.defineProperty(Document.prototype, "visibilityState", { get: () => (hidden ? "hidden" : "visible") });
        /** @type {any} */ (globalThis).hide = (/** @type {boolean} */ value) => {
            hidden = value;
            document.dispatchEvent(new Event("visibilitychange"));
        };
    });
    return (hidden) => page.evaluate((value) => /** @type {any} */ (globalThis).hide(value), hidden);
}
