// Shortcuts: keys that belong to no control: letters and signs by themselves, arrows in the list of jobs, and chords with
// the machine's command key. C++ knows what each does (src/shell/keys.cpp) and whether it did something.
import { isEntry } from "./fields";
import type { Mirror } from "./mirror";
import { Role } from "./protocol";

/** Keys without a sign of their own by those that stand for them. */
const arrows: ReadonlyMap<string, string> = new Map([
    ["Escape", "⎋"],
    ["ArrowDown", "↓"],
    ["ArrowUp", "↑"],
]);

/** Where arrows and letters have a meaning of their own. */
const owners = [Role.menu, Role.slider, Role.splitter, Role.radioGroup, Role.tabList, Role.grid, Role.tree];

/** Finds the next or, by the capital, the previous match, as the command key and G do. */
function findSignOf(event: KeyboardEvent): string | undefined {
    const finds = event.key === "F3" || (event.key.toLowerCase() === "g" && (event.ctrlKey || event.metaKey));
    return finds ? (event.shiftKey ? "G" : "g") : undefined;
}

/** Of the job that has the focus itself: Space, by itself and with Shift, picks it and all up to it; Enter opens it. */
const ofJob = [" ", "⇧", "⏎"];

/** The sign of the key where it may be a shortcut; nothing for those that are held down and act only once. */
function signOf(event: KeyboardEvent): string | undefined {
    const arrow = arrows.get(event.key);
    if (arrow) return event.shiftKey ? undefined : arrow;
    if (event.key === " ") return event.repeat ? undefined : ofJob[event.shiftKey ? 1 : 0];
    if (event.key === "Enter") return event.repeat || event.shiftKey ? undefined : "⏎";
    const sign = event.key.toLowerCase();
    if ([...sign].length !== 1) return undefined;
    // Some keyboards need Shift for "/" and "?"; a letter with it is another one.
    if (event.shiftKey && sign !== event.key) return undefined;
    return event.repeat && sign !== "j" && sign !== "k" ? undefined : sign;
}

/** Where several pages stand in one document, a key that is pressed in none of them is meant for none. */
function isAlone(): boolean {
    return document.querySelectorAll(".etl-jobs").length === 1;
}

/** `press` is given the node with the focus (0: none of ours) and answers whether the key did something. */
export function listenForShortcuts(
    root: HTMLElement,
    mirror: Mirror,
    press: (at: number, key: number, withCommand: boolean) => boolean,
    signal: AbortSignal,
): void {
    // Where nothing has the focus, keys for a text mean the one that was pointed at last.
    let pointed: EventTarget | null = null;
    root.addEventListener("pointerdown", (event) => (pointed = event.target), { signal, passive: true });
    // Of the whole document: they work also where nothing has the focus.
    document.addEventListener(
        "keydown",
        (event) => {
            if (event.defaultPrevented || event.isComposing || event.altKey) return;
            const target = event.target;
            if (!root.contains(target as Node | null) && !(target === document.body && isAlone())) return;
            const found = findSignOf(event);
            const withCommand = found !== undefined || event.ctrlKey || event.metaKey;
            const sign = found ?? signOf(event);
            if (!sign || (event.ctrlKey && event.metaKey)) return;
            const node = mirror.nodeAt(withCommand && (target === root || target === document.body) ? pointed : target);
            if (ofJob.includes(sign) && (withCommand || node?.role !== Role.listItem)) return;
            const typed = node !== undefined && isEntry(node.role);
            if (!withCommand && (typed || owners.some((role) => mirror.nodeOf(target, role)))) return;
            if (press(node?.id ?? 0, sign.codePointAt(0) ?? 0, withCommand)) event.preventDefault();
        },
        { signal },
    );
}

/** Into sight, too; in a field all that it holds is marked, to be typed over. */
export function giveFocus(element: HTMLElement): void {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (element instanceof HTMLInputElement && isEntryElement(element)) element.select();
}

function isEntryElement(element: HTMLElement): boolean {
    return element.classList.contains("entry");
}
