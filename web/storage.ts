// Storage: what the user chose, kept by the browser across visits, and what one tab keeps over a reload; where that is
// forbidden, for this visit alone.

const areaOf = (ofTab: boolean): Storage => (ofTab ? sessionStorage : localStorage);

/** Null where storage is forbidden or has nothing under the key. */
export function storageGet(key: string, ofTab = false): string | null {
    try {
        return areaOf(ofTab).getItem(key);
    } catch {
        return null;
    }
}

export function storageSet(key: string, value: string, ofTab = false): void {
    try {
        areaOf(ofTab).setItem(key, value);
    } catch {
        // Forbidden or full: it lasts for this visit.
    }
}
