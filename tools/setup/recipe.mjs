// Says what the toolchain is made of: the one place to change a wanted package, a suite or the way it is unpacked.
import { createHash } from "node:crypto";

/** Raise it whenever the way of unpacking changes, so that a folder made in the old way is not taken for a new one. */
export const recipeVersion = 1;

/**
 * The Debian suite that has Emscripten 6 and Dear ImGui 1.92. Only this project's own cache folder sees it; the
 * machine's own packages stay as they are.
 */
export const suite = "forky";

/** The oldest Emscripten on the PATH that is taken instead of our own: older ones free sockets and fetches wrongly. */
export const oldestEmscripten = 4;

/** Unpacked with everything that they need to run. */
export const programPackages = ["emscripten", "patchelf"];

/** Unpacked alone: headers and sources. */
export const libraryPackages = ["nlohmann-json3-dev", "libfmt-dev", "googletest"];

/** The source package whose upstream tarball holds Dear ImGui's sources. */
export const imguiSource = "imgui";

/**
 * Packages that apt names because Emscripten depends on them, and that are not needed here: a compiler for the machine
 * itself, its C library's headers, Python and Node (the machine's own are used), sanitizers.
 */
export const unneeded =
    /^(gcc-|libgcc-\d+-dev$|libstdc\+\+-\d+-dev$|libobjc|libc6-dev$|libc-dev-bin$|linux-libc-dev$|binutils|libbinutils|libgprofng|libctf|libsframe|python3|libpython3|libnode\d|nodejs$|node-corepack$|node-undici$|node-llhttp$|lib(a|l|hwa|t|ub)san|debconf|tzdata|media-types$|netbase$|ccache$|libgomp|libitm|libquadmath|libgc1$|libreadline|readline-common$|libsqlite3|libdb5)/;

/** Part of every key: two recipes that differ never share a folder. */
export function recipeKey() {
    return hashText(
        JSON.stringify([
            recipeVersion,
            suite,
            programPackages,
            libraryPackages,
            imguiSource,
            unneeded.source,
            process.arch,
        ]),
    );
}

/** @param {string} text */
export function hashText(text) {
    return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
