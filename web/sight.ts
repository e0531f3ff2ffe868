// Sight: whether anybody could see the page: its tab may be hidden, and its frame scrolled out of its host.

export interface SightEvents {
    /** The tab is shown or hidden. */
    visible(visible: boolean): void;
    /** A frame could be seen. Told at once, too. */
    drawable(drawable: boolean): void;
}

export function watchSight(root: HTMLElement, events: SightEvents, signal: AbortSignal): void {
    let inView = true;
    const tell = (): void => events.drawable(!document.hidden && inView);
    document.addEventListener(
        "visibilitychange",
        () => {
            events.visible(!document.hidden);
            tell();
        },
        { signal },
    );
    const observer = new IntersectionObserver(([entry]) => {
        inView = entry?.isIntersecting ?? true;
        tell();
    });
    observer.observe(root);
    signal.addEventListener("abort", () => observer.disconnect());
    tell();
}
