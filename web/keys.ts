// Keys: what the keyboard does inside of controls that are made of several: arrows, Home, End and letters lead through
// radios, tabs and menus (trees and grids: tree_keys.ts, grid_keys.ts); arrows, Page and Home keys and drags move a splitter.
import { isEntry } from "./fields";
import type { Mirror, MirrorNode } from "./mirror";
import { Flag, Role } from "./protocol";

export interface KeyEvents {
    activate(id: number, extend: boolean): void;
    cancel(id: number): void;
    adjusted(id: number, value: number): void;
    /** Whether the key led somewhere (tree_keys.ts). */
    leadThroughTree(tree: MirrorNode, event: KeyboardEvent): boolean;
    /** The same, of a grid (grid_keys.ts). */
    leadThroughGrid(grid: MirrorNode, event: KeyboardEvent): boolean;
}

interface Composite {
    /** Its items, as the page's elements. */
    readonly items: string;
    readonly next: readonly string[];
    readonly previous: readonly string[];
    /** The item that the focus comes to is chosen by that. */
    readonly chooses: boolean;
    /** A letter leads to the next item that begins with it. */
    readonly byLetter: boolean;
    /** After the last item comes the first. */
    readonly wraps: boolean;
}

const composites: ReadonlyMap<Role, Composite> = new Map([
    [
        Role.radioGroup,
        {
            items: "[role=radio]",
            next: ["ArrowDown", "ArrowRight"],
            previous: ["ArrowUp", "ArrowLeft"],
            chooses: true,
            byLetter: false,
            wraps: true,
        },
    ],
    [
        Role.tabList,
        {
            items: "[role=tab]",
            next: ["ArrowRight"],
            previous: ["ArrowLeft"],
            chooses: true,
            byLetter: false,
            wraps: true,
        },
    ],
    [
        Role.menu,
        {
            items: "[role=menuitem]",
            next: ["ArrowDown"],
            previous: ["ArrowUp"],
            chooses: false,
            byLetter: true,
            wraps: true,
        },
    ],
]);

function moved(
    items: readonly HTMLElement[],
    from: number,
    key: string,
    composite: Composite,
): HTMLElement | undefined {
    const count = items.length;
    const at = (index: number): HTMLElement | undefined =>
        composite.wraps ? items[(index + count) % count] : items[index];
    if (composite.next.includes(key)) return at(from + 1);
    if (composite.previous.includes(key)) return at(from - 1);
    if (key === "Home") return items[0];
    if (key === "End") return items[count - 1];
    if (!composite.byLetter || key.length !== 1 || key === " ") return undefined;
    const after = [...items.slice(from + 1), ...items.slice(0, from + 1)];
    return after.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}

/** True when the key led somewhere. */
function leadThrough(mirror: Mirror, event: KeyboardEvent): boolean {
    for (const [role, composite] of composites) {
        const owner = mirror.nodeOf(event.target, role);
        if (!owner) continue;
        const items = [...owner.element.querySelectorAll<HTMLElement>(composite.items)];
        const target = moved(items, items.indexOf(document.activeElement as HTMLElement), event.key, composite);
        if (!target) return false;
        target.focus();
        if (composite.chooses) target.click();
        return true;
    }
    return false;
}

/** The value that a key moves a splitter to. */
function adjustedBy(bar: HTMLElement, key: string): number | undefined {
    const step = Number(bar.dataset["step"] ?? 1);
    const now = Number(bar.getAttribute("aria-valuenow"));
    switch (key) {
        case "ArrowRight":
        case "ArrowDown":
            return now + step;
        case "ArrowLeft":
        case "ArrowUp":
            return now - step;
        case "PageDown":
            return now + 10 * step;
        case "PageUp":
            return now - 10 * step;
        case "Home":
            return Number(bar.getAttribute("aria-valuemin"));
        case "End":
            return Number(bar.getAttribute("aria-valuemax"));
        default:
            return undefined;
    }
}

function drag(node: MirrorNode, start: PointerEvent, events: KeyEvents, signal: AbortSignal): void {
    const bar = node.element;
    const along = (event: PointerEvent): number => (node.flags & Flag.vertical ? event.clientX : event.clientY);
    const from = along(start);
    const value = Number(bar.getAttribute("aria-valuenow"));
    const perPixel = Number(bar.dataset["perPixel"] ?? 1);
    const end = new AbortController();
    const options = { signal: end.signal };
    signal.addEventListener("abort", () => end.abort(), options);
    // Of the bar itself: the drag goes on where the pointer leaves it.
    bar.setPointerCapture(start.pointerId);
    bar.addEventListener(
        "pointermove",
        (event) => events.adjusted(node.id, value + (along(event) - from) * perPixel),
        options,
    );
    for (const type of ["pointerup", "pointercancel"]) bar.addEventListener(type, () => end.abort(), options);
}

/** Registers all listeners; they go when the signal is aborted. */
export function listenForKeys(root: HTMLElement, mirror: Mirror, events: KeyEvents, signal: AbortSignal): void {
    root.addEventListener(
        "keydown",
        (event) => {
            if (event.defaultPrevented || event.isComposing || event.altKey) return;
            const node = mirror.nodeAt(event.target);
            const bar = node?.role === Role.splitter ? node : undefined;
            // Letters and arrows are the text's there (entry.ts).
            if (node && isEntry(node.role)) return;
            const grid = bar ? undefined : mirror.nodeOf(event.target, Role.grid);
            if (grid && events.leadThroughGrid(grid, event)) {
                event.preventDefault();
                return;
            }
            if (event.ctrlKey || event.metaKey) return;
            const tree = mirror.nodeOf(event.target, Role.tree);
            const value = bar && adjustedBy(bar.element, event.key);
            const menu = event.key === "Tab" ? mirror.nodeOf(event.target, Role.menu) : undefined;
            const opens = event.key === "ArrowDown" && node?.element.getAttribute("aria-haspopup") === "menu";
            if (bar && value !== undefined) events.adjusted(bar.id, value);
            else if (menu) events.cancel(menu.id);
            else if (opens) node.element.click();
            else if (!(tree ? events.leadThroughTree(tree, event) : leadThrough(mirror, event))) return;
            event.preventDefault();
        },
        { signal },
    );
    root.addEventListener(
        "pointerdown",
        (event) => {
            const node = mirror.nodeAt(event.target);
            if (node?.role === Role.splitter && event.button === 0) drag(node, event, events, signal);
        },
        { signal },
    );
    root.addEventListener(
        "input",
        (event) => {
            const node = mirror.nodeAt(event.target);
            if (node?.role === Role.slider) events.adjusted(node.id, (node.element as HTMLInputElement).valueAsNumber);
        },
        { signal },
    );
}
