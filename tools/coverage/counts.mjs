// Reads what gcov tells of the lines that were run, and puts it into figures for each file and each room.

/**
 * What is known of one file's lines: how often each line with code in it was run.
 * @typedef {Map<string, Map<number, number>>} Counts by file, "src/wire/call.cpp"; then by line
 */

/**
 * @typedef {object} Figure
 * @property {string} name a file's, or a room's
 * @property {number} lines with code in them
 * @property {number} run of these
 * @property {number[]} missed the others
 */

/** @param {Pick<Figure, "lines" | "run">} figure */
export const percent = ({ lines, run }) => (lines === 0 ? 100 : (100 * run) / lines);

/**
 * A file is told of once for each part of the program that holds its lines: a line has been run if it has in one of them.
 * @param {string} output of `gcov --json-format --stdout`: one document a line
 * @param {string[]} rooms whose files count
 * @returns {Counts}
 */
export function readCounts(output, rooms) {
    /** @type {Counts} */
    const counts = new Map();
    // Whatever folder of links the compiler was given, a room's file is named by the room.
    const own = new RegExp(`(?:^|/)((?:${rooms.join("|")})/[^/]+\\.[ch]pp)$`);
    for (const text of output.split("\n").filter((line) => line.startsWith("{"))) {
        for (const { file, lines } of JSON.parse(text).files) {
            const name = own.exec(file)?.[1];
            if (!name) continue;
            const known = counts.get(`src/${name}`) ?? new Map();
            counts.set(`src/${name}`, known);
            for (const { line_number: line, count } of lines) known.set(line, Math.max(known.get(line) ?? 0, count));
        }
    }
    return counts;
}

/**
 * @param {Counts} counts
 * @returns {Figure[]} by file, in the order of their names
 */
export function figuresOf(counts) {
    return [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, lines]) => {
            const missed = [...lines.keys()].filter((line) => lines.get(line) === 0).sort((a, b) => a - b);
            return { name, lines: lines.size, run: lines.size - missed.length, missed };
        });
}

/**
 * @param {Figure[]} files
 * @param {string} room
 * @returns {Figure} of all its files together
 */
export function sumOf(files, room) {
    const own = files.filter(({ name }) => name.startsWith(`src/${room}/`));
    const sum = (/** @type {"lines" | "run"} */ field) => own.reduce((total, figure) => total + figure[field], 0);
    return { name: `src/${room}`, lines: sum("lines"), run: sum("run"), missed: [] };
}

/**
 * Lines as people name them.
 * @param {number[]} lines in their order
 * @returns {string} such as "12-15 20"
 */
export function rangesOf(lines) {
    /** @type {[number, number][]} */
    const ranges = [];
    for (const line of lines) {
        const last = ranges.at(-1);
        if (last && last[1] === line - 1) last[1] = line;
        else ranges.push([line, line]);
    }
    return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(" ");
}
