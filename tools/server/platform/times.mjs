/**
 * The platform's two ways of writing a time. Lists and details carry an offset; a worker status and a socket message are
 * naive, in another zone. Neither zone is UTC, so that a client that guesses one is seen to be wrong.
 */

const zonedOffset = { minutes: -300, text: "-05:00" };
const naiveMinutes = 180;

/**
 * @param {number} time milliseconds
 * @param {number} minutes
 */
const shifted = (time, minutes) => new Date(time + minutes * 60_000).toISOString().replace("Z", "000");

/**
 * @param {string | number | null} time
 * @returns {string | null} such as "2026-11-23T05:00:00.123000-05:00"
 */
export function zoned(time) {
    if (time === null) return null;
    return shifted(typeof time === "number" ? time : Date.parse(time), zonedOffset.minutes) + zonedOffset.text;
}

/**
 * @param {number} time milliseconds
 * @returns {string} such as "2026-11-23T13:00:00.123000", without a word on its zone
 */
export const naive = (time) => shifted(time, naiveMinutes);
