// Fields: the real inputs over the drawn ones: which element stands for which, and what the mirror tells of them: font
// and inks, keyboard, limits, options, and the labels and sentences that belong to them.
import { fontOf } from "./fonts";
import { setOrRemove } from "./node_states";
import { type Reader, Role } from "./protocol";

export type EntryRole =
    Role.textField | Role.searchField | Role.numberField | Role.textArea | Role.select | Role.combobox;

export type EntryElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Bits of shell::EntryFlag (src/shell/mirror.hpp). */
const enum EntryFlag {
    required = 1,
    readOnly = 2,
    spelling = 4,
    invalid = 8,
    unwrapped = 16,
}

/** The words of view::Keyboard and view::EnterKey (src/view/fields.hpp), by number. */
const keyboards = ["text", "search", "numeric", "decimal", "email", "url"];
const enterKeys = ["enter", "search", "go", "next", "done", "send"];

export function isEntry(role: Role): role is EntryRole {
    return role >= Role.textField && role <= Role.combobox;
}

function input(type: string, role?: string): HTMLInputElement {
    const made = document.createElement("input");
    made.type = type;
    made.dir = "auto"; // what is typed is read from where its script begins
    if (role) made.setAttribute("role", role);
    return made;
}

export function entryElementOf(role: EntryRole): EntryElement {
    switch (role) {
        case Role.textField:
            return input("text");
        case Role.searchField:
            return input("search");
        case Role.numberField:
            // As a text: the browser's own number field keeps what is no number to itself, and the sentence that says
            // what is wrong with it could not be ours.
            return input("text", "spinbutton");
        case Role.textArea: {
            const made = document.createElement("textarea");
            made.dir = "auto";
            return made;
        }
        case Role.select:
            return document.createElement("select");
        case Role.combobox: {
            const made = input("text", "combobox");
            made.setAttribute("aria-autocomplete", "list");
            return made;
        }
    }
}

/** What can't be used still takes the focus, so that its reason can be read; it only can't be edited. */
export function applyReadOnly(element: EntryElement): void {
    const fixed = element.hasAttribute("data-read-only") || element.getAttribute("aria-disabled") === "true";
    if (!(element instanceof HTMLSelectElement)) element.readOnly = fixed;
}

function color(reader: Reader): string {
    return `rgb(${reader.byte()} ${reader.byte()} ${reader.byte()} / ${reader.byte() / 255})`;
}

export function applyEntry(element: EntryElement, reader: Reader): void {
    const bits = reader.integer();
    setOrRemove(element, "aria-required", bits & EntryFlag.required ? "true" : "");
    setOrRemove(element, "aria-invalid", bits & EntryFlag.invalid ? "true" : "");
    setOrRemove(element, "data-read-only", bits & EntryFlag.readOnly ? "true" : "");
    applyReadOnly(element);
    if (element instanceof HTMLTextAreaElement) element.wrap = bits & EntryFlag.unwrapped ? "off" : "soft";
    element.spellcheck = (bits & EntryFlag.spelling) !== 0;
    element.autocapitalize = bits & EntryFlag.spelling ? "sentences" : "off";
    element.inputMode = keyboards[reader.byte()] ?? "text";
    element.enterKeyHint = enterKeys[reader.byte()] ?? "enter";
    const placeholder = reader.text();
    element.setAttribute("autocomplete", reader.text());
    setOrRemove(element, "aria-valuemin", reader.text());
    setOrRemove(element, "aria-valuemax", reader.text());
    const most = reader.integer();
    if (!(element instanceof HTMLSelectElement)) {
        setOrRemove(element, "placeholder", placeholder);
        element.maxLength = most;
    }
    const style = element.style;
    style.font = fontOf(reader.float(), reader.integer(), reader.byte());
    style.lineHeight = `${reader.float()}px`;
    style.setProperty("--ink", color(reader));
    style.setProperty("--placeholder-ink", color(reader));
    style.paddingLeft = `${reader.float()}px`;
    style.paddingTop = `${reader.float()}px`;
    style.paddingRight = `${reader.float()}px`;
    style.paddingBottom = `${reader.float()}px`;
}

/** What is chosen is told anew behind them. */
export function applyOptions(element: EntryElement, reader: Reader): void {
    const options: HTMLOptionElement[] = [];
    for (let count = reader.integer(); count > 0; count--) {
        const option = document.createElement("option");
        option.value = reader.text();
        option.text = reader.text();
        option.disabled = reader.byte() === 0;
        options.push(option);
    }
    element.replaceChildren(...options);
}

/** Ties a node to others, whose elements have the ids that `idOf` names. */
export function applyLinks(element: HTMLElement, reader: Reader, idOf: (node: number) => string): void {
    const reference = (node: number): string => (node === 0 ? "" : idOf(node));
    const controls = reference(reader.integer());
    const hint = reference(reader.integer());
    const error = reference(reader.integer());
    if (element instanceof HTMLLabelElement) element.htmlFor = controls;
    else setOrRemove(element, "aria-controls", controls);
    // Not all know aria-errormessage; those that do read each sentence once all the same.
    setOrRemove(element, "aria-describedby", `${error} ${hint}`.trim());
    setOrRemove(element, "aria-errormessage", error);
    setOrRemove(element, "aria-activedescendant", reference(reader.integer()));
}
