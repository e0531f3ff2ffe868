// The kit, widget by widget: how each is operated in the three ways, found by role and name, and what says that it was.
// gallery_widgets.spec.mjs runs them all.
import { expect } from "@playwright/test";
import { button, drag, pressedLast, pressesButton, opensWindow, choose } from "./gallery_hands.mjs";
import { tabTo } from "./gallery_page.mjs";
import { fieldOperations } from "./gallery_widgets_fields.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").Locator} Locator */
/** @typedef {import("./gallery_hands.mjs").Hands} Hands */

/**
 * What each widget of the kit does when it is operated. They run one after the other on one page: each leaves nothing open.
 * @type {Record<string, (hands: Hands) => Promise<void>>}
 */
export const operations = {
    link: async ({ page, way, press }) => {
        const link = page.getByRole("banner").getByRole("link", { name: "Jobs" });
        if (way === "keyboard") {
            await tabTo(page, link);
            await page.keyboard.press("Enter"); // Space is no key of links
        } else {
            await press(link);
        }
        await expect(page.getByRole("list", { name: "Jobs pipeline" })).toBeVisible();
        await page.goBack();
        await expect(page.getByRole("heading", { name: "Widgets", level: 1 })).toBeVisible();
    },
    "primary button": pressesButton("Primary"),
    "secondary button": pressesButton("Secondary"),
    "danger button": pressesButton("Danger"),
    "icon button and toast": async (hands) => {
        const { page, press } = hands;
        await press(button(hands, "Copy the greeting"));
        await expect(page.getByRole("region", { name: "Notices" })).toContainText("Greeting");
        await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("Hello");
        await press(button(hands, "Dismiss: Jira failed"));
        await expect(page.getByText("The server refused three times.")).toHaveCount(0);
    },
    "disabled button": async (hands) => {
        const { page, way, press } = hands;
        const disabled = button(hands, "Not allowed");
        await expect(disabled).toBeDisabled();
        await expect(disabled).toHaveAccessibleDescription("The job is running.");
        if (way === "mouse") await disabled.click({ force: true });
        else await press(disabled);
        await expect(page.getByText("Pressed last: Not allowed")).toHaveCount(0);
    },
    "menu button and menu": async (hands) => {
        const { page, way, press } = hands;
        const opener = button(hands, "Actions");
        await press(opener);
        await expect(opener).toHaveAttribute("aria-expanded", "true");
        const menu = page.getByRole("menu", { name: "Actions" });
        await expect(menu.getByRole("menuitem")).toHaveText(["Run now", "Pause", "Settings", "Delete…"]);
        const settings = page.getByRole("menuitem", { name: "Settings" });
        if (way === "keyboard") {
            await expect(page.getByRole("menuitem", { name: "Run now" })).toBeFocused();
            await page.keyboard.press("s");
            await expect(settings).toBeFocused();
            await page.keyboard.press("Enter");
        } else {
            await press(settings);
        }
        await expect(menu).toHaveCount(0);
        await expect(opener).toBeFocused();
        await pressedLast(hands, "Settings");
    },
    switch: async ({ page, press }) => {
        const active = page.getByRole("switch", { name: "Active" });
        await expect(active).toBeChecked();
        await press(active);
        await expect(active).not.toBeChecked();
        const locked = page.getByRole("switch", { name: "Locked" });
        await expect(locked).toHaveAccessibleDescription("Only an administrator can switch it off.");
        await expect(page.getByRole("switch", { name: "Switching" })).toHaveAttribute("aria-busy", "true");
    },
    checkbox: async ({ page, press }) => {
        const all = page.getByRole("checkbox", { name: "All stages" });
        await expect(all).toHaveAttribute("aria-checked", "mixed");
        await press(all);
        await expect(all).toBeChecked();
        await expect(page.getByRole("checkbox", { name: "Load" })).toBeChecked();
        await press(page.getByRole("checkbox", { name: "Extract" }));
        await expect(all).toHaveAttribute("aria-checked", "mixed");
    },
    radio: async (hands) => {
        const radio = (/** @type {string} */ name) => hands.page.getByRole("radio", { name, exact: true });
        await expect(radio("Hourly")).toBeChecked();
        await choose(hands, radio("Hourly"), "ArrowDown", radio("Daily"));
        await expect(radio("Daily")).toBeChecked();
        await expect(radio("Hourly")).not.toBeChecked();
    },
    segments: async (hands) => {
        const radio = (/** @type {string} */ name) => hands.page.getByRole("radio", { name, exact: true });
        await expect(radio("Rows")).toBeChecked();
        await choose(hands, radio("Rows"), "ArrowRight", radio("Cards"));
        await expect(radio("Cards")).toBeChecked();
        await expect(radio("Rows")).not.toBeChecked();
    },
    "word segments": async (hands) => {
        const radio = (/** @type {string} */ name) => hands.page.getByRole("radio", { name, exact: true });
        await expect(radio("Roomy")).toBeChecked();
        await choose(hands, radio("Roomy"), "ArrowRight", radio("Dense"));
        await expect(radio("Dense")).toBeChecked();
        await expect(radio("Roomy")).not.toBeChecked();
    },
    tabs: async (hands) => {
        const tab = (/** @type {string} */ name) => hands.page.getByRole("tab", { name });
        await choose(hands, tab("Runs"), "ArrowRight", tab("Log"));
        await expect(tab("Log")).toHaveAttribute("aria-selected", "true");
        await expect(hands.page.getByRole("tabpanel", { name: "Log" })).toContainText("The log is empty.");
    },
    ...fieldOperations,
    tooltip: async (hands) => {
        const { page, way } = hands;
        const tooltip = page.getByRole("tooltip", { includeHidden: true });
        const disabled = button(hands, "Not now");
        if (way === "mouse") await disabled.hover();
        else if (way === "keyboard") await tabTo(page, disabled);
        // It says what its control's description says, which is what assistive technology reads.
        else await disabled.focus();
        await expect(disabled).toHaveAccessibleDescription("The job is running.");
        await expect(tooltip).toHaveText("The job is running.");
        await page.keyboard.press("Escape");
        await expect(tooltip).toHaveCount(0);
        await page.mouse.move(2, 2);
    },
    dialog: opensWindow("Open dialog", "Dialog"),
    drawer: opensWindow("Open drawer", "Drawer"),
    confirmation: async (hands) => {
        const { page, way, press } = hands;
        await press(button(hands, "More"));
        const remove = page.getByRole("menuitem", { name: "Delete…" });
        if (way === "keyboard") {
            await expect(page.getByRole("menuitem", { name: "Run now" })).toBeFocused();
            await page.keyboard.press("End");
            await expect(remove).toBeFocused();
            await page.keyboard.press("Enter");
        } else {
            await press(remove);
        }
        const question = page.getByRole("alertdialog", { name: "Delete 12 records?" });
        await expect(question).toHaveAccessibleDescription(/gone from the queue for good/);
        await press(question.getByRole("button", { name: "Delete records" }));
        await expect(question).toHaveCount(0);
        await expect(button(hands, "More")).toBeFocused();
    },
    banner: opensWindow("Details: A new version is there.", "Dialog"),
    "empty state": opensWindow("Explain", "Dialog"),
    table: async (hands) => {
        const { page, way, press } = hands;
        const table = page.getByRole("grid", { name: "Runs" });
        const head = table.getByRole("columnheader", { name: "Run", exact: true });
        const box = table.getByRole("checkbox", { name: "Run 100000", exact: true });
        const all = table.getByRole("checkbox", { name: "All rows" });
        await expect(table).toHaveAttribute("aria-rowcount", "100001");
        await expect(head).toHaveAttribute("aria-sort", "ascending");
        await press(table.getByRole("button", { name: "Run", exact: true }));
        await expect(head).toHaveAttribute("aria-sort", "descending");
        await press(box);
        await expect(box).toBeChecked();
        await expect(all).toHaveAttribute("aria-checked", "mixed");
        if (way === "keyboard") {
            // From the rows to the head by the arrow keys.
            await page.keyboard.press("ArrowUp");
            await expect(all).toBeFocused();
            await page.keyboard.press("Space");
        } else {
            await press(all);
        }
        await expect(table.getByRole("checkbox", { name: "Run 99998", exact: true })).toBeChecked();
    },
    "table's column": async ({ page, way }) => {
        const grip = page.getByRole("separator", { name: "Width of Run" });
        await expect(grip).toHaveAttribute("aria-valuenow", "120");
        if (way === "mouse") {
            await drag(page, grip, 0.5, 40);
            await expect(grip).toHaveAttribute("aria-valuenow", "160");
        } else {
            // Assistive technology moves what can be moved by its keys.
            if (way === "keyboard") await tabTo(page, grip);
            else await grip.focus();
            await page.keyboard.press("ArrowRight");
            await expect(grip).toHaveAttribute("aria-valuenow", "128");
        }
    },
    "table without rows": async (hands) => {
        const { page } = hands;
        const radio = (/** @type {string} */ name) => page.getByRole("radio", { name, exact: true });
        await choose(hands, radio("100,000 rows"), "ArrowDown", radio("No rows"));
        await expect(page.getByRole("heading", { name: "No runs match" })).toBeVisible();
        await choose(hands, radio("No rows"), "ArrowDown", radio("Rows on their way"));
        await expect(page.getByRole("grid", { name: "Runs" })).toHaveAttribute("aria-busy", "true");
        await expect(page.getByRole("progressbar", { name: "Loading runs" })).toHaveCount(1);
    },
    "JSON tree": async ({ page, way, press }) => {
        const tree = page.getByRole("tree", { name: "Context" });
        const record = tree.getByRole("treeitem", { name: "record: {3}" });
        await expect(tree.getByRole("treeitem")).toHaveCount(10);
        if (way === "keyboard") {
            await tabTo(page, tree.getByRole("treeitem", { name: "batch: 7" }));
            await page.keyboard.press("ArrowDown");
            await expect(record).toBeFocused();
            await page.keyboard.press("Enter");
        } else {
            await press(record);
        }
        await expect(record).toHaveAttribute("aria-expanded", "false");
        await expect(tree.getByRole("treeitem")).toHaveCount(4);
        await expect(record).toBeFocused();
    },
    "code block": async ({ page, way }) => {
        const text = page.getByRole("group", { name: "Stack trace", exact: true });
        await expect(text).toContainText("pipeline.js:1)");
        if (way === "mouse") {
            await text.hover();
            await page.mouse.wheel(0, 18 * 1000);
            await expect(text).toContainText("pipeline.js:1001)");
        } else if (way === "keyboard") {
            await tabTo(page, text);
            await page.keyboard.press("End");
            await expect(text).toContainText('{"record":1}');
        } else {
            await text.evaluate((area) => area.scrollTo(0, 18 * 1000));
            await expect(text).toContainText("pipeline.js:1001)");
        }
        await expect(text, "only the lines in sight exist").not.toContainText("pipeline.js:900)");
    },
    "find bar": async ({ page, way, press }) => {
        const text = page.getByRole("group", { name: "Stack trace", exact: true });
        const bar = page.getByRole("group", { name: "Find in Stack trace" });
        if (way === "mouse") await text.click();
        else if (way === "keyboard") await tabTo(page, text);
        else await text.focus();
        await page.keyboard.press("Control+f");
        await expect(bar.getByRole("searchbox")).toBeFocused();
        await page.keyboard.type("js:1234)");
        await expect(bar.getByRole("status")).toHaveText("1 of 1");
        await press(bar.getByRole("checkbox", { name: "Match case" }));
        await bar.getByRole("searchbox").fill("js:19");
        await expect(bar.getByRole("status")).toHaveText(/of 111/);
        await press(bar.getByRole("button", { name: "Next match" }));
        await press(bar.getByRole("button", { name: "Previous match" }));
        await press(bar.getByRole("button", { name: "Close the find bar" }));
        await expect(bar).toHaveCount(0);
        await expect(text).toBeFocused();
    },
    "charts and their tables": async ({ page, press }) => {
        for (const name of ["Records: 29,500 extracted", "Records a minute:", "Last 5 runs:", "Stages: extract took"])
            await expect(page.getByRole("img", { name })).toHaveCount(1);
        await press(page.getByRole("switch", { name: "As tables" }));
        const table = page.getByRole("table", { name: "Records", exact: true });
        await expect(table.getByRole("columnheader")).toHaveText(["Outcome", "Records"]);
        await expect(table.getByRole("row").nth(1)).toContainText("29,500");
        await expect(page.getByRole("table", { name: "Stages" }).getByRole("cell", { name: "5 min" })).toHaveCount(1);
    },
    pagination: async (hands) => {
        const pages = hands.page.getByRole("navigation", { name: "Pages" });
        const current = pages.locator("[aria-current=page]");
        await hands.press(pages.getByRole("button", { name: "Page 2", exact: true }));
        await expect(current).toHaveAccessibleName("Page 2");
        await hands.press(pages.getByRole("button", { name: "Next page" }));
        await expect(current).toHaveAccessibleName("Page 3");
    },
    splitter: async ({ page, way }) => {
        const bar = page.getByRole("separator", { name: "Width of the left pane" });
        await expect(bar).toHaveAttribute("aria-valuenow", "40");
        if (way === "mouse") {
            await drag(page, bar, 0.5, 120);
            await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(50);
            return;
        }
        if (way === "keyboard") await tabTo(page, bar);
        else await bar.focus();
        await page.keyboard.press("ArrowLeft");
        await expect(bar).toHaveAttribute("aria-valuenow", "39");
        await page.keyboard.press("End");
        await expect(bar).toHaveAttribute("aria-valuenow", "80");
    },
};
