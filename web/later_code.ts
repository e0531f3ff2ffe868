// Later code: the second half of the WebAssembly module, which is not needed until jobs are on screen. It is fetched and
// compiled once for all pages of a document; each page's own module makes an instance of it at the first call into it.
import { laterWasmUrl } from "etl-jobs-wasm";

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

export class LaterCode {
    private module: WebAssembly.Module | undefined;

    /** Whether the program comes in two halves at all. */
    static get exists(): boolean {
        return laterWasmUrl !== null;
    }

    /** Resolves to whether it can be called from now on. A failure is forgotten, so that it can be tried again. */
    async load(): Promise<boolean> {
        if (laterWasmUrl === null) return true;
        try {
            compiled ??= compile(laterWasmUrl);
            this.module = await compiled;
            return true;
        } catch {
            compiled = undefined;
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
