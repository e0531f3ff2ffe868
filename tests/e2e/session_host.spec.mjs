// The page in a frame: what it asks its host for, what it takes from it, and from whom it takes nothing.
import { JobsPage, schemeOf } from "./jobs_page.mjs";
import {
    countOf,
    distWith,
    expect,
    freePort,
    listPath,
    listReads,
    platform,
    refreshPath,
    test,
    watchRequests,
} from "./platform_fixtures.mjs";

const frame = `<iframe title="ETL jobs" width="1000" height="800" name="jobs"
    sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-modals"></iframe>`;

/** A host that notes what the frame says. The frame comes from 127.0.0.1, whatever the host's own name is. */
const host = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:," />
    ${frame}<script type="module" src="/host.js"></script>`;
const script = `
    globalThis.heard = [];
    addEventListener("message", (event) => heard.push(event.data));
    const frame = document.querySelector("iframe");
    globalThis.tell = (message) => frame.contentWindow.postMessage(message, "*");
    frame.src = "http://127.0.0.1:" + location.port + "/" + location.search;
`;
const files = { "host.html": host, "host.js": script };

/** @param {import("@playwright/test").Page} page */
function inFrame(page) {
    return new JobsPage(/** @type {any} */ (page.frameLocator("iframe[name=jobs]")));
}

/** What the frame told its host. @param {import("@playwright/test").Page} page @returns {Promise<{ type: string }[]>} */
const heard = (page) => page.evaluate(() => /** @type {any} */ (globalThis).heard);

/** @param {import("@playwright/test").Page} page @param {object} message */
const tell = (page, message) => page.evaluate((one) => /** @type {any} */ (globalThis).tell(one), message);

/** @param {string | null} token */
const tokenUpdate = (token) => ({ type: "TOKEN_UPDATE", payload: { token } });

test.use({ storage: {} });

test.beforeEach(({ problems }) =>
    problems.expect(/allow-scripts and allow-same-origin|status of 401|closed before the connection/),
);

test.describe("of the host's own origin", () => {
    test.use({ serverOptions: { ...platform, dist: distWith({ files }) } });

    test("without a token the host is asked, and its answer goes on", async ({ page, server }) => {
        const seen = watchRequests(page);
        await page.goto(`${server.url}/host.html`);
        await expect.poll(() => heard(page)).toEqual([{ type: "TOKEN_REQUEST" }]);
        const token = server.signIn();
        await tell(page, tokenUpdate(token));
        const jobs = inFrame(page);
        await expect(jobs.cards).toHaveCount(5);
        await expect(jobs.connection).toContainText("Live");
        expect(listReads(seen).at(-1)).toMatchObject({ token, query: "?tenant_id=1" });
        expect(countOf(seen, `POST ${refreshPath}`)).toBe(0);
        expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
    });

    test("a host that has none is waited for no longer than some seconds, and may send one later", async ({
        page,
        server,
    }) => {
        await page.goto(`${server.url}/host.html`);
        const jobs = inFrame(page);
        await expect(jobs.connection).toContainText("Signed out");
        expect(await heard(page)).toEqual([{ type: "TOKEN_REQUEST" }]);
        await tell(page, tokenUpdate(server.signIn()));
        await expect(jobs.connection).toContainText("Live");

        // It goes before all others, until the host takes it back.
        await tell(page, tokenUpdate(null));
        await expect(jobs.connection).toContainText("Signed out", { timeout: 15_000 });
    });

    test("where the server won't renew a token, the host is asked, and what waited goes on", async ({
        page,
        server,
    }) => {
        await page.goto(`${server.url}/host.html`);
        const jobs = inFrame(page);
        await expect.poll(() => heard(page)).toHaveLength(1);
        await tell(page, tokenUpdate(server.signIn()));
        await expect(jobs.connection).toContainText("Live");
        const seen = watchRequests(page);
        await server.call("POST", "/__test__/tokens", { refuse_issued: true });
        await jobs.run("GitHub Issues").click();
        await expect.poll(() => heard(page)).toHaveLength(2);
        await expect(jobs.starting("GitHub Issues")).toBeVisible();
        await tell(page, tokenUpdate(server.signIn()));
        await expect(jobs.card("GitHub Issues")).toContainText("COMPLETED");
        await expect(jobs.connection).toContainText("Live");
        expect(countOf(seen, `POST ${refreshPath}`)).toBe(1);
        expect(countOf(seen, `POST ${listPath}/3/run-now`)).toBe(2); // refused, and carried out
        await expect(jobs.notices).not.toContainText("Could not start");
    });

    test("a message of another window brings nothing", async ({ page, server }) => {
        const seen = watchRequests(page);
        await page.goto(`${server.url}/host.html`);
        await expect.poll(() => heard(page)).toHaveLength(1);
        const jobsFrame = page.frame({ name: "jobs" });
        // The frame's own window, and another frame of the host's.
        await jobsFrame?.evaluate((message) => postMessage(message, "*"), tokenUpdate(server.signIn()));
        await page.evaluate((message) => {
            const sibling = document.createElement("iframe");
            sibling.srcdoc = "<p>Sibling</p>";
            sibling.onload = () => {
                const run = /** @type {any} */ (sibling.contentWindow).Function(
                    "message",
                    "parent.frames.jobs.postMessage(message, '*')",
                );
                run(message);
            };
            document.body.append(sibling);
        }, tokenUpdate(server.signIn()));
        await expect(inFrame(page).connection).toContainText("Signed out");
        expect(listReads(seen).filter((one) => one.token)).toEqual([]);
    });

    test("the theme is the host's: from the address, by messages, and by the storage of both", async ({
        page,
        context,
        server,
    }) => {
        const other = await context.newPage();
        await other.goto(`${server.url}/licenses.txt`);
        await other.evaluate((value) => localStorage.setItem("pulse_token", value), server.signIn());
        await page.goto(`${server.url}/host.html?embedded=true&theme=dark&colorMode=default`);
        const jobs = inFrame(page);
        await expect(jobs.connection).toContainText("Live");
        const scheme = () => schemeOf(/** @type {any} */ (page.frame({ name: "jobs" })));
        await expect.poll(scheme).toBe("dark");
        const colors = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`color${number}`, "#123456"]));
        await tell(page, {
            type: "THEME_UPDATE",
            payload: { theme: "light", colorSchema: colors, colorSchemaMode: "default" },
        });
        await expect.poll(scheme).toBe("light");
        await tell(page, { type: "THEME_UPDATE", payload: { theme: "loud" } });
        await other.evaluate(() => localStorage.setItem("pulse_theme", "dark"));
        await expect.poll(scheme).toBe("dark");
    });

    test("a sign-out that the host makes known takes everything away", async ({ page, context, server }) => {
        const other = await context.newPage();
        await other.goto(`${server.url}/licenses.txt`);
        await page.goto(`${server.url}/host.html?token=${server.signIn()}`);
        const jobs = inFrame(page);
        await expect(jobs.connection).toContainText("Live");
        await other.evaluate(() => localStorage.setItem("pulse_logout_event", String(Date.now())));
        await expect.poll(() => heard(page)).toEqual([{ type: "TOKEN_REQUEST" }]);
        await expect(jobs.connection).toContainText("Signed out", { timeout: 15_000 });
    });
});

test.describe("of another origin than the host's", () => {
    test.describe("that is not named", () => {
        test.use({ serverOptions: { ...platform, dist: distWith({ files }) } });

        test("its token is not taken", async ({ page, server }) => {
            const seen = watchRequests(page);
            await page.goto(`${server.url.replace("127.0.0.1", "localhost")}/host.html`);
            await expect.poll(() => heard(page)).toEqual([{ type: "TOKEN_REQUEST" }]);
            await tell(page, tokenUpdate(server.signIn()));
            await expect(inFrame(page).connection).toContainText("Signed out");
            expect(listReads(seen).filter((one) => one.token)).toEqual([]);
        });
    });

    test.describe("that is named", () => {
        test.use({
            serverOptions: async ({}, use) => {
                const port = await freePort();
                const attributes = `data-host-origins="https://app.example.org http://localhost:${port}"`;
                await use({ ...platform, port, dist: distWith({ attributes, files }) });
            },
        });

        test("its token is taken", async ({ page, server }) => {
            await page.goto(`${server.url.replace("127.0.0.1", "localhost")}/host.html`);
            await expect.poll(() => heard(page)).toEqual([{ type: "TOKEN_REQUEST" }]);
            await tell(page, tokenUpdate(server.signIn()));
            await expect(inFrame(page).connection).toContainText("Live");
        });
    });
});
