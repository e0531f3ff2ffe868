// The Jobs page as a person or a screen reader finds it: every part by its role and name.
import { expect } from "@playwright/test";

/** @typedef {import("@playwright/test").Page} Page */

export class JobsPage {
    /** @param {Page} page */
    constructor(page) {
        this.page = page;
        this.list = page.getByRole("list", { name: "Jobs pipeline" });
        this.cards = this.list.getByRole("listitem");
        this.tryAgain = page.getByRole("button", { name: "Try again" });
        this.connection = page.getByRole("banner").getByRole("status");
        this.notices = page.getByRole("region", { name: "Notices" });
    }

    /**
     * Goes there and waits until the jobs are on screen, in the page's own font.
     * @param {string} url
     */
    async open(url) {
        await this.page.goto(url);
        await expect(this.cards.first()).toBeVisible();
        await this.page.evaluate(async () => {
            await document.fonts.ready;
        });
    }

    /** @param {string} name */
    card(name) {
        return this.list.getByRole("listitem", { name, exact: true });
    }

    /** @param {string} name */
    run(name) {
        return this.page.getByRole("button", { name: `Run Job: ${name}`, exact: true });
    }

    /** @param {string} name */
    starting(name) {
        return this.page.getByRole("button", { name: `Starting…: ${name}`, exact: true });
    }

    /** @param {string} name */
    viewErrors(name) {
        return this.page.getByRole("button", { name: `View Errors: ${name}`, exact: true });
    }

    /** @param {string} name */
    errorWindow(name) {
        return this.page.getByRole("dialog", { name: `Job Error: ${name}`, exact: true });
    }

    /**
     * @param {string} name of a job
     * @param {string} label such as "Extracted"
     * @param {number | string} value as it is shown
     */
    async expectMetric(name, label, value) {
        await expect(
            this.card(name)
                .getByRole("paragraph")
                .filter({ hasText: `${label}: ` }),
        ).toHaveText(`${label}: ${value}`);
    }

    /**
     * Runs a job that cannot succeed, dismisses the notice of it, and opens the error window.
     * @param {string} name
     */
    async failAndView(name) {
        await this.run(name).click();
        await this.page.getByRole("button", { name: `Dismiss: ${name} failed` }).click();
        await this.viewErrors(name).click();
        const window = this.errorWindow(name);
        await expect(window).toBeVisible();
        return window;
    }
}

/**
 * Whether the page is drawn "light" or "dark".
 * @param {Pick<Page, "evaluate">} page
 * @returns {Promise<string>}
 */
export function schemeOf(page) {
    return page.evaluate(() => document.getElementById("etl-jobs")?.style.colorScheme ?? "");
}

/**
 * What stands in the page right now, as a browser's find or a screen reader meets it.
 * @param {Page} page
 */
export function textOf(page) {
    return page.evaluate(() => document.body.innerText);
}

/**
 * The accessible names that the browser's own accessibility tree has for a role: what assistive technology meets. Firefox
 * shows nobody its tree: there they are worked out of the page's elements, without what is inert.
 * @param {Page} page
 * @param {string} role as Chromium writes it, such as "button"
 * @returns {Promise<string[]>}
 */
export async function accessibleNames(page, role) {
    if (page.context().browser()?.browserType().name() === "firefox") {
        const wanted = /** @type {"button"} */ (role);
        return page
            .getByRole(wanted)
            .evaluateAll((elements) =>
                elements
                    .filter((element) => !element.closest("[inert]"))
                    .map((element) => element.getAttribute("aria-label") ?? element.textContent ?? ""),
            );
    }
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    await session.detach();
    return nodes.filter((node) => !node.ignored && node.role?.value === role).map((node) => String(node.name?.value));
}

/**
 * What has the focus: its role and name, "" when it is nothing of the page's.
 * @param {Page} page
 * @returns {Promise<string>}
 */
export function focused(page) {
    return page.evaluate(() => {
        const active = document.activeElement;
        if (!active || active === document.body) return "";
        const role = active.getAttribute("role") ?? active.tagName.toLowerCase();
        return `${role} ${active.getAttribute("aria-label") ?? active.textContent}`;
    });
}
