// The pages of runs, of a run and of its log, of queues, dead letters and raw records as they looked when somebody looked
// at them last, and their canvas as their mirror, on a phone and on a desk, in both themes.
import { JobsPage, schemeOf } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { answerWithPicturedData } from "./pictured_data.mjs";
import { answerWithPicturedRuns } from "./pictured_runs.mjs";
import { expectPicture } from "./stored_pictures.mjs";

test.use({ locale: "en-US", timezoneId: "UTC", serverOptions: { capabilities: "full" } });

/** @typedef {import("@playwright/test").Page} Page */

/**
 * @type {{
 *     name: string,
 *     answer: (page: Page) => Promise<void>,
 *     address: string,
 *     shown: (page: Page) => import("@playwright/test").Locator,
 * }[]}
 */
const screens = [
    {
        name: "runs",
        answer: answerWithPicturedRuns,
        address: "#/runs",
        shown: (page) => page.getByRole("grid", { name: "Runs" }),
    },
    {
        name: "run",
        answer: answerWithPicturedRuns,
        address: "#/runs/run-40",
        shown: (page) => page.getByRole("table", { name: "Stages" }),
    },
    {
        name: "comparison",
        answer: answerWithPicturedRuns,
        address: "#/runs/run-40?with=run-39",
        shown: (page) => page.getByRole("table", { name: /^Compared with/ }),
    },
    {
        name: "log",
        answer: answerWithPicturedRuns,
        address: "#/runs/run-40/log?line=74-75",
        shown: (page) => page.getByRole("list", { name: "Log", exact: true }).getByRole("listitem").first(),
    },
    {
        name: "queues",
        answer: answerWithPicturedData,
        address: "#/queues",
        shown: (page) => page.getByRole("img", { name: /^Ready: 1,284 now/ }),
    },
    {
        name: "dead-letters",
        answer: answerWithPicturedData,
        address: "#/queues/dead?queue=etl.transform",
        shown: (page) => page.getByRole("grid", { name: "Dead letters" }),
    },
    {
        name: "records",
        answer: answerWithPicturedData,
        address: "#/records",
        shown: (page) => page.getByRole("grid", { name: "Records" }),
    },
    {
        name: "record",
        answer: answerWithPicturedData,
        address: "#/records/1837",
        shown: (page) => page.getByRole("tree", { name: "Content" }).getByRole("treeitem").first(),
    },
];

for (const { name, answer, address, shown } of screens)
    test(`the page looks as it did: ${name}`, async ({ page, server }) => {
        test.slow(); // large pictures, on a machine that may be busy with others
        await answer(page);
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
                    ["Wrap long lines"],
                );
            }
    });
