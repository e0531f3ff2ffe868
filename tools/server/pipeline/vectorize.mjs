/**
 * A simple, honest vector: each term of the text is hashed to one of 64 places and counted there, and the whole is
 * brought to length 1. Texts that share words are near each other; it knows nothing of meaning.
 */

export const vectorDimensions = 64;

/**
 * The FNV-1a hash of a term.
 * @param {string} term
 * @returns {number} 32 bits, unsigned
 */
function hash(term) {
    let value = 0x811c9dc5;
    for (let index = 0; index < term.length; index += 1) {
        value = Math.imul(value ^ term.charCodeAt(index), 0x01000193);
    }
    return value >>> 0;
}

/**
 * @param {string} text
 * @returns {Float32Array} of length 1 in the Euclidean sense; all zero for a text without letters or digits
 */
export function vectorize(text) {
    const vector = new Float32Array(vectorDimensions);
    for (const term of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
        const value = hash(term);
        // The sign comes from another bit than the place, so that terms which share a place don't always add up.
        vector[value % vectorDimensions] += value & 0x80000000 ? -1 : 1;
    }
    const length = Math.hypot(...vector);
    return length === 0 ? vector : vector.map((entry) => entry / length);
}
