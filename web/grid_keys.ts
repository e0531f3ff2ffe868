// Grid keys: arrows, Home, End and Page keys lead through the cells of a grid, also to rows that are not made yet; Space
// ticks the row. Rows and columns are counted as in aria-rowindex and aria-colindex; row 1 is the head.
import type { Mirror, MirrorNode } from "./mirror";
import { focusWhenThere } from "./reach";

export interface GridEvents {
    activate(id: number, extend: boolean): void;
}

interface Place {
    readonly row: number;
    readonly column: number;
}

/** Where the keys have led to, while the page has not drawn it yet. */
let ahead: { readonly from: Element; readonly place: Place } | undefined;

function number(element: Element | null | undefined, attribute: string): number {
    return Number(element?.getAttribute(attribute) ?? 0);
}

class Grid {
    readonly rows: number;
    readonly columns: number;
    private readonly area: HTMLElement;
    private readonly head: number;

    constructor(private readonly element: HTMLElement) {
        this.rows = number(element, "aria-rowcount");
        this.columns = number(element, "aria-colcount");
        this.area = element.querySelector<HTMLElement>(".scroll") ?? element;
        this.head = element.querySelector<HTMLElement>("[role=rowgroup]")?.offsetHeight ?? 0;
    }

    place(of: Element): Place {
        if (ahead?.from === of) return ahead.place;
        return {
            row: number(of.closest("[role=row]"), "aria-rowindex"),
            column: number(of.closest("[aria-colindex]"), "aria-colindex"),
        };
    }

    /** How many rows a Page key goes. */
    get page(): number {
        return Math.max(1, Math.floor(this.room / this.rowHeight) - 1);
    }

    go({ row, column }: Place): void {
        const from = document.activeElement;
        if (!from) return;
        const place = {
            row: Math.min(Math.max(row, 1), this.rows),
            column: Math.min(Math.max(column, 1), this.columns),
        };
        ahead = { from, place };
        if (place.row > 1) this.showRow(place.row);
        focusWhenThere(() => {
            const cell = this.cell(place);
            if (cell) this.showColumn(cell);
            // What can be pressed in a cell has the focus in its place.
            return cell?.querySelector<HTMLElement>("button, a") ?? cell;
        });
    }

    cell({ row, column }: Place): HTMLElement | null {
        return this.element.querySelector(`[role=row][aria-rowindex="${row}"] > [aria-colindex="${column}"]`);
    }

    private get room(): number {
        return this.area.clientHeight - this.head;
    }

    private get rowHeight(): number {
        return this.element.querySelector<HTMLElement>(".content > [role=row]")?.offsetHeight ?? this.head;
    }

    /** Of very many rows the scroll area stands for a share (src/ui/row_window.hpp). */
    private showRow(row: number): void {
        const { room, rowHeight, area } = this;
        const whole = rowHeight * (this.rows - 1) - room;
        if (whole <= 0) return;
        const share = (area.scrollHeight - area.clientHeight) / whole;
        const above = area.scrollTop / share;
        const top = rowHeight * (row - 2);
        if (top < above) area.scrollTop = top * share;
        else if (top + rowHeight > above + room) area.scrollTop = (top + rowHeight - room) * share;
    }

    /** The first columns stay where they are and cover what scrolls below them. */
    private showColumn(cell: HTMLElement): void {
        const { area } = this;
        if (area.scrollWidth <= area.clientWidth) return;
        const staying = [...(cell.parentElement?.children ?? [])].slice(0, 2) as HTMLElement[];
        if (staying.includes(cell)) return;
        const covered = staying.reduce((width, one) => width + one.offsetWidth, 0);
        const left = cell.offsetLeft - covered;
        const right = cell.offsetLeft + cell.offsetWidth - area.clientWidth;
        if (left < area.scrollLeft) area.scrollLeft = left;
        else if (right > area.scrollLeft) area.scrollLeft = right;
    }
}

function moved(grid: Grid, { row, column }: Place, event: KeyboardEvent): Place | undefined {
    const whole = event.ctrlKey || event.metaKey;
    if (whole && event.key !== "Home" && event.key !== "End") return undefined;
    switch (event.key) {
        case "ArrowDown":
            return { row: row + 1, column };
        case "ArrowUp":
            return { row: row - 1, column };
        case "ArrowRight":
            return { row, column: column + 1 };
        case "ArrowLeft":
            return { row, column: column - 1 };
        case "PageDown":
            return { row: row + grid.page, column };
        case "PageUp":
            return { row: Math.max(2, row - grid.page), column };
        case "Home":
            return whole ? { row: 2, column: 1 } : { row, column: 1 };
        case "End":
            return whole ? { row: grid.rows, column: grid.columns } : { row, column: grid.columns };
        default:
            return undefined;
    }
}

/** True when the key is used up. */
export function leadThroughGrid(mirror: Mirror, owner: MirrorNode, event: KeyboardEvent, events: GridEvents): boolean {
    const at = event.target;
    if (!(at instanceof Element)) return false;
    const grid = new Grid(owner.element);
    if (event.key === " " && (at.getAttribute("role") === "gridcell" || at instanceof HTMLAnchorElement)) {
        const box = mirror.nodeAt(at.closest("[role=row]")?.querySelector("[role=checkbox]") ?? null);
        if (box) events.activate(box.id, event.shiftKey);
        return box !== undefined;
    }
    const place = grid.place(at);
    const target = place.row > 0 && place.column > 0 ? moved(grid, place, event) : undefined;
    if (!target) return false;
    grid.go(target);
    return true;
}
