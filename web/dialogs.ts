// Dialogs: what opens over the page: windows, drawers and menus, one above the other. The focus goes into what opens, and
// back to where it was when that closes. Under a modal one everything is inert.
import type { Mirror, MirrorNode } from "./mirror";
import { Flag, Role } from "./protocol";

interface Layer {
    readonly node: MirrorNode;
    readonly focusBefore: Element | null;
}

function isLayer(node: MirrorNode): boolean {
    return (node.flags & Flag.modal) !== 0 || node.role === Role.menu;
}

export class Dialogs {
    private layers: readonly Layer[] = [];
    private lastFocus: Element | null = null;

    constructor(
        private readonly root: HTMLElement,
        private readonly mirror: Mirror,
    ) {}

    /** The topmost open one. */
    get current(): MirrorNode | undefined {
        return this.layers[this.layers.length - 1]?.node;
    }

    /** Call before changes are applied: remembers where the focus is. */
    before(): void {
        const active = document.activeElement;
        if (active && this.root.contains(active)) this.lastFocus = active;
    }

    /** Call after: sets what is inert and moves the focus when something has opened or closed. */
    after(): void {
        const nodes = this.mirror.topLevel;
        const open = nodes.filter(isLayer);
        const closed = this.layers.filter((layer) => !open.includes(layer.node));
        const opened = open.filter((node) => !this.layers.some((layer) => layer.node === node));
        if (closed.length === 0 && opened.length === 0) {
            this.keepFocus();
            return;
        }
        // What opens in place of what closes (a window out of a menu) leads back to where that came from.
        const origin = closed[0]?.focusBefore ?? this.lastFocus;
        this.layers = open.map(
            (node) => this.layers.find((layer) => layer.node === node) ?? { node, focusBefore: origin },
        );
        const top = nodes.findLastIndex((node) => node.flags & Flag.modal);
        // What is drawn above a dialog (notices) stays in reach.
        nodes.forEach((node, index) => (node.element.inert = index < top && node.role !== Role.backdrop));
        const newest = opened[opened.length - 1];
        if (newest) this.enter(newest);
        else this.giveBack(origin);
    }

    private enter(node: MirrorNode): void {
        // Into a menu's first item, and where a window is one field with its list, into that.
        const inside =
            node.role === Role.menu ? "[role=menuitem]" : ".entry[aria-haspopup=listbox][aria-expanded=true]";
        const first = node.element.querySelector<HTMLElement>(inside);
        (first ?? node.element).focus({ preventScroll: true });
    }

    private giveBack(origin: Element | null): void {
        const target =
            origin instanceof HTMLElement && origin.isConnected ? origin : (this.current?.element ?? this.root);
        target.focus({ preventScroll: true });
    }

    /** A focused node that was removed leaves the focus to the page's body: it is taken back to what is open, or the root. */
    private keepFocus(): void {
        const lost = this.lastFocus !== null && !this.lastFocus.isConnected;
        if (lost && document.activeElement === document.body) {
            this.giveBack(null);
            this.lastFocus = null;
        }
    }
}
