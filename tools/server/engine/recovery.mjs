/** Fails the runs that a server's death cut off, with the counts that they had reached. */
import { InterruptedError, toErrorDetails } from "../pipeline/errors.mjs";

/** What a run was doing, by its status. @type {Record<string, string>} */
const words = { pausing: "pausing", paused: "paused", stopping: "stopping" };

/**
 * A paused run is failed too: its batches were in the memory of the server that is gone. Its job stays paused.
 * @param {import('../storage/runs_store.mjs').RunsStore} runs
 * @param {import('../logs/log_store.mjs').LogStore} logs
 * @returns {import('../types.mjs').RunRow[]} those that were failed as interrupted
 */
export function recoverInterrupted(runs, logs) {
    const unfinished = runs.unfinished();
    for (const run of unfinished) {
        const begun = run.started_at !== null;
        const when = begun ? `while the run was ${words[run.status] ?? "going on"}` : "before the run had begun";
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
        if (begun) {
            logs.append(run.id, (log) => {
                log.write("error", run.stage, `Run ${run.id} failed: ${error.message}`);
                run.log_counts = log.counts;
            });
        }
        runs.save(run);
    }
    return unfinished;
}
