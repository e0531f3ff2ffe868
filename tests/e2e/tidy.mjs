// Tidiness: nothing overflows sideways, and no text leaves its part of the page or lies over another.
import { expect } from "@playwright/test";

/**
 * What is wrong with how the parts stand: sideways overflow, texts over each other in one part, texts out of it.
 * @param {import("@playwright/test").Page} page
 * @param {import("@playwright/test").Locator} parts cards, or a window
 */
export async function expectTidy(page, parts) {
    const overflowing = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll("*")]
            .filter((element) => {
                const { overflowX } = getComputedStyle(element);
                const scrolls = element === document.documentElement || overflowX === "auto" || overflowX === "scroll";
                // Preformatted text and tables may be wider than their boxes: that is what the scrollbar is for.
                const may = element.getAttribute("role") === "group" || element.closest("[role=grid]") !== null;
                return scrolls && !may && element.scrollWidth > element.clientWidth;
            })
            .map(
                (element) => `${element.tagName} ${element.className} ${element.scrollWidth} > ${element.clientWidth}`,
            ),
    );
    expect(overflowing, "what overflows sideways").toEqual([]);
    const untidy = await parts.evaluateAll((elements) =>
        elements.flatMap((part) => {
            /** What scroll areas show of a text. @param {DOMRect} box @param {Element | null} from @param {Element} to */
            const inSight = (box, from, to) => {
                let [top, bottom] = [box.top, box.bottom];
                for (let around = from; around && around !== to; around = around.parentElement) {
                    if (getComputedStyle(around).overflowY === "visible") continue;
                    const area = around.getBoundingClientRect();
                    [top, bottom] = [Math.max(top, area.top), Math.min(bottom, area.bottom)];
                }
                return bottom > top ? new DOMRect(box.left, top, box.width, bottom - top) : null;
            };
            const outer = part.getBoundingClientRect();
            const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
            /** @type {{ text: string, box: DOMRect }[]} */
            const runs = [];
            /** @type {string[]} */
            const wrong = [];
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (node.parentElement?.closest("select, textarea")) continue; // in the browser's own hands
                const range = document.createRange();
                range.selectNodeContents(node);
                const box = inSight(range.getBoundingClientRect(), node.parentElement, part);
                if (!box) continue;
                const text = node.nodeValue ?? "";
                if (!text.trim()) continue; // where a line was broken
                const scroller = node.parentElement?.closest("[role=group][tabindex], [role=grid], [role=tree]");
                if (scroller) continue; // clipped by its own box
                if (box.left < outer.left - 1 || box.right > outer.right + 1) wrong.push(`“${text}” leaves its part`);
                runs.push({ text, box });
            }
            for (const [index, one] of runs.entries()) {
                for (const other of runs.slice(index + 1)) {
                    const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
                    const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
                    if (across > 1 && down > 3) wrong.push(`“${one.text}” and “${other.text}” overlap`);
                }
            }
            return wrong;
        }),
    );
    expect(untidy).toEqual([]);
}
