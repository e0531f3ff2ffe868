// Makes index.html of shell.html: the hashed names and the content security policy in place of its %PLACEHOLDERS%.
import { PlainError } from "../setup/say.mjs";

/**
 * The policy of the page. The API's own origin is always allowed; other origins are named at build time, or better by
 * the server's header (a meta element can only narrow what a header allows).
 * @param {string[]} connect further sources for connect-src, such as https://api.example.org wss://api.example.org
 */
export function contentSecurityPolicy(connect) {
    for (const source of connect)
        if (!/^(https?|wss?):\/\/[^\s;,'"]+$/.test(source))
            throw new PlainError(`--connect-src takes origins such as https://api.example.org, not "${source}".`);
    return [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        ["connect-src 'self'", ...connect].join(" "),
        "base-uri 'none'",
        "form-action 'none'",
    ].join("; ");
}

/**
 * @param {string} shell the text of shell.html
 * @param {import("./bundle.mjs").Names} names
 * @param {string[]} connect
 */
export function makePage(shell, names, connect) {
    /** @type {Record<string, string>} */
    const values = {
        SCRIPT: names.script,
        STYLE: names.style,
        WASM: names.wasm,
        FONT: names.font,
        CSP: contentSecurityPolicy(connect),
    };
    const page = shell.replace(/%([A-Z]+)%/g, (whole, name) => values[name] ?? whole);
    const unknown = /%[A-Z]+%/.exec(page);
    if (unknown) throw new PlainError(`shell.html has the unknown placeholder ${unknown[0]}.`);
    const problem = inlineCode(page);
    if (problem) throw new PlainError(`shell.html has ${problem}, which the content security policy forbids.`);
    return page;
}

/**
 * What in a page would need 'unsafe-inline', or nothing.
 * @param {string} page
 * @returns {string | undefined}
 */
export function inlineCode(page) {
    const code = page.replace(/<!--[\s\S]*?-->/g, "");
    if (/<style[\s>]/i.test(code)) return "a <style> element";
    if (/<[^>]+\sstyle\s*=/i.test(code)) return "a style attribute";
    if (/<[^>]+\son[a-z]+\s*=/i.test(code)) return "an event handler attribute";
    if (/<script(?![^>]*\ssrc\s*=)[^>]*>/i.test(code)) return "an inline script";
    if (/javascript:/i.test(code)) return "a javascript: address";
    return undefined;
}
