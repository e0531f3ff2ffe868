/** The platform's tokens: JWTs of a few minutes, signed with HS256. A test can have them refused. */
import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What a token says of who holds it.
 * @typedef {object} Claims
 * @property {number} user_id
 * @property {string} email
 * @property {string} role
 * @property {boolean} is_admin
 * @property {number} tenant_id
 * @property {number} exp seconds
 */

/** The one tenant that has jobs here. */
export const ownTenant = 1;

/** @param {object} value */
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

const header = encoded({ alg: "HS256", typ: "JWT" });

export class Tokens {
    /** Seconds that a new token is good for. */
    lifetime;
    /** Whether every token is refused, and whether every refresh is. */
    refusesAll = false;
    refusesRefresh = false;
    #secret;
    #role;
    /** A part of the key: raised, it makes all older tokens worthless. */
    #generation = 0;

    /**
     * @param {object} options
     * @param {string} options.secret
     * @param {number} options.lifetime seconds
     * @param {'admin' | 'viewer'} options.role
     */
    constructor({ secret, lifetime, role }) {
        this.#secret = secret;
        this.#role = role;
        this.lifetime = lifetime;
    }

    /** @param {string} text */
    #sign(text) {
        return createHmac("sha256", `${this.#secret}:${this.#generation}`).update(text).digest();
    }

    /**
     * @param {Partial<Claims>} [claims] other than the usual ones
     * @param {number} [lifetime] seconds; one below zero has expired already
     * @returns {{ token: string, claims: Claims }}
     */
    issue(claims = {}, lifetime = this.lifetime) {
        const all = {
            user_id: 1,
            email: "dev@example.org",
            role: this.#role,
            is_admin: this.#role === "admin",
            tenant_id: ownTenant,
            ...claims,
            exp: Math.floor(Date.now() / 1000 + lifetime),
        };
        const signed = `${header}.${encoded(all)}`;
        return { token: `${signed}.${this.#sign(signed).toString("base64url")}`, claims: all };
    }

    /**
     * @param {string} token
     * @returns {Claims | null} null: it is refused
     */
    claimsOf(token) {
        if (this.refusesAll) return null;
        const [head, payload, signature, ...more] = token.split(".");
        if (head !== header || payload === undefined || signature === undefined || more.length > 0) return null;
        const given = Buffer.from(signature, "base64url");
        const expected = this.#sign(`${head}.${payload}`);
        if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
        // It is signed, so it is what issue() wrote.
        const claims = /** @type {Claims} */ (JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
        return claims.exp * 1000 > Date.now() ? claims : null;
    }

    /** Refuses from now on every token that was issued until now. */
    refuseIssued() {
        this.#generation += 1;
    }
}
