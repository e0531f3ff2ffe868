// What is typed into the gallery's fields: whose the keys are, undo, large pastes, input methods, and what is said of
// errors; operated in the three ways: gallery_widgets.spec.mjs.
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

test.describe("in the gallery", () => {
    test.beforeEach(async ({ page, server }) => openGallery(page, server.url));

    test("what belongs to a field, what can't be edited, and whose the keys are", async ({ page }) => {
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

        // What can't be edited is reached, says why, and stays as it is.
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

        // Escape empties a search and leaves the focus there.
        await search(page).fill("jira");
        await expect(clear(page)).toBeVisible();
        await search(page).press("Escape");
        await expect(search(page)).toHaveValue("");
        await expect(search(page)).toBeFocused();

        // Letters and arrows are the text's, and never shortcuts.
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

    test("typing is never overwritten, however many frames come meanwhile, and can be undone", async ({ page }) => {
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

        // Undo takes back what was typed, and what a button emptied.
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

    test("a text area has lines, also those of a hundred thousand characters that are pasted", async ({ page }) => {
        const notes = page.getByRole("textbox", { name: "Notes" });
        await notes.click();
        await page.keyboard.type("One");
        await page.keyboard.press("Enter");
        await page.keyboard.type("Zwölf");
        await expect(notes).toHaveValue("One\nZwölf");
        await expect(notes).toHaveAccessibleDescription("Letters: 9.");
        const payload = page.getByRole("textbox", { name: "Payload" });
        await payload.fill("[]");
        await expect(payload).toHaveAccessibleErrorMessage("This has to be an object: it begins with {.");

        // A hundred thousand characters are pasted, told once, and cut again.
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

test("what is wrong with a field is announced at a pause or when it is left, once, and goes when mended", async ({
    page,
    server,
}) => {
    // All that is announced, since what has been said goes again.
    await page.addInitScript(() => {
        /** @type {string[]} */
        const said = [];
        Object.assign(globalThis, { said });
        new MutationObserver((changes) => {
            for (const { addedNodes, target } of changes)
                if (target instanceof Element && target.getAttribute("aria-live") === "polite")
                    for (const node of addedNodes) said.push(node.textContent ?? "");
        }).observe(document, { subtree: true, childList: true });
    });
    await openGallery(page, server.url);
    const said = () => page.evaluate(() => /** @type {string[]} */ (/** @type {any} */ (globalThis).said));
    const retries = page.getByRole("spinbutton", { name: "Retries" });
    await retries.click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("12345", { delay: 60 });
    const sentence = "Enter a number from 0 to 10.";
    await expect(retries).toHaveAttribute("aria-invalid", "true");
    await expect(retries).toHaveAccessibleErrorMessage(sentence);
    await expect(retries).toHaveAccessibleDescription(`${sentence} From 0 to 10.`);
    await expect.poll(said).toEqual([sentence]);
    await page.keyboard.type("6");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("3");
    await expect(retries).not.toHaveAttribute("aria-invalid");
    await expect(retries).not.toHaveAttribute("aria-errormessage");
    await expect(retries).toHaveAccessibleDescription("From 0 to 10.");
    await page.keyboard.type("x");
    await page.keyboard.press("Tab");
    await expect
        .poll(said, "who leaves hears of which field it is")
        .toEqual([sentence, "Retries: Enter a whole number."]);
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
    await page.waitForTimeout(10_000);
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
