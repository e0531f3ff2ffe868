// The fields of the gallery: typed into by keyboard, input methods and assistive technology, found by role and name.
import { countFrames, drawing, settled } from "./drawing.mjs";
import { openGallery, tabTo } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").Locator} Locator */

/** @param {Page} page */
const search = (page) => page.getByRole("searchbox", { name: "Search jobs" });
/** @param {Page} page */
const name = (page) => page.getByRole("textbox", { name: "Name" });
/** @param {Page} page */
const clear = (page) => page.getByRole("button", { name: "Clear: Search jobs" });

/**
 * What Enter was pressed on: the application's own state, not the input's.
 * @param {Page} page
 * @param {string} text
 */
const expectSearched = (page, text) =>
    expect(page.getByRole("paragraph").filter({ hasText: `Searched for: ${text}` })).toBeVisible();

/** How a text comes into a field. @type {Record<string, (page: Page, field: Locator, text: string) => Promise<void>>} */
const entries = {
    mouse: async (page, field, text) => {
        await field.click();
        await page.keyboard.type(text);
    },
    keyboard: async (page, field, text) => {
        await tabTo(page, field);
        await page.keyboard.type(text);
    },
    // Dictation, switch keyboards and screen readers set the value and say so.
    "assistive technology": (_page, field, text) =>
        field.evaluate((element, value) => {
            const input = /** @type {HTMLInputElement} */ (element);
            input.focus();
            input.value = value;
            input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }, text),
};

test.describe("in the gallery", () => {
    test.beforeEach(async ({ page, server }) => openGallery(page, server.url));

    for (const [way, enter] of Object.entries(entries)) {
        test(`search: typed, searched and cleared, by ${way}`, async ({ page }) => {
            await enter(page, search(page), "Jira export");
            await expect(clear(page)).toBeVisible();
            await search(page).press("Enter");
            await expectSearched(page, "Jira export");
            if (way === "keyboard") {
                await page.keyboard.press("Tab");
                await expect(clear(page)).toBeFocused();
                await page.keyboard.press("Enter");
            } else if (way === "mouse") {
                await clear(page).click();
            } else {
                await clear(page).evaluate((button) => /** @type {HTMLElement} */ (button).click());
            }
            await expect(search(page)).toHaveValue("");
            await expect(search(page)).toBeFocused();
            await expect(clear(page)).toHaveCount(0);
        });

        test(`a text field reaches the state, and its error goes when mended, by ${way}`, async ({ page }) => {
            const mail = page.getByRole("textbox", { name: "Notify" });
            await expect(mail).toHaveValue("nobody");
            await expect(mail).toHaveAttribute("aria-invalid", "true");
            await expect(mail).toHaveAccessibleErrorMessage("An address has an @ in it.");
            await expect(mail).toHaveAccessibleDescription("An address has an @ in it.");
            if (way !== "assistive technology") {
                await mail.focus();
                await mail.press("End");
            }
            await enter(page, mail, way === "assistive technology" ? "nobody@example.org" : "@example.org");
            await expect(mail).toHaveValue("nobody@example.org");
            await expect(mail).not.toHaveAttribute("aria-invalid");
            await expect(page.getByText("An address has an @ in it.")).toHaveCount(0);
        });
    }

    test("a label, a hint and a phone's keyboard belong to their field", async ({ page }) => {
        await page.getByText("Name", { exact: true }).click();
        await expect(name(page)).toBeFocused();
        await expect(name(page)).toHaveAccessibleDescription("As it is to stand on the card.");
        await expect(name(page)).toHaveAttribute("aria-required", "true");
        await expect(name(page)).toHaveAttribute("placeholder", "Git history");
        await expect(name(page)).toHaveAttribute("spellcheck", "true");
        await expect(search(page)).toHaveAttribute("inputmode", "search");
        await expect(search(page)).toHaveAttribute("enterkeyhint", "search");
        await expect(search(page)).toHaveAttribute("spellcheck", "false");
        await expect(page.getByRole("textbox", { name: "Notify" })).toHaveAttribute("autocomplete", "email");
    });

    test("what cannot be edited is reached, says why, and stays as it is", async ({ page }) => {
        const owner = page.getByRole("textbox", { name: "Owner" });
        await expect(owner).toBeDisabled();
        await tabTo(page, owner);
        await expect(owner).toHaveAccessibleDescription("Only an administrator can change it.");
        await page.keyboard.type("x");
        await expect(owner).toHaveValue("Platform team");
        const identifier = page.getByRole("textbox", { name: "Identifier" });
        await expect(identifier).not.toBeEditable();
        await identifier.click();
        await page.keyboard.type("x");
        await expect(identifier).toHaveValue("git-history");
        await expect(page.getByRole("textbox", { name: "Branch" })).toHaveAttribute("aria-busy", "true");
    });

    test("Escape empties a search and leaves the focus there", async ({ page }) => {
        await search(page).fill("jira");
        await expect(clear(page)).toBeVisible();
        await search(page).press("Escape");
        await expect(search(page)).toHaveValue("");
        await expect(search(page)).toBeFocused();
    });

    test("letters and arrows are the text's, and never shortcuts", async ({ page }) => {
        const text = "s/ Run now? j k ? x";
        await name(page).click();
        await page.keyboard.type(text);
        await expect(name(page)).toHaveValue(text);
        await page.keyboard.press("Home");
        await page.keyboard.press("ArrowRight");
        await page.keyboard.type("X");
        await expect(name(page)).toHaveValue(`sX${text.slice(1)}`);
        await expect(page.getByRole("menu")).toHaveCount(0);
    });

    test("typing is never overwritten, however many frames come meanwhile", async ({ page }) => {
        const text = "The quick brown fox jumps over the lazy dog. ".repeat(6);
        await name(page).click();
        for (const letter of text) {
            await page.keyboard.press(letter === " " ? "Space" : letter === "T" ? "Shift+T" : letter);
            if (letter === "o") await page.mouse.move(100 + Math.random() * 300, 300);
        }
        await expect(name(page)).toHaveValue(text);
        // The caret stays where it is while frames go by.
        await page.keyboard.press("Home");
        await page.keyboard.type("a");
        await page.waitForTimeout(400);
        await page.keyboard.type("b");
        await expect(name(page)).toHaveValue(`ab${text}`);
    });

    test("undo takes back what was typed, and what a button emptied", async ({ page }) => {
        await search(page).click();
        await page.keyboard.type("jira");
        await expect(clear(page)).toBeVisible();
        await clear(page).click();
        await expect(search(page)).toHaveValue("");
        await page.keyboard.press("Control+Z");
        await expect(search(page)).toHaveValue("jira");
        await expect(clear(page)).toBeVisible();
        await page.keyboard.press("Control+A");
        await page.keyboard.press("Control+X");
        await expect(search(page)).toHaveValue("");
        await page.keyboard.press("Control+V");
        await expect(search(page)).toHaveValue("jira");
        await page.keyboard.press("Enter");
        await expectSearched(page, "jira");
    });

    test("a text area has lines, and Enter is one of them", async ({ page }) => {
        const notes = page.getByRole("textbox", { name: "Notes" });
        await notes.click();
        await page.keyboard.type("One");
        await page.keyboard.press("Enter");
        await page.keyboard.type("Zwölf");
        await expect(notes).toHaveValue("One\nZwölf");
        await expect(notes).toHaveAccessibleDescription("Letters: 9.");
        const payload = page.getByRole("textbox", { name: "Payload" });
        await payload.fill("[]");
        await expect(payload).toHaveAccessibleErrorMessage("A payload begins with {.");
    });

    test("a hundred thousand characters are pasted, told once, and cut again", async ({ page }) => {
        const notes = page.getByRole("textbox", { name: "Notes" });
        const letters = "0123456789 abcdefghijklmnopqrstuvwxyz ÄÖÜ\n".repeat(2500).slice(0, 100_000);
        expect(letters.length).toBe(100_000);
        await notes.click();
        // By the driver's keyboard they would take seconds.
        await notes.evaluate((element, text) => {
            /** @type {HTMLTextAreaElement} */ (element).value = text;
            element.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }, letters);
        await expect(notes).toHaveAccessibleDescription("Letters: 100000.");
        await page.keyboard.press("Control+A");
        await page.keyboard.press("Control+X");
        await expect(notes).toHaveAccessibleDescription("Letters: 0.");
        await page.keyboard.press("Control+V");
        await expect(notes).toHaveAccessibleDescription("Letters: 100000.");
        await expect(notes).toHaveValue(letters);
        await search(page).click();
        await page.keyboard.press("Control+V");
        await page.keyboard.press("Enter");
        await expectSearched(page, letters.slice(0, 10));
        await expect(search(page)).toHaveValue(letters.replaceAll("\n", " "));
    });
});

test.describe("input methods", () => {
    // Only Chromium's driver composes.
    test.skip(({ browserName }) => browserName !== "chromium");
    test.beforeEach(async ({ page, server }) => openGallery(page, server.url));

    test("a composition is told when it is a text, and Enter in it searches nothing", async ({ page, context }) => {
        const client = await context.newCDPSession(page);
        await search(page).click();
        for (const text of ["に", "にほ", "にほん"]) {
            await client.send("Input.imeSetComposition", {
                text,
                selectionStart: text.length,
                selectionEnd: text.length,
            });
            await page.waitForTimeout(60);
        }
        await expect(search(page)).toHaveValue("にほん");
        await expect(clear(page), "what is being composed is no text yet").toHaveCount(0);
        // As the input method's own Enter comes to the page.
        await client.send("Input.dispatchKeyEvent", {
            type: "rawKeyDown",
            key: "Enter",
            code: "Enter",
            windowsVirtualKeyCode: 229,
        });
        await expect(page.getByText("Enter searches.")).toBeVisible();
        await client.send("Input.insertText", { text: "日本" });
        await expect(search(page)).toHaveValue("日本");
        await expect(clear(page)).toBeVisible();
        await search(page).press("Enter");
        await expectSearched(page, "日本");
    });

    test("a dead key and its letter make one", async ({ page, context }) => {
        const client = await context.newCDPSession(page);
        await name(page).click();
        await page.keyboard.type("Caf");
        await client.send("Input.dispatchKeyEvent", {
            type: "rawKeyDown",
            key: "Dead",
            code: "Quote",
            windowsVirtualKeyCode: 229,
        });
        await client.send("Input.imeSetComposition", { text: "´", selectionStart: 1, selectionEnd: 1 });
        await client.send("Input.insertText", { text: "é" });
        await expect(name(page)).toHaveValue("Café");
        await page.keyboard.type("!");
        await expect(name(page)).toHaveValue("Café!");
    });
});

test("a caret at rest draws nothing", async ({ page, server, browserName }) => {
    test.skip(browserName !== "chromium", "frames are counted in Chromium");
    await countFrames(page);
    // So that the spinners of the gallery stand still.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openGallery(page, server.url);
    await name(page).click();
    await page.keyboard.type("Jira");
    await settled(page);
    const before = await drawing(page);
    await page.waitForTimeout(5000);
    await expect(name(page)).toBeFocused();
    expect((await drawing(page)).frames - before.frames).toBe(0);
    // And it was not dead.
    await search(page).click();
    await expect.poll(async () => (await drawing(page)).frames).toBeGreaterThan(before.frames);
});

test("under forced colours fields are ordinary ones, and work", async ({ page, server, browserName }) => {
    test.skip(browserName !== "chromium", "only Chromium's driver forces colours");
    await page.emulateMedia({ forcedColors: "active" });
    await openGallery(page, server.url);
    await expect(page.locator("canvas")).toBeHidden();
    expect(await name(page).evaluate((field) => getComputedStyle(field).borderTopStyle)).toBe("solid");
    await name(page).fill("Jira");
    await search(page).fill("Jira");
    await search(page).press("Enter");
    await expectSearched(page, "Jira");
});
