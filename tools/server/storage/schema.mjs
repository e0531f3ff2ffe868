/** The tables of the reference server, and how an older file is brought up to date. */

/** Each entry brings a file from its index to the next version; a released entry is never changed. */
export const migrations = [
    `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    entity_type TEXT NOT NULL,
    integration_id INTEGER NOT NULL,
    integration_type TEXT NOT NULL,
    default_payload TEXT NOT NULL,
    schedule_interval_minutes INTEGER,
    next_run_at TEXT,
    active INTEGER NOT NULL DEFAULT 1,
    last_run_id INTEGER,
    UNIQUE (integration_id, entity_type)
  );
  CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id INTEGER NOT NULL REFERENCES jobs (id),
    trigger TEXT NOT NULL,
    payload TEXT NOT NULL,
    priority INTEGER NOT NULL,
    status TEXT NOT NULL,
    stage TEXT NOT NULL,
    progress INTEGER NOT NULL DEFAULT 0,
    total_count INTEGER,
    stages TEXT NOT NULL,
    error_count INTEGER NOT NULL DEFAULT 0,
    error_details TEXT,
    record_ids TEXT,
    created_at TEXT NOT NULL,
    started_at TEXT,
    completed_at TEXT
  );
  CREATE INDEX runs_of_job ON runs (job_id, id);
  CREATE TABLE raw_data (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    integration_id INTEGER NOT NULL,
    entity_type TEXT NOT NULL,
    external_id TEXT,
    raw_data TEXT NOT NULL,
    extraction_metadata TEXT,
    transformed_data TEXT,
    processing_status TEXT NOT NULL,
    error_details TEXT,
    created_at TEXT NOT NULL,
    processed_at TEXT,
    run_id INTEGER,
    job_id INTEGER
  );
  CREATE INDEX raw_data_of_entity ON raw_data (entity_type, processing_status, id);
  CREATE INDEX raw_data_of_run ON raw_data (job_id, run_id);
  CREATE TABLE work_items (
    id INTEGER PRIMARY KEY,
    integration_id INTEGER NOT NULL,
    entity_type TEXT NOT NULL,
    external_id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    author TEXT,
    assignee TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT,
    labels TEXT NOT NULL,
    body TEXT NOT NULL,
    raw_id INTEGER NOT NULL,
    loaded_at TEXT NOT NULL,
    UNIQUE (integration_id, entity_type, external_id)
  );
  CREATE TABLE work_item_vectors (
    work_item_id INTEGER PRIMARY KEY REFERENCES work_items (id),
    dimensions INTEGER NOT NULL,
    vector BLOB NOT NULL
  );
  `,
    `
  ALTER TABLE jobs ADD COLUMN retry_interval_minutes INTEGER;
  ALTER TABLE jobs ADD COLUMN retry_count INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE jobs ADD COLUMN next_is_retry INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE jobs ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE jobs ADD COLUMN cleared_run_id INTEGER;
  UPDATE jobs SET retry_interval_minutes = 15 WHERE schedule_interval_minutes > 15;
  ALTER TABLE runs ADD COLUMN requested_by TEXT;
  ALTER TABLE runs ADD COLUMN log_counts TEXT;
  CREATE INDEX runs_of_status ON runs (status, id);
  CREATE INDEX raw_data_of_run_id ON raw_data (run_id, id);
  CREATE TABLE dead_letters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    stage TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    job_id INTEGER NOT NULL,
    error_details TEXT NOT NULL,
    died_at TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    moved INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX dead_letters_of_stage ON dead_letters (stage, moved, id);
  CREATE INDEX dead_letters_of_run ON dead_letters (job_id, run_id);
  CREATE TABLE queue_samples (
    step_milliseconds INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    stage TEXT NOT NULL,
    ready INTEGER NOT NULL,
    dead INTEGER NOT NULL,
    publish REAL NOT NULL,
    ack REAL NOT NULL,
    PRIMARY KEY (step_milliseconds, slot, stage)
  ) WITHOUT ROWID;
  `,
];
