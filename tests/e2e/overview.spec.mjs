// The page at a glance: what runs next and when, how many jobs there are of each status, in the figures of the user's own
// language; and all of it on a phone, in one column.
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { looks } from "./rows.mjs";
import { expectTidy } from "./tidy.mjs";

test.use({ locale: "de-DE", timezoneId: "Europe/Berlin" });

test("the head says what comes next and counts what there is, in the user's figures, on a phone, too", async ({
    page,
    server,
}) => {
    await server.replaceJobs(looks());
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    const summary = page.getByRole("group", { name: "Next run", exact: true });
    await expect(summary.getByRole("heading")).toHaveText("Next run: Fabric export");
    await expect(summary).toContainText(/00:00:[0-3]\d/);
    await expect(summary).toContainText("1 running · 1 waiting · 1 rate limited · 1 failed · 9 jobs");
    await jobs.expectMetric("GitHub Issues", "Extracted", "1.234.567");
    const failed = page.getByRole("checkbox", { name: "Failed: 1 job" });
    await failed.click();
    await expect(jobs.cards).toHaveCount(1);
    await failed.click();
    // News of a job change the summary and the counts.
    await server.changeJob(2, { status: "completed", progress: 100 });
    await expect(summary).toContainText("1 waiting · 1 rate limited · 1 failed · 9 jobs");
    await expect(page.getByRole("checkbox", { name: "Completed: 2 jobs" })).toBeVisible();

    await page.setViewportSize({ width: 360, height: 740 });
    for (const look of ["Cards", "Rows"]) {
        await page.getByRole("radio", { name: look }).click();
        await expectTidy(page, jobs.cards);
        const places = await jobs.cards.evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().left));
        expect(new Set(places).size, "columns").toBe(1);
    }
    const controls = await page
        .getByRole("main")
        .locator("button, a[href], input, [role=switch], [role=checkbox], [role=radio]")
        .evaluateAll((all) =>
            all
                .map((one) => ({
                    name: one.getAttribute("aria-label") ?? one.textContent,
                    box: one.getBoundingClientRect(),
                }))
                .filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > innerWidth || box.height < 40))
                .map(({ name, box }) => `${name}: ${box.left} to ${box.right}, ${box.height} high`),
        );
    expect(controls, "what a thumb can't reach").toEqual([]);
    // The last job is reached by scrolling, and what has no room in its row stands in its menu.
    await page.mouse.move(180, 400);
    await page.mouse.wheel(0, 100_000);
    await page.getByRole("button", { name: "More: Warehouse" }).click();
    await expect(page.getByRole("menuitem", { name: "Pause", exact: true })).toBeVisible();
});
