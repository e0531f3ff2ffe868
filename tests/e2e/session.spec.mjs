// The session on the platform: where the token comes from, how it is renewed before its end, and what a refusal does.
import { JobsPage, schemeOf } from "./jobs_page.mjs";
import {
    countOf,
    expect,
    isHandshake,
    listPath,
    listReads,
    platform,
    refreshPath,
    storeBefore,
    test,
    watchRequests,
} from "./platform_fixtures.mjs";

const refresh = `POST ${refreshPath}`;
const job = "GitHub Issues";
const runNow = `${listPath}/3/run-now`;

/** A page of the same origin, whose changes of the storage are another tab's. @param {import("@playwright/test").BrowserContext} context @param {string} url */
async function otherTab(context, url) {
    const tab = await context.newPage();
    await tab.goto(`${url}/licenses.txt`);
    return {
        /** @param {string} key @param {string} value */
        set: (key, value) => tab.evaluate(([name, text]) => localStorage.setItem(name, text), [key, value]),
        /** @param {string} key */
        remove: (key) => tab.evaluate((name) => localStorage.removeItem(name), key),
    };
}

// Another user's token closes sockets, some of them on their way; the browser itself says so.
test.beforeEach(({ problems }) => {
    problems.expect(/closed before the connection is established/);
    if (test.info().project.name === "firefox") problems.expect(/WebSocket connection to 'ws:[^']*' failed/);
});

test.describe("sources", () => {
    test.use({ storage: {} });

    test("each source counts before the next one, and takes over at once", async ({ page, context, server }) => {
        const [sent, auth, pulse, cookie] = await Promise.all([1, 2, 3, 4].map((id) => server.issue({ user_id: id })));
        const tab = await otherTab(context, server.url);
        await tab.set("auth_token", auth);
        await tab.set("pulse_token", pulse);
        await context.addCookies([{ name: "pulse_token", value: cookie, url: server.url }]);
        const seen = watchRequests(page);
        const jobs = new JobsPage(page);
        await jobs.open(`${server.url}/?token=${sent}`);
        const used = () => listReads(seen).at(-1)?.token;
        await expect.poll(used).toBe(sent);
        expect(new Set(seen.map((one) => one.token))).toEqual(new Set([sent]));
        // What a host sent is gone when it says that the user signed out.
        await tab.set("pulse_logout_event", String(Date.now()));
        await expect.poll(used).toBe(auth);
        await tab.remove("auth_token");
        await expect.poll(used).toBe(pulse);
        await tab.remove("pulse_token");
        await expect.poll(used).toBe(cookie);
        await expect(jobs.connection).toContainText("Live");
        await expect(jobs.cards).toHaveCount(5);
    });

    test("each source is enough", async ({ context, server, problems }) => {
        /** @type {Record<string, (token: string) => Promise<string>>} */
        const sources = {
            auth_token: async (value) => {
                await (await otherTab(context, server.url)).set("auth_token", value);
                return server.url;
            },
            pulse_token: async (value) => {
                await (await otherTab(context, server.url)).set("pulse_token", value);
                return server.url;
            },
            cookie: async (value) => {
                await context.addCookies([{ name: "pulse_token", value, url: server.url }]);
                return server.url;
            },
            address: async (value) => `${server.url}/?theme=dark&token=${value}`,
        };
        for (const [source, put] of Object.entries(sources)) {
            await test.step(source, async () => {
                const token = server.signIn();
                const address = await put(token);
                const page = await context.newPage();
                problems.watch(page);
                const seen = watchRequests(page);
                const jobs = new JobsPage(page);
                await jobs.open(address);
                await expect(jobs.connection).toContainText("Live");
                expect(new Set(seen.map((one) => one.token))).toEqual(new Set([token]));
                await page.evaluate(() => localStorage.clear());
                for (const one of context.pages()) await one.close();
                await context.clearCookies();
            });
        }
    });

    test("a token in the address is gone from it and from the history at once", async ({ page, server }) => {
        const token = server.signIn();
        /** @type {string[]} */
        const leaks = [];
        page.on("request", (request) => {
            // The host's own doing, and the one address where a token may stand.
            if (request.isNavigationRequest() || isHandshake(request)) return;
            const others = { ...request.headers(), authorization: "" };
            if (request.url().includes(token) || JSON.stringify(others).includes(token)) leaks.push(request.url());
        });
        const jobs = new JobsPage(page);
        await page.goto(`${server.url}/?theme=dark&token=${token}#top`, { waitUntil: "commit" });
        await expect(page).toHaveURL(`${server.url}/?theme=dark#top`);
        await expect(jobs.cards).toHaveCount(5);
        const entries = await page.evaluate(() =>
            /** @type {any} */ (globalThis).navigation.entries().map((/** @type {any} */ entry) => entry.url),
        );
        expect(entries.join()).not.toContain(token);
        expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(token);
        expect(leaks).toEqual([]);
        await expect.poll(() => schemeOf(page)).toBe("dark");
    });

    test("a token that has ended is passed over for one that has not", async ({ page, server }) => {
        const [ended, good] = await Promise.all([server.issue({}, -60), server.issue()]);
        await storeBefore(page, { auth_token: ended, pulse_token: good });
        const seen = watchRequests(page);
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        await expect(jobs.connection).toContainText("Live");
        expect(new Set(seen.map((one) => one.token))).toEqual(new Set([good]));
    });

    test("an ended token that can't be renewed is signed out; a sign-in in another tab goes on by itself", async ({
        page,
        context,
        server,
        problems,
    }) => {
        problems.expect(/status of 401/);
        const tab = await otherTab(context, server.url);
        await tab.set("pulse_token", await server.issue({}, -60));
        const seen = watchRequests(page);
        const jobs = new JobsPage(page);
        await page.goto(server.url);
        await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
        await expect(jobs.connection).toContainText("Signed out");
        expect(countOf(seen, refresh)).toBe(1);
        expect(listReads(seen)).toHaveLength(1);

        await tab.set("pulse_token", server.signIn());
        await expect(jobs.cards).toHaveCount(5);
        await expect(jobs.connection).toContainText("Live");
        await jobs.run(job).click();
        await expect(jobs.card(job)).toContainText("COMPLETED");
        expect(countOf(seen, refresh)).toBe(1);
    });
});

test.describe("tokens of ten seconds", () => {
    test.use({ serverOptions: { ...platform, tokenLifetimeSeconds: 10 } });

    test("are renewed before they end, again and again, and nothing is refused", async ({ page, server }) => {
        const seen = watchRequests(page);
        /** @type {string[]} */
        const answers = [];
        page.on("response", (response) => {
            if (response.status() === 401) answers.push(response.url());
        });
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        await expect(jobs.connection).toContainText("Live");
        await expect.poll(() => countOf(seen, refresh), { timeout: 25_000 }).toBe(3);
        // The first token has ended by now. Sockets go on with the one they were opened with, new ones get the newest.
        await expect(jobs.connection).toContainText("Live");
        await server.call("POST", "/__test__/sockets/close", { code: 1006 });
        await expect(jobs.connection).toContainText("Reconnecting");
        await expect(jobs.connection).toContainText("Live");
        await jobs.run(job).click();
        await expect(jobs.card(job)).toContainText("COMPLETED");
        expect(answers).toEqual([]);
        expect((await server.call("GET", "/__test__/requests")).sockets.refused).toBe(0);
        const renewals = seen.filter((one) => one.call === refresh);
        expect(new Set(renewals.map((one) => one.token)).size).toBe(renewals.length);
    });
});

test("a token that is refused amid everything is renewed once, and all goes on with the new one", async ({
    page,
    server,
    problems,
}) => {
    problems.expect(/status of 401|WebSocket connection to/);
    const seen = watchRequests(page);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    const old = listReads(seen)[0].token;
    const refusal = { kind: "status", status: 401, detail: "Invalid or expired token" };
    await server.fail(
        { match: { path: runNow }, kind: "latency", ms: 800 },
        { match: { path: `${listPath}*` }, ...refusal },
        { match: { path: refreshPath }, kind: "latency", ms: 1500 },
        { match: { path: "/ws/job/*" }, kind: "refuse" },
    );
    const [renewal] = await Promise.all([
        page.waitForRequest(`**${refreshPath}*`),
        page.waitForRequest(`**${runNow}*`).then(() => server.call("POST", "/__test__/sockets/close", { code: 1006 })),
        jobs.run(job).click(),
    ]);
    expect(renewal.headers().authorization).toBe(`Bearer ${old}`);
    await server.fail(); // what is asked from now on, is asked with a token that is good
    await expect(jobs.card(job)).toContainText("COMPLETED");
    await expect(jobs.connection).toContainText("Live", { timeout: 20_000 });
    await expect(jobs.notices).toContainText(`${job} completed`);

    expect(countOf(seen, refresh)).toBe(1);
    const runs = seen.filter((one) => one.call === `POST ${runNow}`);
    expect(runs.map((one) => one.token === old)).toEqual([true, false]);
    expect(listReads(seen).at(-1)?.token).toBe(runs[1].token);
    // It was carried out once: there is one run.
    const { status } = await server.row(3);
    expect([status.overall, status.token]).toEqual(["FINISHED", "run-1"]);
});

test("a refresh that is refused is one sentence, and nothing more is asked until somebody signs in", async ({
    page,
    context,
    server,
    problems,
}) => {
    problems.expect(/status of 401|WebSocket connection to/);
    await page.clock.install(); // to be put forward: no time changes a refusal
    const seen = watchRequests(page);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    await server.call("POST", "/__test__/tokens", { refuse_issued: true });
    await server.call("POST", "/__test__/sockets/close", { code: 1006 });
    await jobs.run(job).click();
    await expect(jobs.notices).toContainText(`Could not start ${job}`);
    await expect(jobs.notices).toContainText(/You are signed out|Invalid or expired token/, { useInnerText: true });
    await expect(jobs.connection).toContainText("Signed out");
    await expect(page.getByText("Signed out since")).toHaveCount(1);
    await expect(jobs.card(job)).toHaveAttribute("aria-description", "Last known state");
    await expect(jobs.notices.getByRole("button", { name: /^Dismiss/ })).toHaveCount(1);
    expect(countOf(seen, refresh)).toBe(1);
    const asked = seen.length;
    await page.clock.fastForward(120_000);

    await (await otherTab(context, server.url)).set("pulse_token", server.signIn());
    await expect(jobs.connection).toContainText("Live");
    await expect(page.getByText("Signed out since")).toHaveCount(0);
    const worn = seen[0].token;
    expect(seen.slice(asked).filter((one) => one.token === worn)).toEqual([]);
    // The press was refused and said so, so it is not made good behind the user's back.
    expect(countOf(seen, `POST ${runNow}`)).toBe(1);
    await jobs.run(job).click();
    await expect(jobs.card(job)).toContainText("COMPLETED");
});

test("a refresh that can't be reached is no sign-out", async ({ page, server, problems }) => {
    problems.expect(/status of 401|WebSocket connection to|Failed to load resource/);
    const seen = watchRequests(page);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");
    await server.fail(
        { match: { path: `${listPath}*` }, kind: "status", status: 401 },
        { match: { path: refreshPath }, kind: "reset" },
        { match: { path: "/ws/job/*" }, kind: "refuse" },
    );
    await server.call("POST", "/__test__/sockets/close", { code: 1006 });
    await jobs.run(job).click();
    await expect(jobs.connection).toContainText("Server not reachable");
    expect(countOf(seen, refresh)).toBeGreaterThan(0);
    await expect(page.getByText("igned out")).toHaveCount(0);
    await server.fail();
    await page.getByRole("button", { name: /^Dismiss: No answer came/ }).click();
    await jobs.tryAgain.click();
    await expect(jobs.connection).toContainText("Live");
});
