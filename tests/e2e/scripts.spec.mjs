// Scripts: text in any of them is drawn as plain HTML shows it, in the order of reading that HTML's dir="auto" gives it,
// by the browser's own fonts: the module has none.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { JobsPage } from "./jobs_page.mjs";
import { compareWithHtml, openAtScale } from "./plain_html.mjs";
import { dist, expect, test } from "./fixtures.mjs";

const folder = join(import.meta.dirname, "../../test-results/screenshots");

/**
 * Antialiasing, in steps of 255: the mean over all pixels, and the worst of them. Where the font or the direction changes
 * within a line, HTML and canvas may place a letter a quarter of a pixel apart; a letter, a mark or an order that is
 * another one is ink in place of paper.
 */
const mostMean = 1;
const mostWorst = 128;

/** Names with what each script is difficult in: marks, joined and shaped letters, numbers and signs at its ends. */
const names = {
    Latin: "Žluťoučký Ångström ffi",
    Vietnamese: "Nhật ký xử lý Ệ Ẫ",
    Greek: "Ξεσκεπάζω ψυχή ΐ",
    Cyrillic: "Съешь ещё Йод",
    Chinese: "数据管道，繁體",
    Japanese: "ログの収集バッチ",
    Korean: "작업 대기열 1번",
    Arabic: "سجل المهام ١٢٣!",
    Hebrew: "תור עבודות (3)!",
    "Hebrew with Latin": "ייצוא Jira 2.0!",
    "Latin with Hebrew": "Jira: ייצוא (2)!",
    Devanagari: "क्षेत्रज्ञ कार्य सूची",
    Thai: "งานที่กำลังทำอยู่",
    Emoji: "🚀 👩‍🔧 🇩🇪 👍🏽 1️⃣",
};

for (const scale of [1, 1.5, 2])
    for (const theme of /** @type {const} */ (["light", "dark"])) {
        if (theme === "dark" && scale !== 1) continue; // the colours are the same at every scale
        test(`every script is drawn as plain HTML shows it, at scale ${scale}, ${theme}`, async ({
            playwright,
            server,
            problems,
        }) => {
            await server.replaceJobs(
                Object.values(names).map((name, index) => ({ id: index + 1, name, status: "ready", active: true })),
            );
            const page = await openAtScale(playwright, problems, { scale, theme });
            try {
                const jobs = new JobsPage(page);
                await jobs.open(server.url);
                expect(await page.evaluate(() => devicePixelRatio)).toBe(scale);
                for (const [script, name] of Object.entries(names)) {
                    const heading = jobs.card(name).getByRole("heading");
                    await heading.evaluate((element) => element.scrollIntoView({ block: "center" }));
                    await page.mouse.move(2, 2);
                    const { mean, worst } = await compareWithHtml(page, heading, `${script} ${theme}`, 6);
                    expect.soft(mean, `${script}: mean`).toBeLessThanOrEqual(mostMean);
                    expect.soft(worst, `${script}: worst`).toBeLessThanOrEqual(mostWorst);
                }
                await page.screenshot({ path: join(folder, `scripts-${scale}x-${theme}.png`) });
            } finally {
                await page.context().browser()?.close();
            }
        });
    }

test("there is no font in the module", () => {
    const module = readdirSync(dist).find((name) => name.endsWith(".wasm"));
    if (!module) throw new Error(`${dist} has no module.`);
    const bytes = readFileSync(join(dist, module));
    // Tables that every font has, and the beginnings of packed ones.
    for (const sign of ["glyf", "cmap", "OTTO", "wOFF", "wOF2"]) expect(bytes.indexOf(sign), sign).toBe(-1);
    expect(bytes.indexOf("application/json"), "what is there is found").toBeGreaterThan(0);
});
