// Finds an Emscripten that the machine already has, and describes it as a toolchain.
import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { hashText, oldestEmscripten, recipeKey } from "./recipe.mjs";
import { findProgram, run, say } from "./say.mjs";

/**
 * The Emscripten on the PATH, when it is new enough.
 * @returns {import("./resolved.mjs").Toolchain | undefined}
 */
export function ownEmscripten() {
    const program = findProgram("emcc");
    if (!program) return undefined;
    try {
        const version = /(\d+)\.\d+\.\d+\S*/.exec(run(program, ["--version"]));
        if (!version || Number(version[1]) < oldestEmscripten) {
            say(
                `${program} is passed over: its version is ${version?.[0] ?? "unknown"}, and ${oldestEmscripten} is needed.`,
            );
            return undefined;
        }
        return {
            recipe: recipeKey(),
            key: hashText(version[0]),
            made: new Date().toISOString(),
            emscriptenRoot: emscriptenRoot(program),
            libraries: {},
            versions: { emscripten: version[0] },
        };
    } catch (error) {
        say(`${program} is passed over, because it does not run: ${error instanceof Error ? error.message : error}`);
        return undefined;
    }
}

/**
 * The folder with emcc's own files: some systems put only a small script on the PATH.
 * @param {string} program
 */
function emscriptenRoot(program) {
    const beside = program.replace(/emcc$/, "em-config");
    try {
        return run(beside, ["EMSCRIPTEN_ROOT"]).trim();
    } catch {
        return dirname(realpathSync(program));
    }
}
