/**
 * The socket at /ws/jobs/stream?token=: one connection for any number of jobs. Each message is numbered within its
 * connection and names the number before it, so that a client sees when one was lost; a new epoch means a new server.
 * A job that changes often is told of at most ten times a second, always with its newest state; a slow client gets fewer
 * messages, but the newest state of every job in the end.
 */
import { randomUUID } from "node:crypto";

/** @typedef {import('ws').WebSocket} Client */
/** @typedef {import('../types.mjs').JobStatus} JobStatus */

/** Milliseconds between two messages about one job. */
const interval = 100;

/** Bytes that may wait for a slow client; what changes meanwhile is sent when it has caught up. */
const patience = 512 * 1024;

const path = "/ws/jobs/stream";

export class JobStream {
    addresses = [path];
    #feed;
    #statusOf;
    #allIds;
    #epoch = randomUUID();
    /** @type {Set<Subscriber>} */
    #subscribers = new Set();
    #toLose = 0;

    /**
     * @param {object} parts
     * @param {import('../engine/job_feed.mjs').JobFeed} parts.feed
     * @param {(id: string) => JobStatus | null} parts.statusOf
     * @param {() => string[]} parts.allIds of all jobs at this moment
     */
    constructor({ feed, statusOf, allIds }) {
        this.#feed = feed;
        this.#statusOf = statusOf;
        this.#allIds = allIds;
    }

    /** @param {string} pathname */
    match(pathname) {
        return pathname === path ? "" : null;
    }

    exists() {
        return true;
    }

    /** @param {Client} client */
    welcome(client) {
        const subscriber = new Subscriber(client, {
            epoch: this.#epoch,
            statusOf: this.#statusOf,
            allIds: this.#allIds,
            isLost: () => this.#toLose > 0 && (this.#toLose -= 1) >= 0,
        });
        const unwatch = this.#feed.watchAll((id, ended) => subscriber.changed(id, ended));
        this.#subscribers.add(subscriber);
        client.on("message", (data) => subscriber.receive(String(data)));
        client.on("close", () => {
            unwatch();
            subscriber.close();
            this.#subscribers.delete(subscriber);
        });
    }

    /**
     * For tests: so many messages are numbered and then not sent, as if the network had lost them.
     * @param {number} count
     */
    lose(count) {
        this.#toLose = count;
    }
}

class Subscriber {
    #client;
    #parts;
    #all = false;
    /** Those subscribed to, or with `#all` those that are not. @type {Set<string>} */
    #ids = new Set();
    /** Those to tell of, in this order. @type {Set<string>} */
    #waiting = new Set();
    /** When a job was told of last, in milliseconds; older than the interval is forgotten. @type {Map<string, number>} */
    #told = new Map();
    #seq = 0;
    /** @type {NodeJS.Timeout | null} */
    #timer = null;

    /**
     * @param {Client} client
     * @param {{ epoch: string, statusOf: (id: string) => JobStatus | null, allIds: () => string[],
     *   isLost: () => boolean }} parts
     */
    constructor(client, parts) {
        this.#client = client;
        this.#parts = parts;
    }

    /**
     * What is no subscription ends the connection with a sentence: a client that is wrong about it would wait for ever.
     * @param {string} text
     */
    receive(text) {
        const message = parse(text);
        if (!message) {
            this.#client.close(1008, 'Send {"subscribe": [ids]} or {"subscribe": "*"} or {"unsubscribe": [ids]}.');
            return;
        }
        if (message.subscribe !== undefined) this.#subscribe(message.subscribe);
        if (message.unsubscribe !== undefined) this.#unsubscribe(message.unsubscribe);
        this.#send();
    }

    /** @param {string[] | '*'} ids */
    #subscribe(ids) {
        if (ids === "*") {
            this.#all = true;
            this.#ids.clear();
        } else for (const id of ids) this.#all ? this.#ids.delete(id) : this.#ids.add(id);
        for (const id of ids === "*" ? this.#parts.allIds() : ids) {
            // The state of this moment, whatever was told before.
            this.#told.delete(id);
            this.#waiting.add(id);
        }
    }

    /** @param {string[] | '*'} ids */
    #unsubscribe(ids) {
        if (ids === "*") {
            this.#all = false;
            this.#ids.clear();
            this.#waiting.clear();
            return;
        }
        for (const id of ids) {
            if (this.#all) this.#ids.add(id);
            else this.#ids.delete(id);
            this.#waiting.delete(id);
        }
    }

    /**
     * @param {string} id
     * @param {boolean} ended whether a run has just ended: that is told at once
     */
    changed(id, ended) {
        if (this.#ids.has(id) === this.#all) return;
        this.#waiting.add(id);
        if (ended) this.#told.delete(id);
        if (ended || !this.#timer) this.#send();
    }

    /** Sends what is due, and comes again for the rest. */
    #send() {
        const now = performance.now();
        for (const id of this.#waiting) {
            if (this.#client.readyState !== this.#client.OPEN || this.#client.bufferedAmount > patience) break;
            const last = this.#told.get(id);
            if (last !== undefined && now - last < interval) continue;
            this.#waiting.delete(id);
            const job = this.#parts.statusOf(id);
            if (!job) continue;
            this.#told.set(id, now);
            this.#tell(job);
        }
        for (const [id, last] of this.#told) if (now - last >= interval) this.#told.delete(id);
        const isNeeded = this.#waiting.size > 0 || this.#told.size > 0;
        if (this.#timer) clearTimeout(this.#timer);
        this.#timer = isNeeded ? setTimeout(() => this.#wake(), interval) : null;
    }

    #wake() {
        this.#timer = null;
        this.#send();
    }

    /** @param {JobStatus} job */
    #tell(job) {
        const previous = this.#seq;
        this.#seq += 1;
        // The first of a connection has none before it.
        const numbers = { epoch: this.#parts.epoch, seq: this.#seq, ...(previous > 0 && { prev_seq: previous }) };
        if (!this.#parts.isLost()) this.#client.send(JSON.stringify({ ...numbers, job }));
    }

    close() {
        if (this.#timer) clearTimeout(this.#timer);
        this.#timer = null;
        this.#waiting.clear();
        this.#told.clear();
    }
}

/**
 * @param {string} text
 * @returns {{ subscribe?: string[] | '*', unsubscribe?: string[] | '*' } | null} null: it is neither
 */
function parse(text) {
    /** @type {unknown} */
    let value;
    try {
        value = JSON.parse(text);
    } catch {
        return null;
    }
    if (value === null || typeof value !== "object") return null;
    const { subscribe, unsubscribe } = /** @type {Record<string, unknown>} */ (value);
    const given = [subscribe, unsubscribe].filter((entry) => entry !== undefined);
    if (given.length === 0 || !given.every(isIds)) return null;
    return { subscribe: texts(subscribe), unsubscribe: texts(unsubscribe) };
}

/** @param {unknown} value */
const isIds = (value) =>
    value === "*" ||
    (Array.isArray(value) && value.every((entry) => typeof entry === "string" || Number.isSafeInteger(entry)));

/** @param {any} value @returns {string[] | '*' | undefined} */
const texts = (value) => (Array.isArray(value) ? value.map(String) : value);
