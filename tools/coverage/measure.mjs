// Counts which lines of the rooms without a screen their tests run: each room by its own tests, so that a line which only
// another room's tests reach counts as not tested.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
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

/**
 * Where a room's test program puts its counts (cmake/tests.cmake says the same to ctest): below that, at the places of the
 * objects.
 * @param {string} room
 */
const countsOf = (room) => join(folder, "counts", room);

/** Counts are added to those of earlier runs, and of a program that was built anew they make no sense. */
export function forgetCounts() {
    rmSync(join(folder, "counts"), { recursive: true, force: true });
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
 * The counts of the run that `ctest` just made, or else of one of its own.
 * @returns {Promise<string | null>} what went wrong
 */
async function count() {
    if (rooms.every((room) => existsSync(countsOf(room)))) return null;
    for (const room of rooms) {
        const outcome = await command(join(folder, `test_${room}`), ["--gtest_brief=1"], {
            GCOV_PREFIX: countsOf(room),
        });
        if (!outcome.ok) return outcome.output;
    }
    return null;
}

/**
 * Builds, counts, and forgets the counts.
 * @returns {Promise<{ failure: string } | { coverage: Coverage | null }>} null: the compiler does not count
 */
export async function measure() {
    const targets = rooms.flatMap((room) => ["--target", `test_${room}`]);
    for (const parameters of [
        ["--preset", preset],
        ["--build", "--preset", preset, ...targets],
    ]) {
        const outcome = await command("cmake", parameters);
        if (!outcome.ok) return { failure: outcome.output };
    }
    const program = gcov();
    if (program === null) return { coverage: null };
    const failure = await count();
    if (failure !== null) return { failure };
    // gcov wants the counts beside what they are counts of.
    for (const room of rooms) cpSync(join(countsOf(room), objectsOf(room)), objectsOf(room), { recursive: true });
    const told = await command(program, [
        "--json-format",
        "--stdout",
        ...rooms.flatMap((room) => filesOf(room, ".gcno")),
    ]);
    for (const room of rooms) for (const file of filesOf(room, ".gcda")) rmSync(file);
    forgetCounts();
    if (!told.ok) return { failure: told.output };
    const figures = figuresOf(readCounts(told.output, rooms));
    return { coverage: { files: figures, sums: rooms.map((room) => sumOf(figures, room)) } };
}
