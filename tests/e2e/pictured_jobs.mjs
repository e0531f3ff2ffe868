// Pictured jobs: rows for pictures of the list, which look the same whenever they are taken: every moment lies years back,
// and nothing counts.
import { failure } from "./rows.mjs";

const statuses = [
    "running",
    "failed",
    "pending",
    "completed",
    "rate_limited",
    "pausing",
    "paused",
    "stopping",
    "stopped",
    "ready",
    "inactive",
    "cooling_down", // which the page does not know
];

/** Names as they come: short, longer than any row, and of other scripts. */
const names = [
    "Jira",
    "Fabric export",
    "GitHub Issues",
    "A job whose name is far too long for the row or the card that it stands in, whatever the width of the window",
    "Active Directory users",
    "Übersicht für Łódź und Ísland",
    "日次バッチ 同期 (東京)",
    "Εξαγωγή παραγγελιών",
    "Vectorization",
    "Выгрузка заказов",
    "مزامنة الطلبات",
    "सूची अद्यतन",
];

/** Of which integration each is, by turns. */
const integrations = ["jira", "fabric", "github", "custom", "directory"];

/** @param {number} minutes after a morning that has long gone by */
const time = (minutes) => new Date(Date.UTC(2024, 4, 14, 8, 30) + minutes * 60_000).toISOString();

/**
 * The last ten runs of a job, one in four of them failed.
 * @param {number} number
 */
function recentRuns(number) {
    return Array.from({ length: 10 }, (_, index) => ({
        run_id: `run-${number}-${index}`,
        status: (index + number) % 4 === 0 ? "failed" : "completed",
        started_at: time(-60 * (index + 1)),
        duration_ms: 60_000 * (3 + ((index * 7 + number * 3) % 9)),
    }));
}

/**
 * A job of the list; what differs from one to the next comes round by turns.
 * @param {number} number from 0
 * @param {string} status
 * @param {string} name
 * @returns {object}
 */
function pictured(number, status, name) {
    const atWork = ["running", "pausing", "paused", "stopping"].includes(status);
    const failed = status === "failed";
    return {
        id: number + 1,
        name,
        status,
        active: status !== "inactive",
        integration_id: 1 + (number % integrations.length),
        integration_type: integrations[number % integrations.length],
        entity_type: "issues",
        default_payload: {},
        stage: "transform",
        progress: atWork ? 42 : failed ? 61 : 0,
        metrics:
            status === "ready" || status === "pending"
                ? {}
                : {
                      extracted_count: 12_400 + number,
                      transformed_count: atWork ? 6_200 : 12_400,
                      loaded_count: failed ? 617 : 0,
                      error_count: failed ? 3 : 0,
                  },
        // Of a job at work how long it has worked would be counted.
        ...(!atWork &&
            status !== "pending" && { last_run_started_at: time(number), last_run_finished_at: time(number + 12) }),
        ...(failed && { error_details: failure, error_message: failure.message }),
        usual_duration_ms: 360_000,
        recent_runs: status === "ready" ? [] : recentRuns(number),
    };
}

/** One job in each status, every kind of name among them. */
export function everyStatus() {
    return statuses.map((status, number) => pictured(number, status, names[number] ?? status));
}

/**
 * So many jobs: names and statuses come round by turns.
 * @param {number} count
 */
export function picturedJobs(count) {
    return Array.from({ length: count }, (_, number) => {
        const name = names[number % names.length];
        // Seven statuses and twelve names meet in every way.
        const status = statuses[(number * 7 + 3) % statuses.length] ?? "ready";
        return pictured(
            number,
            count === 1 ? "failed" : status,
            number < names.length ? `${name}` : `${name} ${number}`,
        );
    });
}
