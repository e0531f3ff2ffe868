// Without WebGL the same page is there in plain HTML: it lists the jobs, runs one, and shows an error.
import { join } from "node:path";
import { chromiumFlags } from "../../tools/run/browsers.mjs";
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { decode, ink } from "./pixels.mjs";

const folder = join(import.meta.dirname, "../../test-results/screenshots");

test.use({
    launchOptions: async ({ launchOptions, browserName }, use) =>
        use(
            browserName === "firefox"
                ? { ...launchOptions, firefoxUserPrefs: { "webgl.disabled": true } }
                : {
                      ...launchOptions,
                      args: [...chromiumFlags.filter((flag) => !flag.includes("swiftshader")), "--disable-3d-apis"],
                  },
        ),
});

for (const theme of /** @type {const} */ (["light", "dark"])) {
    test.describe(theme, () => {
        test.use({ colorScheme: theme });

        test(`jobs are listed, run and explained without WebGL, ${theme}`, async ({ page, server }) => {
            const jobs = new JobsPage(page);
            await jobs.open(server.url);
            expect(await page.evaluate(() => document.createElement("canvas").getContext("webgl2"))).toBeNull();
            await expect(jobs.cards).toHaveCount(5);
            // What the page says is to be seen: the name's own letters, in HTML.
            const name = jobs.card("Git history").getByRole("heading");
            expect(ink(decode(await name.screenshot()))).toBeGreaterThan(0.02);
            await page.screenshot({ path: join(folder, `no-webgl-1280-${theme}.png`) });

            await jobs.run("Jira").click();
            await expect(jobs.card("Jira")).toContainText("COMPLETED");
            const { metrics } = await server.call("GET", "/api/v1/etl/jobs/2/status");
            await jobs.expectMetric("Jira", "Loaded", metrics.loaded_count.toLocaleString("en-US"));

            const window = await jobs.failAndView("Fabric export");
            await expect(window).toContainText("created_date");
            await page.screenshot({ path: join(folder, `no-webgl-error-window-1280-${theme}.png`) });
            await page.keyboard.press("Escape");
            await expect(window).toHaveCount(0);
            await expect(jobs.viewErrors("Fabric export")).toBeFocused();
        });
    });
}
