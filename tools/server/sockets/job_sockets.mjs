/** The sockets at /ws/jobs/{id}/status?token=: each carries one job's whole JobStatus, at once and then on each change. */

/** Bytes that may wait for a slow client before states are left out; the end of a run is always sent. */
const patience = 256 * 1024;

const address = "/ws/jobs/{id}/status";
const pathPattern = new RegExp(`^${address.replace("{id}", "([^/]+)")}$`);

export class JobSockets {
    addresses = [address];
    #feed;
    #statusOf;

    /**
     * @param {object} parts
     * @param {import('../engine/job_feed.mjs').JobFeed} parts.feed
     * @param {(id: string) => import('../types.mjs').JobStatus | null} parts.statusOf
     */
    constructor({ feed, statusOf }) {
        this.#feed = feed;
        this.#statusOf = statusOf;
    }

    /**
     * @param {string} pathname
     * @returns {string | null} the job's id
     */
    match(pathname) {
        const match = pathPattern.exec(pathname);
        try {
            return match && decodeURIComponent(match[1]);
        } catch {
            return null;
        }
    }

    /** @param {string} id */
    exists(id) {
        return this.#statusOf(id) !== null;
    }

    /**
     * @param {import('ws').WebSocket} client
     * @param {string} id
     */
    welcome(client, id) {
        const unwatch = this.#feed.watch(id, (status, ended) => {
            if (client.readyState !== client.OPEN || (client.bufferedAmount > patience && !ended)) return;
            client.send(JSON.stringify(status));
        });
        client.on("close", unwatch);
        const status = this.#statusOf(id);
        if (status) client.send(JSON.stringify(status));
    }
}
