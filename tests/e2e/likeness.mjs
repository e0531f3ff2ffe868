// Likeness: whether two pictures of one page show the same, though their pixels differ: texts and boxes at the same
// places in other colours, and the same colours by another machine's antialiasing.

/** @typedef {import("./pixels.mjs").Picture} Picture */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Edges in device pixels */
/**
 * @typedef {{ what: string, left: number, top: number, width: number, height: number, link?: boolean }} Place in CSS pixels;
 * `link`: the visible mirror draws a line under it, which is as wide as the text's box
 */

/**
 * How far two colours are from each other, in steps of 255, by the channel that differs most.
 * @param {Picture} picture
 * @param {number} at of a pixel's first byte
 * @param {Picture} other
 * @param {number} otherAt
 */
function apart(picture, at, other, otherAt) {
    let most = 0;
    for (let channel = 0; channel < 3; channel += 1)
        most = Math.max(most, Math.abs((picture.data[at + channel] ?? 0) - (other.data[otherAt + channel] ?? 0)));
    return most;
}

/**
 * The pixels of a place, as far as they lie in the picture.
 * @param {Picture} picture
 * @param {Place} place
 * @param {number} scale
 */
function pixelsOf(picture, place, scale) {
    return {
        left: Math.max(0, Math.floor(place.left * scale)),
        top: Math.max(0, Math.floor(place.top * scale)),
        right: Math.min(picture.width, Math.ceil((place.left + place.width) * scale)),
        bottom: Math.min(picture.height, Math.ceil((place.top + place.height) * scale)),
    };
}

/**
 * Where in a place there is ink: what differs from the colour that it has most of.
 * @param {Picture} picture
 * @param {Place} place
 * @param {number} scale
 * @returns {Edges | undefined} undefined where there is none
 */
export function inkIn(picture, place, scale) {
    const box = pixelsOf(picture, place, scale);
    /** @type {Map<number, { count: number, at: number }>} */
    const colors = new Map();
    for (let y = box.top; y < box.bottom; y += 1)
        for (let x = box.left; x < box.right; x += 1) {
            const at = (y * picture.width + x) * 4;
            const color = picture.data.readUInt32LE(at);
            const known = colors.get(color);
            if (known) known.count += 1;
            else colors.set(color, { count: 1, at });
        }
    const ground = [...colors.values()].reduce((most, one) => (one.count > most.count ? one : most), {
        count: 0,
        at: 0,
    });
    let strongest = 0;
    for (const { at } of colors.values()) strongest = Math.max(strongest, apart(picture, at, picture, ground.at));
    if (strongest < 16) return undefined;
    const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (let y = box.top; y < box.bottom; y += 1)
        for (let x = box.left; x < box.right; x += 1) {
            if (apart(picture, (y * picture.width + x) * 4, picture, ground.at) < strongest / 2) continue;
            edges.left = Math.min(edges.left, x);
            edges.top = Math.min(edges.top, y);
            edges.right = Math.max(edges.right, x);
            edges.bottom = Math.max(edges.bottom, y);
        }
    return edges;
}

/**
 * The texts that do not stand where they stand in the other picture, to a CSS pixel and the rounding of a half: to device
 * pixels, and where a fractional scale is emulated, which lays HTML out in whole CSS pixels, to those.
 * @param {Picture} one
 * @param {Picture} other
 * @param {readonly Place[]} runs
 * @param {number} scale
 * @returns {string[]}
 */
export function textsApart(one, other, runs, scale) {
    const most = Number.isInteger(scale) ? scale + 0.5 : 2 * scale;
    return runs.flatMap((run) => {
        const ours = inkIn(one, run, scale);
        const theirs = inkIn(other, run, scale);
        if (!ours || !theirs) return [`“${run.what}” is ${ours ? "not in the other" : "not in the one"}`];
        const sides = /** @type {const} */ (["left", "top", "right", "bottom"]);
        return sides
            .filter((side) => !(run.link && side === "bottom"))
            .filter((side) => Math.abs(ours[side] - theirs[side]) > most + (run.link ? scale : 0))
            .map((side) => `“${run.what}”: ${side} ${ours[side] / scale} and ${theirs[side] / scale}`);
    });
}

/**
 * Where the box that is drawn for a place has an edge, near to where the place has it.
 * @param {Picture} picture
 * @param {Place} box
 * @param {keyof Edges} side
 * @param {number} scale
 * @returns {number | undefined} CSS pixels from the place's own edge; undefined where there is none to be seen
 */
function edgeOff(picture, box, side, scale) {
    const upright = side === "left" || side === "right";
    const edge = { left: box.left, right: box.left + box.width, top: box.top, bottom: box.top + box.height }[side];
    const start = upright ? box.top : box.left;
    const length = upright ? box.height : box.width;
    // Only the middle: corners are round.
    const from = Math.round((start + length * 0.4) * scale);
    const to = Math.max(from + 1, Math.round((start + length * 0.6) * scale));
    const reach = Math.ceil(2 * scale);
    const middle = Math.round(edge * scale);
    /** @type {{ line: number, strength: number }[]} */
    const changes = [];
    for (let line = middle - reach; line <= middle + reach; line += 1) {
        let sum = 0;
        for (let along = from; along < to; along += 1) {
            const [x, y] = upright ? [line, along] : [along, line];
            if (x < 1 || y < 1 || x >= picture.width || y >= picture.height) return undefined;
            const at = (y * picture.width + x) * 4;
            sum += apart(picture, at, picture, upright ? at - 4 : at - picture.width * 4);
        }
        changes.push({ line, strength: sum / (to - from) });
    }
    const strongest = Math.max(...changes.map(({ strength }) => strength));
    if (strongest < 4) return undefined;
    // What stands in the box may differ more from it than the box from the page: of what is clear, the nearest counts.
    const offs = changes
        .filter(({ strength }) => strength >= strongest / 3)
        .map(({ line }) => (line - middle) / scale)
        .sort((one, other) => Math.abs(one) - Math.abs(other));
    return offs[0];
}

/**
 * The boxes whose edges do not lie where they lie in the other picture, by more than the width of a border, and how many
 * edges both pictures have.
 * @param {Picture} one
 * @param {Picture} other
 * @param {readonly Place[]} boxes
 * @param {number} scale
 */
export function boxesApart(one, other, boxes, scale) {
    /** @type {string[]} */
    const wrong = [];
    let compared = 0;
    for (const box of boxes)
        for (const side of /** @type {const} */ (["left", "top", "right", "bottom"])) {
            const ours = edgeOff(one, box, side, scale);
            const theirs = edgeOff(other, box, side, scale);
            if (ours === undefined || theirs === undefined) continue;
            compared += 1;
            if (Math.abs(ours - theirs) > 1.5) wrong.push(`“${box.what}”: ${side} ${ours} and ${theirs}`);
        }
    return { wrong, compared };
}

/** Of how many pixels, each way, one patch is. */
const patch = 8;

/**
 * The patches of two pictures of one size whose mean colours differ by more than the tolerance: what antialiasing does
 * differently evens out over a patch; another fill, letter or place does not.
 * @param {Picture} one
 * @param {Picture} other
 * @param {number} tolerance in steps of 255
 * @returns {{ x: number, y: number, off: number }[]} in pixels, worst first
 */
export function patchesApart(one, other, tolerance) {
    if (one.width !== other.width || one.height !== other.height)
        throw new Error(`${one.width}×${one.height} and ${other.width}×${other.height} can't be compared.`);
    const found = [];
    for (let y = 0; y < one.height; y += patch)
        for (let x = 0; x < one.width; x += patch) {
            const right = Math.min(x + patch, one.width);
            const bottom = Math.min(y + patch, one.height);
            const sums = [0, 0, 0];
            for (let row = y; row < bottom; row += 1)
                for (let column = x; column < right; column += 1) {
                    const at = (row * one.width + column) * 4;
                    for (let channel = 0; channel < 3; channel += 1)
                        sums[channel] =
                            (sums[channel] ?? 0) + (one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0);
                }
            const off = Math.max(...sums.map(Math.abs)) / ((right - x) * (bottom - y));
            if (off > tolerance) found.push({ x, y, off });
        }
    return found.sort((left, right) => right.off - left.off);
}
