/** Serves the built page: right types, the compressed twin when the browser takes it, and what may be cached how long. */
import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";

/** A name with a hash of its content in it never changes its content: app-5XKJ2QAB.js, main.1f9c03d2.wasm. */
const hashedName = /[.-]([0-9a-f]{8,}|[0-9A-Z]{8,})(\.[a-z0-9]+){1,2}$/;

/**
 * @param {import('fastify').FastifyInstance} app
 * @param {string} folder the build's output; it may come to be later
 */
export async function addStaticFiles(app, folder) {
    await app.register(fastifyStatic, {
        root: folder,
        preCompressed: true,
        suppressWarning: true,
        dotfiles: "deny",
        cacheControl: false,
        index: false,
        setHeaders(reply, filePath) {
            const name = path.basename(filePath).replace(/\.(br|gz)$/, "");
            reply.header("cache-control", hashedName.test(name) ? "public, max-age=31536000, immutable" : "no-cache");
        },
    });

    app.get("/", async (_request, reply) => {
        if (existsSync(path.join(folder, "index.html"))) return reply.sendFile("index.html");
        return reply
            .code(503)
            .type("text/plain; charset=utf-8")
            .send(
                `The page is not built: there is no index.html in ${path.basename(folder)}. The API works all the same.\n`,
            );
    });
}
