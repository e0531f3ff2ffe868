// Checks that every room of src/ includes only what it may: the rooms below it, and the libraries that are its own.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filesBelow } from "../build/hashing.mjs";

/** Which rooms a room may include, beside itself. */
const mayInclude = new Map([
    ["model", []],
    ["wire", ["model"]],
    ["app", ["model"]],
    ["view", ["app", "model"]],
    ["ui", ["view", "app", "model"]],
    ["shell", ["model", "wire", "app", "view", "ui"]],
]);

/** Which includes belong to one place alone: what they look like, where they may stand, and what to say. */
const libraries = [
    { pattern: /^(emscripten|GLES[23]?\/|EGL\/|webgl\/)/, places: ["src/shell/web/"], name: "Emscripten" },
    { pattern: /^nlohmann\//, places: ["src/wire/", "tests/wire/", "tests/contract/"], name: "nlohmann/json" },
    {
        pattern: /^(imgui|imconfig|imstb_)/,
        places: ["src/ui/", "src/shell/", "tests/ui/", "tests/shell/"],
        name: "Dear ImGui",
    },
];

/** Tests may see the room they test and what that may include. */
const testsOf = /^tests\/([^/]+)\//;

/**
 * The includes of a file with their lines; the text of comments and strings may hold none that counts at a line's start.
 * @param {string} text
 */
function includesOf(text) {
    return text.split("\n").flatMap((line, index) => {
        const match = /^\s*#\s*(?:include|import)\s*(?:__has_include\()?\s*[<"]([^>"]+)[>"]/.exec(line);
        return match?.[1] ? [{ target: match[1], line: index + 1 }] : [];
    });
}

/**
 * What is wrong with one include, as a sentence, or nothing.
 * @param {string} path of the including file, below the root, with slashes
 * @param {string} target what stands in the brackets
 */
export function judge(path, target) {
    for (const { pattern, places, name } of libraries)
        if (pattern.test(target) && !places.some((place) => path.startsWith(place)))
            return `includes <${target}>, but ${name} belongs to ${places.filter((place) => place.startsWith("src/")).join(" and ")} alone`;

    if (target.startsWith("..") || target.includes("/../")) return `includes "${target}": name it from src/ on instead`;

    const own = /^src\/([^/]+)\//.exec(path)?.[1] ?? testsOf.exec(path)?.[1];
    const other = target.split("/")[0] ?? "";
    const allowed = own ? mayInclude.get(own) : undefined;
    if (!own || !allowed || !mayInclude.has(other) || other === own) {
        if (path.startsWith("src/shell/") && /^shell\/(web|native)\//.test(target)) {
            const part = target.split("/").slice(0, 2).join("/");
            if (!path.startsWith(`src/${part}/`)) return `includes "${target}", but only ${part} itself may`;
        }
        return undefined;
    }
    if (allowed.includes(other)) return undefined;
    // The native shell's fakes of the ports (a fixed locale, text of fixed widths) are there for every room's tests.
    if (path.startsWith("tests/") && target.startsWith("shell/native/")) return undefined;
    const list = allowed.length > 0 ? `only ${allowed.join(", ")}` : "no other room";
    return `includes "${target}", but the room ${own} may include ${list}`;
}

/**
 * All wrong includes below a root, each as one sentence.
 * @param {string} root
 * @returns {string[]}
 */
export function checkRooms(root) {
    const files = ["src", "tests"].flatMap((place) => filesBelow(join(root, place)));
    return files
        .filter((path) => /\.(cpp|hpp|h|cc|inl)$/.test(path))
        .flatMap((path) => {
            const name = relative(root, path).replaceAll("\\", "/");
            return includesOf(readFileSync(path, "utf8")).flatMap(({ target, line }) => {
                const complaint = judge(name, target);
                return complaint ? [`${name}:${line} ${complaint}.`] : [];
            });
        });
}
