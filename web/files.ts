// Files: what the page gives to the user to keep, and what the user gives to the page.

/** Larger is no file of settings. */
const mostBytes = 1024 * 1024;

/** False where the frame's host is known to forbid it: of a foreign one nobody can know. */
export function allowsDownloads(): boolean {
    try {
        const frame = window.frameElement;
        const sandbox = frame?.getAttribute("sandbox");
        return typeof sandbox !== "string" || sandbox.includes("allow-downloads");
    } catch {
        return true;
    }
}

export function saveFile(name: string, text: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    // The browser has to have begun with it.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
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
