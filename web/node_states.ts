// Node states: the bits and numbers of the mirror's protocol as ARIA attributes.
import { applyReadOnly, isEntry, type EntryElement } from "./fields";
import { Flag, type Reader, Role } from "./protocol";

export function setOrRemove(element: HTMLElement, attribute: string, value: string): void {
    if (value) element.setAttribute(attribute, value);
    else element.removeAttribute(attribute);
}

/** The words of ui::State, ui::Popup and ui::Sort (src/ui/semantics.hpp), by number. */
const stateWords = ["", "false", "true", "mixed"];
const popupWords = ["", "menu", "dialog", "listbox"];
const sortWords = ["", "none", "ascending", "descending"];

export function applyStates(element: HTMLElement, bits: number): void {
    const word = (words: readonly string[], shift: number): string => words[(bits >> shift) & 3] ?? "";
    setOrRemove(element, "aria-checked", word(stateWords, 0));
    setOrRemove(element, "aria-expanded", word(stateWords, 2));
    setOrRemove(element, "aria-selected", word(stateWords, 4));
    setOrRemove(element, "aria-haspopup", word(popupWords, 6));
    setOrRemove(element, "aria-sort", word(sortWords, 8));
    setOrRemove(element, "aria-current", bits & (1 << 10) ? "page" : "");
}

/** Where Tab goes: natively focusable roles unless they skip it, scroll areas when nothing in them can be reached, and the
    one cell of a grid that the arrow keys have led to. */
export function applyFlags(element: HTMLElement, role: Role, flags: number): void {
    setOrRemove(element, "aria-disabled", flags & Flag.disabled ? "true" : "");
    setOrRemove(element, "aria-busy", flags & Flag.busy ? "true" : "");
    setOrRemove(element, "aria-modal", flags & Flag.modal ? "true" : "");
    if (role === Role.splitter || role === Role.tabList)
        element.setAttribute("aria-orientation", flags & Flag.vertical ? "vertical" : "horizontal");
    element.classList.toggle("gutter", (flags & Flag.gutter) !== 0);
    if (role === Role.scrollArea) {
        setOrRemove(element, "tabindex", flags & Flag.focusable ? "0" : "");
        // No landmark: the part that it belongs to is one already, under the same name.
        setOrRemove(element, "role", flags & Flag.focusable ? "group" : "");
    } else if (isEntry(role)) {
        applyReadOnly(element as EntryElement);
    } else if (role === Role.gridCell) {
        const stop = flags & Flag.skipsTab ? "-1" : "0";
        setOrRemove(element, "tabindex", flags & Flag.focusable ? stop : "");
    } else if (role === Role.listItem) {
        // No stop of Tab: keys lead there (src/shell/keys.cpp), and Tab goes on into it.
        setOrRemove(element, "tabindex", flags & Flag.focusable ? "-1" : "");
    } else if (element instanceof HTMLButtonElement || element instanceof HTMLAnchorElement) {
        setOrRemove(element, "tabindex", flags & Flag.skipsTab ? "-1" : "");
    }
}

/** Place and size mean rows and columns for a table's parts. */
export function applyPosition(element: HTMLElement, role: Role, position: number, size: number): void {
    if (role === Role.table || role === Role.grid) {
        element.setAttribute("aria-rowcount", String(position));
        element.setAttribute("aria-colcount", String(size));
    } else if (role === Role.row) {
        element.setAttribute("aria-rowindex", String(position));
    } else if (role === Role.cell || role === Role.gridCell || role === Role.columnHeader) {
        element.setAttribute("aria-colindex", String(position));
    } else {
        element.setAttribute("aria-posinset", String(position));
        element.setAttribute("aria-setsize", String(size));
    }
}

export function applyValue(element: HTMLElement, reader: Reader): void {
    const value = reader.float();
    const text = reader.text();
    setOrRemove(element, "aria-valuetext", text);
    if (element instanceof HTMLInputElement) {
        element.value = String(value);
        return;
    }
    // Below nothing: nobody knows how far it is.
    setOrRemove(element, "aria-valuenow", value < 0 ? "" : String(Math.round(value)));
    element.style.setProperty("--percent", `${Math.round(value)}%`);
}

export function applyAdjustable(element: HTMLElement, reader: Reader): void {
    const least = reader.float();
    const most = reader.float();
    const step = reader.float();
    element.dataset["perPixel"] = String(reader.float());
    if (element instanceof HTMLInputElement) {
        element.min = String(least);
        element.max = String(most);
        element.step = String(step);
    } else {
        element.setAttribute("aria-valuemin", String(least));
        element.setAttribute("aria-valuemax", String(most));
        element.dataset["step"] = String(step);
    }
}

/** Only where a link may lead: no address of a server's may become a script. */
export function applyLink(element: HTMLElement, href: string): void {
    if (!(element instanceof HTMLAnchorElement)) return;
    const target = new URL(href, location.href);
    if (!/^(https?|mailto):$/.test(target.protocol)) {
        element.removeAttribute("href");
        return;
    }
    element.setAttribute("href", href);
    const foreign = target.origin !== location.origin;
    setOrRemove(element, "target", foreign ? "_blank" : "");
    setOrRemove(element, "rel", foreign ? "noopener noreferrer" : "");
}
