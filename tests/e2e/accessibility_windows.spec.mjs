// Accessibility by axe-core of what opens over the list of jobs and of what the list looks like without jobs to show: no
// violation, in both themes, with the mirror transparent and made visible.
import { createRequire } from "node:module";
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { expectNoViolations } from "./axe.mjs";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test.use({ serverOptions: { capabilities: "full" } });

for (const theme of /** @type {const} */ (["light", "dark"]))
    test.describe(theme, () => {
        test.use({ colorScheme: theme });

        test.beforeEach(async ({ page, problems }) => {
            problems.expect(/Failed to load resource|WebSocket/);
            // By the test's own channel: the page's policy would refuse a foreign script.
            await page.addInitScript({ path: axePath });
        });

        const check = (
            /** @type {import("@playwright/test").Page} */ page,
            /** @type {string} */ screen,
            /** @type {string[]} */ ...except
        ) => expectNoViolations(page, screen, except);

        test(`axe finds nothing in menus, questions and settings, ${theme}`, async ({ page, server }) => {
            const jobs = new JobsPage(page);
            await jobs.open(server.url);
            await jobs.run("Fabric export").click();
            await expect(jobs.card("Fabric export")).toContainText("FAILED");
            await page.getByRole("button", { name: "Dismiss: Fabric export failed" }).click();
            await jobs.viewErrors("Fabric export").click();
            await expect(jobs.errorWindow("Fabric export")).toContainText("1 of 1");
            await check(page, "an error with what can be done");
            await page.keyboard.press("Escape");
            server.gates.hold("job:2:transform");
            await jobs.run("Jira").click();
            await expect(jobs.card("Jira")).toContainText("25%");
            await check(page, "a running and a failed job");
            await page.getByRole("button", { name: "Stop: Jira", exact: true }).click();
            await expect(page.getByRole("button", { name: "Undo the stop: Jira" })).toBeVisible();
            await check(page, "a stop that can be undone");
            await page.getByRole("button", { name: "Undo the stop: Jira" }).click();

            await page.getByRole("button", { name: /^Sorted by: / }).click();
            await expect(page.getByRole("menu")).toBeVisible();
            // "region" wants all content in landmarks; an open menu lies over the page, as the system's own do.
            await check(page, "the menu of orders", "region");
            await page.keyboard.press("Escape");
            await page.getByRole("button", { name: "More: Jira", exact: true }).click();
            await expect(page.getByRole("menu")).toBeVisible();
            await check(page, "a job's menu", "region");
            await page.getByRole("menuitem", { name: "Settings…" }).click();
            const settings = page.getByRole("dialog", { name: "Settings: Jira" });
            await expect(settings).toBeVisible();
            await check(page, "settings");
            await settings.getByRole("spinbutton", { name: "Runs every (minutes)" }).fill("none");
            await expect(settings.getByRole("button", { name: "Save" })).toBeDisabled();
            await check(page, "settings that make no sense");
            await page.keyboard.press("Escape");
            await expect(settings).toHaveCount(0);

            await page.getByRole("button", { name: "More: Jira", exact: true }).click();
            await page.getByRole("menuitem", { name: "Start with options…" }).click();
            const options = page.getByRole("dialog", { name: "Start Jira" });
            await expect(options).toBeVisible();
            await check(page, "starting with options");
            await options.getByRole("textbox", { name: "Payload (JSON)" }).fill('{"a" 1}');
            await expect(options).toContainText("Line 1, column 6");
            await check(page, "a payload that is no JSON");
            await page.keyboard.press("Escape");
            await expect(options).toHaveCount(0);

            await page.getByRole("link", { name: "Fabric export" }).click();
            const details = page.getByRole("dialog", { name: "Details: Fabric export" });
            for (const tab of ["Overview", "Stages", "Settings", "Error"]) {
                await details.getByRole("tab", { name: tab }).click();
                await expect(details.getByRole("tabpanel", { name: tab })).toBeVisible();
                await check(page, `the details' tab ${tab}`);
            }
            await page.keyboard.press("Escape");
            await expect(details).toHaveCount(0);

            await page.getByRole("button", { name: "Settings", exact: true }).click();
            await expect(page.getByRole("dialog", { name: "Settings", exact: true })).toBeVisible();
            await check(page, "the page's settings");
            await page.getByRole("button", { name: "Import…" }).click();
            await page.getByRole("dialog", { name: "Import settings" }).getByRole("textbox").fill("{}");
            await page.getByRole("button", { name: "Import", exact: true }).click();
            await expect(page.getByText("These are no settings of this page.").first()).toBeVisible();
            await check(page, "an import that makes no sense");
            await page.getByRole("button", { name: "Close" }).click();
            await page.getByRole("button", { name: "Close" }).click();

            for (const [job, item, question] of /** @type {const} */ ([
                ["Fabric export", "Reset…", "Reset Fabric export?"],
                ["Jira", "Stop…", /Jira/],
            ])) {
                await page.getByRole("button", { name: `More: ${job}`, exact: true }).click();
                await page.getByRole("menuitem", { name: item, exact: true }).click();
                await expect(page.getByRole("alertdialog", { name: question })).toBeVisible();
                await check(page, `the question of ${item}`);
                await page.keyboard.press("Escape");
                await expect(page.getByRole("alertdialog")).toHaveCount(0);
            }
        });

        test(`axe finds nothing where there is no job to show, ${theme}`, async ({ page, server }) => {
            const jobs = new JobsPage(page);
            const list = "**/api/v1/etl/jobs";
            await page.route(list, () => undefined);
            await page.goto(server.url);
            await expect(page.getByRole("main").getByRole("status", { name: "Loading jobs…" })).toBeAttached();
            await check(page, "loading");
            await page.unroute(list);

            await server.replaceJobs([]);
            await page.goto(server.url);
            await expect(page.getByRole("heading", { name: "No jobs yet" })).toBeVisible();
            await check(page, "no jobs");
            await server.replaceJobs(null);
            await page.getByRole("button", { name: "Refresh" }).click();
            await expect(jobs.cards).toHaveCount(5);
            await page.getByRole("searchbox", { name: "Search jobs" }).fill("no such job");
            await expect(page.getByRole("heading", { name: "No job found" })).toBeVisible();
            await check(page, "nothing found");

            await page.route(list, (route) => route.fulfill({ status: 401, json: { detail: "Expired." } }));
            await page.goto(`${server.url}/?signed-out`);
            await expect(jobs.connection).toContainText("Signed out");
            await check(page, "signed out");
        });
    });
