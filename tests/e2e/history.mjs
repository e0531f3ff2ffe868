// Runs and their logs for tests: runs of the reference server's jobs, and lines that it is made to write.
import { expect } from "./fixtures.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("./fixtures.mjs").TestServer} TestServer */

/**
 * Starts a job and waits until its run is over.
 * @param {TestServer} server
 * @param {number} job
 * @param {object} [body]
 * @returns {Promise<string>} the run's id
 */
export async function finishedRun(server, job, body = {}) {
    const { run_id: run } = await server.call("POST", `/api/v1/etl/jobs/${job}/start`, body);
    const over = async () => (await server.call("GET", `/api/v1/etl/runs/${run}`)).status;
    await expect.poll(over, { intervals: [50] }).toMatch(/completed|failed/);
    return run;
}

/**
 * Starts a job that then stands still before it loads.
 * @param {TestServer} server
 * @param {number} job
 * @returns {Promise<string>} the run's id
 */
export async function heldRun(server, job) {
    server.gates.hold(`job:${job}:load`);
    const { run_id: run } = await server.call("POST", `/api/v1/etl/jobs/${job}/start`, {});
    return run;
}

/**
 * Appends lines to a run's log: so many made-up ones, or these.
 * @param {TestServer} server
 * @param {string} run
 * @param {number | { level: string, stage: string, message: string }[]} lines
 * @returns {Promise<number>} how many the log has then
 */
export async function write(server, run, lines) {
    return (await server.call("POST", `/__test__/runs/${run}/logs`, { lines })).total;
}

/**
 * Numbered lines of the stage that loads.
 * @param {number} from
 * @param {number} count
 */
export function numbered(from, count) {
    return Array.from({ length: count }, (_, index) => ({
        level: "info",
        stage: "load",
        message: `numbered ${from + index}`,
    }));
}

/** The log on a page. */
export class LogPage {
    /** @param {Page} page */
    constructor(page) {
        this.page = page;
        this.lines = page.getByRole("list", { name: "Log", exact: true }).getByRole("listitem");
        this.main = page.getByRole("main");
        this.area = page.getByRole("group", { name: "Lines of the log" });
        this.findField = page.getByRole("searchbox", { name: "Find in Log" });
        this.findCount = page.getByRole("group", { name: "Find in Log" }).getByRole("status");
    }

    /**
     * @param {string} url
     * @param {string} run
     * @param {string} [query]
     */
    async open(url, run, query = "") {
        await this.page.goto(`${url}/#/runs/${run}/log${query}`);
        await expect(this.lines.first()).toBeVisible();
    }

    /** @param {string} text a line, two of them, or a time */
    async goTo(text) {
        const field = this.page.getByRole("textbox", { name: "Go to line or time" });
        await field.fill(text);
        await field.press("Enter");
    }

    /** @param {string} name */
    button(name) {
        return this.page.getByRole("button", { name, exact: true });
    }

    /** @param {string | RegExp} text */
    line(text) {
        return this.lines.filter({ hasText: text });
    }
}
