// Bundles web/ and Emscripten's glue into a script, a later one and a style sheet with hashed names, beside the .wasm and
// the font.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { PlainError } from "../setup/say.mjs";
import { hashedName } from "./hashing.mjs";

/** @typedef {{ script: string, style: string, wasm: string, font: string }} Names the hashed names in the folder */

const fontPackagePath = "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";

/**
 * @param {object} options
 * @param {string} options.checkout
 * @param {string} options.glue Emscripten's script, etl_jobs.mjs
 * @param {import("./split.mjs").Halves} options.module the WebAssembly that it starts
 * @param {string} options.icons the generated table
 * @param {string} options.folder where the bundle goes
 * @param {boolean} options.minify
 * @returns {Promise<Names>}
 */
export async function bundle({ checkout, glue, module, icons, folder, minify }) {
    for (const path of ["web/main.ts", "web/style.css"])
        if (!existsSync(join(checkout, path))) throw new PlainError(`${path} is missing.`);
    const esbuild = await import("esbuild");
    const require = createRequire(import.meta.url);

    /** @param {string} path @param {string} name */
    const put = (path, name) => {
        const bytes = readFileSync(path);
        const hashed = hashedName(name, bytes);
        writeFileSync(join(folder, hashed), bytes);
        return hashed;
    };
    const wasm = put(module.first, "etl_jobs.wasm");
    const later = module.later === null ? null : put(module.later, "etl_jobs_later.wasm");
    const fontPath = require.resolve(fontPackagePath);
    const font = hashedName("inter.woff2", readFileSync(fontPath));
    copyFileSync(fontPath, join(folder, font));

    /** @type {import("esbuild").Plugin} */
    const names = {
        name: "etl-jobs-names",
        setup(build) {
            build.onResolve({ filter: /^etl-jobs-wasm$/ }, () => ({ path: "etl-jobs-wasm", namespace: "etl-jobs" }));
            build.onResolve({ filter: /^etl-jobs-icons$/ }, () => ({ path: icons }));
            build.onLoad({ filter: /^etl-jobs-wasm$/, namespace: "etl-jobs" }, () => ({
                contents:
                    `export { default } from ${JSON.stringify(glue)};\n` +
                    "export const wasmUrl = new URL(ETL_JOBS_WASM_FILE, import.meta.url).href;\n" +
                    "export const laterWasmUrl = ETL_JOBS_LATER_FILE && new URL(ETL_JOBS_LATER_FILE, import.meta.url).href;\n" +
                    "export const laterScriptUrl = new URL(ETL_JOBS_LATER_SCRIPT, import.meta.url).href;\n",
                resolveDir: checkout,
            }));
            // The font stands beside the style sheet already, under the name that index.html may preload.
            build.onResolve({ filter: /inter.*\.woff2$/ }, () => ({ path: `./${font}`, external: true }));
        },
    };
    /** @type {import("esbuild").BuildOptions} */
    const common = {
        absWorkingDir: checkout,
        bundle: true,
        format: "esm",
        target: ["es2022", "chrome111", "firefox115", "safari16.4"],
        minify,
        sourcemap: minify ? false : "linked",
        legalComments: "none",
        charset: "utf8",
        outdir: folder,
        entryNames: "[name]-[hash]",
        assetNames: "[name]-[hash]",
        loader: { ".woff2": "file", ".svg": "file" },
        // Emscripten's glue asks for its .wasm by a name that our locateFile replaces.
        logOverride: { "empty-import-meta": "silent" },
        plugins: [names],
        logLevel: "warning",
    };
    /** @param {import("esbuild").Metafile} metafile @param {string} entry */
    const output = (metafile, entry) => {
        const found = Object.entries(metafile.outputs).find(([, facts]) => facts.entryPoint === entry);
        if (!found) throw new PlainError(`The bundler made nothing of ${entry}.`);
        return basename(found[0]);
    };
    // By itself: what both scripts shared would be a third file to wait for.
    const laterScript = await esbuild.build({
        ...common,
        entryPoints: { etl_jobs_later: "web/later_script.ts" },
        metafile: true,
    });
    const result = await esbuild.build({
        ...common,
        entryPoints: { etl_jobs: "web/main.ts", style: "web/style.css" },
        metafile: true,
        define: {
            ETL_JOBS_WASM_FILE: JSON.stringify(wasm),
            ETL_JOBS_LATER_FILE: JSON.stringify(later),
            ETL_JOBS_LATER_SCRIPT: JSON.stringify(output(laterScript.metafile, "web/later_script.ts")),
            ETL_JOBS_FONT_FILE: JSON.stringify(font),
        },
    });
    // Its helper process would live as long as this one, which with `npm start` is as long as the server.
    await esbuild.stop();
    const { metafile } = result;
    return { script: output(metafile, "web/main.ts"), style: output(metafile, "web/style.css"), wasm, font };
}
