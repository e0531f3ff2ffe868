// Locale: dates and numbers by the browser's Intl, for the user's own language and zone.

const date: Intl.DateTimeFormatOptions = { month: "short", day: "numeric" };
const minute: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };

export class Locale {
    private readonly thisYear = new Intl.DateTimeFormat(undefined, { ...date, ...minute });
    /** The minute no longer matters, and would not fit into a card's foot. */
    private readonly otherYear = new Intl.DateTimeFormat(undefined, { ...date, year: "numeric" });
    private readonly full = new Intl.DateTimeFormat(undefined, {
        ...date,
        year: "numeric",
        hour: "numeric",
        minute: "2-digit",
        second: "2-digit",
        timeZoneName: "short",
    });
    private readonly time = new Intl.DateTimeFormat(undefined, {
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
        hourCycle: "h23",
    });
    private readonly count = new Intl.NumberFormat();

    /** The kinds are numbered in src/shell/web/browser_page.cpp. */
    format(kind: number, value: number): string {
        switch (kind) {
            case 0:
                return (
                    new Date(value).getFullYear() === new Date().getFullYear() ? this.thisYear : this.otherYear
                ).format(value);
            case 1:
                return this.full.format(value);
            case 2:
                return this.time.format(value);
            case 5:
                return String(-new Date(value).getTimezoneOffset());
            case 4:
                return /Mac|iP(hone|ad|od)/.test(navigator.userAgent) ? "⌘" : "Ctrl";
            default:
                return this.count.format(value);
        }
    }
}
