/** What the tests of the platform profile share: a server of it, calls with one of its tokens, and its sockets. */
import { WebSocket } from "ws";
import { eventually, open } from "./helpers.mjs";

/** @typedef {Awaited<ReturnType<typeof openPlatform>>} PlatformServer */

/**
 * @param {{ after: (work: () => unknown) => void }} context
 * @param {Partial<import('../../tools/server/options.mjs').ServerOptions>} [options]
 */
export async function openPlatform(context, options = {}) {
    const server = await open(context, { profile: "platform", requestsPerMinute: null, ...options });
    const own = server.signIn();

    /**
     * A call with a token of the platform, and its tenant in the query.
     * @param {string} method
     * @param {string} path
     * @param {unknown} [body]
     * @param {{ token?: string | null, headers?: Record<string, string> }} [options]
     */
    async function ask(method, path, body, { token = own, headers = {} } = {}) {
        const tenant = path.includes("tenant_id=") ? "" : `${path.includes("?") ? "&" : "?"}tenant_id=1`;
        const response = await fetch(server.url + path + tenant, {
            method,
            headers: {
                ...(token !== null && { authorization: `Bearer ${token}` }),
                ...(body !== undefined && { "content-type": "application/json" }),
                ...headers,
            },
            ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
        });
        const text = await response.text();
        const isJson = response.headers.get("content-type")?.includes("json");
        return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
    }

    /**
     * A call of a test route.
     * @param {string} path below /__test__
     * @param {object} [body] without one it is a GET
     */
    async function order(path, body) {
        const answer = await server.call(body ? "POST" : "GET", `/__test__/${path}`, body);
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
        return answer.body;
    }

    /** @param {number} id */
    const row = async (id) =>
        (await ask("GET", "/app/etl/jobs")).body.find((/** @type {{ id: number }} */ job) => job.id === id);

    /**
     * @param {number} id
     * @param {string} word
     * @returns {Promise<any>} the job's row
     */
    const until = (id, word) =>
        eventually(async () => {
            const found = await row(id);
            return found.status.overall === word ? found : null;
        }, `job ${id} to be ${word}`);

    /** @param {number} id */
    const run = (id) => ask("POST", `/app/etl/jobs/${id}/run-now`);

    /**
     * @param {number | string} id
     * @param {{ kind?: string, tenant?: number | string, token?: string | null }} [options]
     */
    const watchJob = (id, { kind = "extraction", tenant = 1, token = own } = {}) =>
        watchPath(server.url, `/ws/job/${kind}/${tenant}/${id}`, token);

    return { ...server, own, ask, order, row, until, run, watchJob };
}

/**
 * @param {string} url of the server
 * @param {string} path
 * @param {string | null} token
 */
export function watchPath(url, path, token) {
    const query = token === null ? "" : `?token=${encodeURIComponent(token)}`;
    const socket = new WebSocket(url.replace("http", "ws") + path + query);
    /** @type {any[]} */
    const messages = [];
    socket.on("message", (data) => messages.push(JSON.parse(String(data))));
    /** @type {Promise<{ code?: number, refused?: number }>} */
    const closed = new Promise((resolve) => {
        socket.on("close", (code) => resolve({ code }));
        socket.on("unexpected-response", (request, response) => {
            resolve({ refused: response.statusCode });
            request.destroy();
        });
        socket.on("error", () => {});
    });
    /** @param {(message: any) => boolean} wanted @param {string} [what] */
    const until = (wanted, what = "a message") => eventually(() => messages.find(wanted) ?? null, what);
    return { socket, messages, closed, until };
}

/**
 * The cells of a status object's steps, each as three words.
 * @param {{ steps: Record<string, { extraction: string, transform: string, embedding: string }> }} status
 */
export const cellsOf = ({ steps }) =>
    Object.fromEntries(
        Object.entries(steps).map(([name, { extraction, transform, embedding }]) => [
            name,
            `${extraction} ${transform} ${embedding}`,
        ]),
    );
