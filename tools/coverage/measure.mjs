// Runs the tests of the rooms without a screen, and counts which lines of them were run: each room by its own tests, so
// that a line which only another room's tests reach counts as not tested.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { command } from "../run/steps.mjs";
import { checkout } from "../setup/resolved.mjs";
import { figuresOf, readCounts, sumOf } from "./counts.mjs";

/** The preset counts (cmake/coverage.cmake), so that its tests need not be built a second time. */
const preset = "native-asan";
const folder = join(checkout, "build", preset);

const rooms = ["wire", "app"];

/** @typedef {import("./counts.mjs").Figure} Figure */

/** @param {string} room */
const objectsOf = (room) => join(folder, `CMakeFiles/etl_${room}.dir/src/${room}`);

/** @param {string} room @param {string} ending @returns {string[]} */
const filesOf = (room, ending) =>
    readdirSync(objectsOf(room))
        .filter((name) => name.endsWith(ending))
        .map((name) => join(objectsOf(room), name));

/** Counts are added to those of earlier runs, and of a program that was built anew they make no sense. */
export function forgetCounts() {
    for (const room of rooms) for (const file of filesOf(room, ".gcda")) rmSync(file);
}

/** @returns {string | null} the gcov of the compiler that built; null: it is none that counts */
function gcov() {
    const cache = readFileSync(join(folder, "CMakeCache.txt"), "utf8");
    const compiler = /^CMAKE_CXX_COMPILER:\w+=(.+)$/m.exec(cache)?.[1] ?? "";
    const match = /^(?:.*-)?(?:g\+\+|c\+\+)(-\d+)?$/.exec(basename(compiler));
    if (!match || rooms.some((room) => filesOf(room, ".gcno").length === 0)) return null;
    return join(dirname(compiler), `gcov${match[1] ?? ""}`);
}

/**
 * @typedef {object} Coverage
 * @property {Figure[]} files
 * @property {Figure[]} sums of the rooms
 */

/**
 * Builds, runs the tests and counts.
 * @returns {Promise<{ failure: string } | { coverage: Coverage | null }>} null: the compiler does not count
 */
export async function measure() {
    const programs = rooms.map((room) => `test_${room}`);
    const targets = programs.flatMap((name) => ["--target", name]);
    for (const parameters of [
        ["--preset", preset],
        ["--build", "--preset", preset, ...targets],
    ]) {
        const outcome = await command("cmake", parameters);
        if (!outcome.ok) return { failure: outcome.output };
    }
    const program = gcov();
    if (program === null) return { coverage: null };
    forgetCounts();
    for (const name of programs) {
        const outcome = await command(join(folder, name), ["--gtest_brief=1"]);
        if (!outcome.ok) return { failure: outcome.output };
    }
    const files = rooms.flatMap((room) => filesOf(room, ".gcno"));
    const told = await command(program, ["--json-format", "--stdout", ...files]);
    forgetCounts();
    if (!told.ok) return { failure: told.output };
    const figures = figuresOf(readCounts(told.output, rooms));
    return { coverage: { files: figures, sums: rooms.map((room) => sumOf(figures, room)) } };
}
