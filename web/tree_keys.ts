// Tree keys: arrows, Home, End and Page keys lead through the items of a tree, also to those that are not made yet; the
// right arrow opens an item and goes in, the left one closes it and goes out; a letter leads to the next item in sight.
import type { MirrorNode } from "./mirror";
import { focusWhenThere, scrollTo } from "./reach";

/** Where the keys have led to, while the page has not drawn it yet: pixels from the tree's upper edge. */
let ahead: { readonly from: Element; readonly top: number } | undefined;

class Tree {
    private readonly area: HTMLElement;

    constructor(
        private readonly element: HTMLElement,
        private readonly item: HTMLElement,
    ) {
        this.area = element.closest<HTMLElement>(".scroll") ?? element;
    }

    get items(): HTMLElement[] {
        return [...this.element.querySelectorAll<HTMLElement>("[role=treeitem]")];
    }

    get height(): number {
        return this.item.offsetHeight;
    }

    get page(): number {
        return Math.max(this.height, this.area.clientHeight - this.height);
    }

    get end(): number {
        return this.element.offsetHeight - this.height;
    }

    get top(): number {
        return ahead?.from === this.item ? ahead.top : this.item.offsetTop;
    }

    go(to: number): void {
        const top = Math.min(Math.max(to, 0), this.end);
        ahead = { from: this.item, top };
        scrollTo(this.area, top, this.height);
        focusWhenThere(() => this.items.find((item) => Math.abs(item.offsetTop - top) < this.height / 2));
    }

    /** To what the item stands in, which may be many pages above. */
    goOut(): void {
        const level = Number(this.item.getAttribute("aria-level"));
        focusWhenThere(() => {
            const above = this.items.filter((item) => item.offsetTop < this.item.offsetTop);
            const parent = above.findLast((item) => Number(item.getAttribute("aria-level")) < level);
            if (parent) scrollTo(this.area, parent.offsetTop, this.height);
            else if (level > 1) this.area.scrollTop -= this.page;
            return parent;
        });
    }

    goToLetter(letter: string): boolean {
        const items = this.items;
        const from = items.indexOf(this.item);
        const found = [...items.slice(from + 1), ...items.slice(0, from)].find((item) =>
            item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()),
        );
        if (found) this.go(found.offsetTop);
        return found !== undefined;
    }
}

/** True when the key is used up. */
export function leadThroughTree(owner: MirrorNode, event: KeyboardEvent): boolean {
    const item = document.activeElement;
    if (!(item instanceof HTMLElement) || item.getAttribute("role") !== "treeitem") return false;
    const tree = new Tree(owner.element, item);
    const expanded = item.getAttribute("aria-expanded");
    switch (event.key) {
        case "ArrowDown":
            tree.go(tree.top + tree.height);
            return true;
        case "ArrowUp":
            tree.go(tree.top - tree.height);
            return true;
        case "PageDown":
            tree.go(tree.top + tree.page);
            return true;
        case "PageUp":
            tree.go(tree.top - tree.page);
            return true;
        case "Home":
            tree.go(0);
            return true;
        case "End":
            tree.go(tree.end);
            return true;
        case "ArrowRight":
            if (expanded === "false") item.click();
            else if (expanded === "true") tree.go(tree.top + tree.height);
            return true;
        case "ArrowLeft":
            if (expanded === "true") item.click();
            else tree.goOut();
            return true;
        default:
            return event.key.length === 1 && event.key !== " " && tree.goToLetter(event.key);
    }
}
