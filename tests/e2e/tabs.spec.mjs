// Several tabs of one user: one of them reads the list, all show the news, and another takes over when it goes.
import { JobsPage } from "./jobs_page.mjs";
import { expect, listPath, listReads, makeHideable, storeBefore, test, watchRequests } from "./platform_fixtures.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ page: Page, jobs: JobsPage, seen: import("./platform_fixtures.mjs").SeenRequest[], hide: (hidden: boolean) => Promise<void> }} Tab */

const job = "GitHub Issues";

/**
 * Opens a tab and waits until it knows who leads.
 * @param {import("@playwright/test").BrowserContext} context
 * @param {import("./fixtures.mjs").Problems} problems
 * @param {string} address
 * @param {string} [stored] a token for the storage
 * @returns {Promise<Tab>}
 */
async function openTab(context, problems, address, stored) {
    const page = await context.newPage();
    problems.watch(page);
    if (stored) await storeBefore(page, { pulse_token: stored });
    const hide = await makeHideable(page);
    const seen = watchRequests(page);
    const jobs = new JobsPage(page);
    await jobs.open(address);
    return { page, jobs, seen, hide };
}

/**
 * The tabs that have read the list since they had read it so often.
 * @param {Tab[]} tabs
 * @param {number[]} before
 */
const readers = (tabs, before) => tabs.filter((tab, index) => listReads(tab.seen).length > before[index]);

/** @param {Tab[]} tabs */
const reads = (tabs) => tabs.map((tab) => listReads(tab.seen).length);

/**
 * Waits until so many lists have been read, and says by whom.
 * @param {Tab[]} tabs
 * @param {number} count
 */
async function whoReads(tabs, count) {
    const before = reads(tabs);
    const total = () => reads(tabs).reduce((sum, own, index) => sum + own - before[index], 0);
    await expect.poll(total, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
    return readers(tabs, before);
}

test.beforeEach(({ problems }) => problems.expect(/WebSocket connection to/));

// Before the server goes: its end is no problem of the pages.
test.afterEach(async ({ context }) => {
    for (const page of context.pages()) await page.close();
});

/**
 * Without sockets, and with a job that runs, the list is read every two seconds.
 * @param {import("./fixtures.mjs").TestServer & import("./platform_fixtures.mjs").PlatformCalls} server
 */
async function makeItPoll(server) {
    await server.fail({ match: { path: "/ws/job/*" }, kind: "refuse" });
    server.gates.hold("job:2:load");
    await server.run(2);
}

test("three tabs read as one, and another takes over when the one is hidden or closed", async ({
    context,
    server,
    problems,
}) => {
    await makeItPoll(server);
    const token = server.signIn();
    /** @type {Tab[]} */
    const tabs = [];
    for (let count = 0; count < 3; count += 1) tabs.push(await openTab(context, problems, server.url, token));
    for (const tab of tabs) await expect(tab.jobs.card("Jira")).toContainText("RUNNING");
    // The leader is the one that was there first; wait until the others have found that out.
    await expect.poll(async () => (await whoReads(tabs, 3)).length, { timeout: 20_000 }).toBe(1);
    await server.call("POST", "/__test__/requests/clear");
    const [leader, ...others] = await whoReads(tabs, 3);
    expect(others).toEqual([]);
    const { by_path: asked } = await server.call("GET", "/__test__/requests");
    expect(asked[`GET ${listPath}`]).toBeLessThanOrEqual(5);

    // The news comes to all of them, though one alone asks.
    server.gates.releaseAll();
    for (const tab of tabs) await expect(tab.jobs.card("Jira")).toContainText("COMPLETED");
    server.gates.hold("job:3:load");
    await tabs[2].jobs.run(job).click();
    for (const tab of tabs) await expect(tab.jobs.card(job)).toContainText("RUNNING");

    await leader.hide(true);
    const [second, ...more] = await whoReads(tabs, 3);
    expect(more).toEqual([]);
    expect(second).not.toBe(leader);
    await second.page.close();
    const left = tabs.filter((tab) => tab !== second);
    const [third] = await whoReads(left, 2);
    expect(third).not.toBe(leader);

    // What was hidden catches up, and leaves the reading to who does it.
    server.gates.releaseAll();
    await leader.hide(false);
    await expect(leader.jobs.card(job)).toContainText("COMPLETED");
    await expect(third.jobs.card(job)).toContainText("COMPLETED");
});

test("tabs of different users share nothing", async ({ context, server, problems }) => {
    await makeItPoll(server);
    const [one, other] = await Promise.all(
        [1, 2].map((id) => server.issue({ user_id: id, email: `${id}@example.org` })),
    );
    const tabs = [
        await openTab(context, problems, `${server.url}/?token=${one}`),
        await openTab(context, problems, `${server.url}/?token=${other}`),
    ];
    expect(await whoReads(tabs, 8)).toHaveLength(2);
    expect(new Set(tabs[0].seen.map((request) => request.token))).toEqual(new Set([one]));
    expect(new Set(tabs[1].seen.map((request) => request.token))).toEqual(new Set([other]));
});

test("three tabs ask no more than their share, whatever befalls the sockets", async ({ context, server, problems }) => {
    problems.expect(/status of/);
    const token = server.signIn();
    /** @type {Tab[]} */
    const tabs = [];
    for (let count = 0; count < 3; count += 1) tabs.push(await openTab(context, problems, server.url, token));
    for (const tab of tabs) await expect(tab.jobs.connection).toContainText("Live");
    await server.call("POST", "/__test__/requests/clear");
    for (const id of [1, 2, 3]) server.gates.hold(`job:${id}:load`);
    await tabs[1].jobs.run(job).click();
    await tabs[2].jobs.run("Jira").click();
    const counted = 18;
    for (let second = 0; second < counted; second += 3) {
        await server.call("POST", "/__test__/sockets/close", { code: 1006 });
        if (second === 6) await server.fail({ match: { path: "/ws/job/*" }, kind: "refuse" });
        await tabs[0].page.waitForTimeout(3_000);
    }
    const { by_path: asked } = await server.call("GET", "/__test__/requests");
    const total = Object.values(asked).reduce((sum, /** @type {any} */ count) => sum + count, 0);
    test.info().annotations.push({ type: `requests in ${counted} s`, description: String(total) });
    console.log(`    ${total} requests in ${counted} s: ${JSON.stringify(asked)}`);
    // Each for itself would ask three times as much. What a whole minute may have is measured by measure:requests.
    expect(total).toBeLessThanOrEqual(30);
});
