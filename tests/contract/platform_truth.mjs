/** What C++ must have decoded of the platform's jobs, derived from the tables and from the exports that were read. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../server/helpers.mjs";
import { instant, nothing, word } from "./truth.mjs";

/** The platform writes its words in capitals; their kinds are the specification's. @type {Record<string, string>} */
const kinds = { READY: "ready", RUNNING: "running", FINISHED: "completed", FAILED: "failed" };

/** @param {string} raw */
export const state = (raw) => word(raw, kinds[raw] ?? "rate limited");

/** The steps of the Jira job, and which kind of issue belongs to each. */
const jiraSteps = [
    ["jira_epics", "Epics", "Epic"],
    ["jira_stories", "Stories", "Story"],
    ["jira_tasks", "Tasks", "Task"],
    ["jira_bugs", "Bugs", "Bug"],
    ["jira_subtasks", "Sub-tasks", "Sub-task"],
];

const jiraKinds = new Set(
    readFileSync(path.join(projectRoot, "tools/server/sample/jira-issues.ndjson"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).fields.issuetype.name),
);

/**
 * The Jira job's steps when all kinds that its export has are equally far; the others stay idle.
 * @param {string} extraction
 * @param {string} transform
 * @param {string} embedding
 */
export const stepsOfJira = (extraction, transform, embedding) =>
    jiraSteps.map(([name, display_name, kind], index) => {
        const isThere = jiraKinds.has(kind);
        const cell = (/** @type {string} */ text) => word(isThere ? text : "idle");
        const cells = { extraction: cell(extraction), transform: cell(transform), embedding: cell(embedding) };
        return { name, order: index + 1, display_name, ...cells };
    });

/** The kinds of issue that the export has, and the cells of all steps. */
export const jiraCells = { there: jiraSteps.filter(([, , kind]) => jiraKinds.has(kind)).length * 3, all: 15 };

/**
 * A row of the platform's list.
 * @param {Record<string, any>} job of the table
 * @param {object} status what its status object says
 * @param {string} status.overall
 * @param {object[]} status.steps
 * @param {number} status.progress
 * @param {Record<string, any>} [run] the job's last, of the table
 * @param {object} [more] what else is not as in a job that never ran
 */
export function platformJobOf(job, { overall, steps, progress }, run, more = {}) {
    const error = run?.error_details ? JSON.parse(run.error_details).message : "";
    return {
        id: String(job.id),
        name: job.name,
        status: state(overall),
        progress,
        active: job.active === 1,
        last_run: instant(run?.started_at),
        last_run_finished: instant(run?.completed_at),
        next_run: instant(job.next_run_at),
        entity_type: "",
        integration_id: job.integration_id,
        integration_type: job.integration_type,
        default_payload: {},
        schedule_interval_minutes: job.schedule_interval_minutes,
        retry_interval_minutes: job.retry_interval_minutes,
        retry_count: job.retry_count,
        error_message: error,
        stage: nothing,
        metrics: { extracted: null, transformed: null, loaded: null, errors: null },
        error: null,
        recent_runs: [],
        usual_duration_ms: null,
        steps,
        progress_is_estimate: true,
        reset_deadline: null,
        reset_attempt: 0,
        resume_at: null,
        integration_active: null,
        integration_logo: `${job.integration_type}.svg`,
        run_token: run && overall !== "READY" ? `run-${run.id}` : "",
        ...more,
    };
}
