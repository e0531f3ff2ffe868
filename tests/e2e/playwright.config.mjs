// How the end-to-end tests run: in Debian's Chromium, headless, and in its Firefox, which needs a display to have WebGL
// (xvfb-run gives it one). Both draw WebGL2 in software.
import { defineConfig } from "@playwright/test";
import { chromiumFlags, chromiumPath, firefoxPath, firefoxPreferences } from "../../tools/run/browsers.mjs";

/**
 * Measurements, pictures and the fault table: what they hold of the page's own code, they hold in Chromium already. The
 * gallery's tests are written for Chromium so far (clipboard permission, the snapshot of its accessibility tree), and
 * so are those that look into the browser's own records of history, tabs and what it logs.
 */
const chromiumOnly =
    /(faults\w*|frames|sharpness|screenshots|list_pictures|big_list|scrollbars|gallery(?!_fields)\w*|session|session_leaks|tabs)\.spec\.mjs$/;

export default defineConfig({
    testDir: ".",
    testMatch: /.*\.(spec|test)\.(mjs|ts)$/,
    outputDir: "../../test-results",
    // Each worker has a browser and a server of its own; two cores carry no more than one of each at a true pace.
    workers: 1,
    timeout: 60_000,
    expect: { timeout: 10_000 },
    forbidOnly: Boolean(process.env.CI),
    reporter: [["list"]],
    use: {
        viewport: { width: 1280, height: 900 },
        trace: "off",
        screenshot: "only-on-failure",
    },
    projects: [
        {
            name: "chromium",
            use: {
                browserName: "chromium",
                launchOptions: { executablePath: chromiumPath, args: chromiumFlags },
            },
        },
        {
            name: "firefox",
            testIgnore: chromiumOnly,
            use: {
                browserName: "firefox",
                channel: "moz-firefox",
                headless: false,
                launchOptions: { executablePath: firefoxPath, firefoxUserPrefs: firefoxPreferences },
            },
        },
    ],
});
