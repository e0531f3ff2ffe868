// Locale: dates and numbers by the browser's Intl, for the user's own language, in the zone that was chosen.

const date: Intl.DateTimeFormatOptions = { month: "short", day: "numeric" };
const minute: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };

/** Null where the browser does not know the zone. */
function formatsOf(timeZone: string | undefined) {
    const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
        new Intl.DateTimeFormat(undefined, timeZone ? { ...options, timeZone } : options);
    try {
        return {
            thisYear: make({ ...date, ...minute }),
            /** The minute no longer matters, and would not fit into a card's foot. */
            otherYear: make({ ...date, year: "numeric" }),
            year: make({ year: "numeric" }),
            full: make({ ...date, ...minute, year: "numeric", second: "2-digit", timeZoneName: "short" }),
            minute: make({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
            time: make({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }),
        };
    } catch {
        return null;
    }
}

type Formats = NonNullable<ReturnType<typeof formatsOf>>;

export class Locale {
    private formats = formatsOf(undefined) as Formats;
    private zone = this.formats.full.resolvedOptions().timeZone;
    private readonly count = new Intl.NumberFormat();
    /** Of the language that the words are in (src/view/words.hpp), whatever the user's is. */
    private readonly plurals = new Intl.PluralRules("en");

    /** "" for the device's own zone, which stands in for one that the browser does not know. */
    useZone(name: string): void {
        this.formats = formatsOf(name) ?? (formatsOf(undefined) as Formats);
        this.zone = this.formats.full.resolvedOptions().timeZone;
    }

    /** What the zone is ahead of UTC at that moment, in minutes. */
    private offsetAt(value: number): number {
        const shown = (timeZone: string): number => Date.parse(new Date(value).toLocaleString("en-US", { timeZone }));
        return Math.round((shown(this.zone) - shown("UTC")) / 60_000);
    }

    /** The kinds are numbered in src/shell/web/browser_page.cpp. */
    format(kind: number, value: number): string {
        const { thisYear, otherYear, year, full, time } = this.formats;
        switch (kind) {
            case 0:
                return (year.format(value) === year.format(Date.now()) ? thisYear : otherYear).format(value);
            case 1:
                return full.format(value);
            case 2:
                return time.format(value);
            case 9:
                return String(this.offsetAt(value));
            case 4:
                return /Mac|iP(hone|ad|od)/.test(navigator.userAgent) ? "⌘" : "Ctrl";
            case 5:
                return this.plurals.select(value);
            case 6:
                return Intl.supportedValuesOf("timeZone").join(" ");
            case 8:
                return this.formats.minute.format(value);
            case 7:
                return new Intl.DateTimeFormat().resolvedOptions().timeZone;
            default:
                return this.count.format(value);
        }
    }
}
