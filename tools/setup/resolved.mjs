// Describes what a set-up has found or made, and where the rest of the tools find it written down.
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PlainError } from "./say.mjs";

/**
 * Where the C++ libraries' sources are; a library that is missing here is fetched by CMake itself.
 * @typedef {{ imgui: string, json: string, fmt: string, googletest: string }} Libraries
 */

/**
 * @typedef {object} Toolchain
 * @property {string} recipe the recipe's own key
 * @property {string} key names the toolchain: the same key builds the same bytes
 * @property {string} made when it was made
 * @property {string} emscriptenRoot the folder of emcc and em++
 * @property {string} [emscriptenCache] the folder of its system libraries, when it is ours alone
 * @property {Partial<Libraries>} libraries
 * @property {Record<string, string>} versions
 */

/**
 * @typedef {object} Resolved the content of build/setup.json
 * @property {string} inputs hash of everything that this set-up depended on
 * @property {string} key the toolchain key that the build prints
 * @property {Toolchain} toolchain
 */

/** The checkout that these tools belong to. */
export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Written by the set-up, read by CMake and by the build. */
export const resolvedPath = join(checkout, "build/setup.json");

/** The user's cache folder of this project. */
export function cacheFolder() {
    const base = process.env.XDG_CACHE_HOME;
    return join(base && base.startsWith("/") ? base : join(homedir(), ".cache"), "etl-jobs");
}

/** @returns {Resolved} */
export function readResolved() {
    if (!existsSync(resolvedPath)) throw new PlainError("Nothing is set up yet; run: node tools/setup/main.mjs");
    return JSON.parse(readFileSync(resolvedPath, "utf8"));
}
