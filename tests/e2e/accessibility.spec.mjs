// Accessibility by axe-core: no violation on any screen, in both themes, with the mirror transparent and made visible.
import { createRequire } from "node:module";
import { JobsPage, accessibleNames } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { looks } from "./rows.mjs";
import { expectNoViolations, violations } from "./axe.mjs";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

for (const theme of /** @type {const} */ (["light", "dark"])) {
    test.describe(theme, () => {
        test.use({ colorScheme: theme });

        test(`axe finds nothing, ${theme}`, async ({ page, server, problems }) => {
            problems.expect(/Failed to load resource|WebSocket|ERR_CONNECTION/);
            // By the test's own channel: the page's policy would refuse a foreign script.
            await page.addInitScript({ path: axePath });
            await server.replaceJobs(looks());
            const jobs = new JobsPage(page);
            const check = (/** @type {string} */ screen) => expectNoViolations(page, screen);
            await jobs.open(server.url);
            await expect(jobs.connection).toContainText("Live");
            await check("list");
            await page.keyboard.press("?");
            await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
            await check("shortcuts");
            await page.keyboard.press("Escape");
            await page.keyboard.press("Control+k");
            await expect(page.getByRole("dialog", { name: "Search and commands" })).toBeVisible();
            await check("search and commands");
            await page.keyboard.press("Escape");
            await jobs.viewErrors("Fabric export").click();
            await expect(jobs.errorWindow("Fabric export")).toBeVisible();
            await check("error window");
            await page.getByRole("button", { name: "Copy: Context" }).click();
            await expect(jobs.notices).toBeAttached();
            await check("error window and notice");
            await page.keyboard.press("Escape");

            await server.call("POST", "/__test__/list-failure", { status: 500, detail: "On fire." });
            await page.reload();
            await expect(page.getByRole("heading", { name: "The jobs can’t be shown" })).toBeVisible();
            await check("failed list");
            await server.call("POST", "/__test__/list-failure", {});
            await page.getByRole("main").getByRole("button", { name: "Try again" }).click();
            await expect(jobs.cards.first()).toBeVisible();
            await server.close();
            await expect(page.getByText("this is the last known state")).toBeVisible();
            await check("not reachable");
        });
    });
}

test("axe would find something: the check is alive", async ({ page, server }) => {
    await page.addInitScript({ path: axePath });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.evaluate(() => {
        const image = document.createElement("img");
        image.src = "data:,";
        document.body.append(image);
    });
    expect((await violations(page)).join("\n")).toContain("image-alt");
});

test("assistive technology meets each job once, with its state and counts in words", async ({ page, server }) => {
    await server.replaceJobs(looks());
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const names = looks().map((row) => /** @type {any} */ (row).name);
    await expect.poll(() => accessibleNames(page, "listitem")).toEqual(names.slice(0, 9));
    await expect
        .poll(() => accessibleNames(page, "heading"))
        .toEqual(["Jobs", expect.stringMatching(/^Next run: /), ...names.slice(0, 9)]);
    await expect(jobs.card("Jira")).toHaveAttribute("aria-posinset", "2");
    await expect(jobs.card("Jira")).toHaveAttribute("aria-setsize", String(names.length));
    await expect(jobs.card("Warehouse")).toContainText("COOLING DOWN");
});

test("what happens is announced once", async ({ page, server }) => {
    await page.addInitScript(() => {
        const said = /** @type {string[]} */ ([]);
        /** @type {any} */ (globalThis).said = said;
        new MutationObserver((changes) => {
            for (const change of changes)
                for (const node of change.addedNodes) {
                    const region = change.target instanceof Element ? change.target.closest("[aria-live]") : null;
                    const level = region?.getAttribute("aria-live");
                    if (level === "polite" || level === "assertive") said.push(`${level}: ${node.textContent}`);
                }
        }).observe(document, { childList: true, subtree: true });
    });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const said = () => page.evaluate(() => /** @type {any} */ (globalThis).said);
    await jobs.run("Jira").click();
    await expect(jobs.notices).toContainText("Jira completed");
    await expect.poll(said).toEqual(["polite: Jira completed"]);
    await jobs.failAndView("Fabric export");
    const { error_details: error } = await server.call("GET", "/api/v1/etl/jobs/4/status");
    await expect.poll(said).toEqual(["polite: Jira completed", `assertive: Fabric export failed. ${error.message}`]);
});
