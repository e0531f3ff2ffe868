// WebKitGTK with WebGL switched off: the mirror is the page then, and everything goes on.
import assert from "node:assert/strict";
import test from "node:test";
import { decode, ink } from "../e2e/pixels.mjs";
import { withPage } from "./webkit.mjs";

test("without WebGL the jobs are listed, one is run, and its error is shown", () =>
    withPage(
        async (page) => {
            const run = await page.part("button", "Run Job: Fabric export");
            const found = await page.driver.executeScript(
                () => document.createElement("canvas").getContext("webgl2") === null,
            );
            assert.equal(found, true, "WebGL is off");
            const heading = await page.part("heading", "Git history");
            const letters = decode(Buffer.from(await heading.takeScreenshot(), "base64"));
            assert.ok(ink(letters) > 0.02, "the mirror's own letters are to be seen");
            await run.click();
            await (await page.part("button", "View Errors: Fabric export")).click();
            const window = await page.part("dialog", "Job Error: Fabric export");
            assert.match(await window.getText(), /Stack Trace/);
        },
        { parameters: ["--enable-webgl=false"] },
    ));
