/** The pipelines really run: counts are the sources' own, and what fails, fails with its true exception. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { Database } from "../../tools/server/storage/database.mjs";
import { makeRepository, open, projectRoot, temporaryFolder, triggers, writeFiles } from "./helpers.mjs";

/** @param {import('../../tools/server/types.mjs').JobStatus} status */
const counts = ({ metrics }) => [
    metrics.extracted_count,
    metrics.transformed_count,
    metrics.loaded_count,
    metrics.error_count,
];

test("the git job counts what git counts, in this very checkout", async (context) => {
    const server = await open(context);
    /** @param {string[]} parameters */
    const git = (...parameters) => execFileSync("git", ["-C", projectRoot, ...parameters], { encoding: "utf8" }).trim();
    // Again when somebody commits in the meantime: then the two counts would be of different histories.
    for (;;) {
        const head = git("rev-parse", "HEAD");
        const status = await server.ended(await server.trigger(triggers.git));
        if (git("rev-parse", "HEAD") !== head) continue;
        const expected = Number(git("rev-list", "--count", "HEAD"));
        assert.equal(status.status, "completed");
        assert.equal(status.progress, 100);
        assert.deepEqual(counts(status), [expected, expected, expected, 0]);
        return;
    }
});

test("each commit is one raw record with its authors, parents and message", async (context) => {
    const folder = temporaryFolder(context);
    const repository = makeRepository(folder, 7);
    const server = await open(context, { repository: folder });
    const status = await server.ended(await server.trigger(triggers.git));
    assert.deepEqual(counts(status), [repository.count, repository.count, repository.count, 0]);
    const { body: records } = await server.call("GET", "raw-data?entity_type=git_commits&status=completed");
    assert.deepEqual(
        new Set(records.map((/** @type {{ external_id: string }} */ record) => record.external_id)),
        new Set(repository.git("rev-list", "HEAD").split("\n")),
    );
    const merge = records.find((/** @type {any} */ record) => record.raw_data.parents.length === 2);
    assert.equal(merge.raw_data.message, "Merge the side");
    assert.equal(merge.raw_data.author_name, "Tess Ter");
    const change = records.find((/** @type {any} */ record) => record.raw_data.message.startsWith("Change 3"));
    assert.equal(change.raw_data.message, 'Change 3\n\nWith a body, "quotes" and ümlauts.');

    await server.call("POST", "/__test__/jobs/5/schedule", { active: true });
    const merges = await server.ended(await server.trigger(triggers.merges));
    assert.deepEqual(counts(merges), [1, 1, 1, 0]);
});

test("both good exports are loaded whole, and a second run updates the same work items", async (context) => {
    const database = path.join(temporaryFolder(context), "etl.sqlite");
    const server = await open(context, { database });
    const [jira, github] = await Promise.all([server.trigger(triggers.jira), server.trigger(triggers.github)]);
    assert.deepEqual(counts(await server.ended(jira)), [1800, 1800, 1800, 0]);
    assert.deepEqual(counts(await server.ended(github)), [1400, 1400, 1400, 0]);
    assert.deepEqual(counts(await server.ended(await server.trigger(triggers.jira))), [1800, 1800, 1800, 0]);
    await server.close();

    const store = new Database(database);
    const count = (/** @type {string} */ table) => store.get(`SELECT count(*) AS count FROM ${table}`)?.count;
    assert.equal(count("work_items"), 1800 + 1400);
    assert.equal(count("work_item_vectors"), 1800 + 1400);
    assert.equal(count("raw_data"), 2 * 1800 + 1400);
    const item = store.get("SELECT * FROM work_items WHERE external_id = 'SHOP-1'");
    assert.deepEqual([item?.title, item?.created_at], ["Speed up the mobile menu", "2025-01-06T10:06:23.000Z"]);
    store.close();
});

test("the broken export fails with the true exception, after all that can be loaded is loaded", async (context) => {
    const server = await open(context);
    const status = await server.ended(await server.trigger(triggers.fabric));
    assert.equal(status.status, "failed");
    assert.equal(status.stage, "transform");
    assert.deepEqual(counts(status), [620, 617, 617, 3]);
    assert.ok(status.progress < 100);
    const error = status.error_details;
    assert.equal(error?.stage, "transform");
    assert.equal(error?.error_type, "validation_error");
    assert.equal(error?.message, 'The field "created_date" is not a date: "2026-02-31T25:61:00Z".');
    assert.ok(!Number.isNaN(Date.parse(String(error?.timestamp))));
    assert.deepEqual(
        { ...error?.context, raw_record: null, batch: null },
        {
            file: "fabric-issues.ndjson",
            line: 272,
            record: "FAB-272",
            raw_record: null,
            batch: null,
            failed_records: 3,
            records: 620,
        },
    );

    // The stack names lines of the code that threw, and the exception below it.
    const stack = String(error?.stack_trace);
    assert.match(stack, /^ValidationError: The field "created_date"/);
    assert.match(stack, /Caused by: RangeError: Invalid time value/);
    assert.ok(!stack.includes(projectRoot), "no path of the server in it");
    const [, file, line] = /at requireTime \((tools\/server\/[a-z_/]+\.mjs):(\d+):\d+\)/.exec(stack) ?? [];
    const source = readFileSync(path.join(projectRoot, file), "utf8").split("\n")[Number(line) - 1];
    assert.match(source, /throw new ValidationError|toISOString/);

    const { body: failed } = await server.call("GET", "raw-data?entity_type=fabric_issues&status=failed");
    assert.deepEqual(
        failed.map((/** @type {any} */ record) => record.external_id),
        ["FAB-556", "FAB-403", "FAB-272"],
    );
    assert.equal(failed[1].error_details.message, 'The required field "title" is missing.');
    const { body: list } = await server.call("GET", "jobs");
    assert.equal(list[3].status, "failed");
    assert.equal(list[3].error_message, error?.message);
});

test("a source that is not there is a source_error in extract", async (context) => {
    const folder = temporaryFolder(context);
    const server = await open(context, { repository: folder, exports: folder });
    const git = await server.ended(await server.trigger(triggers.git));
    assert.equal(git.status, "failed");
    assert.equal(git.error_details?.stage, "extract");
    assert.equal(git.error_details?.error_type, "source_error");
    assert.match(String(git.error_details?.message), /not a git repository/);
    const jira = await server.ended(await server.trigger(triggers.jira));
    assert.equal(jira.error_details?.error_type, "source_error");
    assert.match(String(jira.error_details?.message), /jira-issues\.ndjson can't be opened/);
});

test("lines that are no JSON fail in extract, the others are loaded; broken CSV ends the run", async (context) => {
    const folder = temporaryFolder(context);
    const good = {
        id: "1",
        key: "A-1",
        fields: { summary: "One", issuetype: { name: "Bug" }, status: { name: "Done" } },
    };
    Object.assign(good.fields, {
        reporter: { displayName: "Ada" },
        assignee: null,
        created: "2026-01-01",
        updated: "2026-01-02",
    });
    writeFiles(folder, {
        "jira-issues.ndjson": `${JSON.stringify(good)}\n{"id": "2", \n\n[1]\n`,
        "github-issues.csv": "number,title\n1,One\n2,Two,too many\n",
    });
    const server = await open(context, { exports: folder });
    const jira = await server.ended(await server.trigger(triggers.jira));
    assert.equal(jira.status, "failed");
    assert.deepEqual(counts(jira), [1, 1, 1, 2]);
    assert.equal(jira.error_details?.stage, "extract");
    assert.equal(jira.error_details?.error_type, "syntax_error");
    assert.equal(jira.error_details?.context?.line, 2);
    const github = await server.ended(await server.trigger(triggers.github));
    assert.equal(github.status, "failed");
    assert.equal(github.error_details?.stage, "extract");
    assert.match(String(github.error_details?.message), /Invalid Record Length/);
});

test("gates hold a run exactly where they say", async (context) => {
    const server = await open(context);
    /** @param {string} name @param {'hold' | 'release'} action */
    const gate = (name, action) => server.call("POST", `/__test__/gates/${name}/${action}`);
    for (const stage of ["extract", "transform", "load", "vectorize", "finish"]) await gate(`job:2:${stage}`, "hold");
    const id = await server.trigger(triggers.jira);
    const waiting = (/** @type {string} */ name) =>
        server.until(id, () => server.gates.list().some((held) => held.name === name && held.waiting > 0));

    const expected = [
        { gate: "extract", progress: 0, counts: [0, 0, 0, 0] },
        { gate: "transform", progress: 25, counts: [1800, 0, 0, 0] },
        { gate: "load", progress: 50, counts: [1800, 1800, 0, 0] },
        { gate: "vectorize", progress: 75, counts: [1800, 1800, 1800, 0] },
    ];
    for (const step of expected) {
        await waiting(`job:2:${step.gate}`);
        const status = await server.until(id, ({ progress }) => progress >= step.progress);
        assert.equal(status.status, "running");
        assert.equal(status.stage, step.gate);
        assert.equal(status.progress, step.progress);
        assert.deepEqual(counts(status), step.counts);
        await gate(`job:2:${step.gate}`, "release");
    }
    await waiting("job:2:finish");
    assert.equal((await server.until(id, () => true)).progress, 99);
    await gate("job:2:finish", "release");
    assert.equal((await server.ended(id)).status, "completed");

    // A gate of a percentage, and that a held run does not hold others.
    await gate("job:2:40", "hold");
    const second = await server.trigger(triggers.jira);
    await waiting("job:2:40").catch(() => assert.fail("the second run never came to 40 %"));
    assert.equal((await server.ended(await server.trigger(triggers.github))).status, "completed");
    const held = await server.until(second, ({ progress }) => progress >= 40);
    assert.ok(held.progress < 50, `${held.progress}`);
    await gate("job:2:40", "release");
    assert.equal((await server.ended(second)).status, "completed");
});

test("transform and load really run over stored records, chosen or waiting", async (context) => {
    const server = await open(context);
    const target = { integration_id: 2, entity_type: "jira_issues" };
    assert.equal((await server.call("POST", "transform/jira-issues", target)).status, 409);

    const line = readFileSync(path.join(projectRoot, "tools/server/sample/jira-issues.ndjson"), "utf8").split("\n")[0];
    const ids = [];
    for (const raw_data of [JSON.parse(line), JSON.parse(line), { key: "broken" }]) {
        const { body } = await server.call("POST", "raw-data/store", {
            ...target,
            external_id: raw_data.key,
            raw_data,
        });
        ids.push(body.record_id);
    }
    const statusOf = async (/** @type {number} */ id) => {
        const { body } = await server.call("GET", "raw-data?entity_type=jira_issues");
        return body.find((/** @type {any} */ record) => record.id === id).processing_status;
    };

    const chosen = await server.call("POST", "transform/jira-issues", { ...target, record_ids: [ids[0]] });
    assert.match(chosen.body.job_id, /^run-\d+$/);
    const transformed = await server.ended(chosen.body.job_id);
    assert.equal(transformed.status, "completed");
    assert.deepEqual(transformed.metrics, { transformed_count: 1, error_count: 0 });
    assert.equal(await statusOf(ids[0]), "processing");
    assert.equal(await statusOf(ids[1]), "pending");

    const early = await server.call("POST", "load/work-items", { ...target, record_ids: [ids[1]] });
    const refused = await server.ended(early.body.job_id);
    assert.equal(refused.status, "failed");
    assert.match(String(refused.error_details?.message), /has not been transformed yet/);

    const waiting = await server.call("POST", "transform/jira-issues", target);
    const broken = await server.ended(waiting.body.job_id);
    assert.equal(broken.error_details?.message, 'The required field "fields" is missing or not an object.');
    assert.equal(await statusOf(ids[2]), "failed");

    const load = await server.call("POST", "load/work-items", target);
    const loaded = await server.ended(load.body.job_id);
    assert.equal(loaded.status, "completed");
    assert.deepEqual(loaded.metrics, { loaded_count: 1, error_count: 0 });
    assert.equal(await statusOf(ids[0]), "completed");

    const unknown = await server.call("POST", "load/work-items", { ...target, record_ids: [999_999] });
    assert.equal(unknown.status, 404);
});
