// The end of a log names what failed: Playwright's own words, made short.
import assert from "node:assert/strict";
import { test } from "node:test";
import { endToEndSummary } from "../../tools/run/end_to_end_summary.mjs";

const output = `
  ✓    1 [chromium] › tests/e2e/rows.spec.mjs:22:1 › rows come first (1.2s)
  ✘    2 [chromium] › tests/e2e/errors.spec.mjs:172:1 › keys lead on (11.2s)

  1) [chromium] › tests/e2e/errors.spec.mjs:172:1 › keys lead on ───────────────

    Error: expect(locator).toHaveCount(expected) failed

    Locator:  getByRole('dialog')

      221 |     await page.keyboard.press("Escape");
    > 222 |     await expect(page.getByRole("dialog")).toHaveCount(0);
          |                                            ^
        at /checkout/tests/e2e/errors.spec.mjs:222:44

    Retry #1 ─────────────────────────────────────────────────────────────────────

    Test timeout of 60000ms exceeded.

    Error: page.goBack: Test timeout of 60000ms exceeded.

    > 223 |     await page.goBack();

  2) [chromium] › tests/e2e/bulk.spec.mjs:9:1 › many jobs ──────────────────────

    TypeError: Cannot read properties of undefined

    > 11 |     await nothing.click();

  1 failed
    [chromium] › tests/e2e/errors.spec.mjs:172:1 › keys lead on ────────────────
  1 flaky
    [chromium] › tests/e2e/bulk.spec.mjs:9:1 › many jobs ───────────────────────
  2 skipped
  465 passed (14.4m)
`;

test("each try that failed stands in one line, before the counts", () => {
    assert.deepEqual(endToEndSummary(output), [
        '[chromium] › tests/e2e/errors.spec.mjs:172:1 › keys lead on: Error: expect(locator).toHaveCount(expected) failed > 222 | await expect(page.getByRole("dialog")).toHaveCount(0);',
        "[chromium] › tests/e2e/errors.spec.mjs:172:1 › keys lead on (try 2): Test timeout of 60000ms exceeded. > 223 | await page.goBack();",
        "[chromium] › tests/e2e/bulk.spec.mjs:9:1 › many jobs: TypeError: Cannot read properties of undefined > 11 | await nothing.click();",
        "1 failed",
        "1 flaky",
        "2 skipped",
        "465 passed (14.4m)",
    ]);
});

test("a run in which all passed has its counts alone", () => {
    assert.deepEqual(endToEndSummary("  ✓  1 [firefox] › a.spec.mjs:1:1 › a (1s)\n\n  1 passed (2.0s)\n"), [
        "1 passed (2.0s)",
    ]);
});
