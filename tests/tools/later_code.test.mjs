// Holds the lists of app/later_actions.cpp against the sources: an action or effect that later code takes up waits for it,
// and nothing else does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { laterSources } from "../../tools/build/split.mjs";
import { checkout } from "../../tools/setup/resolved.mjs";

/**
 * The types that a pattern finds in the later sources of a room.
 * @param {string} room
 * @param {RegExp} definition of the function that takes one up
 */
function takenUpLater(room, definition) {
    return laterSources(checkout)
        .filter(({ folder }) => folder === `src/${room}`)
        .flatMap(({ folder, name }) => [...readFileSync(join(checkout, folder, name), "utf8").matchAll(definition)])
        .map(([, type = ""]) => type.replaceAll("app::", ""))
        .filter((type) => !type.endsWith("<Question>"))
        .sort();
}

/**
 * The types that the list for a variant names.
 * @param {"Action" | "Effect"} variant
 */
function listed(variant) {
    const text = readFileSync(join(checkout, "src/app/later_actions.cpp"), "utf8");
    const [, types = ""] =
        new RegExp(`is_later\\(const ${variant}& \\w+\\) \\{\\s*return is_any_of<(.*?)>\\(\\w+\\);`, "s").exec(text) ??
        [];
    return types
        .split(",")
        .map((type) => type.trim())
        .sort();
}

test("every action that later code takes up is listed, and no other", () => {
    assert.deepEqual(
        listed("Action"),
        takenUpLater("app", /^void update\(\s*AppState&(?: \w+)?,\s*const ([\w:<>]+)&/gm),
    );
});

test("every effect that later code performs is listed, and no other", () => {
    assert.deepEqual(listed("Effect"), takenUpLater("shell", /EffectRunner::operator\(\)\(\s*const ([\w:<>]+)&/g));
});
