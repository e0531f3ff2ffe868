// `npm run fuzz`: builds the libFuzzer targets of tests/fuzz and runs each over its committed corpus and on from there.
// Usage: npm run fuzz [-- --seconds N | --runs N] [--only <words>]: default 1,000,000 runs each; --only takes the targets
// whose names hold one of the words, apart by commas. As many run side by side as there are processors. Ends with an
// error on any finding, and says where its input is.
import { mkdirSync, readdirSync } from "node:fs";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { command } from "../run/steps.mjs";
import { seeToPackages } from "../setup/machine_packages.mjs";
import { setUp } from "../setup/main.mjs";
import { checkout } from "../setup/resolved.mjs";
import { PlainError, say } from "../setup/say.mjs";
import { packages } from "./packages.mjs";

const folder = join(checkout, "build/fuzz");
const sources = join(checkout, "tests/fuzz");
/** A target slower than this on one input hangs, as far as a page is concerned. */
const slowestSeconds = 10;
const longestInput = 4096;

/**
 * @param {string | undefined} text
 * @param {string} name
 */
function count(text, name) {
    if (text === undefined) return undefined;
    if (!/^[1-9]\d{0,9}$/.test(text)) throw new PlainError(`--${name} takes a whole number above 0, not “${text}”.`);
    return Number(text);
}

/** @param {string[]} names */
async function build(names) {
    const configured = await command("cmake", ["--preset", "fuzz"]);
    if (!configured.ok) throw new PlainError(configured.output);
    const targets = names.flatMap((name) => ["--target", `fuzz_${name}`]);
    const built = await command("cmake", ["--build", "build/fuzz", ...targets]);
    if (!built.ok) throw new PlainError(built.output);
}

/**
 * Runs one target; what it finds on its way stays in the build folder, for the next time.
 * @param {string} name
 * @param {{ runs?: number, seconds?: number }} limit
 */
async function fuzz(name, limit) {
    const own = join(folder, "corpus", name);
    const findings = join(folder, "findings", name);
    mkdirSync(own, { recursive: true });
    mkdirSync(findings, { recursive: true });
    const outcome = await command(
        join(folder, `fuzz_${name}`),
        [
            limit.seconds === undefined ? `-runs=${limit.runs}` : `-max_total_time=${limit.seconds}`,
            `-max_len=${longestInput}`,
            `-timeout=${slowestSeconds}`,
            "-rss_limit_mb=2048",
            "-print_final_stats=1",
            `-dict=${join(sources, "dictionary.txt")}`,
            `-artifact_prefix=${findings}/`,
            own,
            join(sources, "corpus", name),
        ],
        { UBSAN_OPTIONS: "print_stacktrace=1:halt_on_error=1" },
    );
    const runs = Number(/stat::number_of_executed_units:\s*(\d+)/.exec(outcome.output)?.[1] ?? 0);
    const paths = /.*cov: (\d+)/s.exec(outcome.output)?.[1] ?? "?";
    return { ...outcome, runs, paths, findings };
}

async function main() {
    const { values } = parseArgs({
        options: { seconds: { type: "string" }, runs: { type: "string" }, only: { type: "string" } },
    });
    const seconds = count(values.seconds, "seconds");
    const runs = count(values.runs, "runs");
    if (seconds !== undefined && runs !== undefined) throw new PlainError("Give --seconds or --runs, not both.");
    const limit = seconds === undefined ? { runs: runs ?? 1_000_000 } : { seconds };

    const words = values.only?.split(",");
    const names = readdirSync(sources)
        .filter((file) => file.endsWith(".cpp"))
        .map((file) => basename(file, ".cpp"))
        .filter((name) => !words || words.some((word) => name.includes(word)));
    if (names.length === 0) throw new PlainError(`No target's name holds one of “${values.only}”.`);

    await setUp("test");
    await seeToPackages(packages);
    await build(names);

    let total = 0;
    /** @type {string[]} */
    const failed = [];
    const waiting = [...names];
    const work = async () => {
        for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
            const begin = Date.now();
            const outcome = await fuzz(name, limit);
            total += outcome.runs;
            const took = `${((Date.now() - begin) / 1000).toFixed(1)} s`;
            if (outcome.ok && outcome.runs > 0) {
                say(`${name}: ${outcome.runs} inputs in ${took}, ${outcome.paths} edges, nothing found`);
            } else {
                failed.push(name);
                say(`${outcome.output.slice(-8000)}\n${name}: FOUND something; its input is in ${outcome.findings}`);
            }
        }
    };
    await Promise.all(cpus().map(work));
    say(
        `fuzz: ${names.length} targets, ${total} inputs, ${failed.length} with findings${failed.map((name) => ` ${name}`)}`,
    );
    process.exitCode = failed.length === 0 ? 0 : 1;
}

try {
    await main();
} catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
}
