// The error window: the true error of a failed run, whole and readable, and the ways to open, copy and close it.
import { focused, JobsPage } from "./jobs_page.mjs";
import { allowClipboard, expect, test, token } from "./fixtures.mjs";
import { tabTo } from "./gallery_page.mjs";
import { LogPage } from "./history.mjs";
import { savedFile } from "./saved_file.mjs";

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
    // It is no failure any more then, but its error stays.
    const error = async () => squeezed((await window.innerText()).replace("1 of 1", ""));
    const before = await error();
    server.gates.hold("job:4:start");
    const payload = { file: "fabric-issues.ndjson" };
    await server.call("POST", "/api/v1/etl/pipeline/trigger", {
        entity_type: "fabric_issues",
        integration_id: 4,
        payload,
    });
    await expect(page.getByRole("banner")).toContainText("1 waiting");
    expect(await error()).toBe(before);
    await expect(window).not.toContainText("1 of 1");
});

test("an error is copied and saved whole, without the token", async ({ page, server, context, browserName }) => {
    await allowClipboard(context);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const window = await jobs.failAndView(job);
    const { error_details: error } = await server.call("GET", "/api/v1/etl/jobs/4/status");
    await window.getByRole("button", { name: "Copy as text" }).click();
    await expect(jobs.notices).toContainText("Error copied");
    const parts = [
        `Job Error: ${job}\n`,
        `\nStage: ${error.stage}\nType: ${error.error_type}\n`,
        `\n\nError Message\n${error.message}\n`,
        `\n\nContext\n${JSON.stringify(error.context, null, 2)}\n`,
        `\n\nStack Trace\n${error.stack_trace}`,
    ];
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(parts.at(-1));
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of parts) expect(text).toContain(part);

    const save = window.getByRole("button", { name: "Save as JSON" });
    const file = await savedFile(page, browserName, () => save.click());
    expect(file.name).toBe(`Job Error ${job}.json`);
    const saved = JSON.parse(file.text);
    expect(saved).toMatchObject({ job_id: "4", job_name: job, error_details: error });
    for (const one of [text, file.text]) expect(one).not.toContain(token);
    // This server has the specification's calls alone.
    await expect(window.getByRole("button", { name: "Open the log at its first error" })).toHaveAccessibleDescription(
        "This server keeps no logs of its runs.",
    );
});

test("keys and buttons lead from one failure to the next, which is said once", async ({ page, server }) => {
    const failed = ["Alpha", "Bravo", "Charlie"].map((name, index) => ({
        id: index + 1,
        name,
        status: name === "Bravo" ? "ready" : "failed",
        entity_type: "issues",
        integration_id: 1,
        ...(name !== "Bravo" && { error_message: `${name} broke.` }),
    }));
    await server.replaceJobs([...failed, { ...failed[0], id: 4, name: "Delta", error_message: "Delta broke." }]);
    await page.addInitScript(() => {
        const said = /** @type {string[]} */ ([]);
        Object.assign(globalThis, { said });
        new MutationObserver((changes) => {
            for (const change of changes)
                for (const node of change.addedNodes)
                    if (change.target instanceof Element && change.target.closest("[aria-live]"))
                        said.push(node.textContent ?? "");
        }).observe(document, { childList: true, subtree: true });
    });
    const said = () =>
        page.evaluate(() =>
            Reflect.get(globalThis, "said").filter((/** @type {string} */ one) => /^Failure/.test(one)),
        );
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    // By keys alone from here on.
    await jobs.viewErrors("Alpha").focus();
    await page.keyboard.press("Enter");
    await expect(jobs.errorWindow("Alpha")).toContainText("1 of 3");
    await page.keyboard.press("j");
    await expect(jobs.errorWindow("Charlie")).toContainText("2 of 3");
    await expect(jobs.errorWindow("Charlie")).toContainText("Charlie broke.");
    await expect.poll(said).toEqual(["Failure 2 of 3: Charlie"]);
    await expect(jobs.errorWindow("Charlie")).toBeFocused();

    const next = page.getByRole("button", { name: "Next failure" });
    await tabTo(page, next);
    await page.keyboard.press("Enter");
    await expect(jobs.errorWindow("Delta")).toContainText("3 of 3");
    expect(await focused(page)).toBe("button Next failure");
    await page.keyboard.press("Enter");
    await expect(jobs.errorWindow("Alpha")).toContainText("1 of 3");
    await page.keyboard.press("k");
    await expect(jobs.errorWindow("Delta")).toBeVisible();
    await expect.poll(said).toHaveLength(4);

    // Another order leads another way. The button that was pressed has no tooltip any more that would take the Escape.
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(jobs.viewErrors("Alpha")).toBeFocused();
    await page.getByRole("searchbox", { name: "Search jobs" }).fill("delta");
    await expect(jobs.cards).toHaveCount(1);
    await jobs.viewErrors("Delta").click();
    await expect(jobs.errorWindow("Delta")).toContainText("1 of 1");
    await expect(next).toBeDisabled();
    await expect(next).toHaveAccessibleDescription("No other job has failed.");
});

test("a failed job is tried again out of its error", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const window = await jobs.failAndView(job);
    server.gates.hold("job:4:transform");
    await window.getByRole("button", { name: `Retry: ${job}` }).click();
    const retry = window.getByRole("button", { name: /Retry|Starting/ });
    await expect(retry).toBeDisabled();
    await expect(retry).toHaveAccessibleDescription(/Fabric export/);
    await expect(window).toContainText("Error Message");
    server.gates.releaseAll();
    await expect(jobs.notices).toContainText(`${job} failed`);
    await expect(window.getByRole("button", { name: `Retry: ${job}` })).toBeEnabled();
});

test.describe("where the server keeps logs", () => {
    test.use({ serverOptions: { capabilities: "full" } });

    test("an error leads to its run's log, at the first error", async ({ page, server }) => {
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        const window = await jobs.failAndView(job);
        const link = window.getByRole("link", { name: "Open the log at its first error" });
        await expect(link).toHaveAttribute("href", /^#\/runs\/[^/]+\/log\?line=first-error$/);
        await link.click();
        const log = new LogPage(page);
        await expect(log.lines.first()).toBeVisible();
        const [run] = (await server.call("GET", "/api/v1/etl/runs?job_id=4&limit=1")).runs;
        const { first_error_seq: first } = await server.call("GET", `/api/v1/etl/runs/${run.run_id}/logs?tail=1`);
        await expect.poll(() => new URL(page.url()).hash).toBe(`#/runs/${run.run_id}/log?line=${first}`);
        // Firefox's driver waits for ever for a page whose entry of the history was replaced.
        await page.evaluate(() => history.back());
        await expect(jobs.cards.first()).toBeVisible();
        await expect(page.getByRole("dialog")).toHaveCount(0);
    });
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
