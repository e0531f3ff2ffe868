// Sees to it that node_modules holds what package-lock.json says. Uses nothing but Node, since it runs before npm has.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "./resolved.mjs";
import { withLock } from "./lock.mjs";
import { runLong, step } from "./say.mjs";

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lock */

/**
 * Whether each package of the lock file is installed in its version; npm writes what it has installed to a lock file of
 * its own inside node_modules when it has finished. Optional packages for other systems may be absent.
 */
export function npmPackagesAreThere() {
    const installed = join(checkout, "node_modules/.package-lock.json");
    if (!existsSync(installed)) return false;
    try {
        /** @type {Lock} */
        const wanted = JSON.parse(readFileSync(join(checkout, "package-lock.json"), "utf8"));
        /** @type {Lock} */
        const found = JSON.parse(readFileSync(installed, "utf8"));
        return Object.entries(wanted.packages).every(
            ([path, one]) =>
                path === "" ||
                one.link ||
                (found.packages[path]?.version ?? (one.optional ? one.version : "")) === one.version,
        );
    } catch {
        return false;
    }
}

export async function seeToNpmPackages() {
    if (npmPackagesAreThere()) return;
    await withLock(join(checkout, "build/npm.lock"), async () => {
        if (npmPackagesAreThere()) return;
        await step("installing the npm packages of package-lock.json", () =>
            runLong("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline"], {
                cwd: checkout,
                hint: "npm could not install the packages; is the network there?",
            }),
        );
    });
}
