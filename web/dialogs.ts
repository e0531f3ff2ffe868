// Dialogs: while one is open, what lies below is inert, the focus is inside, and it goes back to where it was after.
import type { Mirror, MirrorNode } from "./mirror";
import { Flag, Role } from "./protocol";

export class Dialogs {
    private open: MirrorNode | undefined;
    private focusBefore: Element | null = null;

    constructor(
        private readonly root: HTMLElement,
        private readonly mirror: Mirror,
    ) {}

    /** The topmost open dialog. */
    get current(): MirrorNode | undefined {
        return this.open;
    }

    /** Call before changes are applied: remembers where the focus is. */
    before(): void {
        const active = document.activeElement;
        if (!this.open && active && this.root.contains(active)) this.focusBefore = active;
    }

    /** Call after: sets what is inert and moves the focus when a dialog has come or gone. */
    after(): void {
        const nodes = this.mirror.topLevel;
        const dialog = nodes.findLast((node) => node.role === Role.dialog && node.flags & Flag.modal);
        if (dialog === this.open) {
            this.keepFocus();
            return;
        }
        const top = dialog ? nodes.indexOf(dialog) : -1;
        // What is drawn above the dialog (notices) stays in reach.
        nodes.forEach((node, index) => (node.element.inert = index < top && node.role !== Role.backdrop));
        this.open = dialog;
        if (dialog) {
            dialog.element.focus({ preventScroll: true });
        } else if (this.focusBefore instanceof HTMLElement && this.focusBefore.isConnected) {
            this.focusBefore.focus({ preventScroll: true });
        } else {
            this.root.focus({ preventScroll: true });
        }
    }

    /** A focused node that was removed leaves the focus to the page's body: it is taken back into the dialog or the root. */
    private keepFocus(): void {
        const lost = this.focusBefore !== null && !this.focusBefore.isConnected;
        if (lost && document.activeElement === document.body) {
            (this.open?.element ?? this.root).focus({ preventScroll: true });
            this.focusBefore = null;
        }
    }
}
