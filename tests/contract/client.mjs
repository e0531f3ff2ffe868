/**
 * A client that is C++ up to the network: the probe makes each request and reads each answer, and only the bytes go
 * through Node. It notes every call under the name of the test.
 */
import assert from "node:assert/strict";
import { WebSocket } from "ws";
import { eventually } from "../server/helpers.mjs";
import { visits } from "./visits.mjs";

/** Which decoder reads a call's answer, where it has not the call's own name. @type {Record<string, string>} */
const readers = {
    run_status: "job_status",
    transform: "trigger",
    load: "trigger",
    stop: "control",
    toggle_job: "toggle",
    toggle_integration: "toggle",
    worker_action: "platform_workers",
    status_socket: "job_status",
    stream_socket: "stream",
    platform_socket: "platform_message",
};

/**
 * @typedef {object} Sending
 * @property {string | null} [token] null: none
 * @property {string} [body] instead of C++'s own
 * @property {string} [query] put behind C++'s own: what it never asks with
 * @property {number} [status] the one that is expected, default 200
 */

export class Client {
    #probe;
    #url;
    #token;
    #note;
    /** @type {WebSocket[]} */
    #sockets = [];

    /**
     * @param {import("./probe.mjs").Probe} probe
     * @param {{ url: string, token: string }} server
     * @param {{ test: string, profile: string }} note
     */
    constructor(probe, server, note) {
        this.#probe = probe;
        this.#url = server.url;
        this.#token = server.token;
        this.#note = note;
    }

    /**
     * @param {string} method
     * @param {string} address
     * @param {number} status
     */
    #visit(method, address, status) {
        const { pathname, searchParams } = new URL(address, this.#url);
        visits.push({ ...this.#note, method, path: pathname, query: [...searchParams.keys()], status });
    }

    /**
     * @param {string} name
     * @param {object} parameters
     * @param {Sending} sending
     */
    async #send(name, parameters, { token = this.#token, body: otherBody, query = "" }) {
        const call = await this.#probe.make(name, parameters);
        const body = otherBody ?? call.body;
        const response = await fetch(this.#url + call.path + query, {
            method: call.method,
            headers: {
                ...(token !== null && { authorization: `Bearer ${token}` }),
                ...(body !== "" && { "content-type": "application/json" }),
            },
            ...(body !== "" && { body }),
        });
        this.#visit(call.method, call.path, response.status);
        return { response, bytes: new Uint8Array(await response.arrayBuffer()), call };
    }

    /**
     * Makes a call that is to succeed.
     * @param {string} name of the probe's calls
     * @param {object} [parameters]
     * @param {Sending} [sending]
     * @returns {Promise<any>} what C++ decoded
     */
    async ask(name, parameters = {}, sending = {}) {
        const { response, bytes, call } = await this.#send(name, parameters, sending);
        const what = `${call.method} ${call.path}: ${new TextDecoder().decode(bytes.subarray(0, 500))}`;
        assert.equal(response.status, sending.status ?? 200, what);
        const reading = await this.#probe.read(readers[name] ?? name, bytes);
        if ("error" in reading) throw new Error(`${what}\nis not understood: ${JSON.stringify(reading.error)}`);
        return reading.value;
    }

    /**
     * Makes a call whose answer the contract leaves empty.
     * @param {string} name
     * @param {object} parameters
     */
    async tell(name, parameters) {
        const { response, call } = await this.#send(name, parameters, {});
        assert.equal(response.status, 200, `${call.method} ${call.path}`);
    }

    /**
     * Makes a call that is to be refused.
     * @param {string} name
     * @param {object} [parameters]
     * @param {Sending} [sending]
     * @returns {Promise<any>} the failure as C++ read it
     */
    async refused(name, parameters = {}, sending = {}) {
        const { response, bytes, call } = await this.#send(name, parameters, sending);
        assert.equal(response.ok, false, `${call.method} ${call.path}: ${response.status}`);
        const reading = await this.#probe.read("failure", bytes, {
            status: response.status,
            retry_after: response.headers.get("retry-after") ?? "",
            content_type: response.headers.get("content-type") ?? "",
            now: Date.now(),
        });
        return "value" in reading ? reading.value : reading;
    }

    /**
     * What a token says, as C++ reads it.
     * @param {string} [token] default: the own
     */
    async claims(token = this.#token) {
        const reading = await this.#probe.read("claims", new TextEncoder().encode(token));
        return "value" in reading ? reading.value : reading;
    }

    /**
     * Opens a socket.
     * @param {string} name
     * @param {object} [parameters]
     */
    async talk(name, parameters = {}) {
        const { socket, address } = await this.#socket(name, { token: this.#token, ...parameters });
        const conversation = new Conversation(socket, this.#probe, readers[name]);
        await new Promise((resolve, reject) => {
            socket.once("open", resolve);
            socket.once("error", reject);
        });
        this.#visit("WS", address, 101);
        return conversation;
    }

    /**
     * Asks for a socket that is to be refused.
     * @param {string} name
     * @param {object} parameters
     * @returns {Promise<number>} the handshake's status
     */
    async handshake(name, parameters) {
        const { socket, address } = await this.#socket(name, parameters);
        const status = await new Promise((resolve, reject) => {
            socket.once("unexpected-response", (request, response) => {
                resolve(response.statusCode);
                request.destroy();
            });
            socket.once("open", () => reject(new Error(`${address} was opened.`)));
            socket.on("error", () => {});
        });
        this.#visit("WS", address, status);
        return status;
    }

    /**
     * @param {string} name
     * @param {object} parameters
     */
    async #socket(name, parameters) {
        const { path: address } = await this.#probe.make(name, parameters);
        const socket = new WebSocket(this.#url.replace("http", "ws") + address);
        this.#sockets.push(socket);
        return { socket, address };
    }

    close() {
        for (const socket of this.#sockets) socket.terminate();
    }
}

/** What comes over a socket, decoded in its order. */
export class Conversation {
    #socket;
    #probe;
    /** Decoding in the background: a failure is told to whoever waits for a message. @type {Error | null} */
    #failure = null;
    /** What C++ decoded. @type {any[]} */
    messages = [];
    /** The same messages as they came. @type {Uint8Array[]} */
    raw = [];
    /** @type {Promise<number>} the close code */
    closed;

    /**
     * @param {WebSocket} socket
     * @param {import("./probe.mjs").Probe} probe
     * @param {string} reader
     */
    constructor(socket, probe, reader) {
        this.#socket = socket;
        this.#probe = probe;
        socket.on("message", async (/** @type {Buffer} */ data) => {
            this.raw.push(data);
            try {
                const reading = await probe.read(reader, data);
                if ("error" in reading) throw new Error(`${data}: ${JSON.stringify(reading.error)}`);
                this.messages.push(reading.value);
            } catch (error) {
                this.#failure ??= error instanceof Error ? error : new Error(String(error));
            }
        });
        this.closed = new Promise((resolve) => socket.on("close", resolve));
    }

    /**
     * Sends what C++ says.
     * @param {string} name
     * @param {object} [parameters]
     */
    async say(name, parameters) {
        this.#socket.send((await this.#probe.make(name, parameters)).body);
    }

    /**
     * @param {(message: any) => boolean} wanted
     * @param {string} what for the failure's message
     * @returns {Promise<any>} the first message that is wanted
     */
    until(wanted, what) {
        return eventually(() => {
            if (this.#failure) throw this.#failure;
            return this.messages.find(wanted) ?? null;
        }, what);
    }

    /**
     * The numbers of a stream's message, as they are read before it is decoded.
     * @param {number} at
     */
    async header(at) {
        const reading = await this.#probe.read("stream_header", this.raw[at]);
        return "value" in reading ? reading.value : reading;
    }

    /** @param {number} count */
    arrived(count) {
        return eventually(() => {
            if (this.#failure) throw this.#failure;
            return this.messages.length >= count ? this.messages : null;
        }, `${count} messages`);
    }
}
