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
 * @property {boolean} [beside] goes on while the next steps run, one such step after the other
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
 * @param {Step} step
 * @param {(text: string) => void} tell
 * @returns {Promise<Row>}
 */
async function runStep(step, tell) {
    tell(`▸ ${step.name}`);
    const begin = Date.now();
    /** @type {Outcome} */
    let outcome;
    try {
        outcome = await step.work();
    } catch (error) {
        outcome = { ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    const seconds = (Date.now() - begin) / 1000;
    if (!outcome.ok) tell(`${outcome.output.trimEnd()}\n  FAILED: ${step.name}`);
    return { name: step.name, state: outcome.ok ? "passed" : "failed", seconds, summary: outcome.summary ?? [] };
}

/**
 * One after another, but for those that go on beside the others.
 * @param {Step[]} steps
 * @param {(text: string) => void} [tell]
 * @returns {Promise<Row[]>} in the order of the steps
 */
export async function runSteps(steps, tell = say) {
    /** @type {Row[]} */
    const rows = [];
    let beside = Promise.resolve();
    /** @param {Step} step */
    const run = async (step) => {
        const missing = (step.after ?? []).find((name) =>
            rows.some((row) => row.name === name && row.state !== "passed"),
        );
        if (missing) {
            tell(`▸ ${step.name}: skipped, because “${missing}” did not pass`);
            rows.push({ name: step.name, state: "skipped", seconds: 0, summary: [] });
        } else {
            rows.push(await runStep(step, tell));
        }
    };
    for (const step of steps) {
        if (step.beside) {
            beside = beside.then(() => run(step));
            continue;
        }
        if (steps.some((one) => one.beside && step.after?.includes(one.name))) await beside;
        await run(step);
    }
    await beside;
    const place = (/** @type {Row} */ row) => steps.findIndex((step) => step.name === row.name);
    return rows.sort((left, right) => place(left) - place(right));
}

/**
 * The time table of all steps, and under it what the runners said themselves.
 * @param {Row[]} rows
 * @param {number} total seconds; less than the steps' sum where some ran beside others
 */
export function report(rows, total) {
    const width = Math.max(...rows.map((row) => row.name.length));
    const table = rows.map(
        (row) => `  ${row.name.padEnd(width)}  ${row.seconds.toFixed(1).padStart(7)} s  ${row.state}`,
    );
    table.push(`  ${"in all".padEnd(width)}  ${total.toFixed(1).padStart(7)} s`);
    const summaries = rows.flatMap((row) => row.summary.map((line) => `${row.name}: ${line}`));
    return ["", "Times", ...table, "", "Summaries", ...summaries].join("\n");
}
