/** The server goes away for a while and comes back at the same port, as it was: nothing listens in between. */

/** Milliseconds until another try, should somebody else have the port just then. */
const tryAgain = 50;

export class Outage {
    #app;
    #cutSockets;
    /** @type {NodeJS.Timeout | null} */
    #timer = null;
    #isOver = false;

    /**
     * @param {import('fastify').FastifyInstance} app
     * @param {() => void} cutSockets cuts them off without a closing
     */
    constructor(app, cutSockets) {
        this.#app = app;
        this.#cutSockets = cutSockets;
        app.addHook("preClose", async () => {
            this.#isOver = true;
            if (this.#timer) clearTimeout(this.#timer);
        });
    }

    /**
     * @param {number} milliseconds
     * @returns {boolean} false: it is away already
     */
    begin(milliseconds) {
        const { server } = this.#app;
        const address = server.address();
        if (address === null || typeof address === "string") return false;
        server.close();
        this.#cutSockets();
        server.closeAllConnections();
        this.#timer = setTimeout(() => this.#listen(address), milliseconds);
        return true;
    }

    /** @param {import('node:net').AddressInfo} place */
    #listen({ address, port }) {
        if (this.#isOver) return;
        const { server } = this.#app;
        const failed = () => (this.#timer = setTimeout(() => this.#listen({ address, port, family: "" }), tryAgain));
        server.once("error", failed);
        server.listen({ host: address, port }, () => server.off("error", failed));
    }
}
