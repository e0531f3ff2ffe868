// Raw records: the list, a record's content, its status by hand, storing one, a stage started by hand, and their export,
// against the true records of the reference server.
import { expect, networkTrouble, test } from "./fixtures.mjs";
import { savedFile } from "./saved_file.mjs";

test.use({ serverOptions: { capabilities: "full" } });

/** Of the Jira job's export. */
const jiraRecords = 1800;

/**
 * @param {import("@playwright/test").Page} page
 * @returns the table of records, and its rows
 */
function tableOf(page) {
    const table = page.getByRole("grid", { name: "Records" });
    return { table, rows: table.getByRole("row").filter({ has: page.getByRole("gridcell") }) };
}

/** @param {import("./fixtures.mjs").TestServer} server */
async function runJira(server) {
    await server.call("POST", "/api/v1/etl/jobs/2/start", {});
    await expect
        .poll(async () => (await server.call("GET", "/api/v1/etl/raw-data?status=completed&page=1")).total, {
            timeout: 20_000,
        })
        .toBe(jiraRecords);
}

/**
 * @param {import("./fixtures.mjs").TestServer} server
 * @param {object} raw_data
 * @param {string} [external_id]
 * @returns {Promise<number>} its id
 */
async function stored(server, raw_data, external_id) {
    const answer = await server.call("POST", "/api/v1/etl/raw-data/store", {
        integration_id: 1,
        entity_type: "notes",
        raw_data,
        ...(external_id && { external_id }),
    });
    return answer.record_id;
}

test("records are found by type and status, paged as far as one scrolls, chosen in ranges, and exported", async ({
    page,
    server,
    browserName,
}) => {
    await runJira(server);
    const note = await stored(server, { text: 'Quotes " and, commas' }, "note-1");
    await page.goto(`${server.url}/#/records`);
    const main = page.getByRole("main");
    const { table, rows } = tableOf(page);
    await expect(main).toContainText("250 of 1,801 records");
    await expect(rows.first()).toContainText(/notes/);
    await expect(rows.first()).toContainText("PENDING");
    await page.getByRole("combobox", { name: "Status" }).selectOption({ label: "Completed" });
    await expect(main).toContainText("250 of 1,800 records");
    await expect(page).toHaveURL(/#\/records\?status=completed$/);

    // Further down than was read: the next page comes by itself.
    await rows.first().getByRole("gridcell").nth(3).click();
    await page.keyboard.press("Control+End");
    await expect(main).toContainText(/500 of 1,800 records/);

    // A range by Shift, and how many are chosen.
    await page.keyboard.press("Control+Home");
    const ticks = table.getByRole("row").getByRole("checkbox", { name: /^\d+$/ });
    await ticks.nth(0).click();
    await ticks.nth(3).click({ modifiers: ["Shift"] });
    await expect(main).toContainText("· 4 chosen");
    await page.getByRole("button", { name: "Clear choice" }).click();
    await expect(main).not.toContainText("chosen");

    // All that match, page by page, though no more than 500 were read.
    await page.goto(`${server.url}/#/records?entity=notes`);
    await expect(main).toContainText("1 record");
    await page.getByRole("button", { name: "Export…" }).click();
    const window = page.getByRole("dialog", { name: "Export records" });
    await window.getByRole("radio", { name: "All that match, with their content" }).click();
    let file = await savedFile(page, browserName, () => window.getByRole("button", { name: "Download" }).click());
    expect(file.name).toMatch(/^etl-records-\d{4}-\d\d-\d\d\.csv$/);
    const csv = file.text;
    expect(csv).toContain(`${note},notes,note-1,pending,1,`);
    expect(csv).toContain(`"{""text"":""Quotes \\"" and, commas""}"`);
    await page.goto(`${server.url}/#/records?status=completed`);
    await expect(main).toContainText("250 of 1,800 records");
    await page.getByRole("button", { name: "Export…" }).click();
    await window.getByRole("radio", { name: "JSON" }).click();
    await window.getByRole("radio", { name: "All that match", exact: true }).click();
    file = await savedFile(page, browserName, () => window.getByRole("button", { name: "Download" }).click());
    /** @type {{ record_id: string, processing_status: string }[]} */
    const all = JSON.parse(file.text);
    expect(all).toHaveLength(jiraRecords);
    expect(new Set(all.map(({ record_id }) => record_id)).size).toBe(jiraRecords);
    expect(all.every(({ processing_status }) => processing_status === "completed")).toBe(true);
});

test("status changes: one with details, many at once, and what the server refuses by its name", async ({
    page,
    server,
    problems,
}) => {
    problems.expect(networkTrouble);
    const ids = [];
    for (const text of ["a", "b", "c"]) ids.push(await stored(server, { text }));
    await page.goto(`${server.url}/#/records/${ids[0]}`);
    await expect(page.getByRole("heading", { name: `Record ${ids[0]}`, level: 1 })).toBeVisible();
    await page.getByRole("button", { name: "Set to failed…" }).click();
    const fail = page.getByRole("dialog", { name: "Set 1 record to failed?" });
    await fail.getByRole("textbox", { name: "Error type" }).fill("by_hand");
    await fail.getByRole("textbox", { name: "What is wrong with them" }).fill("Of no use");
    await fail.getByRole("button", { name: "Set to failed" }).click();
    await expect(page.getByRole("main")).toContainText("by_hand: Of no use");
    await page.keyboard.press("Escape");
    const record = await server.call("GET", `/api/v1/etl/raw-data/${ids[0]}`);
    expect(record.processing_status).toBe("failed");
    expect(record.error_details).toMatchObject({ error_type: "by_hand", message: "Of no use" });

    await page.getByRole("link", { name: "All records" }).click();
    const { table, rows } = tableOf(page);
    await expect(rows).toHaveCount(3);
    await expect(rows.last()).toContainText("FAILED");
    await table.getByRole("checkbox", { name: "All rows" }).click();
    await expect(page.getByRole("main")).toContainText("3 chosen");
    // One of them can't be changed: the others are, and the window says which and why.
    await page.route(`**/raw-data/${ids[1]}/status`, (route) =>
        route.fulfill({ status: 409, json: { detail: "Somebody has it." } }),
    );
    await page.getByRole("button", { name: "Set to pending…" }).click();
    const retry = page.getByRole("dialog", { name: "Set 3 records to pending?" });
    await retry.getByRole("button", { name: "Set to pending" }).click();
    const window = page.getByRole("dialog", { name: /pending/ });
    await expect(window).toContainText("2 of 3 done, 1 failed");
    await expect(window).toContainText(`Record ${ids[1]}: Somebody has it.`);
    expect((await server.call("GET", `/api/v1/etl/raw-data/${ids[0]}`)).processing_status).toBe("pending");
    await page.unroute(`**/raw-data/${ids[1]}/status`);
    await window.getByRole("button", { name: "Try those again" }).click();
    await expect(window).toContainText("1 of 1 done");
    await page.keyboard.press("Escape");
    await expect(rows.first()).toContainText("PENDING");
});

test("a record is stored from the editor and from a file, checked before it is sent, and a stage started on it", async ({
    page,
    server,
    problems,
}) => {
    problems.expect(networkTrouble);
    await page.goto(`${server.url}/#/records`);
    await expect(page.getByRole("heading", { name: "No records yet" })).toBeVisible();
    await page.getByRole("button", { name: "Store a record…" }).click();
    const window = page.getByRole("dialog", { name: "Store a record" });
    const store = window.getByRole("button", { name: "Store", exact: true });
    await expect(store).toBeDisabled();
    await window.getByRole("combobox", { name: "Integration" }).selectOption({ index: 2 });
    await window.getByRole("textbox", { name: "Entity type" }).fill("jira_issues");
    const json = window.getByRole("textbox", { name: "JSON" });
    await json.fill('{\n  "key": "X-1"\n  "summary": 1\n}');
    await expect(window).toContainText("Line 3, column 3: a comma or } is expected.");
    await expect(store).toBeDisabled();
    await json.fill('{"key": "X-1", "summary": "From the editor"}');
    await store.click();
    await expect(page.getByRole("region", { name: "Notices" })).toContainText("Stored as record");
    let [record] = (await server.call("GET", "/api/v1/etl/raw-data?page=1")).records;
    expect(record.raw_data).toEqual({ key: "X-1", summary: "From the editor" });
    expect(record.entity_type).toBe("jira_issues");
    await expect(tableOf(page).rows).toHaveCount(1);

    await page.getByRole("button", { name: "Store a record…" }).click();
    await window.getByRole("combobox", { name: "Integration" }).selectOption({ index: 1 });
    await window.getByRole("textbox", { name: "Entity type" }).fill("notes");
    const field = window.getByLabel("Choose a file");
    await field.setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from([0xff, 0xfe]) });
    await expect(window).toContainText("The file is no text");
    await field.setInputFiles({
        name: "note.json",
        mimeType: "application/json",
        buffer: Buffer.from('{"text": "Aus einer Datei, äöü"}'),
    });
    await expect(json, "a file that is not long can be edited").toHaveValue('{"text": "Aus einer Datei, äöü"}');
    await expect(window).not.toContainText("The file is no text");
    await store.click();
    await expect(tableOf(page).rows).toHaveCount(2);
    [record] = (await server.call("GET", "/api/v1/etl/raw-data?page=1")).records;
    expect(record.raw_data).toEqual({ text: "Aus einer Datei, äöü" });

    // A stage by hand on the chosen one: it is a run of its own, followed until it ends.
    const { table } = tableOf(page);
    const oldest = String(record.id - 1);
    await table.getByRole("checkbox", { name: oldest, exact: true }).click();
    await page.getByRole("button", { name: "Transform or load…" }).click();
    const hand = page.getByRole("dialog", { name: "Transform or load by hand" });
    await expect(hand).toContainText(/jira_issues of integration \d+: 1 record/);
    await hand.getByRole("button", { name: "Start" }).click();
    const outcome = page.getByRole("dialog", { name: "Transform of 1 record" });
    await expect(outcome).toContainText(/COMPLETED|FAILED/, { timeout: 15_000 });
});

test("a record's content is a tree that folds, is copied and saved, also with 10 MB; a lost one says so", async ({
    page,
    server,
    problems,
    browserName,
}) => {
    problems.expect(networkTrouble);
    const lines = Array.from({ length: 100_000 }, (_, at) => ({
        place: at,
        text: `line ${at} ${"x".repeat(60)}`,
    }));
    const content = { name: "large", inner: { deep: [1, true, null] }, lines };
    expect(JSON.stringify(content).length).toBeGreaterThan(9_000_000);
    // No server stores so much; the page is to show it all the same.
    const id = await stored(server, { small: true });
    await page.route(`**/raw-data/${id}`, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ json: { ...(await answer.json()), raw_data: content } });
    });
    await page.goto(`${server.url}/#/records/${id}`);
    const tree = page.getByRole("tree", { name: "Content" });
    await expect(tree.getByRole("treeitem").first()).toContainText('"large"', { timeout: 20_000 });
    // Only what is in sight exists, however long it is.
    expect(await tree.getByRole("treeitem").count()).toBeLessThan(80);
    await page.getByRole("button", { name: "Fold all", exact: true }).click();
    const long = tree.getByRole("treeitem", { name: /^lines/ });
    await expect(long).toHaveAttribute("aria-expanded", "false");
    await expect(long).toContainText("[100000]");
    await long.focus();
    await page.keyboard.press("ArrowRight");
    await expect(long).toHaveAttribute("aria-expanded", "true");
    // Found in all of it, though folded away and far out of sight.
    await page.getByRole("button", { name: "Find", exact: true }).click();
    const bar = page.getByRole("group", { name: "Find in Content" });
    await expect(page.getByRole("searchbox", { name: "Find in Content" })).toBeFocused();
    await page.keyboard.type("line 99998 ");
    await expect(bar.getByRole("status")).toHaveText("1 of 1");
    await page.keyboard.press("Enter");
    await expect(tree.getByRole("treeitem", { name: /^text: "line 99998 / })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(bar).toHaveCount(0);
    const file = await savedFile(page, browserName, () => page.getByRole("button", { name: "Download JSON" }).click());
    expect(JSON.parse(file.text)).toEqual(content);

    await page.goto(`${server.url}/#/records/999999`);
    await expect(page.getByRole("heading", { name: "There is no such record" })).toBeVisible();
});
