// Fixture rows for the server's test routes: jobs in every state, and as many as a test wants.

const minute = 60_000;

/** @param {number} minutes from now */
const time = (minutes) => new Date(Date.now() + minutes * minute).toISOString();

const traceLines = Array.from(
    { length: 24 },
    (_, index) => `    at step${index} (tools/server/pipeline/stage_work.mjs:${index + 40}:17)`,
);

export const failure = {
    stage: "transform",
    error_type: "validation_error",
    message:
        'The field "created_date" is not a date: "2026-02-31T25:61:00Z". Three records of batch 4 were left out, and the run was ended because they are needed.',
    timestamp: "2026-11-23T13:41:07.000Z",
    stack_trace: [`ValidationError: The field "created_date" is not a date`, ...traceLines].join("\n"),
    context: {
        file: "fabric-issues.ndjson",
        line: 318,
        record: { id: "FAB-318", labels: ["etl", "broken"] },
        batch: 4,
    },
};

/**
 * One job in each state that a card can show, long and foreign texts among them.
 * @returns {object[]}
 */
export function looks() {
    const common = { integration_id: 1, entity_type: "issues", default_payload: {}, active: true };
    const counts = { extracted_count: 12_400, transformed_count: 6_200, loaded_count: 0, error_count: 0 };
    const rows = [
        { name: "Git history", status: "ready", next_run_at: time(42) },
        {
            name: "Jira",
            status: "running",
            progress: 42,
            stage: "transform",
            metrics: counts,
            last_run_started_at: time(-3),
            started_at: time(-3),
        },
        {
            name: "GitHub Issues",
            status: "completed",
            progress: 100,
            stage: "vectorize",
            metrics: {
                extracted_count: 1_234_567,
                transformed_count: 1_234_567,
                loaded_count: 1_234_567,
                error_count: 0,
            },
            last_run_started_at: time(-60),
            next_run_at: time(200),
        },
        {
            name: "Fabric export",
            status: "failed",
            progress: 61,
            stage: "transform",
            metrics: { extracted_count: 620, transformed_count: 617, loaded_count: 617, error_count: 3 },
            error_details: failure,
            error_message: failure.message,
            last_run_started_at: time(-9),
            next_run_at: time(0.6),
        },
        { name: "Active Directory users", status: "pending", stage: "extract", metrics: {}, next_run_at: time(-5) },
        {
            name: "A job whose name is far too long for the card that it stands in, whatever the width of the window",
            status: "rate_limited",
            next_run_at: time(3_000),
        },
        { name: "Übersicht 日本語 العربية 🚀", status: "paused", last_run_started_at: time(-500_000) },
        { name: "Vectorization", status: "inactive", active: false },
        { name: "Warehouse", status: "cooling_down", progress: 0 },
    ];
    return rows.map((row, index) => ({ id: index + 1, ...common, ...row }));
}

/**
 * @param {number} count
 * @param {(number: number) => object} [more] what a row has besides, by its number from 1
 * @returns {object[]}
 */
export function manyRows(count, more = () => ({})) {
    return Array.from({ length: count }, (_, index) => ({
        id: index + 1,
        name: `Job ${String(index + 1).padStart(5, "0")}`,
        status: "ready",
        active: true,
        entity_type: "issues",
        integration_id: 1,
        default_payload: {},
        ...more(index + 1),
    }));
}
