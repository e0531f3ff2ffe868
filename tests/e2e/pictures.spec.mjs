// The Jobs page as it looked when somebody looked at it last: stored pictures, compared with a tolerance that another
// machine's rasteriser stays within and a wrong colour, font or place does not. `npm run pictures:renew` takes them anew;
// look at what it changed before you commit it.
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { looks } from "./rows.mjs";

/** Without times, which pass, and without scripts, whose fonts are the machine's own. */
function standingRows() {
    return looks()
        .filter((row) => !(/** @type {{ name: string }} */ (row).name.startsWith("Übersicht")))
        .map((row) => ({ ...row, started_at: null, last_run_started_at: null, next_run_at: null }));
}

test.use({ locale: "en-US", timezoneId: "UTC" });

for (const [width, height] of [
    [360, 800],
    [768, 900],
    [1280, 900],
]) {
    for (const [theme, look] of /** @type {const} */ ([
        ["light", "cards"],
        ["dark", "cards"],
        ["light", "rows"],
        ["dark", "rows"],
    ])) {
        test.describe(`${width} px, ${theme}, ${look}`, () => {
            test.use({ viewport: { width, height }, colorScheme: theme, listLook: look });

            test(`the list of jobs looks as it did, ${width} px, ${theme}, ${look}`, async ({ page, server }) => {
                await page.emulateMedia({ reducedMotion: "reduce" });
                await server.replaceJobs(standingRows());
                const jobs = new JobsPage(page);
                await jobs.open(server.url);
                await expect(jobs.connection).toContainText("Live");
                await expect(page).toHaveScreenshot(`jobs-${look}-${width}-${theme}.png`, {
                    // The time of the last news.
                    mask: [jobs.connection],
                    threshold: 0.02,
                    maxDiffPixels: 500,
                });
            });
        });
    }
}
