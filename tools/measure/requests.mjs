// Counts what three tabs of one user ask of the platform in five minutes of the worst: jobs run all the time, sockets
// are cut every few seconds and refused for half of the time, and the tab in front changes. The platform allows each
// address 100 requests a minute; the page's share is 40. Says the counts of each minute; fails above the share.
//
//     npm run measure:requests [-- MINUTES]
import { setTimeout as delay } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { chromiumFlags, chromiumPath } from "../run/browsers.mjs";
import { startServer } from "../server/server.mjs";

const share = 40;
const minute = 60_000;
const minutes = Number(process.argv[2] ?? 5);
if (!Number.isInteger(minutes) || minutes < 1) throw new Error("The minutes must be a whole number from 1.");

const token = "measuring";
const server = await startServer({
    port: 0,
    database: ":memory:",
    pace: 200,
    seedSchedules: false,
    gates: true,
    token,
    profile: "platform",
    requestsPerMinute: null,
});
const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });

/** @param {string} path @param {object} body */
async function order(path, body) {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const answer = await fetch(`${server.url}/__test__/${path}`, {
        method: "POST",
        headers,
        body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

/** Opens a tab that can be told that it is hidden, which Chromium's headless windows never are. */
async function openTab() {
    const page = await context.newPage();
    await page.addInitScript(() => {
        let hidden = false;
        Object.defineProperty(Document.prototype, "hidden", { get: () => hidden });
        Object.defineProperty(Document.prototype, "visibilityState", { get: () => (hidden ? "hidden" : "visible") });
        /** @type {any} */ (globalThis).hide = (/** @type {boolean} */ value) => {
            hidden = value;
            document.dispatchEvent(new Event("visibilitychange"));
        };
    });
    await page.goto(server.url);
    return page;
}

const context = await browser.newContext();
/** @type {{ at: number, call: string }[]} */
const seen = [];
try {
    await context.addInitScript((value) => localStorage.setItem("pulse_token", value), server.signIn());
    context.on("request", (request) => {
        const { pathname } = new URL(request.url());
        if (/^\/(api|app)\//.test(pathname)) seen.push({ at: Date.now(), call: `${request.method()} ${pathname}` });
    });
    const began = Date.now();
    const tabs = [await openTab(), await openTab(), await openTab()];
    /** @param {import("@playwright/test").Page} tab @param {boolean} hidden */
    const hide = (tab, hidden) => tab.evaluate((value) => /** @type {any} */ (globalThis).hide(value), hidden);

    for (let turn = 0; Date.now() < began + minutes * minute; turn += 1) {
        // By the scheduler, so that no request of this script's is among those that are counted.
        for (const id of [1, 2, 3, 4]) await order(`jobs/${id}/schedule`, { next_run_at: new Date().toISOString() });
        await order("sockets/close", { code: turn % 2 ? 1006 : 1012 });
        const refused = Math.floor(turn / 6) % 2 === 1;
        await order("faults", { rules: refused ? [{ match: { path: "/ws/job/*" }, kind: "refuse" }] : [] });
        // Every half minute somebody looks at one tab only, and then at all of them again.
        if (turn % 12 === 5) await hide(tabs[Math.floor(turn / 12) % 3], true);
        if (turn % 12 === 8) for (const tab of tabs) await hide(tab, false);
        await delay(5_000);
    }

    const within = (/** @type {number} */ from) => seen.filter(({ at }) => at >= from && at < from + minute).length;
    const perMinute = Array.from({ length: minutes }, (_, index) => within(began + index * minute));
    const worst = Math.max(...seen.map(({ at }) => within(at)));
    const calls = [...new Set(seen.map(({ call }) => call))].sort();
    process.stdout.write(`requests in each minute, three tabs together: ${perMinute.join(", ")}\n`);
    process.stdout.write(`most in any 60 seconds: ${worst}, of ${share} allowed\n`);
    for (const call of calls)
        process.stdout.write(`  ${call}: ${seen.filter((one) => one.call === call).length} in ${minutes} minutes\n`);
    if (worst > share) process.exitCode = 1;
} finally {
    await browser.close();
    await server.close();
}
