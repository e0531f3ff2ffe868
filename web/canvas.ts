// Canvas: its size in exact device pixels, and its WebGL context from birth through loss and return.

export interface CanvasEvents {
    /** CSS pixels, and device pixels per CSS pixel. */
    resized(width: number, height: number, scale: number): void;
    contextLost(): void;
    contextRestored(): void;
}

const contextAttributes: WebGLContextAttributes = {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: "low-power",
    // Only what changed is drawn anew (src/shell/damage.hpp), so the rest has to stay.
    preserveDrawingBuffer: true,
};

export class Canvas {
    readonly element = document.createElement("canvas");

    constructor(
        private readonly root: HTMLElement,
        private readonly events: CanvasEvents,
        private readonly signal: AbortSignal,
    ) {
        this.element.className = "picture";
        this.element.setAttribute("aria-hidden", "true");
        root.append(this.element);
        this.element.addEventListener(
            "webglcontextlost",
            (event) => {
                event.preventDefault(); // asks for it back
                events.contextLost();
            },
            { signal },
        );
        this.element.addEventListener("webglcontextrestored", () => events.contextRestored(), { signal });
    }

    createContext(): WebGL2RenderingContext | null {
        return this.element.getContext("webgl2", contextAttributes);
    }

    /** A browser has only so many contexts, and takes them from others before it collects what nobody holds any more. */
    release(): void {
        this.element.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    }

    /** Device pixels; clears the canvas, so it is called in the task that draws. */
    size(width: number, height: number): void {
        this.element.width = width;
        this.element.height = height;
        this.element.style.width = `${width / devicePixelRatio}px`;
        this.element.style.height = `${height / devicePixelRatio}px`;
    }

    /** Reports the size now and whenever it changes, zoom included. */
    watchSize(): void {
        const report = (width: number, height: number): void => {
            const scale = devicePixelRatio;
            this.events.resized(width / scale, height / scale, scale);
        };
        // Rounded edges times ratio: right to the pixel but at some fractional zooms.
        const fromEdges = (): [number, number] => {
            const box = this.root.getBoundingClientRect();
            const scale = devicePixelRatio;
            return [
                Math.round(box.right * scale) - Math.round(box.left * scale),
                Math.round(box.bottom * scale) - Math.round(box.top * scale),
            ];
        };
        report(...fromEdges());
        const observer = new ResizeObserver(([entry]) => {
            const [width, height] = fromEdges();
            const exact = entry?.devicePixelContentBoxSize?.[0];
            // Browsers that emulate a device scale report the box in other pixels: then the edges are right.
            const trusted = exact && Math.abs(exact.inlineSize - width) <= 2 && Math.abs(exact.blockSize - height) <= 2;
            if (trusted) report(exact.inlineSize, exact.blockSize);
            else report(width, height);
        });
        try {
            observer.observe(this.root, { box: "device-pixel-content-box" });
        } catch {
            observer.observe(this.root); // WebKit knows no device-pixel-content-box
        }
        this.signal.addEventListener("abort", () => observer.disconnect());
    }
}
