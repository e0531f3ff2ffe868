// The Jobs page as it looked when somebody looked at it last, and its canvas as its mirror: both views of the list, both
// themes, at four widths, with no job, one, five, fifty and ten thousand, in every status and with every kind of name; and
// when the list fails or is stale. Not every combination: any two values meet in one of them.
import { JobsPage, schemeOf } from "./jobs_page.mjs";
import { expect, networkTrouble, storeBefore, test } from "./fixtures.mjs";
import { everyStatus, picturedJobs } from "./pictured_jobs.mjs";
import { expectPicture } from "./stored_pictures.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {[width: number, theme: "light" | "dark", view: "rows" | "cards"]} Look */

test.use({ locale: "en-US", timezoneId: "UTC" });

const heights = new Map([
    [360, 740],
    [768, 900],
    [1280, 800],
    [1920, 1000],
]);

/** Any two of width, theme and view; two looks are the ones that most people meet, in both themes. @type {Look[]} */
const everyLook = [
    [360, "light", "rows"],
    [360, "dark", "cards"],
    [768, "dark", "rows"],
    [768, "light", "cards"],
    [1280, "light", "rows"],
    [1280, "dark", "rows"],
    [1280, "dark", "cards"],
    [1280, "light", "cards"],
    [1920, "light", "cards"],
    [1920, "dark", "rows"],
];

/**
 * One look at each width; over the sets, any two values meet.
 * @param {number} turn
 * @returns {Look[]}
 */
function looksByTurns(turn) {
    return [...heights.keys()].map((width, index) => [
        width,
        (index + turn) % 2 === 0 ? "light" : "dark",
        ((index >> 1) + turn) % 2 === 0 ? "rows" : "cards",
    ]);
}

/**
 * @param {Page} page
 * @param {Look} look
 * @param {number} [height]
 */
async function show(page, [width, theme, view], height = heights.get(width) ?? 900) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await expect.poll(() => schemeOf(page)).toBe(theme);
    const choice = page.getByRole("radio", { name: view === "rows" ? "Rows" : "Cards" });
    if (await choice.isVisible()) {
        await choice.click();
        await expect(choice).toBeChecked();
    }
    await page.mouse.move(1, 1);
}

/** What is never twice the same: when the last news came. @param {Page} page */
const passing = (page) => [
    page.getByRole("banner").getByRole("status"),
    page.locator(".mirror .node").filter({ hasText: /^Server not reachable since .*last known state\.$/ }),
];

/** @param {string} what @param {Look} look */
const nameOf = (what, [width, theme, view]) => `jobs-${what}-${view}-${width}-${theme}`;

/** How high the page would have to be to show all of the list. @param {Page} page */
const wholeHeight = (page) =>
    page
        .locator(".scroll")
        .first()
        .evaluate((area) => Math.min(2_000, area.scrollHeight));

test("the list looks as it did, with a job in every status", async ({ page, server }) => {
    test.slow(); // many large pictures, on a machine that may be busy with others
    await server.replaceJobs(everyStatus());
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    for (const look of everyLook) {
        await show(page, look);
        await page.setViewportSize({ width: look[0], height: await wholeHeight(page) });
        await expectPicture(page, nameOf("every-status", look), passing(page));
    }
});

for (const [turn, count] of [1, 5, 50, 10_000].entries())
    test(`the list looks as it did, with ${count} ${count === 1 ? "job" : "jobs"}`, async ({
        page,
        server,
        problems,
    }) => {
        test.slow();
        // Of the jobs that have gone out of sight again.
        problems.expect(/closed before the connection is established/);
        await server.replaceJobs(picturedJobs(count));
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        await expect(jobs.connection).toContainText("Live");
        for (const look of looksByTurns(turn)) {
            await show(page, look);
            await expectPicture(page, nameOf(`${count}`, look), passing(page));
        }
    });

test("the page looks as it did without a job, where the list fails, and when it is stale", async ({
    page,
    server,
    problems,
}) => {
    test.slow();
    problems.expect(networkTrouble);
    const jobs = new JobsPage(page);
    await server.replaceJobs([]);
    await page.goto(server.url);
    await expect(page.getByRole("heading", { name: "No jobs yet" })).toBeVisible();
    for (const look of looksByTurns(0)) {
        await show(page, look);
        await expectPicture(page, nameOf("none", look), passing(page));
    }
    await server.call("POST", "/__test__/list-failure", { status: 500, detail: "The database is on fire." });
    await page.reload();
    await expect(page.getByRole("heading", { name: "The jobs can’t be shown" })).toBeVisible();
    for (const look of looksByTurns(1)) {
        await show(page, look);
        await expectPicture(page, nameOf("failing", look), passing(page));
    }
    await server.call("POST", "/__test__/list-failure", {});
    await server.replaceJobs(everyStatus());
    await storeBefore(page, { "etl_jobs.list": "rows" });
    await page.reload();
    await expect(jobs.connection).toContainText("Live");
    await server.close();
    await expect(page.getByText("this is the last known state")).toBeVisible();
    for (const look of looksByTurns(2)) {
        await show(page, look);
        await expectPicture(page, nameOf("stale", look), passing(page));
    }
});
