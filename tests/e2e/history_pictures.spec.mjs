// The pages of runs, of a run and of its log as they looked when somebody looked at them last, and their canvas as their
// mirror, on a phone and on a desk, in both themes.
import { JobsPage, schemeOf } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { answerWithPicturedRuns } from "./pictured_runs.mjs";
import { expectPicture } from "./stored_pictures.mjs";

test.use({ locale: "en-US", timezoneId: "UTC", serverOptions: { capabilities: "full" } });

/** @typedef {import("@playwright/test").Page} Page */

/** @type {{ name: string, address: string, shown: (page: Page) => import("@playwright/test").Locator }[]} */
const screens = [
    { name: "runs", address: "#/runs", shown: (page) => page.getByRole("grid", { name: "Runs" }) },
    {
        name: "run",
        address: "#/runs/run-40",
        shown: (page) => page.getByRole("table", { name: "Stages" }),
    },
    {
        name: "comparison",
        address: "#/runs/run-40?with=run-39",
        shown: (page) => page.getByRole("table", { name: /^Compared with/ }),
    },
    {
        name: "log",
        address: "#/runs/run-40/log?line=74-75",
        shown: (page) => page.getByRole("list", { name: "Log", exact: true }).getByRole("listitem").first(),
    },
];

for (const { name, address, shown } of screens)
    test(`the page looks as it did: ${name}`, async ({ page, server }) => {
        test.slow(); // large pictures, on a machine that may be busy with others
        await answerWithPicturedRuns(page);
        await page.emulateMedia({ reducedMotion: "reduce" });
        await page.goto(`${server.url}/${address}`);
        await expect(shown(page)).toBeVisible();
        await expect(new JobsPage(page).connection).toContainText("Live");
        await page.evaluate(async () => {
            await document.fonts.ready;
        });
        for (const width of [360, 1280])
            for (const theme of /** @type {const} */ (["light", "dark"])) {
                await page.setViewportSize({ width, height: width === 360 ? 1_200 : 900 });
                await page.emulateMedia({ colorScheme: theme });
                await expect.poll(() => schemeOf(page)).toBe(theme);
                await expectPicture(
                    page,
                    `${name}-${width}-${theme}`,
                    [page.getByRole("banner").getByRole("status")],
                    ["Jobs", "Runs", "Wrap long lines"],
                );
            }
    });
