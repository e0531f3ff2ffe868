// How the end-to-end tests run: Debian's Chromium, headless, drawing WebGL2 in software.
import { defineConfig } from "@playwright/test";
import { findProgram } from "../../tools/setup/say.mjs";

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
            executablePath: process.env.CHROMIUM ?? findProgram("chromium") ?? "/usr/bin/chromium",
            args: [
                "--no-sandbox",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // Without it there is no WebGL where there is no graphics card.
                "--enable-unsafe-swiftshader",
            ],
        },
    },
});
