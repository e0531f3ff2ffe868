// Lets one process at a time change the cache. The kernel keeps the lock, so it ends with its owner, however that dies.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { findProgram, say } from "./say.mjs";

/**
 * Runs the work while holding the lock file. Where `flock` is missing (it is part of every Debian), the work runs
 * without a lock: only Debian's recipe shares a folder between checkouts.
 * @template T
 * @param {string} path
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
    const flock = findProgram("flock");
    if (!flock) return await work();
    mkdirSync(dirname(path), { recursive: true });
    // The holder waits for its standard input to end, which happens when this process ends, killed or not.
    const holder = spawn(flock, ["--exclusive", path, "sh", "-c", "echo held; exec cat >/dev/null"], {
        stdio: ["pipe", "pipe", "inherit"],
    });
    const waiting = setTimeout(() => say(`  another set-up is at work on ${dirname(path)}; waiting for it`), 1500);
    try {
        await new Promise((resolve, reject) => {
            holder.stdout.once("data", resolve);
            holder.once("error", reject);
            holder.once("exit", (code) =>
                reject(new Error(`The lock ${path} could not be taken (flock said ${code}).`)),
            );
        });
        clearTimeout(waiting);
        return await work();
    } finally {
        clearTimeout(waiting);
        holder.removeAllListeners("exit");
        holder.stdin.end();
        holder.unref();
    }
}
