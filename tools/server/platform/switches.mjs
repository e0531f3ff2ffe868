/** What a test has switched on the platform besides tokens and limits: ordered answers, and a broker that is away. */

/**
 * An answer that a call gives instead of its own.
 * @typedef {object} OrderedAnswer
 * @property {string} [method] any when it is missing
 * @property {string} path without the query; with a "*" at its end, every path that begins so
 * @property {number} status
 * @property {boolean} [cors] whether it has the headers without which a page of another origin can't read it
 * @property {number} [times] how often; for good when it is missing
 */

export class Switches {
    /** @type {OrderedAnswer[]} */
    answers = [];
    isBrokerAway = false;

    /**
     * @param {string} method
     * @param {string} path
     * @returns {OrderedAnswer | null} the first that fits, which is then used up by one
     */
    orderedAnswer(method, path) {
        const fits = (/** @type {OrderedAnswer} */ answer) =>
            (answer.method ?? method) === method &&
            (answer.path.endsWith("*") ? path.startsWith(answer.path.slice(0, -1)) : path === answer.path);
        const found = this.answers.find(fits);
        if (found?.times !== undefined) {
            found.times -= 1;
            if (found.times <= 0) this.answers = this.answers.filter((answer) => answer !== found);
        }
        return found ?? null;
    }
}
