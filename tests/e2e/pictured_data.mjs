// Pictured queues and raw records: answers for pictures of their pages, which look the same whenever they are taken.
import { failure } from "./rows.mjs";

/** When the pictures are taken, by the page's clock. */
export const picturedNow = Date.UTC(2024, 4, 14, 9, 30);

const stages = ["extract", "transform", "load", "vectorize"];
const stepSeconds = 5;
const samples = 180;

/** @param {number} seconds before the picture is taken */
const ago = (seconds) => new Date(picturedNow - seconds * 1000).toISOString();

/**
 * What a queue was like at each sample: one that fills, one that runs dry, one in waves, one that is empty.
 * @param {number} place of the queue
 */
function seriesOf(place) {
    const values = (/** @type {(share: number) => number} */ of) =>
        Array.from({ length: samples }, (_, at) => of((at + 1) / samples));
    const ready = [
        () => 0,
        (/** @type {number} */ share) => Math.round(1_284 * share ** 2),
        (/** @type {number} */ share) => Math.round(96 * (1 - share) + 4),
        (/** @type {number} */ share) => Math.round(20 + 20 * Math.sin(share * 25)),
    ][place];
    return {
        name: `etl.${stages[place]}`,
        ready: values(ready ?? (() => 0)),
        dead: values((share) => (place === 1 && share > 0.4 ? 7 : 0)),
        publish: values((share) => (place === 0 ? 0 : 3 + place * share)),
        ack: values((share) => (place === 0 ? 0 : 4 - place * share)),
    };
}

const series = stages.map((_, place) => seriesOf(place));

const queues = series.map(({ name, ready, dead, publish, ack }, place) => ({
    name,
    stage: stages[place],
    state: place === 1 ? "stopped" : "running",
    messages_ready: ready.at(-1),
    messages_unacknowledged: place === 1 ? 0 : place,
    messages_dead: dead.at(-1),
    consumers: place === 1 ? 0 : 2,
    publish_rate: publish.at(-1),
    deliver_rate: ack.at(-1),
    ack_rate: ack.at(-1),
    ...(place > 0 && { oldest_age_seconds: place === 1 ? 4_020 : 3.5 }),
}));

const workers = stages.map((stage, place) => ({ stage, count: 2, running: place === 1 ? 0 : 2 }));

const dead = Array.from({ length: 7 }, (_, place) => ({
    id: String(70 - place),
    record_id: 1_803 - place * 3,
    run_id: "run-40",
    job_id: "4",
    error_details: {
        ...failure,
        message: place === 3 ? "日次バッチ: 「created_date」は日付ではありません。" : failure.message,
    },
    died_at: ago(60 * (place + 1)),
    attempts: 1 + (place % 3),
}));

const statuses = ["pending", "processing", "completed", "failed", "completed", "completed"];

/** @param {number} place of the newest is 0 */
function recordOf(place) {
    const status = statuses[place % statuses.length];
    return {
        id: 1_840 - place,
        integration_id: 1 + (place % 2),
        entity_type: place % 5 === 4 ? "プロジェクト" : "jira_issues",
        external_id: place % 7 === 6 ? null : `FAB-${318 - place}`,
        raw_data: {
            key: `FAB-${318 - place}`,
            fields: {
                summary: "Nightly export fails on leap days",
                labels: ["etl", "nightly"],
                assignee: null,
                votes: 12,
                closed: false,
                title: "日次バッチ 同期 (東京)",
            },
            links: [],
        },
        processing_status: status,
        error_details: status === "failed" ? failure : null,
        extraction_metadata: { file: "fabric-issues.ndjson", line: 318 - place },
        created_at: ago(40 * place + 30),
        updated_at: ago(40 * place + 10),
        run_id: place % 7 === 6 ? undefined : "run-40",
        job_id: place % 7 === 6 ? undefined : "4",
        size: 214 + place * 31,
    };
}

const records = Array.from({ length: 40 }, (_, place) => recordOf(place));

/** @param {URL} url */
function answerTo({ pathname }) {
    if (pathname.endsWith("/queues")) return { queues, workers, timestamp: ago(0) };
    if (pathname.endsWith("/queues/history")) return { step_seconds: stepSeconds, series, until: ago(0) };
    if (pathname.endsWith("/dead")) return { messages: dead, next_cursor: null, total: dead.length };
    const id = Number(/\/raw-data\/(\d+)$/.exec(pathname)?.[1]);
    if (id) return records.find((record) => record.id === id);
    return { records, next_cursor: null, total: records.length };
}

/**
 * Has the page get these in place of the server's, at a time that stands still.
 * @param {import("@playwright/test").Page} page
 */
export async function answerWithPicturedData(page) {
    await page.clock.setFixedTime(picturedNow);
    for (const calls of ["**/api/v1/etl/queues**", "**/api/v1/etl/queues/**", "**/api/v1/etl/raw-data**"])
        await page.route(calls, (route) => route.fulfill({ json: answerTo(new URL(route.request().url())) }));
}
