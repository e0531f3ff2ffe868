// Shows that the rooms check fails when each of its rules is broken, and is content with a house in order.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { checkRooms } from "../../tools/checks/rooms.mjs";
import { checkout } from "../../tools/setup/resolved.mjs";

/**
 * The complaints about a house of some files.
 * @param {Record<string, string>} files
 * @returns {string[]}
 */
function complaintsAbout(files) {
    const root = mkdtempSync(join(tmpdir(), "etl-jobs-rooms-"));
    try {
        for (const [path, text] of Object.entries(files)) {
            mkdirSync(dirname(join(root, path)), { recursive: true });
            writeFileSync(join(root, path), text);
        }
        return checkRooms(root);
    } finally {
        rmSync(root, { recursive: true, force: true });
    }
}

test("a house in order has no complaints", () => {
    const complaints = complaintsAbout({
        "src/model/job.hpp": "#include <string>\n",
        "src/wire/reader.cpp": '#include "model/job.hpp"\n#include <nlohmann/json.hpp>\n',
        "src/app/jobs.cpp": '#include "app/jobs.hpp"\n#include "model/job.hpp"\n',
        "src/view/card.cpp": '#include "app/jobs.hpp"\n#include "model/job.hpp"\n#include <fmt/format.h>\n',
        "src/ui/card.cpp": '#include "view/card.hpp"\n#include <imgui.h>\n#include <imgui_internal.h>\n',
        "src/shell/shell.cpp": '#include "wire/reader.hpp"\n#include "ui/card.hpp"\n#include <imgui.h>\n',
        "src/shell/web/web.cpp": '#include "shell/shell.hpp"\n#include <emscripten/html5.h>\n#include <GLES3/gl3.h>\n',
        "tests/ui/card_test.cpp": '#include "ui/card.hpp"\n#include <gtest/gtest.h>\n#include <imgui.h>\n',
        "tests/view/card_test.cpp": '#include "view/card.hpp"\n#include "shell/native/fixed_locale.hpp"\n',
    });
    assert.deepEqual(complaints, []);
});

test("the project's own house is in order", () => {
    assert.deepEqual(checkRooms(checkout), []);
});

/** What must be complained about: the file, its line, and what the sentence must name. @type {[string, string, RegExp][]} */
const broken = [
    ["src/shell/shell.cpp", "#include <emscripten.h>", /Emscripten belongs to src\/shell\/web\/ alone/],
    ["src/shell/native/fake.cpp", "#include <emscripten/fetch.h>", /Emscripten/],
    ["src/ui/card.cpp", "#  include <emscripten/emscripten.h>", /Emscripten/],
    ["src/ui/card.cpp", "#include <GLES3/gl3.h>", /Emscripten/],
    ["tests/app/jobs_test.cpp", '#include "emscripten.h"', /Emscripten/],
    ["src/app/jobs.cpp", "#include <nlohmann/json.hpp>", /nlohmann\/json belongs to src\/wire\/ alone/],
    ["src/shell/web/web.cpp", "#include <nlohmann/json_fwd.hpp>", /nlohmann/],
    ["tests/app/jobs_test.cpp", "#include <nlohmann/json.hpp>", /nlohmann/],
    ["src/view/card.cpp", "#include <imgui.h>", /Dear ImGui belongs to src\/ui\/ and src\/shell\/ alone/],
    ["src/model/job.hpp", '#include "imgui_internal.h"', /Dear ImGui/],
    ["src/model/job.hpp", '#include "wire/reader.hpp"', /the room model may include no other room/],
    ["src/wire/reader.cpp", '#include "app/jobs.hpp"', /the room wire may include only model/],
    ["src/app/jobs.cpp", '#include "wire/reader.hpp"', /the room app may include only model/],
    ["src/app/jobs.cpp", '#include "view/card.hpp"', /the room app/],
    ["src/view/card.cpp", '#include "ui/card.hpp"', /the room view may include only app, model/],
    ["src/view/card.cpp", '#include "wire/reader.hpp"', /the room view/],
    ["src/ui/card.cpp", '#include "shell/ports.hpp"', /the room ui may include only view, app, model/],
    ["src/ui/card.cpp", '#include "wire/reader.hpp"', /the room ui/],
    ["src/shell/shell.cpp", '#include "shell/web/page.hpp"', /only shell\/web itself may/],
    ["src/shell/native/fake.cpp", '#include "shell/web/page.hpp"', /only shell\/web itself may/],
    ["src/app/jobs.cpp", '#include "../wire/reader.hpp"', /name it from src\/ on/],
    ["tests/model/job_test.cpp", '#include "app/jobs.hpp"', /the room model/],
    ["tests/view/card_test.cpp", '#include "shell/application.hpp"', /the room view/],
];

for (const [path, line, sentence] of broken) {
    test(`${path} may not say ${line}`, () => {
        const complaints = complaintsAbout({ [path]: `// A file.\n${line}\n` });
        assert.equal(complaints.length, 1);
        assert.match(complaints[0] ?? "", sentence);
        assert.ok(complaints[0]?.startsWith(`${path}:2 `), "the complaint names the file and the line");
    });
}

test("an include in a comment is none", () => {
    assert.deepEqual(complaintsAbout({ "src/model/job.hpp": "// #include <imgui.h>\n" }), []);
});
