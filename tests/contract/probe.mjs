/** The project's own C++ as a neighbour: makes each request and reads each answer of these tests (see wire_probe.cpp). */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { projectRoot } from "../server/helpers.mjs";

const program = path.join(projectRoot, "build/native-asan/wire_probe");

/** @typedef {{ method: string, path: string, body: string }} Call a socket's has no method, a socket's message no path */
/** @typedef {{ value: any } | { error: { path: string, expected: string } }} Reading */

export class Probe {
    #child;
    /** @type {{ resolve: (line: string) => void, reject: (error: Error) => void }[]} */
    #waiting = [];

    constructor() {
        if (!existsSync(program)) {
            throw new Error(`${program} is missing: cmake --build --preset native-asan --target wire_probe`);
        }
        this.#child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
        createInterface({ input: this.#child.stdout }).on("line", (line) => this.#waiting.shift()?.resolve(line));
        this.#child.on("close", (code) => {
            for (const { reject } of this.#waiting) reject(new Error(`wire_probe ended with code ${code}.`));
        });
        // A program that is gone is told of by its end.
        this.#child.stdin.on("error", () => {});
    }

    /**
     * @param {object} question
     * @param {Uint8Array} [bytes]
     * @returns {Promise<any>}
     */
    #ask(question, bytes) {
        const answer = new Promise((resolve, reject) => {
            this.#waiting.push({ resolve: (line) => resolve(JSON.parse(line)), reject });
        });
        this.#child.stdin.write(`${JSON.stringify(question)}\n`);
        if (bytes) this.#child.stdin.write(bytes);
        return answer;
    }

    /**
     * @param {string} name of probe_calls.cpp
     * @param {object} [parameters]
     * @returns {Promise<Call>}
     */
    make(name, parameters = {}) {
        return this.#ask({ ...parameters, make: name });
    }

    /**
     * @param {string} name of probe_readers.cpp
     * @param {Uint8Array} bytes as the server sent them
     * @param {object} [headers] what a failure's reader takes beside them
     * @returns {Promise<Reading>}
     */
    read(name, bytes, headers = {}) {
        return this.#ask({ ...headers, read: name, bytes: bytes.length }, bytes);
    }

    close() {
        this.#child.stdin.end();
    }
}
