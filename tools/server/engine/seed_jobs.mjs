/** The jobs that a new database begins with. */

/** @typedef {Parameters<import('../storage/jobs_store.mjs').JobsStore['insert']>[0]} NewJob */

/** @type {Omit<NewJob, 'next_run_at' | 'integration_id'>[]} */
const seeds = [
    {
        id: 1,
        name: "Git history",
        entity_type: "git_commits",
        integration_type: "git",
        default_payload: { revision: "HEAD" },
        schedule_interval_minutes: 60,
        retry_interval_minutes: 15,
        active: true,
    },
    {
        id: 2,
        name: "Jira",
        entity_type: "jira_issues",
        integration_type: "jira",
        default_payload: { file: "jira-issues.ndjson" },
        schedule_interval_minutes: 120,
        retry_interval_minutes: 15,
        active: true,
    },
    {
        id: 3,
        name: "GitHub Issues",
        entity_type: "github_issues",
        integration_type: "github",
        default_payload: { file: "github-issues.csv" },
        schedule_interval_minutes: 180,
        retry_interval_minutes: 15,
        active: true,
    },
    {
        id: 4,
        name: "Fabric export",
        entity_type: "fabric_issues",
        integration_type: "fabric",
        default_payload: { file: "fabric-issues.ndjson" },
        schedule_interval_minutes: 360,
        retry_interval_minutes: 15,
        active: true,
    },
    {
        id: 5,
        name: "Git merges",
        entity_type: "git_merges",
        integration_type: "git",
        default_payload: { revision: "HEAD", merges_only: true },
        schedule_interval_minutes: 1440,
        retry_interval_minutes: 15,
        active: false,
    },
];

/** The git jobs read one repository, so they share an integration. @type {Record<string, number>} */
const integrationIds = { git: 1, jira: 2, github: 3, fabric: 4 };

/**
 * Fills an empty jobs table.
 * @param {import('../storage/jobs_store.mjs').JobsStore} jobs
 * @param {boolean} withSchedules whether the first runs are set; without, a job runs when it is asked to
 */
export function seedJobs(jobs, withSchedules) {
    if (jobs.all().length > 0) return;
    for (const seed of seeds) {
        const first = Date.now() + Number(seed.schedule_interval_minutes) * 60_000;
        jobs.insert({
            ...seed,
            integration_id: integrationIds[seed.integration_type],
            next_run_at: withSchedules && seed.active ? new Date(first).toISOString() : null,
        });
    }
}
