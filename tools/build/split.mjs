// Splits the linked WebAssembly module in two: what is needed until jobs are on screen, and the code of the source files
// that cmake/later.json names, which the page loads after the first paint.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { filesBelow } from "./hashing.mjs";
import { PlainError, run } from "../setup/say.mjs";

/** @typedef {{ first: string, later: string | null }} Halves paths of the modules; none is later where all is in one */

/** @typedef {{ functions: string[], entrances: string[] }} LaterFunctions */

/**
 * What Emscripten’s compiler uses of WebAssembly; wasm-split asks to be told. Not reference types: with them it would give
 * the later functions a table of their own, of which Emscripten’s glue knows nothing.
 */
const features = [
    "bulk-memory",
    "bulk-memory-opt",
    "call-indirect-overlong",
    "multivalue",
    "mutable-globals",
    "nontrapping-float-to-int",
    "sign-ext",
];

/**
 * @param {string} checkout
 * @param {string} binaryFolder where CMake has linked the module and made the rooms' archives
 * @param {import("../setup/resolved.mjs").Toolchain} toolchain
 * @param {boolean} split a debug build is left in one piece
 * @returns {Halves}
 */
export function halvesOf(checkout, binaryFolder, toolchain, split) {
    if (!split) return { first: join(binaryFolder, "etl_jobs.wasm"), later: null };
    // Beside the module as it was linked, the linker leaves one that counts calls, which nobody needs here.
    const whole = join(binaryFolder, "etl_jobs.wasm.orig");
    const names = join(binaryFolder, "later_functions.txt");
    const first = join(binaryFolder, "etl_jobs_first.wasm");
    const later = join(binaryFolder, "etl_jobs_later.wasm");
    const binaryen = join(toolOf(toolchain, "BINARYEN_ROOT"), "bin");
    const enabled = features.map((feature) => `--enable-${feature}`);
    const graph = run(join(binaryen, "wasm-opt"), [whole, ...enabled, "--print-call-graph", "-o", "/dev/null"]);
    const functions = withHelpers(laterFunctions(checkout, binaryFolder, toolchain), graph);
    writeFileSync(names, functions.join("\n") + "\n");
    run(join(binaryen, "wasm-split"), [
        whole,
        `--split-funcs=@${names}`,
        ...enabled,
        "--quiet",
        "-o1",
        first,
        "-o2",
        later,
    ]);
    // What only the other half used can go now.
    for (const half of [first, later]) run(join(binaryen, "wasm-opt"), [half, ...enabled, "-Oz", "-o", half]);
    return { first, later };
}

/**
 * @param {import("../setup/resolved.mjs").Toolchain} toolchain
 * @param {string} name of Emscripten's configuration
 */
function toolOf(toolchain, name) {
    return run(join(toolchain.emscriptenRoot, "em-config"), [name]).trim();
}

/**
 * What destroys, moves and copies a value that is kept by a pointer or a table: few bytes each, alike for many types, and the
 * linker keeps one of those that are alike, under any of their names. So they stay in the first half.
 */
const handling =
    /__dispatcher<.*(?:__variant_detail::__[dc]tor<|__generic_construct|__assignment<)|__function::__func<.*>::(?:destroy|__clone)\(|__on_zero_shared\(/;

/**
 * The functions that only later source files define, and those of them that other files call by their names: the entrances.
 * What the linker calls by itself when the program starts is none.
 * @param {string} checkout
 * @param {string} binaryFolder
 * @param {import("../setup/resolved.mjs").Toolchain} toolchain
 * @returns {LaterFunctions}
 */
function laterFunctions(checkout, binaryFolder, toolchain) {
    const isLater = laterMembers(checkout);
    const archives = readdirSync(binaryFolder).filter((name) => /^lib\w+\.a$/.test(name));
    const objects = filesBelow(join(binaryFolder, "CMakeFiles/etl_jobs.dir")).filter((path) => path.endsWith(".o"));
    const emnm = join(toolchain.emscriptenRoot, "emnm");
    /** @type {Set<string>} */
    const later = new Set();
    /** @type {Set<string>} */
    const early = new Set();
    /** @type {Set<string>} */
    const wantedEarly = new Set();
    for (const archive of [...archives.map((name) => join(binaryFolder, name)), ...objects]) {
        const listing = run(emnm, ["--demangle", "--print-file-name", archive]);
        for (const line of listing.split("\n")) {
            const [, file, kind, name] = /^(.*?): +(?:\S+ +)?([tTwWU]) (.*)$/.exec(line) ?? [];
            if (!file || !name) continue;
            const ofLater = isLater(file.slice(binaryFolder.length + 1));
            if (kind !== "U") (ofLater ? later : early).add(name);
            else if (!ofLater) wantedEarly.add(name);
        }
    }
    const ofStart = /^(_GLOBAL__sub_I_|__cxx_global)/;
    const functions = [...later].filter((name) => !early.has(name) && !ofStart.test(name) && !handling.test(name));
    return { functions, entrances: functions.filter((name) => wantedEarly.has(name)) };
}

/**
 * Adds what none but they call: helpers, instances of templates, a widget that only later pages have. Takes out what others
 * call without naming it: the linker keeps one of several functions that are alike, and calls it by any of their names.
 * @param {LaterFunctions} found
 * @param {string} graph Binaryen's: first a line for each function, then one for each call
 * @returns {string[]}
 */
export function withHelpers({ functions, entrances }, graph) {
    const later = new Set(functions);
    const named = new Set(entrances);
    /** @type {Map<string, Set<string>>} */
    const callers = new Map();
    /** Neither called from outside nor by their place in the table. @type {string[]} */
    const plain = [];
    for (const line of graph.split("\n")) {
        const [, caller = "", callee = ""] = /^ {2}"(.*)" -> "(.*)"; \/\/ call$/.exec(line) ?? [];
        // What calls itself is called by the others.
        if (callee && caller !== callee) callers.set(callee, (callers.get(callee) ?? new Set()).add(caller));
        const name = /^ {2}"(.*)" \[style="filled", fillcolor="white"\];$/.exec(line)?.[1];
        if (name !== undefined) plain.push(name);
    }
    const callersOf = (/** @type {string} */ name) => [...(callers.get(name) ?? [])];
    for (let size = -1; size !== later.size;) {
        size = later.size;
        for (const name of [...later])
            if (!named.has(name) && callersOf(name).some((caller) => !later.has(caller))) later.delete(name);
    }
    for (let size = -1; size !== later.size;) {
        size = later.size;
        for (const name of plain)
            if (callers.has(name) && callersOf(name).every((caller) => later.has(caller))) later.add(name);
    }
    return [...later].sort();
}

/**
 * Where the linker finds what was made of a source: a room's folder is an archive, the program's own files are not.
 * @param {string} folder
 * @param {string} name
 */
function memberOf(folder, name) {
    const room = /^src\/(\w+)$/.exec(folder)?.[1];
    return room ? `libetl_${room}.a:${name}.o` : `CMakeFiles/etl_jobs.dir/${folder}/${name}.o`;
}

/**
 * The source files that cmake/later.json names.
 * @param {string} checkout
 * @returns {{ folder: string, name: string }[]} folder: from the checkout on; name: without it
 */
export function laterSources(checkout) {
    /** @type {string[]} */
    const patterns = JSON.parse(readFileSync(join(checkout, "cmake/later.json"), "utf8")).sources;
    return patterns.flatMap((pattern) => {
        const folder = posix.dirname(pattern);
        const sources = existsSync(join(checkout, folder)) ? readdirSync(join(checkout, folder)) : [];
        const wanted = new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
        const found = sources.filter((name) => wanted.test(`${folder}/${name}`) && name.endsWith(".cpp"));
        if (found.length === 0) throw new PlainError(`cmake/later.json names ${pattern}, which matches no file.`);
        return found.map((name) => ({ folder, name }));
    });
}

/**
 * Says of a member of an archive, "libetl_ui.a:table.cpp.o", whether its source is named as later.
 * @param {string} checkout
 * @returns {(member: string) => boolean}
 */
function laterMembers(checkout) {
    const members = new Set(laterSources(checkout).map(({ folder, name }) => memberOf(folder, name)));
    return (member) => members.has(member);
}
