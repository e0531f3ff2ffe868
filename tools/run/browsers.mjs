// The browsers that tests, benchmarks and the screenshot use, and what makes them draw WebGL2 without a graphics card.
import { existsSync } from "node:fs";
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
    // The list of downloads would open over the page and take the focus.
    "browser.download.alwaysOpenPanel": false,
};

export const webkitDriverPath =
    process.env.WEBKIT_DRIVER ?? findProgram("WebKitWebDriver") ?? "/usr/bin/WebKitWebDriver";

/** The bare browser of WebKitGTK's own: it lies with the library, in a folder named by machine and version. */
function findMiniBrowser() {
    const machine = new Map([
        ["x64", "x86_64"],
        ["arm64", "aarch64"],
    ]).get(process.arch);
    const places = [`/usr/lib/${machine}-linux-gnu`, "/usr/lib", "/usr/libexec", "/usr/lib64"].flatMap((folder) =>
        ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map((version) => `${folder}/${version}/MiniBrowser`),
    );
    return places.find((place) => existsSync(place)) ?? "MiniBrowser";
}

export const webkitPath = process.env.WEBKIT ?? findMiniBrowser();
