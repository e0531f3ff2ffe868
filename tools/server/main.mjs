/**
 * The reference ETL server's command line: `node tools/server/main.mjs`, `--help` lists the options. It starts the
 * server, prints the address to open as its last line, and ends it in order on SIGINT and SIGTERM.
 *
 * The server really runs small pipelines: it reads a git history and issue exports, stores their raw records in SQLite,
 * makes work items and simple vectors of them, and tells of it over the specification's API and sockets. The parts:
 * connectors/ read the sources, pipeline/ has the stages with their queues, engine/ decides what runs when, storage/
 * keeps it, logs/ writes and reads the runs' logs, queues/ watches the queues, http/ and sockets/ speak with the page,
 * platform/ does so in the platform's way, demo/ hands out the demo token, sample/ has the exports.
 */
import { help, parseOptions } from "./options.mjs";
import { startServer } from "./server.mjs";

/** Milliseconds for an orderly end; after that the process ends as it is, and the next start repairs the rest. */
const closingTime = 5000;

/** @param {string} line */
function report(line) {
    process.stdout.write(`${new Date().toISOString()} ${line}\n`);
}

// Whoever read the output may go away first; that is no reason to end.
process.stdout.on("error", () => {});

try {
    const options = parseOptions(process.argv.slice(2));
    if (options) await serve(options);
    else process.stdout.write(help);
} catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
}

/** @param {import('./options.mjs').ServerOptions} options */
async function serve(options) {
    const server = await startServer({ ...options, report });
    let stopping = false;
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
        process.on(signal, () => {
            // A second Ctrl+C means: now.
            if (stopping) process.exit(1);
            stopping = true;
            setTimeout(() => process.exit(1), closingTime).unref();
            server.close().then(
                () => process.exit(0),
                (error) => {
                    report(`Error while stopping: ${error instanceof Error ? error.stack : error}`);
                    process.exit(1);
                },
            );
        });
    }
    process.stdout.write(`Jobs page: ${server.url}/demo\n`);
}
