// Checks what holds for every source file: it says its job first, is short enough to read, and names no package registry.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../setup/say.mjs";

/** Beyond this a file does more than one job. */
export const longestFile = 400;

const source = /\.(cpp|hpp|ts|mjs|js|css|cmake)$|(^|\/)CMakeLists\.txt$|^\.ci\/run$/;

/** Put together here, so that this file does not hold what it forbids. */
const registries = ["npmjs", "yarnpkg", "pypi", "crates", "debian", "ubuntu", "rubygems"].flatMap((name) => {
    const tails = { npmjs: ["org", "com"], yarnpkg: ["com"], pypi: ["org"], crates: ["io"], rubygems: ["org"] };
    const found = /** @type {Record<string, string[]>} */ (tails)[name];
    if (found) return found.map((tail) => `${name}.${tail}`);
    return ["deb", "ftp", "security", "archive", "snapshot"].map((head) => `${head}.${name}.`);
});

/**
 * What is wrong with one file, as sentences.
 * @param {string} path below the root
 * @param {string} text
 * @returns {string[]}
 */
export function judgeSource(path, text) {
    const complaints = [];
    for (const host of registries)
        if (text.includes(host))
            complaints.push(
                `${path} names the package registry ${host}: leave the host to the machine's own configuration.`,
            );
    if (!source.test(path)) return complaints;
    const first = text.replace(/^#!.*\n/, "").trimStart();
    if (!/^(\/\/|\/\*|#(?!(include|pragma|define|if)))/.test(first))
        complaints.push(`${path} does not begin with a comment that says its one job.`);
    const lines = text.split("\n").length - 1;
    if (lines > longestFile)
        complaints.push(`${path} has ${lines} lines; more than ${longestFile} are more than one job.`);
    return complaints;
}

/**
 * All complaints about the files that git tracks, or would.
 * @param {string} root
 * @returns {string[]}
 */
export function checkSources(root) {
    const listed = run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
    return listed
        .split("\0")
        .filter(Boolean)
        .flatMap((path) => {
            // A link to another checkout's packages would take the place of the folder wherever it is checked out.
            if (path === "node_modules")
                return ["node_modules is tracked by git, as a file: git rm --cached node_modules"];
            if (/\.(png|woff2|wasm|ico|gz|br|sqlite)$/.test(path)) return [];
            try {
                return judgeSource(path, readFileSync(join(root, path), "utf8"));
            } catch {
                // Tracked, but deleted in the working tree.
                return [];
            }
        });
}
