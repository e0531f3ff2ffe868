// Tells the person at the terminal what the tools are doing, and runs other programs for them.
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** An error whose message is a whole sentence for the person at the terminal; no stack trace is shown for it. */
export class PlainError extends Error {}

/** @param {string} text */
export function say(text) {
    process.stdout.write(`${text}\n`);
}

/**
 * Runs a piece of work, saying what it is before and how long it took after.
 * @template T
 * @param {string} title
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
    const begin = Date.now();
    say(`· ${title} …`);
    const result = await work();
    say(`  done in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
    return result;
}

/**
 * Runs a program and returns what it wrote; throws its whole output when it fails.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, hint?: string }} [options]
 */
export function run(program, parameters, options = {}) {
    const result = spawnSync(program, parameters, {
        cwd: options.cwd,
        env: options.env ?? process.env,
        encoding: "utf8",
        maxBuffer: 256 * 1024 * 1024,
        stdio: ["ignore", "pipe", "pipe"],
    });
    if (result.error || result.status !== 0) {
        throw new PlainError(
            `${options.hint ?? "A command failed."}\n  command: ${program} ${parameters.join(" ").slice(0, 400)}\n` +
                `  ${result.error?.message ?? ""}${result.stdout ?? ""}${result.stderr ?? ""}`.slice(-6000),
        );
    }
    return result.stdout;
}

/**
 * Runs a program whose output is only of interest when it fails, and prints a dot of life every ten seconds meanwhile.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, hint?: string }} [options]
 * @returns {Promise<string>}
 */
export function runLong(program, parameters, options = {}) {
    return new Promise((resolve, reject) => {
        const begin = Date.now();
        const child = spawn(program, parameters, {
            cwd: options.cwd,
            env: options.env ?? process.env,
            stdio: ["ignore", "pipe", "pipe"],
        });
        let output = "";
        const life = setInterval(() => {
            const last = output.trimEnd().split("\n").at(-1) ?? "";
            say(`  … ${Math.round((Date.now() - begin) / 1000)} s  ${last.slice(0, 100)}`);
        }, 10_000);
        child.stdout.on("data", (chunk) => (output += chunk));
        child.stderr.on("data", (chunk) => (output += chunk));
        child.on("error", (error) => {
            clearInterval(life);
            reject(new PlainError(`${options.hint ?? "A command could not be started."}\n  ${error.message}`));
        });
        child.on("close", (code) => {
            clearInterval(life);
            if (code === 0) resolve(output);
            else
                reject(
                    new PlainError(
                        `${options.hint ?? "A command failed."}\n  command: ${program} ${parameters.join(" ").slice(0, 400)}\n${output.slice(-6000)}`,
                    ),
                );
        });
    });
}

/**
 * The full path of a program on the PATH, or nothing.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findProgram(name) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
        if (!folder) continue;
        const path = join(folder, name);
        try {
            accessSync(path, constants.X_OK);
            if (statSync(path).isFile()) return path;
        } catch {
            // Not in this folder; look on.
        }
    }
    return undefined;
}
