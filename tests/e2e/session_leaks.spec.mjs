// What must never leave the page: a token, first or renewed, is in headers and in the addresses of sockets, nowhere else.
import { JobsPage } from "./jobs_page.mjs";
import { expect, isHandshake, onSocket, platform, refreshPath, storeBefore, test } from "./platform_fixtures.mjs";

test.use({ listLook: null, serverOptions: { ...platform, tokenLifetimeSeconds: 10 } });

test("no token, renewed ones among them, is anywhere but in headers and in the addresses of sockets", async ({
    page,
    server,
    problems,
}) => {
    problems.expect(/status of 400|WebSocket connection to/);
    const first = server.signIn();
    await storeBefore(page, { pulse_token: first });
    /** @type {Set<string>} */
    const tokens = new Set([first]);
    /** What was sent and said, to be searched at the end, when all tokens are known. @type {string[]} */
    const traces = [];
    /** @type {URL[]} */
    const sockets = [];
    page.on("request", (request) => {
        const { authorization = "", ...headers } = request.headers();
        if (authorization) {
            expect(new URL(request.url()).origin).toBe(server.url);
            tokens.add(authorization.replace("Bearer ", ""));
        }
        // A socket's address holds one, and must: see below.
        if (isHandshake(request)) return;
        traces.push(request.url(), JSON.stringify(headers), request.postData() ?? "");
    });
    page.on("response", async (response) => {
        if (response.url().includes(refreshPath)) tokens.add((await response.json()).token);
    });
    onSocket(page, (address) => sockets.push(new URL(address)));
    page.on("websocket", (socket) => {
        // Firefox's driver tells nothing of what goes over a socket.
        socket.on("framesent", ({ payload }) => traces.push(String(payload)));
    });
    page.on("console", (message) => {
        // Of a handshake that fails the browser itself writes the address.
        if (!message.text().startsWith("WebSocket connection to")) traces.push(message.text());
    });

    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect.poll(() => tokens.size, { timeout: 15_000 }).toBeGreaterThanOrEqual(2);
    await server.call("POST", "/__test__/sockets/close", { code: 1006 });
    await server.fail({ match: { path: "/app/etl/jobs/2/run-now" }, kind: "status", status: 400, detail: "Not now." });
    await jobs.run("Jira").click();
    await expect(jobs.notices).toContainText("Not now.");
    await expect.poll(() => tokens.size, { timeout: 15_000 }).toBeGreaterThanOrEqual(3);
    await expect.poll(() => sockets.length).toBeGreaterThanOrEqual(10);
    await jobs.failAndView("Fabric export");

    traces.push(await page.content(), page.url());
    const stored = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
    expect(stored).toEqual({ pulse_token: first }); // the host's, and nothing of the page's own
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(async () => [...(await indexedDB.databases()), ...(await caches.keys())])).toEqual([]);
    for (const token of tokens) expect(traces.filter((trace) => trace.includes(token))).toEqual([]);
    for (const address of sockets) {
        expect(address.pathname).toMatch(/^\/ws\/job\/extraction\/1\/\d$/);
        expect([...address.searchParams.keys()]).toEqual(["token"]);
        expect(tokens).toContain(address.searchParams.get("token"));
    }
    expect(new Set(sockets.map((address) => address.searchParams.get("token"))).size).toBeGreaterThan(1);
});
