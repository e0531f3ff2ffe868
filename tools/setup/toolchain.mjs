// Unpacks Emscripten, its LLVM and Binaryen, and the C++ libraries into the user's cache folder, and makes them run there.
import { createHash } from "node:crypto";
import {
    chmodSync,
    cpSync,
    existsSync,
    lstatSync,
    mkdirSync,
    mkdtempSync,
    openSync,
    closeSync,
    readFileSync,
    readSync,
    readdirSync,
    renameSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { PrivateApt } from "./private_apt.mjs";
import { hashText, imguiSource, libraryPackages, programPackages, recipeKey, suite, unneeded } from "./recipe.mjs";
import { PlainError, run, say, step } from "./say.mjs";

/** @typedef {import("./resolved.mjs").Toolchain} Toolchain */

/**
 * A finished toolchain of this recipe in the cache, whichever packages it was made of; no network is asked.
 * @param {string} cache
 * @returns {Toolchain | undefined}
 */
export function findToolchain(cache) {
    const folder = join(cache, "toolchains");
    if (!existsSync(folder)) return undefined;
    const found = readdirSync(folder)
        .map((name) => readManifest(join(folder, name)))
        .filter((one) => one?.recipe === recipeKey())
        .sort((a, b) => (b?.made ?? "").localeCompare(a?.made ?? ""));
    return found[0];
}

/**
 * @param {string} root
 * @returns {Toolchain | undefined}
 */
function readManifest(root) {
    try {
        return JSON.parse(readFileSync(join(root, "manifest.json"), "utf8"));
    } catch {
        return undefined;
    }
}

/**
 * Makes the toolchain. The caller holds the lock. What is half done is never taken for done: all is made in a temporary
 * folder, which gets its name, the key, in one rename.
 * @param {string} cache
 * @returns {Promise<Toolchain>}
 */
export async function makeToolchain(cache) {
    mkdirSync(cache, { recursive: true });
    sweep(cache);
    const apt = new PrivateApt(join(cache, "apt"));
    await step(`reading the package list of Debian ${suite}`, () => apt.update());
    const programs = apt.closure(programPackages).filter((one) => !unneeded.test(one.name));
    const libraries = apt.closure(libraryPackages).filter((one) => libraryPackages.includes(one.name));
    const packages = [...programs, ...libraries.filter((one) => !programs.some((other) => other.name === one.name))];
    const sources = apt.sourceFiles(imguiSource);
    const key = hashText(
        recipeKey() + JSON.stringify([packages.map((one) => one.sha256), sources.map((one) => one.sha256)]),
    );
    const root = join(cache, "toolchains", key);
    const ready = readManifest(root);
    if (ready) return ready;

    mkdirSync(join(cache, "toolchains"), { recursive: true });
    const work = mkdtempSync(join(cache, "making-"));
    const archives = join(work, "archives");
    const tree = join(work, "root");
    mkdirSync(archives);
    mkdirSync(tree);
    await step(`downloading ${packages.length} packages (about 120 MB)`, async () => {
        await apt.download(packages, archives);
        await apt.downloadSource(imguiSource, archives);
        verify(archives, [...packages, ...sources]);
    });
    await step("unpacking them", () => {
        for (const one of packages) run("dpkg", ["-x", join(archives, one.file), tree]);
        const tarball = sources.map((one) => one.file).find((name) => /\.orig\.tar\.\w+$/.test(name));
        if (!tarball) throw new PlainError(`The source package ${imguiSource} has no upstream tarball any more.`);
        mkdirSync(join(tree, "imgui"));
        run("tar", ["-xf", join(archives, tarball), "--strip-components=1", "-C", join(tree, "imgui")]);
    });
    await step("making the programs run from here", () => adapt(tree, root));
    const toolchain = describe(tree, root, key, packages, sources);
    writeFileSync(join(tree, "manifest.json"), JSON.stringify(toolchain, null, 4) + "\n");
    rmSync(root, { recursive: true, force: true });
    renameSync(tree, root);
    rmSync(work, { recursive: true, force: true });
    say(`  the toolchain is in ${root}`);
    return toolchain;
}

/**
 * Removes what interrupted runs have left. The lock is held, so nobody is at work there.
 * @param {string} cache
 */
function sweep(cache) {
    for (const name of readdirSync(cache))
        if (name.startsWith("making-")) rmSync(join(cache, name), { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @param {{ file: string, sha256: string }[]} files
 */
function verify(folder, files) {
    for (const { file, sha256 } of files) {
        const path = join(folder, file);
        const found = existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : "no such file";
        if (found !== sha256)
            throw new PlainError(`${file} is not what Debian's signed list says (${found} instead of ${sha256}).`);
    }
}

/**
 * The unpacked programs need their own C library, which the machine's is too old for: each program gets the path of its
 * loader and of its libraries. Then Emscripten's configuration is written.
 * @param {string} tree where the files are now
 * @param {string} root where they will be
 */
function adapt(tree, root) {
    const multiarch = readdirSync(join(tree, "usr/lib")).find((name) => name.endsWith("-linux-gnu"));
    const llvm = readdirSync(join(tree, "usr/lib")).find((name) => /^llvm-\d+$/.test(name));
    if (!multiarch || !llvm) throw new PlainError("The unpacked packages hold no LLVM; the recipe needs a look.");
    const loader = readdirSync(join(tree, "usr/lib", multiarch)).find((name) => /^ld-linux.*\.so\.\d+$/.test(name));
    if (!loader) throw new PlainError("The unpacked C library has no loader; the recipe needs a look.");

    const libraries = join("usr/lib", multiarch);
    const searchPath = [libraries, join("usr/lib", llvm, "lib")].map((path) => join(root, path)).join(":");
    const patchelf = [
        join(tree, libraries, loader),
        "--library-path",
        join(tree, libraries),
        join(tree, "usr/bin/patchelf"),
    ];
    /** @param {string[]} parameters */
    const patch = (parameters) => run(String(patchelf[0]), [...patchelf.slice(1), ...parameters]);

    const programs = [join(tree, "usr/lib", llvm, "bin"), join(tree, "usr/bin")]
        .flatMap(elfFiles)
        .filter((path) => basename(path) !== "patchelf");
    patch([
        "--set-interpreter",
        join(root, libraries, loader),
        "--force-rpath",
        "--set-rpath",
        searchPath,
        ...programs,
    ]);
    const shared = [
        ...elfFiles(join(tree, libraries)).filter((path) => /^lib(LLVM|clang)/.test(basename(path))),
        ...elfFiles(join(tree, "usr/lib", llvm, "lib")),
    ];
    if (shared.length > 0) patch(["--force-rpath", "--set-rpath", searchPath, ...shared]);

    // Emscripten's own JavaScript tools, and acorn's plugins, import acorn: Node looks for it in a node_modules above them.
    renameSync(join(tree, "usr/share/nodejs"), join(tree, "usr/share/node_modules"));
    symlinkSync("node_modules", join(tree, "usr/share/nodejs"));
    const configuration = join(tree, "usr/share/emscripten/.emscripten");
    rmSync(configuration, { force: true });
    writeFileSync(
        configuration,
        [
            "import os, shutil",
            `LLVM_ROOT = '${root}/usr/lib/${llvm}/bin'`,
            `BINARYEN_ROOT = '${root}/usr'`,
            `EMSCRIPTEN_ROOT = '${root}/usr/share/emscripten'`,
            // The Node that set this up may be gone by the next build; then any other does.
            `NODE_JS = '${process.execPath}' if os.path.exists('${process.execPath}') else shutil.which('node')`,
            `CACHE = '${root}/emscripten-cache'`,
        ].join("\n") + "\n",
    );
}

/**
 * The ELF files directly in a folder, links left out.
 * @param {string} folder
 */
function elfFiles(folder) {
    return readdirSync(folder)
        .map((name) => join(folder, name))
        .filter((path) => {
            const facts = lstatSync(path);
            if (!facts.isFile() || facts.size < 64) return false;
            const head = Buffer.alloc(4);
            const file = openSync(path, "r");
            readSync(file, head, 0, 4, 0);
            closeSync(file);
            return head.equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46]));
        });
}

/**
 * @param {string} tree
 * @param {string} root
 * @param {string} key
 * @param {import("./private_apt.mjs").Package[]} packages
 * @param {{ file: string, sha256: string }[]} sources
 * @returns {Toolchain}
 */
function describe(tree, root, key, packages, sources) {
    /** @param {RegExp} name */
    const version = (name) => packages.find((one) => name.test(one.name))?.version ?? "unknown";
    // A header-only library gets a folder of its own, so that whoever may see one does not see the other.
    for (const name of ["nlohmann", "fmt"]) {
        mkdirSync(join(tree, "include", name), { recursive: true });
        cpSync(join(tree, "usr/include", name), join(tree, "include", name, name), { recursive: true });
    }
    chmodSync(tree, 0o755);
    return {
        recipe: recipeKey(),
        key,
        made: new Date().toISOString(),
        emscriptenRoot: join(root, "usr/share/emscripten"),
        emscriptenCache: join(root, "emscripten-cache"),
        libraries: {
            imgui: join(root, "imgui"),
            json: join(root, "include/nlohmann"),
            fmt: join(root, "include/fmt"),
            googletest: join(root, "usr/src/googletest"),
        },
        versions: {
            emscripten: version(/^emscripten$/),
            llvm: version(/^llvm-\d+$/),
            binaryen: version(/^binaryen$/),
            imgui: sources[0]?.file.replace(/^[^_]*_|\.dsc$/g, "") ?? "unknown",
            json: version(/^nlohmann-json3-dev$/),
            fmt: version(/^libfmt-dev$/),
            googletest: version(/^googletest$/),
        },
    };
}
