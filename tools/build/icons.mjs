// Makes the table of the icons that web/icons.json names: each of lucide's icons as one path, for the canvas's Path2D.
import { mkdirSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PlainError } from "../setup/say.mjs";

/** @typedef {[tag: string, attributes: Record<string, string>]} Shape */

/**
 * One shape of an icon as path data. Curves of circles and rounded corners are arcs, which paths have too.
 * @param {Shape} shape
 * @returns {string}
 */
export function pathOf([tag, attributes]) {
    /** @param {string} name */
    const number = (name) => Number(attributes[name] ?? 0);
    switch (tag) {
        case "path":
            return withAbsoluteStart(attributes.d ?? "");
        case "line":
            return `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`;
        case "polyline":
        case "polygon": {
            const points = (attributes.points ?? "").trim().split(/[\s,]+/);
            const pairs = points.flatMap((x, index) => (index % 2 === 0 ? [`${x} ${points[index + 1]}`] : []));
            return `M${pairs.join("L")}${tag === "polygon" ? "Z" : ""}`;
        }
        case "circle":
            return ellipse(number("cx"), number("cy"), number("r"), number("r"));
        case "ellipse":
            return ellipse(number("cx"), number("cy"), number("rx"), number("ry"));
        case "rect":
            return rectangle(number("x"), number("y"), number("width"), number("height"), attributes);
        default:
            throw new PlainError(`An icon has a <${tag}>, which tools/build/icons.mjs cannot turn into a path yet.`);
    }
}

/**
 * A path that begins with a relative move means the same as with an absolute one, but only while it stands alone; the
 * pairs of numbers that may follow the move stay relative lines.
 * @param {string} data
 */
function withAbsoluteStart(data) {
    const number = String.raw`-?(?:\d*\.\d+|\d+)`;
    const match = new RegExp(String.raw`^m\s*(${number})[\s,]*(${number})[\s,]*`).exec(data);
    if (!match) return data;
    const rest = data.slice(match[0].length);
    return `M${match[1]} ${match[2]}${/^[-.\d]/.test(rest) ? "l" : ""}${rest}`;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} rx
 * @param {number} ry
 */
function ellipse(x, y, rx, ry) {
    return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {Record<string, string>} attributes
 */
function rectangle(x, y, width, height, attributes) {
    // A missing radius is the other one's; none may be more than half of its side.
    const rx = Math.min(Number(attributes.rx ?? attributes.ry ?? 0), width / 2);
    const ry = Math.min(Number(attributes.ry ?? attributes.rx ?? 0), height / 2);
    if (rx === 0 || ry === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
    /** @param {number} dx @param {number} dy */
    const corner = (dx, dy) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
    return (
        `M${x + rx} ${y}h${width - 2 * rx}${corner(rx, ry)}v${height - 2 * ry}${corner(-rx, ry)}` +
        `h${-(width - 2 * rx)}${corner(-rx, -ry)}v${-(height - 2 * ry)}${corner(rx, -ry)}Z`
    );
}

/**
 * The table as TypeScript.
 * @param {string[]} names
 * @returns {string}
 */
export function iconTable(names) {
    const require = createRequire(import.meta.url);
    /** @type {Record<string, Shape[]>} */
    const nodes = JSON.parse(readFileSync(require.resolve("lucide-static/icon-nodes.json"), "utf8"));
    const rows = names.map((name) => {
        const shapes = nodes[name];
        if (!shapes) throw new PlainError(`web/icons.json names "${name}", but lucide has no icon of that name.`);
        return `    ${JSON.stringify(name)}: ${JSON.stringify(shapes.map(pathOf).join(""))},\n`;
    });
    return (
        "// Made by tools/build/icons.mjs from lucide (ISC licence) and web/icons.json: do not edit.\n" +
        "// Each icon is drawn in a 24 × 24 box with a stroke of 2, round caps and joins, and no fill.\n" +
        `export const icons: Record<string, string> = {\n${rows.join("")}};\n`
    );
}

/** @param {string} checkout @returns the path of the table */
export function writeIcons(checkout) {
    const list = join(checkout, "web/icons.json");
    if (!existsSync(list)) throw new PlainError("web/icons.json, the list of the icons' names, is missing.");
    const path = join(checkout, "build/generated/icons.ts");
    const text = iconTable(JSON.parse(readFileSync(list, "utf8")));
    mkdirSync(dirname(path), { recursive: true });
    // Left alone when nothing changed, so that what depends on it need not be made again.
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
    return path;
}
