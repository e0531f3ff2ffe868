/**
 * The platform profile: the same engine, shown in the shapes and with the habits of the platform's own back end. Puts its
 * parts together and adds them to HTTP and to the sockets.
 */
import { claimsOf, refuseChangesByOthers, requireAdministrator, requireSession, requireTenant } from "./access.mjs";
import { Actions } from "./actions.mjs";
import { addAdminRoutes } from "./admin_routes.mjs";
import { answerPlatformErrors, nothingThere, refusal } from "./answers.mjs";
import { readBodies } from "./bodies.mjs";
import { Integrations } from "./integrations.mjs";
import { addPlatformJobRoutes } from "./job_routes.mjs";
import { PlatformSockets } from "./job_sockets.mjs";
import { JobStates } from "./job_states.mjs";
import { addCount, addHeaders, addLimit, addOrderedAnswers, addQueryFilter } from "./layers.mjs";
import { Requests } from "./requests.mjs";
import { Switches } from "./switches.mjs";
import { addPlatformTestRoutes } from "./test_routes.mjs";
import { zoned } from "./times.mjs";
import { Tokens } from "./tokens.mjs";

/** @typedef {import('fastify').FastifyInstance} Scope */

/**
 * @typedef {object} PlatformParts
 * @property {import('../options.mjs').ServerOptions} options
 * @property {string} secret the key of the tokens' signatures
 * @property {import('../pipeline/pipeline_run.mjs').RunServices} services
 * @property {import('./run_tally.mjs').RunTally} tally
 * @property {import('../storage/jobs_store.mjs').JobsStore} jobs
 * @property {import('../engine/engine.mjs').Engine} engine
 * @property {import('../engine/scheduler.mjs').Scheduler} scheduler
 * @property {import('../engine/job_feed.mjs').JobFeed} feed
 * @property {import('../logs/log_store.mjs').LogStore} logs
 * @property {import('../http/test_controls.mjs').TestControls | null} controls
 */

export class Platform {
    tokens;
    sockets;
    #parts;
    #states;
    #actions;
    #integrations;
    #requests;
    #switches = new Switches();

    /** @param {PlatformParts} parts */
    constructor(parts) {
        const { options, secret, services, tally, jobs, engine, scheduler, feed } = parts;
        const { database, gates, pools } = services;
        this.#parts = parts;
        this.tokens = new Tokens({ secret, lifetime: options.tokenLifetimeSeconds, role: options.role });
        this.sockets = new PlatformSockets({ tokens: this.tokens, statusOf: (id) => this.#statusOf(id) });
        this.#requests = new Requests(options.requestsPerMinute);
        this.#integrations = new Integrations(database, jobs);
        this.#states = new JobStates({
            engine,
            jobs,
            tally,
            gates,
            onReset: (jobId) => this.#fromTimer(() => this.#endWindow(jobId)),
            onResume: (jobId) => this.#fromTimer(() => this.#actions.resume(jobId)),
        });
        this.#actions = new Actions({
            engine,
            scheduler,
            jobs,
            extraction: pools.extract,
            states: this.#states,
            integrations: this.#integrations,
            push: (jobId, status) => this.sockets.push(String(jobId), status),
            role: options.role,
        });
        // Nobody could resume here what was paused by way of the other profile.
        for (const job of jobs.all()) if (job.paused) jobs.setPaused(job.id, false);
        feed.watchAll((id, ended) => {
            if (/^\d+$/.test(id) && !parts.controls?.fixtures) this.#states.changed(Number(id));
            this.sockets.changed(id, ended);
        });
    }

    /**
     * @param {string} id as it stands in an address
     * @returns {object | null} the status object; null: there is no such job
     */
    #statusOf(id) {
        const { controls, jobs } = this.#parts;
        if (controls?.fixtures) return /** @type {object | undefined} */ (controls.fixture(id)?.status) ?? null;
        const job = /^[1-9]\d{0,14}$/.test(id) ? jobs.get(Number(id)) : null;
        return job && this.#states.statusOf(job);
    }

    /**
     * The window after a job's run has ended: of this, other than of a reset by hand, whoever watches is told.
     * @param {number} jobId
     */
    #endWindow(jobId) {
        const job = this.#parts.jobs.get(jobId);
        if (!job) return;
        this.#states.clearOutcome(jobId);
        this.sockets.push(String(jobId), { ...this.#states.statusOf(job), next_run: zoned(job.next_run_at) });
    }

    /**
     * Does what a timer asks for: there is nobody above one to catch what goes wrong.
     * @param {() => void} work
     */
    #fromTimer(work) {
        try {
            work();
        } catch (error) {
            this.#parts.options.report(
                `Warning: a job could not be changed: ${error instanceof Error ? error.message : error}`,
            );
        }
    }

    /** @param {Scope} app */
    async addRoutes(app) {
        const { options, services, jobs, logs, controls } = this.#parts;
        const { report } = options;
        await app.register(async (scope) => {
            answerPlatformErrors(scope, report);
            readBodies(scope);
            addHeaders(scope, options.allowOrigins);
            addCount(scope, this.#requests);
            addOrderedAnswers(scope, this.#switches);
            addLimit(scope, this.#requests);
            addQueryFilter(scope);
            // Here and not left to the page's files, so that what does not exist has the platform's form as well.
            for (const path of ["/app", "/app/*", "/api", "/api/*"]) scope.all(path, nothingThere);
            await scope.register(async (inner) => {
                requireSession(inner, this.tokens);
                this.#addRefresh(inner);
                await inner.register(
                    async (jobScope) => {
                        requireTenant(jobScope);
                        refuseChangesByOthers(jobScope);
                        const states = this.#states;
                        const actions = this.#actions;
                        addPlatformJobRoutes(jobScope, { jobs, runs: services.runs, states, actions, controls });
                    },
                    { prefix: "/app/etl" },
                );
                await inner.register(
                    async (adminScope) => {
                        requireTenant(adminScope);
                        requireAdministrator(adminScope);
                        addAdminRoutes(adminScope, { services, logs, switches: this.#switches, report });
                    },
                    { prefix: "/api/v1/admin" },
                );
            });
        });
    }

    /**
     * A token that is still good is changed for a new one. The tenant is in the token; none is asked for in the query.
     * @param {Scope} scope with the token checked
     */
    #addRefresh(scope) {
        scope.post("/api/v1/auth/refresh", async (request) => {
            if (this.tokens.refusesRefresh) throw refusal(401, "The session can't be refreshed");
            const { exp: _, ...same } = claimsOf(request);
            const { user_id: id, ...user } = same;
            return { success: true, token: this.tokens.issue(same).token, user: { id, ...user } };
        });
    }

    /** @param {Scope} scope under /__test__, with the server's own token checked */
    addTestRoutes(scope) {
        const { jobs, services } = this.#parts;
        addPlatformTestRoutes(scope, {
            jobs,
            pools: services.pools,
            tokens: this.tokens,
            sockets: this.sockets,
            states: this.#states,
            actions: this.#actions,
            integrations: this.#integrations,
            requests: this.#requests,
            switches: this.#switches,
        });
    }

    close() {
        this.#states.close();
        this.sockets.close();
    }
}
