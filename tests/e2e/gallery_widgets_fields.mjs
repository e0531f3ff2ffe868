// The kit's fields: how each is operated in the three ways, found by role and name, and what says that it was
// (gallery_widgets.mjs has the rest).
import { expect } from "@playwright/test";
import { button, drag, type } from "./gallery_hands.mjs";
import { tabTo } from "./gallery_page.mjs";

/** @typedef {import("./gallery_hands.mjs").Hands} Hands */

/** @type {Record<string, (hands: Hands) => Promise<void>>} */
export const fieldOperations = {
    "search field": async (hands) => {
        const { page, way, press } = hands;
        const search = page.getByRole("searchbox", { name: "Search jobs" });
        const clear = button(hands, "Clear: Search jobs");
        await type(hands, search, "Jira export");
        await expect(clear).toBeVisible();
        await search.press("Enter");
        await expect(page.getByText("Searched for: Jira export")).toBeVisible();
        if (way === "keyboard") {
            await page.keyboard.press("Tab");
            await expect(clear).toBeFocused();
            await page.keyboard.press("Enter");
        } else {
            await press(clear);
        }
        await expect(search).toHaveValue("");
        await expect(search).toBeFocused();
        await expect(clear).toHaveCount(0);
    },
    "text field": async (hands) => {
        const mail = hands.page.getByRole("textbox", { name: "Notify" });
        const sentence = "An address has an @ in it.";
        await expect(mail).toHaveAttribute("aria-invalid", "true");
        await expect(mail).toHaveAccessibleErrorMessage(sentence);
        await type(hands, mail, "nobody@example.org");
        await expect(mail).toHaveValue("nobody@example.org");
        await expect(mail).not.toHaveAttribute("aria-invalid");
        await expect(hands.page.getByText(sentence)).toHaveCount(0);
    },
    "text area": async (hands) => {
        const notes = hands.page.getByRole("textbox", { name: "Notes" });
        await type(hands, notes, "One\nZwölf");
        await expect(notes).toHaveValue("One\nZwölf");
        await expect(notes).toHaveAccessibleDescription("Letters: 9.");
    },
    "JSON editor": async (hands) => {
        const payload = hands.page.getByRole("textbox", { name: "Payload" });
        const format = button(hands, "Format: Payload");
        await type(hands, payload, '{"full" true}');
        await expect(payload).toHaveAccessibleErrorMessage("Line 1, column 9: a colon is expected.");
        await expect(format).toBeDisabled();
        await type(hands, payload, '{"full": true}');
        await expect(payload).not.toHaveAttribute("aria-invalid");
        await hands.press(format);
        await expect(payload).toHaveValue('{\n  "full": true\n}');
    },
    "file field": async ({ page, press }) => {
        const field = page.getByLabel("Choose a file");
        const give = async (/** @type {string | Buffer} */ content) => {
            const file = { name: "payload.json", mimeType: "application/json", buffer: Buffer.from(content) };
            // Firefox's driver does not come back from the device's own list.
            if (page.context().browser()?.browserType().name() === "firefox") return await field.setInputFiles(file);
            const list = page.waitForEvent("filechooser");
            await press(field);
            await (await list).setFiles(file);
        };
        await give(Buffer.from([0xff, 0xfe]));
        await expect(field).toHaveAccessibleDescription("The file is no text: its bytes are no UTF-8.");
        await give('{"of": "a file"}');
        await expect(page.getByRole("textbox", { name: "Payload" })).toHaveValue('{"of": "a file"}');
        await expect(field).toHaveAccessibleDescription("");
    },
    "number field": async (hands) => {
        const { page, way, press } = hands;
        const retries = page.getByRole("spinbutton", { name: "Retries" });
        await expect(retries).toHaveAttribute("aria-valuenow", "3");
        if (way === "keyboard") {
            await tabTo(page, retries);
            await page.keyboard.press("ArrowUp");
            await page.keyboard.press("ArrowUp");
        } else {
            await press(button(hands, "Increase: Retries"));
            await expect(retries).toHaveValue("4");
            await press(button(hands, "Increase: Retries"));
        }
        await expect(retries).toHaveValue("5");
        await expect(retries).toHaveAttribute("aria-valuenow", "5");
        if (way === "keyboard") await page.keyboard.press("ArrowDown");
        else await press(button(hands, "Decrease: Retries"));
        await expect(retries).toHaveValue("4");
    },
    select: async ({ page, way }) => {
        const interval = page.getByRole("combobox", { name: "Interval" });
        await expect(interval).toHaveAccessibleDescription("240 minutes.");
        if (way === "keyboard") {
            await tabTo(page, interval);
            await page.keyboard.type("12");
        } else {
            // The list is the browser's own, which no driver's pointer reaches.
            await interval.selectOption("12 hours");
        }
        await expect(interval).toHaveAccessibleDescription("720 minutes.");
    },
    combobox: async (hands) => {
        const { page, way, press } = hands;
        const zone = page.getByRole("combobox", { name: "Time zone" });
        const options = page.getByRole("listbox", { name: "Time zone" }).getByRole("option");
        await expect(zone).toHaveAttribute("aria-expanded", "false");
        if (way === "keyboard") {
            await tabTo(page, zone);
            await page.keyboard.press("ArrowDown");
            const chosen = page.getByRole("option", { name: "Europe/Berlin" });
            await expect(chosen).toHaveAttribute("aria-selected", "true");
            await expect(zone).toHaveAttribute("aria-activedescendant", (await chosen.getAttribute("id")) ?? "none");
            await expect(chosen).toBeInViewport();
            await page.keyboard.press("ControlOrMeta+a");
            await page.keyboard.type("york");
            await page.keyboard.press("Enter");
        } else {
            await press(button(hands, "Options: Time zone"));
            await expect(zone).toBeFocused();
            await expect(options.first()).toHaveAttribute("aria-setsize", "13");
            await zone.fill("york");
            await expect(options).toHaveCount(1);
            await press(page.getByRole("option", { name: "America/New_York" }));
        }
        await expect(zone).toHaveValue("America/New_York");
        await expect(zone).toBeFocused();
        await expect(page.getByRole("listbox")).toHaveCount(0);
        await expect(zone).toHaveAttribute("aria-expanded", "false");
    },
    slider: async ({ page, way }) => {
        const slider = page.getByRole("slider", { name: "Limit" });
        await expect(slider).toHaveAttribute("aria-valuetext", "40 a minute");
        if (way === "mouse") {
            await drag(page, slider, 0.4, 30);
            await expect(slider).toHaveAttribute("aria-valuetext", /^(4[5-9]|5[0-9]) a minute$/);
        } else if (way === "keyboard") {
            await tabTo(page, slider);
            await page.keyboard.press("ArrowRight");
            await expect(slider).toHaveAttribute("aria-valuetext", "41 a minute");
        } else {
            await slider.fill("60");
            await expect(page.getByText("Limit: 60 a minute")).toHaveCount(1);
        }
    },
};
