// Says what was measured, as lines for people, and whether it is enough.
import { percent, rangesOf } from "./counts.mjs";

/** A room below this fails. */
const leastPercent = 95;

/**
 * @param {import("./counts.mjs").Figure} figure
 * @param {number} width
 */
function lineOf(figure, width) {
    const { name, lines, run, missed } = figure;
    const share = `${percent(figure).toFixed(1).padStart(5)} %`;
    const counts = `${String(run).padStart(5)} of ${String(lines).padStart(5)} lines`;
    return `${name.padEnd(width)}  ${share}  ${counts}${missed.length > 0 ? `  not run: ${rangesOf(missed)}` : ""}`;
}

/**
 * @param {import("./measure.mjs").Coverage} coverage
 * @returns {{ ok: boolean, files: string[], rooms: string[] }} lines about each
 */
export function report({ files, sums }) {
    const width = Math.max(...files.map(({ name }) => name.length));
    const poor = sums.filter((sum) => percent(sum) < leastPercent);
    return {
        ok: poor.length === 0,
        files: files.map((figure) => lineOf(figure, width)),
        rooms: [
            ...sums.map((sum) => lineOf(sum, 8)),
            ...poor.map(({ name }) => `${name} has less than ${leastPercent} % of its lines tested.`),
        ],
    };
}
