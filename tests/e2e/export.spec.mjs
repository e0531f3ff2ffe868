// What leaves the page as a table: runs and a log as they are filtered, and onto the clipboard where no file may go.
// (Queues' figures: queues.spec.mjs; records: records.spec.mjs.)
import { allowClipboard, expect, test } from "./fixtures.mjs";
import { finishedRun, numbered, write } from "./history.mjs";
import { distInFrameWithoutDownloads } from "./platform_fixtures.mjs";
import { savedFile } from "./saved_file.mjs";

/** @param {import("@playwright/test").Page | import("@playwright/test").FrameLocator} page */
function partsOf(page) {
    const window = page.getByRole("dialog", { name: /^Export/ });
    return {
        window,
        open: page.getByRole("button", { name: "Export…" }),
        download: window.getByRole("button", { name: "Download" }),
        copy: window.getByRole("button", { name: "Copy", exact: true }),
        form: (/** @type {string} */ name) => window.getByRole("radio", { name, exact: true }),
    };
}

test.describe("on a page of its own", () => {
    test.use({ serverOptions: { capabilities: "full" } });

    test("runs and a log are exported as they are filtered, by keys too", async ({ page, server, browserName }) => {
        const run = await finishedRun(server, 2);
        await finishedRun(server, 1);
        const parts = partsOf(page);
        await page.goto(`${server.url}/#/runs?job=2`);
        await expect(page.getByRole("main")).toContainText("1 run");
        await parts.open.focus();
        await page.keyboard.press("Enter");
        await expect(page.getByRole("dialog", { name: "Export runs" })).toBeVisible();
        await parts.form("CSV").focus();
        await page.keyboard.press("ArrowRight");
        await expect(parts.form("JSON")).toBeChecked();
        await parts.form("All that match").click();
        await parts.download.focus();
        const file = await savedFile(page, browserName, () => page.keyboard.press("Enter"));
        expect(file.name).toMatch(/^etl-runs-\d{4}-\d\d-\d\d\.json$/);
        const rows = JSON.parse(file.text);
        expect(rows).toHaveLength(1);
        const told = await server.call("GET", `/api/v1/etl/runs/${run}`);
        expect(rows[0]).toMatchObject({ run_id: run, status: told.status, duration_ms: told.duration_ms });
        await expect(parts.window).toHaveCount(0);
        await expect(parts.open).toBeFocused();

        // A long log is read window by window, and none of its lines is lost or doubled.
        await write(server, run, numbered(0, 3_000));
        await write(server, run, [{ level: "warning", stage: "load", message: '=1+1, "quoted"' }]);
        await page.goto(`${server.url}/#/runs/${run}/log?stage=load`);
        await expect(page.getByRole("button", { name: "Export…" })).toBeEnabled();
        await parts.open.click();
        await parts.form("CSV").click();
        const log = await savedFile(page, browserName, () => parts.download.click());
        expect(log.name).toMatch(/^etl-log-.*\.csv$/);
        const lines = log.text.trimEnd().split("\r\n").slice(1);
        const numbers = lines.map((line) => /numbered (\d+)/.exec(line)?.[1]).filter((number) => number !== undefined);
        expect(numbers).toEqual(Array.from({ length: 3_000 }, (_, number) => String(number)));
        expect(lines.every((line) => line.split(",")[3] === "load")).toBe(true);
        // No program of tables takes it for a formula.
        expect(lines.at(-1)).toMatch(/,"'=1\+1, ""quoted"""$/);
    });
});

test.describe("in a frame that allows no downloads", () => {
    test.use({ serverOptions: { capabilities: "full", dist: distInFrameWithoutDownloads("/#/runs") } });

    test("a table is copied, and the button for a file says why it can't be pressed", async ({
        page,
        context,
        server,
        problems,
    }) => {
        problems.expect(/allow-scripts and allow-same-origin/);
        await allowClipboard(context);
        const run = await finishedRun(server, 2);
        await page.goto(`${server.url}/host.html`);
        const frame = page.frameLocator("iframe[name=jobs]");
        const parts = partsOf(frame);
        await parts.open.click();
        await expect(parts.download).toBeDisabled();
        await expect(parts.download).toHaveAccessibleDescription(/allows no downloads/);
        await parts.copy.click();
        await expect(frame.getByRole("region", { name: "Notices" })).toContainText("copied");
        expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(run);
    });
});
