// Address: what of the page's state stands in the browser's address, for Back, reload and links.

/**
 * Without loading anything, and without an event: the state is the address' already.
 * @param fresh Back leads to what was there before; otherwise that is replaced
 */
export function showAddress(fragment: string, fresh: boolean): void {
    try {
        if (fresh) history.pushState(null, "", fragment);
        else history.replaceState(history.state, "", fragment);
    } catch {
        // Browsers take only so many in half a minute; the next change says the whole of it again.
    }
}
