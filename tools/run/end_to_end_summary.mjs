// What Playwright's list reporter says at the end, in a few lines: the counts, and of each test that did not pass the first
// time what it stumbled over, so that the end of a long log is enough to go on with.
import { linesOf } from "./steps.mjs";

/** A line that begins the report of a test, with its title. */
const title = /^ +\d+\) (\[.*\S)\s*$/;
const retry = /^ +Retry #(\d+) /;
const count = /^\d+ (passed|failed|flaky|skipped|did not run|interrupted)/;

/**
 * @param {string} output of the list reporter, without colours
 * @returns {string[]} for each try that failed a line with the test, the error's first line and the line of code; then the
 * counts
 */
export function endToEndSummary(output) {
    /** @type {string[]} */
    const tries = [];
    let test = "";
    let error = "";
    for (const line of output.split("\n")) {
        const begun = title.exec(line)?.[1];
        const again = retry.exec(line)?.[1];
        if (begun) [test, error] = [begun.replace(/[ ─]+$/, ""), ""];
        else if (again) [test, error] = [`${test.replace(/ \(try \d+\)$/, "")} (try ${Number(again) + 1})`, ""];
        else if (test && !error && /^ +(Error|Test timeout|\w+Error)\b/.test(line)) error = line.trim();
        else if (error && /^ *> +\d+ \|/.test(line)) {
            tries.push(`${test}: ${error} ${line.trim().replace(/\s+/g, " ")}`);
            error = "";
        }
    }
    return [...tries, ...linesOf(output, count)];
}
