// With scrollbars that take room, as on most desktops: what scrolls down gets no scrollbar for sideways as well.
import { join } from "node:path";
import { firefoxPreferences } from "../../tools/run/browsers.mjs";
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { looks } from "./rows.mjs";
import { expectTidy } from "./tidy.mjs";

const folder = join(import.meta.dirname, "../../test-results/screenshots");

test.use({
    // Playwright hides scrollbars in headless browsers by itself, and Firefox lays its own over the page on Linux.
    launchOptions: async ({ launchOptions, browserName }, use) =>
        use(
            browserName === "firefox"
                ? {
                      ...launchOptions,
                      firefoxUserPrefs: { ...firefoxPreferences, "widget.gtk.overlay-scrollbars.enabled": false },
                  }
                : { ...launchOptions, ignoreDefaultArgs: ["--hide-scrollbars"] },
        ),
});

for (const width of [360, 1280]) {
    test(`nothing overflows sideways at ${width} px, with scrollbars`, async ({ page, server }) => {
        await page.setViewportSize({ width, height: 600 });
        await server.replaceJobs(looks());
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        const taken = await page.evaluate(() =>
            [...document.querySelectorAll("*")].some(
                (element) => element instanceof HTMLElement && element.offsetWidth - element.clientWidth > 5,
            ),
        );
        expect(taken, "a scrollbar takes room").toBe(true);
        await expectTidy(page, jobs.cards);
        // On a low screen it is made when it comes into sight.
        await jobs.cards.first().hover();
        await page.mouse.wheel(0, width < 600 ? 900 : 0);
        await jobs.viewErrors("Fabric export").click();
        await expect(jobs.errorWindow("Fabric export")).toBeVisible();
        await expectTidy(page, jobs.errorWindow("Fabric export"));
        await page.screenshot({ path: join(folder, `error-window-${width}-scrollbars.png`) });
    });
}
