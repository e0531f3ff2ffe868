// Sets everything up that this checkout needs to build, run and test; a second run finds it done, without the network.
// Usage: node tools/setup/main.mjs [--for start|test]
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ownEmscripten } from "./emscripten_on_path.mjs";
import { withLock } from "./lock.mjs";
import { isDebianItself, missingPackages, seeToMachine } from "./machine_packages.mjs";
import { npmPackagesAreThere, seeToNpmPackages } from "./npm_packages.mjs";
import { prewarmKey, prewarmOnce } from "./prewarm.mjs";
import { hashText, oldestEmscripten, recipeKey } from "./recipe.mjs";
import { cacheFolder, checkout, resolvedPath } from "./resolved.mjs";
import { PlainError, say } from "./say.mjs";
import { findToolchain, makeToolchain } from "./toolchain.mjs";

/** @typedef {import("./resolved.mjs").Resolved} Resolved */
/** @typedef {import("./resolved.mjs").Toolchain} Toolchain */

/**
 * Everything that a finished set-up depended on, without asking the network or starting a program.
 * @param {Toolchain} toolchain
 */
function inputs(toolchain) {
    return hashText(JSON.stringify([recipeKey(), prewarmKey(), process.execPath, process.version, toolchain.key]));
}

/** What an earlier run wrote down, when it still holds. */
function stillGood() {
    try {
        /** @type {Resolved} */
        const resolved = JSON.parse(readFileSync(resolvedPath, "utf8"));
        const toolchain = resolved.toolchain;
        const places = [join(toolchain.emscriptenRoot, "em++"), ...Object.values(toolchain.libraries)];
        if (!places.every((path) => existsSync(path))) return undefined;
        return resolved.inputs === inputs(toolchain) ? resolved : undefined;
    } catch {
        return undefined;
    }
}

/**
 * Our libraries with the machine's Emscripten, whose own cache is not ours to clear.
 * @param {Toolchain} made
 * @param {Toolchain} own
 * @returns {Toolchain}
 */
function withOwnEmscripten({ emscriptenCache: _, ...made }, own) {
    const { llvm: _llvm, binaryen: _binaryen, ...libraries } = made.versions;
    return {
        ...made,
        key: hashText(made.key + own.key),
        emscriptenRoot: own.emscriptenRoot,
        versions: { ...libraries, ...own.versions },
    };
}

/** @returns {Promise<Toolchain>} */
async function findOrMakeToolchain() {
    const own = ownEmscripten();
    const cache = cacheFolder();
    if (isDebianItself()) {
        return await withLock(join(cache, "lock"), async () => {
            const made = findToolchain(cache) ?? (await makeToolchain(cache));
            const toolchain = own ? withOwnEmscripten(made, own) : made;
            await prewarmOnce(cache, toolchain, "release");
            return toolchain;
        });
    }
    if (!own)
        throw new PlainError(
            `This is not Debian, and there is no emcc of version ${oldestEmscripten} or newer on the PATH: please install the ` +
                "Emscripten SDK as its own site says (emsdk install latest, emsdk activate latest, then source emsdk_env.sh), " +
                "and start again; the C++ libraries are fetched by CMake. README.md tells it step by step.",
        );
    return await withLock(join(cache, "lock"), async () => {
        await prewarmOnce(cache, own, "release");
        return own;
    });
}

/** @param {"start" | "test"} purpose */
export async function setUp(purpose) {
    const begin = Date.now();
    if (Number(process.versions.node.split(".")[0]) < 20)
        throw new PlainError(`Node ${process.version} is too old: 20 or newer is needed.`);
    if (missingPackages(purpose).length > 0) await seeToMachine(purpose);
    if (!npmPackagesAreThere()) await seeToNpmPackages();
    let resolved = stillGood();
    if (!resolved) {
        const toolchain = await findOrMakeToolchain();
        resolved = { inputs: inputs(toolchain), key: toolchain.key, toolchain };
        mkdirSync(dirname(resolvedPath), { recursive: true });
        const draft = `${resolvedPath}.${process.pid}`;
        writeFileSync(draft, JSON.stringify(resolved, null, 4) + "\n");
        renameSync(draft, resolvedPath);
    }
    say(`set up in ${((Date.now() - begin) / 1000).toFixed(1)} s, toolchain ${resolved.key}`);
    return resolved;
}

if (process.argv[1] === join(checkout, "tools/setup/main.mjs")) {
    const purpose = process.argv.includes("start") ? "start" : "test";
    try {
        const resolved = await setUp(purpose);
        for (const [name, version] of Object.entries(resolved.toolchain.versions)) say(`  ${name} ${version}`);
    } catch (error) {
        if (!(error instanceof PlainError)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 1;
    }
}
