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
    private spans: HTMLElement[] = [];
    /** Around the lines of a wrapped text. */
    private block: HTMLElement | undefined;
    /** How the lines in the block follow each other. */
    private joints = "";

    constructor(private readonly container: HTMLElement) {}

    /** How many of the container's first children they are. */
    get count(): number {
        return this.block ? 1 : this.spans.length;
    }

    read(reader: Reader): void {
        const runs = Array.from({ length: reader.integer() }, () => readRun(reader));
        const joints = runs.map((run) => run.follows).join("");
        if (!/[12]/.test(joints)) {
            if (this.block) this.clear();
            this.showApart(runs);
            return;
        }
        if (this.joints !== joints || !this.block) this.makeBlock(runs, joints);
        this.showLines(runs);
    }

    private clear(): void {
        this.block?.remove();
        for (const span of this.spans) span.remove();
        this.block = undefined;
        this.spans = [];
        this.joints = "";
    }

    private showApart(runs: readonly Run[]): void {
        const ofLine = new Map(
            this.spans.flatMap((span) => (span.dataset["line"] ? [[span.dataset["line"], span]] : [])),
        );
        const others = this.spans.filter((span) => !span.dataset["line"]);
        const spans = runs.map((run) => {
            const line = String(run.line);
            const span = (run.line ? ofLine.get(line) : others.shift()) ?? element("run");
            ofLine.delete(line);
            show(run, span, run.left, run.top);
            return span;
        });
        for (const span of [...ofLine.values(), ...others]) span.remove();
        let next = this.container.firstChild;
        for (const span of spans) {
            if (span === next) next = next.nextSibling;
            else this.container.insertBefore(span, next);
        }
        this.spans = spans;
    }

    private makeBlock(runs: readonly Run[], joints: string): void {
        this.clear();
        this.block = element("lines");
        this.joints = joints;
        for (const run of runs) {
            const span = element("run");
            // Each line is one that does not fit beside the last: here the browser begins a new one.
            if (run.follows === Follows.space) this.block.append(" ");
            else if (run.follows === Follows.insideWord) this.block.append(document.createElement("wbr"));
            span.dataset["follows"] = String(run.follows);
            this.block.append(span);
            this.spans.push(span);
        }
        this.container.prepend(this.block);
    }

    private showLines(runs: readonly Run[]): void {
        const first = runs[0];
        const style = this.block?.style;
        if (!first || !style) return;
        style.left = `${first.left}px`;
        style.top = `${first.top}px`;
        style.font = first.font;
        style.lineHeight = `${first.height}px`;
        runs.forEach((run, index) => {
            const span = this.spans[index];
            if (span) show(run, span, run.left - first.left, run.top - first.top - index * first.height);
        });
    }
}
