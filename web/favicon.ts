// Favicon: what the tab's icon shows of the jobs, by shape as well as by colour, drawn by the page itself.

/** The numbers of view::TabIcon (src/view/tab.hpp). */
export const enum TabIcon {
    plain = 0,
    well = 1,
    running = 2,
    failed = 3,
    unknown = 4,
}

const size = 64;
const fills = ["#2862eb", "#047857", "#763ded", "#dc2626", "#6b7280"];

/** White strokes on a grid of 64. */
const signs = [
    "M18 22h28 M18 32h28 M18 42h16",
    "M20 33l8 8 16-17",
    "M27 21l18 11-18 11z",
    "M32 18v17 M32 45v0.5",
    "M25 26a7 7 0 1 1 10 6q-3 2-3 5 M32 46v0.5",
];

const drawn = new Map<TabIcon, string>();

/** As a data address; "" where there is nothing to draw on. */
export function iconAddress(icon: TabIcon): string {
    const known = drawn.get(icon);
    if (known !== undefined) return known;
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = size;
    const context = canvas.getContext("2d");
    if (!context) return "";
    context.fillStyle = fills[icon] ?? "";
    context.beginPath();
    // A plain page is a tile; what says something is a disc.
    if (icon === TabIcon.plain) context.roundRect(2, 2, size - 4, size - 4, 14);
    else context.arc(size / 2, size / 2, size / 2 - 2, 0, 2 * Math.PI);
    context.fill();
    context.strokeStyle = context.fillStyle = "#fff";
    context.lineWidth = 7;
    context.lineCap = context.lineJoin = "round";
    const sign = new Path2D(signs[icon]);
    context.stroke(sign);
    if (icon === TabIcon.running) context.fill(sign);
    const address = canvas.toDataURL();
    drawn.set(icon, address);
    return address;
}

/** Shows it in the tab of a document that is the page's own. */
export function showIcon(icon: TabIcon): void {
    const address = iconAddress(icon);
    if (!address) return;
    const link = document.querySelector<HTMLLinkElement>("link[rel='icon']") ?? document.createElement("link");
    link.rel = "icon";
    link.href = address;
    if (!link.isConnected) document.head.append(link);
}
