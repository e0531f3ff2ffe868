// Builds Emscripten's system libraries for the web build's own flags once, so that no build has to.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashText } from "./recipe.mjs";
import { checkout } from "./resolved.mjs";
import { runLong, step } from "./say.mjs";

const flagsPath = join(checkout, "cmake/web_flags.json");
const sourcePath = join(checkout, "tools/setup/prewarm.cpp");

/** Changes whenever other system libraries may be wanted. */
export function prewarmKey() {
    return hashText(readFileSync(flagsPath, "utf8") + readFileSync(sourcePath, "utf8"));
}

/** @param {import("./resolved.mjs").Toolchain} toolchain */
export async function prewarm(toolchain) {
    const flags = JSON.parse(readFileSync(flagsPath, "utf8"));
    for (const mode of ["release", "debug"]) {
        const folder = mkdtempSync(join(tmpdir(), "etl-jobs-prewarm-"));
        try {
            await step(`preparing Emscripten's system libraries for the ${mode} build`, () =>
                runLong(
                    join(toolchain.emscriptenRoot, "em++"),
                    [
                        "-std=c++20",
                        ...flags.compile,
                        ...flags[mode].compile,
                        ...flags.link,
                        ...flags[mode].link,
                        "--no-entry",
                        sourcePath,
                        "-o",
                        join(folder, "prewarm.mjs"),
                    ],
                    { hint: "Emscripten could not build its system libraries." },
                ),
            );
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    }
}
