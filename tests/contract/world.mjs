/** One test of the table: a reference server with a database of its own, the client, and the truth when all is over. */
import path from "node:path";
import { after, test } from "node:test";
import { Database } from "../../tools/server/storage/database.mjs";
import { open, temporaryFolder } from "../server/helpers.mjs";
import { Client } from "./client.mjs";
import { Probe } from "./probe.mjs";

/** @typedef {Partial<import("../../tools/server/options.mjs").ServerOptions>} Options */

/**
 * @typedef {object} World
 * @property {Awaited<ReturnType<typeof open>>} server
 * @property {Client} client
 * @property {import("node:test").TestContext} context
 * @property {string} folder the database's, in which the logs lie too
 * @property {() => Promise<Database>} end ends the server and opens what it has written
 * @property {(options: Options) => Promise<Client>} other a client of one more server, with other options
 */

/** @type {Probe | null} */
let probe = null;
after(() => probe?.close());

/**
 * @param {string} name
 * @param {Options | ((context: import("node:test").TestContext) => Options)} options
 * @param {(world: World) => Promise<void>} work
 */
export function exercise(name, options, work) {
    test(name, async (context) => {
        const cpp = (probe ??= new Probe());
        const folder = temporaryFolder(context);
        const database = path.join(folder, "etl.sqlite");
        const given = typeof options === "function" ? options(context) : options;
        const { profile = "spec" } = given;
        /** @param {Options} more @param {string} [file] */
        async function start(more, file = ":memory:") {
            const server = await open(context, { database: file, ...more });
            const client = new Client(cpp, { url: server.url, token: server.signIn() }, { test: name, profile });
            context.after(() => client.close());
            return { server, client };
        }
        const { server, client } = await start({ requestsPerMinute: null, ...given }, database);
        const end = async () => {
            client.close();
            await server.close();
            const truth = new Database(database);
            context.after(() => truth.close());
            return truth;
        };
        await work({ server, client, context, folder, end, other: async (more) => (await start(more)).client });
    });
}
