// Text layer: what is selected over the canvas is copied as a person would write it down: words of one line side by side,
// lines below each other, a table's cells apart by tabs, a wrapped sentence in one piece.

/** A run of text of the mirror, as far as it is selected. */
interface Piece {
    readonly text: string;
    readonly box: DOMRect;
    /** The mirrored node that the run belongs to. */
    readonly node: Element;
}

/** What of a run lies in the range. */
function selectedText(run: Element, range: Range): string {
    const text = run.firstChild;
    if (!(text instanceof Text)) return "";
    const start = range.startContainer === text ? range.startOffset : 0;
    const end = range.endContainer === text ? range.endOffset : text.data.length;
    return text.data.slice(start, end);
}

function piecesOf(root: Element, range: Range): Piece[] {
    const pieces: Piece[] = [];
    for (const run of root.querySelectorAll(".run")) {
        if (!range.intersectsNode(run) || !run.parentElement) continue;
        const text = selectedText(run, range);
        if (text) pieces.push({ text, box: run.getBoundingClientRect(), node: run.parentElement });
    }
    return pieces;
}

const onOneLine = (one: DOMRect, other: DOMRect): boolean =>
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) / 2;

/** What stands between two pieces that follow each other. */
function separator(before: Piece, after: Piece): string {
    const row = before.node.closest("[role='row']");
    if (row !== after.node.closest("[role='row']")) return "\n";
    const cell = (piece: Piece): Element | null =>
        piece.node.closest("[role='gridcell'], [role='cell'], [role='columnheader'], [role='rowheader']");
    if (row && cell(before) !== cell(after)) return "\t";

    const sameLine = onOneLine(before.box, after.box) && after.box.left >= before.box.right - 1;
    if (sameLine) {
        const touches = after.box.left - before.box.right < 1;
        return touches || /\s$/.test(before.text) || /^\s/.test(after.text) ? "" : " ";
    }
    if (before.node === after.node) {
        // A sentence goes on below, code does not.
        return before.node.classList.contains("code") ? "\n" : " ";
    }
    // One thing and the next of a list are apart.
    const item = before.node.closest("[role='listitem']");
    return item && item !== after.node.closest("[role='listitem']") ? "\n\n" : "\n";
}

/**
 * The selected text of the mirror; "" where nothing of it is selected.
 * @param root the mirror's own element
 */
export function selectedTextOf(root: Element, selection: Selection): string {
    if (selection.isCollapsed || selection.rangeCount === 0) return "";
    const pieces = piecesOf(root, selection.getRangeAt(0));
    return pieces.reduce((text, piece, index) => {
        const before = pieces[index - 1];
        return text + (before ? separator(before, piece) : "") + piece.text;
    }, "");
}

/** Hears the browser's own copy and cut, and gives them the text; fields copy what is selected in them by themselves. */
export function listenForCopy(root: HTMLElement, mirror: Element, signal: AbortSignal): void {
    root.ownerDocument.addEventListener(
        "copy",
        (event) => {
            const field = root.ownerDocument.activeElement;
            if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== "range"))
                return;
            const selection = root.ownerDocument.getSelection();
            const text = selection ? selectedTextOf(mirror, selection) : "";
            if (!text || !event.clipboardData) return;
            event.clipboardData.setData("text/plain", text);
            event.preventDefault();
        },
        { signal },
    );
}
