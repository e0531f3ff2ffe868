/**
 * Opens the SQLite file, keeps prepared statements, and runs transactions. All calls are synchronous: a transaction is
 * never interleaved with another.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import sqlite from "node-sqlite3-wasm";
import { migrations } from "./schema.mjs";
import { takeOwnership } from "./ownership.mjs";

/** @typedef {import('node-sqlite3-wasm').BindValues} BindValues */

export class Database {
    /** @type {import("node-sqlite3-wasm").Database | null} */
    #connection = null;
    /** @type {Map<string, import('node-sqlite3-wasm').Statement>} */
    #statements = new Map();
    #giveBack = () => {};

    /**
     * @param {string} file a path, or ":memory:" for one that ends with the server
     * @throws {Error} with a sentence for people when the file is in use, not a database, or of a later version
     */
    constructor(file) {
        if (file !== ":memory:") {
            mkdirSync(path.dirname(file), { recursive: true });
            this.#giveBack = takeOwnership(path.resolve(file));
        }
        try {
            this.#connection = new sqlite.Database(file);
            // A write-ahead log in exclusive mode survives a kill at any moment. The rollback journal would not: this build's
            // lock directory makes SQLite believe that a killed server's journal still belongs to somebody.
            this.#connection.get("PRAGMA locking_mode = EXCLUSIVE");
            this.#connection.get("PRAGMA journal_mode = WAL");
            this.#connection.exec("PRAGMA synchronous = NORMAL");
            this.#migrate(file);
        } catch (error) {
            if (this.#connection?.isOpen) this.#connection.close();
            this.#giveBack();
            throw new Error(`The database ${file} can't be opened: ${error instanceof Error ? error.message : error}`, {
                cause: error,
            });
        }
    }

    /** @param {string} file */
    #migrate(file) {
        const version = Number(this.get("PRAGMA user_version")?.user_version);
        if (version > migrations.length) {
            throw new Error(`${file} was written by a later version of this server (${version}).`);
        }
        for (let next = version; next < migrations.length; next += 1) {
            this.transaction(() => {
                this.#connection?.exec(migrations[next]);
                this.#connection?.exec(`PRAGMA user_version = ${next + 1}`);
            });
        }
    }

    /** @param {string} sql */
    #prepare(sql) {
        let statement = this.#statements.get(sql);
        if (!statement) {
            if (!this.#connection) throw new Error("The database is closed.");
            statement = this.#connection.prepare(sql);
            this.#statements.set(sql, statement);
        }
        return statement;
    }

    /**
     * @param {string} sql one statement; it is kept prepared, so values belong in `values`
     * @param {BindValues} [values]
     * @returns {number} the id of the row that was inserted last
     */
    run(sql, values) {
        return Number(this.#prepare(sql).run(values).lastInsertRowid);
    }

    /**
     * @param {string} sql
     * @param {BindValues} [values]
     * @returns {number} how many rows were changed
     */
    change(sql, values) {
        return this.#prepare(sql).run(values).changes;
    }

    /**
     * @param {string} sql
     * @param {BindValues} [values]
     * @returns {Record<string, any> | null} the first row
     */
    get(sql, values) {
        // all() and not get(): get() leaves the statement in the middle, and an open read blocks a later commit.
        return this.all(sql, values)[0] ?? null;
    }

    /**
     * @param {string} sql
     * @param {BindValues} [values]
     * @returns {Record<string, any>[]}
     */
    all(sql, values) {
        return /** @type {Record<string, any>[]} */ (this.#prepare(sql).all(values));
    }

    /**
     * Runs `work` in one transaction: all of its changes are kept, or none when it throws.
     * @template Result
     * @param {() => Result} work synchronous
     * @returns {Result}
     */
    transaction(work) {
        if (!this.#connection) throw new Error("The database is closed.");
        if (this.#connection.inTransaction) return work();
        this.#connection.exec("BEGIN");
        try {
            const result = work();
            this.#connection.exec("COMMIT");
            return result;
        } catch (error) {
            if (this.#connection.inTransaction) this.#connection.exec("ROLLBACK");
            throw error;
        }
    }

    close() {
        if (!this.#connection?.isOpen) return;
        for (const statement of this.#statements.values()) statement.finalize();
        this.#statements.clear();
        this.#connection.close();
        this.#giveBack();
    }
}
