/** The platform's three queues and their workers, made of the engine's four pools: transform there is transform and load. */

/** @typedef {import('../types.mjs').StageName} StageName */
/** @typedef {import('../pipeline/stage_pool.mjs').StagePool} StagePool */

/** @type {Record<'extraction' | 'transform' | 'embedding', StageName[]>} */
export const stagesOfQueue = {
    extraction: ["extract"],
    transform: ["transform", "load"],
    embedding: ["vectorize"],
};

export const queueTypes = /** @type {const} */ (["extraction", "transform", "embedding"]);

/** The one tier that there is. */
const tier = "free";

/**
 * @param {(typeof queueTypes)[number]} type
 * @param {Record<StageName, StagePool>} pools
 */
function queueOf(type, pools) {
    const parts = stagesOfQueue[type].map((stage) => pools[stage]);
    const sum = (/** @type {(pool: StagePool) => number} */ value) =>
        Math.round(parts.reduce((total, pool) => total + value(pool), 0) * 100) / 100;
    const ready = sum((pool) => pool.ready);
    const unacknowledged = sum((pool) => pool.unacknowledged);
    const publish = sum((pool) => pool.totals.publish);
    return {
        name: `${type}_queue_${tier}`,
        state: "running",
        messages: ready + unacknowledged,
        messages_ready: ready,
        messages_unacknowledged: unacknowledged,
        consumers: sum((pool) => pool.runningWorkers),
        // The messages lie in this process's own memory, where their part can't be told.
        memory: 0,
        // A broker knows none before the first message.
        ...(publish > 0 && {
            message_stats: {
                publish,
                deliver: sum((pool) => pool.totals.deliver),
                ack: sum((pool) => pool.totals.ack),
                publish_rate: sum((pool) => pool.rates.publish_rate),
                deliver_rate: sum((pool) => pool.rates.deliver_rate),
                ack_rate: sum((pool) => pool.rates.ack_rate),
            },
        }),
    };
}

/** @param {Record<StageName, StagePool>} pools */
export const queuesStatus = (pools) => Object.fromEntries(queueTypes.map((type) => [type, queueOf(type, pools)]));

/** @param {Record<StageName, StagePool>} pools */
export function workersOf(pools) {
    return Object.fromEntries(
        queueTypes.map((type) => {
            const parts = stagesOfQueue[type].map((stage) => pools[stage]);
            const instances = parts.flatMap(({ stage, runningWorkers }) =>
                Array.from({ length: runningWorkers }, (_, index) => ({ name: `${tier}_${stage}_${index + 1}` })),
            );
            const count = parts.reduce((sum, { workerCount }) => sum + workerCount, 0);
            return [`${tier}_${type}`, { tier, type, count, instances }];
        }),
    );
}
