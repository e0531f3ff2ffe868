// WebKitGTK as the tests drive it: its driver and MiniBrowser on the display at hand, and the page's parts by the role and
// name that WebKit itself computes of them.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Builder, By, Key, error } from "selenium-webdriver";
import { webkitDriverPath, webkitPath } from "../../tools/run/browsers.mjs";
import { dist, startTestServer, token } from "../e2e/fixtures.mjs";
import { distWith, freePort } from "../e2e/platform_fixtures.mjs";

/** @typedef {import("selenium-webdriver").WebDriver} WebDriver */
/** @typedef {import("selenium-webdriver").WebElement} WebElement */
/** @typedef {import("../e2e/fixtures.mjs").TestServer} TestServer */

/**
 * The elements that may have a role: only to ask the browser about fewer of them; what role one has, the browser says.
 * @type {Record<string, string>}
 */
const candidates = {
    banner: "header",
    button: "button",
    heading: "[role=heading]",
    link: "a",
    main: "main",
    paragraph: "p",
    region: "section",
};

/**
 * Repeats until it throws nothing: what it looks for may come a little later.
 * @template Result
 * @param {() => Promise<Result>} attempt
 * @param {number} [patience] milliseconds
 * @returns {Promise<Result>}
 */
export async function eventually(attempt, patience = 10_000) {
    const end = Date.now() + patience;
    for (;;) {
        try {
            return await attempt();
        } catch (error) {
            if (Date.now() > end) throw error;
            await new Promise((resolve) => setTimeout(resolve, 100));
        }
    }
}

/** Runs in the page before anything of its own; WebKit's driver tells no one what goes wrong there. */
const recorder = `"use strict";
globalThis.problems = [];
const record = (kind, what) => problems.push(kind + ": " + what);
addEventListener("error", (event) => record("uncaught", event.message || "could not be loaded: " + event.target), true);
addEventListener("unhandledrejection", (event) => record("uncaught", event.reason));
addEventListener("securitypolicyviolation", (event) => record("refused", event.violatedDirective + " " + event.blockedURI));
for (const kind of ["error", "warn"]) console[kind] = (...what) => record(kind, what.join(" "));
`;

/** The built page with the recorder before its own script. @returns {string} the folder */
function recordingDist() {
    const page = readFileSync(join(dist, "index.html"), "utf8");
    const recording = page.replace("<script", '<script src="./problems.js"></script><script');
    assert.notEqual(recording, page);
    return distWith({ files: { "index.html": recording, "problems.js": recorder } });
}

export class WebKitPage {
    /** @param {WebDriver} driver */
    constructor(driver) {
        this.driver = driver;
    }

    /**
     * All parts of that role, and of that name if one is given, that assistive technology meets.
     * @param {string} role
     * @param {string} [name] the whole of it
     * @param {WebElement} [within]
     * @returns {Promise<WebElement[]>}
     */
    async all(role, name, within) {
        /** @type {WebElement[]} */
        const found = [];
        // The browser's answer is the same for what is inert, though it lets nobody there.
        const selector = `:is(${candidates[role] ?? `[role=${role}]`}):not([inert], [inert] *)`;
        for (const element of await (within ?? this.driver).findElements(By.css(selector))) {
            if ((await element.getAriaRole()) !== role) continue;
            if (name === undefined || (await element.getAccessibleName()) === name) found.push(element);
        }
        return found;
    }

    /**
     * Waits for the one part of that role and name.
     * @param {string} role
     * @param {string} [name]
     * @param {WebElement} [within]
     * @returns {Promise<WebElement>}
     */
    part(role, name, within) {
        return eventually(async () => {
            const found = await this.all(role, name, within);
            assert.equal(found.length, 1, `parts of role ${role} with the name “${name}”`);
            return /** @type {WebElement} */ (found[0]);
        });
    }

    /**
     * Waits until there is none.
     * @param {string} role
     * @param {string} [name]
     */
    gone(role, name) {
        return eventually(async () => {
            assert.equal((await this.all(role, name)).length, 0, `${role} “${name}” is still there`);
        });
    }

    /**
     * @param {string} role
     * @param {WebElement} [within]
     * @returns {Promise<string[]>}
     */
    async names(role, within) {
        return Promise.all((await this.all(role, undefined, within)).map((element) => element.getAccessibleName()));
    }

    /**
     * Waits until the one part of that role and name says it.
     * @param {string} role
     * @param {string} name
     * @param {string | RegExp} text
     */
    says(role, name, text) {
        return eventually(async () => {
            const said = await (await this.part(role, name)).getText();
            assert.ok(typeof text === "string" ? said.includes(text) : text.test(said), `“${said}” has no “${text}”`);
        });
    }

    /** What has the focus: its role and name; "" when it is nothing of the page's. */
    async focused() {
        for (;;) {
            try {
                const element = await this.driver.switchTo().activeElement();
                if ((await element.getTagName()) === "body") return "";
                return `${await element.getAriaRole()} ${await element.getAccessibleName()}`;
            } catch (problem) {
                // Gone since the browser named it: something else has the focus by now.
                if (!(problem instanceof error.StaleElementReferenceError)) throw problem;
            }
        }
    }

    /** @param {string} place as focused() says it */
    hasFocus(place) {
        return eventually(async () => assert.equal(await this.focused(), place));
    }

    /** @param {string} key a letter, or one of selenium's Key */
    async press(key) {
        await this.driver.actions().sendKeys(key).perform();
    }

    /** @param {string} key */
    async pressWithShift(key) {
        await this.driver.actions().keyDown(Key.SHIFT).sendKeys(key).keyUp(Key.SHIFT).perform();
    }

    /**
     * Presses Tab until it is there; nothing else may be needed to come there.
     * @param {string} place as focused() says it
     */
    async tabTo(place) {
        for (let step = 0; step < 120; step += 1) {
            if ((await this.focused()) === place) return;
            await this.press(Key.TAB);
        }
        assert.fail(`Tab does not reach ${place}.`);
    }

    /**
     * Waits until an attribute of the one part has that value.
     * @param {string} role
     * @param {string} name
     * @param {string} attribute
     * @param {string} value
     */
    hasState(role, name, attribute, value) {
        return eventually(async () => {
            const element = await this.part(role, name);
            assert.equal(await element.getAttribute(attribute), value, `${attribute} of ${role} ${name}`);
        });
    }
}

/**
 * Starts the driver and a browser, and ends both whatever happens.
 * @param {string[]} parameters of MiniBrowser, besides those that it always has
 * @param {(driver: WebDriver) => Promise<void>} use
 */
async function withBrowser(parameters, use) {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const program = spawn(webkitDriverPath, [`--port=${port}`], { stdio: "ignore" });
    const failed = new Promise((_resolve, reject) => {
        program.on("error", () => reject(new Error(`${webkitDriverPath} could not be started.`)));
    });
    try {
        await Promise.race([failed, eventually(() => fetch(`${address}/status`))]);
        const driver = await new Builder()
            .usingServer(address)
            .withCapabilities({
                browserName: "MiniBrowser",
                "webkitgtk:browserOptions": { binary: webkitPath, args: ["--automation", ...parameters] },
            })
            .build();
        try {
            await use(driver);
        } finally {
            await driver.quit();
        }
    } finally {
        program.kill();
    }
}

/**
 * Has a browser open the page of a server of its own, and holds that nothing went wrong in it.
 * @param {(page: WebKitPage, server: TestServer) => Promise<void>} use
 * @param {object} [options]
 * @param {string} [options.fragment] names another page than the jobs
 * @param {string[]} [options.parameters] of MiniBrowser
 */
export async function withPage(use, { fragment = "", parameters = [] } = {}) {
    const server = await startTestServer({ dist: recordingDist() });
    try {
        await withBrowser(parameters, async (driver) => {
            const page = new WebKitPage(driver);
            // The storage is the origin's, and this page of it runs no script.
            await driver.get(`${server.url}/licenses.txt`);
            await driver.executeScript(
                (/** @type {string} */ value) => localStorage.setItem("auth_token", value),
                token,
            );
            await driver.manage().window().setRect({ width: 1280, height: 940 });
            await driver.get(`${server.url}/${fragment}`);
            await use(page, server);
            const problems = await driver.executeScript(() => /** @type {any} */ (globalThis).problems);
            assert.deepEqual(problems, [], "errors and warnings of the page");
        });
    } finally {
        server.gates.releaseAll();
        await server.close();
    }
}
