// A job's details with the platform's back end: its steps in words, and what it lacks with the reason.
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./platform_fixtures.mjs";

test("the details show steps in words, and say what the platform does not tell", async ({ page, server }) => {
    await server.run(2);
    await server.until(2, "FINISHED");
    const jobs = new JobsPage(page);
    await jobs.open(`${server.url}/#/?job=2&tab=steps`);
    const drawer = page.getByRole("dialog", { name: "Details: Jira", exact: true });
    await expect(drawer).toContainText(/Back to ready in \d+s\./);
    const steps = drawer.getByRole("tabpanel", { name: "Steps" }).getByRole("table", { name: "Steps" });
    await expect(steps.getByRole("columnheader")).toHaveCount(4);
    const rows = steps.getByRole("row");
    await expect(rows.nth(1).getByRole("cell")).toHaveCount(4);
    await expect(rows.nth(1).getByRole("cell").nth(1)).toHaveText("Finished");

    await drawer.getByRole("tab", { name: "Stages" }).click();
    const stages = drawer.getByRole("tabpanel", { name: "Stages" });
    await expect(stages).toContainText("does not say when a stage began and ended");
    await expect(stages.getByRole("listitem").filter({ hasText: "Extraction" })).toContainText(/\d+ of \d+ steps/);

    await drawer.getByRole("tab", { name: "Overview" }).click();
    await expect(drawer.getByRole("tabpanel", { name: "Overview" })).toContainText("Not told by this server");
    await drawer.getByRole("button", { name: "More: Jira" }).click();
    const pause = page.getByRole("menuitem", { name: "Pause", exact: true });
    await expect(pause).toBeDisabled();
    await expect(pause).toHaveAccessibleDescription("This server can’t pause jobs.");
    // The reason that is shown beside a disabled item may take the first Escape.
    await expect(async () => {
        await page.keyboard.press("Escape");
        await expect(page.getByRole("menu")).toHaveCount(0, { timeout: 500 });
    }).toPass();

    await drawer.getByRole("tab", { name: "Settings" }).click();
    await expect(drawer.getByRole("tabpanel", { name: "Settings" })).toContainText(/Runs by itself Every/);

    await page.reload();
    await expect(drawer.getByRole("tabpanel", { name: "Settings" })).toBeVisible();
});
