// Scrollbar: how wide the browser makes one here.

/** What a vertical scrollbar takes away from the width; 0 where scrollbars float over the content. */
export function measureScrollbar(root: HTMLElement): number {
    const probe = document.createElement("div");
    probe.className = "scroll-probe";
    root.append(probe);
    const width = probe.offsetWidth - probe.clientWidth;
    probe.remove();
    return width;
}
