// The bundle's entrance: makes a page in its element and starts the WebAssembly module in it.
import createModule, { wasmUrl } from "etl-jobs-wasm";
import { readConfiguration } from "./configuration";
import { Page } from "./page";

/** A page that runs. */
export interface RunningPage {
    /** Ends it; the element is the host's again, and can take another one. */
    stop(): void;
}

function sayWhyNot(root: HTMLElement, reason: unknown): void {
    const message = document.createElement("p");
    message.className = "cannot-start";
    message.setAttribute("role", "alert");
    message.textContent = `The Jobs page can’t start: ${reason instanceof Error ? reason.message : String(reason)}`;
    root.replaceChildren(message);
}

/**
 * Starts a page in an element of the host's, whose size it takes and whose data attributes it reads. Several may run in
 * one document. Where it can't start, it says so in the element and throws.
 */
export function start(root: HTMLElement): Promise<RunningPage> {
    return startIn(root, false);
}

/** @param ownsDocument nobody else has a say in the title and the icon of the tab */
async function startIn(root: HTMLElement, ownsDocument: boolean): Promise<RunningPage> {
    try {
        const page = new Page(root, readConfiguration(root, location), ownsDocument);
        const module = await createModule({
            page,
            locateFile: () => wasmUrl,
            loadSplitModule: page.later.code.instantiate,
        });
        page.start(module);
        return { stop: () => page.stop() };
    } catch (reason) {
        sayWhyNot(root, reason);
        throw reason;
    }
}

// The page that is served has its element; a host with none starts by itself.
const served = document.getElementById("etl-jobs");
if (served) void startIn(served, true);
