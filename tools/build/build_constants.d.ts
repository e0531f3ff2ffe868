// What the bundler puts into the script in place of these names.

/** The hashed name of the .wasm file, in the script's own folder. */
declare const ETL_JOBS_WASM_FILE: string;
/** The hashed name of the code that is loaded after the first paint; null where there is none. */
declare const ETL_JOBS_LATER_FILE: string | null;
/** The hashed name of the script that is loaded with it. */
declare const ETL_JOBS_LATER_SCRIPT: string;
/** The hashed name of Inter's woff2 file, in the script's own folder. */
declare const ETL_JOBS_FONT_FILE: string;
