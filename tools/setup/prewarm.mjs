// Builds Emscripten's system libraries for the web build's own flags once, so that no build has to.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashText } from "./recipe.mjs";
import { checkout } from "./resolved.mjs";
import { runLong, step } from "./say.mjs";

const flagsPath = join(checkout, "cmake/web_flags.json");
const sourcePath = join(checkout, "tools/setup/prewarm.cpp");

/** @typedef {"release" | "debug"} Mode */

/** Changes whenever other system libraries may be wanted. */
export function prewarmKey() {
    return hashText(readFileSync(flagsPath, "utf8") + readFileSync(sourcePath, "utf8"));
}

/**
 * Sees to it, once for each toolchain and its flags, that the libraries are there. The caller holds the cache's lock. A
 * library that an interrupted run has left half written looks like a whole one to Emscripten, so what is under way is
 * marked, and a mark that is found makes it begin anew.
 * @param {string} cache
 * @param {import("./resolved.mjs").Toolchain} toolchain
 * @param {Mode} mode
 */
export async function prewarmOnce(cache, toolchain, mode) {
    const folder = join(cache, "prewarmed");
    const done = join(folder, `${toolchain.key}-${mode}-${prewarmKey()}`);
    if (existsSync(done)) return;
    mkdirSync(folder, { recursive: true });
    const underWay = join(folder, `${toolchain.key}-under-way`);
    if (existsSync(underWay) && toolchain.emscriptenCache)
        rmSync(toolchain.emscriptenCache, { recursive: true, force: true });
    writeFileSync(underWay, "");
    await prewarm(toolchain, mode);
    writeFileSync(done, "");
    rmSync(underWay);
}

/**
 * @param {import("./resolved.mjs").Toolchain} toolchain
 * @param {Mode} mode
 */
async function prewarm(toolchain, mode) {
    const flags = JSON.parse(readFileSync(flagsPath, "utf8"));
    const folder = mkdtempSync(join(tmpdir(), "etl-jobs-prewarm-"));
    const compile = ["-std=c++20", ...flags.compile, ...flags[mode].compile, sourcePath];
    const link = [...flags.link, ...flags[mode].link, "--no-entry", "-o", join(folder, "prewarm.mjs")];
    try {
        await step(`preparing Emscripten's system libraries for the ${mode} build`, () =>
            runLong(join(toolchain.emscriptenRoot, "em++"), [...compile, ...link], {
                hint: "Emscripten could not build its system libraries.",
            }),
        );
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
