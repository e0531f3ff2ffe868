// Hashes files: for names that change with their content, and to know whether a build would make anything new.
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

/** @param {string | Buffer} content */
export function contentHash(content) {
    return createHash("sha256").update(content).digest("hex").slice(0, 10);
}

/**
 * A file's name with its content's hash: etl_jobs.wasm becomes etl_jobs-0123456789.wasm.
 * @param {string} name
 * @param {string | Buffer} content
 */
export function hashedName(name, content) {
    const dot = name.lastIndexOf(".");
    return `${name.slice(0, dot)}-${contentHash(content)}${name.slice(dot)}`;
}

/**
 * All files below a place, in a fixed order; the place may be a file itself.
 * @param {string} place
 * @returns {string[]}
 */
export function filesBelow(place) {
    if (!existsSync(place)) return [];
    if (!lstatSync(place).isDirectory()) return [place];
    return readdirSync(place)
        .sort()
        .flatMap((name) => filesBelow(join(place, name)));
}

/**
 * One hash over the names and contents of all files below some places.
 * @param {string} root
 * @param {string[]} places relative to the root
 * @param {string[]} more what else the result depends on
 */
export function treeHash(root, places, more) {
    const hash = createHash("sha256");
    for (const text of more) hash.update(`${text}\0`);
    for (const path of places.flatMap((place) => filesBelow(join(root, place)))) {
        const content = readFileSync(path);
        hash.update(`${relative(root, path)}\0${content.length}\0`);
        hash.update(content);
    }
    return hash.digest("hex");
}
