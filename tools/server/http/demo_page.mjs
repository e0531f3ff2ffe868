/**
 * The address that a person opens first: a small page that puts the demo token where the app looks for it and goes on
 * to the app. The token is never in an address, and only a browser on the server's own machine gets it.
 */
import { readFileSync } from "node:fs";

/** @param {string} name */
const file = (name) => readFileSync(new URL(`../demo/${name}`, import.meta.url), "utf8");

const loopbackAddress = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const contentSecurityPolicy = [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
].join("; ");

/**
 * Whether a request comes from a page of this server in a browser on this machine. The host name is checked because a
 * foreign name can be made to point here; a forwarded request may come from anywhere.
 * @param {import('fastify').FastifyRequest} request
 */
function isFromThisMachine(request) {
    const { host = "", "x-forwarded-for": forwarded, forwarded: standard, "sec-fetch-site": site } = request.headers;
    return (
        loopbackAddress.test(request.ip) &&
        loopbackHost.test(host) &&
        forwarded === undefined &&
        standard === undefined &&
        (site === undefined || site === "same-origin")
    );
}

/**
 * @param {import('fastify').FastifyInstance} app
 * @param {() => object} signIn what the page's script is given: the token, and the profile unless it is "spec"
 */
export function addDemoPage(app, signIn) {
    const page = file("demo.html");
    const script = file("demo.js");

    app.get("/demo", async (_request, reply) => {
        reply.header("content-security-policy", contentSecurityPolicy).header("cache-control", "no-cache");
        return reply.type("text/html; charset=utf-8").send(page);
    });

    app.get("/demo.js", async (_request, reply) =>
        reply.header("cache-control", "no-cache").type("text/javascript; charset=utf-8").send(script),
    );

    app.get("/demo/token.json", async (request, reply) => {
        reply.header("cache-control", "no-store");
        if (isFromThisMachine(request)) return signIn();
        return reply
            .code(403)
            .send({ detail: "The demo token is given to a browser on the server's own machine only." });
    });
}
