/** The command line's options: their defaults, their checks and their help. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * What a server is started with.
 * @typedef {object} ServerOptions
 * @property {number} port 0 lets the system choose
 * @property {boolean} seekPort whether the next free port is taken when the port is not free
 * @property {string} host
 * @property {string} dist the built page's folder
 * @property {string} database a file, or ":memory:"
 * @property {string} repository the checkout that the git jobs read
 * @property {string} exports the folder that the file jobs read
 * @property {'fast' | 'demo' | number} pace milliseconds for a batch of records
 * @property {boolean} seedSchedules whether a new database's jobs have a next run
 * @property {boolean} gates whether the test routes exist
 * @property {string | null} token null: the database's own, made when it is new
 * @property {string[]} allowOrigins other origins that a browser may call the API from
 * @property {number} concurrency runs at the same time
 * @property {'full' | 'none'} capabilities whether the contract's extensions (its section 1.2) are there
 * @property {'spec' | 'platform'} profile whose paths, shapes and habits the API has: the specification's, or the platform's
 * @property {number} tokenLifetimeSeconds of the platform's tokens
 * @property {number | null} requestsPerMinute that the platform takes of one address; null: any number
 * @property {'admin' | 'viewer'} role of who has the token; a viewer changes nothing
 * @property {number} queueSampleMilliseconds how often the queues are sampled for their history
 * @property {(line: string) => void} report the server's own log, a line at a time
 */

export const help = `Usage: node tools/server/main.mjs [options]

The reference ETL server: really runs small pipelines over a git history and issue exports.

  --port NUMBER            default 8080; the next free one is taken when it is in use
  --host ADDRESS           default 127.0.0.1
  --dist DIR               the built page, default dist
  --database FILE          default data/etl.sqlite; ":memory:" keeps nothing
  --repository DIR         the git checkout that is read, default this one
  --exports DIR            the folder of .ndjson and .csv exports, default tools/server/sample
  --pace fast|demo|NUMBER  milliseconds for a batch of records; default demo
  --seed-schedules on|off  whether a new database's jobs run by themselves; default on
  --concurrency NUMBER     runs at the same time, default 4
  --token TOKEN            default: the database's own
  --allow-origin ORIGIN    another origin whose pages may call the API; may be repeated
  --profile spec|platform  whose API it has: the specification's, or the platform's; default spec
  --token-lifetime SECONDS of the platform's tokens, default 300
  --capabilities full|none whether there is more than the specification names: controls, runs, logs, queues; default full
  --role admin|viewer      what the token's holder may do; a viewer changes nothing; default admin
  --gates                  adds the routes under /__test__ (for tests only)
  --help
`;

/** @returns {ServerOptions} */
export function defaultOptions() {
    return {
        port: 8080,
        seekPort: true,
        host: "127.0.0.1",
        dist: path.join(projectRoot, "dist"),
        database: path.join(projectRoot, "data/etl.sqlite"),
        repository: projectRoot,
        exports: path.join(projectRoot, "tools/server/sample"),
        pace: "demo",
        seedSchedules: true,
        gates: false,
        token: null,
        allowOrigins: [],
        concurrency: 4,
        capabilities: "full",
        role: "admin",
        profile: "spec",
        tokenLifetimeSeconds: 300,
        requestsPerMinute: 100,
        queueSampleMilliseconds: 5000,
        report: () => {},
    };
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} smallest
 * @param {number} largest
 * @returns {number}
 */
function wholeNumber(name, text, smallest, largest) {
    const value = Number(text);
    if (!/^\d{1,9}$/.test(text) || value < smallest || value > largest) {
        throw new Error(`--${name} must be a whole number from ${smallest} to ${largest}, but is "${text}".`);
    }
    return value;
}

/**
 * @template {string} Word
 * @param {string} name
 * @param {string | undefined} text
 * @param {Word[]} words the first is the default
 * @returns {Word}
 */
function word(name, text, words) {
    const found = text === undefined ? words[0] : words.find((entry) => entry === text);
    if (!found) throw new Error(`--${name} must be ${words.join(" or ")}, but is "${text}".`);
    return found;
}

/**
 * @param {string} text
 * @returns {string}
 */
function origin(text) {
    if (!URL.canParse(text) || new URL(text).origin !== text) {
        throw new Error(`--allow-origin must be an origin such as http://localhost:5173, but is "${text}".`);
    }
    return text;
}

/**
 * @param {string[]} parameters what stands after the script's name
 * @returns {ServerOptions | null} null: the help was asked for
 * @throws {Error} with a sentence that names the option
 */
export function parseOptions(parameters) {
    /** @type {{ type: 'string' }} */
    const text = { type: "string" };
    const { values } = parseArgs({
        args: parameters,
        options: {
            port: text,
            host: text,
            dist: text,
            database: text,
            repository: text,
            exports: text,
            pace: text,
            "seed-schedules": text,
            concurrency: text,
            token: text,
            "allow-origin": { type: "string", multiple: true },
            profile: text,
            "token-lifetime": text,
            capabilities: text,
            role: text,
            gates: { type: "boolean" },
            help: { type: "boolean" },
        },
    });
    if (values.help) return null;
    const options = defaultOptions();
    if (values.port !== undefined) options.port = wholeNumber("port", values.port, 0, 65_535);
    if (values.host !== undefined) options.host = values.host;
    if (values.dist !== undefined) options.dist = path.resolve(values.dist);
    if (values.database !== undefined) {
        options.database = values.database === ":memory:" ? values.database : path.resolve(values.database);
    }
    for (const name of /** @type {const} */ (["repository", "exports"])) {
        const given = values[name];
        if (given === undefined) continue;
        options[name] = path.resolve(given);
        if (!existsSync(given) || !statSync(given).isDirectory())
            throw new Error(`--${name}: there is no folder "${given}".`);
    }
    if (values.pace === "fast" || values.pace === "demo") options.pace = values.pace;
    else if (values.pace !== undefined) {
        if (!/^\d+$/.test(values.pace))
            throw new Error(`--pace must be fast, demo or a number of milliseconds, but is "${values.pace}".`);
        options.pace = wholeNumber("pace", values.pace, 0, 60_000);
    }
    const schedules = values["seed-schedules"];
    if (schedules !== undefined && schedules !== "on" && schedules !== "off") {
        throw new Error(`--seed-schedules must be on or off, but is "${schedules}".`);
    }
    options.seedSchedules = schedules !== "off";
    if (values.concurrency !== undefined) options.concurrency = wholeNumber("concurrency", values.concurrency, 1, 64);
    if (values.token !== undefined) {
        // What can't stand in a header could never be sent.
        if (!/^[\x21-\x7e]{1,500}$/.test(values.token))
            throw new Error("--token must be 1 to 500 ASCII characters without spaces.");
        options.token = values.token;
    }
    options.capabilities = word("capabilities", values.capabilities, ["full", "none"]);
    options.profile = word("profile", values.profile, ["spec", "platform"]);
    const lifetime = values["token-lifetime"];
    if (lifetime !== undefined) options.tokenLifetimeSeconds = wholeNumber("token-lifetime", lifetime, 1, 86_400);
    options.role = word("role", values.role, ["admin", "viewer"]);
    options.allowOrigins = (values["allow-origin"] ?? []).map(origin);
    options.gates = values.gates ?? false;
    return options;
}
