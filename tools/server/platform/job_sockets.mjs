/**
 * The sockets at /ws/job/{extraction|transform|embedding}/{tenant_id}/{job_id}?token=: all three carry the same messages,
 * the job's whole status at once and then on each change. What a client sends is ignored.
 */
import { JobFeed } from "../engine/job_feed.mjs";
import { naive } from "./times.mjs";
import { ownTenant } from "./tokens.mjs";

/** @typedef {import('ws').WebSocket} Client */

/** Bytes that may wait for a slow client before messages are left out; the newest comes with the next change. */
const patience = 256 * 1024;

const kinds = ["extraction", "transform", "embedding"];
const pathPattern = new RegExp(`^/ws/job/(?:${kinds.join("|")})/(\\d{1,9})/([^/]{1,100})$`);

export class PlatformSockets {
    addresses = kinds.map((kind) => `/ws/job/${kind}/{tenant_id}/{job_id}`);
    opened = 0;
    refused = 0;
    #tokens;
    #statusOf;
    /** @type {JobFeed<object>} */
    #feed;
    /** By job. @type {Map<string, Set<Client>>} */
    #clients = new Map();
    /** What each was told last, as text. @type {WeakMap<Client, string>} */
    #told = new WeakMap();

    /**
     * @param {object} parts
     * @param {import('./tokens.mjs').Tokens} parts.tokens
     * @param {(id: string) => object | null} parts.statusOf the status object of a job
     */
    constructor({ tokens, statusOf }) {
        this.#tokens = tokens;
        this.#statusOf = statusOf;
        this.#feed = new JobFeed(statusOf);
    }

    get open() {
        return [...this.#clients.values()].reduce((sum, clients) => sum + clients.size, 0);
    }

    /** @param {string} token */
    admits(token) {
        const isGood = this.#tokens.claimsOf(token) !== null;
        if (!isGood) this.refused += 1;
        return isGood;
    }

    /**
     * @param {string} pathname
     * @returns {string | null} tenant and job
     */
    match(pathname) {
        const match = pathPattern.exec(pathname);
        return match && `${match[1]}/${match[2]}`;
    }

    /**
     * @param {string} meaning
     * @param {string} token a good one
     */
    exists(meaning, token) {
        const [tenant, id] = meaning.split("/");
        const isOwn = Number(tenant) === ownTenant && this.#tokens.claimsOf(token)?.tenant_id === ownTenant;
        const exists = isOwn && this.#statusOf(id) !== null;
        if (!exists) this.refused += 1;
        return exists;
    }

    /**
     * @param {Client} client
     * @param {string} meaning
     */
    welcome(client, meaning) {
        const id = meaning.split("/")[1];
        const clients = this.#clients.get(id) ?? new Set();
        this.#clients.set(id, clients.add(client));
        this.opened += 1;
        const unwatch = this.#feed.watch(id, (status) => this.#tell(client, id, status));
        client.on("close", () => {
            unwatch();
            clients.delete(client);
            if (clients.size === 0) this.#clients.delete(id);
        });
        // Without a listener the messages would be kept waiting for one.
        client.on("message", () => {});
        const status = this.#statusOf(id);
        if (status) this.#tell(client, id, status);
    }

    /**
     * Something of a job may have changed; who watches it is told if its status has.
     * @param {string} id
     * @param {boolean} ended whether a run has just ended: that is never held back
     */
    changed(id, ended) {
        this.#feed.changed(id, ended);
    }

    /**
     * Tells all who watch a job of a status at once, whatever the list says of it.
     * @param {string} id
     * @param {object} status
     */
    push(id, status) {
        for (const client of this.#clients.get(id) ?? []) this.#tell(client, id, status);
    }

    /**
     * For tests: sends a text as it is.
     * @param {string} id
     * @param {string} text
     * @returns {number} to how many
     */
    send(id, text) {
        const clients = this.#clients.get(id) ?? new Set();
        for (const client of clients) client.send(text);
        return clients.size;
    }

    /**
     * @param {Client} client
     * @param {string} id
     * @param {object} status
     */
    #tell(client, id, status) {
        const text = JSON.stringify(status);
        if (text === this.#told.get(client)) return;
        if (client.readyState !== client.OPEN || client.bufferedAmount > patience) return;
        this.#told.set(client, text);
        client.send(
            JSON.stringify({
                type: "job_status_update",
                tenant_id: ownTenant,
                // The jobs' ids are numbers; those that a test makes up may be texts.
                job_id: /^\d{1,15}$/.test(id) ? Number(id) : id,
                status,
                timestamp: naive(Date.now()),
            }),
        );
    }

    close() {
        this.#feed.close();
    }
}
