/** How fast a run goes: as fast as it can, or slowed so that people can watch it. */
import { setTimeout as delay } from "node:timers/promises";

/** @typedef {import('../types.mjs').StageName} StageName */

/** Milliseconds for a batch at the pace "demo": a run of a few thousand records takes about half a minute. */
const demoMilliseconds = 200;

/**
 * The stages' shares of the pace. Each later stage is slower than the one before it, as in real pipelines, so that
 * queues fill and every stage is seen. Two workers halve the time of all but extract.
 * @type {Record<StageName, number>}
 */
const stageFactors = { extract: 0.35, transform: 1.2, load: 1.6, vectorize: 2 };

/** A run is cut into so many batches, as long as none becomes larger than the largest: more when people watch. */
const fastBatches = 24;
const watchedBatches = 120;
const largestBatch = 100;

/**
 * @typedef {object} Pace
 * @property {(total: number) => number} batchSize records in a batch, for a run of `total` records
 * @property {(stage: StageName, signal: AbortSignal) => Promise<void>} wait one batch's time in a stage; ends early, without
 *   an exception, when the signal comes
 */

/**
 * @param {'fast' | 'demo' | number} setting a number is milliseconds for a batch
 * @returns {Pace}
 */
export function createPace(setting) {
    const milliseconds = setting === "fast" ? 0 : setting === "demo" ? demoMilliseconds : setting;
    const batches = milliseconds === 0 ? fastBatches : watchedBatches;
    return {
        batchSize: (total) => Math.min(largestBatch, Math.max(1, Math.ceil(total / batches))),
        async wait(stage, signal) {
            if (milliseconds === 0) {
                // Requests and sockets get their turn between two batches of synchronous work.
                await new Promise((resolve) => setImmediate(resolve));
                return;
            }
            await delay(milliseconds * stageFactors[stage], undefined, { signal }).catch(() => undefined);
        },
    };
}
