// What the bundler puts into the script in place of these names.

/** The hashed name of the .wasm file, in the script's own folder. */
declare const ETL_JOBS_WASM_FILE: string;
/** The hashed name of Inter's woff2 file, in the script's own folder. */
declare const ETL_JOBS_FONT_FILE: string;
