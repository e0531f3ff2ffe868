// The wall screen: what it shows, what it leaves out, and the ways in and out; axe finds nothing on it, nor in the windows
// that are opened by keys.
import { createRequire } from "node:module";
import { expectNoViolations } from "./axe.mjs";
import { expect, test } from "./fixtures.mjs";
import { finishedRun, heldRun } from "./history.mjs";
import { JobsPage } from "./jobs_page.mjs";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test.use({ serverOptions: { capabilities: "full" } });

for (const theme of /** @type {const} */ (["light", "dark"]))
    test.describe(theme, () => {
        test.use({ colorScheme: theme });

        test.beforeEach(async ({ page }) => {
            // By the test's own channel: the page's policy would refuse a foreign script.
            await page.addInitScript({ path: axePath });
        });

        test(`a wall screen shows what matters first, live, and is left again, ${theme}`, async ({ page, server }) => {
            await finishedRun(server, 4);
            await heldRun(server, 2);
            await page.goto(`${server.url}/?kiosk=true`);
            const tiles = page.getByRole("list", { name: "Jobs pipeline" }).getByRole("listitem");
            await expect(tiles.first()).toContainText("FAILED");
            await expect(tiles.nth(1)).toContainText("Jira");
            await expect(tiles.nth(1)).toContainText("50%");
            const counts = page.getByRole("list", { name: "Filter by status" }).getByRole("listitem");
            await expect(counts.filter({ hasText: "Running" })).toContainText("1");
            await expect(page.getByRole("searchbox")).toHaveCount(0);
            await expect(page.getByRole("button")).toHaveCount(1);
            await expectNoViolations(page);

            server.gates.release("job:2:load");
            await expect(page.getByRole("listitem", { name: "Jira" })).toContainText("COMPLETED");
            await expect(counts.filter({ hasText: "Running" })).toContainText("0");

            await page.keyboard.press("Tab");
            await expect(page.getByRole("button", { name: "Leave kiosk mode" })).toBeFocused();
            await page.keyboard.press("Enter");
            await expect(page.getByRole("searchbox", { name: "Search jobs" })).toBeVisible();
            await expect(page).not.toHaveURL(/kiosk/);
        });

        test(`axe finds nothing in the windows of keys and commands, ${theme}`, async ({ page, server }) => {
            const jobs = new JobsPage(page);
            await jobs.open(server.url);
            await page.keyboard.press("?");
            await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
            await expectNoViolations(page);
            await page.keyboard.press("Escape");
            await page.keyboard.press("ControlOrMeta+k");
            await expect(page.getByRole("dialog")).toBeVisible();
            await page.keyboard.type("run");
            await expect(page.getByRole("option").first()).toBeVisible();
            await expectNoViolations(page);
        });
    });
