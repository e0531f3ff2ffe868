// Pictures of the page for people to look at, in test-results/screenshots; and that nothing in them overflows, overlaps
// or is cut out of its card.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { looks } from "./rows.mjs";
import { expectTidy } from "./tidy.mjs";

const folder = join(import.meta.dirname, "../../test-results/screenshots");

// Where things stand does not depend on the theme: each size is looked at in one of them.
const sizes = /** @type {const} */ ([
    { width: 360, height: 800, scale: 1, theme: "light" },
    { width: 360, height: 800, scale: 2, theme: "dark" },
    { width: 768, height: 1024, scale: 1, theme: "dark" },
    { width: 1280, height: 900, scale: 1, theme: "light" },
    { width: 1280, height: 900, scale: 2, theme: "dark" },
    { width: 1920, height: 1080, scale: 1, theme: "light" },
]);

/**
 * Everything that a card can look like, and a run in the middle.
 * @param {import("./fixtures.mjs").TestServer} server
 */
async function showAll(server) {
    await server.replaceJobs(looks());
}

for (const { width, height, scale, theme } of sizes) {
    const name = `${width}-${theme}${scale === 1 ? "" : `-${scale}x`}`;
    test.describe(name, () => {
        test.use({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme: theme });

        test(`list, running card and error window at ${name}`, async ({ page, server }) => {
            mkdirSync(folder, { recursive: true });
            const shoot = (/** @type {string} */ what) =>
                page.screenshot({ path: join(folder, `${what}-${name}.png`) });
            await showAll(server);
            const jobs = new JobsPage(page);
            await jobs.open(server.url);
            await expect(jobs.connection).toContainText("Live");
            await expectTidy(page, jobs.cards);
            await shoot("list");
            const card = jobs.card("Jira");
            await expect(card).toContainText("42%");
            await card.screenshot({ path: join(folder, `running-card-${name}.png`) });

            await jobs.viewErrors("Fabric export").click();
            const window = jobs.errorWindow("Fabric export");
            await expect(window).toBeVisible();
            await expectTidy(page, window);
            await shoot("error-window");
        });
    });
}

for (const theme of /** @type {const} */ (["light", "dark"])) {
    test.describe(theme, () => {
        test.use({ colorScheme: theme });

        test(`the pictures without a list, ${theme}`, async ({ page, server, problems }) => {
            problems.expect(/Failed to load resource|WebSocket|ERR_CONNECTION/);
            mkdirSync(folder, { recursive: true });
            const shoot = (/** @type {string} */ what) =>
                page.screenshot({ path: join(folder, `${what}-1280-${theme}.png`) });
            const jobs = new JobsPage(page);
            await server.replaceJobs([]);
            await page.goto(server.url);
            await expect(page.getByRole("heading", { name: "No jobs yet" })).toBeVisible();
            await shoot("empty");

            await server.call("POST", "/__test__/list-failure", { status: 500, detail: "The database is on fire." });
            await page.reload();
            await expect(page.getByRole("heading", { name: "The jobs can’t be shown" })).toBeVisible();
            await shoot("failed");
            await server.call("POST", "/__test__/list-failure", {});

            await showAll(server);
            await jobs.open(server.url);
            await expect(jobs.connection).toContainText("Live");
            await server.close();
            await expect(page.getByText("this is the last known state")).toBeVisible();
            await expectTidy(page, jobs.cards);
            await shoot("not-reachable");
        });
    });
}
