// Bundles web/ and Emscripten's glue into one script and one style sheet with hashed names, beside the .wasm and the font.
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
                    "export const laterWasmUrl = ETL_JOBS_LATER_FILE && new URL(ETL_JOBS_LATER_FILE, import.meta.url).href;\n",
                resolveDir: checkout,
            }));
            // The font stands beside the style sheet already, under the name that index.html may preload.
            build.onResolve({ filter: /inter.*\.woff2$/ }, () => ({ path: `./${font}`, external: true }));
        },
    };
    const result = await esbuild.build({
        absWorkingDir: checkout,
        entryPoints: { etl_jobs: "web/main.ts", style: "web/style.css" },
        bundle: true,
        format: "esm",
        target: ["es2022", "chrome111", "firefox115", "safari16.4"],
        minify,
        sourcemap: minify ? false : "linked",
        metafile: true,
        legalComments: "none",
        charset: "utf8",
        outdir: folder,
        entryNames: "[name]-[hash]",
        assetNames: "[name]-[hash]",
        loader: { ".woff2": "file", ".svg": "file" },
        define: {
            ETL_JOBS_WASM_FILE: JSON.stringify(wasm),
            ETL_JOBS_LATER_FILE: JSON.stringify(later),
            ETL_JOBS_FONT_FILE: JSON.stringify(font),
        },
        // Emscripten's glue asks for its .wasm by a name that our locateFile replaces.
        logOverride: { "empty-import-meta": "silent" },
        plugins: [names],
        logLevel: "warning",
    });
    // Its helper process would live as long as this one, which with `npm start` is as long as the server.
    await esbuild.stop();
    const outputs = Object.entries(result.metafile.outputs);
    /** @param {string} entry */
    const output = (entry) => {
        const found = outputs.find(([, facts]) => facts.entryPoint === entry);
        if (!found) throw new PlainError(`The bundler made nothing of ${entry}.`);
        return basename(found[0]);
    };
    return { script: output("web/main.ts"), style: output("web/style.css"), wasm, font };
}
