/** The work items that load makes, one for each external id, and their vectors. */

export class WorkItemsStore {
    #database;

    /** @param {import('./database.mjs').Database} database */
    constructor(database) {
        this.#database = database;
    }

    /**
     * Inserts the item, or brings the one with the same external id up to date.
     * @param {number} integrationId
     * @param {string} entityType
     * @param {import('../types.mjs').WorkItem} item
     * @param {number} rawId
     * @returns {number} the work item's id
     */
    upsert(integrationId, entityType, item, rawId) {
        const row = this.#database.get(
            `INSERT INTO work_items (integration_id, entity_type, external_id, title, kind, status, author, assignee,
         created_at, updated_at, labels, body, raw_id, loaded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (integration_id, entity_type, external_id) DO UPDATE SET title = excluded.title,
         kind = excluded.kind, status = excluded.status, author = excluded.author, assignee = excluded.assignee,
         created_at = excluded.created_at, updated_at = excluded.updated_at, labels = excluded.labels,
         body = excluded.body, raw_id = excluded.raw_id, loaded_at = excluded.loaded_at
       RETURNING id`,
            [
                integrationId,
                entityType,
                item.external_id,
                item.title,
                item.kind,
                item.status,
                item.author,
                item.assignee,
                item.created_at,
                item.updated_at,
                JSON.stringify(item.labels),
                item.body,
                rawId,
                new Date().toISOString(),
            ],
        );
        return row?.id;
    }

    /**
     * @param {number} workItemId
     * @param {Float32Array} vector
     */
    setVector(workItemId, vector) {
        this.#database.run(
            "INSERT OR REPLACE INTO work_item_vectors (work_item_id, dimensions, vector) VALUES (?, ?, ?)",
            [workItemId, vector.length, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)],
        );
    }
}
