// How the end-to-end tests run: in Debian's Chromium, headless, and in its Firefox, which needs a display to have WebGL
// (xvfb-run gives it one). Both draw WebGL2 in software.
import { defineConfig } from "@playwright/test";
import { chromiumFlags, chromiumPath, firefoxPath, firefoxPreferences } from "../../tools/run/browsers.mjs";
import { mostlyWaiting } from "./lanes.mjs";

/**
 * Measurements and pictures: what they hold of the page's own code, they hold in Chromium already, and a second browser's
 * time and antialiasing would need bounds of their own.
 */
const chromiumOnly =
    /(frames|sharpness|scripts|screenshots|pictures|big_list|accessibility_history|accessibility_data)\.spec\.mjs$/;

const chromium = {
    workers: 1,
    use: {
        browserName: /** @type {const} */ ("chromium"),
        launchOptions: { executablePath: chromiumPath, args: chromiumFlags },
    },
};

/**
 * Of the fault tables those in whose outcome the browser's own network has a say. How the page reads a wrong answer is
 * its own code, held in Chromium; and after a refused handshake Firefox lets every other one wait longer, up to a minute,
 * so that the tables' patience is none of its.
 */
const browsersOwnFaults = [
    "a connection reset in the body",
    "a body shorter than it says",
    "204",
    "but the sockets tell 500 with a sentence",
    "a socket for each job binary messages",
    "one stream for all jobs messages of two megabytes",
    "one stream for all jobs sockets cut whenever they would speak",
    "the pipeline trigger a redirect to a page to sign in",
    "the server's start call the answer lost with the connection",
    "the server is away for 0.3 s",
];

export default defineConfig({
    testDir: ".",
    testMatch: /.*\.(spec|test)\.(mjs|ts)$/,
    outputDir: "../../test-results",
    snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
    // Each worker has a browser and a server of its own. Two cores carry one of each at a true pace, and beside it one that
    // mostly waits.
    workers: 2,
    timeout: 60_000,
    expect: { timeout: 10_000 },
    forbidOnly: Boolean(process.env.CI),
    // Two cores carry a browser, a server and software drawing: what passes only the second or third time is told as
    // flaky, with its error, in the last lines of `npm test`.
    retries: process.env.CI ? 2 : 0,
    reporter: [["list"]],
    use: {
        viewport: { width: 1280, height: 900 },
        trace: "off",
        screenshot: "only-on-failure",
    },
    projects: [
        { ...chromium, name: "chromium", testIgnore: mostlyWaiting },
        { ...chromium, name: "chromium-waiting", testMatch: mostlyWaiting },
        {
            name: "firefox",
            workers: 1,
            testIgnore: chromiumOnly,
            grepInvert: [
                new RegExp(`faults\\w*\\.spec\\.mjs (?!.*(${browsersOwnFaults.join("|")}))`),
                // A measurement, too.
                /three tabs ask no more than their share/,
            ],
            use: {
                browserName: "firefox",
                channel: "moz-firefox",
                headless: false,
                launchOptions: { executablePath: firefoxPath, firefoxUserPrefs: firefoxPreferences },
            },
        },
    ],
});
