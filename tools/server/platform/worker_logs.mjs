/** What the workers wrote, as lines of text: the newest lines of the last runs' logs, in the order of their times. */
import { naive } from "./times.mjs";

const runsLookedAt = 10;
const everyLine = { level: 0, stage: -1 };

/**
 * @param {import('../storage/runs_store.mjs').RunsStore} runs
 * @param {import('../logs/log_store.mjs').LogStore} logs
 * @param {number} count
 * @returns {{ logs: string[], total_lines: number }}
 */
export function workerLogs(runs, logs, count) {
    const latest = runs.list({ before: Number.MAX_SAFE_INTEGER, limit: runsLookedAt });
    const lines = latest.flatMap(({ id }) =>
        logs.window(id, { tail: true }, count, everyLine).map((line) => ({ ...line, id })),
    );
    lines.sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp) || a.id - b.id || a.seq - b.seq);
    return {
        logs: lines.slice(-count).map(({ timestamp, level, stage, message, id }) => {
            const time = naive(Date.parse(timestamp)).slice(0, 19).replace("T", " ");
            return `${time} [${level.padEnd(9)}] ${stage} run-${id}: ${message}`;
        }),
        total_lines: latest.reduce((sum, { id }) => sum + logs.index(id).lines, 0),
    };
}
