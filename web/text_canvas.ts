// Text canvas: measures and rasterises whole runs of text and icons with the browser's own 2D canvas, and uploads them
// into the textures that the renderer draws from. Nothing is ever read back.
import { icons } from "etl-jobs-icons";
import { fontOf } from "./fonts";

interface Piece {
    texture: WebGLTexture;
    x: number;
    y: number;
    width: number;
    height: number;
    draw(context: CanvasRenderingContext2D, x: number): void;
}

/** Widest strip that is rasterised at once, in device pixels; as wide as an atlas page (src/shell/web/browser_text.cpp). */
const stripWidth = 2048;

function colorOf(rgba: number): string {
    return `rgb(${rgba >>> 24} ${(rgba >>> 16) & 255} ${(rgba >>> 8) & 255} / ${(rgba & 255) / 255})`;
}

/** The order in which a run is read as a whole: its first letter's, as unicode-bidi: plaintext has it (style.css). */
function directionOf(text: string): CanvasDirection {
    const letter = /\p{L}/u.exec(text)?.[0] ?? "";
    return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(letter)
        ? "rtl"
        : "ltr";
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
    // Drawn by the processor: the strips are uploaded at once, so a detour over the graphics card would only cost.
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("This browser has no 2D canvas.");
    return context;
}

export class TextCanvas {
    private readonly canvas = document.createElement("canvas");
    private readonly context: CanvasRenderingContext2D;
    private readonly paths = new Map<string, Path2D>();
    private pieces: Piece[] = [];
    gl: WebGL2RenderingContext | null = null;

    constructor() {
        this.canvas.width = stripWidth;
        this.canvas.height = 64;
        this.context = contextOf(this.canvas);
    }

    /** The advance of a run in the pixels that `size` is in. */
    advance(text: string, size: number, weight: number, family: number, spacing: number): number {
        this.setFont(size, weight, family, spacing);
        return this.context.measureText(text).width;
    }

    /** Ascent × 65536 + descent of the font, rounded as browsers round them for their line boxes. */
    metrics(size: number, weight: number, family: number): number {
        this.setFont(size, weight, family, 0);
        const metrics = this.context.measureText("Hg");
        return Math.round(metrics.fontBoundingBoxAscent) * 65536 + Math.round(metrics.fontBoundingBoxDescent);
    }

    queueText(
        texture: WebGLTexture,
        x: number,
        y: number,
        width: number,
        height: number,
        text: string,
        size: number,
        weight: number,
        family: number,
        spacing: number,
        rgba: number,
        left: number,
        baseline: number,
    ): void {
        this.pieces.push({
            texture,
            x,
            y,
            width,
            height,
            draw: (context, at) => {
                this.setFont(size, weight, family, spacing);
                context.direction = directionOf(text);
                context.textAlign = "left"; // also of what is read from the right
                context.fillStyle = colorOf(rgba);
                context.fillText(text, at + left, baseline);
            },
        });
    }

    queueIcon(
        texture: WebGLTexture,
        x: number,
        y: number,
        size: number,
        name: string,
        rgba: number,
        eighths: number,
    ): void {
        this.pieces.push({
            texture,
            x,
            y,
            width: size,
            height: size,
            draw: (context, at) => {
                context.save();
                context.translate(at + size / 2, size / 2);
                context.rotate((eighths * Math.PI) / 4);
                context.scale(size / 24, size / 24);
                context.translate(-12, -12);
                context.strokeStyle = colorOf(rgba);
                context.lineWidth = 2;
                context.lineCap = context.lineJoin = "round";
                context.stroke(this.pathOf(name));
                context.restore();
            },
        });
    }

    /** Rasterises and uploads all that is queued, a strip for each row of neighbours. */
    flush(): void {
        const pieces = this.pieces;
        this.pieces = [];
        const gl = this.gl;
        if (!gl) return;
        gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
        let first = 0;
        while (first < pieces.length) {
            const strip = this.stripFrom(pieces, first);
            this.upload(gl, strip);
            first += strip.length;
        }
        gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    }

    /** The pieces from `first` on that stand side by side on one shelf of one texture. */
    private stripFrom(pieces: readonly Piece[], first: number): Piece[] {
        const strip: Piece[] = [];
        let end: number | undefined;
        for (const piece of pieces.slice(first)) {
            const start = strip[0];
            const joins = !start || (piece.texture === start.texture && piece.y === start.y && piece.x === end);
            if (!joins) break;
            strip.push(piece);
            end = piece.x + piece.width;
        }
        return strip;
    }

    private upload(gl: WebGL2RenderingContext, strip: readonly Piece[]): void {
        const first = strip[0];
        if (!first) return;
        const last = strip[strip.length - 1] ?? first;
        const width = last.x + last.width - first.x;
        const height = Math.max(...strip.map((piece) => piece.height));
        if (height > this.canvas.height) this.canvas.height = height;
        const context = this.context;
        context.clearRect(0, 0, width, height);
        for (const piece of strip) {
            const at = piece.x - first.x;
            context.save();
            context.beginPath();
            context.rect(at, 0, piece.width, piece.height);
            context.clip();
            piece.draw(context, at);
            context.restore();
        }
        gl.bindTexture(gl.TEXTURE_2D, first.texture);
        gl.texSubImage2D(gl.TEXTURE_2D, 0, first.x, first.y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, this.canvas);
    }

    private setFont(size: number, weight: number, family: number, spacing: number): void {
        const font = fontOf(size, weight, family);
        const context = this.context;
        if (context.font !== font) context.font = font;
        // Older WebKit lacks it: letters then stand without the extra space.
        if ("letterSpacing" in context) context.letterSpacing = `${spacing}px`;
    }

    private pathOf(name: string): Path2D {
        let path = this.paths.get(name);
        if (!path) {
            path = new Path2D(icons[name] ?? "");
            this.paths.set(name, path);
        }
        return path;
    }
}
