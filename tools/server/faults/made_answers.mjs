/** Answers that a fault gives in the place of the server: errors in every form, pages, and bodies nobody asked for. */
import { STATUS_CODES } from "node:http";
import { deepBody, hugeBody } from "./damage.mjs";

/** @typedef {import('./held_answer.mjs').Answer} Answer */
/** @typedef {import('./faults.mjs').Rule} Rule */

/** Where "login-redirect" leads; the page is there whenever faults can be. */
export const loginPath = "/login-made-for-a-test";

/**
 * @param {unknown} value
 * @param {number} [status]
 * @returns {Answer}
 */
const json = (value, status = 200) => ({
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)),
});

/**
 * @param {string} title
 * @param {number} [status]
 * @returns {Answer}
 */
const page = (title, status = 200) => ({
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: Buffer.from(`<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`),
});

/** @type {Answer} */
export const loginPage = page("Sign in");

/** @type {Answer} */
export const gatewayTimeout = page("504 Gateway Timeout", 504);

/** The answers by kind. @type {Record<string, (rule: Rule) => Answer>} */
export const madeAnswers = {
    "malformed-json": ({ text }) => json(text),
    html: ({ title }) => page(title),
    empty: () => json(""),
    "no-content": () => ({ status: 204, headers: {}, body: Buffer.alloc(0) }),
    huge: ({ megabytes }) => ({ ...json(""), body: hugeBody(megabytes) }),
    deep: ({ levels }) => ({ ...json(""), body: deepBody(levels) }),
    "login-redirect": () => ({ ...page("Found", 302), headers: { location: loginPath } }),
    status: (rule) => {
        const answer = errorForms[rule.form](
            rule.status,
            rule.detail ?? `The server answers ${rule.status} for a test.`,
        );
        if (rule.retry_after !== null) answer.headers["retry-after"] = retryAfter(rule);
        if (rule.status === 401) answer.headers["www-authenticate"] = "Bearer";
        return answer;
    },
};

/**
 * The forms in which the backends say what is wrong.
 * @type {Record<string, (status: number, detail: string) => Answer>}
 */
const errorForms = {
    detail: (status, detail) => json({ detail }, status),
    fields: (status, detail) =>
        json({ detail: [{ loc: ["body", "priority"], msg: detail, type: "value_error" }] }, status),
    "error-detail": (status, detail) =>
        json({ error: STATUS_CODES[status], detail, timestamp: new Date().toISOString().slice(0, -1) }, status),
    "error-message": (status, detail) => json({ error: STATUS_CODES[status], message: detail }, status),
    html: (status) => page(`${status} ${STATUS_CODES[status]}`, status),
    empty: (status) => ({ status, headers: {}, body: Buffer.alloc(0) }),
};

/** @param {Rule} rule */
const retryAfter = ({ retry_after, retry_after_form }) =>
    retry_after_form === "date" ? new Date(Date.now() + retry_after * 1000).toUTCString() : String(retry_after);
