// How the end-to-end tests run: Debian's Chromium, headless, drawing WebGL2 in software.
import { defineConfig } from "@playwright/test";
import { chromiumFlags, chromiumPath } from "../../tools/run/chromium.mjs";

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
        browserName: "chromium",
        viewport: { width: 1280, height: 900 },
        trace: "off",
        screenshot: "only-on-failure",
        launchOptions: {
            executablePath: chromiumPath,
            args: chromiumFlags,
        },
    },
});
