// Clipboard: puts text there inside the click that asked for it; where the browser's interface is forbidden (a frame
// without the permission), by a selection and the old command.

export async function copyText(text: string, root: HTMLElement): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return copyBySelection(text, root);
    }
}

function copyBySelection(text: string, root: HTMLElement): boolean {
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.className = "announcer";
    field.value = text;
    field.setAttribute("aria-hidden", "true");
    root.append(field);
    field.select();
    let copied = false;
    try {
        copied = document.execCommand("copy");
    } catch {
        copied = false;
    }
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return copied;
}
