// Entry: what is typed, pasted, chosen and filled into the fields. While a field has the focus the DOM alone edits it:
// its text is told to C++ at most once an animation frame, and what C++ sets is written only where the two differ.
import { type EntryElement, isEntry } from "./fields";
import type { Mirror, MirrorNode } from "./mirror";
import { Role } from "./protocol";

export interface EntryEvents {
    /** The node's text is another one: Entry.text, while this runs. */
    entered(id: number): void;
    /** Enter in a field of one line; `extend`: with Shift. */
    activate(id: number, extend: boolean): void;
    cancel(id: number): void;
    /** So many steps up, or below nothing down. */
    stepped(id: number, steps: number): void;
}

const steps: ReadonlyMap<string, number> = new Map([
    ["ArrowUp", 1],
    ["ArrowDown", -1],
    ["PageUp", 10],
    ["PageDown", -10],
]);

/** A key that the input method takes; Safari tells of the one that ends a composition only by its number. */
function isComposing(event: KeyboardEvent): boolean {
    return event.isComposing || event.keyCode === 229;
}

function cannotBeEdited(element: HTMLElement): boolean {
    return element.getAttribute("aria-disabled") === "true";
}

export class Entry {
    /** What C++ takes while entered() runs. */
    text = "";
    private readonly changed = new Set<MirrorNode>();
    /** What C++ takes each field to hold: what it wrote last, or was told since. */
    private readonly known = new WeakMap<MirrorNode, string>();
    private composing: MirrorNode | undefined;
    private animationFrame = 0;
    private writing = false;
    private active = "";

    constructor(
        root: HTMLElement,
        private readonly mirror: Mirror,
        private readonly events: EntryEvents,
        signal: AbortSignal,
    ) {
        const listen = <Type extends keyof HTMLElementEventMap>(
            type: Type,
            hear: (node: MirrorNode, event: HTMLElementEventMap[Type]) => void,
        ): void =>
            root.addEventListener(
                type,
                (event) => {
                    const node = mirror.nodeAt(event.target);
                    if (node && isEntry(node.role)) hear(node, event);
                },
                { signal },
            );
        listen("input", (node) => this.note(node));
        listen("change", (node) => {
            this.note(node);
            this.flush();
        });
        listen("compositionstart", (node) => (this.composing = node));
        listen("compositionend", (node) => {
            this.composing = undefined;
            this.note(node);
        });
        listen("focusout", (node) => {
            this.composing = undefined;
            this.flush();
            if (node.element.getAttribute("aria-expanded") === "true") events.cancel(node.id);
        });
        listen("keydown", (node, event) => this.press(node, event));
        listen("mousedown", (node, event) => {
            // A list that can't be chosen from does not open.
            if (node.role !== Role.select || !cannotBeEdited(node.element)) return;
            event.preventDefault();
            node.element.focus();
        });
        root.addEventListener("mousedown", (event) => this.keepFocus(event), { signal });
        signal.addEventListener("abort", () => cancelAnimationFrame(this.animationFrame));
    }

    /** Tells what has not been told yet. Whatever acts on the state calls it before, so that it acts on what is seen. */
    flush(): void {
        cancelAnimationFrame(this.animationFrame);
        this.animationFrame = 0;
        for (const node of [...this.changed]) {
            // What is being composed is no text yet.
            if (node === this.composing) continue;
            this.changed.delete(node);
            this.tell(node);
        }
    }

    /** C++ sets the text of a field. */
    write(node: MirrorNode, text: string): void {
        const element = node.element as EntryElement;
        if (node === this.composing) {
            // The composition's end tells what is there then, whatever it is, and C++ may set it again.
            this.known.delete(node);
            return;
        }
        this.known.set(node, text);
        if (element.value === text) return;
        this.writing = true;
        if (element instanceof HTMLSelectElement || document.activeElement !== element) element.value = text;
        else this.type(element, text);
        this.writing = false;
        this.showNumber(node);
    }

    /** As if it were typed over all that is there: so it can be undone like everything else. */
    private type(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
        const fixed = element.readOnly;
        if (!fixed) {
            element.select();
            // The only way to change a field's text that its own undo knows of.
            document.execCommand(text ? "insertText" : "delete", false, text);
        }
        if (element.value !== text) element.value = text;
    }

    /** The option that Enter takes stays in sight, however long the list is. */
    showActive(): void {
        const id = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
        if (id === this.active) return;
        this.active = id;
        if (id) document.getElementById(id)?.scrollIntoView({ block: "nearest" });
    }

    private note(node: MirrorNode): void {
        if (this.writing) return;
        this.changed.add(node);
        if (this.animationFrame === 0) this.animationFrame = requestAnimationFrame(() => this.flush());
    }

    private tell(node: MirrorNode): void {
        const { value } = node.element as EntryElement;
        // A blur says "change" of what was told long ago, when C++ may already have set another text.
        if (this.known.get(node) === value) return;
        this.known.set(node, value);
        // C++ takes whole code points, and texts that end with a NUL.
        this.text = value.replace(/\p{Surrogate}/gu, "\ufffd").replaceAll("\0", "");
        this.events.entered(node.id);
        this.text = "";
        this.showNumber(node);
    }

    private showNumber(node: MirrorNode): void {
        if (node.role !== Role.numberField) return;
        const { value } = node.element as EntryElement;
        const number = Number(value.replace(",", "."));
        if (value.trim() === "" || Number.isNaN(number)) node.element.removeAttribute("aria-valuenow");
        else node.element.setAttribute("aria-valuenow", String(number));
    }

    private press(node: MirrorNode, event: KeyboardEvent): void {
        if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
        if (node.role === Role.select) {
            if (cannotBeEdited(node.element) && event.key !== "Tab" && event.key !== "Escape") event.preventDefault();
            return;
        }
        if (event.key === "Escape") {
            this.flush();
            return;
        }
        const by = steps.get(event.key);
        if (event.key === "Enter" && node.role !== Role.textArea) {
            event.preventDefault();
            this.flush();
            // Whether it does anything may hang on what has been typed since the last frame: C++ knows.
            this.events.activate(node.id, event.shiftKey);
        } else if (by !== undefined && (node.role === Role.numberField || node.role === Role.combobox)) {
            if (cannotBeEdited(node.element)) return;
            event.preventDefault();
            this.flush();
            this.events.stepped(node.id, by);
        }
    }

    /** What works on a field (a button in it, a list below it) takes no focus from it, nor the phone's keyboard. */
    private keepFocus(event: MouseEvent): void {
        const part = this.mirror.nodeAt(event.target)?.element;
        const field = document.activeElement;
        const belongs =
            (field?.id && part?.getAttribute("aria-controls") === field.id) || part?.closest("[role=listbox]");
        if (belongs) event.preventDefault();
    }
}

/** The field that a button in it works on. */
export function fieldOf(element: HTMLElement): HTMLElement | undefined {
    const id = element instanceof HTMLButtonElement ? element.getAttribute("aria-controls") : null;
    return (id && document.getElementById(id)) || undefined;
}
