/** Counts what goes through a queue, and tells its rates over the last seconds. */

/** A rate is over so many seconds, counted in parts of a second so that it slides and does not jump. */
const windowSeconds = 10;
const partMilliseconds = 500;
const parts = (windowSeconds * 1000) / partMilliseconds;

class SlidingCount {
    #counts = new Float64Array(parts);
    #latest = 0;
    total = 0;

    /** @param {number} part */
    #moveTo(part) {
        const steps = Math.min(parts, part - this.#latest);
        for (let step = 0; step < steps; step += 1) this.#counts[(part - step) % parts] = 0;
        this.#latest = Math.max(this.#latest, part);
    }

    /** @param {number} now milliseconds that never go back */
    add(now) {
        this.#moveTo(Math.floor(now / partMilliseconds));
        this.#counts[this.#latest % parts] += 1;
        this.total += 1;
    }

    /** @param {number} now */
    sum(now) {
        this.#moveTo(Math.floor(now / partMilliseconds));
        return this.#counts.reduce((sum, count) => sum + count, 0);
    }
}

export class QueueMeter {
    #publish = new SlidingCount();
    #deliver = new SlidingCount();
    #ack = new SlidingCount();
    #began = performance.now();

    published() {
        this.#publish.add(performance.now());
    }

    delivered() {
        this.#deliver.add(performance.now());
    }

    acknowledged() {
        this.#ack.add(performance.now());
    }

    /** All that there was since the server's start. */
    get totals() {
        return { publish: this.#publish.total, deliver: this.#deliver.total, ack: this.#ack.total };
    }

    /** @returns {{ publish_rate: number, deliver_rate: number, ack_rate: number }} a second, over the last ten */
    get rates() {
        const now = performance.now();
        // A server that has just begun has no ten seconds to divide by.
        const seconds = Math.min(windowSeconds, Math.max(1, (now - this.#began) / 1000));
        const rate = (/** @type {SlidingCount} */ count) => Math.round((count.sum(now) / seconds) * 100) / 100;
        return { publish_rate: rate(this.#publish), deliver_rate: rate(this.#deliver), ack_rate: rate(this.#ack) };
    }
}
