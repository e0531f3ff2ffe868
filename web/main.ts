// The bundle's entrance: makes the page in its element and starts the WebAssembly module in it.
import createModule, { wasmUrl } from "etl-jobs-wasm";
import { readConfiguration } from "./configuration";
import { Page } from "./page";

function sayWhyNot(root: HTMLElement, reason: unknown): void {
    const message = document.createElement("p");
    message.className = "cannot-start";
    message.setAttribute("role", "alert");
    message.textContent = `The Jobs page can’t start: ${reason instanceof Error ? reason.message : String(reason)}`;
    root.replaceChildren(message);
}

async function main(): Promise<void> {
    const root = document.getElementById("etl-jobs");
    if (!root) throw new Error("The page has no element with the id etl-jobs.");
    try {
        const page = new Page(root, readConfiguration(root, location));
        const module = await createModule({ page, locateFile: () => wasmUrl });
        page.start(module);
    } catch (reason) {
        sayWhyNot(root, reason);
        throw reason;
    }
}

void main();
