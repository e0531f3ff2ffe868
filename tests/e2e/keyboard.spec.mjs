// The keyboard alone: Tab reaches everything in reading order, Enter and Space activate, dialogs keep the focus.
import { JobsPage, accessibleNames, focused } from "./jobs_page.mjs";
import { expect, test } from "./fixtures.mjs";

/**
 * Presses Tab until the focus has been somewhere twice or has left the page.
 * @param {import("@playwright/test").Page} page
 * @param {string} key
 * @param {string[]} [begun] where the focus is already
 * @returns {Promise<string[]>} where it was, in order
 */
async function round(page, key = "Tab", begun = []) {
    const places = [...begun];
    for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press(key);
        const place = await focused(page);
        if (place.startsWith("div ")) continue; // Firefox stops at areas that scroll
        if (place === "" || places.includes(place)) return places;
        places.push(place);
    }
    throw new Error(`Tab never came round: ${places.join(" · ")}`);
}

/**
 * The same round backwards. It begins at the last control and not outside of the page: out of there Firefox's driver
 * leads back to the last but one, in every page.
 * @param {import("@playwright/test").Page} page
 * @param {string} last
 */
async function roundBack(page, last) {
    while ((await focused(page)) !== last) await page.keyboard.press("Tab");
    return await round(page, "Shift+Tab", [last]);
}

test("Tab goes through the page in reading order and back again", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const names = ["Git history", "Jira", "GitHub Issues", "Fabric export", "Git merges"];
    const controls = ["switch Active", "button Run Job", "button More"];
    const expected = [
        "button Search and commands",
        "button Settings",
        "a Jobs",
        "a Runs",
        "a Queues",
        "a Records",
        "input Search jobs",
        "button Filters",
        "button Sorted by: Server’s order",
        "button Saved views",
        "button Select jobs",
        "radio Cards",
        "checkbox All: 5 jobs",
        "checkbox Ready: 4 jobs",
        "checkbox Inactive: 1 job",
        ...names.flatMap((name) => [`a ${name}`, ...controls.map((control) => `${control}: ${name}`)]),
    ];
    expect(await round(page)).toEqual(expected);
    expect(await focused(page), "Tab leaves the page at its end").toBe("");
    expect(await roundBack(page, expected[expected.length - 1])).toEqual([...expected].reverse());
});

test("a job is run and its error read without a pointer", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.keyboard.press("Tab");
    while ((await focused(page)) !== "button Run Job: Fabric export") await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(jobs.viewErrors("Fabric export")).toBeVisible();
    await expect(jobs.run("Fabric export")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(jobs.viewErrors("Fabric export")).toBeFocused();
    await page.keyboard.press("Space");
    await expect(jobs.errorWindow("Fabric export")).toBeFocused();

    const before = await jobs.errorWindow("Fabric export").innerText();
    while ((await focused(page)) !== "group Stack Trace") await page.keyboard.press("Tab");
    await page.keyboard.press("End");
    await expect.poll(() => jobs.errorWindow("Fabric export").innerText()).not.toBe(before);
    await page.keyboard.press("Escape");
    await expect(jobs.viewErrors("Fabric export")).toBeFocused();
});

test("the error window keeps the focus inside, and what lies below is out of reach", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const window = await jobs.failAndView("Fabric export");
    const last = "button Retry: Fabric export";
    const inside = [
        "button Close",
        "button Copy: Context",
        "button Copy: Stack Trace",
        "group Stack Trace",
        "button Previous failure",
        "button Next failure",
        "button Copy as text",
        "button Save as JSON",
        "button Open the log at its first error",
        last,
    ];
    expect(await round(page)).toEqual(inside);
    expect(await roundBack(page, last)).toEqual([...inside].reverse());

    const buttons = inside.filter((place) => place.startsWith("button ")).map((place) => place.slice("button ".length));
    expect((await accessibleNames(page, "button")).sort()).toEqual(buttons.sort());
    await expect.poll(() => accessibleNames(page, "listitem")).toEqual([]);
    const taken = await jobs.page
        .getByRole("button", { name: "Run Job: Git history", includeHidden: true })
        .evaluate((button) => {
            /** @type {HTMLElement} */ (button).focus();
            return document.activeElement === button;
        });
    expect(taken).toBe(false);

    await page.keyboard.press("Escape");
    await expect(window).toHaveCount(0);
    await expect.poll(() => accessibleNames(page, "button")).toContain("Run Job: Git history");
});

test("the focus is seen: a ring is drawn around what Tab reached, and not around what was clicked", async ({
    page,
    server,
}) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const around = await jobs.run("Jira").boundingBox();
    if (!around) throw new Error("The button has no place.");
    const clip = { x: around.x - 6, y: around.y - 6, width: 60, height: around.height + 12 };
    // The pointer rests elsewhere, so that only the focus changes the picture.
    await page.mouse.move(2, 2);
    const without = await page.screenshot({ clip });
    await page.keyboard.press("Tab");
    while ((await focused(page)) !== "button Run Job: Jira") await page.keyboard.press("Tab");
    await expect.poll(async () => (await page.screenshot({ clip })).equals(without)).toBe(false);
    await page.keyboard.press("Tab");
    await expect.poll(async () => (await page.screenshot({ clip })).equals(without)).toBe(true);
});
