// The browsers that tests, benchmarks and the screenshot use, and what makes them draw WebGL2 without a graphics card.
import { findProgram } from "../setup/say.mjs";

export const chromiumPath = process.env.CHROMIUM ?? findProgram("chromium") ?? "/usr/bin/chromium";

export const chromiumFlags = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Without it there is no WebGL where there is no graphics card.
    "--enable-unsafe-swiftshader",
];

/** The ESR: Playwright drives it as it is, by the channel moz-firefox. */
export const firefoxPath = process.env.FIREFOX ?? findProgram("firefox-esr") ?? "/usr/bin/firefox-esr";

export const firefoxPreferences = {
    // Firefox has no WebGL in software unless it is told to, and none at all without a display.
    "webgl.force-enabled": true,
};
