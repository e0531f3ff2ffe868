// Printing: a document of its own, of the list as it is found and of an error as a whole, and nothing of it on the screen.
import { expect, test } from "./fixtures.mjs";
import { finishedRun } from "./history.mjs";
import { JobsPage } from "./jobs_page.mjs";

test.use({ serverOptions: { capabilities: "full" } });

/**
 * Has the page take itself for one that is being printed, or no longer.
 * @param {import("@playwright/test").Page} page
 * @param {string} browserName
 * @param {boolean} on
 */
async function print(page, browserName, on) {
    // Firefox's driver has no medium but the screen: there the browser's own word for it is said.
    if (browserName === "firefox")
        await page.evaluate((begins) => dispatchEvent(new Event(begins ? "beforeprint" : "afterprint")), on);
    else await page.emulateMedia({ media: on ? "print" : "screen" });
}

test("the list is printed as it is found, with what was sought", async ({ page, server, browserName }) => {
    await finishedRun(server, 4);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.card("Fabric export")).toContainText("FAILED");
    await page.getByRole("searchbox", { name: "Search jobs" }).fill("export");
    await expect(jobs.cards).toHaveCount(1);
    const printed = page.locator("article");
    await expect(printed).toHaveCount(0);

    await print(page, browserName, true);
    await expect(printed).toContainText("With “export” in the name");
    const rows = printed.locator("[role=row]");
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toHaveText(/Name.*Status.*Last run.*Duration.*Next run.*Details/);
    await expect(rows.last()).toContainText("Fabric export");
    await expect(rows.last()).toContainText("FAILED");
    if (browserName !== "firefox") {
        await expect(printed).toBeVisible();
        await expect(page.locator("canvas")).toBeHidden();
        const pages = await page.pdf();
        expect(pages.subarray(0, 5).toString()).toBe("%PDF-");
    }
    await print(page, browserName, false);
    await expect(printed).toHaveCount(0);
    await expect(jobs.card("Fabric export")).toBeVisible();
});

test("an error is printed whole, also what its window shows only when it is scrolled", async ({
    page,
    server,
    browserName,
}) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.failAndView("Fabric export");
    const { error_details: error } = await server.call("GET", "/api/v1/etl/jobs/4/status");
    await print(page, browserName, true);
    const printed = page.locator("article");
    await expect(printed.locator("[role=heading], h1, h2").first()).toHaveText("Job Error: Fabric export");
    await expect(printed).toContainText(error.message);
    const lines = error.stack_trace.split("\n");
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) await expect(printed).toContainText(line.trim());
});
