// What the rows of the fault table are given: servers shared by all rows, jobs that nobody else changes, the switches by
// which the server fails, and a record of every sentence that was said to assistive technology.
import { JobsPage } from "./jobs_page.mjs";
import { expect, networkTrouble, startTestServer, test as base } from "./fixtures.mjs";

/** @typedef {import("./fixtures.mjs").TestServer} TestServer */
/** @typedef {"none" | "full"} Capabilities */
/** @typedef {{ match?: object, kind: string } & Record<string, unknown>} Rule */

export { expect };

export const paths = {
    list: "/api/v1/etl/jobs",
    capabilities: "/api/v1/etl/capabilities",
    sockets: "/ws/*",
    /** What Run Job posts to. @param {Capabilities} capabilities */
    start: (capabilities) => (capabilities === "full" ? "/api/v1/etl/jobs/*/start" : "/api/v1/etl/pipeline/trigger"),
};

/** One job of each kind that a fault could make untrue, made up so that nothing but the test changes them. */
export const madeUpJobs = () =>
    [
        { name: "Ready", status: "ready", stage: "extract" },
        {
            name: "Running",
            status: "running",
            progress: 40,
            stage: "transform",
            started_at: "2026-11-23T10:00:00Z",
            metrics: { extracted_count: 1200, transformed_count: 480, loaded_count: 0, error_count: 0 },
        },
        {
            name: "Completed",
            status: "completed",
            progress: 100,
            stage: "vectorize",
            last_run_started_at: "2026-11-23T09:00:00Z",
            metrics: { extracted_count: 900, transformed_count: 900, loaded_count: 900, error_count: 0 },
        },
        {
            name: "Failed",
            status: "failed",
            progress: 60,
            stage: "load",
            last_run_started_at: "2026-11-23T08:00:00Z",
            error_message: "The disk is full.",
            metrics: { extracted_count: 50, transformed_count: 50, loaded_count: 7, error_count: 43 },
        },
    ].map((row, index) => ({
        id: index + 1,
        integration_id: 1,
        entity_type: "issues",
        default_payload: {},
        active: true,
        ...row,
    }));

export class Faults {
    #server;

    /** @param {TestServer} server */
    constructor(server) {
        this.#server = server;
    }

    /** @param {Rule[]} rules their match, where they have none, is the list's */
    cause(...rules) {
        const complete = rules.map((rule) => ({ match: { path: paths.list }, ...rule }));
        return this.#server.call("POST", "/__test__/faults", { rules: complete });
    }

    /** How often each rule's fault was brought about. @returns {Promise<number[]>} */
    async used() {
        const { rules } = await this.#server.call("GET", "/__test__/faults");
        return rules.map((/** @type {{ used: number }} */ rule) => rule.used);
    }

    /**
     * Waits until the first of the rules was brought about: a fault that never happened proves nothing.
     */
    async expectUsed() {
        await expect.poll(async () => (await this.used())[0], { message: "how often the fault happened" }).not.toBe(0);
    }

    lift() {
        return this.#server.call("DELETE", "/__test__/faults");
    }

    /** @param {number} [code] 1006 cuts them */
    closeSockets(code = 1006) {
        return this.#server.call("POST", "/__test__/sockets/close", { code });
    }
}

/**
 * @typedef {object} FaultFixtures
 * @property {Capabilities} capabilities which of the shared servers the test has
 * @property {Faults} faults
 * @property {JobsPage} jobs
 * @property {() => Promise<string[]>} said every sentence since the page was opened
 */

/** @typedef {import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions & import("./fixtures.mjs").OwnFixtures} Given */
/** @typedef {{ servers: (capabilities: Capabilities) => Promise<TestServer> }} WorkerFixtures */

/** @type {import("@playwright/test").Fixtures<FaultFixtures & { server: TestServer }, WorkerFixtures, Given>} */
const fixtures = {
    capabilities: ["full", { option: true }],

    servers: [
        async ({}, use) => {
            /** @type {Map<Capabilities, TestServer>} */
            const started = new Map();
            await use(async (/** @type {Capabilities} */ capabilities) => {
                const server = started.get(capabilities) ?? (await startTestServer({ capabilities }));
                started.set(capabilities, server);
                return server;
            });
            for (const server of started.values()) await server.close();
        },
        { scope: "worker" },
    ],

    server: async ({ servers, capabilities }, use) => {
        const server = await servers(capabilities);
        await server.replaceJobs(madeUpJobs());
        await use(server);
        await server.call("DELETE", "/__test__/faults");
        server.gates.releaseAll();
        await server.replaceJobs(null);
    },

    faults: async ({ server }, use) => use(new Faults(server)),

    jobs: async ({ page, problems }, use) => {
        problems.expect(networkTrouble);
        await page.addInitScript(() => {
            const said = /** @type {string[]} */ ([]);
            /** @type {any} */ (globalThis).said = said;
            new MutationObserver((records) => {
                for (const { target, addedNodes } of records) {
                    const live = target instanceof Element && target.getAttribute("aria-live");
                    if (live !== "polite" && live !== "assertive") continue;
                    for (const node of addedNodes) said.push(node.textContent ?? "");
                }
            }).observe(document, { childList: true, subtree: true });
        });
        await use(new JobsPage(page));
    },

    said: async ({ page }, use) => use(() => page.evaluate(() => /** @type {any} */ (globalThis).said)),
};

export const test = base.extend(fixtures);

/**
 * The network was away for a moment, as the browser says it: what waits for its next try does not wait any longer.
 * @param {import("@playwright/test").Page} page
 */
export const networkReturns = (page) =>
    page.evaluate(() => {
        dispatchEvent(new Event("offline"));
        dispatchEvent(new Event("online"));
    });
