// Ten thousand jobs: only what is in sight stands in the page, and all of it can be reached.
import { JobsPage, focused } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { manyRows } from "./rows.mjs";

const count = 10_000;
/** What may stand in the page at once. */
const mostItems = 80;
const mostSockets = 64;

test("10,000 jobs: few nodes, few sockets, and the last one is reached by wheel and by keyboard", async ({
    page,
    server,
    problems,
}) => {
    // Scrolling on lets sockets go that are still on their way.
    problems.expect(/WebSocket is closed before the connection is established/);
    await server.replaceJobs(
        manyRows(count, (number) => (number % 2 ? { status: "running", progress: number % 100, stage: "load" } : {})),
    );
    let open = 0;
    let mostOpen = 0;
    page.on("websocket", (socket) => {
        mostOpen = Math.max(mostOpen, (open += 1));
        socket.on("close", () => (open -= 1));
    });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(page.getByRole("banner")).toContainText("5,000 running · 10,000 jobs");
    await expect(jobs.card("Job 00001")).toHaveAttribute("aria-setsize", String(count));
    await expect(jobs.card("Job 00002")).toHaveAttribute("aria-posinset", "2");
    await expect.poll(() => jobs.cards.count()).toBeLessThan(mostItems);

    // By wheel, past the end.
    await jobs.card("Job 00001").hover();
    await page.mouse.wheel(0, 5_000);
    await expect(jobs.card("Job 00001")).toHaveCount(0);
    await expect.poll(() => jobs.cards.count()).toBeLessThan(mostItems);
    await page.mouse.wheel(0, 50_000_000);
    await expect(jobs.card("Job 10000")).toBeInViewport();
    await expect(jobs.card("Job 10000")).toHaveAttribute("aria-posinset", String(count));
    await expect.poll(() => jobs.cards.count()).toBeLessThan(mostItems);
    // Its socket comes to it: a change of the last job is shown.
    await server.changeJob(count, { status: "running", progress: 77 });
    await expect(jobs.card("Job 10000")).toContainText("77%");
    await expect.poll(() => open).toBeGreaterThan(0);
    expect(mostOpen).toBeLessThanOrEqual(mostSockets);

    // By keyboard, with the focus on a job: home and back to the end.
    await jobs.run("Job 09998").focus();
    await page.keyboard.press("Home");
    await expect(jobs.card("Job 00001")).toBeInViewport();
    await page.keyboard.press("End");
    await expect(jobs.card("Job 10000")).toBeInViewport();
    await expect.poll(() => jobs.cards.count()).toBeLessThan(mostItems);
    test.info().annotations.push({ type: "sockets at most", description: String(mostOpen) });
});

test("10,000 jobs: what is typed shows in the next frame, filtered, grouped and sorted", async ({
    page,
    server,
    problems,
}) => {
    // What is typed lets sockets go that are still on their way.
    problems.expect(/WebSocket is closed before the connection is established/);
    await server.replaceJobs(
        manyRows(count, (number) => ({
            integration_type: number % 3 ? "Jira" : "GitHub",
            ...(number % 5 === 0 && { status: "failed", error_message: `Timeout after ${number} s` }),
        })),
    );
    const jobs = new JobsPage(page);
    await page.goto(`${server.url}/#/?group=integration&sort=name&cause=Timeout+after+%23+s`);
    await expect(page.getByRole("button", { name: "Jira, 1,334 jobs" })).toBeVisible();
    const search = page.getByRole("searchbox", { name: "Search jobs" });
    await search.focus();
    const frames = await search.evaluate(async (field) => {
        const shown = () => document.querySelectorAll("[role=listitem]").length;
        const took = [];
        for (const text of ["0", "099", "09995", "", "09990"]) {
            const wanted = text.length === 5 ? 1 : 2;
            /** @type {HTMLInputElement} */ (field).value = text;
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
            let count = 0;
            while ((wanted === 1) !== (shown() === 1) && count < 60) {
                await new Promise(requestAnimationFrame);
                count += 1;
            }
            took.push(count);
        }
        return took;
    });
    // The field tells its text once a frame, and the list is drawn with the next one.
    expect(Math.max(...frames), `frames: ${frames}`).toBeLessThanOrEqual(3);
    await expect(jobs.page.getByRole("main").getByRole("listitem")).toHaveCount(1);
    test.info().annotations.push({ type: "frames after typing", description: frames.join(", ") });
});

test("Tab walks on through a long list, card by card, beyond what was in sight", async ({ page, server }) => {
    await server.replaceJobs(manyRows(count));
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const name = (/** @type {number} */ number) => `Job ${String(number).padStart(5, "0")}`;
    await jobs.run(name(1)).focus();
    for (let number = 2; number <= 40; number += 1)
        for (const stop of [
            `button More: ${name(number - 1)}`,
            `a ${name(number)}`,
            `switch Active: ${name(number)}`,
            `button Run Job: ${name(number)}`,
        ]) {
            await page.keyboard.press("Tab");
            await expect.poll(() => focused(page)).toBe(stop);
        }
    await expect(jobs.run(name(40))).toBeInViewport();
    await page.keyboard.press("Shift+Tab");
    await expect.poll(() => focused(page)).toBe(`switch Active: ${name(40)}`);
});

test("a message changes its card and the summary, and no other", async ({ page, server }) => {
    await server.replaceJobs(manyRows(200, () => ({ status: "running", progress: 1, stage: "extract" })));
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    await server.changeJob(3, { progress: 55 });
    await expect(jobs.card("Job 00003")).toContainText("55%");
    await server.changeJob(3, { status: "completed", progress: 100 });
    await expect(jobs.card("Job 00003")).toContainText("COMPLETED");
    await expect(page.getByRole("banner")).toContainText("199 running · 200 jobs");
});
