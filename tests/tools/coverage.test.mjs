// The figures of the coverage: lines are counted once, whatever part of a program they are in, and only the rooms' own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { figuresOf, percent, rangesOf, readCounts, sumOf } from "../../tools/coverage/counts.mjs";

/** @param {string} file @param {[number, number][]} lines their numbers and counts */
const part = (file, lines) =>
    JSON.stringify({ files: [{ file, lines: lines.map(([line_number, count]) => ({ line_number, count })) }] });

const output = [
    part("rooms/wire/wire/call.cpp", [
        [5, 0],
        [4, 2],
        [6, 0],
        [9, 0],
    ]),
    // A template's line, in two parts of the program.
    part("rooms/wire/wire/call.cpp", [[6, 1]]),
    part("src/app/store.cpp", [[1, 1]]),
    part("rooms/wire/model/job.hpp", [[1, 0]]),
    part("/usr/include/c++/12/bits/basic_string.h", [[1, 0]]),
    "Lines executed: no document",
].join("\n");

test("a line is run if it is in one part of the program, and only the rooms' files count", () => {
    const files = figuresOf(readCounts(output, ["wire", "app"]));
    assert.deepEqual(files, [
        { name: "src/app/store.cpp", lines: 1, run: 1, missed: [] },
        { name: "src/wire/call.cpp", lines: 4, run: 2, missed: [5, 9] },
    ]);
    const sum = sumOf(files, "wire");
    assert.deepEqual([sum.name, sum.lines, sum.run, percent(sum)], ["src/wire", 4, 2, 50]);
    assert.equal(percent(sumOf(files, "view")), 100);
});

test("lines are named as ranges", () => {
    assert.equal(rangesOf([]), "");
    assert.equal(rangesOf([3]), "3");
    assert.equal(rangesOf([3, 4, 5, 9, 11, 12]), "3-5 9 11-12");
});
