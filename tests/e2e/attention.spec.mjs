// Attention: what the tab says of the jobs, and the browser's own notices for who does not look at the page.
import { expect, test } from "./fixtures.mjs";
import { heldRun } from "./history.mjs";
import { JobsPage, focused } from "./jobs_page.mjs";
import { makeHideable } from "./platform_fixtures.mjs";

test.use({ serverOptions: { capabilities: "full" } });

/** @typedef {{ title: string, body: string, tag: string, press: () => void }} Told */

/** Puts notices that are only noted in place of the browser's. @param {import("@playwright/test").Page} page */
async function noteNotices(page) {
    await page.addInitScript(() => {
        /** @type {Told[]} */
        const told = [];
        class Noted extends EventTarget {
            /** @type {NotificationPermission} */
            static permission = "default";
            static requestPermission() {
                Noted.permission = "granted";
                return Promise.resolve(Noted.permission);
            }
            /** @param {string} title @param {NotificationOptions} options */
            constructor(title, { body = "", tag = "" } = {}) {
                super();
                told.push({ title, body, tag, press: () => this.dispatchEvent(new Event("click")) });
            }
            close() {
                return undefined;
            }
        }
        Object.assign(globalThis, { Notification: Noted, told });
    });
    return {
        told: () =>
            page.evaluate(() =>
                /** @type {Told[]} */ (Reflect.get(globalThis, "told")).map(({ title, tag }) => ({ title, tag })),
            ),
        press: () => page.evaluate(() => /** @type {Told[]} */ (Reflect.get(globalThis, "told"))[0]?.press()),
    };
}

test("the tab counts what failed and what runs, and its icon changes with it", async ({ page, server }) => {
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    const icon = () => page.locator("link[rel=icon]").getAttribute("href");
    await expect(page).toHaveTitle("Jobs");
    const well = await icon();
    await heldRun(server, 2);
    await expect(page).toHaveTitle("(1 running) Jobs");
    const running = await icon();
    expect(running).not.toBe(well);
    await jobs.run("Fabric export").click();
    await expect(page).toHaveTitle("(1 failed) Jobs");
    expect(await icon()).not.toBe(running);
});

test("who allows it is told by the browser while the page is hidden, once, and led to the job", async ({
    page,
    server,
}) => {
    const notices = await noteNotices(page);
    const hide = await makeHideable(page);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await page.getByRole("button", { name: "Settings", exact: true }).click();
    await page.getByRole("switch", { name: "By the browser, too" }).click();
    await expect(page.getByRole("switch", { name: "By the browser, too" })).toBeChecked();
    await page.keyboard.press("Escape");

    server.gates.hold("job:2:load");
    await jobs.run("Jira").click();
    await expect(jobs.card("Jira")).toContainText("50%");
    expect(await notices.told()).toEqual([]);
    await hide(true);
    server.gates.release("job:2:load");
    await expect.poll(notices.told).toHaveLength(1);
    expect((await notices.told())[0]?.title).toContain("Jira");
    await hide(false);
    await notices.press();
    await expect.poll(() => focused(page)).toBe("listitem Jira");
    expect(await notices.told()).toHaveLength(1);
});
