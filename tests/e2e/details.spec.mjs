// A job's details beside the list: every way in and out, the address, what each tab says and that it goes on live.
import { expect, networkTrouble, test } from "./fixtures.mjs";
import { finishedRun } from "./history.mjs";
import { JobsPage, focused } from "./jobs_page.mjs";

test.use({ serverOptions: { capabilities: "full" } });

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} job
 */
function detailsOf(page, job) {
    const drawer = page.getByRole("dialog", { name: `Details: ${job}`, exact: true });
    return {
        drawer,
        /** @param {string} name */
        tab: (name) => drawer.getByRole("tab", { name, exact: true }),
        /** @param {string} name */
        panel: (name) => drawer.getByRole("tabpanel", { name, exact: true }),
        close: drawer.getByRole("button", { name: "Close" }),
    };
}

test("they open by name, menu, key, palette and address, and close to where they were opened", async ({
    page,
    server,
}) => {
    const jobs = new JobsPage(page);
    await jobs.open(`${server.url}/#/?find=i`);
    const { drawer, tab, close } = detailsOf(page, "Jira");
    const name = jobs.card("Jira").getByRole("link", { name: "Jira" });
    await name.click();
    await expect(drawer).toBeFocused();
    await expect(page).toHaveURL(/#\/\?find=i&job=2$/);
    await page.keyboard.press("Escape");
    await expect(drawer).toHaveCount(0);
    await expect(name).toBeFocused();
    await expect(page).toHaveURL(/#\/\?find=i$/);

    const menu = jobs.card("Jira").getByRole("button", { name: "More: Jira", exact: true });
    await menu.click();
    await page.getByRole("menuitem", { name: "Details" }).click();
    await expect(drawer).toBeVisible();
    await close.click();
    await expect(menu).toBeFocused();

    await jobs.card("Jira").focus();
    await page.keyboard.press("Enter");
    await expect(drawer).toBeFocused();
    await tab("Steps").click();
    await expect(page).toHaveURL(/#\/\?find=i&job=2&tab=steps$/);
    await page.goBack();
    await expect(drawer, "a tab is no entry of the history").toHaveCount(0);
    await expect.poll(() => focused(page)).toBe("listitem Jira");
    await page.goForward();
    await expect(tab("Steps")).toHaveAttribute("aria-selected", "true");

    await page.reload();
    await expect(tab("Steps"), "a link leads to the same job and tab").toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("searchbox", { name: "Search jobs", includeHidden: true })).toHaveValue("i");
    await close.click();
    await expect.poll(() => focused(page)).toBe("listitem Jira");

    const palette = page.getByRole("combobox", { name: "Search and commands" });
    await page.keyboard.press("Control+k");
    await expect(palette).toBeFocused();
    await page.keyboard.type("details git history");
    await page.keyboard.press("Enter");
    await expect(detailsOf(page, "Git history").drawer).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(palette).toBeFocused();
    await page.keyboard.type("fabric export");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect.poll(() => focused(page)).toBe("listitem Fabric export");
});

test("a job that there is not is said not to be, and the list is one press away", async ({ page, server }) => {
    await page.goto(`${server.url}/#/?job=999&tab=stages`);
    const drawer = page.getByRole("dialog", { name: "Details: 999" });
    await expect(drawer.getByRole("heading", { name: "There is no job 999" })).toBeVisible();
    await drawer.getByRole("button", { name: "Show the list" }).click();
    await expect(drawer).toHaveCount(0);
    await expect(page).toHaveURL(/#\/$/);
});

test("each tab says what the server tells, and what is shown goes on live", async ({ page, server, problems }) => {
    problems.expect(networkTrouble);
    await finishedRun(server, 4);
    const jobs = new JobsPage(page);
    await jobs.open(`${server.url}/#/?job=4`);
    const { drawer, tab, panel } = detailsOf(page, "Fabric export");
    await expect(drawer).toContainText("FAILED");
    await expect(panel("Overview")).toContainText(/Number 4/);
    await expect(panel("Overview")).toContainText(/Started by By hand/);
    await expect(panel("Overview").getByRole("img", { name: /^Last run: 1 failed/ })).toBeVisible();
    await expect(panel("Overview").getByRole("link", { name: "All runs: Fabric export" })).toHaveAttribute(
        "href",
        "#/runs?job=4",
    );

    await tab("Overview").focus();
    await page.keyboard.press("ArrowRight");
    await expect(tab("Stages")).toBeFocused();
    await expect(panel("Stages").getByRole("img", { name: /^Stages: Extract took / })).toBeVisible();
    await expect(panel("Stages").getByRole("listitem").filter({ hasText: "Transform" })).toContainText("Failed");
    await page.keyboard.press("ArrowRight");
    await expect(panel("Steps").getByRole("heading", { name: "No steps are told" })).toBeVisible();
    await page.keyboard.press("End");
    const { error_details: error } = await server.call("GET", "/api/v1/etl/jobs/4/status");
    await expect(panel("Error")).toContainText(error.message);
    await expect(panel("Error")).toContainText("The only run");
    await panel("Error").getByRole("button", { name: "View Errors: Fabric export" }).click();
    await expect(jobs.errorWindow("Fabric export")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(jobs.errorWindow("Fabric export")).toHaveCount(0);
    await expect(panel("Error").getByRole("button", { name: "View Errors: Fabric export" })).toBeFocused();

    await tab("Settings").click();
    await panel("Settings").getByRole("button", { name: "Settings…: Fabric export" }).click();
    const settings = page.getByRole("dialog", { name: "Settings: Fabric export" });
    await settings.getByRole("spinbutton", { name: "Runs every (minutes)" }).fill("240");
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings).toHaveCount(0);
    await expect(panel("Settings")).toContainText("Every 4 hours");

    // The controls are the list's own, and the job goes on before one's eyes.
    server.gates.hold("job:4:transform");
    await tab("Overview").click();
    await drawer.getByRole("button", { name: "Run Job: Fabric export" }).click();
    await expect(drawer).toContainText("RUNNING");
    await expect(panel("Overview").getByRole("progressbar", { name: "Progress: Fabric export" })).toHaveAttribute(
        "aria-valuenow",
        "25",
    );
    await expect(drawer.getByRole("button", { name: "Run Job: Fabric export" })).toBeDisabled();
    await expect(drawer.getByRole("paragraph").filter({ hasText: /^So far: \d+s/ })).toBeVisible();
    server.gates.releaseAll();
    await expect(drawer).toContainText("FAILED");
    await expect(panel("Overview").getByRole("img", { name: /^Last 2 runs: 2 failed/ })).toBeVisible();
    await drawer.getByRole("link", { name: "All runs: Fabric export" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /Runs/ })).toBeVisible();
    await expect(drawer).toHaveCount(0);
    await page.goBack();
    await expect(drawer).toBeVisible();
});

test("by keys alone: from the list into the details, through tabs and controls, and back", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const { drawer, tab, panel } = detailsOf(page, "Jira");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("listitem Jira");
    await page.keyboard.press("Enter");
    await expect(drawer).toBeFocused();
    const walk = [];
    for (let step = 0; step < 5; step += 1) {
        await page.keyboard.press("Tab");
        walk.push(await focused(page));
    }
    expect(walk).toEqual([
        "button Close",
        "switch Active: Jira",
        "button Run Job: Jira",
        "button More: Jira",
        "tab Overview",
    ]);
    await page.keyboard.press("ArrowLeft");
    await expect(tab("Error")).toBeFocused();
    await expect(panel("Error").getByRole("heading", { name: "No error" })).toBeVisible();
    await page.keyboard.press("Home");
    await expect(tab("Overview")).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("r");
    await expect(drawer, "letters act on the job whose details they are").toContainText(/RUNNING|COMPLETED/);
    await page.keyboard.press("m");
    await expect(page.getByRole("menu", { name: "More: Jira" })).toBeVisible();
    await page.getByRole("menu").getByRole("menuitem", { name: "Runs", exact: true }).focus();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await page.keyboard.press("j");
    await expect(drawer, "the list is out of reach").toBeVisible();
    // The menu button's tooltip takes the first Escape.
    await expect(async () => {
        await page.keyboard.press("Escape");
        await expect(drawer).toHaveCount(0, { timeout: 500 });
    }).toPass();
    await expect.poll(() => focused(page)).toBe("listitem Jira");
});

test("on a narrow screen they fill the width, and their targets are as large as fingers", async ({ page, server }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const name = jobs.card("Jira").getByRole("link", { name: "Jira" });
    expect((await name.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    await name.click();
    const { drawer, panel } = detailsOf(page, "Jira");
    await expect(panel("Overview")).toBeVisible();
    await expect.poll(async () => (await drawer.boundingBox())?.x).toBe(0);
    expect((await drawer.boundingBox())?.width).toBe(360);
    for (const role of /** @type {const} */ (["button", "tab", "link"]))
        for (const one of await drawer.getByRole(role).all())
            expect((await one.boundingBox())?.height, await one.innerText()).toBeGreaterThanOrEqual(40);
    // Nothing hangs out at the right edge.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("a job's details are printed, all tabs of them", async ({ page, server, browserName }) => {
    await finishedRun(server, 4);
    await page.goto(`${server.url}/#/?job=4&tab=settings`);
    await expect(detailsOf(page, "Fabric export").panel("Settings")).toBeVisible();
    // Firefox's driver has no medium but the screen: there the browser's own word for it is said.
    if (browserName === "firefox") await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    else await page.emulateMedia({ media: "print" });
    const printed = page.locator("article");
    await expect(printed.locator("[role=heading], h1").first()).toHaveText("Details: Fabric export");
    for (const title of ["Facts", "Counts", "Last runs", "Settings", "Last error"])
        await expect(printed.locator("[role=heading], h2").filter({ hasText: title })).toHaveCount(1);
    const { error_details: error } = await server.call("GET", "/api/v1/etl/jobs/4/status");
    await expect(printed).toContainText(error.message);
});
