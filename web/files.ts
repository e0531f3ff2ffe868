// Files: what the page gives to the user to keep, and what the user gives to the page.

/** Larger is no file of settings. */
const mostBytes = 1024 * 1024;

/** How long the browser may take to begin with a download, milliseconds. */
const patience = 60_000;

/** False where a sandbox around the page forbids it; of a foreign host's frame nobody can tell. */
export function allowsDownloads(): boolean {
    try {
        for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
            const sandbox = frame.frameElement?.getAttribute("sandbox");
            if (typeof sandbox === "string" && !/(^|\s)allow-downloads(\s|$)/i.test(sandbox)) return false;
        }
    } catch {
        // A foreign host's document can't be looked into.
    }
    return true;
}

/** Gives the user bytes as a download. False where none can begin. */
export function saveFile(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): boolean {
    if (!allowsDownloads()) return false;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), patience);
    return true;
}

/** Tells the text of the file, where one is chosen; of one that is too large, nothing of it. */
export function chooseFile(root: HTMLElement, done: (text: string) => void): void {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,application/json";
    input.hidden = true;
    input.addEventListener("change", () => {
        const file = input.files?.[0];
        input.remove();
        if (file) void (file.size > mostBytes ? Promise.resolve("") : file.text()).then(done);
    });
    input.addEventListener("cancel", () => input.remove());
    root.append(input);
    input.click();
}
