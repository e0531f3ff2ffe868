/** What the server's tests share: a started server on a free port, calls with its token, sockets, and waiting. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { startServer } from "../../tools/server/server.mjs";

/** @typedef {import('../../tools/server/types.mjs').JobStatus} JobStatus */
/** @typedef {Awaited<ReturnType<typeof open>>} TestServer */

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The bodies that trigger the seeded jobs, by the jobs' names. */
export const triggers = {
    git: { entity_type: "git_commits", integration_id: 1, payload: { revision: "HEAD" } },
    jira: { entity_type: "jira_issues", integration_id: 2, payload: { file: "jira-issues.ndjson" } },
    github: { entity_type: "github_issues", integration_id: 3, payload: { file: "github-issues.csv" } },
    fabric: { entity_type: "fabric_issues", integration_id: 4, payload: { file: "fabric-issues.ndjson" } },
    merges: { entity_type: "git_merges", integration_id: 1, payload: { revision: "HEAD", merges_only: true } },
};

/**
 * A folder that is removed at the test's end.
 * @param {import('node:test').TestContext | import('node:test').SuiteContext | { after: (work: () => void) => void }} context
 * @returns {string}
 */
export function temporaryFolder(context) {
    const folder = mkdtempSync(path.join(tmpdir(), "etl-server-test-"));
    /** @type {{ after: (work: () => void) => void }} */ (context).after(() =>
        rmSync(folder, { recursive: true, force: true }),
    );
    return folder;
}

/**
 * A repository with some commits and one merge.
 * @param {string} folder
 * @param {number} commits before the merge
 */
export function makeRepository(folder, commits) {
    /** @param {string[]} parameters */
    const git = (...parameters) =>
        execFileSync(
            "git",
            ["-C", folder, "-c", "user.name=Tess Ter", "-c", "user.email=t@example.org", ...parameters],
            {
                encoding: "utf8",
                stdio: ["ignore", "pipe", "ignore"],
                env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
            },
        ).trim();
    git("init", "-q", "-b", "main");
    for (let number = 1; number <= commits; number += 1) {
        git("commit", "-q", "--allow-empty", "-m", `Change ${number}\n\nWith a body, "quotes" and ümlauts.`);
    }
    git("checkout", "-q", "-b", "side");
    git("commit", "-q", "--allow-empty", "-m", "On the side");
    git("checkout", "-q", "main");
    git("merge", "-q", "--no-ff", "-m", "Merge the side", "side");
    return { git, count: Number(git("rev-list", "--count", "HEAD")) };
}

/**
 * Starts a server that is stopped at the test's end.
 * @param {{ after: (work: () => unknown) => void }} context
 * @param {Partial<import('../../tools/server/options.mjs').ServerOptions>} [options]
 */
export async function open(context, options = {}) {
    const server = await startServer({
        port: 0,
        database: ":memory:",
        pace: "fast",
        seedSchedules: false,
        gates: true,
        token: "test-token",
        ...options,
    });
    context.after(() => server.close());

    /**
     * @param {string} method
     * @param {string} address below /api/v1/etl, or a whole path that begins with "/"
     * @param {unknown} [body] sent as JSON; a text is sent as it is
     * @param {Record<string, string>} [headers]
     * @returns {Promise<{ status: number, body: any, headers: Headers }>}
     */
    async function call(method, address, body, headers = {}) {
        const url = server.url + (address.startsWith("/") ? address : `/api/v1/etl/${address}`);
        const response = await fetch(url, {
            method,
            headers: {
                authorization: `Bearer ${server.token}`,
                ...(body !== undefined && { "content-type": "application/json" }),
                ...headers,
            },
            ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
        });
        return { status: response.status, body: await response.json(), headers: response.headers };
    }

    /**
     * @param {string} id a job's or a run's handle
     * @param {(status: JobStatus) => boolean} wanted
     * @returns {Promise<JobStatus>} the first status that is wanted
     */
    const until = (id, wanted) =>
        eventually(async () => {
            const { body } = await call("GET", `jobs/${id}/status`);
            return wanted(body) ? body : null;
        }, `job ${id}`);

    /** @param {string} id */
    const ended = (id) => until(id, ({ status }) => status === "completed" || status === "failed");

    /**
     * @param {object} body
     * @returns {Promise<string>} the run's handle
     */
    async function trigger(body) {
        const answer = await call("POST", "pipeline/trigger", body);
        if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
        return answer.body.job_id;
    }

    return { ...server, call, until, ended, trigger };
}

/**
 * Asks again and again until there is an answer.
 * @template Answer
 * @param {() => Promise<Answer | null> | Answer | null} ask
 * @param {string} what for the failure's message
 * @param {number} [milliseconds] how long to try
 * @returns {Promise<Answer>}
 */
export async function eventually(ask, what, milliseconds = 10_000) {
    const deadline = Date.now() + milliseconds;
    for (;;) {
        const answer = await ask();
        if (answer !== null) return answer;
        if (Date.now() > deadline) throw new Error(`Waited ${milliseconds} ms in vain for ${what}.`);
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
}

/**
 * Opens a job's socket and collects what comes.
 * @param {{ url: string, token: string }} server
 * @param {string} id
 * @param {string | null} [token] null: none in the address
 */
export function watch(server, id, token = server.token) {
    const query = token === null ? "" : `?token=${encodeURIComponent(token)}`;
    const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws/jobs/${id}/status${query}`);
    /** @type {{ at: number, status: JobStatus }[]} at: milliseconds */
    const messages = [];
    socket.on("message", (data) => messages.push({ at: performance.now(), status: JSON.parse(String(data)) }));
    /** The close code, or the HTTP status of a refused handshake. @type {Promise<{ code?: number, refused?: number }>} */
    const closed = new Promise((resolve) => {
        socket.on("close", (code) => resolve({ code }));
        socket.on("unexpected-response", (request, response) => {
            resolve({ refused: response.statusCode });
            request.destroy();
        });
        socket.on("error", () => {});
    });
    return { socket, messages, closed };
}

/**
 * @param {string} folder
 * @param {Record<string, string | Uint8Array>} files
 */
export function writeFiles(folder, files) {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
}
