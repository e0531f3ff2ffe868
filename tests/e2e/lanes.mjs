// Lanes: which specs mostly wait, for a server, a clock or a silence. They run beside the rest: two cores carry one browser
// that works, and one that waits.
export const mostlyWaiting = /(faults\w*|connection|controls\w*|session\w*|tabs|start|logs)\.spec\.mjs$/;
