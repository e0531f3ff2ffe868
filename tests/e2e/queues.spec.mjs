// The Queues page and the strip on the Jobs page: figures of the reference server's true queues, limits, workers, and dead
// letters with their way back.
import { brokenExport, cardOf, deadIn, deadRun, queueCards } from "./data_pages.mjs";
import { expect, networkTrouble, test } from "./fixtures.mjs";
import { JobsPage } from "./jobs_page.mjs";
import { savedFile } from "./saved_file.mjs";

/** 1800 records in batches of 75. */
const jiraBatches = 24;

test.describe("true queues", () => {
    test.use({ serverOptions: { capabilities: "full", queueSampleMilliseconds: 500 } });

    test("figures, trend, sparklines with their table, limits, and workers that are shared", async ({
        page,
        server,
    }) => {
        await server.call("POST", "/api/v1/etl/workers/stop", { stage: "load" });
        await server.call("POST", "/api/v1/etl/jobs/2/start", {});
        await page.goto(`${server.url}/#/queues`);
        await expect(page.getByRole("heading", { name: "Queues", level: 1 })).toBeVisible();
        const load = cardOf(page, "Load");
        await expect(load).toContainText("STOPPED");
        await expect(load.getByRole("img", { name: /^Ready: 24 now/ })).toBeVisible({
            timeout: 20_000,
        });
        await expect(load).toContainText(/Workers\s*0 of 2/);

        // What the page has of each sample is what the server has counted.
        await load.getByRole("button", { name: "Figures: Load" }).click();
        const figures = page.getByRole("dialog", { name: "Figures: Load" });
        const newest = figures.getByRole("row").nth(1);
        await expect(newest.getByRole("gridcell").nth(1)).toHaveText(String(jiraBatches));
        await page.keyboard.press("Escape");
        await expect(figures).toBeHidden();
        await expect(load.getByRole("button", { name: "Figures: Load" })).toBeFocused();

        // A limit that is reached is a warning, and is kept.
        await page.getByRole("button", { name: "Limits of all queues" }).click();
        await page.getByRole("spinbutton", { name: "Ready messages" }).fill("20");
        await page.keyboard.press("Enter");
        await expect(load).toContainText("24 messages ready, the limit is 20.");
        await expect(page.getByRole("main")).toContainText("Over the limit: Load.");
        await page.reload();
        await expect(load).toContainText("24 messages ready, the limit is 20.");

        // Workers: the question says that they are everybody's.
        await load.getByRole("button", { name: "Workers: Load" }).click();
        await page.getByRole("menuitem", { name: "Start workers…", exact: true }).click();
        const question = page.getByRole("alertdialog", { name: "Start workers: Load?" });
        await expect(question).toContainText("Workers are shared by everybody who uses this server.");
        await question.getByRole("button", { name: "Start workers" }).click();
        await expect(load).toContainText("RUNNING", { timeout: 15_000 });
        await expect(load).toContainText(/Workers\s*2 of 2/);
        await expect(load.getByRole("img", { name: /^Ready: 0 now/ })).toBeVisible({ timeout: 15_000 });
    });

    test("what the page has of the last minutes equals the server's own counters, also after a reload", async ({
        page,
        server,
        browserName,
    }) => {
        await server.call("POST", "/api/v1/etl/workers/stop", { stage: "transform" });
        await server.call("POST", "/api/v1/etl/jobs/2/start", {});
        await expect
            .poll(async () => {
                const { series } = await server.call("GET", "/api/v1/etl/queues/history?minutes=15");
                return series[1].ready.filter((/** @type {number} */ count) => count === jiraBatches).length;
            })
            .toBeGreaterThan(4);
        await page.goto(`${server.url}/#/queues`);
        await expect(cardOf(page, "Transform")).toContainText("24");
        await page.reload();
        await expect(cardOf(page, "Transform")).toContainText("24");
        await page.getByRole("button", { name: "Export…" }).click();
        const window = page.getByRole("dialog", { name: "Export the queues’ figures" });
        await window.getByRole("radio", { name: "JSON" }).click();
        const file = await savedFile(page, browserName, () => window.getByRole("button", { name: "Download" }).click());
        expect(file.name).toMatch(/^etl-queues-\d{4}-\d\d-\d\d\.json$/);
        /** @type {{ queue: string, timestamp: string, messages_ready: number, messages_dead: number, publish_rate: number, ack_rate: number }[]} */
        const rows = JSON.parse(file.text);
        const history = await server.call("GET", "/api/v1/etl/queues/history?minutes=15");
        const step = history.step_seconds * 1000;
        const last = Date.parse(history.until);
        let compared = 0;
        for (const { name, ready, dead, publish, ack } of history.series) {
            for (const row of rows.filter(({ queue }) => queue === name)) {
                const at = ready.length - 1 - (last - Date.parse(row.timestamp)) / step;
                if (!Number.isInteger(at)) continue; // seen between two samples
                expect([row.messages_ready, row.messages_dead, row.publish_rate, row.ack_rate]).toEqual([
                    ready[at],
                    dead[at],
                    publish[at],
                    ack[at],
                ]);
                compared += 1;
            }
        }
        expect(compared).toBeGreaterThan(20);
    });

    test("the strip on the Jobs page says what waits, and leads to the queues", async ({ page, server }) => {
        await server.call("POST", "/api/v1/etl/workers/stop", { stage: "load" });
        await server.call("POST", "/api/v1/etl/jobs/2/start", {});
        await expect
            .poll(async () => (await server.call("GET", "/api/v1/etl/queues")).queues[2].messages_ready)
            .toBe(jiraBatches);
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        const strip = page.getByRole("link", {
            name: /^Extract\s*0\s*Transform\s*0\s*Load\s*24\s*Vectorize\s*0\s*Dead\s*0$/,
        });
        await expect(strip).toBeVisible();
        await strip.click();
        await expect(page).toHaveURL(/#\/queues$/);
        await expect(cardOf(page, "Load")).toContainText("24");
        await page.evaluate(() => history.back()); // Firefox's driver would wait for a page that loads
        await page.setViewportSize({ width: 800, height: 900 });
        await expect(jobs.cards.first()).toBeVisible();
        await expect(strip).toBeHidden();
    });
});

test.describe("a broker that is away", () => {
    test.use({ serverOptions: { capabilities: "full" } });

    test("leaves the last figures in sight, marked, and without any an honest picture", async ({
        page,
        server,
        problems,
    }) => {
        problems.expect(networkTrouble);
        const away = { status: 500, json: { detail: "The broker can't be reached." } };
        await page.route("**/api/v1/etl/queues", (route) => route.fulfill(away));
        await page.goto(`${server.url}/#/queues`);
        await expect(page.getByRole("heading", { name: "The queues can’t be shown" })).toBeVisible();
        await expect(page.getByRole("main")).toContainText("The broker can't be reached.");
        await page.unroute("**/api/v1/etl/queues");
        await page.getByRole("button", { name: "Try again" }).click();
        await expect(queueCards(page).getByRole("listitem")).toHaveCount(4);
        await expect(cardOf(page, "Extract")).toContainText("Empty");
        await page.route("**/api/v1/etl/queues", (route) => route.fulfill(away));
        await expect(page.getByRole("main")).toContainText("The broker can't be reached. What is shown is older.", {
            timeout: 15_000,
        });
        await expect(queueCards(page).getByRole("listitem")).toHaveCount(4);
    });
});

test.describe("dead letters", () => {
    test.use({ serverOptions: { capabilities: "full", exports: brokenExport() } });

    test("exactly the chosen messages go back, after a dry run that lists them; a refusal is the server's", async ({
        page,
        server,
        problems,
    }) => {
        problems.expect(networkTrouble);
        await deadRun(server);
        // What is sent back stays in its queue as long as nobody takes it.
        await server.call("POST", "/api/v1/etl/workers/stop", { stage: "transform" });
        const before = await deadIn(server);
        await page.goto(`${server.url}/#/queues`);
        await cardOf(page, "Transform").getByRole("link", { name: "Dead letters" }).click();
        await expect(page).toHaveURL(/#\/queues\/dead\?queue=etl\.transform$/);
        await expect(page.getByRole("link", { name: "Queues", exact: true })).toHaveAttribute("aria-current", "page");
        const table = page.getByRole("grid", { name: "Dead letters" });
        const rows = table.getByRole("row").filter({ has: page.getByRole("gridcell") });
        await expect(rows).toHaveCount(5);
        await expect(page.getByRole("button", { name: "Send chosen back…" })).toBeDisabled();

        for (const at of [1, 3]) await table.getByRole("checkbox", { name: before[at], exact: true }).click();
        await page.getByRole("button", { name: "Send 2 back…" }).click();
        const window = page.getByRole("dialog", { name: "Send 2 messages back to Transform?" });
        await expect(window).toContainText(`${before[1]} · record`);
        await expect(window).toContainText(`${before[3]} · record`);
        expect(await deadIn(server), "a dry run moves nothing").toEqual(before);
        await window.getByRole("button", { name: "Send back" }).click();
        await expect(rows).toHaveCount(3);
        expect(await deadIn(server)).toEqual([before[0], before[2], before[4]]);
        const { queues } = await server.call("GET", "/api/v1/etl/queues");
        expect([queues[1].messages_ready, queues[1].messages_dead]).toEqual([2, 3]);
        await expect(page.getByRole("region", { name: "Notices" })).toContainText(
            "2 messages went back to etl.transform",
        );

        // Somebody else is quicker: the server's own word, and nothing moves.
        await page.getByRole("button", { name: "Send all back…" }).click();
        const all = page.getByRole("dialog", { name: "Send 3 messages back to Transform?" });
        await expect(all).toContainText(`${before[0]} · record`);
        await server.call("POST", "/api/v1/etl/queues/etl.transform/redrive", { ids: [before[0]] });
        await all.getByRole("button", { name: "Send back" }).click();
        await expect(all).toContainText("is not dead in this queue");
        expect(await deadIn(server)).toEqual([before[2], before[4]]);
        await all.getByRole("button", { name: "Close" }).last().click();
        await expect(page.getByRole("button", { name: "Send all back…" })).toBeFocused();
    });
});
