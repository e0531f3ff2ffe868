// Drawing on demand: how many frames the page draws over ten seconds, counted as animation frames with WebGL draw calls.
import { countFrames, drawing, settled } from "./drawing.mjs";
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { distWith } from "./platform_fixtures.mjs";

test.describe.configure({ mode: "serial" });

const seconds = 10;

/**
 * The frames of a window of ten seconds that begins now.
 * @param {import("./drawing.mjs").Drawn} page
 * @param {string} what for the report
 */
async function framesOfWindow(page, what) {
    const before = await drawing(page);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    const after = await drawing(page);
    expect(after.reads, "pixels read back, which would stall").toBe(0);
    const counted = { frames: after.frames - before.frames, calls: after.calls - before.calls };
    test.info().annotations.push({ type: what, description: `${counted.frames} frames in ${seconds} s` });
    console.log(`    ${what}: ${counted.frames} frames, ${counted.calls} draw calls in ${seconds} s`);
    return counted;
}

/**
 * Makes the next list read come now, so that the one after it lies outside of the window.
 * @param {import("@playwright/test").Page} page
 */
async function justRead(page) {
    const answered = page.waitForResponse("**/api/v1/etl/jobs");
    // As after a break of the network: everything is read anew.
    await page.evaluate(() => {
        dispatchEvent(new Event("offline"));
        dispatchEvent(new Event("online"));
    });
    await answered;
}

test.beforeEach(async ({ page }) => countFrames(page));

test("nothing runs and no clock is on screen: nothing is drawn", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    await justRead(page);
    await settled(page);
    expect((await drawing(page)).frames, "the counter counts").toBeGreaterThan(0);
    expect(await framesOfWindow(page, "nothing running, no clock")).toEqual({ frames: 0, calls: 0 });

    // And it was not dead: a change is drawn.
    const before = await drawing(page);
    await page.mouse.move(640, 300);
    await jobs.run("Jira").hover();
    await expect.poll(async () => (await drawing(page)).frames).toBeGreaterThan(before.frames);
});

test("a countdown ticks once a second", async ({ page, server }) => {
    const next = new Date(Date.now() + 30 * 60_000).toISOString();
    await server.call("POST", "/__test__/jobs/1/schedule", { next_run_at: next });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.card("Git history")).toContainText(/Countdown *\n?2\dm \d+s/);
    await expect(jobs.connection).toContainText("Live");
    await justRead(page);
    await expect(jobs.connection).toContainText("Live");
    const { frames } = await framesOfWindow(page, "one countdown");
    expect(frames).toBeGreaterThanOrEqual(seconds - 2);
    expect(frames).toBeLessThanOrEqual(seconds + 1);
});

test("running jobs without messages are drawn at most 8 times a second", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    for (const [id, name] of /** @type {const} */ ([
        [1, "Git history"],
        [2, "Jira"],
        [3, "GitHub Issues"],
    ])) {
        server.gates.hold(`job:${id}:load`);
        await jobs.run(name).click();
        await expect(jobs.card(name)).toContainText("50%");
    }
    await page.mouse.move(2, 2);
    const { frames } = await framesOfWindow(page, "three jobs running");
    expect(frames).toBeGreaterThan(0);
    expect(frames).toBeLessThanOrEqual(8 * seconds);
});

test("who wants less motion sees running jobs stand still", async ({ page, server }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    server.gates.hold("job:1:load");
    await jobs.run("Git history").click();
    await expect(jobs.card("Git history")).toContainText("50%");
    await justRead(page);
    await page.mouse.move(2, 2);
    await settled(page);
    expect((await framesOfWindow(page, "running, reduced motion")).frames).toBeLessThanOrEqual(2);
});

test("a hidden page draws nothing, whatever happens, and shows the truth when it is seen again", async ({
    page,
    server,
}) => {
    // Chromium's headless windows are never hidden, not even minimised or behind others: the page is told so instead.
    await page.addInitScript(() => {
        let hidden = false;
        Object.defineProperty(Document.prototype, "hidden", { get: () => hidden });
        Object.defineProperty(Document.prototype, "visibilityState", { get: () => (hidden ? "hidden" : "visible") });
        /** @type {any} */ (globalThis).hide = (/** @type {boolean} */ value) => {
            hidden = value;
            document.dispatchEvent(new Event("visibilitychange"));
        };
    });
    const hide = (/** @type {boolean} */ value) =>
        page.evaluate((given) => /** @type {any} */ (globalThis).hide(given), value);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    server.gates.hold("job:1:load");
    await jobs.run("Git history").click();
    await expect(jobs.card("Git history")).toContainText("50%");
    await hide(true);
    // Messages come all the while.
    await server.call("POST", "/api/v1/etl/pipeline/trigger", {
        entity_type: "jira_issues",
        integration_id: 2,
        payload: {},
    });
    server.gates.release("job:1:load");
    expect(await framesOfWindow(page, "hidden")).toEqual({ frames: 0, calls: 0 });
    await expect(jobs.card("Git history")).toContainText("50%");
    await hide(false);
    await expect(jobs.card("Git history")).toContainText("COMPLETED");
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
});

test.describe("in a host", () => {
    const host = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:," />
        <h1>A long page</h1><iframe title="ETL jobs" width="1000" height="700" src="/"></iframe>
        <p style="height: 4000px">Below it.</p>`;
    test.use({ serverOptions: { dist: distWith({ files: { "host.html": host } }) } });

    test("a page scrolled out of its host draws nothing, whatever happens, and shows the truth when it is back", async ({
        page,
        server,
    }) => {
        await page.goto(`${server.url}/host.html`);
        const inside = page.frameLocator("iframe");
        const jobs = new JobsPage(/** @type {any} */ (inside));
        server.gates.hold("job:1:load");
        await jobs.run("Git history").click();
        await expect(jobs.card("Git history")).toContainText("50%");
        const frame = page.frames()[1];
        if (!frame) throw new Error("There is no frame.");
        await expect.poll(async () => (await drawing(frame)).frames).toBeGreaterThan(0);

        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await settled(frame);
        // Messages come all the while.
        await server.call("POST", "/api/v1/etl/pipeline/trigger", {
            entity_type: "jira_issues",
            integration_id: 2,
            payload: {},
        });
        server.gates.release("job:1:load");
        expect(await framesOfWindow(frame, "scrolled out of its host")).toEqual({ frames: 0, calls: 0 });

        await page.evaluate(() => scrollTo(0, 0));
        await expect(jobs.card("Git history")).toContainText("COMPLETED");
        await expect(jobs.card("Jira")).toContainText("COMPLETED");
        expect((await drawing(frame)).frames).toBeGreaterThan(0);
    });
});
