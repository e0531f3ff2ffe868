// Later script: what the page's own script needs only where the later code draws something (web/later_code.ts loads both):
// long texts and their gutter, the keys of trees and grids, files in fields, downloads. It is bundled by itself, so it may take no values
// from other files but what they hand over.
import { download, type DownloadOutcome } from "./download";
import { leadThroughGrid } from "./grid_keys";
import { type GivenFile, listenForFiles } from "./file_field";
import { listenForGutter } from "./gutter";
import { LongText, type LongTextEvents } from "./long_text";
import type { Mirror } from "./mirror";
import { leadThroughTree } from "./tree_keys";

export type { DownloadOutcome, GivenFile, LongText, LongTextEvents };

/** What one page has of it. */
export interface LaterParts {
    readonly longText: LongText;
    readonly download: typeof download;
    readonly leadThroughTree: typeof leadThroughTree;
    readonly leadThroughGrid: typeof leadThroughGrid;
}

/** Registers all listeners; they go when the signal is aborted. */
export function startLater(
    root: HTMLElement,
    mirror: Mirror,
    events: LongTextEvents & {
        activate(id: number, extend: boolean): void;
        /** A file was given to the field of that node. */
        given(node: number, file: GivenFile): void;
    },
    signal: AbortSignal,
): LaterParts {
    listenForGutter(root, mirror, events, signal);
    listenForFiles(root, mirror, (node, file) => events.given(node, file), signal);
    return { longText: new LongText(root, mirror, events, signal), download, leadThroughTree, leadThroughGrid };
}
