// File field: the text of a file that was chosen in a field or dropped there.
import type { Mirror } from "./mirror";
import { Role } from "./protocol";

/** A larger one is not read, bytes; as app::largest_file. */
const mostBytes = 32 * 1024 * 1024;

/** Numbers of app::FileTrouble (src/app/file_choosing.hpp). */
export const enum FileTrouble {
    none = 0,
    tooLarge = 1,
    noText = 2,
    unreadable = 3,
}

export interface GivenFile {
    readonly name: string;
    readonly text: string;
    readonly trouble: FileTrouble;
}

async function read(file: File): Promise<GivenFile> {
    const without = (trouble: FileTrouble): GivenFile => ({ name: file.name, text: "", trouble });
    if (file.size > mostBytes) return without(FileTrouble.tooLarge);
    let bytes: ArrayBuffer;
    try {
        bytes = await file.arrayBuffer();
    } catch {
        return without(FileTrouble.unreadable); // gone since it was chosen, or not to be read
    }
    try {
        const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        // C++ takes texts that end with a NUL.
        return text.includes("\0") ? without(FileTrouble.noText) : { name: file.name, text, trouble: FileTrouble.none };
    } catch {
        return without(FileTrouble.noText);
    }
}

/** Tells of each file that is given to a field, by the field's node. */
export function listenForFiles(
    root: HTMLElement,
    mirror: Mirror,
    given: (node: number, file: GivenFile) => void,
    signal: AbortSignal,
): void {
    root.addEventListener(
        "change",
        (event) => {
            const node = mirror.nodeAt(event.target);
            if (node?.role !== Role.fileField) return;
            const field = node.element as HTMLInputElement;
            const file = field.files?.[0];
            // The same one may be chosen again when it has been mended.
            if (file) void read(file).then((one) => !signal.aborted && given(node.id, one));
            field.value = "";
        },
        { signal },
    );
    root.addEventListener(
        "click",
        (event) => {
            const node = mirror.nodeAt(event.target);
            if (node?.role === Role.fileField && node.element.getAttribute("aria-disabled") === "true")
                event.preventDefault();
        },
        { signal },
    );
}
