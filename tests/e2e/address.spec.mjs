// The address names the view: Back, Forward, reload and a shared link lead to each page as it was.
import { expect, test } from "./fixtures.mjs";
import { LogPage, finishedRun } from "./history.mjs";

test.use({ serverOptions: { capabilities: "full" } });

test("Back, Forward, reload and a link lead through all pages, each as it was", async ({ page, server }) => {
    const run = await finishedRun(server, 2);
    await finishedRun(server, 4);
    const log = new LogPage(page);
    const rows = page
        .getByRole("grid", { name: "Runs" })
        .getByRole("row")
        .filter({ has: page.getByRole("gridcell") });
    /** What each view shows, in the order in which they were come to. @type {[string, () => Promise<void>][]} */
    const views = [
        [
            "#/?find=git&group=status&sort=name",
            async () => {
                await expect(page.getByRole("searchbox", { name: "Search jobs" })).toHaveValue("git");
                await expect(page.getByRole("heading", { name: "Ready, 2 jobs" })).toBeVisible();
            },
        ],
        ["#/runs?status=completed", () => expect(rows).toHaveCount(1)],
        [`#/runs/${run}`, () => expect(page.getByRole("table", { name: "Stages" })).toBeVisible()],
        // A filter and a line that is gone to take the place of what was there before.
        [`#/runs/${run}/log?line=3`, () => expect(log.line(/^3\d\d:/)).toBeVisible()],
    ];
    const expectView = async (/** @type {[string, () => Promise<void>]} */ [address, isShown]) => {
        await expect.poll(() => page.evaluate(() => location.hash)).toBe(address);
        await isShown();
    };
    await page.goto(`${server.url}/${views[0]?.[0]}`);
    await expectView(/** @type {any} */ (views[0]));
    await page.getByRole("link", { name: "Runs", exact: true }).click();
    await expect(rows).toHaveCount(2);
    await page.getByRole("combobox", { name: "Status" }).selectOption({ label: "Completed" });
    await expect(rows).toHaveCount(1);
    await page
        .getByRole("link", { name: new RegExp(`${run}\\b`) })
        .first()
        .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(run);
    await page.getByRole("link", { name: `Log of ${run}` }).click();
    await expect(log.lines.first()).toBeVisible();
    await log.goTo("3");
    for (const view of [...views].reverse()) {
        await expectView(view);
        if (view !== views[0]) await page.goBack();
    }
    for (const view of views) {
        await expectView(view);
        if (view !== views.at(-1)) await page.goForward();
    }
    for (const view of views.filter((_, place) => place % 2 === 0)) {
        await page.goto("about:blank");
        await page.goto(`${server.url}/${view[0]}`);
        await expectView(view);
        await page.reload();
        await expectView(view);
    }
});
