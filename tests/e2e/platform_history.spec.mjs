// On the platform, which keeps no history and no log of a single run: what this page saw of runs, and the log of all workers.
import { expect, test } from "./platform_fixtures.mjs";
import { JobsPage } from "./jobs_page.mjs";

test("the runs that this page saw, and the workers' log, each labelled so", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    await page.getByRole("link", { name: "Runs" }).click();
    await expect(page.getByRole("main")).toContainText("these are the runs that this page saw since");
    await page
        .getByRole("link", { name: /seen-1/ })
        .first()
        .click();
    await expect(page.getByRole("main")).toContainText("this is what this page saw of the run");
    await expect(page.getByRole("main")).toContainText("COMPLETED");

    await page.getByRole("link", { name: "Log", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Workers’ log", level: 1 })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("this server keeps no log of a single run");
    const lines = page.getByRole("list", { name: "Log", exact: true }).getByRole("listitem");
    await expect(lines.first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Download" })).toBeDisabled();
    await expect(page.getByRole("combobox", { name: "Stage" })).toBeDisabled();
});
