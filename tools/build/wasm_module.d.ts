// The types of `etl-jobs-wasm`, the module that the bundler makes of Emscripten's glue and the hashed .wasm beside it.

/**
 * What the glue hands back: our own exported functions, by their names with a leading underscore. Code that needs
 * Emscripten's own (HEAPU8, UTF8ToString, GL) stands in src/shell/web, in a js library that names what it depends on.
 */
export interface EtlJobsModule {
    [name: string]: unknown;
}

/** Compiles and starts the module; the options are Emscripten's, and more of our own that EM_JS code reads. */
export default function createModule(options?: Record<string, unknown>): Promise<EtlJobsModule>;

/** The address of the .wasm file, beside the script. */
export const wasmUrl: string;

/** The address of the code that is loaded after the first paint; null where all of it is in the first file. */
export const laterWasmUrl: string | null;

/** The address of the page's script that is loaded with it. */
export const laterScriptUrl: string;
