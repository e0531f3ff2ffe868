/**
 * A dead letter on its way again: it goes into the queue that it came from and from there on like any record, outside of
 * its run, whose counts stay what they were. A stage that refuses it makes a new dead letter of it.
 */
import { ConflictError, toErrorDetails } from "./errors.mjs";
import { stageWork } from "./stage_work.mjs";

/** @typedef {import('../types.mjs').StageName} StageName */
/** @typedef {import('../types.mjs').Batch} Batch */

/** @type {StageName[]} */
const everyStage = ["extract", "transform", "load", "vectorize"];

/** The letters take turns with the runs as if they were one run. */
const ownerId = 0;

export class Redriven {
    id = ownerId;
    #letter;
    #job;
    #stages;
    #services;
    #record;
    #isOver = false;

    /**
     * @param {import('../types.mjs').DeadLetter} letter
     * @param {import('../types.mjs').JobRow} job
     * @param {import('./pipeline_run.mjs').RunServices} services
     * @throws {ConflictError} when its record is gone
     */
    constructor(letter, job, services) {
        this.#letter = letter;
        this.#job = job;
        this.#services = services;
        const record = services.rawData.forPipeline(letter.record_id);
        if (!record) throw new ConflictError(`The raw record ${letter.record_id} does not exist any more.`);
        this.#record = record;
        // No further than the letter's own run went: some runs only transform.
        this.#stages = services.runs.get(letter.run_id)?.stages.map(({ stage }) => stage) ?? everyStage;
    }

    /** @returns {boolean} false: the server is ending, the letter stays dead */
    send() {
        return this.#services.pools[this.#letter.stage].putNow({
            run: this,
            batch: { number: 0, records: [this.#record] },
        });
    }

    /**
     * A pool's worker calls this. Never throws.
     * @param {StageName} stage
     * @param {Batch | null} batch
     * @returns {Promise<boolean>} true: it is never put aside
     */
    async perform(stage, batch) {
        if (batch === null) return true;
        await this.#services.pace.wait(stage, new AbortController().signal);
        try {
            this.#services.database.transaction(() => this.#work(stage, batch));
        } catch (error) {
            this.#die(stage, error);
        }
        const next = this.#stages[this.#stages.indexOf(stage) + 1];
        // A queue that is closed takes nothing; then the next server finds the letter dead where it was.
        if (!this.#isOver && next !== undefined) await this.#services.pools[next].put({ run: this, batch });
        return true;
    }

    /**
     * @param {StageName} stage
     * @param {Batch} batch
     */
    #work(stage, batch) {
        const { rawData, workItems, deadLetters } = this.#services;
        batch.records = stageWork[/** @type {'transform'} */ (stage)](batch.records, {
            job: this.#job,
            rawData,
            workItems,
            reject: (_record, error) => this.#die(stage, error),
        });
        if (this.#isOver || stage !== this.#stages[this.#stages.length - 1]) return;
        this.#isOver = true;
        deadLetters.remove(this.#letter.id);
    }

    /**
     * @param {StageName} stage
     * @param {unknown} error
     */
    #die(stage, error) {
        const { database, deadLetters, rawData } = this.#services;
        const { id, record_id, run_id, job_id, attempts, error_details } = this.#letter;
        this.#isOver = true;
        const details = toErrorDetails(error, stage, { ...error_details.context, redriven: true });
        const again = stage === this.#letter.stage ? attempts + 1 : 1;
        try {
            database.transaction(() => {
                deadLetters.remove(id);
                deadLetters.add({ stage, record_id, run_id, job_id, error_details: details, attempts: again });
                rawData.setStatus(record_id, "failed", details);
            });
        } catch {
            // The store is gone; the next server finds the letter dead where it was.
        }
    }
}
