// `npm start`: sets up, builds and serves; all parameters go on to the reference server, which prints its address.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setUp } from "../setup/main.mjs";
import { checkout } from "../setup/resolved.mjs";
import { PlainError } from "../setup/say.mjs";

const server = join(checkout, "tools/server/main.mjs");

try {
    if (!existsSync(server)) throw new PlainError("tools/server/main.mjs, the reference server, is missing.");
    await setUp("start");
    // Imported only now: the bundler is an npm package, and the set-up may just have installed it.
    const { build } = await import("../build/build.mjs");
    await build({ connect: (process.env.ETL_JOBS_CONNECT_SRC ?? "").split(/\s+/).filter(Boolean) });

    const parameters = [server, "--dist", "dist", ...process.argv.slice(2)];
    const child = spawn(process.execPath, parameters, { cwd: checkout, stdio: "inherit" });
    // Ctrl+C reaches the server by the terminal; a signal to this process alone is handed on, and the server ends both.
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
        process.on(signal, () => child.kill(signal));
    // A killed npm ends its shell but not what runs in it: without a parent there is nobody to serve for.
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 500).unref();
    child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
} catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
}
