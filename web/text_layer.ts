// Text layer: what is selected over the canvas is copied as a person would write it down: words of one line side by side,
// lines below each other, a table's cells apart by tabs, a wrapped sentence in one piece, a long text with what of it is
// not in sight.
import type { LongText } from "./later_script";

/** A run of text of the mirror, as far as it is selected. */
interface Piece {
    readonly text: string;
    readonly box: DOMRect;
    /** The mirrored node that the run belongs to. */
    readonly node: Element;
    /** It goes on with the word that the line above began. */
    readonly insideWord: boolean;
}

/** What of a run lies in the range. */
function selectedText(run: Element, range: Range): string {
    const text = run.firstChild;
    if (!(text instanceof Text)) return "";
    const start = range.startContainer === text ? range.startOffset : 0;
    const end = range.endContainer === text ? range.endOffset : text.data.length;
    return text.data.slice(start, end);
}

function piecesOf(root: Element, range: Range, longText: LongText | undefined): Piece[] {
    const pieces: Piece[] = [];
    let told: Element | undefined;
    for (const run of root.querySelectorAll(".run")) {
        const node = run.closest(".node");
        if (!range.intersectsNode(run) || !node || told?.contains(run) || node.classList.contains("gutter")) continue;
        const part = longText?.partOf(run, range);
        if (part) {
            told = part.element;
            const { text, element } = part;
            pieces.push({ text, box: element.getBoundingClientRect(), node: element, insideWord: false });
            continue;
        }
        const text = selectedText(run, range);
        const insideWord = run instanceof HTMLElement && run.dataset["follows"] === "2";
        if (text) pieces.push({ text, box: run.getBoundingClientRect(), node, insideWord });
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
        if (before.node.classList.contains("code")) return "\n";
        return after.insideWord ? "" : " ";
    }
    // One thing and the next of a list are apart.
    const item = before.node.closest("[role='listitem']");
    return item && item !== after.node.closest("[role='listitem']") ? "\n\n" : "\n";
}

/**
 * The selected text of the mirror; "" where nothing of it is selected.
 * @param root the mirror's own element
 */
function selectedTextOf(root: Element, selection: Selection, longText: LongText | undefined): string {
    if (selection.isCollapsed || selection.rangeCount === 0) return "";
    const pieces = piecesOf(root, selection.getRangeAt(0), longText);
    return pieces.reduce((text, piece, index) => {
        const before = pieces[index - 1];
        return text + (before ? separator(before, piece) : "") + piece.text;
    }, "");
}

/**
 * Hears the browser's own copy and cut, and gives them the text; fields copy what is selected in them by themselves.
 * @param longTextOf what knows the long texts, once it is there
 */
export function listenForCopy(
    root: HTMLElement,
    mirror: Element,
    longTextOf: () => LongText | undefined,
    signal: AbortSignal,
): void {
    root.ownerDocument.addEventListener(
        "copy",
        (event) => {
            const field = root.ownerDocument.activeElement;
            const longText = longTextOf();
            if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== "range"))
                return;
            const selection = root.ownerDocument.getSelection();
            // Items of a tree can't be selected by themselves: the one with the focus is.
            const runs = field?.getAttribute("role") === "treeitem" ? field.querySelectorAll(".run") : [];
            const item = [...runs].map((run) => run.textContent).join(" ");
            const text = (selection && selectedTextOf(mirror, selection, longText)) || item || longText?.chosen();
            if (!text || !event.clipboardData) return;
            event.clipboardData.setData("text/plain", text);
            event.preventDefault();
        },
        { signal },
    );
}
