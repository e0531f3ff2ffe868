// The log of a run: at its end at once, followed, filtered, searched by the server, gone through by keys, copied and saved;
// and what stands there where there is none.
import { copied } from "./clipboard.mjs";
import { allowClipboard, expect, networkTrouble, test } from "./fixtures.mjs";
import { LogPage, finishedRun, heldRun, numbered, write } from "./history.mjs";
import { savedFile } from "./saved_file.mjs";

test.use({ serverOptions: { capabilities: "full" } });

/** A file has its words below each other. @param {string} text */
const linesOf = (text) =>
    text
        .trimEnd()
        .split(/\r?\n/)
        .map((line) => line.replaceAll(/ +/g, " "));

test("a long log opens at its end, every place of it is reached, and the server searches all of it", async ({
    page,
    server,
}) => {
    const run = await finishedRun(server, 2);
    const total = await write(server, run, 50_000);
    const log = new LogPage(page);
    await page.goto(`${server.url}/#/runs/${run}`);
    await page.getByRole("link", { name: `Log of ${run}` }).click();
    await expect(log.line("Made-up line 49999 ")).toBeVisible();
    await expect(page.getByRole("heading", { name: `Log of ${run}`, level: 1 })).toBeVisible();
    expect(await log.lines.count(), "only what is in sight exists").toBeLessThan(100);
    await expect(log.lines.last()).toHaveAttribute("aria-setsize", String(total));

    await log.button("To the beginning").click();
    await expect(log.lines.first()).toHaveAttribute("aria-posinset", "1");
    await log.area.focus();
    await page.keyboard.press("PageDown");
    await expect.poll(async () => Number(await log.lines.first().getAttribute("aria-posinset"))).toBeGreaterThan(5);
    await log.goTo("25000");
    await expect(page.getByRole("listitem").filter({ hasText: /^25000/ })).toBeVisible();
    await expect(page).toHaveURL(/log\?line=25000$/);
    await log.goTo("999999999");
    await expect(log.main).toContainText(/The log has the lines 1 to 50,\d+\./);
    await log.button("To the end").click();
    await expect(log.line("Made-up line 49999 ")).toBeVisible();

    // Most of what is found was never on this page.
    await page.mouse.move(2, 2);
    await log.area.focus();
    await page.keyboard.press("ControlOrMeta+f");
    await expect(log.findField).toBeFocused();
    await page.keyboard.type("LINE 3141");
    await expect(log.findCount).toHaveText(/^\d+ of 11$/);
    await expect(log.line(/Made-up line 3141/).first()).toBeVisible();
    const before = await log.findCount.textContent();
    await page.keyboard.press("Enter");
    await expect(log.findCount).not.toHaveText(String(before));
    await page.keyboard.press("Shift+Enter");
    await expect(log.findCount).toHaveText(String(before));
    await expect(page).toHaveURL(/find=LINE\+3141/);
    await page.keyboard.press("Escape");
    await expect(log.findField).toHaveCount(0);
    await expect(log.area).toBeFocused();

    await page.getByRole("combobox", { name: "Level" }).selectOption({ label: "Errors (150)" });
    await expect(log.line("ERROR").first()).toBeVisible();
    await expect(log.line(/INFO|DEBUG|WARNING/)).toHaveCount(0);
    await page.reload();
    await expect(log.line("ERROR").first()).toBeVisible();
    await page.getByRole("combobox", { name: "Level" }).selectOption({ label: "All levels" });
    await log.button("First error").click();
    await expect(log.line("ERROR").first()).toBeVisible();
});

test("a live log is followed, stops where one looks elsewhere, and says so", async ({ page, server }) => {
    const run = await heldRun(server, 2);
    await write(server, run, 200);
    const log = new LogPage(page);
    await log.open(server.url, run);
    await expect(log.main).toContainText("Following: new lines come by themselves");
    await write(server, run, numbered(1, 3));
    await expect(log.line("numbered 3")).toBeVisible();
    await log.area.hover();
    await page.mouse.wheel(0, -600);
    await expect(log.main).toContainText("Not following: new lines come below");
    await write(server, run, numbered(4, 300));
    await expect(log.line("numbered 303")).toHaveCount(0);
    await log.button("Follow").click();
    await expect(log.line("numbered 303")).toBeVisible();
    server.gates.release("job:2:load");
    await expect(log.main).toContainText("The run is over: the log is whole");
});

test("lines are chosen, copied also where they were never on the page, and the whole is saved", async ({
    page,
    server,
    context,
    browserName,
}) => {
    await allowClipboard(context);
    const run = await finishedRun(server, 2);
    await write(server, run, [
        ...numbered(1, 3_000),
        { level: "error", stage: "load", message: "\u001b[31mred\u001b[0m and \u001b[1mbold\u001b[0m" },
        { level: "info", stage: "load", message: `a long line ${"of many words ".repeat(40)}` },
    ]);
    const log = new LogPage(page);
    await log.open(server.url, run);
    await expect(log.line("red and bold")).toBeVisible();
    const whole = await (
        await fetch(`${server.url}/api/v1/etl/runs/${run}/logs/download`, {
            headers: { authorization: `Bearer ${server.signIn()}` },
        })
    ).text();
    const lines = linesOf(whole);

    const wrap = page.getByRole("checkbox", { name: "Wrap long lines" });
    const long = log.line("a long line");
    const height = async () => (await long.boundingBox())?.height ?? 0;
    const flat = await height();
    await wrap.click();
    await expect.poll(height).toBeGreaterThan(flat + 10);
    await wrap.click();

    await log.goTo("100-2899");
    await page.getByRole("button", { name: "Copy 2,800 lines" }).click();
    const notices = page.getByRole("region", { name: "Notices" });
    // What had to be read first is given to the browser in a press of its own, where it wants that.
    const now = page.getByRole("button", { name: "Copy now" });
    await expect(now.or(notices.getByText(/2,?800 lines/)).first()).toBeVisible();
    if (await now.isVisible()) await now.click();
    await expect(notices).toContainText(/2,?800 lines/);
    if (browserName !== "firefox") {
        const text = await page.evaluate(() => navigator.clipboard.readText());
        expect(linesOf(text)).toEqual(lines.slice(99, 2_899));
    }

    await log.button("Unselect").click();
    await expect(page.getByRole("button", { name: /^Copy/ })).toHaveCount(0);
    const file = await savedFile(page, browserName, () => log.button("Download").click());
    expect(file).toEqual({ name: `${run}.log`, text: whole });

    // What is selected over the text itself is copied by the browser's own copy, as it is shown.
    await log.button("To the end").click();
    await log.line("red and bold").getByText("red and bold").selectText();
    expect(await copied(page)).toContain("red and bold");
});

test("a run that is gone, one that wrote nothing, a log that was cut, and a server that fails", async ({
    page,
    server,
    problems,
}) => {
    problems.expect(networkTrouble);
    const log = new LogPage(page);
    await page.goto(`${server.url}/#/runs/run-404/log`);
    await expect(page.getByRole("heading", { name: "This log is not there" })).toBeVisible();
    const run = await finishedRun(server, 2);
    const logs = `**/api/v1/etl/runs/${run}/logs?**`;

    await page.route(logs, (route) => route.fulfill({ json: { lines: [], total: 0, complete: true, by_level: {} } }));
    await page.goto(`${server.url}/#/runs/${run}/log`);
    await expect(page.getByRole("heading", { name: "No lines" })).toBeVisible();
    await page.unroute(logs);
    await page.route(logs, (route) => route.fulfill({ status: 503, json: { detail: "The disk is away." } }));
    await page.reload();
    await expect(page.getByRole("heading", { name: "The log can’t be shown" })).toBeVisible();
    await expect(log.main).toContainText("The disk is away.");
    await page.unroute(logs);

    // The oldest lines are no longer kept.
    await page.route(logs, async (route) => {
        const answer = await route.fetch();
        const body = await answer.json();
        const lines = body.lines.filter((/** @type {{ seq: number }} */ line) => line.seq >= 5);
        await route.fulfill({ response: answer, json: { ...body, lines, first_seq: 5, total: body.total - 4 } });
    });
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(log.main).toContainText("The log begins at line 5: the server has removed what was before.");
    await log.button("To the beginning").click();
    await expect(log.lines.first()).toContainText(/^5/);
});

test("a log that is cut off twenty times has no line twice and lacks none", async ({
    page,
    server,
    problems,
    context,
    browserName,
}) => {
    test.skip(browserName === "firefox", "which line is shown is the page's own code");
    test.setTimeout(180_000);
    problems.expect(networkTrouble);
    await allowClipboard(context);
    const run = await heldRun(server, 2);
    const log = new LogPage(page);
    await log.open(server.url, run);
    const path = `/api/v1/etl/runs/${run}/logs`;
    let written = 0;
    for (let cut = 0; cut < 20; cut += 1) {
        const kind = cut % 2 ? "reset" : "short-body";
        await server.call("POST", "/__test__/faults", { rules: [{ match: { path }, kind, times: 1 }] });
        await write(server, run, numbered(written, 50));
        written += 50;
        await expect
            .poll(async () => (await server.call("GET", "/__test__/faults")).rules[0].used, {
                intervals: [100],
                // What the page asks by itself stays within a number a minute.
                timeout: 60_000,
            })
            .toBe(1);
        await write(server, run, numbered(written, 50));
        written += 50;
    }
    await expect(log.line(`numbered ${written - 1}`)).toBeVisible({ timeout: 15_000 });
    await server.call("DELETE", "/__test__/faults");
    const answer = await fetch(`${server.url}${path}/download`, {
        headers: { authorization: `Bearer ${server.signIn()}` },
    });
    const lines = linesOf(await answer.text());
    await log.goTo(`1-${lines.length}`);
    await page.getByRole("button", { name: /^Copy [\d,]+ lines$/ }).click();
    await expect
        .poll(async () => (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split("\n").length)
        .toBe(lines.length);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(linesOf(text)).toEqual(lines);
});

test.describe("without logs", () => {
    test.use({ serverOptions: { capabilities: "none" } });
    test("the page says so", async ({ page, server }) => {
        await page.goto(`${server.url}/#/runs/run-1/log`);
        await expect(page.getByRole("heading", { name: "No logs here" })).toBeVisible();
    });
});
