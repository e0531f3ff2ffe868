// Configuration: what the page's element and address say about where the API is and how the page looks.

export interface Configuration {
    /** "" for the page's own origin, else "https://api.example.org", without a slash at the end. */
    readonly apiBase: string;
    readonly socketBase: string;
    /** The theme that the host asked for in the address; undefined leaves it to the user. */
    readonly theme: "light" | "dark" | undefined;
}

/** Reads data-api-base of the element and ?theme= of the address. A base that is no http(s) address is refused. */
export function readConfiguration(element: HTMLElement, address: Location): Configuration {
    const base = element.dataset["apiBase"]?.trim().replace(/\/+$/, "") ?? "";
    if (base && !/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(base))
        throw new Error(`data-api-base takes an address such as https://api.example.org, not “${base}”.`);
    const theme = new URLSearchParams(address.search).get("theme");
    return {
        apiBase: base,
        socketBase: (base || address.origin).replace(/^http/, "ws"),
        theme: theme === "light" || theme === "dark" ? theme : undefined,
    };
}
