// PNG with a palette: a picture of a page in the 256 colours that it has most of, at a third of the size. Fills and inks
// keep their exact colours; rare shades of antialiasing become ones near them.
import { deflateSync } from "node:zlib";

const mostColors = 256;
const mostFrequent = 128;

/** @param {Buffer} bytes the checksum that ends each part of a PNG file */
function checksum(bytes) {
    let sum = -1;
    for (const byte of bytes) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
    return ~sum >>> 0;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function part(type, data) {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(checksum(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * How far two colours (0xrrggbb) are from each other, squared.
 * @param {number} one
 * @param {number} other
 */
function distance(one, other) {
    const red = (one >> 16) - (other >> 16);
    const green = ((one >> 8) & 255) - ((other >> 8) & 255);
    const blue = (one & 255) - (other & 255);
    return red * red + green * green + blue * blue;
}

/**
 * The colours of a picture and the palette's index for each: exact for the most frequent; then, again and again, what
 * is farthest from all that is there gets an entry of its own.
 * @param {ReadonlyMap<number, number>} counts how often each colour is there
 */
function paletteOf(counts) {
    const colors = [...counts].sort(([one, ones], [other, others]) => others - ones || one - other);
    /** @type {number[]} */
    const palette = [];
    const rest = colors.map(([color]) => ({ color, index: 0, off: Infinity }));
    while (palette.length < mostColors) {
        const chosen =
            palette.length < mostFrequent
                ? rest[palette.length]
                : rest.reduce((worst, one) => (one.off > worst.off ? one : worst));
        if (!chosen || chosen.off === 0) break;
        for (const one of rest) {
            const off = distance(one.color, chosen.color);
            if (off < one.off) Object.assign(one, { index: palette.length, off });
        }
        palette.push(chosen.color);
    }
    return { palette, indices: new Map(rest.map(({ color, index }) => [color, index])) };
}

/**
 * @param {import("./pixels.mjs").Picture} picture without transparency
 * @returns {Buffer} a PNG file
 */
export function encodeWithPalette({ width, height, data }) {
    /** @param {number} at of a pixel's first byte */
    const colorAt = (at) => ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) counts.set(colorAt(at), (counts.get(colorAt(at)) ?? 0) + 1);
    const { palette, indices } = paletteOf(counts);

    // Each line begins with the number of its filter: none.
    const lines = Buffer.alloc((width + 1) * height);
    for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1)
            lines[y * (width + 1) + x + 1] = indices.get(colorAt((y * width + x) * 4)) ?? 0;
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 3, 0, 0, 0], 8); // eight bits, a palette
    return Buffer.concat([
        Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
        part("IHDR", head),
        part("PLTE", Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
        part("IDAT", deflateSync(lines, { level: 9 })),
        part("IEND", Buffer.alloc(0)),
    ]);
}
