// Gathers the licences of what the bundle is made of into one text beside it, as they ask.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Each part with the places where its licence may stand; the first that is there counts.
 * @param {string} checkout
 * @param {import("../setup/resolved.mjs").Toolchain} toolchain
 * @returns {{ name: string, places: string[] }[]}
 */
function parts(checkout, toolchain) {
    const { imgui = "", json = "", fmt = "" } = toolchain.libraries;
    const documents = join(toolchain.emscriptenRoot, "../doc");
    return [
        { name: "Dear ImGui", places: [join(imgui, "LICENSE.txt")] },
        {
            name: "nlohmann/json",
            places: [join(documents, "nlohmann-json3-dev/copyright"), join(json, "../LICENSE.MIT")],
        },
        { name: "fmt", places: [join(documents, "libfmt-dev/copyright"), join(fmt, "../LICENSE")] },
        {
            name: "Emscripten and its system libraries",
            places: [join(documents, "emscripten/copyright"), join(toolchain.emscriptenRoot, "LICENSE")],
        },
        { name: "Lucide icons", places: [join(checkout, "node_modules/lucide-static/LICENSE")] },
        { name: "Inter", places: [join(checkout, "node_modules/@fontsource-variable/inter/LICENSE")] },
    ];
}

/**
 * @param {string} checkout
 * @param {import("../setup/resolved.mjs").Toolchain} toolchain
 */
export function licenses(checkout, toolchain) {
    return parts(checkout, toolchain)
        .map(({ name, places }) => {
            const place = places.find((path) => existsSync(path));
            const text = place ? readFileSync(place, "utf8").trim() : "See the project's own home.";
            return `${name}\n${"=".repeat(name.length)}\n\n${text}\n`;
        })
        .join("\n\n");
}
