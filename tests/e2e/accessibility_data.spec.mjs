// Accessibility by axe-core of queues, dead letters, raw records and their windows: no violation, in both themes, with
// the mirror transparent and made visible.
import { createRequire } from "node:module";
import { expectNoViolations } from "./axe.mjs";
import { brokenExport, cardOf, deadRun } from "./data_pages.mjs";
import { expect, test } from "./fixtures.mjs";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test.use({ serverOptions: { capabilities: "full", exports: brokenExport(), queueSampleMilliseconds: 500 } });

for (const theme of /** @type {const} */ (["light", "dark"]))
    test.describe(theme, () => {
        test.use({ colorScheme: theme });

        test(`axe finds nothing in queues, dead letters and raw records, ${theme}`, async ({ page, server }) => {
            await page.addInitScript({ path: axePath });
            await deadRun(server);
            await page.goto(`${server.url}/#/queues`);
            await expect(cardOf(page, "Transform")).toContainText(/Dead\s*5/i);
            await page.getByRole("button", { name: "Limits of all queues" }).click();
            await page.getByRole("spinbutton", { name: "Dead messages" }).fill("2");
            await expectNoViolations(page);
            await page.keyboard.press("Enter");
            await expect(page.getByRole("main")).toContainText("Over the limit: Transform.");
            await expectNoViolations(page);
            await page.getByRole("button", { name: "Figures: Transform" }).click();
            await expect(page.getByRole("dialog", { name: "Figures: Transform" })).toBeVisible();
            await expectNoViolations(page);

            await page.goto(`${server.url}/#/queues/dead?queue=etl.transform`);
            const letters = page.getByRole("grid", { name: "Dead letters" });
            await letters.getByRole("checkbox", { name: "All rows" }).click();
            await expectNoViolations(page);
            await page.getByRole("button", { name: "Send 5 back…" }).click();
            await expect(page.getByRole("dialog", { name: /^Send 5 messages back/ })).toContainText("· record");
            await expectNoViolations(page);

            await page.goto(`${server.url}/#/records?status=failed`);
            const records = page.getByRole("grid", { name: "Records" });
            await records.getByRole("checkbox", { name: "All rows" }).click();
            await expectNoViolations(page);
            await page.getByRole("button", { name: "Set to failed…" }).click();
            await expect(page.getByRole("dialog")).toBeVisible();
            await expectNoViolations(page);
            await page.keyboard.press("Escape");
            await page.getByRole("button", { name: "Store a record…" }).click();
            await page.getByRole("textbox", { name: "JSON" }).fill("{ wrong");
            await expectNoViolations(page);
            await page.keyboard.press("Escape");
            await page.getByRole("button", { name: "Export…" }).click();
            await expectNoViolations(page);
            await page.keyboard.press("Escape");
            await records.getByRole("row").nth(1).getByRole("link").first().click();
            await expect(page.getByRole("tree", { name: "Content" })).toBeVisible();
            await expectNoViolations(page);
        });
    });
