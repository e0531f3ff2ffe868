// Shows what the check of source files complains about.
import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeSource, longestFile } from "../../tools/checks/sources.mjs";

test("a short file that says its job is fine", () => {
    assert.deepEqual(judgeSource("src/model/job.hpp", "// A job.\n#pragma once\n"), []);
    assert.deepEqual(judgeSource("tools/a.mjs", "#!/usr/bin/env node\n/** Does a thing. */\n"), []);
    assert.deepEqual(judgeSource("cmake/a.cmake", "# Does a thing.\n"), []);
    assert.deepEqual(judgeSource("web/style.css", "/* The page's look. */\n"), []);
});

test("a file that does not say its job is named", () => {
    assert.match(judgeSource("src/model/job.hpp", "#pragma once\n")[0] ?? "", /src\/model\/job\.hpp does not begin/);
    assert.match(judgeSource("web/main.ts", 'import "x";\n// Later.\n')[0] ?? "", /does not begin/);
});

test("a file that is too long is named", () => {
    assert.deepEqual(judgeSource("web/main.ts", "// A line.\n".repeat(longestFile)), []);
    assert.match(judgeSource("web/main.ts", "// A line.\n".repeat(longestFile + 1))[0] ?? "", /401 lines/);
});

test("a registry's host is named in any file", () => {
    const host = ["registry", "npmjs", "org"].join(".");
    assert.match(judgeSource("README.md", `See https://${host}/x\n`)[0] ?? "", /names the package registry/);
    assert.match(judgeSource("a.txt", ["deb", "debian", "org"].join("."))[0] ?? "", /names the package registry/);
});
