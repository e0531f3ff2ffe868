// Reach: brings a part of a scroll area into sight and the focus onto what stands there. Only what is in sight exists, so
// it may have to be waited for: the canvas draws it in one of the next frames.

/** Long enough for a busy page; who presses a key again does not wait for the last one. */
const patience = 2_000;

let newest = 0;

/** Scrolls until `top` to `top + height` (pixels of the content) is in sight below what covers the upper edge. */
export function scrollTo(area: HTMLElement, top: number, height: number, covered = 0): void {
    const room = area.clientHeight - covered;
    if (top < area.scrollTop) area.scrollTop = top;
    else if (top + height > area.scrollTop + room) area.scrollTop = top + height - room;
}

/** Gives the focus to what `find` finds, as soon as it is there; not if the focus has gone elsewhere by then. */
export function focusWhenThere(find: () => HTMLElement | null | undefined): void {
    const mine = ++newest;
    const before = document.activeElement;
    const until = performance.now() + patience;
    const look = (): void => {
        if (mine !== newest || document.activeElement !== before) return;
        const found = find();
        if (found) {
            found.focus({ preventScroll: true });
            // What lies around the scroll area may have to follow.
            found.scrollIntoView({ block: "nearest", inline: "nearest" });
        } else if (performance.now() < until) {
            requestAnimationFrame(look);
        }
    };
    look();
}
