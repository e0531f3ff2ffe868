// Tests of the build's own parts: icons as paths, the page and its policy, hashed names, the size table.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hashedName, treeHash } from "../../tools/build/hashing.mjs";
import { iconTable, pathOf } from "../../tools/build/icons.mjs";
import { contentSecurityPolicy, inlineCode, makePage } from "../../tools/build/page.mjs";
import { summarize } from "../../tools/build/size.mjs";
import { withHelpers } from "../../tools/build/split.mjs";
import { checkout } from "../../tools/setup/resolved.mjs";

test("every shape of an icon becomes a path", () => {
    assert.equal(pathOf(["line", { x1: "1", y1: "2", x2: "3", y2: "4" }]), "M1 2L3 4");
    assert.equal(pathOf(["polyline", { points: "1 2 3 4 5,6" }]), "M1 2L3 4L5 6");
    assert.equal(pathOf(["polygon", { points: "1,2 3,4 5,6" }]), "M1 2L3 4L5 6Z");
    assert.equal(pathOf(["circle", { cx: "12", cy: "12", r: "10" }]), "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z");
    assert.equal(pathOf(["rect", { x: "1", y: "2", width: "3", height: "4" }]), "M1 2h3v4h-3Z");
    assert.equal(
        pathOf(["rect", { x: "0", y: "0", width: "10", height: "10", rx: "2" }]),
        "M2 0h6a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-6a2 2 0 0 1 -2 -2v-6a2 2 0 0 1 2 -2Z",
    );
    assert.throws(() => pathOf(["text", {}]), /<text>/);
});

test("a relative start becomes absolute, so that paths can be joined", () => {
    assert.equal(pathOf(["path", { d: "m9 12 2 2 4-4" }]), "M9 12l2 2 4-4");
    assert.equal(pathOf(["path", { d: "m9-12h4" }]), "M9 -12h4");
    assert.equal(pathOf(["path", { d: "m.5.25-1 1" }]), "M.5 .25l-1 1");
    assert.equal(pathOf(["path", { d: "M9 12h4" }]), "M9 12h4");
});

test("an icon that lucide lacks is named", () => {
    assert.match(iconTable(["play"]), /"play": "M/);
    assert.throws(() => iconTable(["no-such-icon"]), /"no-such-icon"/);
});

const names = { script: "s.js", style: "s.css", wasm: "w.wasm", font: "f.woff2" };

test("the page gets its names and its policy", () => {
    const page = makePage(
        '<meta content="%CSP%"><link href="%STYLE%"><script src="%SCRIPT%"></script>%WASM%%FONT%',
        names,
        [],
    );
    assert.match(page, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'/);
    assert.match(page, /href="s\.css".*src="s\.js".*w\.wasmf\.woff2/);
    assert.throws(() => makePage("%NOTHING%", names, []), /%NOTHING%/);
});

test("a foreign API's origin joins the policy, and nothing else can", () => {
    assert.match(contentSecurityPolicy(["https://api.example.org"]), /connect-src 'self' https:\/\/api\.example\.org;/);
    assert.throws(() => contentSecurityPolicy(["https://a.example; script-src *"]), /--connect-src/);
    assert.throws(() => contentSecurityPolicy(["*"]), /--connect-src/);
});

test("inline code is found", () => {
    assert.equal(inlineCode('<script type="module" src="a.js"></script>'), undefined);
    assert.equal(inlineCode("<!-- <script>1</script> -->"), undefined);
    assert.match(inlineCode("<script>1</script>") ?? "", /inline script/);
    assert.match(inlineCode("<style>a{}</style>") ?? "", /<style>/);
    assert.match(inlineCode('<p style="color:red">') ?? "", /style attribute/);
    assert.match(inlineCode('<p onclick="x()">') ?? "", /event handler/);
    assert.match(inlineCode('<a href="javascript:x()">') ?? "", /javascript:/);
});

test("names and hashes follow the content", () => {
    assert.notEqual(hashedName("a.wasm", "one"), hashedName("a.wasm", "two"));
    assert.match(hashedName("a.wasm", "one"), /^a-[0-9a-f]{10}\.wasm$/);
    assert.notEqual(treeHash(checkout, ["cmake"], ["a"]), treeHash(checkout, ["cmake"], ["b"]));
    assert.equal(treeHash(checkout, ["cmake"], ["a"]), treeHash(checkout, ["cmake"], ["a"]));
});

test("the font and the later code are no part of what is waited for", () => {
    const { load, later, font, text } = summarize([
        { name: "a.js", raw: 1000, gzip: 500, brotli: 400 },
        { name: "a.js.map", raw: 9000, gzip: 900, brotli: 900 },
        { name: "f.woff2", raw: 300, gzip: 300, brotli: 300 },
        { name: "etl_jobs_later-0123456789.wasm", raw: 700, gzip: 600, brotli: 500 },
    ]);
    assert.deepEqual({ load, later, font }, { load: 400, later: 500, font: 300 });
    assert.match(text, /until jobs are on screen +1,000 +500 +400/);
});

test("what only later functions call is later too, unless it is called from outside or by its place in the table", () => {
    const plain = ["page", "part", "of both", "itself", "first", "unused", "alike", "of alike"].map(
        (name) => `  "${name}" [style="filled", fillcolor="white"];`,
    );
    const others = [
        '  "exported" [style="filled", fillcolor="gray"];',
        '  "indirect" [style="filled, rounded", fillcolor="white"];',
    ];
    const calls = [
        ["first", "page"],
        ["page", "part"],
        ["page", "of both"],
        ["first", "of both"],
        ["part", "itself"],
        ["itself", "itself"],
        ["page", "exported"],
        ["page", "indirect"],
        ["first", "alike"],
        ["alike", "of alike"],
    ].map(([caller, callee]) => `  "${caller}" -> "${callee}"; // call`);
    const found = { functions: ["page", "alike", "of alike"], entrances: ["page"] };
    assert.deepEqual(withHelpers(found, [...plain, ...others, ...calls].join("\n")), ["itself", "page", "part"]);
});
