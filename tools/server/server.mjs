/** Puts the server's parts together: the store, the pipeline, HTTP and sockets; starts and stops them in order. */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Fastify from "fastify";
import { Engine } from "./engine/engine.mjs";
import { JobFeed } from "./engine/job_feed.mjs";
import { recoverInterrupted } from "./engine/recovery.mjs";
import { Scheduler } from "./engine/scheduler.mjs";
import { seedJobs } from "./engine/seed_jobs.mjs";
import { allowOrigins, requireToken, tokenChecker } from "./http/access.mjs";
import { answerErrors, describeSchemaErrors, notFound } from "./http/answers.mjs";
import { addDemoPage } from "./http/demo_page.mjs";
import { addJobRoutes, statusOfJob } from "./http/job_routes.mjs";
import { addRawDataRoutes } from "./http/raw_data_routes.mjs";
import { addStaticFiles } from "./http/static_files.mjs";
import { TestControls, addTestRoutes } from "./http/test_controls.mjs";
import { defaultOptions } from "./options.mjs";
import { Gates } from "./pipeline/gates.mjs";
import { createPace } from "./pipeline/pace.mjs";
import { StagePool } from "./pipeline/stage_pool.mjs";
import { JobSockets } from "./sockets/job_sockets.mjs";
import { Database } from "./storage/database.mjs";
import { JobsStore } from "./storage/jobs_store.mjs";
import { RawDataStore } from "./storage/raw_data_store.mjs";
import { RunsStore } from "./storage/runs_store.mjs";
import { WorkItemsStore } from "./storage/work_items_store.mjs";

/** Workers of each stage after extract, and the messages that may wait for them. */
const workersOfStage = 2;
const queueCapacity = 256;

/** Ports that are tried when the wanted one is in use. */
const portsToTry = 50;

/**
 * @typedef {object} RunningServer
 * @property {string} url without a path, such as "http://127.0.0.1:8080"
 * @property {number} port the one it listens on
 * @property {string} token the bearer token that it takes
 * @property {Gates} gates
 * @property {() => Promise<void>} close ends runs, sockets, HTTP and the store, in this order; may be called twice
 */

/**
 * Starts a server.
 * @param {Partial<import('./options.mjs').ServerOptions>} [given] the defaults are the command line's
 * @returns {Promise<RunningServer>}
 * @throws {Error} with a sentence when the database is in use or no port is free
 */
export async function startServer(given = {}) {
    const options = { ...defaultOptions(), ...given };
    const database = new Database(options.database);
    try {
        return await startWith(options, database);
    } catch (error) {
        database.close();
        throw error;
    }
}

/**
 * @param {import('./options.mjs').ServerOptions} options
 * @param {Database} database
 * @returns {Promise<RunningServer>}
 */
async function startWith(options, database) {
    const { report } = options;
    const jobs = new JobsStore(database);
    const runs = new RunsStore(database);
    const rawData = new RawDataStore(database);
    const workItems = new WorkItemsStore(database);
    const gates = new Gates();
    const controls = options.gates ? new TestControls() : null;
    const token = options.token ?? ownToken(database);
    const isToken = tokenChecker(token);
    const { logFolder, removeLogs } = logFolderOf(options.database);

    seedJobs(jobs, options.seedSchedules);
    for (const run of recoverInterrupted(runs, logFolder)) {
        report(`Run ${run.id} was cut off by the last server's end and is failed as interrupted.`);
    }

    // A run keeps an extract worker until all of its records are read, so there are as many as there can be runs.
    const pools = {
        extract: new StagePool("extract", options.concurrency, queueCapacity),
        transform: new StagePool("transform", workersOfStage, queueCapacity),
        load: new StagePool("load", workersOfStage, queueCapacity),
        vectorize: new StagePool("vectorize", workersOfStage, queueCapacity),
    };
    const feed = new JobFeed((id) => statusOfJob(engine, controls, id));
    const engine = new Engine({
        services: {
            database,
            runs,
            rawData,
            workItems,
            pools,
            gates,
            pace: createPace(options.pace),
            folders: { repository: options.repository, exports: options.exports },
        },
        jobs,
        logFolder,
        concurrency: options.concurrency,
        onChange: (jobId, ended) => feed.changed(String(jobId), ended),
        report,
    });
    const scheduler = new Scheduler(engine, jobs, report);
    const sockets = new JobSockets({ feed, isToken, statusOf: (id) => statusOfJob(engine, controls, id) });

    const app = Fastify({
        forceCloseConnections: true,
        ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allowUnionTypes: true } },
        schemaErrorFormatter: (errors) => describeSchemaErrors(errors),
    });
    // Bodies are JSON; a text would otherwise be taken for a body of the wrong shape.
    app.removeContentTypeParser("text/plain");
    answerErrors(app, report);
    allowOrigins(app, options.allowOrigins);
    app.addHook("onRequest", async (request, reply) => {
        reply.header("x-content-type-options", "nosniff").header("referrer-policy", "no-referrer");
        if (request.url.startsWith("/api/")) {
            reply.header("cache-control", "no-store");
            await controls?.wait();
        }
    });
    await app.register(
        async (scope) => {
            requireToken(scope, isToken);
            addJobRoutes(scope, { engine, jobs, rawData, controls });
            addRawDataRoutes(scope, { jobs, rawData });
            // Here and not left to the page's files, so that what does not exist needs the token as well.
            scope.all("/*", notFound);
        },
        { prefix: "/api/v1/etl" },
    );
    if (controls) {
        const closeSockets = (/** @type {number} */ code) => sockets.closeAll(code);
        await app.register(
            async (scope) => {
                requireToken(scope, isToken);
                addTestRoutes(scope, { controls, gates, database, jobs, scheduler, feed, closeSockets });
            },
            { prefix: "/__test__" },
        );
    }
    addDemoPage(app, token);
    await addStaticFiles(app, options.dist);
    sockets.attach(app.server);

    /** @type {Promise<void> | null} */
    let closing = null;
    const close = async () => {
        scheduler.stop();
        await engine.close();
        await Promise.all(Object.values(pools).map((pool) => pool.close()));
        await sockets.close();
        feed.close();
        await app.close();
        database.close();
        removeLogs();
    };
    try {
        await listen(app, options);
    } catch (error) {
        await close();
        throw error;
    }
    scheduler.start();
    const { port } = /** @type {import('node:net').AddressInfo} */ (app.server.address());
    // What a browser can open: nobody can go to "all addresses".
    const name = ["0.0.0.0", "::"].includes(options.host) ? "localhost" : options.host;
    const url = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
    return { url, port, token, gates, close: () => (closing ??= close()) };
}

/**
 * @param {import('fastify').FastifyInstance} app
 * @param {import('./options.mjs').ServerOptions} options
 */
async function listen(app, { host, port, seekPort, report }) {
    const last = port === 0 || !seekPort ? port : Math.min(65_535, port + portsToTry);
    for (let attempt = port; ; attempt += 1) {
        try {
            await app.listen({ host, port: attempt });
            return;
        } catch (error) {
            const inUse = /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE";
            if (!inUse) throw error;
            if (attempt >= last)
                throw new Error(`No port from ${port} to ${last} is free on ${host}.`, { cause: error });
            report(`Port ${attempt} is in use; trying ${attempt + 1}.`);
        }
    }
}

/**
 * The token of a database, made with it.
 * @param {Database} database
 * @returns {string}
 */
function ownToken(database) {
    const kept = database.get(`SELECT value FROM settings WHERE name = 'token'`);
    if (kept) return kept.value;
    const token = randomBytes(24).toString("base64url");
    database.run(`INSERT INTO settings (name, value) VALUES ('token', ?)`, [token]);
    return token;
}

/**
 * The logs lie beside the database they belong to; those of a database in memory end with it.
 * @param {string} databasePath
 * @returns {{ logFolder: string, removeLogs: () => void }} the folder exists
 */
function logFolderOf(databasePath) {
    if (databasePath !== ":memory:") {
        const { dir, name } = path.parse(databasePath);
        const logFolder = path.join(dir, `${name}-logs`);
        mkdirSync(logFolder, { recursive: true });
        return { logFolder, removeLogs: () => {} };
    }
    const logFolder = mkdtempSync(path.join(tmpdir(), "etl-logs-"));
    return { logFolder, removeLogs: () => rmSync(logFolder, { recursive: true, force: true }) };
}
