// The start: skeleton, first picture and its mark; and what must never leave the page: the token, foreign requests.
import { JobsPage, schemeOf } from "./jobs_page.mjs";
import { expect, isHandshake, onSocket, test, token } from "./fixtures.mjs";

test("the jobs are marked as painted once, and not before they are on screen", async ({ page, server }) => {
    await page.addInitScript(() => {
        const seen = /** @type {string[]} */ ([]);
        /** @type {any} */ (globalThis).paintedWith = seen;
        const mark = performance.mark.bind(performance);
        performance.mark = (name, options) => {
            if (name === "jobs-painted") seen.push(document.body.innerText);
            return mark(name, options);
        };
    });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    const marks = () => page.evaluate(() => performance.getEntriesByName("jobs-painted").length);
    expect(await marks()).toBe(1);
    const texts = await page.evaluate(() => /** @type {any} */ (globalThis).paintedWith);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("Git history");

    // Not again after everything was read anew.
    await page.evaluate(() => dispatchEvent(new StorageEvent("storage", { key: "auth_token" })));
    await expect(jobs.connection).toContainText("Live");
    expect(await marks()).toBe(1);
});

test("a skeleton stands until the first frame", async ({ page, server }) => {
    /** @type {(() => void)[]} */
    const waiting = [];
    await page.route("**/*.wasm", async (route) => {
        await new Promise((resolve) => waiting.push(() => resolve(undefined)));
        await route.continue();
    });
    const jobs = new JobsPage(page);
    await page.goto(server.url, { waitUntil: "commit" });
    const skeleton = page.getByRole("status", { name: "Loading jobs…" });
    await expect(skeleton).toBeVisible();
    await expect(skeleton).toContainText("Jobs");
    await expect(skeleton).toHaveAttribute("aria-busy", "true");
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    for (const go of waiting) go();
    await expect(jobs.cards.first()).toBeVisible();
    await expect(skeleton).toHaveCount(0);
});

test("where the module can't be had, the page says so", async ({ page, server, problems }) => {
    problems.expect(/./);
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(server.url);
    await expect(page.getByRole("alert")).toContainText("The Jobs page can’t start");
});

test("the token stays in the header and in the sockets' addresses", async ({ page, server }) => {
    /** @type {string[]} */
    const leaks = [];
    /** @type {string[]} */
    const foreign = [];
    let bearers = 0;
    page.on("request", (request) => {
        // A socket's address holds it, and must: see below.
        if (isHandshake(request)) return;
        if (request.url().includes(token)) leaks.push(request.url());
        if (new URL(request.url()).protocol !== "data:" && new URL(request.url()).origin !== server.url)
            foreign.push(request.url());
        const headers = Object.entries(request.headers());
        for (const [name] of headers.filter(([, one]) => one.includes(token))) {
            if (name === "authorization" && request.url().includes("/api/v1/etl/")) bearers += 1;
            else leaks.push(`${name} of ${request.url()}`);
        }
        if (request.postData()?.includes(token)) leaks.push(`body of ${request.url()}`);
    });
    /** @type {string[]} */
    const sockets = [];
    onSocket(page, (address) => sockets.push(address));
    page.on("console", (message) => {
        if (message.text().includes(token)) leaks.push(`console: ${message.text()}`);
    });

    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.failAndView("Fabric export");
    await page.keyboard.press("Escape");
    await jobs.run("Git history").click();
    await expect(jobs.card("Git history")).toContainText("COMPLETED");

    expect(bearers).toBeGreaterThan(1);
    expect(sockets.length).toBeGreaterThan(0);
    for (const address of sockets)
        expect(address).toMatch(
            new RegExp(`^${server.url.replace("http", "ws")}/ws/jobs/\\d+/status\\?token=${token}$`),
        );
    expect(leaks).toEqual([]);
    expect(foreign).toEqual([]);
    expect(await page.content()).not.toContain(token);
    expect(page.url()).not.toContain(token);
});

test.describe("before anything is chosen", () => {
    test.use({ listLook: null });

    test("the page stores its own preferences and nothing else", async ({ page, server }) => {
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        await page.getByRole("button", { name: "Settings", exact: true }).click();
        await page.getByRole("radio", { name: "Dark" }).click();
        await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
        await page.getByRole("radio", { name: "Cards" }).click();
        await expect(page.getByRole("radio", { name: "Cards" })).toBeChecked();
        const stored = await page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } }));
        expect(stored.session).toEqual({});
        expect(Object.keys(stored.local).sort()).toEqual(["auth_token", "etl_jobs.list", "etl_jobs.theme"]);
        expect(await page.context().cookies()).toEqual([]);

        await page.reload();
        await expect.poll(() => schemeOf(page)).toBe("dark");
    });
});

test("the content policy is strict, and nothing runs against it", async ({ page, server, problems }) => {
    problems.expect(/foreign\.png/);
    await page.addInitScript(() => {
        /** @type {any} */ (globalThis).violations = [];
        document.addEventListener("securitypolicyviolation", (event) =>
            /** @type {any} */ (globalThis).violations.push(`${event.violatedDirective} ${event.blockedURI}`),
        );
    });
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await jobs.failAndView("Fabric export");
    const violations = () => page.evaluate(() => /** @type {any} */ (globalThis).violations);
    expect(await violations()).toEqual([]);

    const html = await (await fetch(server.url)).text();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);

    // The watch works: what the policy forbids is seen. An <img> of another origin is one such thing.
    await page.evaluate(() => {
        const image = document.createElement("img");
        image.src = "http://127.0.0.1:9/foreign.png";
        document.body.append(image);
    });
    await expect.poll(violations).toHaveLength(1);
    test.info().annotations.push({ type: "policy", description: policy });
});
