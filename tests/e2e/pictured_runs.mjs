// Pictured runs: answers about runs and a log for pictures of their pages, which look the same whenever they are taken.
import { failure } from "./rows.mjs";

const minute = 60_000;
const begin = Date.UTC(2024, 4, 14, 8, 30);
/** @param {number} milliseconds after a morning that has long gone by */
const time = (milliseconds) => new Date(begin + milliseconds).toISOString();

/** What each of the runs was, newest first. */
const outcomes = ["failed", "completed", "completed", "stopped", "failed", "completed", "completed", "completed"];
const stages = ["extract", "transform", "load", "vectorize"];

/** @param {number} place of the newest is 0 */
function pictured(place) {
    const status = outcomes[place % outcomes.length] ?? "completed";
    const lasts = (6 + ((place * 5) % 9)) * minute;
    const start = -place * 60 * minute;
    const failed = status === "failed";
    return {
        run_id: `run-${40 - place}`,
        job_id: "4",
        job_name: place % 3 === 2 ? "日次バッチ 同期 (東京)" : "Fabric export",
        status,
        trigger: place % 2 === 0 ? "manual" : "schedule",
        by: place % 2 === 0 ? "ada@example.org" : null,
        stage: failed ? "transform" : "vectorize",
        progress: failed ? 61 : 100,
        priority: 5,
        created_at: time(start - 400),
        started_at: time(start),
        completed_at: time(start + lasts),
        duration_ms: lasts,
        metrics: {
            extracted_count: 620,
            transformed_count: failed ? 617 : 620,
            loaded_count: failed ? 617 : 620,
            error_count: failed ? 3 : 0,
        },
        stages: stages.map((stage, index) => ({
            stage,
            status: failed && stage === "transform" ? "failed" : "completed",
            in: 620 - (failed && index > 1 ? 3 : 0),
            out: 620 - (failed && index > 0 ? 3 : 0),
            errors: failed && stage === "transform" ? 3 : 0,
            started_at: time(start + (lasts / 5) * index),
            completed_at: time(start + (lasts / 5) * (index + 2)),
        })),
        ...(failed && { error_details: failure }),
        log_counts: { warning: 2, error: failed ? 4 : 0 },
        payload: { file: "fabric-issues.ndjson", since: "2024-05-01", labels: ["etl", "nightly"] },
    };
}

const runs = Array.from({ length: 24 }, (_, place) => pictured(place));

const messages = [
    ["info", "extract", 'Run 40 of "Fabric export" begins: extract, transform, load, vectorize.'],
    ["debug", "extract", "Batch 1: 26 records stored."],
    ["info", "transform", "The stage transform begins."],
    ["warning", "transform", "Batch 4: the field “labels” is empty in 2 of 26 records."],
    ["error", "transform", 'The field "created_date" is not a date: "2026-02-31T25:61:00Z".'],
    ["info", "load", "\u001b[32mBatch 4 stored\u001b[0m: 24 of 26 records in 1,204 ms."],
    ["debug", "vectorize", "日次バッチ 同期 (東京): 26 of 26 records."],
];

const log = Array.from({ length: 80 }, (_, index) => {
    const [level, stage, message] = messages[index % messages.length] ?? [];
    return { seq: index + 1, timestamp: time(index * 1_300), level, stage, message };
});

/** @param {URLSearchParams} query */
function logWindow(query) {
    const limit = Number(query.get("limit") ?? query.get("tail") ?? 200);
    const before = Number(query.get("before") ?? 0);
    const after = Number(query.get("after") ?? 0);
    const lines = query.has("tail")
        ? log.slice(-limit)
        : before
          ? log.filter(({ seq }) => seq < before).slice(-limit)
          : log.filter(({ seq }) => seq > after).slice(0, limit);
    const count = (/** @type {string} */ level) => log.filter((line) => line.level === level).length;
    return {
        lines,
        first_seq: 1,
        last_seq: log.length,
        total: log.length,
        complete: true,
        first_error_seq: 5,
        by_level: { debug: count("debug"), info: count("info"), warning: count("warning"), error: count("error") },
    };
}

/** @param {URL} url */
function answerTo({ pathname, searchParams }) {
    if (pathname.endsWith("/logs")) return logWindow(searchParams);
    const run = /\/runs\/(run-\d+)$/.exec(pathname)?.[1];
    if (run) return runs.find(({ run_id }) => run_id === run);
    return { runs, next_cursor: null };
}

/**
 * Has the page get these in place of the server's.
 * @param {import("@playwright/test").Page} page
 */
export async function answerWithPicturedRuns(page) {
    await page.route("**/api/v1/etl/runs**", (route) =>
        route.fulfill({ json: answerTo(new URL(route.request().url())) }),
    );
}
