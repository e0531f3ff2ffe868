// The connection: what the page says while the server is gone, and that it comes back by itself with the truth.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkout } from "../../tools/setup/resolved.mjs";
import { JobsPage } from "./jobs_page.mjs";
import { callsOf, dist, expect, networkTrouble, storeBefore, test, token } from "./fixtures.mjs";

const job = "Git history";
const staleSentence = /^Server not reachable since \d\d:\d\d:\d\d: this is the last known state\.$/;

/**
 * A server in a process of its own, so that it can be killed as it happens in life.
 * @param {number} port 0 for any
 * @param {string} database
 */
async function startProcess(port, database) {
    const parameters = ["--port", String(port), "--database", database, "--token", token, "--dist", dist];
    const child = spawn(
        process.execPath,
        [
            join(checkout, "tools/server/main.mjs"),
            ...parameters,
            ...["--pace", "fast", "--seed-schedules", "off", "--gates"],
        ],
        { stdio: ["ignore", "pipe", "inherit"] },
    );
    const ended = once(child, "exit");
    let output = "";
    const url = await new Promise((resolve, reject) => {
        void ended.then(() => reject(new Error(`The server ended: ${output}`)));
        child.stdout.on("data", (chunk) => {
            output += chunk;
            const found = /Jobs page: (http:\/\/\S+)\/demo/.exec(output);
            if (found) resolve(found[1]);
        });
    });
    const kill = async () => {
        child.kill("SIGKILL");
        await ended;
    };
    return { url, port: Number(new URL(url).port), kill, ...callsOf(url) };
}

test("a server killed while a job runs shows within 5 seconds, and recovers by itself", async ({ page, problems }) => {
    problems.expect(networkTrouble);
    const folder = mkdtempSync(join(tmpdir(), "etl-jobs-killed-"));
    const database = join(folder, "etl.sqlite");
    let server = await startProcess(0, database);
    try {
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        await server.call("POST", "/__test__/gates/job:1:load/hold");
        await jobs.run(job).click();
        const card = jobs.card(job);
        await expect(card.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
        await expect(jobs.connection).toContainText("Live");

        await server.kill();
        const killedAt = Date.now();
        await expect(jobs.connection).toContainText("Server not reachable", { timeout: 5_000 });
        await expect(page.getByText(staleSentence)).toBeVisible({ timeout: 5_000 - (Date.now() - killedAt) });
        expect(Date.now() - killedAt).toBeLessThan(5_000);
        test.info().annotations.push({ type: "shown after", description: `${Date.now() - killedAt} ms` });
        await expect(card).toContainText("RUNNING");
        await expect(card).toContainText("Stage: load");
        await expect(card.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
        await expect(card).toHaveAttribute("aria-description", "Last known state");
        await expect(jobs.cards).toHaveCount(5);

        server = await startProcess(server.port, database);
        await expect(jobs.connection).toContainText("Live", { timeout: 20_000 });
        await expect(page.getByText(staleSentence)).toHaveCount(0);
        await expect(card).toContainText("FAILED");
        await expect(card).not.toHaveAttribute("aria-description", "Last known state");
        await jobs.viewErrors(job).click();
        await expect(jobs.errorWindow(job).getByText("INTERRUPTED", { exact: true })).toBeVisible();
        await page.keyboard.press("Escape");

        // And it is alive: the next run goes through.
        await jobs.run(job).click();
        await expect(card).toContainText("COMPLETED");
    } finally {
        await server.kill();
        rmSync(folder, { recursive: true, force: true });
    }
});

test("Try again asks at once while the server is gone", async ({ page, server, problems }) => {
    problems.expect(networkTrouble);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await server.close();
    // Some seconds before the next try of its own, so that the request can only be this one.
    await expect(jobs.connection).toContainText(/next try in [4-9]s/, { timeout: 20_000 });
    const asked = page.waitForRequest("**/api/v1/etl/jobs", { timeout: 2_000 });
    await jobs.tryAgain.click();
    await asked;
    await expect(jobs.connection).toContainText("Server not reachable");
    await expect(jobs.connection).toContainText(/next try in \d+s/);
});

test("sockets that the server closes alone come back, and what happened meanwhile is shown", async ({
    page,
    server,
    problems,
}) => {
    problems.expect(networkTrouble);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    server.gates.hold("job:1:load");
    await jobs.run(job).click();
    await expect(jobs.card(job)).toContainText("50%");

    const { closed } = await server.call("POST", "/__test__/sockets/close", { code: 1006 });
    expect(closed).toBeGreaterThan(0);
    server.gates.release("job:1:load");
    await expect(jobs.card(job)).toContainText("COMPLETED");
    await expect(jobs.connection).toContainText("Live");
    await expect(page.getByText("this is the last known state")).toHaveCount(0);

    // The new sockets tell: no list has to be asked for.
    await page.route("**/api/v1/etl/jobs", (route) => route.abort());
    server.gates.hold("job:2:load");
    await server.call("POST", "/api/v1/etl/pipeline/trigger", {
        entity_type: "jira_issues",
        integration_id: 2,
        payload: {},
    });
    await expect(jobs.card("Jira")).toContainText("RUNNING");
});

test("without sockets the page reads the list, says so, and still follows a run to its end", async ({
    page,
    server,
    problems,
}) => {
    problems.expect(networkTrouble);
    await page.addInitScript(() => {
        // Ports that nothing listens on: the handshake fails as behind a proxy that knows no sockets.
        const Real = WebSocket;
        /** @type {any} */ (globalThis).WebSocket = class extends Real {
            /** @param {string} url */
            constructor(url) {
                super(url.replace("/ws/", "/no-sockets/"));
            }
        };
    });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.run(job).click();
    await expect(jobs.card(job)).toContainText("COMPLETED", { timeout: 15_000 });
    await expect(jobs.connection).toContainText("Polling", { timeout: 20_000 });
});

test("a token that is refused shows as signed out, and another tab's sign-in goes on by itself", async ({
    page,
    context,
    server,
    problems,
}) => {
    problems.expect(/Failed to load resource.*401|WebSocket/);
    await storeBefore(page, { auth_token: "worn-out" });
    const jobs = new JobsPage(page);
    await page.goto(server.url);
    await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    await expect(jobs.connection).toContainText("Signed out");
    await expect(jobs.cards).toHaveCount(0);

    const other = await context.newPage();
    await other.goto(`${server.url}/demo/token.json`);
    await other.evaluate((value) => localStorage.setItem("auth_token", value), token);
    await expect(jobs.cards).toHaveCount(5);
    await expect(jobs.connection).toContainText("Live");
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
});
