/** Puts the server's parts together: the store, the pipeline, HTTP and sockets; starts and stops them in order. */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Controls } from "./engine/controls.mjs";
import { Engine } from "./engine/engine.mjs";
import { JobFeed } from "./engine/job_feed.mjs";
import { recoverInterrupted } from "./engine/recovery.mjs";
import { Scheduler } from "./engine/scheduler.mjs";
import { seedJobs } from "./engine/seed_jobs.mjs";
import { Faults } from "./faults/faults.mjs";
import { SocketFaults } from "./faults/socket_faults.mjs";
import { tokenChecker } from "./http/access.mjs";
import { createApp } from "./http/app.mjs";
import { statusOfJob } from "./http/job_routes.mjs";
import { TestControls } from "./http/test_controls.mjs";
import { LogStore } from "./logs/log_store.mjs";
import { defaultOptions } from "./options.mjs";
import { Gates } from "./pipeline/gates.mjs";
import { createPace } from "./pipeline/pace.mjs";
import { StagePool } from "./pipeline/stage_pool.mjs";
import { Platform } from "./platform/platform.mjs";
import { RunTally } from "./platform/run_tally.mjs";
import { QueueMonitor } from "./queues/queue_monitor.mjs";
import { JobSockets } from "./sockets/job_sockets.mjs";
import { JobStream } from "./sockets/job_stream.mjs";
import { Upgrades } from "./sockets/upgrades.mjs";
import { Database } from "./storage/database.mjs";
import { DeadLettersStore } from "./storage/dead_letters_store.mjs";
import { JobsStore } from "./storage/jobs_store.mjs";
import { QueueSamplesStore } from "./storage/queue_samples_store.mjs";
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
 * @property {string} token the bearer token that it takes; of the platform profile, by the test routes only
 * @property {() => string} signIn what a page's requests are to carry: the same token, or a new one of the platform's
 * @property {Gates} gates
 * @property {string[]} sockets the addresses of its sockets, with the open places in braces
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
    const controls = options.gates ? new TestControls() : null;
    const faults = options.gates ? new Faults() : null;
    const withFaults = { faults: faults && new SocketFaults(faults) };
    const token = options.token ?? ownToken(database);
    const isToken = tokenChecker(token);
    const { logFolder, removeLogs } = logFolderOf(options.database);
    const logs = new LogStore(logFolder, report);
    const services = createServices(options, database);
    const { pools, gates, deadLetters, runs } = services;
    const tally = new RunTally(services.rawData);
    const isPlatform = options.profile === "platform";
    if (isPlatform) services.watcher = tally;

    seedJobs(jobs, options.seedSchedules);
    for (const run of recoverInterrupted(runs, logs)) {
        report(`Run ${run.id} was cut off by the last server's end and is failed as interrupted.`);
    }
    deadLetters.restoreMoved();

    const statusOf = (/** @type {string} */ id) => statusOfJob(engine, controls, id);
    const feed = new JobFeed(statusOf);
    const engine = new Engine({
        services,
        jobs,
        logs,
        concurrency: options.concurrency,
        onChange: (jobId, ended) => feed.changed(String(jobId), ended),
        report,
    });
    const scheduler = new Scheduler(engine, jobs, report);
    const jobControls = new Controls(engine, jobs, scheduler);
    const samples = new QueueSamplesStore(database);
    const monitor = new QueueMonitor({ pools, deadLetters, samples, step: options.queueSampleMilliseconds, report });
    const allIds = () => (controls?.fixtures ?? jobs.all()).map(({ id }) => String(id));
    const stream = new JobStream({ feed, statusOf, allIds });
    const platformParts = { options, secret: token, services, tally, jobs, engine, scheduler, feed, logs, controls };
    const platform = isPlatform ? new Platform(platformParts) : null;
    const kinds = [new JobSockets({ feed, statusOf }), ...(options.capabilities === "full" ? [stream] : [])];
    const upgrades = platform
        ? new Upgrades((given) => platform.sockets.admits(given), [platform.sockets], { isSilent: true, ...withFaults })
        : new Upgrades(isToken, kinds, withFaults);
    const parts = { options, token, isToken, services, jobs, engine, jobControls, scheduler, feed, logs, monitor };
    const app = await createApp({ ...parts, upgrades, stream, controls, faults, platform });

    /** @type {Promise<void> | null} */
    let closing = null;
    const close = async () => {
        scheduler.stop();
        platform?.close();
        monitor.close();
        await engine.close();
        await Promise.all(Object.values(pools).map((pool) => pool.close()));
        await upgrades.close();
        feed.close();
        await app.close();
        logs.close();
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
    const signIn = () => platform?.tokens.issue().token ?? token;
    return { url, port, token, signIn, gates, sockets: upgrades.addresses, close: () => (closing ??= close()) };
}

/**
 * @param {import('./options.mjs').ServerOptions} options
 * @param {Database} database
 * @returns {import('./pipeline/pipeline_run.mjs').RunServices}
 */
function createServices(options, database) {
    return {
        database,
        runs: new RunsStore(database),
        rawData: new RawDataStore(database),
        workItems: new WorkItemsStore(database),
        deadLetters: new DeadLettersStore(database),
        pools: {
            // A run has one message at a time there, so with fewer some runs would wait for no reason.
            extract: new StagePool("extract", options.concurrency, queueCapacity),
            transform: new StagePool("transform", workersOfStage, queueCapacity),
            load: new StagePool("load", workersOfStage, queueCapacity),
            vectorize: new StagePool("vectorize", workersOfStage, queueCapacity),
        },
        gates: new Gates(),
        pace: createPace(options.pace),
        folders: { repository: options.repository, exports: options.exports },
    };
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
