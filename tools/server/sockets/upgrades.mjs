/**
 * The handshakes of all sockets: which one an address means, who may come in, the pings that find clients that are gone,
 * and the end that is said to all.
 */
import { STATUS_CODES } from "node:http";
import { WebSocketServer } from "ws";

/** Milliseconds between pings; a client that did not answer the last one is cut off. */
const pingInterval = 20_000;

/** Milliseconds for clients to answer the closing before they are cut off. */
const closingTime = 500;

/** Ten thousand ids in one subscription are some hundred kilobytes. */
const largestMessage = 1024 * 1024;

/** @typedef {import('ws').WebSocket} Client */

/**
 * A kind of socket.
 * @typedef {object} SocketKind
 * @property {string[]} addresses those that are of its kind, with the open places in braces
 * @property {(pathname: string) => string | null} match what the address means to it; null: it is not of this kind
 * @property {(meaning: string, token: string) => boolean} exists whether it is there for who has the token
 * @property {(client: Client, meaning: string) => void} welcome
 */

export class Upgrades {
    #server = new WebSocketServer({ noServer: true, maxPayload: largestMessage, perMessageDeflate: false });
    /** @type {WeakSet<Client>} */
    #answering = new WeakSet();
    #pingTimer;
    #isToken;
    #kinds;
    #isSilent;
    #faults;
    #closing = false;

    /**
     * @param {(token: string) => boolean} isToken
     * @param {SocketKind[]} kinds
     * @param {object} [options]
     * @param {boolean} [options.isSilent] whether every refusal is a 403, whatever its reason
     * @param {import('../faults/socket_faults.mjs').SocketFaults | null} [options.faults] those that tests ask for
     */
    constructor(isToken, kinds, { isSilent = false, faults = null } = {}) {
        this.#isToken = isToken;
        this.#kinds = kinds;
        this.#isSilent = isSilent;
        this.#faults = faults;
        this.#pingTimer = setInterval(() => this.#ping(), pingInterval);
    }

    /** @returns {string[]} of all sockets that there are, with the open places in braces */
    get addresses() {
        return this.#kinds.flatMap((kind) => kind.addresses);
    }

    /**
     * Takes over the upgrade requests of a server.
     * @param {import('node:http').Server} server
     */
    attach(server) {
        server.on("upgrade", async (request, socket, head) => {
            // A client that goes away in the middle of the handshake must not end the server.
            socket.on("error", () => socket.destroy());
            // Not by URL: it throws for an address such as "//", and that would end the server.
            const [pathname, query = ""] = (request.url ?? "/").split("?", 2);
            const fault = this.#faults ? await this.#faults.handshake(pathname, socket) : null;
            if (fault === undefined) return;
            const found = this.#find(pathname);
            const refusal = fault ?? this.#refusalOf(found, new URLSearchParams(query).get("token"));
            if (refusal !== null || found === null) {
                const status = fault ?? (this.#isSilent ? 403 : (refusal ?? 404));
                socket.end(
                    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
                );
                return;
            }
            this.#server.handleUpgrade(request, socket, head, (client) => {
                this.#answering.add(client);
                client.on("pong", () => this.#answering.add(client));
                client.on("error", () => client.terminate());
                this.#faults?.attach(client, pathname);
                found.kind.welcome(client, found.meaning);
            });
        });
    }

    /**
     * @param {string} pathname
     * @returns {{ kind: SocketKind, meaning: string } | null}
     */
    #find(pathname) {
        for (const kind of this.#kinds) {
            const meaning = kind.match(pathname);
            if (meaning !== null) return { kind, meaning };
        }
        return null;
    }

    /**
     * @param {{ kind: SocketKind, meaning: string } | null} found
     * @param {string | null} token
     * @returns {number | null} an HTTP status; null: welcome
     */
    #refusalOf(found, token) {
        if (found === null) return 404;
        if (this.#closing) return 503;
        if (token === null || token === "") return 401;
        if (!this.#isToken(token)) return 403;
        return found.kind.exists(found.meaning, token) ? null : 404;
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
        this.#faults?.close();
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
