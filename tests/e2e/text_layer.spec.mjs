// The text over the canvas: it stands where the letters are drawn, is selected by dragging and by keys, and is copied as
// a person would write it down.
import { copied } from "./clipboard.mjs";
import { JobsPage } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { decode } from "./pixels.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").Locator} Locator */

/**
 * @param {Page} page
 * @param {Locator} from
 * @param {Locator} to
 */
async function drag(page, from, to) {
    const start = await from.boundingBox();
    const end = await to.boundingBox();
    if (!start || !end) throw new Error("Nothing to drag over.");
    // Beside it: what begins on a link drags the link.
    await page.mouse.move(start.x - 3, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
    await page.mouse.move(end.x + end.width - 1, end.y + end.height - 4, { steps: 4 });
    await page.mouse.up();
}

test("a card is dragged over and copied as lines", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    const card = jobs.card("Jira");
    await drag(
        page,
        card.getByRole("heading").locator("span"),
        card.getByRole("paragraph").nth(3).locator("span").last(),
    );
    await expect
        .poll(() => copied(page))
        .toBe(["Jira COMPLETED", "Extracted: 1,800 Transformed: 1,800", "Loaded: 1,800 Errors: 0"].join("\n"));
});

test("a wrapped sentence is copied in one piece, and cards apart from each other", async ({ page, server }) => {
    const sentence = "duplicate key value violates unique constraint “work_items_pkey” of the table work_items";
    const jobs = new JobsPage(page);
    await server.replaceJobs([
        { id: 1, name: "First", status: "failed", active: true, error_message: sentence },
        { id: 2, name: "Second", status: "ready", active: true },
    ]);
    await jobs.open(server.url);
    await page.getByRole("main").evaluate((main) => {
        const list = main.querySelector("[role='list']");
        const selection = document.getSelection();
        if (list) selection?.selectAllChildren(list);
    });
    const text = await copied(page);
    expect(text).toContain(`\n${sentence}\n`);
    expect(text).toContain("\n\nSecond READY\n");
    expect(text.startsWith("First FAILED\n")).toBe(true);
});

test("the browser's own find goes over the ends of wrapped lines, at spaces and inside of words", async ({
    page,
    server,
}) => {
    const jobs = new JobsPage(page);
    const word = "work_items_tenant_".repeat(5);
    await server.replaceJobs([
        {
            id: 1,
            name: "First",
            status: "failed",
            active: true,
            error_message: "one two three four five six ".repeat(5),
        },
        { id: 2, name: "Second", status: "failed", active: true, error_message: word },
    ]);
    await jobs.open(server.url);
    const linesOf = (/** @type {string} */ job) => jobs.card(job).getByRole("paragraph").locator(".lines > span");
    for (const [job, between] of /** @type {const} */ ([
        ["First", " "],
        ["Second", ""],
    ])) {
        await expect(linesOf(job)).toHaveCount(2);
        const [first = "", second = ""] = await linesOf(job).allTextContents();
        const phrase = `${first.slice(-9)}${between}${second.slice(0, 9)}`;
        const found = await page.evaluate((sought) => {
            document.getSelection()?.removeAllRanges();
            return {
                found: /** @type {any} */ (globalThis).find(sought),
                selected: document.getSelection()?.toString(),
            };
        }, phrase);
        expect(found.found, phrase).toBe(true);
        expect(await copied(page)).toBe(phrase);
    }
});

test("part of a word is copied as that part", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs
        .card("Git history")
        .getByRole("heading")
        .locator("span")
        .evaluate((run) => {
            if (run.firstChild) document.getSelection()?.setBaseAndExtent(run.firstChild, 4, run.firstChild, 8);
        });
    await expect.poll(() => copied(page)).toBe("hist");
});

test("a double click selects the word under the pointer", async ({ page, server, browserName }) => {
    test.skip(
        browserName === "firefox",
        // Events that a page makes select nothing either: they are not trusted.
        "Firefox counts the clicks of one command of its driver, and Playwright sends each press in a command of its own",
    );
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    // Not of its name: that is a link, which the first click follows.
    const box = await jobs.card("Git history").getByText("Not run yet.").boundingBox();
    if (!box) throw new Error("There is no text.");
    await page.mouse.dblclick(box.x + 6, box.y + box.height / 2);
    await expect.poll(() => copied(page)).toBe("Not");
});

for (const scale of [1, 1.5, 2])
    test.describe(`at scale ${scale}`, () => {
        test.use({ deviceScaleFactor: scale });

        test("the text stands where the letters are, within a pixel over the whole line", async ({ page, server }) => {
            const jobs = new JobsPage(page);
            const error_message = "A sentence that is wrapped, and an_identifier_without_any_space".repeat(2);
            await server.replaceJobs([
                ...["One", "Two", "Three"].map((name, id) => ({ id, name, status: "ready", active: true })),
                { id: 9, name: "Four", status: "failed", active: true, error_message },
            ]);
            await jobs.open(server.url);
            await expect(page.locator(".lines > .run")).not.toHaveCount(0);
            await page.mouse.move(2, 2);
            const runs = await page.locator(".run").evaluateAll((all) =>
                all.map((run) => {
                    const { left, top, width, height } = run.getBoundingClientRect();
                    return { text: run.textContent, left, top, width, height };
                }),
            );
            expect(runs.length).toBeGreaterThan(30);
            const drawn = decode(await page.screenshot());
            await page.evaluate(() => {
                for (const canvas of document.querySelectorAll("canvas")) canvas.style.visibility = "hidden";
                for (const run of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".run")))
                    run.style.color = "var(--ink)";
            });
            const mirrored = decode(await page.screenshot());
            let compared = 0;
            for (const run of runs) {
                const theirs = inkColumns(mirrored, run, scale);
                const ours = inkColumns(drawn, run, scale);
                // White on a blue button can't be seen on the page's white.
                if (!theirs || !ours) continue;
                compared += 1;
                expect(Math.abs(ours.first - theirs.first), `${run.text}: begins`).toBeLessThanOrEqual(scale);
                expect(Math.abs(ours.last - theirs.last), `${run.text}: ends`).toBeLessThanOrEqual(scale);
            }
            expect(compared).toBeGreaterThan(25);
        });
    });

/**
 * The first and the last column of a run's box that has anything but its ground in it, in device pixels.
 * @param {import("./pixels.mjs").Picture} picture
 * @param {{ left: number, top: number, width: number, height: number }} run
 * @param {number} scale
 */
function inkColumns(picture, run, scale) {
    const left = Math.floor((run.left - 2) * scale);
    const right = Math.min(picture.width - 1, Math.ceil((run.left + run.width + 2) * scale));
    const top = Math.ceil(run.top * scale) + 1;
    const bottom = Math.floor((run.top + run.height) * scale) - 1;
    const ground = (top * picture.width + left) * 4;
    /** How far from the ground a column's strongest pixel is. @param {number} x */
    const strength = (x) => {
        let most = 0;
        for (let y = top; y < bottom; y += 1) {
            const at = (y * picture.width + x) * 4;
            for (let channel = 0; channel < 3; channel += 1)
                most = Math.max(
                    most,
                    Math.abs((picture.data[at + channel] ?? 0) - (picture.data[ground + channel] ?? 0)),
                );
        }
        return most;
    };
    const strengths = Array.from({ length: right - left + 1 }, (_, index) => strength(left + index));
    // The grounds differ a little, so what counts as ink goes by the strongest of it.
    const least = Math.max(16, Math.max(...strengths) / 3);
    const columns = strengths.flatMap((one, index) => (one >= least ? [left + index] : []));
    const [first] = columns;
    const last = columns.at(-1);
    return first === undefined || last === undefined ? undefined : { first, last };
}
