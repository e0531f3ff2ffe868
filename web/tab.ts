// Tab: the document's title, with counts before it, and its icon; only where the document is the page's own.
import { showIcon } from "./favicon";

export class Tab {
    private counts = "";
    private named = document.title;

    constructor(private readonly own: boolean) {}

    /** What is in sight. */
    set title(name: string) {
        this.named = name || this.named;
        this.showTitle();
    }

    /** @param counts such as "(2 failed)"; "" for none */
    show(counts: string, icon: number): void {
        this.counts = counts;
        this.showTitle();
        if (this.own) showIcon(icon);
    }

    private showTitle(): void {
        if (this.own) document.title = this.counts ? `${this.counts} ${this.named}` : this.named;
    }
}
