// The page's own settings: each is in effect at once and after a reload, and all of them are taken along, brought in and
// reset, by mouse and by keyboard.
import { allowClipboard, expect, test, token } from "./fixtures.mjs";
import { JobsPage, focused, schemeOf } from "./jobs_page.mjs";
import { distInFrameWithoutDownloads } from "./platform_fixtures.mjs";
import { looks } from "./rows.mjs";
import { savedFile } from "./saved_file.mjs";

/** @typedef {import("@playwright/test").Page | import("@playwright/test").FrameLocator} Place */

test.use({ listLook: null, serverOptions: { capabilities: "full" } });

/** @param {Place} page */
function parts(page) {
    const window = page.getByRole("dialog", { name: "Settings", exact: true });
    return {
        window,
        gear: page.getByRole("button", { name: "Settings", exact: true }),
        /** @param {string} group @param {string} name */
        pick: (group, name) =>
            window.getByRole("radiogroup", { name: group }).getByRole("radio", { name, exact: true }),
        zone: window.getByRole("combobox", { name: "Time zone" }),
        refresh: window.getByRole("combobox", { name: "Refresh" }),
        /** @param {string} name */
        button: (name) => window.getByRole("button", { name, exact: true }),
    };
}

/** "Nov 23, 2:01 PM", as the page says it. @param {string} at @param {string} timeZone */
const moment = (at, timeZone) =>
    new Intl.DateTimeFormat("en-US", {
        month: "short",
        day: "numeric",
        hour: "numeric",
        minute: "2-digit",
        timeZone,
    }).format(new Date(at));

test("looks, times and the zone are in effect at once, stay after a reload, and go back by a reset", async ({
    page,
    server,
}) => {
    const started = new Date(Date.now() - 5 * 60_000 - 20_000).toISOString();
    await server.replaceJobs([{ ...looks()[2], last_run_started_at: started }]);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const row = jobs.card("GitHub Issues");
    const { window, gear, pick, zone, button } = parts(page);
    await gear.click();
    await pick("Theme", "Dark").click();
    await expect.poll(() => schemeOf(page)).toBe("dark");
    await pick("Density", "Compact").click();
    await expect.poll(async () => (await row.boundingBox())?.height).toBe(56);
    await zone.fill("tokyo");
    await page.getByRole("option", { name: "Asia/Tokyo" }).click();
    await expect(zone).toHaveValue("Asia/Tokyo");
    await expect(row).toContainText(`Success: ${moment(started, "Asia/Tokyo")}`);
    await pick("Times as", "5m ago").click();
    await expect(row).toContainText("Success: 5m ago");
    await page.keyboard.press("Escape");
    await expect(window).toHaveCount(0);
    await expect(gear).toBeFocused();

    await page.reload();
    await expect(row).toContainText("ago");
    expect((await row.boundingBox())?.height).toBe(56);
    expect(await schemeOf(page)).toBe("dark");
    await gear.click();
    await expect(zone).toHaveValue("Asia/Tokyo");
    await zone.fill("nowhere at all");
    await expect(zone).toHaveAccessibleErrorMessage("No time zone has this name.");

    await button("Reset…").click();
    await page.getByRole("alertdialog", { name: "Reset all settings?" }).getByRole("button", { name: "Reset" }).click();
    await expect(jobs.notices).toContainText("All settings are as they were at first");
    await expect.poll(async () => (await row.boundingBox())?.height).toBe(80);
    const own = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    await expect(row).toContainText(`Success: ${moment(started, own)}`);
    expect(await schemeOf(page)).toBe("light");
});

test("with refresh off nothing changes before Refresh is pressed, and on again it is live", async ({
    page,
    server,
    problems,
}) => {
    problems.expect(/closed before the connection is established/);
    await server.replaceJobs(looks());
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    const { gear, refresh } = parts(page);
    await gear.click();
    await refresh.selectOption({ label: "Off: only by Refresh" });
    await page.keyboard.press("Escape");
    await expect(jobs.connection).toContainText("Refresh is off");
    await server.changeJob(1, { status: "failed", error_message: "While nobody listened." });
    await expect(jobs.card("Git history")).toContainText("READY");
    await page.getByRole("button", { name: "Refresh", exact: true }).click();
    await expect(jobs.card("Git history")).toContainText("FAILED");

    await gear.click();
    await refresh.selectOption({ label: "Automatic" });
    await page.keyboard.press("Escape");
    await expect(jobs.connection).toContainText("Live");
    await server.changeJob(1, { status: "completed" });
    await expect(jobs.card("Git history")).toContainText("COMPLETED");
});

test("all settings go into a file with the saved views and without the token, and come back out of it", async ({
    page,
    server,
    browserName,
}) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.evaluate(() => localStorage.setItem("etl_jobs.views", "[[]]"));
    const { window, gear, pick, button } = parts(page);
    await gear.click();
    await pick("Density", "Compact").click();
    const { name, text } = await savedFile(page, browserName, () => button("Save as file").click());
    expect(name).toBe("etl-jobs-settings.json");
    expect(text).not.toContain(token);
    const file = JSON.parse(text);
    expect(file).toMatchObject({
        etl_jobs_settings: 1,
        choices: { density: "compact", theme: "system" },
        views: "[[]]",
    });

    await button("Import…").click();
    const imports = page.getByRole("dialog", { name: "Import settings" });
    const field = imports.getByRole("textbox");
    await field.fill("{}");
    await imports.getByRole("button", { name: "Import", exact: true }).click();
    await expect(field).toHaveAccessibleErrorMessage("These are no settings of this page.");
    const chooser = page.waitForEvent("filechooser");
    await imports.getByRole("button", { name: "Choose a file…" }).click();
    await (
        await chooser
    ).setFiles({
        name: "mine.json",
        mimeType: "application/json",
        buffer: Buffer.from(
            JSON.stringify({ ...file, choices: { density: "comfortable", list: "cards" }, views: "Mine?find=jira\n" }),
        ),
    });
    await expect(imports).toHaveCount(0);
    await expect(window).toHaveCount(0);
    await expect(jobs.notices).toContainText("Settings imported");
    await expect(jobs.card("Jira")).toContainText("Next run");
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
        auth_token: token,
        "etl_jobs.density": "comfortable",
        "etl_jobs.list": "cards",
        "etl_jobs.views": "Mine?find=jira\n",
    });
});

test("all of it by keyboard alone", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const { window, gear, pick, zone } = parts(page);
    await gear.focus();
    await page.keyboard.press("Enter");
    await expect(window).toBeVisible();
    await page.keyboard.press("Tab");
    // Firefox stops at the area that scrolls as well.
    for (let stop = 0; stop < 2 && (await focused(page)) !== "radio System"; stop += 1)
        await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toBe("radio System");
    await page.keyboard.press("ArrowLeft");
    await expect(pick("Theme", "Dark")).toBeChecked();
    await expect(pick("Theme", "Dark")).toBeFocused();
    await zone.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("tokyo");
    await expect(page.getByRole("option", { name: "Asia/Tokyo" })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(zone).toHaveValue("Asia/Tokyo");
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toContain("Refresh");
    await page.keyboard.press("Escape");
    await expect(gear).toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Search and commands" }).getByRole("combobox")).toBeFocused();
    await page.keyboard.type("density");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await jobs.card("Jira").boundingBox())?.height).toBe(56);
});

test.describe("in a frame that allows no downloads", () => {
    test.use({ serverOptions: { capabilities: "full", dist: distInFrameWithoutDownloads("/") } });

    test("the settings are copied in place of saved, and the button says why", async ({
        page,
        context,
        server,
        problems,
    }) => {
        problems.expect(/allow-scripts and allow-same-origin/);
        await allowClipboard(context);
        await page.goto(`${server.url}/host.html`);
        const frame = page.frameLocator("iframe[name=jobs]");
        const { gear, button } = parts(frame);
        await gear.click();
        await expect(button("Save as file")).toBeDisabled();
        await expect(button("Save as file")).toHaveAccessibleDescription(/allows no downloads/);
        await button("Copy").click();
        await expect(frame.getByRole("region", { name: "Notices" })).toContainText("Settings copied");
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(JSON.parse(copied)).toMatchObject({ etl_jobs_settings: 1 });
    });
});
