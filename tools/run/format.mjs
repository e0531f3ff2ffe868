// Checks or writes the formatting of all files that git knows: clang-format for C++, prettier for the rest.
// Usage: node tools/run/format.mjs [--check]
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "../setup/resolved.mjs";
import { findProgram, run } from "../setup/say.mjs";
import { command } from "./steps.mjs";

/** Other versions break lines in other places, so only this one is believed. */
const clangFormatVersion = 14;

function clangFormat() {
    for (const name of [`clang-format-${clangFormatVersion}`, "clang-format"]) {
        const program = findProgram(name);
        if (program && new RegExp(`version ${clangFormatVersion}\\.`).test(run(program, ["--version"]))) return program;
    }
    return undefined;
}

/** @param {RegExp} pattern */
function files(pattern) {
    const listed = run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: checkout });
    return listed.split("\0").filter((path) => pattern.test(path) && isFile(path));
}

/** Deleted files are still listed until the deletion is committed. @param {string} path */
function isFile(path) {
    try {
        return lstatSync(join(checkout, path)).isFile();
    } catch {
        return false;
    }
}

/**
 * @param {"check" | "write"} mode
 * @returns {Promise<import("./steps.mjs").Outcome>}
 */
async function format(mode) {
    const program = clangFormat();
    const native = files(/\.(cpp|hpp)$/);
    const others = files(/\.(ts|mjs|js|json|md|css|html)$/);
    const notes = program
        ? ""
        : `clang-format ${clangFormatVersion} is not on the PATH: the C++ files were not looked at.\n`;
    const results = [
        ...(program && native.length > 0
            ? [await command(program, [...(mode === "check" ? ["--dry-run", "-Werror"] : ["-i"]), ...native])]
            : []),
        await command(join(checkout, "node_modules/.bin/prettier"), [`--${mode}`, "--log-level", "warn", ...others]),
    ];
    return {
        ok: results.every((one) => one.ok),
        output:
            notes +
            results.map((one) => one.output).join("") +
            (mode === "check" ? "`npm run format` puts it right.\n" : ""),
        summary: notes ? [notes.trim()] : [],
    };
}

export const checkFormat = () => format("check");

if (process.argv[1] === join(checkout, "tools/run/format.mjs")) {
    const outcome = await format(process.argv.includes("--check") ? "check" : "write");
    if (!outcome.ok) process.stderr.write(outcome.output);
    process.exitCode = outcome.ok ? 0 : 1;
}
