// The Queues page in the platform's profile: its three queues and their workers; what it lacks is disabled, with the reason.
import { expect, platform, test } from "./platform_fixtures.mjs";
import { networkTrouble } from "./fixtures.mjs";

test.use({ serverOptions: platform });

test("queues, workers and their logs are there; what it lacks says why", async ({ page, server, problems }) => {
    problems.expect(networkTrouble);
    await server.run(2);
    await page.goto(`${server.url}/#/queues`);
    const queues = page.getByRole("list", { name: "Queues" });
    await expect(queues.getByRole("listitem")).toHaveCount(3);
    const transform = queues.getByRole("listitem", { name: "Transform", exact: true });
    await expect(transform).toContainText(/Workers\s*4 of 4/);
    await expect(transform.getByRole("img", { name: "Dead: the server does not say." })).toBeVisible();
    await expect(transform.getByRole("button", { name: "Dead letters: Transform" })).toBeDisabled();

    // A card's workers are those of its queue.
    await transform.getByRole("button", { name: "Workers: Transform" }).click();
    await page.getByRole("menuitem", { name: "Stop workers…" }).click();
    const question = page.getByRole("alertdialog", { name: "Stop workers: Transform?" });
    await expect(question).toContainText("Workers are shared by everybody who uses this server.");
    await question.getByRole("button", { name: "Stop workers" }).click();
    await expect(transform).toContainText(/Workers\s*0 of 4/, { timeout: 45_000 });

    await page.getByRole("button", { name: "Worker logs" }).click();
    const logs = page.getByRole("dialog", { name: "Worker logs" });
    await expect(logs).toContainText(/extract/i);
    await page.keyboard.press("Escape");

    // What the page saw outlives a reload: the server has no history.
    await transform.getByRole("button", { name: "Figures: Transform" }).click();
    const rows = page.getByRole("dialog", { name: "Figures: Transform" }).getByRole("row");
    await expect.poll(() => rows.count()).toBeGreaterThan(1);
    const seen = await rows.count();
    await page.reload();
    await transform.getByRole("button", { name: "Figures: Transform" }).click();
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(seen);
    await page.keyboard.press("Escape");

    await server.call("POST", "/__test__/broker", { away: true });
    await expect(page.getByRole("main")).toContainText("the broker can't be reached", { timeout: 30_000 });
    await expect(queues.getByRole("listitem")).toHaveCount(3);

    await page.goto(`${server.url}/#/records`);
    await expect(page.getByRole("heading", { name: "No raw records here" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Store a record…" })).toBeDisabled();
});
