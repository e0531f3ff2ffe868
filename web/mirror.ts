// Mirror: applies the changes of the semantics tree to DOM nodes exactly over the canvas. The nodes are what screen
// readers, find in page, selection, tests and clicks meet; their text is transparent, since the canvas shows it.
import { elementOf } from "./element_of_role";
import { applyEntry, applyLinks, applyOptions, type EntryElement, isEntry } from "./fields";
import {
    applyAdjustable,
    applyFlags,
    applyLink,
    applyPosition,
    applyStates,
    applyValue,
    setOrRemove,
} from "./node_states";
import { Operation, Reader, Role } from "./protocol";
import { Runs } from "./runs";

export interface MirrorNode {
    readonly id: number;
    readonly role: Role;
    readonly element: HTMLElement;
    /** Where its children go: the element itself, or the content of a scroll area. */
    readonly container: HTMLElement;
    readonly runs: Runs;
    flags: number;
}

export interface MirrorEvents {
    scrolled(id: number, left: number, top: number): void;
    /** A field is to hold this text. */
    textSet(node: MirrorNode, text: string): void;
}

/** How many there have been: several pages may stand in one document, and ids are the document's. */
let mirrors = 0;

export class Mirror {
    private readonly prefix = `etl${++mirrors}-`;
    private readonly nodes = new Map<number, MirrorNode>();
    private readonly nodeOfElement = new WeakMap<Element, MirrorNode>();
    /** The children of the root, in drawing order. */
    topLevel: readonly MirrorNode[] = [];

    constructor(
        private readonly root: HTMLElement,
        private readonly events: MirrorEvents,
    ) {}

    /** The innermost mirrored node that an event's target lies in. */
    nodeAt(target: EventTarget | null): MirrorNode | undefined {
        let element = target instanceof Element ? target : null;
        while (element && element !== this.root) {
            const node = this.nodeOfElement.get(element);
            if (node) return node;
            element = element.parentElement;
        }
        return undefined;
    }

    /** The node of that role around the target, or the target's own. */
    nodeOf(target: EventTarget | null, role: Role): MirrorNode | undefined {
        let node = this.nodeAt(target);
        while (node && node.role !== role) node = this.nodeAt(node.element.parentElement);
        return node;
    }

    /** The innermost node around the target that has all of the given flags. */
    nodeWith(target: EventTarget | null, flags: number): MirrorNode | undefined {
        let node = this.nodeAt(target);
        while (node && (node.flags & flags) !== flags) node = this.nodeAt(node.element.parentElement);
        return node;
    }

    elementOf(id: number): HTMLElement | undefined {
        return this.nodes.get(id)?.element;
    }

    apply(bytes: Uint8Array): void {
        const reader = new Reader(bytes);
        while (reader.more) this.applyOne(reader);
    }

    private applyOne(reader: Reader): void {
        const operation: Operation = reader.byte();
        const id = reader.integer();
        if (operation === Operation.create) {
            this.create(id, reader.byte());
            return;
        }
        if (operation === Operation.children && id === 0) {
            this.topLevel = this.readChildren(reader);
            this.place(this.root, this.topLevel, 0);
            return;
        }
        const node = this.nodes.get(id);
        if (!node) {
            // Only the root has no node; its rectangle is the page's own.
            if (id !== 0) throw new Error(`The mirror knows no node ${id}.`);
            if (operation === Operation.rectangle) for (let i = 0; i < 4; i++) reader.float();
            return;
        }
        this.change(node, operation, reader);
    }

    private change(node: MirrorNode, operation: Operation, reader: Reader): void {
        const { element } = node;
        switch (operation) {
            case Operation.rectangle: {
                const style = element.style;
                style.left = `${reader.float()}px`;
                style.top = `${reader.float()}px`;
                style.width = `${reader.float()}px`;
                style.height = `${reader.float()}px`;
                break;
            }
            case Operation.name: {
                const name = reader.text();
                setOrRemove(element, "aria-label", name);
                // Only what has a name is worth the mention.
                if (node.role === Role.group) setOrRemove(element, "role", name ? "group" : "");
                break;
            }
            case Operation.description:
                setOrRemove(element, "aria-description", reader.text());
                break;
            case Operation.runs:
                node.runs.read(reader);
                break;
            case Operation.flags:
                node.flags = reader.integer();
                applyFlags(element, node.role, node.flags);
                break;
            case Operation.level:
                element.setAttribute("aria-level", String(reader.integer()));
                break;
            case Operation.position:
                applyPosition(element, node.role, reader.integer(), reader.integer());
                break;
            case Operation.value:
                applyValue(element, reader);
                break;
            case Operation.states:
                applyStates(element, reader.integer());
                break;
            case Operation.adjustable:
                applyAdjustable(element, reader);
                break;
            case Operation.link:
                applyLink(element, reader.text());
                break;
            case Operation.shortcut:
                setOrRemove(element, "aria-keyshortcuts", reader.text());
                break;
            case Operation.entry:
                applyEntry(element as EntryElement, reader);
                break;
            case Operation.options:
                applyOptions(element as EntryElement, reader);
                break;
            case Operation.entered:
                this.events.textSet(node, reader.text());
                break;
            case Operation.links:
                applyLinks(element, reader, (id) => this.prefix + id);
                break;
            case Operation.content:
                node.container.style.width = `${reader.float()}px`;
                node.container.style.height = `${reader.float()}px`;
                break;
            case Operation.children:
                this.placeIn(node, this.readChildren(reader));
                break;
            case Operation.remove:
                this.nodes.delete(node.id);
                element.remove();
                break;
            case Operation.create:
                break;
        }
    }

    private create(id: number, role: Role): void {
        const element = elementOf(role);
        element.classList.add("node");
        element.id = this.prefix + id;
        if (isEntry(role)) element.classList.add("entry");
        let container = element;
        if (role === Role.scrollArea || role === Role.listBox) {
            element.classList.add("scroll");
            container = document.createElement("div");
            container.className = "content";
            element.append(container);
        }
        // What stands beside an entry's lines follows them.
        if (container !== element || role === Role.textArea)
            element.addEventListener("scroll", () => this.events.scrolled(id, element.scrollLeft, element.scrollTop), {
                passive: true,
            });
        const node: MirrorNode = { id, role, element, container, runs: new Runs(container), flags: 0 };
        this.nodes.set(id, node);
        this.nodeOfElement.set(element, node);
    }

    private readChildren(reader: Reader): MirrorNode[] {
        const children: MirrorNode[] = [];
        for (let count = reader.integer(); count > 0; count--) {
            const child = this.nodes.get(reader.integer());
            if (child) children.push(child);
        }
        return children;
    }

    private placeIn(node: MirrorNode, children: readonly MirrorNode[]): void {
        this.place(node.container, children, node.runs.count);
        // A control that has a name says by it, its description and its shortcut all that there is to say; what stands
        // beside its label is for the eye, which has the canvas.
        const named = node.element.hasAttribute("aria-label");
        if (named && [Role.button, Role.menuItem, Role.option].includes(node.role))
            for (const child of children) child.element.hidden = true;
    }

    /** Puts the children in order behind the runs, moving only those that stand elsewhere: moving takes the focus away. */
    private place(container: HTMLElement, children: readonly MirrorNode[], after: number): void {
        let next: ChildNode | null = container.childNodes[after] ?? null;
        for (const { element } of children) {
            if (element === next) next = next.nextSibling;
            else container.insertBefore(element, next);
        }
    }
}
