// Covers: the texts of fields are the page's and stand above the whole canvas. Where something that is drawn lies over a
// field (a menu, a list, a window, a notice), the field is cut out there.
import type { Mirror, MirrorNode } from "./mirror";
import { Role } from "./protocol";

const covering: ReadonlySet<Role> = new Set([
    Role.dialog,
    Role.alertDialog,
    Role.menu,
    Role.listBox,
    Role.tooltip,
    Role.region,
]);

/** What is painted of a top-level node: a region has none of its own, only what stands in it. */
function painted(node: MirrorNode): readonly Element[] {
    return node.role === Role.region ? [...node.container.children] : [node.element];
}

function overlap(one: DOMRect, other: DOMRect): boolean {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** All of the box but for the holes, as a CSS path in the box's own coordinates. */
function pathAround(box: DOMRect, holes: readonly DOMRect[]): string {
    const outer = `M0 0H${box.width}V${box.height}H0Z`;
    const cut = holes.map((hole) => {
        const left = Math.max(0, hole.left - box.left);
        const top = Math.max(0, hole.top - box.top);
        const right = Math.min(box.width, hole.right - box.left);
        const bottom = Math.min(box.height, hole.bottom - box.top);
        return `M${left} ${top}H${right}V${bottom}H${left}Z`;
    });
    return `path(evenodd, "${outer}${cut.join("")}")`;
}

export class Covers {
    private cut = new Set<HTMLElement>();

    constructor(
        private readonly root: HTMLElement,
        private readonly mirror: Mirror,
        signal: AbortSignal,
    ) {
        // Of all scroll areas: their events do not bubble.
        root.addEventListener("scroll", () => this.update(), { capture: true, passive: true, signal });
    }

    /** Call when something has moved, come or gone. */
    update(): void {
        const layers = this.mirror.topLevel.filter((node) => covering.has(node.role));
        if (layers.length === 0 && this.cut.size === 0) return;
        const boxes = layers.map((node) => ({
            node,
            boxes: painted(node).map((element) => element.getBoundingClientRect()),
        }));
        const before = this.cut;
        this.cut = new Set();
        for (const element of this.root.querySelectorAll<HTMLElement>(".entry")) {
            const own = this.mirror.topLevel.findIndex((node) => node.element.contains(element));
            const box = element.getBoundingClientRect();
            const holes = boxes
                .filter(({ node }) => this.mirror.topLevel.indexOf(node) > own)
                .flatMap((layer) => layer.boxes)
                .filter((hole) => overlap(box, hole));
            if (holes.length === 0) continue;
            element.style.clipPath = pathAround(box, holes);
            this.cut.add(element);
        }
        for (const element of before) if (!this.cut.has(element)) element.style.clipPath = "";
    }
}
