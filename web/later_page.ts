// Later page: what one page has of the later script (later_script.ts), once that has come.
import type { Entrances } from "./entrances";
import { LaterCode, type LaterScript } from "./later_code";
import type { GivenFile, LaterParts, LongText } from "./later_script";
import type { Mirror, MirrorNode } from "./mirror";

export class LaterPage {
    readonly code = new LaterCode();
    private parts: LaterParts | undefined;
    /** What C++ gave while it was asked for a part of a long text. */
    private givenText = "";
    /** The file that was given to a field, while C++ takes it over. */
    private givenFile: GivenFile | undefined;

    /** @param entrances those of the page's module, also when it is another one by then */
    constructor(
        private readonly root: HTMLElement,
        private readonly mirror: Mirror,
        private readonly entrances: () => Entrances,
        private readonly activate: (id: number, extend: boolean) => void,
        private readonly signal: AbortSignal,
    ) {}

    get longText(): LongText | undefined {
        return this.parts?.longText;
    }

    /** Tells C++ when all of the later code can be called, or that it could not be loaded. */
    async load(): Promise<void> {
        const script = await this.code.load();
        if (script && !this.signal.aborted) this.parts ??= this.start(script);
        this.entrances()._etl_later_code_loaded(Number(script !== undefined));
    }

    private start(script: LaterScript): LaterParts {
        return script.startLater(
            this.root,
            this.mirror,
            {
                activate: this.activate,
                given: (node, file) => {
                    this.givenFile = file;
                    this.entrances()._etl_file_given(node, file.trouble);
                    this.givenFile = undefined;
                },
                selected: (area, first, last) => this.entrances()._etl_selected(area, first, last),
                textBetween: (area, from, to) => {
                    this.entrances()._etl_text_wanted(area, from.line, from.units, to.line, to.units);
                    return this.takeGivenText();
                },
                chosenText: () => {
                    this.entrances()._etl_chosen_text_wanted();
                    return this.takeGivenText();
                },
            },
            this.signal,
        );
    }

    /** Whether the key led somewhere in a tree. */
    leadThroughTree(tree: MirrorNode, event: KeyboardEvent): boolean {
        return this.parts?.leadThroughTree(tree, event) ?? false;
    }

    /** Whether the key led somewhere in a grid, or ticked a row. */
    leadThroughGrid(grid: MirrorNode, event: KeyboardEvent): boolean {
        return this.parts?.leadThroughGrid(this.mirror, grid, event, { activate: this.activate }) ?? false;
    }

    download(address: string, authorization: string, name: string, ticket: number): void {
        void this.parts
            ?.download(address, authorization, name, this.signal)
            .then((outcome) => this.entrances()._etl_downloaded(ticket, Number(outcome.saved), outcome.status));
    }

    takeGivenFile(name: boolean): string {
        return (name ? this.givenFile?.name : this.givenFile?.text) ?? "";
    }

    giveText(text: string): void {
        this.givenText = text;
    }

    private takeGivenText(): string {
        const text = this.givenText;
        this.givenText = "";
        return text;
    }
}
