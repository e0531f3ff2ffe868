/** Reads the platform's request bodies, and says all that is wrong with one in the form that the platform has for it. */
import { invalid } from "./answers.mjs";

/**
 * What is wrong with a value, or nothing.
 * @template Value
 * @typedef {object} Field
 * @property {(value: unknown) => { msg: string, type: string } | null} judge
 * @property {boolean} [optional]
 * @property {Value} [example] for the types only
 */

/** @type {Field<boolean>} */
export const flag = {
    judge: (value) =>
        typeof value === "boolean" ? null : { msg: "Input should be a valid boolean", type: "bool_parsing" },
};

/**
 * @param {number} smallest
 * @param {number} largest
 * @returns {Field<number>}
 */
export const wholeNumberIn = (smallest, largest) => ({
    judge: (value) => {
        if (!Number.isInteger(value)) return { msg: "Input should be a valid integer", type: "int_parsing" };
        if (Number(value) < smallest)
            return { msg: `Input should be greater than or equal to ${smallest}`, type: "greater_than_equal" };
        if (Number(value) > largest)
            return { msg: `Input should be less than or equal to ${largest}`, type: "less_than_equal" };
        return null;
    },
});

/**
 * @template {string} Word
 * @param {readonly Word[]} words
 * @returns {Field<Word>}
 */
export const oneOf = (words) => ({
    judge: (value) =>
        words.some((word) => word === value)
            ? null
            : { msg: `Input should be ${words.map((word) => `'${word}'`).join(" or ")}`, type: "enum" },
});

/**
 * @template Value
 * @param {Field<Value>} field
 * @returns {Field<Value | undefined>}
 */
export const optional = (field) => ({ judge: field.judge, optional: true });

/**
 * @template {Record<string, Field<any>>} Fields
 * @param {unknown} body
 * @param {Fields} fields
 * @returns {{ [Name in keyof Fields]: Fields[Name] extends Field<infer Value> ? Value : never }}
 * @throws {import('./answers.mjs').PlatformRefusal} 422 with everything that is wrong
 */
export function object(body, fields) {
    if (body === undefined) throw invalid([{ loc: ["body"], msg: "Field required", type: "missing" }]);
    if (body === null || typeof body !== "object" || Array.isArray(body)) {
        throw invalid([{ loc: ["body"], msg: "Input should be a valid dictionary", type: "dict_type" }]);
    }
    const given = /** @type {Record<string, unknown>} */ (body);
    const flaws = Object.entries(fields).flatMap(([name, field]) => {
        const value = given[name];
        const loc = ["body", name];
        if (value === undefined || (value === null && field.optional)) {
            return field.optional ? [] : [{ loc, msg: "Field required", type: "missing" }];
        }
        const flaw = field.judge(value);
        return flaw ? [{ loc, ...flaw }] : [];
    });
    if (flaws.length > 0) throw invalid(flaws);
    return /** @type {any} */ (given);
}

/**
 * JSON, where a body may be missing even though its type is said.
 * @param {import('fastify').FastifyInstance} scope
 */
export function readBodies(scope) {
    scope.removeContentTypeParser("application/json");
    scope.addContentTypeParser("application/json", { parseAs: "string" }, (_request, text, done) => {
        try {
            done(null, text === "" ? undefined : JSON.parse(String(text)));
        } catch {
            done(invalid([{ loc: ["body", 0], msg: "JSON decode error", type: "json_invalid" }]), undefined);
        }
    });
}
