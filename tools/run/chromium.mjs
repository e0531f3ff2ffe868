// The Chromium that tests, benchmarks and the screenshot use, and the flags that make it draw WebGL2 anywhere.
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
