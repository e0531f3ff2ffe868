// Kiosk: the wall screen's address, and a screen that stays awake where the browser can keep it so.

/** ?kiosk=true */
export function asksForKiosk(): boolean {
    return new URLSearchParams(location.search).get("kiosk") === "true";
}

/** The address says it, so that a reload stays what it was. */
export function showKiosk(on: boolean): void {
    if (asksForKiosk() === on) return;
    const url = new URL(location.href);
    if (on) url.searchParams.set("kiosk", "true");
    else url.searchParams.delete("kiosk");
    history.replaceState(history.state, "", url);
}

export class WakeLock {
    private wanted = false;
    private lock: WakeLockSentinel | undefined;

    constructor(signal: AbortSignal) {
        // The browser takes it back whenever the page is hidden.
        document.addEventListener("visibilitychange", () => void this.request(), { signal });
        signal.addEventListener("abort", () => this.keep(false));
    }

    keep(awake: boolean): void {
        this.wanted = awake;
        if (awake) void this.request();
        else void this.lock?.release();
    }

    private async request(): Promise<void> {
        if (!this.wanted || document.hidden || !("wakeLock" in navigator)) return;
        try {
            this.lock = await navigator.wakeLock.request("screen");
            if (!this.wanted) await this.lock.release();
        } catch {
            // Not allowed, or the machine saves its battery: the screen sleeps as the system wants it.
        }
    }
}
