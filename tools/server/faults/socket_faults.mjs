/** Brings the faults of sockets about: of their handshakes, and of the messages that the server sends. */
import { setTimeout as delay } from "node:timers/promises";
import { changeTypes, pad, shiftTimes } from "./damage.mjs";

/** @typedef {import('./faults.mjs').Faults} Faults */
/** @typedef {import('./faults.mjs').Rule} Rule */
/** @typedef {import('ws').WebSocket} Client */

/**
 * One client's socket, as the faults of its messages use it.
 * @typedef {object} Line
 * @property {Client} client
 * @property {(data: string | Buffer) => void} send past all faults
 * @property {boolean} isDead whether nothing is sent any more, though it stays open
 * @property {string | null} waiting a message that the next one overtakes
 */

/** Milliseconds after which a client is cut off that does not answer its closing. */
const closingTime = 500;

/** What the kinds make of a message. @type {Record<string, (line: Line, message: string, rule: Rule) => void>} */
const messageFaults = {
    silent: (line) => (line.isDead = true),
    close: (line, _message, { code, reason }) => {
        line.isDead = true;
        if (code === 1006) return line.client.terminate();
        line.client.close(code, reason);
        setTimeout(() => line.client.terminate(), closingTime).unref();
    },
    malformed: (line, _message, { text }) => line.send(text),
    "wrong-types": (line, message, { change }) => line.send(changeTypes(message, change)),
    binary: (line, message) => line.send(Buffer.from(message)),
    oversized: (line, message, { bytes }) => line.send(pad(message, bytes)),
    duplicate: (line, message) => {
        line.send(message);
        line.send(message);
    },
    late: (line, message, { ms }) => void setTimeout(() => line.send(message), ms).unref(),
    reorder: (line, message, { ms }) => {
        if (line.waiting !== null) return overtake(line, message);
        line.waiting = message;
        // One that no other follows is only late.
        setTimeout(() => overtake(line, null), ms).unref();
    },
    drop: () => {},
    flood: (line, message, { count }) => {
        for (let sent = 0; sent < count; sent += 1) line.send(message);
    },
};

/**
 * @param {Line} line
 * @param {string | null} message null: nothing came
 */
function overtake(line, message) {
    const { waiting } = line;
    line.waiting = null;
    for (const one of [message, waiting]) if (one !== null) line.send(one);
}

export class SocketFaults {
    #faults;
    /** Handshakes that are never answered. @type {Set<import('node:stream').Duplex>} */
    #held = new Set();

    /** @param {Faults} faults */
    constructor(faults) {
        this.#faults = faults;
    }

    /**
     * @param {string} path
     * @param {import('node:stream').Duplex} socket
     * @returns {Promise<number | null | undefined>} the status to refuse with; null: go on; undefined: never answer
     */
    async handshake(path, socket) {
        for (const rule of this.#faults.take("handshake", "GET", path)) {
            if (rule.kind === "latency") await delay(rule.ms);
            else if (rule.kind === "refuse") return rule.status;
            else {
                this.#held.add(socket);
                socket.on("close", () => this.#held.delete(socket));
                return undefined;
            }
        }
        return null;
    }

    /**
     * From here on, what is sent to this client meets the faults in force at that moment.
     * @param {Client} client
     * @param {string} path
     */
    attach(client, path) {
        const send = client.send.bind(client);
        let count = 0;
        /** @type {Line} */
        const line = {
            client,
            isDead: false,
            waiting: null,
            send: (data) => {
                if (!line.isDead && client.readyState === client.OPEN) send(data);
            },
        };
        /** @type {any} */ (client).send = (/** @type {string} */ data) => {
            if (line.isDead) return;
            const rules = this.#faults.take("message", "GET", path, count);
            count += 1;
            let message = data;
            for (const rule of rules) {
                if (rule.kind !== "clock-skew") return messageFaults[rule.kind](line, message, rule);
                message = shiftTimes(message, rule.seconds);
            }
            line.send(message);
        };
    }

    /** Ends what is held, which the server's end would wait for. */
    close() {
        for (const socket of this.#held) socket.destroy();
    }
}
