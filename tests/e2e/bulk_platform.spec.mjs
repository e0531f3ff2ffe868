// Many jobs of the platform: what it can't do says so, and its limit on requests is honoured by one job after the other.
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./platform_fixtures.mjs";

test("jobs are switched off one after the other, and it is said how long that takes", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.card("Jira").focus();
    await page.keyboard.press("Control+a");
    const bar = page.getByRole("region", { name: "Selected jobs" });
    const pause = bar.getByRole("button", { name: "Pause: 5 selected" });
    await expect(pause).toBeDisabled();
    await expect(pause).toHaveAccessibleDescription("This server can’t pause jobs.");
    await bar.getByRole("button", { name: "Switch off: 5 selected" }).click();
    const asked = page.getByRole("dialog", { name: "Switch off 5 jobs" });
    await expect(asked).toContainText("4 of 5 jobs will be asked; 1 can’t be.");
    await expect(asked).toContainText("one job is asked every 2.5 seconds: about a minute.");
    const begin = Date.now();
    await asked.getByRole("button", { name: "Switch off 4 jobs" }).click();
    await expect(asked).toContainText("Switching off: 4 done, 1 not asked.", { timeout: 20_000 });
    expect(Date.now() - begin, "milliseconds for four jobs").toBeGreaterThan(3 * 2_500 - 200);
    for (const id of [1, 2, 3, 4]) expect((await server.row(id)).active).toBe(false);
});
