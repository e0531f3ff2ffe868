// Every widget of the kit, operated by mouse, by keyboard alone and as assistive technology does, one after the other on
// one page; and that none is missing.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openGallery, presses, ways } from "./gallery_page.mjs";
import { kit, readings } from "./gallery_kit.mjs";
import { operations } from "./gallery_widgets.mjs";
import { checkout } from "../../tools/setup/resolved.mjs";
import { allowClipboard, expect, test } from "./fixtures.mjs";

for (const way of ways) {
    test(`every widget is operated, by ${way}`, async ({ page, server, context }) => {
        test.setTimeout(120_000);
        await allowClipboard(context);
        // An ease that is still going on tells nothing.
        await page.emulateMedia({ reducedMotion: "reduce" });
        await openGallery(page, server.url);
        for (const [widget, operate] of Object.entries(operations))
            await test.step(`${widget}, by ${way}`, () =>
                operate({ page, way, press: (target) => presses[way](page, target) }));
    });
}

test("what nobody operates says what it is", async ({ page, server }) => {
    await openGallery(page, server.url);
    for (const [widget, read] of Object.entries(readings)) await expect(read(page), widget).toHaveCount(1);
});

test("no widget of the kit is left out", () => {
    const folder = join(checkout, "src/ui");
    const headers = readdirSync(folder).filter((name) => name.endsWith(".hpp") && !name.startsWith("gallery"));
    const declared = headers.flatMap((name) => {
        const source = readFileSync(join(folder, name), "utf8");
        return [...source.matchAll(/^(?:\[\[nodiscard\]\] )?(?:void|float|bool|Rect) (\w+)\(Ui& ui\b([^;]*);/gm)].map(
            ([, widget = "", parameters = ""]) => ({ widget, parameters, name }),
        );
    });
    const names = declared.map(({ widget }) => widget);
    for (const [widget, holder] of Object.entries(kit)) {
        expect(names, `${widget} is drawn by src/ui`).toContain(widget);
        expect([...Object.keys(operations), ...Object.keys(readings)], `who holds ${widget}`).toContain(holder);
    }
    // What takes a key of its own is a node: a widget, or a part that is none (named here, with its reason).
    const parts = new Map([
        ["inner_button", "a part of fields"],
        ["begin_field", "a part of fields"],
        ["cut_line", "a paragraph in windows"],
        ["run_list", "a page's own list, held by runs.spec.mjs"],
        ["runs_chart", "a page's own chart, held by run_page.spec.mjs"],
    ]);
    const widgets = declared.filter(({ parameters }) => /\bkey\b|\bmenu\b/.test(parameters));
    expect(widgets.length).toBeGreaterThan(30);
    for (const { widget, name } of widgets)
        expect(
            kit[widget] ?? parts.get(widget),
            `${widget} of src/ui/${name} stands in gallery_widgets.mjs`,
        ).toBeTruthy();
});
