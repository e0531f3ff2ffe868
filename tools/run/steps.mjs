// Runs the steps of a long job one after another, keeps their times, and shows the output of those that fail.
import { spawn } from "node:child_process";
import { checkout } from "../setup/resolved.mjs";
import { say } from "../setup/say.mjs";

/**
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {string} output shown when the step failed
 * @property {string[]} [summary] lines of the step's own runner, shown at the very end
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} [after] steps without whose success this one makes no sense
 * @property {() => Promise<Outcome>} work
 */

/** @typedef {{ name: string, state: "passed" | "failed" | "skipped", seconds: number, summary: string[] }} Row */

/**
 * Runs a program, collects what it writes, and says every twenty seconds that it is still at work.
 * @param {string} program
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<Outcome>}
 */
export function command(program, parameters, environment = {}) {
    return new Promise((resolve) => {
        const begin = Date.now();
        const child = spawn(program, parameters, {
            cwd: checkout,
            env: { ...process.env, ...environment },
            stdio: ["ignore", "pipe", "pipe"],
        });
        let output = "";
        const life = setInterval(() => {
            const last = output.trimEnd().split("\n").at(-1) ?? "";
            say(`    … ${Math.round((Date.now() - begin) / 1000)} s  ${last.trim().slice(0, 100)}`);
        }, 20_000);
        child.stdout.on("data", (chunk) => (output += chunk));
        child.stderr.on("data", (chunk) => (output += chunk));
        child.on("error", (error) => {
            clearInterval(life);
            resolve({ ok: false, output: `${program} could not be started: ${error.message}` });
        });
        child.on("close", (code) => {
            clearInterval(life);
            resolve({ ok: code === 0, output });
        });
    });
}

/**
 * The lines of an output that match, trimmed.
 * @param {string} output
 * @param {RegExp} pattern
 */
export function linesOf(output, pattern) {
    return output
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => pattern.test(line));
}

/**
 * @param {Step[]} steps
 * @returns {Promise<Row[]>}
 */
export async function runSteps(steps) {
    /** @type {Row[]} */
    const rows = [];
    for (const step of steps) {
        const missing = (step.after ?? []).find((name) =>
            rows.some((row) => row.name === name && row.state !== "passed"),
        );
        if (missing) {
            say(`▸ ${step.name}: skipped, because “${missing}” did not pass`);
            rows.push({ name: step.name, state: "skipped", seconds: 0, summary: [] });
            continue;
        }
        say(`▸ ${step.name}`);
        const begin = Date.now();
        /** @type {Outcome} */
        let outcome;
        try {
            outcome = await step.work();
        } catch (error) {
            outcome = { ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
        }
        const seconds = (Date.now() - begin) / 1000;
        if (!outcome.ok) say(`${outcome.output.trimEnd()}\n  FAILED: ${step.name}`);
        rows.push({
            name: step.name,
            state: outcome.ok ? "passed" : "failed",
            seconds,
            summary: outcome.summary ?? [],
        });
    }
    return rows;
}

/**
 * The time table of all steps, and under it what the runners said themselves.
 * @param {Row[]} rows
 */
export function report(rows) {
    const width = Math.max(...rows.map((row) => row.name.length));
    const table = rows.map(
        (row) => `  ${row.name.padEnd(width)}  ${row.seconds.toFixed(1).padStart(7)} s  ${row.state}`,
    );
    const total = rows.reduce((sum, row) => sum + row.seconds, 0);
    table.push(`  ${"in all".padEnd(width)}  ${total.toFixed(1).padStart(7)} s`);
    const summaries = rows.flatMap((row) => row.summary.map((line) => `${row.name}: ${line}`));
    return ["", "Times", ...table, "", "Summaries", ...summaries].join("\n");
}
