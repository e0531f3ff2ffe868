// Notify: the browser's own notices, for who does not look at the page.

/** The numbers of app::NoticePermission (src/app/attention.hpp). */
const permissions = { unavailable: 0, default: 1, granted: 2, denied: 3 } as const;

/** What the browser says now. */
export function noticePermission(): number {
    return "Notification" in window ? permissions[Notification.permission] : permissions.unavailable;
}

/** Asks the person; only inside of a press. Tells what the browser says then. */
export async function askToNotify(): Promise<number> {
    try {
        await Notification.requestPermission();
    } catch {
        return permissions.unavailable;
    }
    return noticePermission();
}

/** One of an equal tag takes the place of the one before, also of another tab's. */
export function notify(title: string, body: string, tag: string, pressed: () => void): void {
    try {
        const notice = new Notification(title, { body, tag });
        notice.addEventListener("click", () => {
            window.focus();
            notice.close();
            pressed();
        });
    } catch {
        // Some browsers have the name alone: a phone's wants a service worker for it.
    }
}
