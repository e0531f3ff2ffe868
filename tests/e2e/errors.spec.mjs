// The error window: the true error of a failed run, whole and readable, and the ways to open, copy and close it.
import { JobsPage } from "./jobs_page.mjs";
import { allowClipboard, expect, test } from "./fixtures.mjs";

const job = "Fabric export";

test("a failed export shows stage, type, message, context and stack trace of its true error", async ({
    page,
    server,
}) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.viewErrors(job)).toHaveCount(0);
    await jobs.run(job).click();
    await expect(jobs.card(job)).toContainText("FAILED");

    const { error_details: error, metrics } = await server.call("GET", "/api/v1/etl/jobs/4/status");
    expect(error.stack_trace.split("\n").length).toBeGreaterThan(8);
    await expect(jobs.card(job).getByRole("paragraph").filter({ hasText: "Errors: " })).toHaveText(
        `Errors: ${metrics.error_count}`,
    );

    await jobs.viewErrors(job).click();
    const window = jobs.errorWindow(job);
    await expect(window.getByRole("heading", { name: `Job Error: ${job}` })).toBeVisible();
    await expect(window.getByText(error.stage.toUpperCase(), { exact: true })).toBeVisible();
    await expect(window.getByText(error.error_type.toUpperCase().replaceAll("_", " "), { exact: true })).toBeVisible();
    await expect(window).toContainText(`Error occurred during ${error.stage} stage`);

    const message = window.getByRole("paragraph").filter({ hasText: error.message.slice(0, 20) });
    expect(squeezed(await message.innerText())).toBe(squeezed(error.message));

    const context = window.getByRole("region", { name: "Context" });
    await expect
        .poll(() => linesOf(context))
        .toEqual(["Context", ...JSON.stringify(error.context, null, 2).split("\n")]);

    const lines = error.stack_trace.split("\n");
    const trace = window.getByRole("group", { name: "Stack Trace", exact: true });
    expect((await linesOf(trace))[0]).toBe(lines[0]);
    await expect.poll(() => linesOf(trace)).not.toContain(lines.at(-1));
    await trace.hover();
    await page.mouse.wheel(0, 5000);
    await expect.poll(async () => (await linesOf(trace)).at(-1)).toBe(lines.at(-1));
    await expect.poll(() => linesOf(trace)).not.toContain(lines[0]);

    // What is out of sight is found; Escape closes the bar first.
    await trace.focus();
    await page.keyboard.press("Control+f");
    await page.keyboard.type(lines[0]?.slice(0, 20) ?? "");
    await expect(window.getByRole("status")).toHaveText("1 of 1");
    await expect.poll(async () => (await linesOf(trace))[0]).toBe(lines[0]);
    await page.keyboard.press("Escape");
    await expect(window.getByRole("searchbox")).toHaveCount(0);
    await expect(trace).toBeFocused();
    await expect(window).toBeVisible();
});

test("Escape, the cross and the backdrop close the window, and the focus goes back", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const window = await jobs.failAndView(job);
    await expect(window).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(window).toHaveCount(0);
    await expect(jobs.viewErrors(job)).toBeFocused();

    await page.keyboard.press("Enter");
    await window.getByRole("button", { name: "Close" }).click();
    await expect(window).toHaveCount(0);
    await expect(jobs.viewErrors(job)).toBeFocused();

    await page.keyboard.press("Space");
    await expect(window).toBeVisible();
    await window.getByRole("heading", { name: "Error Message" }).click();
    await expect(window).toBeVisible();
    await page.mouse.click(5, 5);
    await expect(window).toHaveCount(0);
    await expect(jobs.viewErrors(job)).toBeFocused();
});

test("the copy buttons put the exact texts on the clipboard, and say so", async ({ page, server, context }) => {
    await allowClipboard(context);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const window = await jobs.failAndView(job);
    const { error_details: error } = await server.call("GET", "/api/v1/etl/jobs/4/status");
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

    await window.getByRole("button", { name: "Copy: Stack Trace" }).click();
    await expect(jobs.notices).toContainText("Stack Trace copied");
    await expect.poll(clipboard).toBe(error.stack_trace);

    await window.getByRole("button", { name: "Copy: Context" }).click();
    await expect(jobs.notices).toContainText("Context copied");
    await expect.poll(clipboard).toBe(JSON.stringify(error.context, null, 2));
});

test("copying works where the clipboard's interface is refused", async ({ page, server, context }) => {
    await allowClipboard(context);
    await page.addInitScript(() => {
        // It runs in the empty page too, which has no clipboard in Firefox.
        if (!isSecureContext) return;
        Object.defineProperty(navigator.clipboard, "writeText", {
            value: () => Promise.reject(new DOMException("Refused", "NotAllowedError")),
        });
    });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const window = await jobs.failAndView(job);
    const { error_details: error } = await server.call("GET", "/api/v1/etl/jobs/4/status");
    const copy = window.getByRole("button", { name: "Copy: Stack Trace" });
    await copy.click();
    await expect(jobs.notices).toContainText("Stack Trace copied");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(error.stack_trace);
    await expect(copy).toBeFocused();
});

test("an open window keeps its error while the job runs again", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const window = await jobs.failAndView(job);
    const before = await window.innerText();
    server.gates.hold("job:4:start");
    const payload = { file: "fabric-issues.ndjson" };
    await server.call("POST", "/api/v1/etl/pipeline/trigger", {
        entity_type: "fabric_issues",
        integration_id: 4,
        payload,
    });
    await expect(page.getByRole("banner")).toContainText("1 waiting");
    expect(await window.innerText()).toBe(before);
});

/** @param {string} text as lines may break it anywhere */
function squeezed(text) {
    return text.replace(/\s+/g, "");
}

/**
 * The lines of text in a part of the page, from the top down, as they stand there.
 * @param {import("@playwright/test").Locator} part
 * @returns {Promise<string[]>}
 */
function linesOf(part) {
    return part.evaluate((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        /** @type {{ text: string, top: number }[]} */
        const lines = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(node);
            lines.push({ text: node.nodeValue ?? "", top: range.getBoundingClientRect().top });
        }
        return lines.sort((left, right) => left.top - right.top).map((line) => line.text);
    });
}
