// Fixture rows in the platform's own shape, for the server's test routes.

/** Offsets and naive times as the platform writes them. @param {number} seconds from now */
export const inSeconds = (seconds) =>
    new Date(Date.now() + seconds * 1000 - 5 * 3_600_000).toISOString().replace("Z", "000-05:00");

/**
 * @param {...string} cells one of the words for each of the nine cells of three steps; idle when missing
 */
export function steps(...cells) {
    return Object.fromEntries(
        ["projects", "issues", "changes"].map((name, index) => {
            const [extraction = "idle", transform = "idle", embedding = "idle"] = cells.slice(3 * index, 3 * index + 3);
            return [name, { order: index + 1, display_name: name, extraction, transform, embedding }];
        }),
    );
}

/**
 * @param {number} id
 * @param {string} name
 * @param {object} [status] parts of its status object
 * @param {object} [more] parts of the row
 */
export function platformRow(id, name, status = {}, more = {}) {
    return {
        id,
        job_name: name,
        status: { overall: "READY", token: null, reset_deadline: null, reset_attempt: 0, steps: steps(), ...status },
        active: true,
        schedule_interval_minutes: 60,
        retry_interval_minutes: 15,
        integration_id: 1,
        integration_type: "jira",
        integration_logo_filename: "jira.svg",
        last_run_started_at: null,
        last_run_finished_at: null,
        next_run: null,
        error_message: null,
        retry_count: 0,
        ...more,
    };
}
