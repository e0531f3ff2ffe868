// Printing: tells when the page is about to be printed, and when that is over.

export function watchPrinting(tell: (printing: boolean) => void, signal: AbortSignal): void {
    const query = matchMedia("print");
    let printing = false;
    const report = (now: boolean): void => {
        if (now !== printing) tell((printing = now));
    };
    addEventListener("beforeprint", () => report(true), { signal });
    addEventListener("afterprint", () => report(query.matches), { signal });
    query.addEventListener("change", () => report(query.matches), { signal });
    report(query.matches);
}
