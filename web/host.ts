// Host: the page around the frame: the token and the theme that it sends, in the address, by messages and by the
// storage that both share (contract: "The page in an iframe").
import type { Configuration, Theme } from "./configuration";

/** How long the host may take to send a token that it was asked for. */
const answerWithin = 5000;

export interface HostListener {
    tokenChanged(): void;
    themeChanged(theme: Theme): void;
    /** The first two of the host's colours as 0xRRGGBB; -1 each: the page's own. */
    colorsChanged(colors: readonly [number, number]): void;
}

function isTheme(value: unknown): value is Theme {
    return value === "light" || value === "dark";
}

/** The part of a message under a name, where there is one. */
function part(value: unknown, name: string): unknown {
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** "#2862EB" as a number; undefined for anything else. */
function colorOf(value: unknown): number | undefined {
    return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value) ? parseInt(value.slice(1), 16) : undefined;
}

export class Host {
    /** In memory only, and never in an address again. */
    private sentToken: string | undefined;
    private waiting: ((came: boolean) => void) | undefined;

    constructor(
        private readonly configuration: Configuration,
        private readonly listener: HostListener,
        signal: AbortSignal,
    ) {
        this.sentToken = configuration.token;
        addEventListener("message", (event) => this.hear(event), { signal });
        addEventListener("storage", (event) => this.storageChanged(event), { signal });
    }

    get inFrame(): boolean {
        return parent !== window;
    }

    get token(): string | null {
        return this.sentToken ?? null;
    }

    get cookieToken(): string | null {
        try {
            const found = /(?:^|;\s*)pulse_token=([^;]*)/.exec(document.cookie);
            return found?.[1] ? decodeURIComponent(found[1]) : null;
        } catch {
            return null; // cookies are forbidden here, or this one is no text
        }
    }

    /** Resolves to whether the host has sent a token in time. */
    askForToken(): Promise<boolean> {
        this.waiting?.(false);
        return new Promise((resolve) => {
            const end = setTimeout(() => this.waiting?.(false), answerWithin);
            this.waiting = (came) => {
                clearTimeout(end);
                this.waiting = undefined;
                resolve(came);
            };
            // It says no more than that a token is wanted, so anybody may hear it.
            parent.postMessage({ type: "TOKEN_REQUEST" }, "*");
        });
    }

    private hear(event: MessageEvent): void {
        if (!this.inFrame || event.source !== parent) return;
        const type = part(event.data, "type");
        const payload = part(event.data, "payload");
        if (type === "THEME_UPDATE") {
            const theme = part(payload, "theme");
            if (isTheme(theme)) this.listener.themeChanged(theme);
            this.takeColors(payload);
        } else if (type === "TOKEN_UPDATE" && this.configuration.hostOrigins.includes(event.origin)) {
            const token = part(payload, "token");
            if (typeof token === "string" || token === null) this.takeToken(token);
        }
    }

    /** Colours as the host draws with them, whichever mode it calls that; without any, its default mode is ours. */
    private takeColors(payload: unknown): void {
        const schema = part(payload, "colorSchema");
        const first = colorOf(part(schema, "color1"));
        const second = colorOf(part(schema, "color2"));
        if (first !== undefined && second !== undefined) this.listener.colorsChanged([first, second]);
        else if (part(payload, "colorSchemaMode") === "default") this.listener.colorsChanged([-1, -1]);
    }

    private takeToken(token: string | null): void {
        this.sentToken = token ?? undefined;
        if (this.waiting && token) this.waiting(true);
        else this.listener.tokenChanged();
    }

    private storageChanged(event: StorageEvent): void {
        // No key: the whole storage was cleared.
        if (event.key === null || event.key === "auth_token" || event.key === "pulse_token")
            this.listener.tokenChanged();
        else if (event.key === "pulse_logout_event") this.takeToken(null);
        else if (event.key === "pulse_theme" && isTheme(event.newValue)) this.listener.themeChanged(event.newValue);
    }
}
