// Save file: gives the user bytes as a download, where the frame that the page stands in may have any.

/** How long the browser may take to begin with a download, milliseconds. */
const patience = 60_000;

/** Whether a sandbox forbids it; of a frame of a foreign host nobody can tell. */
function isForbidden(): boolean {
    try {
        for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
            const sandbox = frame.frameElement?.getAttribute("sandbox");
            if (typeof sandbox === "string" && !/(^|\s)allow-downloads(\s|$)/i.test(sandbox)) return true;
        }
    } catch {
        // A foreign host's document can't be looked into.
    }
    return false;
}

/** False where no download can begin. */
export function saveFile(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): boolean {
    if (isForbidden()) return false;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), patience);
    return true;
}
