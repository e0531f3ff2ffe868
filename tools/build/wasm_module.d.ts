// The types of `etl-jobs-wasm`, the module that the bundler makes of Emscripten's glue and the hashed .wasm beside it.

/** What the glue hands back; our own exported functions are on it by their names with a leading underscore. */
export interface EtlJobsModule {
    readonly HEAP32: Int32Array;
    readonly HEAPU8: Uint8Array;
    readonly HEAPU32: Uint32Array;
    readonly HEAPF32: Float32Array;
    readonly HEAPF64: Float64Array;
    UTF8ToString(pointer: number, maximumBytes?: number): string;
    stringToUTF8(text: string, pointer: number, maximumBytes: number): number;
    lengthBytesUTF8(text: string): number;
    readonly GL: unknown;
    readonly specialHTMLTargets: Record<string, unknown>;
    [name: string]: unknown;
}

/** Compiles and starts the module; the options are Emscripten's, and more of our own that EM_JS code reads. */
export default function createModule(options?: Record<string, unknown>): Promise<EtlJobsModule>;

/** The address of the .wasm file, beside the script. */
export const wasmUrl: string;
