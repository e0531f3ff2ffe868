// The steps of `npm test`, quick ones first.
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { filesBelow } from "../build/hashing.mjs";
import { forgetCounts, measure } from "../coverage/measure.mjs";
import { report } from "../coverage/report.mjs";
import { checkout } from "../setup/resolved.mjs";
import { besideInFirefox, mostlyWaiting } from "../../tests/e2e/lanes.mjs";
import { endToEndSummary } from "./end_to_end_summary.mjs";
import { checkFormat } from "./format.mjs";
import { command, linesOf } from "./steps.mjs";

/** @typedef {import("./steps.mjs").Step} Step */
/** @typedef {import("./steps.mjs").Outcome} Outcome */

const parallel = String(Math.max(1, Math.min(cpus().length, 8)));
const bin = join(checkout, "node_modules/.bin");

/**
 * @param {string} place
 * @returns {Outcome | undefined} a failure when the place is missing
 */
function missing(place) {
    return existsSync(join(checkout, place)) ? undefined : { ok: false, output: `${place} is missing.` };
}

/** The bundler's generated table is part of what web/ imports, so the compiler needs it first. @returns {Promise<Outcome>} */
async function checkWebTypes() {
    const absent = missing("web/main.ts");
    if (absent) return absent;
    const { writeIcons } = await import("../build/icons.mjs");
    writeIcons(checkout);
    return await command(join(bin, "tsc"), ["--project", "tsconfig.json"]);
}

/**
 * What ctest says itself; where one test of ctest's is a whole GoogleTest program, how many tests that ran, too.
 * @param {string} output
 */
function nativeSummary(output) {
    const counts = linesOf(output, /^\d+: \[=+\] \d+ tests? from .* ran/).map((line) =>
        Number(/\] (\d+)/.exec(line)?.[1]),
    );
    const programs = counts.length > 1 || (counts[0] ?? 0) > 1;
    const own = linesOf(output, /tests passed|tests failed|Total Test time/);
    const sum = counts.reduce((total, count) => total + count, 0);
    return programs && counts.some((count) => count > 1)
        ? [...own, `GoogleTest: ${sum} tests in ${counts.length} programs`]
        : own;
}

/** The native rooms with tests; each must have some. */
const testedRooms = ["model", "wire", "app", "view", "ui"];

/** Builds everything native once: checked by the sanitizers, with the lines counted that are run. */
const preset = "native-asan";

/** Whether the step of the tests has just counted. */
let counted = false;

/** Which lines their own tests run, of the rooms that have no screen. @returns {Promise<Outcome>} */
async function coverage() {
    if (!counted) forgetCounts();
    const outcome = await measure();
    if ("failure" in outcome) return { ok: false, output: outcome.failure };
    if (!outcome.coverage) return { ok: true, output: "", summary: ["not counted: the compiler is not g++"] };
    const { ok, files, rooms } = report(outcome.coverage);
    return { ok, output: [...files, ...rooms].join("\n"), summary: rooms };
}

/** @returns {Step[]} */
function native() {
    const building = "native: build";
    return [
        {
            name: building,
            work: async () => {
                const configured = await command("cmake", ["--preset", preset]);
                if (!configured.ok) return configured;
                return await command("cmake", ["--build", "--preset", preset, "--parallel", parallel]);
            },
        },
        {
            name: "native: tests",
            after: [building],
            work: async () => {
                const empty = testedRooms.find(
                    (room) => !filesBelow(join(checkout, "tests", room)).some((path) => path.endsWith(".cpp")),
                );
                if (empty) return { ok: false, output: `tests/${empty} has no tests: missing.` };
                forgetCounts();
                const outcome = await command(
                    "ctest",
                    ["--preset", preset, "--parallel", parallel, "--no-tests=error", "--verbose"],
                    {
                        // Leaks count as failures; a report ends the test.
                        ASAN_OPTIONS: "detect_leaks=1:halt_on_error=1:strict_string_checks=1",
                        UBSAN_OPTIONS: "print_stacktrace=1:halt_on_error=1",
                    },
                );
                counted = outcome.ok;
                return { ...outcome, summary: nativeSummary(outcome.output) };
            },
        },
    ];
}

/**
 * Node's own runner over the tests below some folders, each of which must have some.
 * @param {string[]} places
 * @param {{ parallel: string, program: string[] }} [how] how many files at a time, and what runs Node.js
 * @returns {Promise<Outcome>}
 */
async function nodeTests(places, how = { parallel, program: [process.execPath] }) {
    const files = places.flatMap((place) => filesBelow(join(checkout, place)));
    const tests = files.filter((path) => path.endsWith(".test.mjs"));
    for (const place of places)
        if (!tests.some((path) => path.startsWith(join(checkout, place))))
            return { ok: false, output: `${place} has no tests: missing.` };
    const [program, ...parameters] = how.program;
    const outcome = await command(program ?? "", [
        ...parameters,
        "--test",
        "--test-reporter=spec",
        `--test-concurrency=${how.parallel}`,
        ...tests,
    ]);
    const counts = linesOf(outcome.output, /^ℹ (tests|pass|fail|cancelled|skipped|todo) \d+/).map((line) =>
        line.slice(2),
    );
    return { ...outcome, summary: counts.length > 0 ? [counts.join(", ")] : [] };
}

/** The contract's table, whose requests and answers go through a native program. @returns {Promise<Outcome>} */
async function contractTests() {
    const configured = await command("cmake", ["--preset", preset]);
    if (!configured.ok) return configured;
    const built = await command("cmake", ["--build", "--preset", preset, "--target", "wire_probe"]);
    return built.ok ? await nodeTests(["tests/contract"]) : built;
}

/**
 * What runs a program on a display of its own.
 * @param {number} [from] the first number that may be the display's: two that start at once would both find the same one free
 */
const ownDisplay = (from = 99) => [
    "xvfb-run",
    `--server-num=${from}`,
    "--auto-servernum",
    "--server-args=-screen 0 1920x1200x24",
];

/**
 * @param {string[]} parameters
 * @param {string[]} [display]
 * @returns {Promise<Outcome>}
 */
async function endToEnd(parameters, display = []) {
    const playwright = [join(bin, "playwright"), "test", "--config", "tests/e2e/playwright.config.mjs"];
    const [program = "", ...rest] = [...display, ...playwright, ...parameters];
    const outcome = await command(program, rest, { FORCE_COLOR: "0" });
    return { ...outcome, summary: endToEndSummary(outcome.output) };
}

/** @returns {Promise<Outcome>} */
function chromium() {
    return endToEnd(["--project=chromium", "--project=chromium-waiting"]);
}

/**
 * Its two lanes on a display each: without one Firefox has no WebGL, and two windows on one take the focus from each other.
 * @returns {Promise<Outcome>}
 */
async function firefox() {
    const specs = filesBelow(join(checkout, "tests/e2e")).filter((path) => path.endsWith(".spec.mjs"));
    if (specs.length === 0) return { ok: false, output: "tests/e2e has no tests: missing." };
    const isBeside = (/** @type {string} */ path) => mostlyWaiting.test(path) || besideInFirefox.test(path);
    const lanes = [true, false].map((beside) => specs.filter((path) => isBeside(path) === beside));
    const outcomes = await Promise.all(
        lanes.map((lane, index) =>
            endToEnd(
                ["--project=firefox", `--output=test-results/firefox-${index}`, ...lane],
                ownDisplay(99 + 50 * index),
            ),
        ),
    );
    return {
        ok: outcomes.every(({ ok }) => ok),
        output: outcomes.map(({ output }) => output).join("\n"),
        summary: outcomes.flatMap(({ summary }) => summary ?? []),
    };
}

/** The core set in WebKitGTK, on a display of its own. @returns {Promise<Outcome>} */
function webkit() {
    return nodeTests(["tests/webkit"], {
        // One browser at a time: its clicks and keys are the display's own.
        parallel: "1",
        program: [...ownDisplay(), process.execPath],
    });
}

/**
 * What a browser leaves of two processors, a quarter, is enough for what nobody waits for: at the lowest priority it takes
 * nothing away from the end-to-end tests.
 * @param {string[]} parameters of Node.js
 */
const inSpareTime = (parameters) => command("nice", ["-n", "19", process.execPath, ...parameters]);

/** @type {Step} */
const reproducible = {
    name: "web-release: reproducible",
    after: ["web-release: bundle and size"],
    beside: true,
    work: async () => {
        const outcome = await inSpareTime(["tools/build/reproducible.mjs"]);
        return { ...outcome, summary: linesOf(outcome.output, /the same bytes$/) };
    },
};

/**
 * New inputs for every decoder, so only where nobody waits for them: two minutes for each, which at the lowest priority is
 * one of a processor's.
 * @type {Step}
 */
const fuzzing = {
    name: "fuzz: 120 s for each decoder",
    beside: true,
    work: async () => {
        const outcome = await inSpareTime(["tools/fuzz/main.mjs", "--seconds", "120"]);
        return { ...outcome, summary: linesOf(outcome.output, /nothing found$|^fuzz: |FOUND/) };
    },
};

/** @type {Step[]} */
export const testSteps = [
    { name: "rooms and sources", work: () => command(process.execPath, ["tools/checks/main.mjs"]) },
    { name: "formatting", work: checkFormat },
    { name: "types: web", work: checkWebTypes },
    { name: "types: tools", work: () => command(join(bin, "tsc"), ["--project", "tsconfig.tools.json"]) },
    { name: "lint", after: ["types: web"], work: () => command(join(bin, "eslint"), ["--max-warnings=0", "."]) },
    ...native(),
    { name: "native: coverage", after: ["native: tests"], work: coverage },
    {
        name: "web-release: bundle and size",
        work: async () => {
            const outcome = await command(process.execPath, ["tools/build/main.mjs"]);
            return {
                ...outcome,
                summary: linesOf(outcome.output, /^(toolchain key|until jobs are on screen|budget:)/),
            };
        },
    },
    { name: "tools and server: tests", work: () => nodeTests(["tests/tools", "tests/server"]) },
    { name: "contract: every call", after: ["native: build"], work: contractTests },
    // A whole build from scratch: about a minute, so only where nobody waits for it.
    ...(process.env.CI ? [reproducible, fuzzing] : []),
    ...Object.entries({ chromium, firefox, webkit }).map(([browser, work]) => ({
        name: `end to end: ${browser}`,
        after: ["web-release: bundle and size"],
        work,
    })),
];
