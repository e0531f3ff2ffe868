// Storage: what the user chose, kept by the browser across visits; where that is forbidden, for this visit alone.

/** Null where storage is forbidden or has nothing under the key. */
export function storageGet(key: string): string | null {
    try {
        return localStorage.getItem(key);
    } catch {
        return null;
    }
}

export function storageSet(key: string, value: string): void {
    try {
        localStorage.setItem(key, value);
    } catch {
        // Forbidden or full: the preference lasts for this visit.
    }
}
