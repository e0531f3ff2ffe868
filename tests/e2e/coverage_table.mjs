// Coverage table: which end-to-end tests hold each capability that the page promises; tests/tools/coverage_table.test.mjs
// fails where one is named that is not there, and where a capability has none in one of the browsers.

/**
 * @typedef {Record<string, string[]>} Proofs by spec (without ".spec.mjs"), titles of its tests; one that ends with "…"
 * stands for all that begin so
 */

/**
 * @typedef {object} Capability
 * @property {string} name
 * @property {Proofs} proofs against the specification's profile
 * @property {Proofs | string} platform against the platform's; or why there is nothing of its own to hold there
 * @property {Proofs | string} keyboard the whole flow by keys alone; or why it has no keys
 */

/** The page's own code, which both profiles run. */
const sameCode = "The page does it by itself, with the jobs of either profile.";

/** What the Jobs page can do. @type {Capability[]} */
export const jobsPage = [
    {
        name: "summary, countdown, counts by status and connection line",
        proofs: {
            overview: [
                "the head says what comes next and counts what there is, in the user's figures, on a phone, too",
            ],
            finding: ["statuses filter together, with counts that follow the jobs"],
            connection: ["a server killed while a job runs shows within 5 seconds, and recovers by itself"],
        },
        platform: { platform: ["every status has its card"] },
        keyboard: {
            keyboard_flows: ["by keys alone: search, filter, sort…"],
            keyboard: ["Tab goes through the page…"],
        },
    },
    {
        name: "rows and cards of every status",
        proofs: {
            rows: [
                "rows come first; cards are chosen by mouse or arrow key and stay chosen after a reload",
                "a row tells of its run: stage and share, what it has loaded, its outcome and how long it took",
                "an inactive job is a thin row with its menu and its switch, and grows when it is switched on",
            ],
            run: ["several jobs run at the same time, each with its own counts"],
            list_pictures: ["a list that fails later keeps the last state on screen"],
        },
        platform: {
            platform: [
                "every status has its card",
                "a run is followed by one socket for each job, to its end and its reset",
            ],
        },
        keyboard: { keyboard_flows: ["by keys alone: rows and cards…"], rows: ["Tab goes through a row…"] },
    },
    {
        name: "controls of a job, and the reason where one can't be pressed",
        proofs: {
            controls: [
                "a running job is paused at its next checkpoint and resumed",
                "a quick stop waits five seconds, in which it is undone",
                "a stop from the menu asks first and is then sent at once; a forced one asks for itself",
                "the next in line is made so after naming the jobs that give way",
                "a failed job is reset",
                "a job is switched off and on by its switch",
                "the intervals are set in the settings' window, which refuses what makes no sense",
                "shows each control with the reason why not",
                "finds every control disabled for that reason",
            ],
        },
        platform: {
            controls_platform: [
                "a job is switched off and on by its switch",
                "a failed job is reset, after a question",
                "what the platform has not is there, with the reason why it can’t be pressed",
            ],
            platform_run: ["Run Job is the platform's run-now, sent once and followed to its end"],
        },
        keyboard: { controls: ["all of it by keyboard alone"] },
    },
    {
        name: "starting with options: entity type, integration, priority, payload, a stage by itself",
        proofs: {
            trigger: [
                "a refusal stands in the window, once, and what was typed stays",
                "a stage is started by itself, and followed",
                "without that the pipeline’s trigger takes them, and the palette leads there",
            ],
        },
        platform: {
            controls_platform: [
                "starting with options says what the platform does not take, and starts",
                "a job whose integration is off is switched on together with it",
            ],
        },
        keyboard: { trigger: ["by keys alone a job is started with a payload that is checked, laid out and kept"] },
    },
    {
        name: "finding: search, filters, order, groups, address, saved views",
        proofs: {
            finding: [
                "typing finds at once, Escape and Show all bring all back",
                "the order is chosen in its menu",
                "Back, Forward, reload and a link land on the same view",
            ],
            filters: [
                "filters are chosen in a drawer, taken away by their chips, and kept by the address",
                "groups have headings with counts that collapse…",
            ],
            views: ["a view is saved under a name and comes back wherever it is chosen"],
            address: ["Back, Forward, reload and a link lead through all pages, each as it was"],
        },
        platform: sameCode,
        keyboard: { keyboard_flows: ["by keys alone: search, filter, sort…"] },
    },
    {
        name: "one thing done to many jobs",
        proofs: {
            bulk: [
                "500 jobs, of which the server refuses a tenth: the results are true, and failures are tried alone",
                "by pointer: boxes come under the pointer, Shift picks a range, in rows and cards",
                "everything can be selected and nothing done, with the reason",
            ],
        },
        platform: { bulk_platform: ["jobs are switched off one after the other, and it is said how long that takes"] },
        keyboard: { bulk: ["by keys alone: select, a range, all, filter, act, and let go"] },
    },
    {
        name: "failures by cause",
        proofs: {
            filters: ["failures are put together by cause, told with counts and times, and filter the list"],
            bulk: ["failures for one cause are tried again together"],
        },
        platform: sameCode,
        keyboard: { keyboard_flows: ["by keys alone: a failure is seen…"] },
    },
    {
        name: "error window",
        proofs: {
            errors: [
                "a failed export shows stage, type, message, context and stack trace of its true error",
                "the copy buttons put the exact texts on the clipboard, and say so",
                "an open window keeps its error while the job runs again",
                "an error is copied and saved whole, without the token",
                "a failed job is tried again out of its error",
                "an error leads to its run's log, at the first error",
            ],
        },
        platform: {
            platform_trouble: ["a failure without steps keeps those that were known…"],
            controls_platform: ["a failure is retried and saved, and says why it has no log of its own"],
        },
        keyboard: {
            errors: ["keys and buttons lead from one failure to the next, which is said once"],
            keyboard: ["a job is run and its error read without a pointer", "the error window keeps the focus…"],
        },
    },
    {
        name: "details: overview, stages, steps, settings, last error, at an address of their own",
        proofs: {
            details: [
                "they open by name, menu, key, palette and address, and close to where they were opened",
                "a job that there is not is said not to be, and the list is one press away",
                "each tab says what the server tells, and what is shown goes on live",
            ],
        },
        platform: { details_platform: ["the details show steps in words, and say what the platform does not tell"] },
        keyboard: { details: ["by keys alone: from the list into the details, through tabs and controls, and back"] },
    },
    {
        name: "keys: search, help, palette, from job to job, letters",
        proofs: {
            shortcuts: [
                "a slash leads into the search field, where it is a letter like any other",
                "all shortcuts are listed, and the single keys are switched off for good",
            ],
            palette: ["an action is found by words of it and of its job, and done by Enter"],
            later_code: ["what keys and buttons select before the rest is loaded is selected when it has come"],
        },
        platform: sameCode,
        keyboard: {
            shortcuts: [
                "J and K lead from job to job, also to those far out of sight",
                "letters act on the job that has the focus, and the focus comes back to it",
            ],
        },
    },
    {
        name: "attention: notices, title, icon, the browser's own notices",
        proofs: {
            attention: [
                "the tab counts what failed and what runs, and its icon changes with it",
                "who allows it is told by the browser while the page is hidden, once, and led to the job",
            ],
            run: ["a run that the server refuses to start is said, and can be tried again"],
        },
        platform: { platform_run: ["each reason why a job can't be started is the server's own sentence"] },
        keyboard: { keyboard_flows: ["by keys alone: a failure is seen…"] },
    },
    {
        name: "settings",
        proofs: {
            settings: [
                "looks, times and the zone are in effect at once, stay after a reload, and go back by a reset",
                "with refresh off nothing changes before Refresh is pressed, and on again it is live",
                "all settings go into a file with the saved views and without the token, and come back out of it",
            ],
        },
        platform: sameCode,
        keyboard: { settings: ["all of it by keyboard alone"] },
    },
    {
        name: "words, numbers and dates of the user's language",
        proofs: {
            overview: [
                "the head says what comes next and counts what there is, in the user's figures, on a phone, too",
            ],
        },
        platform: { platform: ["dates with an offset are shown in the reader's zone, naive ones as they came"] },
        keyboard: "Nothing is pressed.",
    },
    {
        name: "signing in, and roles that may only look",
        proofs: {
            sign_in: ["who is signed out is told so, and where to sign in"],
            session_host: ["without a token the host is asked, and its answer goes on"],
            controls: ["finds every control disabled for that reason"],
        },
        platform: { session: ["a refresh that is refused is one sentence…", "are renewed before they end…"] },
        keyboard: { sign_in: ["who is signed out is told so, and where to sign in"] },
    },
    {
        name: "printing",
        proofs: {
            print: [
                "the list is printed as it is found, with what was sought",
                "an error is printed whole, also what its window shows only when it is scrolled",
            ],
            later_code: ["the page is printed before the rest is loaded…"],
        },
        platform: sameCode,
        keyboard: { keyboard_flows: ["by keys alone: rows and cards…"] },
    },
    {
        name: "a phone, and a wall screen",
        proofs: {
            overview: [
                "the head says what comes next and counts what there is, in the user's figures, on a phone, too",
            ],
            kiosk: ["a wall screen shows what matters first, live, and is left again…"],
        },
        platform: sameCode,
        keyboard: { keyboard_flows: ["by keys alone: rows and cards…"] },
    },
];

/** What its other pages can do. @type {Capability[]} */
export const otherPages = [
    {
        name: "runs, a run, two runs compared",
        proofs: {
            runs: [
                "true runs stand there newest first, live, by status, and by an address",
                "what the server does not answer leaves the last runs in sight, marked, until it is back",
            ],
            run_page: [
                "a run tells its stages, its error and its payload, goes on live, and is run again",
                "two runs are compared, and many stand in a chart that is figures, too",
            ],
        },
        platform: { platform_history: ["the runs that this page saw, and the workers' log, each labelled so"] },
        keyboard: { keyboard_flows: ["by keys alone: runs…"] },
    },
    {
        name: "logs",
        proofs: {
            logs: [
                "a long log opens at its end, every place of it is reached, and the server searches all of it",
                "a live log is followed, stops where one looks elsewhere, and says so",
                "lines are chosen, copied also where they were never on the page, and the whole is saved",
                "a log that is cut off twenty times has no line twice and lacks none",
                "a run that is gone, one that wrote nothing, a log that was cut, and a server that fails",
            ],
        },
        platform: { platform_history: ["the runs that this page saw, and the workers' log, each labelled so"] },
        keyboard: { keyboard_flows: ["by keys alone: runs…"] },
    },
    {
        name: "queues: depth, rates, limits, workers, a strip on the Jobs page",
        proofs: {
            queues: [
                "figures, trend, sparklines with their table, limits, and workers that are shared",
                "what the page has of the last minutes equals the server's own counters, also after a reload",
                "the strip on the Jobs page says what waits, and leads to the queues",
                "leaves the last figures in sight, marked, and without any an honest picture",
            ],
        },
        platform: { queues_platform: ["queues, workers and their logs are there; what it lacks says why"] },
        keyboard: { keyboard_data: ["by keys alone: queues…"] },
    },
    {
        name: "dead letters and their way back",
        proofs: {
            queues: ["exactly the chosen messages go back, after a dry run that lists them; a refusal is the server's"],
        },
        platform: { queues_platform: ["queues, workers and their logs are there; what it lacks says why"] },
        keyboard: { keyboard_data: ["by keys alone: queues…"] },
    },
    {
        name: "raw records: list, content, status by hand, storing, transform and load by hand",
        proofs: {
            records: [
                "records are found by type and status, paged as far as one scrolls, chosen in ranges, and exported",
                "status changes: one with details, many at once, and what the server refuses by its name",
                "a record is stored from the editor and from a file, checked before it is sent, and a stage started on it",
                "a record's content is a tree that folds, is copied and saved, also with 10 MB; a lost one says so",
            ],
        },
        platform: { queues_platform: ["queues, workers and their logs are there; what it lacks says why"] },
        keyboard: { keyboard_data: ["by keys alone: a record…"] },
    },
    {
        name: "export of runs, logs, queues and records",
        proofs: {
            export: [
                "runs and a log are exported as they are filtered, by keys too",
                "a table is copied, and the button for a file says why it can't be pressed",
            ],
            queues: ["what the page has of the last minutes equals the server's own counters, also after a reload"],
            records: [
                "records are found by type and status, paged as far as one scrolls, chosen in ranges, and exported",
            ],
        },
        platform: sameCode,
        keyboard: { export: ["runs and a log are exported as they are filtered, by keys too"] },
    },
];
