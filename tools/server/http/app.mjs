/** Puts the HTTP interface together: who may come in, the API, the test routes, the demo and the page's files. */
import Fastify from "fastify";
import { addFaultRoutes } from "../faults/fault_routes.mjs";
import { addHttpFaults } from "../faults/http_faults.mjs";
import { Outage } from "../faults/outage.mjs";
import { allowOrigins, requireToken } from "./access.mjs";
import { answerErrors, describeSchemaErrors, notFound } from "./answers.mjs";
import { addCapabilityRoutes, refuseViewers } from "./capability_routes.mjs";
import { addControlRoutes } from "./control_routes.mjs";
import { addDemoPage } from "./demo_page.mjs";
import { addJobRoutes } from "./job_routes.mjs";
import { addLogRoutes } from "./log_routes.mjs";
import { addLogTestRoutes } from "./log_test_routes.mjs";
import { addQueueRoutes } from "./queue_routes.mjs";
import { addRawDataRoutes } from "./raw_data_routes.mjs";
import { addRunRoutes } from "./run_routes.mjs";
import { addStaticFiles } from "./static_files.mjs";
import { addTestRoutes } from "./test_controls.mjs";

/**
 * What the HTTP interface needs of the server.
 * @typedef {object} AppParts
 * @property {import('../options.mjs').ServerOptions} options
 * @property {string} token
 * @property {(given: string) => boolean} isToken
 * @property {import('../pipeline/pipeline_run.mjs').RunServices} services
 * @property {import('../storage/jobs_store.mjs').JobsStore} jobs
 * @property {import('../engine/engine.mjs').Engine} engine
 * @property {import('../engine/controls.mjs').Controls} jobControls
 * @property {import('../engine/scheduler.mjs').Scheduler} scheduler
 * @property {import('../engine/job_feed.mjs').JobFeed} feed
 * @property {import('../logs/log_store.mjs').LogStore} logs
 * @property {import('../queues/queue_monitor.mjs').QueueMonitor} monitor
 * @property {import('../sockets/upgrades.mjs').Upgrades} upgrades
 * @property {import('../sockets/job_stream.mjs').JobStream} stream
 * @property {import('./test_controls.mjs').TestControls | null} controls null: without --gates
 * @property {import('../faults/faults.mjs').Faults | null} faults null: without --gates
 * @property {import('../platform/platform.mjs').Platform | null} platform null: the profile is the specification's
 */

/**
 * @param {AppParts} parts
 * @returns {Promise<import('fastify').FastifyInstance>} not yet listening
 */
export async function createApp(parts) {
    const { options, controls, faults, token, isToken, upgrades, platform } = parts;
    const app = Fastify({
        forceCloseConnections: true,
        ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allowUnionTypes: true } },
        schemaErrorFormatter: (errors) => describeSchemaErrors(errors),
    });
    // Bodies are JSON; a text would otherwise be taken for a body of the wrong shape.
    app.removeContentTypeParser("text/plain");
    answerErrors(app, options.report);
    if (!platform) allowOrigins(app, options.allowOrigins);
    if (faults) addHttpFaults(app, faults);
    app.addHook("onRequest", async (request, reply) => {
        reply.header("x-content-type-options", "nosniff").header("referrer-policy", "no-referrer");
        if (request.url.startsWith("/api/") || request.url.startsWith("/app/")) {
            reply.header("cache-control", "no-store");
            await controls?.wait();
        }
    });
    if (platform) await platform.addRoutes(app);
    else await app.register((scope) => addApi(scope, parts), { prefix: "/api/v1/etl" });
    if (controls) {
        await app.register(
            async (scope) => {
                requireToken(scope, isToken);
                const { gates, database, runs } = parts.services;
                const { jobs, scheduler, feed, logs, stream } = parts;
                const closeSockets = (/** @type {number} */ code) => upgrades.closeAll(code);
                addTestRoutes(scope, { controls, gates, database, jobs, scheduler, feed, closeSockets });
                addLogTestRoutes(scope, { runs, logs, stream });
                if (platform) await scope.register(async (inner) => platform.addTestRoutes(inner));
            },
            { prefix: "/__test__" },
        );
    }
    if (faults) {
        const outage = new Outage(app, () => upgrades.closeAll(1006));
        await app.register(
            async (scope) => {
                requireToken(scope, isToken);
                addFaultRoutes(scope, faults, outage);
            },
            { prefix: "/__test__" },
        );
    }
    addDemoPage(app, () => (platform ? { token: platform.tokens.issue().token, profile: "platform" } : { token }));
    await addStaticFiles(app, options.dist);
    upgrades.attach(app.server);
    return app;
}

/**
 * @param {import('fastify').FastifyInstance} scope
 * @param {AppParts} parts
 */
async function addApi(scope, { options, isToken, services, jobs, engine, jobControls, logs, monitor, controls }) {
    const { role, report } = options;
    const { rawData, runs } = services;
    const isFull = options.capabilities === "full";
    requireToken(scope, isToken);
    refuseViewers(scope, role);
    addJobRoutes(scope, { engine, jobs, rawData, controls, role });
    addRawDataRoutes(scope, { jobs, rawData, withPages: isFull });
    if (isFull) {
        await scope.register(async (inner) => {
            // A call that says nothing more may come without a body.
            inner.addHook("preValidation", async (request) => {
                if (request.method === "POST") request.body ??= {};
            });
            addCapabilityRoutes(inner, role);
            addControlRoutes(inner, { engine, jobControls, jobs, controls, role });
            addRunRoutes(inner, { engine, jobs, runs, logs });
            addLogRoutes(inner, { runs, logs, isOver: (runId) => engine.run(runId)?.completed_at !== null });
            addQueueRoutes(inner, { monitor, services, jobs, report });
        });
    }
    // Here and not left to the page's files, so that what does not exist needs the token as well.
    scope.all("/*", notFound);
}
