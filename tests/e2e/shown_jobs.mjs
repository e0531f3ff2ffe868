// What the list of jobs says to who can't see it, next to what the server says: the same, or the test fails.
import { expect } from "@playwright/test";

/** @typedef {import("./jobs_page.mjs").JobsPage} JobsPage */

/**
 * @typedef {object} ShownJob
 * @property {string} name
 * @property {string} status as its badge has it
 * @property {string | null} progress "Stage: load 50%"; null where none is under way
 * @property {string[]} counts "Extracted: 1,200"
 * @property {string | null} error the beginning of its sentence
 */

const underWay = ["pending", "running", "pausing", "stopping"];
const errorLength = 40;

/**
 * @param {JobsPage} jobs
 * @returns {Promise<ShownJob[]>}
 */
export function shownJobs(jobs) {
    return jobs.cards.evaluateAll(
        (cards, length) =>
            cards.map((card) => {
                const parts = [...card.children].filter((child) => child.getAttribute("role") !== "heading");
                const texts = parts.map((child) => child.textContent ?? "");
                const stage = texts.findIndex((text) => text.startsWith("Stage: "));
                const counts = texts.filter((text) => /^(Extracted|Transformed|Loaded|Errors): /.test(text));
                const failed = card.querySelector(
                    '[role="button"][aria-label^="View Errors"], button[aria-label^="View"]',
                );
                const sentences = [...card.querySelectorAll("p")].map((one) => one.textContent ?? "");
                const error = sentences.find(
                    (text) => !/^(Extracted|Transformed|Loaded|Errors|Last|Next|Count)/.test(text),
                );
                return {
                    name: card.getAttribute("aria-label") ?? "",
                    // Before it stands the switch, which has no text of its own.
                    status: texts.find(Boolean) ?? "",
                    progress: stage < 0 ? null : `${texts[stage]} ${texts[stage + 1]}`,
                    counts,
                    error: failed && error ? error.slice(0, length) : null,
                };
            }),
        errorLength,
    );
}

/**
 * How the list should read, by the server's own rows.
 * @param {any[]} rows
 * @returns {ShownJob[]}
 */
export function jobsOfRows(rows) {
    return rows.map(({ name, status, progress, stage, metrics, error_details: details, error_message: message }) => {
        /** @type {[string, number | undefined][]} */
        const counts = [
            ["Extracted", metrics?.extracted_count],
            ["Transformed", metrics?.transformed_count],
            ["Loaded", metrics?.loaded_count],
            ["Errors", metrics?.error_count],
        ];
        const error = status === "failed" ? (details?.message ?? message ?? null) : null;
        return {
            name,
            status: status.toUpperCase().replaceAll("_", " "),
            progress: underWay.includes(status) ? `Stage: ${stage} ${progress}%` : null,
            counts: counts.flatMap(([label, count]) =>
                count === undefined ? [] : [`${label}: ${count.toLocaleString("en-US")}`],
            ),
            error: error && error.slice(0, errorLength),
        };
    });
}

/**
 * The list on screen becomes the server's, in its order, and claims to be no older.
 * @param {JobsPage} jobs
 * @param {import("./fixtures.mjs").TestServer} server
 * @param {{ timeout?: number }} [options]
 */
export async function expectServersState(jobs, server, options) {
    await expect(async () => {
        const rows = await server.call("GET", "/api/v1/etl/jobs");
        expect(await shownJobs(jobs)).toEqual(jobsOfRows(rows));
    }).toPass({ timeout: 10_000, intervals: [50, 100, 250], ...options });
    await expect(jobs.list.getByRole("listitem").and(jobs.page.locator("[aria-description]"))).toHaveCount(0);
}
