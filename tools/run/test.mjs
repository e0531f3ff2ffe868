// `npm test`: every check and every test of the project, with a time table at the end.
// Usage: npm test [-- --only <words>]: only the steps whose names hold one of the words, apart by commas.
import { parseArgs } from "node:util";
import { setUp } from "../setup/main.mjs";
import { PlainError, say } from "../setup/say.mjs";
import { report, runSteps } from "./steps.mjs";
import { testSteps } from "./test_steps.mjs";

const { values } = parseArgs({ options: { only: { type: "string" } } });
const words = values.only?.split(",");

/** @type {import("./steps.mjs").Step} */
const setUpStep = {
    name: "set-up",
    work: async () => {
        try {
            await setUp("test");
            return { ok: true, output: "" };
        } catch (error) {
            if (error instanceof PlainError) return { ok: false, output: error.message };
            throw error;
        }
    },
};

const chosen = testSteps.filter((step) => !words || words.some((word) => step.name.includes(word)));
if (words && chosen.length === 0) {
    say(`No step's name holds one of “${values.only}”. The steps: ${testSteps.map((step) => step.name).join(", ")}.`);
    process.exit(2);
}
const begin = Date.now();
const rows = await runSteps([
    setUpStep,
    ...chosen.map((step) => ({ ...step, after: ["set-up", ...(step.after ?? [])] })),
]);
say(report(rows, (Date.now() - begin) / 1000));
process.exitCode = rows.every((row) => row.state === "passed") ? 0 : 1;
