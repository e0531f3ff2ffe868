// Schedule: one "next frame at" that requests only move earlier, and one reminder that runs drawn or not.

const longestTimeout = 2 ** 31 - 1;

export class Schedule {
    private frameDue: number | undefined;
    private frameTimer = 0;
    private animationFrame = 0;
    private reminder = 0;

    constructor(
        private readonly onFrame: () => void,
        private readonly onReminder: () => void,
    ) {}

    /** At that time (milliseconds since the epoch), or with the first frame that the browser draws after it. */
    requestFrameAt(at: number): void {
        if (this.frameDue !== undefined && this.frameDue <= at) return;
        this.frameDue = at;
        clearTimeout(this.frameTimer);
        const wait = at - Date.now();
        if (wait > 0) {
            this.frameTimer = setTimeout(() => this.nextAnimationFrame(), Math.min(wait, longestTimeout));
        } else {
            this.nextAnimationFrame();
        }
    }

    remindAt(at: number): void {
        clearTimeout(this.reminder);
        this.reminder = setTimeout(this.onReminder, Math.min(Math.max(0, at - Date.now()), longestTimeout));
    }

    stop(): void {
        clearTimeout(this.frameTimer);
        clearTimeout(this.reminder);
        cancelAnimationFrame(this.animationFrame);
    }

    private nextAnimationFrame(): void {
        cancelAnimationFrame(this.animationFrame);
        this.animationFrame = requestAnimationFrame(() => {
            this.frameDue = undefined;
            this.onFrame();
        });
    }
}
