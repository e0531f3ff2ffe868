// Lanes: which specs mostly wait, for a server, a clock or a silence. They run beside the rest: two cores carry one browser
// that works, and one that waits.
export const mostlyWaiting = /(faults\w*|connection|controls\w*|session\w*|tabs|start|logs)\.spec\.mjs$/;

/** Firefox leaves most of the fault tables out, so its lane of those that wait takes these as well. */
export const besideInFirefox = /(queues\w*|records|export|details\w*|runs|run_page|platform\w*|trigger)\.spec\.mjs$/;
