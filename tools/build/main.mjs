// The build's command line: node tools/build/main.mjs [--preset web-release|web-debug] [--out dist] [--connect-src "https://…"]
// ETL_JOBS_CONNECT_SRC in the environment means the same as --connect-src: origins of a foreign API, apart by spaces.
import { parseArgs } from "node:util";
import { setUp } from "../setup/main.mjs";
import { PlainError } from "../setup/say.mjs";

/** @param {string[]} parameters */
export function readBuildOptions(parameters) {
    const { values } = parseArgs({
        args: parameters,
        options: { preset: { type: "string" }, out: { type: "string" }, "connect-src": { type: "string" } },
    });
    const preset = values.preset ?? "web-release";
    if (preset !== "web-release" && preset !== "web-debug")
        throw new PlainError(`There is no preset ${preset}: web-release and web-debug are the web's.`);
    const connect = (values["connect-src"] ?? process.env.ETL_JOBS_CONNECT_SRC ?? "").split(/\s+/).filter(Boolean);
    return { preset: /** @type {"web-release" | "web-debug"} */ (preset), out: values.out ?? "dist", connect };
}

try {
    const options = readBuildOptions(process.argv.slice(2));
    await setUp("start");
    const { build } = await import("./build.mjs");
    await build(options);
} catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
}
