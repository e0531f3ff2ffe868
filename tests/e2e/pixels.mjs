// Pixels of screenshots: decoding, comparing, and saying how much two pictures differ.
import { PNG } from "pngjs";

/** @typedef {Pick<import("pngjs").PNGWithMetadata, "width" | "height" | "data">} Picture */

/**
 * @param {Buffer} png
 * @returns {Picture}
 */
export function decode(png) {
    return PNG.sync.read(png);
}

/**
 * @param {Picture} picture
 * @param {number} x
 * @param {number} y
 * @returns {[number, number, number]} red, green, blue
 */
export function pixelAt(picture, x, y) {
    const at = (y * picture.width + x) * 4;
    return [picture.data[at], picture.data[at + 1], picture.data[at + 2]];
}

/**
 * How two pictures of one size differ, over all colour channels, in steps of 255.
 * @param {Picture} left
 * @param {Picture} right
 */
export function difference(left, right) {
    if (left.width !== right.width || left.height !== right.height)
        throw new Error(`${left.width}×${left.height} and ${right.width}×${right.height} can't be compared.`);
    let sum = 0;
    let worst = 0;
    let differing = 0;
    for (let at = 0; at < left.data.length; at += 4) {
        let pixel = 0;
        for (let channel = 0; channel < 3; channel += 1) {
            const distance = Math.abs(left.data[at + channel] - right.data[at + channel]);
            sum += distance;
            pixel = Math.max(pixel, distance);
        }
        worst = Math.max(worst, pixel);
        if (pixel > 0) differing += 1;
    }
    return { mean: sum / (left.width * left.height * 3), worst, differing };
}

/**
 * How much of a picture is not its background: 0 where nothing is drawn.
 * @param {Picture} picture
 */
export function ink(picture) {
    const [red, green, blue] = pixelAt(picture, 0, 0);
    let inked = 0;
    for (let at = 0; at < picture.data.length; at += 4) {
        const same = picture.data[at] === red && picture.data[at + 1] === green && picture.data[at + 2] === blue;
        if (!same) inked += 1;
    }
    return inked / (picture.width * picture.height);
}
