// A lost WebGL context, in the middle of a run: meanwhile the mirror is the page, afterwards the canvas shows the same
// pixels again, and nothing of what was typed, opened or told is gone.
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { decode, difference, ink } from "./pixels.mjs";

/** @typedef {import("@playwright/test").Page} Page */

test.beforeEach(async ({ page, problems }) => {
    problems.expect(/CONTEXT_LOST_WEBGL|WebGL context was lost/);
    // So that a picture of a running job stands still.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.addInitScript(() => {
        const getContext = HTMLCanvasElement.prototype.getContext;
        // @ts-expect-error one of many overloads
        HTMLCanvasElement.prototype.getContext = function (kind, attributes) {
            const context = getContext.call(this, kind, attributes);
            if (kind === "webgl2" && context)
                /** @type {any} */ (globalThis).loss = /** @type {any} */ (context).getExtension("WEBGL_lose_context");
            return context;
        };
    });
});

/**
 * Whether two pictures show the same: Firefox's two buffers of one canvas may round a pixel of an edge by one step of
 * 255.
 * @param {Buffer} left
 * @param {Buffer} right
 */
function same(left, right) {
    return difference(decode(left), decode(right)).worst <= 1;
}

/** @param {Page} page */
async function lose(page) {
    await page.evaluate(() => /** @type {any} */ (globalThis).loss.loseContext());
    await expect(page.locator("canvas")).toBeHidden();
}

/** @param {Page} page */
async function restore(page) {
    await page.evaluate(() => /** @type {any} */ (globalThis).loss.restoreContext());
    await expect(page.locator("canvas")).toBeVisible();
}

test("a context lost in the middle of a run comes back with the same pixels, and the run goes on", async ({
    page,
    server,
    browserName,
}) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    server.gates.hold("job:2:load");
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira")).toContainText("50%");
    await page.mouse.move(2, 2);
    // Firefox's driver stops no motion: there what runs goes on turning, and a job beside it is compared.
    const still = browserName === "firefox" ? jobs.card("Git history") : jobs.list;
    const picture = () => still.screenshot();
    // Until what eases and what is counted stands.
    let before = await picture();
    await expect
        .poll(async () => {
            const last = before;
            before = await picture();
            return same(before, last);
        })
        .toBe(true);

    for (let time = 0; time < 2; time += 1) {
        await lose(page);
        const name = jobs.card("Jira").getByRole("heading");
        expect(ink(decode(await name.screenshot())), "the mirror is to be seen").toBeGreaterThan(0.02);
        await restore(page);
        await expect.poll(async () => same(await picture(), before), "the same pixels").toBe(true);
    }
    server.gates.release("job:2:load");
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
});

test("what happens while the context is lost is shown when it is back", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    server.gates.hold("job:2:load");
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira")).toContainText("50%");
    await page.getByRole("searchbox", { name: "Search jobs" }).fill("jira");
    await expect(jobs.cards).toHaveCount(1);

    await lose(page);
    server.gates.release("job:2:load");
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    await page.getByRole("button", { name: "Dismiss: Jira completed" }).click();
    await page.getByRole("button", { name: "More: Jira" }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await restore(page);
    await expect(page.getByRole("menu")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "More: Jira" })).toBeFocused();
    await expect(page.getByRole("searchbox", { name: "Search jobs" })).toHaveValue("jira");

    // As of a page that has lost nothing. Its fragment holds the search.
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await page.mouse.move(2, 2);
    const card = jobs.card("Jira");
    const after = await card.screenshot();
    await page.reload();
    await expect(card).toContainText("COMPLETED");
    await page.evaluate(async () => {
        await document.fonts.ready;
    });
    await expect.poll(async () => same(await card.screenshot(), after), "the same pixels").toBe(true);
});
