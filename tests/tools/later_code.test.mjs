// Holds the lists of later actions and effects (app/action.hpp, app/effect.hpp) against the sources: what later code takes
// up waits for it, and nothing else does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { laterSources } from "../../tools/build/split.mjs";
import { checkout } from "../../tools/setup/resolved.mjs";

/**
 * The types that a pattern finds in the later sources of a room; of templates, those that are made of them.
 * @param {string} room
 * @param {RegExp} definition of the function that takes one up
 */
function takenUpLater(room, definition) {
    return laterSources(checkout)
        .filter(({ folder }) => folder === `src/${room}`)
        .flatMap(({ folder, name }) => [...readFileSync(join(checkout, folder, name), "utf8").matchAll(definition)])
        .map(([, type = ""]) => type.replaceAll("app::", ""))
        .filter((type) => !type.endsWith("<Question>") && !type.startsWith("Later"))
        .sort();
}

/**
 * The types that a list names.
 * @param {string} file
 * @param {string} name
 */
function listed(file, name) {
    const text = readFileSync(join(checkout, "src/app", file), "utf8");
    const [, types = ""] = new RegExp(`using ${name} =\\s*OneOf<TypeList<(.*?)>>;`, "s").exec(text) ?? [];
    return types
        .split(",")
        .map((type) => type.trim())
        .sort();
}

test("every action that later code takes up is listed, and no other", () => {
    assert.deepEqual(
        listed("action.hpp", "LaterAction"),
        takenUpLater("app", /^void update\(\s*AppState&(?: \w+)?,\s*const ([\w:<>]+)&/gm),
    );
});

test("every effect that later code performs is listed, and no other", () => {
    assert.deepEqual(
        listed("effect.hpp", "LaterEffect"),
        takenUpLater("shell", /EffectRunner::operator\(\)\(\s*const ([\w:<>]+)&/g),
    );
});
