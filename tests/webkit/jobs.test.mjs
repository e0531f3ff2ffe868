// The Jobs page in WebKitGTK, Safari's engine: found by the roles and names that it computes, run, read and walked through.
import assert from "node:assert/strict";
import test from "node:test";
import { PNG } from "pngjs";
import { Key } from "selenium-webdriver";
import { eventually, withPage } from "./webkit.mjs";

const names = ["Git history", "Jira", "GitHub Issues", "Fabric export", "Git merges"];

/** How bright the page's upper left corner is, which nothing but its ground fills, from 0 to 255. @param {import("./webkit.mjs").WebKitPage} page */
async function brightness(page) {
    const picture = PNG.sync.read(Buffer.from(await page.driver.takeScreenshot(), "base64"));
    const at = (picture.width * 4 + 4) * 4;
    return (picture.data[at] + picture.data[at + 1] + picture.data[at + 2]) / 3;
}

test("the jobs are a list of headed items, each with its button, and the canvas shows them", () =>
    withPage(async (page) => {
        const list = await page.part("list", "Jobs pipeline");
        await eventually(async () => assert.deepEqual(await page.names("listitem", list), names));
        assert.deepEqual(await page.names("heading"), ["Jobs", "No run is planned", ...names]);
        assert.deepEqual(await page.names("button"), [
            "Search and commands",
            "Settings",
            "Filters",
            "Sorted by: Server’s order",
            "Saved views",
            "Select jobs",
            ...names.flatMap((name) =>
                (name === "Git merges" ? ["More"] : ["Run Job", "Pause", "Make next in line", "More"]).map(
                    (label) => `${label}: ${name}`,
                ),
            ),
        ]);
        assert.deepEqual(
            await page.names("switch"),
            names.map((name) => `Active: ${name}`),
        );
        assert.match(await (await page.part("banner")).getText(), /5 jobs/);
        // A filter's fill is in the canvas alone: the mirror over it is transparent.
        const shown = await (await page.part("checkbox", "All: 5 jobs")).getRect();
        const picture = PNG.sync.read(Buffer.from(await page.driver.takeScreenshot(), "base64"));
        const at = (picture.width * Math.round(shown.y + shown.height / 2) + Math.round(shown.x + 12)) * 4;
        const [red, green, blue] = picture.data.subarray(at, at + 3);
        assert.ok(blue > 180 && blue > 2 * red && blue > green + 60, `the filter is ${red} ${green} ${blue}`);
    }));

test("a job runs: its progress is said, then that it is done", () =>
    withPage(async (page, server) => {
        server.gates.hold("job:2:transform");
        await (await page.part("button", "Run Job: Jira")).click();
        await page.says("listitem", "Jira", "RUNNING");
        const bar = await page.part("progressbar", undefined, await page.part("listitem", "Jira"));
        assert.match((await bar.getAttribute("aria-valuenow")) ?? "", /^\d+$/);
        server.gates.releaseAll();
        await page.says("listitem", "Jira", "COMPLETED");
        await page.says("region", "Notices", "Jira completed");
        await page.says("listitem", "Jira", /Success:.*Duration:/s);
    }));

test("the error window opens by keyboard, keeps the focus, and gives it back", () =>
    withPage(async (page) => {
        await page.tabTo("button Run Job: Fabric export");
        await page.press(Key.ENTER);
        await page.part("button", "View Errors: Fabric export");
        await page.tabTo("button View Errors: Fabric export");
        await page.press(Key.SPACE);
        await page.hasFocus("dialog Job Error: Fabric export");
        const inside = ["button Close", "button Copy: Context", "button Copy: Stack Trace", "group Stack Trace"];
        for (const place of inside) {
            await page.press(Key.TAB);
            assert.equal(await page.focused(), place);
        }
        for (const place of inside.slice(0, -1).reverse()) {
            await page.pressWithShift(Key.TAB);
            assert.equal(await page.focused(), place);
        }
        // Nor does assistive technology meet what lies below.
        assert.deepEqual(await page.names("listitem"), []);
        // The tooltip of the button where the focus is takes the first Escape.
        await eventually(async () => {
            await page.press(Key.ESCAPE);
            assert.deepEqual(await page.all("dialog"), []);
        });
        await page.hasFocus("button View Errors: Fabric export");
    }));

test("a click that gives no focus still gives it back after the window", () =>
    withPage(async (page) => {
        await (await page.part("button", "Run Job: Fabric export")).click();
        await (await page.part("button", "View Errors: Fabric export")).click();
        const window = await page.part("dialog", "Job Error: Fabric export");
        assert.match(await window.getText(), /Stack Trace/);
        await (await page.part("button", "Close", window)).click();
        await page.gone("dialog");
        await page.hasFocus("button View Errors: Fabric export");
    }));

test("Tab goes through the page in reading order and back", () =>
    withPage(async (page) => {
        await page.part("listitem", "Git merges");
        const controls = ["button Run Job", "button Pause", "button Make next in line", "button More", "switch Active"];
        // An inactive job's row has no more than these.
        const few = ["button More", "switch Active"];
        const expected = [
            "button Search and commands",
            "button Settings",
            "link Jobs",
            "link Runs",
            "link Queues",
            "link Records",
            "searchbox Search jobs",
            "button Filters",
            "button Sorted by: Server’s order",
            "button Saved views",
            "button Select jobs",
            "radio Rows",
            "checkbox All: 5 jobs",
            "checkbox Ready: 4 jobs",
            "checkbox Inactive: 1 job",
            ...names.flatMap((name) => [
                `link ${name}`,
                ...(name === "Git merges" ? few : controls).map((control) => `${control}: ${name}`),
            ]),
        ];
        for (const place of expected) {
            await page.press(Key.TAB);
            assert.equal(await page.focused(), place);
        }
        for (const place of expected.slice(0, -1).reverse()) {
            await page.pressWithShift(Key.TAB);
            assert.equal(await page.focused(), place);
        }
    }));

test("the theme is chosen in the settings, and the picture follows", () =>
    withPage(async (page) => {
        await page.part("list", "Jobs pipeline");
        await (await page.part("button", "Settings")).click();
        for (const [theme, isRight] of /** @type {[string, (brightness: number) => boolean][]} */ ([
            // The window's shade lies over the ground.
            ["Light", (value) => value > 100],
            ["Dark", (value) => value < 60],
        ])) {
            await (await page.part("radio", theme)).click();
            await eventually(async () => assert.ok(isRight(await brightness(page)), `the ground is not ${theme}`));
        }
    }));
