// Makes the static folder: WebAssembly by CMake, script and style by the bundler, index.html, and their compressed forms.
import {
    chmodSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    renameSync,
    rmSync,
    writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { withLock } from "../setup/lock.mjs";
import { prewarmOnce } from "../setup/prewarm.mjs";
import { cacheFolder, checkout, readResolved } from "../setup/resolved.mjs";
import { runLong, say, step } from "../setup/say.mjs";
import { bundle } from "./bundle.mjs";
import { treeHash } from "./hashing.mjs";
import { writeIcons } from "./icons.mjs";
import { licenses } from "./licenses.mjs";
import { makePage } from "./page.mjs";
import { checkBudget, compressFolder } from "./size.mjs";
import { halvesOf } from "./split.mjs";

/** Whatever the result depends on, beside the toolchain. */
const inputPlaces = [
    "CMakeLists.txt",
    "CMakePresets.json",
    "cmake",
    "src",
    "web",
    "shell.html",
    "tools/build",
    "package-lock.json",
];

/**
 * @typedef {object} BuildOptions
 * @property {"web-release" | "web-debug"} [preset]
 * @property {string} [out] the static folder, dist/ if not said
 * @property {string} [binaryFolder] CMake's, build/<preset> if not said
 * @property {string[]} [connect] further sources for the policy's connect-src
 */

/**
 * @param {BuildOptions} [options]
 */
export async function build(options = {}) {
    const preset = options.preset ?? "web-release";
    const out = resolve(checkout, options.out ?? "dist");
    const binaryFolder = resolve(checkout, options.binaryFolder ?? join("build", preset));
    const connect = options.connect ?? [];
    const resolved = readResolved();
    say(`toolchain key ${resolved.key}`);
    // The set-up prepares only what `npm start` and `npm test` use.
    if (preset === "web-debug")
        await withLock(join(cacheFolder(), "lock"), () => prewarmOnce(cacheFolder(), resolved.toolchain, "debug"));
    await withLock(join(checkout, "build/build.lock"), async () => {
        const stamp = join(checkout, "build", `made-${treeHash("/", [], [out]).slice(0, 10)}.json`);
        const inputs = treeHash(checkout, inputPlaces, [resolved.key, preset, ...connect]);
        if (existsSync(join(out, "index.html")) && existsSync(stamp)) {
            const made = JSON.parse(readFileSync(stamp, "utf8"));
            if (
                made.inputs === inputs &&
                made.weights.every((/** @type {{ name: string }} */ one) => existsSync(join(out, one.name)))
            ) {
                say(`${out} is up to date`);
                checkBudgetOf(preset, made.weights);
                return;
            }
        }
        rmSync(stamp, { force: true });
        const weights = await make({ preset, out, binaryFolder, connect });
        writeFileSync(stamp, JSON.stringify({ inputs, weights }));
        checkBudgetOf(preset, weights);
    });
}

/**
 * @param {string} preset
 * @param {import("./size.mjs").Weight[]} weights
 */
function checkBudgetOf(preset, weights) {
    // A debug build carries names and assertions; only what is served has a budget.
    if (preset === "web-release") checkBudget(weights);
}

/** @param {Required<BuildOptions>} options */
async function make({ preset, out, binaryFolder, connect }) {
    await step("building the WebAssembly module", async () => {
        await runLong("cmake", ["--preset", preset, "-B", binaryFolder], {
            cwd: checkout,
            hint: "CMake could not configure the build.",
        });
        await runLong("cmake", ["--build", binaryFolder, "--parallel", "2"], {
            cwd: checkout,
            hint: "The WebAssembly module does not build.",
        });
    });
    mkdirSync(join(checkout, "build"), { recursive: true });
    const folder = mkdtempSync(join(checkout, "build/dist-"));
    try {
        const weights = await step("bundling and compressing", async () => {
            const icons = writeIcons(checkout);
            const module = halvesOf(checkout, binaryFolder, readResolved().toolchain, preset === "web-release");
            const glue = join(binaryFolder, "etl_jobs.mjs");
            const names = await bundle({ checkout, glue, module, icons, folder, minify: preset === "web-release" });
            const shell = readFileSync(join(checkout, "shell.html"), "utf8");
            writeFileSync(join(folder, "index.html"), makePage(shell, names, connect));
            writeFileSync(join(folder, "licenses.txt"), licenses(checkout, readResolved().toolchain));
            return compressFolder(folder);
        });
        mkdirSync(dirname(out), { recursive: true });
        // A file server that runs as somebody else must be able to read it.
        chmodSync(folder, 0o755);
        rmSync(out, { recursive: true, force: true });
        renameSync(folder, out);
        return weights;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
