// Reads packages of another Debian suite into a folder of ours, by an apt configuration of its own.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "./recipe.mjs";
import { PlainError, run, runLong } from "./say.mjs";

/** @typedef {{ name: string, version: string, file: string, sha256: string }} Package */

/**
 * The machine's own Debian archive: its address and its keyring, read from the machine's sources so that no host is
 * written down here. Security and third-party archives are passed over.
 * @returns {{ address: string, keyring: string }}
 */
function findArchive() {
    const folder = "/etc/apt/sources.list.d";
    const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
    for (const file of ["/etc/apt/sources.list", ...files]) {
        if (!existsSync(file)) continue;
        const text = readFileSync(file, "utf8");
        const stanzas = file.endsWith(".sources")
            ? text.split(/\n\s*\n/).map(readStanza)
            : text.split("\n").map(readLine);
        for (const stanza of stanzas) {
            if (stanza && /\/debian\/?$/.test(stanza.address) && !/security/.test(stanza.address)) return stanza;
        }
    }
    throw new PlainError("No Debian archive was found in /etc/apt/sources.list or /etc/apt/sources.list.d.");
}

const usualKeyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

/** @param {string} text */
function readStanza(text) {
    const address = /^URIs:\s*(\S+)/m.exec(text)?.[1];
    if (!address || !/^Types:.*\bdeb\b/m.test(text) || /^Enabled:\s*no/m.test(text)) return undefined;
    const keyring = /^Signed-By:\s*(\/\S+)/m.exec(text)?.[1] ?? usualKeyring;
    return { address, keyring };
}

/** @param {string} line */
function readLine(line) {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+\S+/.exec(line);
    if (!match?.[2]) return undefined;
    const keyring = /signed-by=(\/\S+)/.exec(match[1] ?? "")?.[1] ?? usualKeyring;
    return { address: match[2], keyring };
}

/** An apt that knows only the wanted suite, and keeps all its state in a folder of ours. */
export class PrivateApt {
    /** @param {string} folder */
    constructor(folder) {
        const archive = findArchive();
        for (const part of ["state/lists/partial", "cache/archives/partial", "etc/sources", "etc/preferences"])
            mkdirSync(join(folder, part), { recursive: true });
        writeFileSync(join(folder, "state/status"), "");
        writeFileSync(
            join(folder, "etc/sources/suite.sources"),
            `Types: deb deb-src\nURIs: ${archive.address}\nSuites: ${suite}\nComponents: main\nSigned-By: ${archive.keyring}\n`,
        );
        writeFileSync(
            join(folder, "apt.conf"),
            [
                `Dir::State "${folder}/state";`,
                `Dir::State::status "${folder}/state/status";`,
                `Dir::Cache "${folder}/cache";`,
                `Dir::Etc::sourcelist "/dev/null";`,
                `Dir::Etc::sourceparts "${folder}/etc/sources";`,
                `Dir::Etc::preferences "/dev/null";`,
                `Dir::Etc::preferencesparts "${folder}/etc/preferences";`,
                `APT::Install-Recommends "0";`,
                // Our folders are ours alone: apt's helper user could not write there.
                `APT::Sandbox::User "";`,
                `Acquire::Languages "none";`,
                `Acquire::ForceHash "SHA256";`,
                `Acquire::Retries "3";`,
            ].join("\n") + "\n",
        );
        this.environment = { ...process.env, APT_CONFIG: join(folder, "apt.conf"), LC_ALL: "C" };
    }

    async update() {
        await runLong("apt-get", ["update"], {
            env: this.environment,
            hint: `The package list of Debian ${suite} could not be read; is the network there?`,
        });
    }

    /**
     * The packages that installing the named ones on an empty machine would bring.
     * @param {string[]} names
     * @returns {Package[]}
     */
    closure(names) {
        const text = run("apt-get", ["install", "--yes", "--print-uris", ...names], { env: this.environment });
        return readUris(text).map((row) => {
            const [name = "", version = ""] = row.file.replace(/\.deb$/, "").split("_");
            return { ...row, name, version: decodeURIComponent(version) };
        });
    }

    /**
     * The files of a source package, with their hashes.
     * @param {string} name
     */
    sourceFiles(name) {
        return readUris(run("apt-get", ["source", "--print-uris", name], { env: this.environment }));
    }

    /**
     * Downloads binary packages into a folder; apt verifies each against the signed list.
     * @param {Package[]} packages
     * @param {string} folder
     */
    async download(packages, folder) {
        const wanted = packages.map((one) => `${one.name}=${one.version}`);
        await runLong("apt-get", ["download", ...wanted], {
            cwd: folder,
            env: this.environment,
            hint: "Debian's packages could not be downloaded; is the network there?",
        });
    }

    /**
     * @param {string} name
     * @param {string} folder
     */
    async downloadSource(name, folder) {
        await runLong("apt-get", ["source", "--download-only", name], {
            cwd: folder,
            env: this.environment,
            hint: `The sources of ${name} could not be downloaded; is the network there?`,
        });
    }
}

/** @param {string} text */
function readUris(text) {
    const rows = [];
    for (const line of text.split("\n")) {
        const match = /^'[^']+' (\S+) \d+ SHA256:([0-9a-f]{64})/.exec(line);
        if (match?.[1] && match[2]) rows.push({ file: match[1], sha256: match[2] });
    }
    return rows;
}
