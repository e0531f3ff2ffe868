// Input: pointer, keys and focus, heard on the common parent of canvas and mirror. Activation has one path, the DOM's
// click; hover, press and focus only change how things look.
import type { Dialogs } from "./dialogs";
import type { Mirror, MirrorNode } from "./mirror";
import { fieldOf } from "./entry";
import { isEntry } from "./fields";
import { Flag, Role } from "./protocol";

export interface InputEvents {
    /** `extend`: with Shift. */
    activate(id: number, extend: boolean): void;
    cancel(id: number): void;
    hovered(id: number): void;
    pressed(id: number): void;
    /** The node with the focus, and whether the focus is to be seen. */
    focused(id: number, visible: boolean): void;
}

/** A heading that is a link is a text, too: who drags over it selects it, as over any other. */
function linkedHeading(target: EventTarget | null): HTMLElement | null {
    return (target as Element).closest<HTMLElement>("[role=heading] > a");
}

/** Registers all listeners; they go when the signal is aborted. */
export function listenForInput(
    root: HTMLElement,
    mirror: Mirror,
    dialogs: Dialogs,
    events: InputEvents,
    signal: AbortSignal,
): void {
    /** What a click presses: not a field, in which it only places the caret. */
    const pressableAt = (target: EventTarget | null): MirrorNode | undefined => {
        const node = mirror.nodeWith(target, Flag.activates);
        return node && isEntry(node.role) ? undefined : node;
    };
    /** What was open when an Escape dismissed the tooltip: another list as soon as it is gone. */
    let dismissedIn: readonly MirrorNode[] | undefined;
    let hovered = 0;
    const hover = (id: number): void => {
        if (id !== hovered) events.hovered((hovered = id));
    };

    root.addEventListener(
        "click",
        (event) => {
            // By keys it is pressed whatever is selected.
            if (event.detail > 0 && linkedHeading(event.target) && !document.getSelection()?.isCollapsed) {
                event.preventDefault();
                return;
            }
            const pressed = pressableAt(event.target);
            const node = pressed ?? mirror.nodeOf(event.target, Role.link);
            if (!node) return;
            // Where a click gives no focus (Safari's buttons and links, assistive technology), a window would not know
            // where it came from.
            const target = fieldOf(node.element) ?? node.element;
            if (!target.contains(document.activeElement)) target.focus({ preventScroll: true });
            if (pressed) events.activate(pressed.id, event.shiftKey);
        },
        { signal },
    );
    root.addEventListener(
        "pointerover",
        (event) => {
            const node = event.pointerType === "touch" ? undefined : mirror.nodeWith(event.target, Flag.hovers);
            // In a menu the keys go on from where the pointer is.
            if (node?.role === Role.menuItem) node.element.focus({ preventScroll: true });
            hover(node?.id ?? 0);
        },
        { signal, passive: true },
    );
    root.addEventListener("pointerleave", () => hover(0), { signal, passive: true });
    root.addEventListener("pointerdown", (event) => events.pressed(pressableAt(event.target)?.id ?? 0), {
        signal,
        passive: true,
    });
    root.addEventListener(
        "mousedown",
        (event) => {
            const link = linkedHeading(event.target);
            if (link) link.draggable = false;
        },
        { signal, passive: true },
    );
    for (const type of ["pointerup", "pointercancel", "pointerleave"])
        root.addEventListener(type, () => events.pressed(0), { signal, passive: true });

    root.addEventListener(
        "focusin",
        (event) => {
            const target = event.target as Element;
            const node = mirror.nodeAt(target);
            events.focused(node?.id ?? 0, target.matches(":focus-visible"));
            dismissedIn = undefined;
        },
        { signal },
    );
    root.addEventListener("focusout", () => events.focused(0, false), { signal });
    window.addEventListener("blur", () => events.pressed(0), { signal });

    // Of the whole document: a tooltip goes with Escape also where nothing has the focus.
    document.addEventListener(
        "keydown",
        (event) => {
            if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
            const tooltip = mirror.topLevel.findLast((one) => one.role === Role.tooltip);
            // Until the next frame it stands there still; a second Escape before that is for what lies below.
            const isGoing = mirror.topLevel === dismissedIn;
            // With a menu goes its item's tooltip.
            if (tooltip && !isGoing && !mirror.nodeOf(event.target, Role.menu)) {
                event.preventDefault();
                dismissedIn = mirror.topLevel;
                events.cancel(tooltip.id);
                return;
            }
            // Where nothing is open, what lies over the page: the bar of selected jobs.
            const node =
                mirror.nodeWith(event.target, Flag.cancels) ??
                dialogs.current ??
                mirror.topLevel.findLast((one) => one.flags & Flag.cancels);
            if (node && node.flags & Flag.cancels) {
                event.preventDefault();
                events.cancel(node.id);
            }
        },
        { signal },
    );
}
