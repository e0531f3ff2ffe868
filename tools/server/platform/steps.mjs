/**
 * The steps of each job, one for each kind of record that its source can hold, and their cells: what extraction,
 * transform and embedding have done with that kind in a run. Transform here is what the engine does as transform and
 * load. A kind that the source turns out not to have stays idle in a finished run.
 */

/** @typedef {import('../types.mjs').JsonObject} JsonObject */
/** @typedef {import('../types.mjs').RunRow} RunRow */
/** @typedef {import('./run_tally.mjs').StepCounts} StepCounts */

/** @typedef {'idle' | 'running' | 'finished' | 'failed'} Cell */

/**
 * @typedef {object} Step
 * @property {number} order
 * @property {string} display_name
 * @property {Cell} extraction
 * @property {Cell} transform
 * @property {Cell} embedding
 */

/**
 * By entity type, the steps in their order: name, display name, and the kind of record. What has no kind of its own
 * (a record without one, a part of the source that can't be read) belongs to the first.
 * @type {Record<string, [string, string, string][]>}
 */
const plans = {
    git_commits: [
        ["git_commits", "Commits", "commit"],
        ["git_merges", "Merges", "merge"],
    ],
    git_merges: [["git_merges", "Merges", "merge"]],
    jira_issues: [
        ["jira_epics", "Epics", "epic"],
        ["jira_stories", "Stories", "story"],
        ["jira_tasks", "Tasks", "task"],
        ["jira_bugs", "Bugs", "bug"],
        ["jira_subtasks", "Sub-tasks", "sub-task"],
    ],
    github_issues: [
        ["github_issues", "Issues", "issue"],
        ["github_pull_requests", "Pull requests", "pull request"],
    ],
    fabric_issues: [
        ["fabric_user_stories", "User stories", "user story"],
        ["fabric_tasks", "Tasks", "task"],
        ["fabric_bugs", "Bugs", "bug"],
    ],
};

/** @param {string} entityType */
const planOf = (entityType) => plans[entityType] ?? [[entityType, entityType, ""]];

/**
 * @param {string} entityType
 * @param {JsonObject} raw
 * @returns {unknown} in any letter case
 */
function kindOf(entityType, raw) {
    const { fields, parents, type } = /** @type {any} */ (raw);
    if (entityType.startsWith("git_")) return Array.isArray(parents) && parents.length > 1 ? "merge" : "commit";
    if (entityType === "jira_issues") return fields?.issuetype?.name;
    return entityType === "github_issues" ? (raw.pull_request ? "pull request" : "issue") : type;
}

/**
 * @param {string} entityType
 * @param {JsonObject} raw a record of the source
 * @returns {string} the name of the step that it belongs to
 */
export function stepOf(entityType, raw) {
    const kind = String(kindOf(entityType, raw) ?? "").toLowerCase();
    const plan = planOf(entityType);
    return (plan.find(([, , other]) => other === kind) ?? plan[0])[0];
}

/**
 * @param {boolean} begun
 * @param {boolean} done
 * @param {boolean} hasErrors
 * @param {boolean} isOver whether the run is
 * @returns {Cell}
 */
function cellOf(begun, done, hasErrors, isOver) {
    if (!begun) return "idle";
    if (!done) return isOver ? "failed" : "running";
    return hasErrors ? "failed" : "finished";
}

/**
 * @param {StepCounts | undefined} counts
 * @param {RunRow} run
 * @param {boolean} isFirst
 * @returns {Pick<Step, 'extraction' | 'transform' | 'embedding'>}
 */
function cellsOf(counts, run, isFirst) {
    const { extract = 0, load = 0, vectorize = 0, transformErrors = 0, embeddingErrors = 0 } = counts ?? {};
    const isOver = run.completed_at !== null;
    const stage = (/** @type {string} */ name) => run.stages.find((entry) => entry.stage === name);
    const hasCome = (/** @type {string} */ name) => (stage(name)?.status ?? "pending") !== "pending";
    const unreadable = isFirst ? (stage("extract")?.errors ?? 0) : 0;
    // Not by its status: a run that failed says so of stages that had come to their end.
    const allRead = stage("extract")?.completed_at !== undefined;
    const isOpening = isFirst && hasCome("extract") && !allRead;
    const allLoaded = allRead && load + transformErrors >= extract;
    return {
        extraction: cellOf(extract + unreadable > 0 || isOpening, allRead, unreadable > 0, isOver),
        transform: cellOf(extract > 0 && hasCome("transform"), allLoaded, transformErrors > 0, isOver),
        embedding: cellOf(
            load > 0 && hasCome("vectorize"),
            allLoaded && vectorize + embeddingErrors >= load,
            embeddingErrors > 0,
            isOver,
        ),
    };
}

/**
 * @param {string} entityType
 * @param {{ run: RunRow, counts: Map<string, StepCounts> } | null} done null: nothing, all cells are idle
 * @returns {Record<string, Step>}
 */
export function stepsOf(entityType, done) {
    /** @type {Pick<Step, 'extraction' | 'transform' | 'embedding'>} */
    const idle = { extraction: "idle", transform: "idle", embedding: "idle" };
    return Object.fromEntries(
        planOf(entityType).map(([name, display_name], index) => {
            const cells = done ? cellsOf(done.counts.get(name), done.run, index === 0) : idle;
            return [name, { order: index + 1, display_name, ...cells }];
        }),
    );
}
