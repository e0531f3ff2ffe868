// Filters beside text and status, groups, and failures by cause: chosen in drawers, shown as chips, kept in the address.
import { createRequire } from "node:module";
import { expectNoViolationsInBothThemes } from "./axe.mjs";
import { JobsPage, focused } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { manyRows } from "./rows.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test.use({ listLook: null, serverOptions: { capabilities: "full" } });

const sources = /** @type {const} */ ([
    ["Jira issues", "Jira", 2, "issues"],
    ["Jira sprints", "Jira", 2, "sprints"],
    ["GitHub issues", "GitHub", 3, "issues"],
    ["GitHub commits", "GitHub", 3, "commits"],
    ["Fabric export", "Fabric", 4, "issues"],
    ["Archive", "Fabric", 4, "issues"],
]);

/** Six jobs of three integrations: three failed, for two causes, and one is switched off. */
function rows() {
    const failures = new Map([
        ["Jira issues", ["Timeout after 30 s", "2026-11-23T08:00:00Z"]],
        ["GitHub commits", ["Timeout after 12 s", "2026-11-23T09:30:00Z"]],
        ["Fabric export", ['The field "created" is not a date', "2026-11-23T09:00:00Z"]],
    ]);
    return manyRows(sources.length, (number) => {
        const [name, integration_type, integration_id, entity_type] = sources[number - 1] ?? [];
        const [message, timestamp] = failures.get(name ?? "") ?? [];
        return {
            name,
            integration_type,
            integration_id,
            entity_type,
            active: name !== "Archive",
            ...(message && {
                status: "failed",
                error_message: message,
                error_details: { stage: "load", error_type: "timeout", message, timestamp },
            }),
        };
    });
}

/** @param {Page} page */
const parts = (page) => ({
    jobs: new JobsPage(page),
    drawer: page.getByRole("dialog", { name: "Filters" }),
    causes: page.getByRole("dialog", { name: "Failures by cause" }),
    chips: page.getByRole("group", { name: "Chosen filters" }),
    fragment: () => page.evaluate(() => location.hash),
});

/** In the order of the page, whatever list they stand in. @param {Page} page */
const shownNames = (page) =>
    page
        .getByRole("main")
        .getByRole("listitem")
        .evaluateAll((items) => items.map((item) => item.getAttribute("aria-label")));

test("filters are chosen in a drawer, taken away by their chips, and kept by the address", async ({ page, server }) => {
    await server.replaceJobs(rows());
    await page.addInitScript({ path: axePath });
    const { jobs, drawer, chips, fragment } = parts(page);
    await jobs.open(server.url);
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    await expect(drawer).toBeVisible();
    const github = drawer.getByRole("checkbox", { name: "GitHub: 2 jobs" });
    await github.click();
    await expect(github).toBeChecked();
    // What a choice would leave follows the other filters.
    await expect(drawer.getByRole("checkbox", { name: "Commits: 1 job" })).not.toBeChecked();
    await drawer.getByRole("checkbox", { name: "Jira: 2 jobs" }).press("Space");
    await drawer.getByRole("checkbox", { name: "Issues: 2 jobs" }).press("Space");
    await drawer.getByRole("radio", { name: "Only on: 2" }).click();
    await expectNoViolationsInBothThemes(page);
    await drawer.getByRole("button", { name: "Show 2 jobs" }).click();
    await expect(drawer).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Filters: 4 chosen" })).toBeFocused();
    await expect.poll(() => shownNames(page)).toEqual(["Jira issues", "GitHub issues"]);
    const link = "#/?integration=GitHub,Jira&entity=issues&active=on";
    await expect.poll(fragment).toBe(link);

    // Back undoes one press, a chip takes one filter away, wherever it is in the order.
    await page.goBack();
    await expect.poll(fragment).toBe("#/?integration=GitHub,Jira&entity=issues");
    await page.goForward();
    await expect.poll(fragment).toBe(link);
    await page.reload();
    await expect.poll(() => shownNames(page)).toEqual(["Jira issues", "GitHub issues"]);
    await chips.getByRole("button", { name: "Remove filter: Entity type: Issues" }).click();
    await expect.poll(() => shownNames(page)).toHaveLength(4);
    await chips.getByRole("button", { name: "Remove filter: Integration: Jira" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => shownNames(page)).toEqual(["GitHub issues", "GitHub commits"]);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect(chips).toHaveCount(0);
    await expect.poll(() => shownNames(page)).toHaveLength(sources.length);

    // A shared link, on a phone: all of it can be reached, and closed by a key.
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(`${server.url}/#/?active=off&integration=fabric&group=integration`);
    await expect.poll(() => shownNames(page)).toEqual(["Archive"]);
    await page.getByRole("button", { name: "Filters: 2 chosen" }).click();
    await drawer.getByRole("button", { name: "Clear filters" }).click();
    await expect(drawer.getByRole("button", { name: "Show 6 jobs" })).toBeVisible();
    await drawer.getByRole("radio", { name: "No groups" }).click();
    await expect(drawer.getByRole("radio", { name: "No groups" })).toBeChecked();
    await page.keyboard.press("Escape");
    await expect(drawer).toHaveCount(0);
    await expect.poll(fragment).toBe("#/");
});

for (const look of /** @type {const} */ (["rows", "cards"]))
    test(`groups have headings with counts that collapse, as ${look}`, async ({ page, server }) => {
        await page.addInitScript({ path: axePath });
        await page.addInitScript((wanted) => {
            if (location.protocol.startsWith("http")) localStorage.setItem("etl_jobs.list", wanted);
        }, look);
        await server.replaceJobs(rows());
        const { jobs, fragment } = parts(page);
        await page.goto(server.url);
        await expect(jobs.cards.first()).toBeVisible();
        await page.getByRole("button", { name: /^Sorted by: / }).click();
        await page.getByRole("menuitem", { name: "Group by integration" }).click();
        await expect.poll(fragment).toBe("#/?group=integration");
        const heading = (/** @type {string} */ name) => page.getByRole("heading", { name, level: 2 });
        const toggle = (/** @type {string} */ name) => heading(name).getByRole("button", { name });
        await expect(toggle("GitHub, 2 jobs")).toHaveAttribute("aria-expanded", "true");
        await expect
            .poll(() => shownNames(page))
            .toEqual(["Fabric export", "Archive", "GitHub issues", "GitHub commits", "Jira issues", "Jira sprints"]);
        const github = page.getByRole("list", { name: "GitHub" });
        await expect(github.getByRole("listitem", { name: "GitHub commits" })).toHaveAttribute("aria-posinset", "2");
        await expect(github.getByRole("heading", { name: "GitHub commits", level: 3 })).toBeVisible();
        await expectNoViolationsInBothThemes(page);

        await toggle("GitHub, 2 jobs").click();
        await expect(toggle("GitHub, 2 jobs")).toHaveAttribute("aria-expanded", "false");
        await expect(github).toHaveCount(0);
        await expect(toggle("GitHub, 2 jobs")).toBeFocused();
        // Keys lead over it from job to job; a job that is sought opens its group.
        await page.getByRole("listitem", { name: "Archive" }).focus();
        await page.keyboard.press("j");
        await expect.poll(() => focused(page)).toBe("listitem Jira issues");
        await page.keyboard.press("Control+k");
        await expect(page.getByRole("combobox", { name: "Search and commands" })).toBeFocused();
        await page.keyboard.type("github commits");
        await expect(page.getByRole("option", { selected: true })).toHaveAccessibleName("GitHub commits — go to");
        await page.keyboard.press("Enter");
        await expect.poll(() => focused(page)).toBe("listitem GitHub commits");
        await expect(toggle("GitHub, 2 jobs")).toHaveAttribute("aria-expanded", "true");

        // By status, what needs somebody stands first; a job that changes goes to another group.
        await page.getByRole("button", { name: /^Sorted by: / }).click();
        await page.getByRole("menuitem", { name: "Group by status" }).click();
        await expect(toggle("Failed, 3 jobs")).toBeVisible();
        await expect(toggle("Inactive, 1 job")).toBeVisible();
        await server.changeJob(1, { status: "running", progress: 10 });
        await expect(toggle("Running, 1 job")).toBeVisible();
        await expect(toggle("Failed, 2 jobs")).toBeVisible();
    });

test("failures are put together by cause, told with counts and times, and filter the list", async ({
    page,
    server,
}) => {
    await page.addInitScript({ path: axePath });
    await server.replaceJobs(rows());
    const { jobs, causes, chips, fragment } = parts(page);
    await jobs.open(server.url);
    await page.getByRole("checkbox", { name: "Failed: 3 jobs" }).click();
    await page.getByRole("button", { name: "Failures by cause" }).click();
    await expect(causes).toContainText("3 failed jobs, 2 causes");
    await expect
        .poll(() =>
            causes.getByRole("listitem").evaluateAll((items) => items.map((item) => item.getAttribute("aria-label"))),
        )
        .toEqual(["Timeout after # s", "The field “…” is not a date"]);
    const timeouts = causes.getByRole("listitem", { name: "Timeout after # s" });
    await expect(timeouts).toContainText(/2 jobs · first Nov 23, .* · last Nov 23, /);
    await expect(timeouts).toContainText("Jira issues, GitHub commits");
    await expectNoViolationsInBothThemes(page);
    await timeouts.getByRole("button", { name: "Show 2 jobs: Timeout after # s" }).click();
    await expect(causes).toHaveCount(0);
    await expect.poll(() => shownNames(page)).toEqual(["Jira issues", "GitHub commits"]);
    await expect.poll(fragment).toBe("#/?cause=Timeout+after+%23+s");
    // One of them gets over it.
    await server.changeJob(1, { status: "completed", progress: 100 });
    await expect.poll(() => shownNames(page)).toEqual(["GitHub commits"]);
    await page.reload();
    await expect.poll(() => shownNames(page)).toEqual(["GitHub commits"]);
    await chips.getByRole("button", { name: "Remove filter: Failure cause: Timeout after # s" }).click();
    await expect.poll(() => shownNames(page)).toHaveLength(sources.length);

    // From the palette, with the keyboard alone.
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Search and commands" })).toBeFocused();
    await page.keyboard.type("by cause");
    await page.keyboard.press("Enter");
    await expect(causes).toContainText("2 failed jobs, 2 causes");
    await page.keyboard.press("Escape");
    await expect(causes).toHaveCount(0);
});
