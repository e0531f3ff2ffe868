// Shows that one toolchain key makes one bundle: compares dist/ byte by byte with what a copy of the sources at another
// place is built into from scratch. Usage: npm run check:reproducible
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setUp } from "../setup/main.mjs";
import { checkout } from "../setup/resolved.mjs";
import { PlainError, run, runLong, say, step } from "../setup/say.mjs";
import { filesBelow } from "./hashing.mjs";

/**
 * The checkout's files at another place, with what is installed linked to.
 * @param {string} place
 */
function copySources(place) {
    const listed = run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: checkout });
    for (const path of listed.split("\0").filter(Boolean)) {
        mkdirSync(dirname(join(place, path)), { recursive: true });
        try {
            cpSync(join(checkout, path), join(place, path));
        } catch {
            // Tracked, but deleted in the working tree.
        }
    }
    mkdirSync(join(place, "build"), { recursive: true });
    cpSync(join(checkout, "build/setup.json"), join(place, "build/setup.json"));
    symlinkSync(join(checkout, "node_modules"), join(place, "node_modules"));
}

/** @param {string} place */
async function buildAt(place) {
    copySources(place);
    await runLong(process.execPath, ["tools/build/main.mjs"], { cwd: place, hint: "The copy does not build." });
    return join(place, "dist");
}

const folder = mkdtempSync(join(tmpdir(), "etl-jobs-reproducible-"));
try {
    const { key } = await setUp("start");
    const first = await step("the checkout's own build", async () => {
        await runLong(process.execPath, ["tools/build/main.mjs"], {
            cwd: checkout,
            hint: "The checkout does not build.",
        });
        return join(checkout, "dist");
    });
    // A path of another length: one that got into the result would change its size.
    const second = await step("a build from scratch at another place", () => buildAt(join(folder, "another-place")));
    const names = filesBelow(first).map((path) => path.slice(first.length));
    const others = filesBelow(second).map((path) => path.slice(second.length));
    const different = names.filter(
        (name) => !others.includes(name) || !readFileSync(first + name).equals(readFileSync(second + name)),
    );
    if (different.length > 0 || names.length !== others.length)
        throw new PlainError(
            `The two builds differ: ${[...different, ...others.filter((name) => !names.includes(name))].join(", ")}`,
        );
    say(`toolchain key ${key}: two builds, ${names.length} files, the same bytes`);
} catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
} finally {
    rmSync(folder, { recursive: true, force: true });
}
