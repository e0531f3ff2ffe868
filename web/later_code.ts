// Later code: the second half of the WebAssembly module and of the page's script (web/later_script.ts), which are not needed
// until jobs are on screen. Both are fetched once for all pages of a document; each page's own module makes an instance of
// the WebAssembly at the first call into it.
import { laterScriptUrl, laterWasmUrl } from "etl-jobs-wasm";

export type LaterScript = typeof import("./later_script");

let compiled: Promise<WebAssembly.Module> | undefined;

async function compile(url: string): Promise<WebAssembly.Module> {
    const answer = await fetch(url, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    // By its bytes: not every server calls a .wasm application/wasm, as streaming wants it.
    return await WebAssembly.compile(await answer.arrayBuffer());
}

/** At once, while everything waits: the bytes come as a text, since a synchronous request gives no others. */
function compileAtOnce(url: string): WebAssembly.Module {
    const request = new XMLHttpRequest();
    request.open("GET", url, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) throw new Error(`${url}: ${request.status}`);
    return new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0)));
}

let tries = 0;

/** A browser may remember that an address had no script: each try has one of its own. */
async function importScript(): Promise<LaterScript> {
    try {
        return (await import(tries ? `${laterScriptUrl}?${tries}` : laterScriptUrl)) as LaterScript;
    } catch (reason) {
        tries += 1;
        throw reason;
    }
}

export class LaterCode {
    private module: WebAssembly.Module | undefined;

    /**
     * Resolves to the script when all of it can be called from now on, and to nothing where it could not be loaded. A
     * failure is forgotten, so that it can be tried again.
     */
    async load(): Promise<LaterScript | undefined> {
        try {
            const script = importScript();
            // A debug build's WebAssembly is in one piece.
            if (laterWasmUrl !== null) compiled ??= compile(laterWasmUrl);
            this.module = (await Promise.all([compiled, script]))[0];
            return await script;
        } catch {
            compiled = undefined;
            return undefined;
        }
    }

    /**
     * Whether it can be called at once, for what can't be told later: the browser prints what is there when it asks. It is
     * compiled while everything waits, unless it has come by itself.
     */
    isThereAtOnce(): boolean {
        if (laterWasmUrl === null) return true;
        try {
            this.module ??= compileAtOnce(laterWasmUrl);
            return true;
        } catch {
            return false;
        }
    }

    /**
     * Emscripten's hook for the first call of what is not there: puts the functions into the module's table. C++ asks for
     * the code before it calls any of it, so it is there; a call that nobody foresaw is served all the same.
     */
    readonly instantiate = (_file: string, imports: WebAssembly.Imports): void => {
        if (!this.module) {
            console.warn("Code was called before it was loaded: cmake/later.json names too much.");
            this.module = compileAtOnce(laterWasmUrl ?? "");
        }
        new WebAssembly.Instance(this.module, imports);
    };
}
