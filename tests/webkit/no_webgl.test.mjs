// WebKitGTK with WebGL switched off: the mirror is the page then, and everything goes on.
import assert from "node:assert/strict";
import test from "node:test";
import { decode, pixelAt } from "../e2e/pixels.mjs";
import { eventually, withPage } from "./webkit.mjs";

test("without WebGL the jobs are listed, one is run, and its error is shown", () =>
    withPage(
        async (page) => {
            const run = await page.part("button", "Run Job: Fabric export");
            const found = await page.driver.executeScript(
                () => document.createElement("canvas").getContext("webgl2") === null,
            );
            assert.equal(found, true, "WebGL is off");
            const heading = await page.part("heading", "Git history");
            // Of the whole page: of one element the driver takes what lies elsewhere once the page has a field in it.
            const { x, y, width, height } = await heading.getRect();
            await eventually(async () => {
                const picture = decode(Buffer.from(await page.driver.takeScreenshot(), "base64"));
                const scale = picture.width / (await page.driver.executeScript(() => innerWidth));
                const ground = pixelAt(picture, Math.round((x + width - 2) * scale), Math.round((y + 2) * scale));
                let inked = 0;
                for (let row = Math.ceil(y * scale); row < (y + height) * scale; row += 1)
                    for (let column = Math.ceil(x * scale); column < (x + width) * scale; column += 1)
                        if (String(pixelAt(picture, column, row)) !== String(ground)) inked += 1;
                assert.ok(inked / (width * height * scale * scale) > 0.02, "the mirror's own letters are to be seen");
            });
            await run.click();
            await (await page.part("button", "View Errors: Fabric export")).click();
            const window = await page.part("dialog", "Job Error: Fabric export");
            assert.match(await window.getText(), /Stack Trace/);
        },
        { parameters: ["--enable-webgl=false"] },
    ));
