// Gutter: a drag over the numbers at the edge of a long text's lines takes all lines from the first to the one under the
// pointer, and goes on where it leaves the part in sight.
import type { Mirror, MirrorNode } from "./mirror";
import { Flag } from "./protocol";

export interface GutterEvents {
    activate(id: number, extend: boolean): void;
}

/** The number of the line that lies at that height. */
function numberAt(mirror: Mirror, start: MirrorNode, clientY: number): MirrorNode | undefined {
    const area = start.element.closest(".scroll");
    const box = start.element.getBoundingClientRect();
    const sight = area?.getBoundingClientRect();
    if (!sight) return undefined;
    const inSight = Math.min(Math.max(clientY, sight.top + 1), sight.bottom - 2);
    const found = document
        .elementsFromPoint(box.left + box.width / 2, inSight)
        .map((element) => mirror.nodeAt(element))
        .find((node) => node && node.flags & Flag.gutter);
    return found;
}

function drag(mirror: Mirror, start: MirrorNode, events: GutterEvents, signal: AbortSignal): void {
    const area = start.element.closest(".scroll");
    const end = new AbortController();
    const options = { signal: end.signal };
    signal.addEventListener("abort", () => end.abort(), options);
    let clientY = NaN;
    let last = start.id;
    const follow = (): void => {
        if (end.signal.aborted || !area) return;
        const sight = area.getBoundingClientRect();
        const beyond = clientY < sight.top ? clientY - sight.top : Math.max(0, clientY - sight.bottom);
        if (beyond !== 0) area.scrollTop += beyond / 3;
        const node = numberAt(mirror, start, clientY);
        if (node && node.id !== last) {
            // The press alone is a click, which comes when it ends.
            if (last === start.id) events.activate(start.id, false);
            last = node.id;
            events.activate(node.id, true);
        }
        requestAnimationFrame(follow);
    };
    addEventListener(
        "pointermove",
        (event) => {
            const first = Number.isNaN(clientY);
            clientY = event.clientY;
            if (first) follow();
        },
        options,
    );
    for (const type of ["pointerup", "pointercancel", "blur"]) addEventListener(type, () => end.abort(), options);
}

/** Registers all listeners; they go when the signal is aborted. */
export function listenForGutter(root: HTMLElement, mirror: Mirror, events: GutterEvents, signal: AbortSignal): void {
    const gutterAt = (event: Event): MirrorNode | undefined => {
        const node = mirror.nodeAt(event.target);
        return node && node.flags & Flag.gutter ? node : undefined;
    };
    root.addEventListener(
        "pointerdown",
        (event) => {
            const node = gutterAt(event);
            if (node && event.button === 0 && event.pointerType !== "touch") drag(mirror, node, events, signal);
        },
        { signal },
    );
    // A click with Shift would select the text between.
    root.addEventListener("mousedown", (event) => gutterAt(event) && event.preventDefault(), { signal });
}
