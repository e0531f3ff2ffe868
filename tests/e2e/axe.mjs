// What axe-core says of a page into which it has been loaded.
import { expect } from "@playwright/test";
import { schemeOf } from "./jobs_page.mjs";

/**
 * @param {import("@playwright/test").Page} page
 * @param {string[]} [except] rules that do not fit what is looked at
 * @returns {Promise<string[]>} one line for each element that breaks a rule
 */
export function violations(page, except = []) {
    return page.evaluate(async (without) => {
        const { violations } = await /** @type {any} */ (globalThis).axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
        });
        return violations.flatMap((/** @type {any} */ rule) =>
            rule.nodes.map((/** @type {any} */ node) => `${rule.id}: ${node.target} ${node.failureSummary}`),
        );
    }, except);
}

/**
 * Nothing is found with the mirror transparent, and with it visible, where alone contrast can be judged.
 * @param {import("@playwright/test").Page} page
 * @param {string} [screen] which one, for who reads what was found
 * @param {string[]} [except] rules that do not fit what is looked at
 */
export async function expectNoViolations(page, screen = "", except = []) {
    for (const visible of [false, true]) {
        await page.evaluate(
            (on) => document.getElementById("etl-jobs")?.classList.toggle("mirror-visible", on),
            visible,
        );
        expect(await violations(page, except), `${screen}, mirror ${visible ? "visible" : "transparent"}`).toEqual([]);
    }
    await page.evaluate(() => document.getElementById("etl-jobs")?.classList.remove("mirror-visible"));
}

/**
 * The same in the dark theme and then in the light one, in which the page is left. Firefox's driver can't change the theme:
 * there it is looked at as it is.
 * @param {import("@playwright/test").Page} page
 * @param {string} [screen]
 */
export async function expectNoViolationsInBothThemes(page, screen = "") {
    if (page.context().browser()?.browserType().name() === "firefox") return await expectNoViolations(page, screen);
    for (const theme of /** @type {const} */ (["dark", "light"])) {
        await page.emulateMedia({ colorScheme: theme });
        await expect.poll(() => schemeOf(page)).toBe(theme);
        await expectNoViolations(page, `${screen} ${theme}`);
    }
}
