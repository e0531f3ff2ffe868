// Puts .br and .gz beside each file of the bundle, prints what each weighs, and holds the whole against the budget.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { PlainError, say } from "../setup/say.mjs";

/** Everything that is loaded until jobs are on screen, the web font apart, in brotli bytes. */
export const loadBudget = 212_000;
/** The code that is loaded after that. */
export const laterBudget = 230_000;
/** The web font, which nothing waits for. */
export const fontBudget = 50_000;

const compressible = /\.(html|css|js|mjs|wasm|svg|json|txt|map)$/;

/** @typedef {{ name: string, raw: number, gzip: number, brotli: number }} Weight */

/**
 * @param {string} folder
 * @returns {Weight[]}
 */
export function compressFolder(folder) {
    const names = readdirSync(folder).filter((name) => !/\.(br|gz)$/.test(name));
    return names.sort().map((name) => {
        const content = readFileSync(join(folder, name));
        const raw = content.length;
        // woff2 is brotli inside already.
        if (!compressible.test(name)) return { name, raw, gzip: raw, brotli: raw };
        const gzip = gzipSync(content, { level: 9 });
        const brotli = brotliCompressSync(content, {
            params: {
                [constants.BROTLI_PARAM_QUALITY]: 11,
                [constants.BROTLI_PARAM_LGWIN]: 22,
                [constants.BROTLI_PARAM_SIZE_HINT]: raw,
            },
        });
        writeFileSync(join(folder, `${name}.gz`), gzip);
        writeFileSync(join(folder, `${name}.br`), brotli);
        return { name, raw, gzip: gzip.length, brotli: brotli.length };
    });
}

/**
 * Whether a file is loaded before jobs are on screen.
 * @param {string} name
 */
function isLoaded(name) {
    return !/\.(map|txt)$/.test(name) && !isLater(name);
}

/**
 * Whether a file is loaded after that, by itself.
 * @param {string} name
 */
function isLater(name) {
    return /^etl_jobs_later-/.test(name);
}

/**
 * @param {Weight[]} weights
 * @returns {{ load: number, later: number, font: number, text: string }}
 */
export function summarize(weights) {
    const fonts = weights.filter((one) => one.name.endsWith(".woff2"));
    const load = weights.filter((one) => isLoaded(one.name) && !fonts.includes(one));
    /** @param {Weight[]} rows @param {"raw" | "gzip" | "brotli"} column */
    const sum = (rows, column) => rows.reduce((total, row) => total + row[column], 0);
    const rows = [
        ["file", "raw", "gzip", "brotli"],
        ...weights.map((one) => [one.name, ...[one.raw, one.gzip, one.brotli].map(thousands)]),
        ["until jobs are on screen", ...[sum(load, "raw"), sum(load, "gzip"), sum(load, "brotli")].map(thousands)],
    ];
    const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => String(row[column]).length)));
    const text = rows
        .map(
            (row) =>
                "  " +
                row
                    .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)))
                    .join("  "),
        )
        .join("\n");
    const later = weights.filter((one) => isLater(one.name));
    return { load: sum(load, "brotli"), later: sum(later, "brotli"), font: sum(fonts, "brotli"), text };
}

/** @param {number} count */
function thousands(count) {
    return count.toLocaleString("en-US");
}

/** @param {Weight[]} weights */
export function checkBudget(weights) {
    const { load, later, font, text } = summarize(weights);
    say(text);
    say(
        `  budget: ${thousands(load)} of ${thousands(loadBudget)} bytes, later ${thousands(later)} of ` +
            `${thousands(laterBudget)}, font ${thousands(font)} of ${thousands(fontBudget)}`,
    );
    if (load > loadBudget) throw new PlainError(`The bundle is ${thousands(load - loadBudget)} bytes over its budget.`);
    if (later > laterBudget)
        throw new PlainError(`The later code is ${thousands(later - laterBudget)} bytes over its budget.`);
    if (font > fontBudget)
        throw new PlainError(`The web font is ${thousands(font - fontBudget)} bytes over its budget.`);
}
