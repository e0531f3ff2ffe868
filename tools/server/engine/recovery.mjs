/** Fails the runs that a server's death cut off, with the counts that they had reached. */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { InterruptedError, toErrorDetails } from "../pipeline/errors.mjs";

/**
 * Adds a last line to the log of a run that was cut off, whose own last line may be cut off too.
 * @param {string} logFolder
 * @param {import('../types.mjs').RunRow} run
 */
function endLog(logFolder, run) {
    const file = path.join(logFolder, `run-${run.id}.log`);
    if (!existsSync(file)) return;
    const text = readFileSync(file, "utf8");
    const whole = text === "" || text.endsWith("\n");
    const sequence = text.split("\n").length - 1 + (whole ? 1 : 2);
    const message = `Run ${run.id} failed: ${run.error_details?.message}`;
    const line = { seq: sequence, timestamp: run.completed_at, level: "error", stage: run.stage, message };
    appendFileSync(file, `${whole ? "" : "\n"}${JSON.stringify(line)}\n`);
}

/**
 * @param {import('../storage/runs_store.mjs').RunsStore} runs
 * @param {string} logFolder
 * @returns {import('../types.mjs').RunRow[]} those that were failed as interrupted
 */
export function recoverInterrupted(runs, logFolder) {
    const unfinished = runs.unfinished();
    for (const run of unfinished) {
        const when = run.status === "running" ? "while the run was going on" : "before the run had begun";
        const error = new InterruptedError(
            `The server ended ${when}. What was stored until then is kept; run the job again.`,
        );
        const details = toErrorDetails(error, run.stage, { run_id: run.id, progress: run.progress });
        // The stack would be this function's and say nothing about the run.
        delete details.stack_trace;
        run.status = "failed";
        run.completed_at = details.timestamp;
        run.error_details = details;
        for (const record of run.stages) {
            if (record.status === "running") record.status = "failed";
        }
        runs.save(run);
        endLog(logFolder, run);
    }
    return unfinished;
}
