/** Holds back what the server answers, so that a fault can change it or its delivery: the request is carried out. */

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {import('node:http').OutgoingHttpHeaders} headers
 * @property {Buffer} body
 */

/** @typedef {import('node:http').ServerResponse} Response */

/**
 * @param {Response} response nothing of which was sent yet
 * @param {(answer: Answer) => void} deliver called once, with the whole answer; it sends what it likes
 */
export function holdAnswer(response, deliver) {
    /** @type {Buffer[]} */
    const chunks = [];
    /** @param {unknown[]} parameters of write or end: a chunk, an encoding, a function to call after it; each optional */
    const keep = ([chunk, encoding, ...rest]) => {
        if (typeof chunk === "string") chunks.push(Buffer.from(chunk, /** @type {any} */ (encoding ?? "utf8")));
        else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
        const after = [chunk, encoding, ...rest].find((one) => typeof one === "function");
        if (after) queueMicrotask(/** @type {() => void} */ (after));
    };
    const held = /** @type {any} */ (response);
    held.writeHead = (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
        response.statusCode = status;
        const headers = rest.find((one) => typeof one === "object" && one !== null) ?? {};
        for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
        return response;
    };
    held.write = (/** @type {unknown[]} */ ...parameters) => {
        keep(parameters);
        return true;
    };
    held.end = (/** @type {unknown[]} */ ...parameters) => {
        keep(parameters);
        for (const name of ["writeHead", "write", "end"]) delete held[name];
        deliver({ status: response.statusCode, headers: { ...response.getHeaders() }, body: Buffer.concat(chunks) });
        return response;
    };
}

/**
 * Sends the head of an answer, and says how long the body will be.
 * @param {Response} response
 * @param {Answer} answer
 * @param {number | null} length null: there is none
 */
export function sendHead(response, { status, headers }, length) {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const { "content-length": _length, "transfer-encoding": _encoding, ...others } = headers;
    response.writeHead(status, { ...others, ...(length !== null && { "content-length": length }) });
}

/**
 * @param {Response} response
 * @param {Answer} answer
 */
export function sendWhole(response, answer) {
    sendHead(response, answer, answer.status === 204 ? null : answer.body.length);
    response.end(answer.body);
}
