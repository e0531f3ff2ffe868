// The gallery's widgets in WebKitGTK: operated by pointer and by keyboard, found by the roles and names that it computes.
import assert from "node:assert/strict";
import test from "node:test";
import { Key } from "selenium-webdriver";
import { eventually, withPage } from "./webkit.mjs";

const gallery = { fragment: "#/gallery" };

/** @typedef {import("./webkit.mjs").WebKitPage} Page */
/** @type {Record<string, (page: Page, role: string, name: string) => Promise<void>>} */
const presses = {
    pointer: async (page, role, name) => (await page.part(role, name)).click(),
    keyboard: async (page, role, name) => {
        await page.tabTo(`${role} ${name}`);
        await page.press(Key.SPACE);
    },
};

for (const [way, press] of Object.entries(presses)) {
    test(`switch and checkboxes, by ${way}`, () =>
        withPage(async (page) => {
            await page.hasState("switch", "Active", "aria-checked", "true");
            await press(page, "switch", "Active");
            await page.hasState("switch", "Active", "aria-checked", "false");
            await page.hasState("checkbox", "All stages", "aria-checked", "mixed");
            await press(page, "checkbox", "All stages");
            await page.hasState("checkbox", "All stages", "aria-checked", "true");
            await page.hasState("checkbox", "Load", "aria-checked", "true");
        }, gallery));

    test(`tabs and radios, by ${way}`, () =>
        withPage(async (page) => {
            await page.part("tab", "Log");
            if (way === "keyboard") {
                await page.tabTo("radio Hourly");
                await page.press(Key.ARROW_DOWN);
                await page.hasFocus("radio Daily");
                await page.tabTo("tab Runs");
                await page.press(Key.ARROW_RIGHT);
                await page.hasFocus("tab Log");
            } else {
                await press(page, "radio", "Daily");
                await press(page, "tab", "Log");
            }
            await page.hasState("radio", "Daily", "aria-checked", "true");
            await page.hasState("tab", "Log", "aria-selected", "true");
            await page.says("tabpanel", "Log", "The log is empty.");
        }, gallery));

    test(`a menu, and the confirmation out of it, by ${way}`, () =>
        withPage(async (page) => {
            await press(page, "button", "More");
            await eventually(async () =>
                assert.deepEqual((await page.names("menuitem")).slice(0, 1), ["Run now"], "the menu is open"),
            );
            if (way === "keyboard") {
                await page.hasFocus("menuitem Run now");
                await page.press(Key.END);
                await page.hasFocus("menuitem Delete…");
                await page.press(Key.ENTER);
            } else {
                await press(page, "menuitem", "Delete…");
            }
            await page.hasFocus("alertdialog Delete 12 records?");
            assert.deepEqual(await page.names("menuitem"), []);
            await press(page, "button", "Delete records");
            await page.gone("alertdialog");
            await page.hasFocus("button More");
        }, gallery));

    test(`what is disabled does nothing, and has its reason, by ${way}`, () =>
        withPage(async (page) => {
            await page.part("switch", "Locked");
            await press(page, "switch", "Locked");
            await page.hasState("switch", "Locked", "aria-checked", "true");
            await page.hasState("switch", "Locked", "aria-disabled", "true");
            await page.hasState("switch", "Locked", "aria-description", "Only an administrator can switch it off.");
        }, gallery));
}

test("the address names the page: links, Back and Forward", () =>
    withPage(async (page) => {
        // Before, the page is there with its heading, and waits for the later half of the code.
        await page.part("heading", "Small heading");
        assert.equal(await page.driver.getTitle(), "Widgets");
        await (await page.part("link", "Jobs", await page.part("banner"))).click();
        await page.part("list", "Jobs pipeline");
        assert.equal(await page.driver.getTitle(), "Jobs");
        await page.driver.navigate().back();
        await page.part("heading", "Widgets");
        await page.driver.navigate().forward();
        await page.part("list", "Jobs pipeline");
    }, gallery));
