// Measures a log of a million lines in Chromium: how long after the click its end is on screen, any other place, and what
// a search of the whole has found, and by how much the page's memory grows. Prints each figure beside its goal; fails
// where one is missed.
//
//     npm run measure:log [-- LINES]
import { performance } from "node:perf_hooks";
import { chromium } from "@playwright/test";
import { chromiumFlags, chromiumPath } from "../run/browsers.mjs";
import { startServer } from "../server/server.mjs";

const lines = Number(process.argv[2] ?? 1_000_000);
if (!Number.isInteger(lines) || lines < 10_000) throw new Error("The lines must be a whole number from 10,000.");
const token = "measuring";
const server = await startServer({
    port: 0,
    database: ":memory:",
    pace: "fast",
    seedSchedules: false,
    gates: true,
    capabilities: "full",
    token,
});

/** @param {string} method @param {string} path @param {object} [body] */
async function call(method, path, body) {
    const headers = { authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) };
    const answer = await fetch(server.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
}

const { run_id: run } = await call("POST", "/api/v1/etl/jobs/2/start", {});
while (!/completed|failed/.test((await call("GET", `/api/v1/etl/runs/${run}`)).status));
for (let left = lines; left > 0; left -= 100_000)
    await call("POST", `/__test__/runs/${run}/logs`, { lines: Math.min(left, 100_000) });
const { last_seq: last } = await call("GET", `/api/v1/etl/runs/${run}/logs?tail=1`);

const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript((value) => localStorage.setItem("auth_token", value), token);
    const devtools = await page.context().newCDPSession(page);

    /** Of the page's process: what scripts hold and WebAssembly has, in MB. */
    const memory = async () => {
        await devtools.send("HeapProfiler.collectGarbage");
        const {
            usedSize,
            embedderHeapUsedSize = 0,
            backingStorageSize = 0,
        } = /** @type {any} */ (await devtools.send("Runtime.getHeapUsage"));
        return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
    };

    /**
     * Milliseconds from what `act` does until `there` is true, asked in each of the page's frames.
     * @param {() => Promise<unknown>} act
     * @param {() => boolean} there
     */
    const measured = async (act, there) => {
        const arrived = page.waitForFunction(there, undefined, { polling: "raf" });
        const start = performance.now();
        await act();
        await arrived;
        return performance.now() - start;
    };

    await page.goto(`${server.url}/#/runs/${run}`);
    const link = page.getByRole("link", { name: `Log of ${run}` });
    await link.waitFor();
    const before = await memory();
    await page.evaluate((seq) => Object.assign(globalThis, { seq }), last);
    const tail = await measured(
        () => link.click(),
        () => document.querySelector(`[aria-posinset="${/** @type {any} */ (globalThis).seq}"]`) !== null,
    );

    // Places all over the log: from the press until a window that was not held is drawn.
    const jumps = [];
    for (let step = 1; step <= 20; step += 1) {
        const seq = Math.round((last * ((step * 7) % 20 || 10)) / 21);
        const field = page.getByRole("textbox", { name: "Go to line or time" });
        await field.fill(String(seq));
        await page.evaluate((wanted) => Object.assign(globalThis, { seq: wanted }), seq);
        jumps.push(
            await measured(
                () => field.press("Enter"),
                () => document.querySelector(`[aria-posinset="${/** @type {any} */ (globalThis).seq}"]`) !== null,
            ),
        );
    }
    jumps.sort((one, other) => one - other);

    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Find in Log");
    const search = await measured(
        () => page.keyboard.insertText(`line ${lines % 100_000 === 0 ? 99_998 : 9_998} `),
        () => / of \d/.test(document.querySelector("[role=group][aria-label='Find in Log']")?.textContent ?? ""),
    );
    const grown = (await memory()) - before;

    const rows = /** @type {[string, number, string, number][]} */ ([
        ["the end on screen after the click", tail, "ms", 1_000],
        ["another place on screen, the middle of twenty", jumps[10] ?? 0, "ms", 1_000],
        ["another place on screen, the slowest of twenty", jumps[19] ?? 0, "ms", 1_000],
        ["the whole searched", search, "ms", 1_000],
        ["the page's memory grown by", grown, "MB", 60],
    ]);
    console.log(`A log of ${last.toLocaleString("en-US")} lines:`);
    for (const [what, value, unit, most] of rows) {
        console.log(`  ${what}: ${value.toFixed(0)} ${unit} (at most ${most})`);
        if (value > most) process.exitCode = 1;
    }
} finally {
    await browser.close();
    await server.close();
}
