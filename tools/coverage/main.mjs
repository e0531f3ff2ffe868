// `npm run coverage`: which lines of src/wire and src/app their own native tests run, by file and in total. Ends with an
// error where a room is below 95 of 100 lines.
import { setUp } from "../setup/main.mjs";
import { PlainError, say } from "../setup/say.mjs";
import { forgetCounts, measure } from "./measure.mjs";
import { report } from "./report.mjs";

async function main() {
    await setUp("test");
    forgetCounts();
    const outcome = await measure();
    if ("failure" in outcome) throw new PlainError(outcome.failure);
    if (!outcome.coverage) throw new PlainError("Lines are counted in builds by g++ only, and this one is another's.");
    const { ok, files, rooms } = report(outcome.coverage);
    for (const line of [...files, "", ...rooms]) say(line);
    process.exitCode = ok ? 0 : 1;
}

try {
    await main();
} catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
}
