// What fuzzing needs from the machine beside what the tests need: Debian's clang, and the runtime that has libFuzzer in it.

/** @type {import("../setup/machine_packages.mjs").Need[]} */
export const packages = [{ name: "clang-14", programs: ["clang++-14"] }, { name: "libclang-rt-14-dev" }];
