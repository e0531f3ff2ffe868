// Runs: the text of a mirrored node over the drawn letters. The lines of one wrapped text stand in one block, with the
// space between them that was wrapped away, so that the browser's own find goes over their ends; those of a long text
// keep their element as long as they are in sight, so that a selection in them lasts.
import { fontOf } from "./fonts";
import type { Reader } from "./protocol";

/** Numbers of ui::Follows (src/ui/semantics.hpp). */
const enum Follows {
    nothing = 0,
    space = 1,
    insideWord = 2,
}

interface Run {
    readonly text: string;
    readonly font: string;
    readonly spacing: number;
    readonly color: string;
    readonly left: number;
    readonly top: number;
    readonly height: number;
    readonly follows: Follows;
    /** Of a long text: the line's number, from 1, and how much of the line stands before the run. */
    readonly line: number;
    readonly from: number;
}

function readRun(reader: Reader): Run {
    const text = reader.text();
    const font = fontOf(reader.float(), reader.integer(), reader.byte());
    const lineHeight = reader.float();
    const spacing = reader.float();
    const color = `rgb(${reader.byte()} ${reader.byte()} ${reader.byte()} / ${reader.byte() / 255})`;
    const left = reader.float();
    const top = reader.float();
    reader.float();
    const height = reader.float() || lineHeight;
    const follows: Follows = reader.byte();
    return { text, font, spacing, color, left, top, height, follows, line: reader.integer(), from: reader.integer() };
}

function element(className: string): HTMLElement {
    const made = document.createElement("span");
    made.className = className;
    return made;
}

/** `left` and `top` from where the run stands by itself. */
function show(run: Run, span: HTMLElement, left: number, top: number): void {
    if (span.textContent !== run.text) span.textContent = run.text;
    if (run.line) {
        span.dataset["line"] = String(run.line);
        span.dataset["from"] = String(run.from);
    }
    // Most changes are of the text alone: one comparison spares the rest.
    const look = `${run.font} ${run.spacing} ${run.color} ${left} ${top} ${run.height}`;
    if (span.dataset["look"] === look) return;
    span.dataset["look"] = look;
    const style = span.style;
    style.font = run.font;
    style.lineHeight = `${run.height}px`;
    style.letterSpacing = run.spacing ? `${run.spacing}px` : "";
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.setProperty("--ink", run.color);
}

export class Runs {
    /** One for each run. */
    private spans: HTMLElement[] = [];
    /** The container's first children: runs that stand by themselves, and the blocks of wrapped texts. */
    private parts: HTMLElement[] = [];
    /** How the runs follow each other; "" where each stands by itself. */
    private joints = "";

    constructor(private readonly container: HTMLElement) {}

    /** How many of the container's first children they are. */
    get count(): number {
        return this.parts.length;
    }

    read(reader: Reader): void {
        const runs = Array.from({ length: reader.integer() }, () => readRun(reader));
        const joints = runs.map((run) => run.follows).join("");
        if (!/[12]/.test(joints)) {
            if (this.joints) this.clear();
            this.showApart(runs);
            return;
        }
        if (this.joints !== joints) this.makeBlocks(runs, joints);
        this.showLines(runs);
    }

    private clear(): void {
        for (const part of this.parts) part.remove();
        this.spans = [];
        this.parts = [];
        this.joints = "";
    }

    private showApart(runs: readonly Run[]): void {
        /** By the line of a long text, which may have several; "" for all others. */
        const free = new Map<string, HTMLElement[]>();
        const freeOf = (line: string): HTMLElement[] => {
            const spans = free.get(line) ?? [];
            free.set(line, spans);
            return spans;
        };
        for (const span of this.spans) freeOf(span.dataset["line"] ?? "").push(span);
        const spans = runs.map((run) => {
            const span = freeOf(run.line ? String(run.line) : "").shift() ?? element("run");
            show(run, span, run.left, run.top);
            return span;
        });
        for (const span of [...free.values()].flat()) span.remove();
        let next = this.container.firstChild;
        for (const span of spans) {
            if (span === next) next = next.nextSibling;
            else this.container.insertBefore(span, next);
        }
        this.spans = spans;
        this.parts = spans;
    }

    private makeBlocks(runs: readonly Run[], joints: string): void {
        this.clear();
        this.joints = joints;
        let block: HTMLElement | undefined;
        runs.forEach((run, index) => {
            const span = element("run");
            this.spans.push(span);
            if (index === 0 || run.follows === Follows.nothing) {
                block = runs[index + 1]?.follows ? element("lines") : undefined;
                this.parts.push(block ?? span);
            }
            // Each line is one that does not fit beside the last: here the browser begins a new one.
            if (run.follows === Follows.space) block?.append(" ");
            else if (run.follows === Follows.insideWord) block?.append(document.createElement("wbr"));
            if (block) span.dataset["follows"] = String(run.follows);
            block?.append(span);
        });
        this.container.prepend(...this.parts);
    }

    private showLines(runs: readonly Run[]): void {
        let first: Run | undefined;
        let lines = 0;
        runs.forEach((run, index) => {
            const span = this.spans[index];
            const block = span?.parentElement;
            if (!span || !block) return;
            if (block === this.container) {
                show(run, span, run.left, run.top);
                return;
            }
            if (!first || run.follows === Follows.nothing) {
                first = run;
                lines = 0;
                block.style.left = `${run.left}px`;
                block.style.top = `${run.top}px`;
                block.style.font = run.font;
                block.style.lineHeight = `${run.height}px`;
            }
            show(run, span, run.left - first.left, run.top - first.top - lines * first.height);
            lines += 1;
        });
    }
}
