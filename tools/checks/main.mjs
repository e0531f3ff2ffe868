// Runs our own checks over the checkout and ends with an error when one has complaints.
import { checkout } from "../setup/resolved.mjs";
import { checkRooms } from "./rooms.mjs";
import { checkSources } from "./sources.mjs";

const complaints = [...checkRooms(checkout), ...checkSources(checkout)];
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.stdout.write(
    complaints.length === 0 ? "rooms and sources: nothing to complain about\n" : `${complaints.length} complaints\n`,
);
process.exitCode = complaints.length === 0 ? 0 : 1;
