// Surroundings: tells the program what goes on around the page: the network, whether anybody sees it, printing, fonts.
import type { Entrances } from "./entrances";
import type { LaterCode } from "./later_code";
import { watchPrinting } from "./printing";
import { watchSight } from "./sight";

/**
 * @param module the running program; another one after a restart
 * @param later makes the document that is printed
 */
export function listenToSurroundings(
    root: HTMLElement,
    module: () => Entrances,
    later: LaterCode,
    signal: AbortSignal,
): void {
    addEventListener("online", () => module()._etl_online(1), { signal });
    addEventListener("offline", () => module()._etl_online(0), { signal });
    watchSight(
        root,
        {
            visible: (visible) => module()._etl_visible(Number(visible)),
            drawable: (drawable) => module()._etl_drawable(Number(drawable)),
        },
        signal,
    );
    watchPrinting((printing) => {
        if (!printing || later.isThereAtOnce()) module()._etl_printing(Number(printing));
    }, signal);
    // Not when it is only hidden: a stop that can still be undone waits then as ever.
    addEventListener("pagehide", () => module()._etl_leaving(), { signal });
    document.fonts.addEventListener("loadingdone", () => module()._etl_fonts_changed(), { signal });
}
