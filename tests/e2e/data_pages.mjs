// Queues and raw records in tests: an export with broken records, whose run leaves dead letters, and the cards of queues.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkout } from "../../tools/setup/resolved.mjs";
import { expect } from "./fixtures.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("./fixtures.mjs").TestServer} TestServer */

/** How many records of the broken export are. */
export const brokenRecords = 5;

/** An export of twenty records of which five are broken. Returns its folder, which goes with the process. */
export function brokenExport() {
    const exports = mkdtempSync(join(tmpdir(), "etl-jobs-exports-"));
    process.on("exit", () => rmSync(exports, { recursive: true, force: true }));
    const good = readFileSync(join(checkout, "tools/server/sample/jira-issues.ndjson"), "utf8").split("\n");
    const lines = good.slice(0, 20);
    for (const at of [3, 7, 11, 15, 19]) lines[at] = JSON.stringify({ key: `BROKEN-${at}` });
    writeFileSync(join(exports, "jira-issues.ndjson"), `${lines.join("\n")}\n`);
    return exports;
}

/**
 * The ids of what is dead in the queue of a stage, newest first.
 * @param {TestServer} server
 * @returns {Promise<string[]>}
 */
export async function deadIn(server, stage = "transform") {
    const { messages } = await server.call("GET", `/api/v1/etl/queues/etl.${stage}/dead`);
    return messages.map((/** @type {{ id: string }} */ { id }) => id);
}

/**
 * Runs the job of the broken export until its records are dead.
 * @param {TestServer} server
 */
export async function deadRun(server) {
    await server.call("POST", "/api/v1/etl/jobs/2/start", {});
    await expect.poll(async () => (await deadIn(server)).length).toBe(brokenRecords);
}

/** @param {Page} page */
export const queueCards = (page) => page.getByRole("list", { name: "Queues" });

/**
 * @param {Page} page
 * @param {string} name of a stage
 */
export const cardOf = (page, name) => queueCards(page).getByRole("listitem", { name, exact: true });
