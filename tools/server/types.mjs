/**
 * The shapes that the reference server's parts hand to each other, as JSDoc types only; there is no code here.
 * Times are ISO 8601 texts in UTC ("2026-11-23T10:00:00.000Z") unless a name says otherwise.
 */

/** @typedef {'extract' | 'transform' | 'load' | 'vectorize'} StageName */

/** @typedef {'pending' | 'running' | 'pausing' | 'paused' | 'stopping' | 'stopped' | 'completed' | 'failed'} RunStatus */

/** @typedef {'manual' | 'schedule' | 'retry'} RunTrigger */

/** @typedef {'debug' | 'info' | 'warning' | 'error'} LogLevel */

/** @typedef {'pending' | 'processing' | 'completed' | 'failed'} ProcessingStatus */

/** @typedef {Record<string, unknown>} JsonObject */

/**
 * What went wrong, as the contract's `error_details`.
 * @typedef {object} ErrorDetails
 * @property {StageName} stage the stage that the exception was thrown in
 * @property {string} error_type snake case, true to the exception's class, such as validation_error
 * @property {string} message one sentence for people
 * @property {string} timestamp
 * @property {string} [stack_trace] the exception's own stack, with paths relative to the checkout
 * @property {JsonObject} [context] where it happened: file, line, record, batch
 */

/**
 * The counts that a status shows.
 * @typedef {object} Metrics
 * @property {number} [extracted_count]
 * @property {number} [transformed_count]
 * @property {number} [loaded_count]
 * @property {number} [error_count]
 */

/**
 * The contract's JobStatus. `status` is "ready" for a job that never ran: none of the four words of a run would be true.
 * @typedef {object} JobStatus
 * @property {string} job_id
 * @property {RunStatus | 'ready' | string} status
 * @property {number} progress whole percent, 0 to 100
 * @property {StageName} stage
 * @property {string} [started_at]
 * @property {string} [completed_at]
 * @property {ErrorDetails} [error_details]
 * @property {Metrics} metrics
 */

/**
 * A job as stored.
 * @typedef {object} JobRow
 * @property {number} id
 * @property {string} name
 * @property {string} entity_type
 * @property {number} integration_id
 * @property {string} integration_type
 * @property {JsonObject} default_payload
 * @property {number | null} schedule_interval_minutes minutes between two scheduled runs
 * @property {number | null} retry_interval_minutes minutes until a failed run of a scheduled job is tried again; null: never
 * @property {number} retry_count the retries since the last run that was no retry
 * @property {string | null} next_run_at null: not on a schedule
 * @property {boolean} next_is_retry whether the next run is there because the last one failed
 * @property {boolean} active
 * @property {boolean} paused by a person: not scheduled, and not to be started, until it is resumed
 * @property {number | null} last_run_id
 * @property {number | null} cleared_run_id the run whose outcome a person cleared: the job is ready again
 */

/**
 * What one stage of a run has done so far.
 * @typedef {object} StageRecord
 * @property {StageName} stage
 * @property {'pending' | 'running' | 'completed' | 'failed' | 'stopped'} status
 * @property {string} [started_at]
 * @property {string} [completed_at]
 * @property {number} in records that entered
 * @property {number} out records that left for the next stage
 * @property {number} errors records that failed here
 */

/**
 * A run as stored. `total_count` is how many records its source said it holds, null until it was counted.
 * @typedef {object} RunRow
 * @property {number} id
 * @property {number} job_id
 * @property {RunTrigger} trigger
 * @property {string | null} requested_by who asked for a manual run
 * @property {JsonObject} payload
 * @property {number} priority 0 (last) to 10 (first)
 * @property {RunStatus} status
 * @property {StageName} stage
 * @property {number} progress
 * @property {number | null} total_count
 * @property {StageRecord[]} stages
 * @property {number} error_count
 * @property {ErrorDetails | null} error_details
 * @property {number[] | null} record_ids the chosen raw records of a run that does only some stages
 * @property {Record<LogLevel, number> | null} log_counts the lines of an ended run's log by level
 * @property {string} created_at
 * @property {string | null} started_at
 * @property {string | null} completed_at
 */

/**
 * A record as a connector reads it, before any change.
 * @typedef {object} SourceRecord
 * @property {string | null} external_id the source's own key, null when the record has none
 * @property {JsonObject} raw_data
 * @property {JsonObject} origin where it stood: file and line, or repository and commit
 */

/**
 * One part of a source that could not even be read as a record.
 * @typedef {object} SourceFailure
 * @property {unknown} error
 * @property {JsonObject} origin
 */

/**
 * A raw record on its way through the pipeline.
 * @typedef {object} PipelineRecord
 * @property {number} raw_id
 * @property {string | null} external_id
 * @property {JsonObject} raw_data
 * @property {JsonObject} origin
 * @property {WorkItem} [item] what transform made of it
 * @property {number} [work_item_id] where load put it
 */

/**
 * What transform makes of any source's record.
 * @typedef {object} WorkItem
 * @property {string} external_id
 * @property {string} title
 * @property {string} kind such as commit, merge, bug, task
 * @property {string} status
 * @property {string | null} author
 * @property {string | null} assignee
 * @property {string} created_at
 * @property {string | null} updated_at
 * @property {string[]} labels
 * @property {string} body
 */

/**
 * A batch of records that goes through the queues as one message.
 * @typedef {object} Batch
 * @property {number} number 1 is the first of its run
 * @property {PipelineRecord[]} records
 */

/**
 * A record that a stage refused, as a message of its own: it waits until a person sends it back to its queue.
 * @typedef {object} DeadLetter
 * @property {number} id
 * @property {StageName} stage the queue that it came from
 * @property {number} record_id
 * @property {number} run_id
 * @property {number} job_id
 * @property {ErrorDetails} error_details
 * @property {string} died_at
 * @property {number} attempts how often this stage has refused it
 */

/**
 * One line of a run's log.
 * @typedef {object} LogLine
 * @property {number} seq 1 is the first; the line's number in the file
 * @property {string} timestamp
 * @property {LogLevel} level
 * @property {StageName} stage
 * @property {string} message
 */

export {};
