// Looks: what the system says about how things should look, and whether colours are forced on the page.

export interface SystemLooks {
    readonly dark: boolean;
    readonly reducedMotion: boolean;
    readonly moreContrast: boolean;
    /** The user's own few colours replace all others: a canvas can't follow, HTML does. */
    readonly forcedColors: boolean;
}

/** Tells now and whenever something changes. */
export function watchLooks(tell: (looks: SystemLooks) => void, signal: AbortSignal): void {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const reduced = matchMedia("(prefers-reduced-motion: reduce)");
    const contrast = matchMedia("(prefers-contrast: more)");
    const forced = matchMedia("(forced-colors: active)");
    const report = (): void =>
        tell({
            dark: dark.matches,
            reducedMotion: reduced.matches,
            moreContrast: contrast.matches,
            forcedColors: forced.matches,
        });
    for (const query of [dark, reduced, contrast, forced]) query.addEventListener("change", report, { signal });
    report();
}

/** The page's own ground and ink, as rrggbb, for what the browser draws by itself: scrollbars, lists of selects, the mirror. */
export function showTheme(root: HTMLElement, dark: boolean, page: number, text: number): void {
    const style = root.style;
    style.colorScheme = dark ? "dark" : "light";
    style.setProperty("--page", `#${page.toString(16).padStart(6, "0")}`);
    style.setProperty("--text", `#${text.toString(16).padStart(6, "0")}`);
}
