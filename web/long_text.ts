// Long text: selection and copying in a text of which only the lines in sight are made. C++ hears in which lines the
// selection begins and ends, and makes those wherever they are, so that the browser's own selection lasts while one
// scrolls; what lies between them C++ alone knows.
import { isEntry } from "./fields";
import type { Mirror, MirrorNode } from "./mirror";
import { Flag } from "./protocol";

/** A line, from 1, and UTF-16 units of it as it is shown. */
export interface TextPlace {
    readonly line: number;
    readonly units: number;
}

export interface LongTextEvents {
    /** The first and the last line that the selection has an end in; of the area 0 none. */
    selected(area: number, first: number, last: number): void;
    textBetween(area: number, from: TextPlace, to: TextPlace): string;
    /** The lines that are chosen by their numbers; "" where none are, or they are still to be read. */
    chosenText(): string;
}

const most = 0xff_ff_ff_ff;
const beginning: TextPlace = { line: 1, units: 0 };
const end: TextPlace = { line: most, units: most };

function runOf(node: Node): HTMLElement | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const run = element?.closest<HTMLElement>(".run");
    return run?.dataset["line"] ? run : undefined;
}

function lineOf(run: HTMLElement | undefined): number {
    return Number(run?.dataset["line"] ?? 0);
}

/** A place in a run: in its text, or where it begins or ends. */
function placeIn(run: HTMLElement, units: number): TextPlace {
    return { line: lineOf(run), units: Number(run.dataset["from"] ?? 0) + units };
}

function lengthOf(run: HTMLElement): number {
    return run.textContent.length;
}

export class LongText {
    private told = "";

    constructor(
        root: HTMLElement,
        private readonly mirror: Mirror,
        private readonly events: LongTextEvents,
        signal: AbortSignal,
    ) {
        root.ownerDocument.addEventListener("selectionchange", () => this.tell(), { signal });
        root.addEventListener(
            "keydown",
            (event) => {
                const command = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
                if (!command || event.defaultPrevented || event.key.toLowerCase() !== "a") return;
                const own = mirror.nodeAt(event.target);
                const area = mirror.nodeWith(event.target, Flag.longText);
                if (!area || !own || isEntry(own.role)) return;
                event.preventDefault();
                root.ownerDocument.getSelection()?.selectAllChildren(area.element);
            },
            { signal },
        );
    }

    chosen(): string {
        return this.events.chosenText();
    }

    /** Call before a frame: what the selection needs is made in it. */
    tell(): void {
        const { area, first, last } = this.selected();
        const now = `${area} ${first} ${last}`;
        if (now === this.told) return;
        this.told = now;
        this.events.selected(area, first, last);
    }

    private selected(): { area: number; first: number; last: number } {
        const selection = document.getSelection();
        const none = { area: 0, first: 0, last: 0 };
        if (!selection?.rangeCount) return none;
        const { startContainer, endContainer } = selection.getRangeAt(0);
        const whole = this.areaOf(startContainer);
        if (whole && startContainer === whole.element && endContainer === whole.element)
            return { area: whole.id, first: 1, last: most };
        const ends = [runOf(startContainer), runOf(endContainer)];
        const area = ends.map((run) => run && this.areaOf(run)).find((one) => one);
        if (!area) return none;
        const lines = ends.filter((run) => run && area.element.contains(run)).map(lineOf);
        return { area: area.id, first: Math.min(...lines), last: Math.max(...lines) };
    }

    private areaOf(node: Node): MirrorNode | undefined {
        return this.mirror.nodeWith(node instanceof Element ? node : node.parentElement, Flag.longText);
    }

    /** What is selected of the long text that a run belongs to, with the element that shows it. */
    partOf(run: Element, range: Range): { element: Element; text: string } | undefined {
        const area = this.areaOf(run);
        if (!area) return undefined;
        const { element } = area;
        const fromBefore = range.comparePoint(element, 0) === 0;
        const toBehind = range.comparePoint(element, element.childNodes.length) === 0;
        // All of it, whatever of it is in sight; the items of a tree are no lines.
        if (fromBefore && toBehind) return { element, text: this.events.textBetween(area.id, beginning, end) };
        if (!runOf(run)) return undefined;
        const runs = [...element.querySelectorAll<HTMLElement>(".run[data-line]")].filter((one) =>
            range.intersectsNode(one),
        );
        const first = runs[0];
        const last = runs[runs.length - 1];
        if (!first || !last) return undefined;
        const inText = (node: Node, one: HTMLElement): boolean => node instanceof Text && one.contains(node);
        const from = inText(range.startContainer, first)
            ? placeIn(first, range.startOffset)
            : placeIn(first, range.comparePoint(first, 0) < 0 ? lengthOf(first) : 0);
        const to = inText(range.endContainer, last)
            ? placeIn(last, range.endOffset)
            : placeIn(last, range.comparePoint(last, last.childNodes.length) > 0 ? 0 : lengthOf(last));
        const text = this.events.textBetween(area.id, fromBefore ? beginning : from, toBehind ? end : to);
        return { element, text };
    }
}
