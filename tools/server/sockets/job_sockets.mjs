/**
 * The sockets at /ws/jobs/{id}/status?token=: each carries one job's whole JobStatus, at once and then on each change.
 */
import { STATUS_CODES } from "node:http";
import { WebSocketServer } from "ws";

/** Milliseconds between pings; a client that did not answer the last one is cut off. */
const pingInterval = 20_000;

/** Bytes that may wait for a slow client before states are left out; the end of a run is always sent. */
const patience = 256 * 1024;

/** Milliseconds for clients to answer the closing before they are cut off. */
const closingTime = 500;

const pathPattern = /^\/ws\/jobs\/([^/]+)\/status$/;

export class JobSockets {
    #server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, perMessageDeflate: false });
    /** @type {WeakSet<import('ws').WebSocket>} */
    #answering = new WeakSet();
    #pingTimer;
    #feed;
    #isToken;
    #statusOf;
    #closing = false;

    /**
     * @param {object} parts
     * @param {import('../engine/job_feed.mjs').JobFeed} parts.feed
     * @param {(token: string) => boolean} parts.isToken
     * @param {(id: string) => import('../types.mjs').JobStatus | null} parts.statusOf
     */
    constructor({ feed, isToken, statusOf }) {
        this.#feed = feed;
        this.#isToken = isToken;
        this.#statusOf = statusOf;
        this.#pingTimer = setInterval(() => this.#ping(), pingInterval);
    }

    /**
     * Takes over the upgrade requests of a server.
     * @param {import('node:http').Server} server
     */
    attach(server) {
        server.on("upgrade", (request, socket, head) => {
            // A client that goes away in the middle of the handshake must not end the server.
            socket.on("error", () => socket.destroy());
            // Not by URL: it throws for an address such as "//", and that would end the server.
            const [pathname, query = ""] = (request.url ?? "/").split("?", 2);
            const id = jobIdOf(pathname);
            const refusal = this.#refusalOf(id, new URLSearchParams(query).get("token"));
            if (refusal !== null || id === null) {
                const status = refusal ?? 404;
                socket.end(
                    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
                );
                return;
            }
            this.#server.handleUpgrade(request, socket, head, (client) => this.#welcome(client, id));
        });
    }

    /**
     * @param {string | null} id
     * @param {string | null} token
     * @returns {number | null} an HTTP status; null: welcome
     */
    #refusalOf(id, token) {
        if (id === null) return 404;
        if (this.#closing) return 503;
        if (token === null || token === "") return 401;
        if (!this.#isToken(token)) return 403;
        return this.#statusOf(id) ? null : 404;
    }

    /**
     * @param {import('ws').WebSocket} client
     * @param {string} id
     */
    #welcome(client, id) {
        this.#answering.add(client);
        const unwatch = this.#feed.watch(id, (status, ended) => {
            if (client.readyState !== client.OPEN || (client.bufferedAmount > patience && !ended)) return;
            client.send(JSON.stringify(status));
        });
        client.on("pong", () => this.#answering.add(client));
        client.on("error", () => client.terminate());
        client.on("close", unwatch);
        const status = this.#statusOf(id);
        if (status) client.send(JSON.stringify(status));
    }

    #ping() {
        for (const client of this.#server.clients) {
            if (this.#answering.delete(client)) client.ping();
            else client.terminate();
        }
    }

    /**
     * @param {number} code of the close frame; 1006 cuts the connections without one
     * @returns {number} how many there were
     */
    closeAll(code) {
        const clients = [...this.#server.clients];
        for (const client of clients) {
            if (code === 1006) client.terminate();
            else client.close(code);
        }
        return clients.length;
    }

    /** Says 1001 (going away) to everybody and takes no more. */
    async close() {
        this.#closing = true;
        clearInterval(this.#pingTimer);
        this.closeAll(1001);
        const deadline = Date.now() + closingTime;
        while (this.#server.clients.size > 0 && Date.now() < deadline) {
            await new Promise((resolve) => setTimeout(resolve, 10));
        }
        for (const client of this.#server.clients) client.terminate();
        this.#server.close();
    }
}

/**
 * @param {string} pathname
 * @returns {string | null}
 */
function jobIdOf(pathname) {
    const match = pathPattern.exec(pathname);
    try {
        return match && decodeURIComponent(match[1]);
    } catch {
        return null;
    }
}
