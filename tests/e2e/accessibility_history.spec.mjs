// Accessibility by axe-core of the history of runs, a run's own page and its log: no violation, in both themes, with the
// mirror transparent and made visible.
import { createRequire } from "node:module";
import { expectNoViolations } from "./axe.mjs";
import { expect, test } from "./fixtures.mjs";
import { LogPage, finishedRun, heldRun } from "./history.mjs";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test.use({ serverOptions: { capabilities: "full" } });

for (const theme of /** @type {const} */ (["light", "dark"]))
    test.describe(theme, () => {
        test.use({ colorScheme: theme });

        test(`axe finds nothing in runs, a run and a log, ${theme}`, async ({ page, server }) => {
            // By the test's own channel: the page's policy would refuse a foreign script.
            await page.addInitScript({ path: axePath });
            const check = (/** @type {string} */ screen) => expectNoViolations(page, screen);
            const first = await finishedRun(server, 4);
            const second = await finishedRun(server, 4);
            await heldRun(server, 2);
            await page.goto(`${server.url}/#/runs`);
            await expect(page.getByRole("grid", { name: "Runs" })).toContainText("RUNNING");
            await page.getByRole("checkbox", { name: new RegExp(first) }).click();
            await check("runs with a chart");
            await page.getByRole("radio", { name: "Figures" }).click();
            await expect(page.getByRole("table", { name: "Durations and stages" })).toBeVisible();
            await check("runs with figures");

            await page.goto(`${server.url}/#/runs/${second}?with=${first}`);
            await expect(page.getByRole("table", { name: /^Compared with/ })).toBeVisible();
            await check("a failed run compared with another");

            const log = new LogPage(page);
            await log.open(server.url, second, "?line=2-4&find=e");
            await log.button("Find").click();
            await expect(log.findCount).toContainText(" of ");
            await check("a log that is searched, with chosen lines");
        });
    });
