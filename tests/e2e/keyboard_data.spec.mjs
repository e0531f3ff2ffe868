// Queues, dead letters and raw records by the keyboard alone: figures, limits and workers; messages sent back; a record
// read, its status set, and one stored.
import { brokenExport, cardOf, deadIn, deadRun } from "./data_pages.mjs";
import { expect, test } from "./fixtures.mjs";
import { pressByKeys as press, tabTo } from "./gallery_page.mjs";
import { JobsPage, focused } from "./jobs_page.mjs";

test.use({ serverOptions: { capabilities: "full", exports: brokenExport() } });

test("by keys alone: queues, their figures, limits and workers, and dead letters sent back", async ({
    page,
    server,
}) => {
    await deadRun(server);
    await server.call("POST", "/api/v1/etl/workers/stop", { stage: "load" });
    const before = await deadIn(server);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await press(page, page.getByRole("link", { name: "Queues", exact: true }));
    await expect(cardOf(page, "Transform")).toContainText(/Dead\s*5/i);

    await press(page, page.getByRole("button", { name: "Limits of all queues" }));
    await tabTo(page, page.getByRole("spinbutton", { name: "Dead messages" }));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toContainText("Over the limit: Transform.");

    const figures = page.getByRole("button", { name: "Figures: Transform" });
    await press(page, figures);
    await expect(page.getByRole("dialog", { name: "Figures: Transform" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(figures).toBeFocused();

    await press(page, page.getByRole("button", { name: "Workers: Load" }));
    await expect(page.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.press("Enter");
    const question = page.getByRole("alertdialog", { name: "Start workers: Load?" });
    await press(page, question.getByRole("button", { name: "Start workers" }));
    await expect(cardOf(page, "Load")).toContainText("RUNNING", { timeout: 15_000 });

    await press(page, cardOf(page, "Transform").getByRole("link", { name: "Dead letters" }));
    const table = page.getByRole("grid", { name: "Dead letters" });
    await expect(table.getByRole("checkbox", { name: before[0], exact: true })).toBeVisible();
    await press(page, table.getByRole("checkbox", { name: before[0], exact: true }), "Space");
    await page.keyboard.press("Shift+ArrowDown");
    const send = page.getByRole("button", { name: /^Send \d back…$/ });
    await press(page, send);
    const window = page.getByRole("dialog", { name: /^Send \d messages? back to Transform\?$/ });
    await press(page, window.getByRole("button", { name: "Send back" }));
    await expect(page.getByRole("region", { name: "Notices" })).toContainText("back to etl.transform");
});

test("by keys alone: a record found, read, set to failed, and one stored", async ({ page, server }) => {
    await deadRun(server);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await press(page, page.getByRole("link", { name: "Records", exact: true }));
    const table = page.getByRole("grid", { name: "Records" });
    await expect(table.getByRole("link").first()).toBeVisible();
    await tabTo(page, page.getByRole("combobox", { name: "Status" }));
    await page.keyboard.type("Failed");
    await expect(page).toHaveURL(/#\/records\?status=failed$/);
    // From cell to cell by arrows.
    await tabTo(page, table.getByRole("row").nth(1).getByRole("checkbox"));
    await page.keyboard.press("ArrowRight");
    await expect(table.getByRole("link").first()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: /^Record \d+$/, level: 1 })).toBeVisible();
    const tree = page.getByRole("tree", { name: "Content" });
    await tabTo(page, tree.getByRole("treeitem").first());
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toMatch(/^treeitem/);

    await press(page, page.getByRole("button", { name: "Set to pending…" }));
    const pending = page.getByRole("dialog", { name: "Set 1 record to pending?" });
    await press(page, pending.getByRole("button", { name: "Set to pending" }));
    await expect(page.getByRole("main")).toContainText("PENDING");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    await press(page, page.getByRole("link", { name: "All records" }));
    await press(page, page.getByRole("button", { name: "Store a record…" }));
    const window = page.getByRole("dialog", { name: "Store a record" });
    await tabTo(page, window.getByRole("combobox", { name: "Integration" }));
    await page.keyboard.press("ArrowDown");
    await tabTo(page, window.getByRole("textbox", { name: "Entity type" }));
    await page.keyboard.type("notes");
    await tabTo(page, window.getByRole("textbox", { name: "JSON" }));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type('{"text": "by keys"}');
    await expect(window.getByRole("button", { name: "Store", exact: true })).toBeEnabled();
    await press(page, window.getByRole("button", { name: "Store", exact: true }));
    await expect(page.getByRole("region", { name: "Notices" })).toContainText("Stored as record");
});
