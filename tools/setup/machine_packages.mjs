// Sees to it that the machine has the programs and fonts that the build and the tests use, by the machine's own apt.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { findProgram, PlainError, run, runLong, say, step } from "./say.mjs";

/**
 * A package, and the programs by which it is recognised where there is no dpkg; without any it is recognised by dpkg.
 * @typedef {{ name: string, programs?: string[], only?: "test" }} Need
 */

/**
 * What is needed, by which program it is recognised (fonts by their package), and what for.
 * @type {Need[]}
 */
const needs = [
    { name: "cmake", programs: ["cmake"] },
    { name: "ninja-build", programs: ["ninja"] },
    { name: "python3", programs: ["python3"] },
    { name: "git", programs: ["git"] },
    { name: "xz-utils", programs: ["xz"] },
    { name: "g++", programs: ["c++", "g++", "clang++"], only: "test" },
    { name: "clang-format", programs: ["clang-format"], only: "test" },
    { name: "chromium", programs: ["chromium"], only: "test" },
    { name: "firefox-esr", programs: ["firefox-esr"], only: "test" },
    { name: "webkit2gtk-driver", programs: ["WebKitWebDriver"], only: "test" },
    // Firefox has WebGL on a display only, and draws it by Mesa.
    { name: "xvfb", programs: ["xvfb-run"], only: "test" },
    { name: "xauth", programs: ["xauth"], only: "test" },
    { name: "libegl1", only: "test" },
    { name: "libegl-mesa0", only: "test" },
    { name: "libgl1-mesa-dri", only: "test" },
    { name: "fonts-dejavu-core", only: "test" },
    { name: "fonts-noto-core", only: "test" },
    { name: "fonts-noto-cjk", only: "test" },
    { name: "fonts-noto-color-emoji", only: "test" },
];

/** Whether this is Debian or one of its kin: apt and dpkg are there. */
export function isDebian() {
    return findProgram("apt-get") !== undefined && findProgram("dpkg") !== undefined;
}

/** Whether the machine's archive is Debian's own, which alone has the suite that the toolchain comes from. */
export function isDebianItself() {
    try {
        return isDebian() && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
    } catch {
        return false;
    }
}

/**
 * The packages that are missing, by name.
 * @param {"start" | "test"} purpose
 * @returns {string[]}
 */
export function missingPackages(purpose) {
    return missingOf(needs.filter((need) => purpose === "test" || need.only !== "test"));
}

/** dpkg names the files of some packages with the architecture. @param {string} name */
function isInstalled(name) {
    const folder = "/var/lib/dpkg/info";
    if (existsSync(`${folder}/${name}.list`)) return true;
    return (
        existsSync(folder) && readdirSync(folder).some((file) => file.startsWith(`${name}:`) && file.endsWith(".list"))
    );
}

/**
 * @param {Need[]} wanted
 * @returns {string[]}
 */
function missingOf(wanted) {
    const lacking = wanted.filter((need) => need.programs && !need.programs.some((one) => findProgram(one)));
    const fonts = wanted.filter((need) => !need.programs && !isInstalled(need.name));
    // Elsewhere than on Debian, fonts are the machine's own affair.
    return [...lacking, ...(isDebian() ? fonts : [])].map((need) => need.name);
}

/**
 * Installs what is missing, or says in one sentence what to install.
 * @param {"start" | "test"} purpose
 */
export async function seeToMachine(purpose) {
    await seeToPackages(needs.filter((need) => purpose === "test" || need.only !== "test"));
}

/**
 * The same for a tool's own list.
 * @param {Need[]} wanted
 */
export async function seeToPackages(wanted) {
    const missing = missingOf(wanted);
    if (missing.length === 0) return;
    const list = missing.join(" ");
    if (!isDebian()) throw new PlainError(`Please install these first, by your system's own means: ${list}.`);

    const root = process.getuid?.() === 0;
    const sudo = findProgram("sudo");
    if (!root && !(sudo && process.stdin.isTTY))
        throw new PlainError(
            `Please install these packages first: sudo apt-get install --no-install-recommends ${list}`,
        );

    await step(`installing ${list}`, async () => {
        try {
            await install(missing, root, sudo);
        } catch {
            // The machine's package list may be absent or too old to download from: read it anew, then try once more.
            say("  reading the machine's package list first");
            await aptGet(["update"], root, sudo);
            await install(missing, root, sudo);
        }
    });
    const still = missingOf(wanted);
    if (still.length > 0) throw new PlainError(`apt-get ended well, but these are still missing: ${still.join(" ")}.`);
}

/**
 * @param {string[]} names
 * @param {boolean} root
 * @param {string | undefined} sudo
 */
async function install(names, root, sudo) {
    await aptGet(["install", "--yes", "--no-install-recommends", ...names], root, sudo);
}

/**
 * @param {string[]} parameters
 * @param {boolean} root
 * @param {string | undefined} sudo
 */
async function aptGet(parameters, root, sudo) {
    const options = ["-o", "DPkg::Lock::Timeout=300"];
    if (!root && sudo) {
        // sudo asks for the password by itself, on the terminal; asking first keeps its question out of our capture.
        say("  sudo may ask for your password");
        run(sudo, ["--validate"], { hint: "sudo did not let us in." });
        await runLong(sudo, ["DEBIAN_FRONTEND=noninteractive", "apt-get", ...options, ...parameters]);
        return;
    }
    await runLong("apt-get", [...options, ...parameters], {
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
}
