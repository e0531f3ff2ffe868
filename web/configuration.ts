// Configuration: what the page's element and address say about where the API is and how the page looks.

export type Theme = "light" | "dark";

/** Which back end is asked, by the numbers of app::ProfileChoice. */
const profiles = { auto: 0, spec: 1, platform: 2 } as const;

export interface Configuration {
    /** "" for the page's own origin, else "https://api.example.org", without a slash at the end. */
    readonly apiBase: string;
    readonly socketBase: string;
    readonly profile: (typeof profiles)[keyof typeof profiles];
    /** Whose messages may bring a token: the page's own origin, and those that are configured. */
    readonly hostOrigins: readonly string[];
    /** The theme that the host asked for in the address; undefined leaves it to the user. */
    readonly theme: Theme | undefined;
    /** Where one signs in; "" where that is not configured. */
    readonly login: string;
    /** A token that an older host put into the address. */
    readonly token: string | undefined;
}

/** Reads a token out of the address and removes it from there at once, so that no history or log keeps it. */
function takeToken(address: Location): string | undefined {
    const url = new URL(address.href);
    const token = url.searchParams.get("token") ?? undefined;
    if (token !== undefined) {
        url.searchParams.delete("token");
        history.replaceState(history.state, "", url);
    }
    return token;
}

/**
 * Reads data-api-base, data-profile, data-login and data-host-origins of the element, and ?theme= and ?token= of the address. A
 * value that can't be meant is refused with a sentence.
 */
export function readConfiguration(element: HTMLElement, address: Location): Configuration {
    const token = takeToken(address);
    const base = element.dataset["apiBase"]?.trim().replace(/\/+$/, "") ?? "";
    if (base && !/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(base))
        throw new Error(`data-api-base takes an address such as https://api.example.org, not “${base}”.`);
    const profile = element.dataset["profile"]?.trim() || "auto";
    if (!(profile in profiles)) throw new Error(`data-profile takes auto, spec or platform, not “${profile}”.`);
    const origins = element.dataset["hostOrigins"]?.trim().split(/\s+/).filter(Boolean) ?? [];
    const wrong = origins.find((origin) => !/^https?:\/\/[^\s/?#]+$/.test(origin));
    if (wrong) throw new Error(`data-host-origins takes origins such as https://app.example.org, not “${wrong}”.`);
    const login = element.dataset["login"]?.trim() ?? "";
    if (login && !/^(https?:\/\/|\.{0,2}\/(?!\/)|#)[^\s]*$/.test(login))
        throw new Error(`data-login takes an address such as https://login.example.org or /login, not “${login}”.`);
    const theme = new URLSearchParams(address.search).get("theme");
    return {
        apiBase: base,
        socketBase: (base || address.origin).replace(/^http/, "ws"),
        profile: profiles[profile as keyof typeof profiles],
        hostOrigins: [address.origin, ...origins],
        login,
        theme: theme === "light" || theme === "dark" ? theme : undefined,
        token,
    };
}
