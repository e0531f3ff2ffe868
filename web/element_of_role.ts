// Which DOM element stands for which role: real buttons and paragraphs where HTML has them, ARIA roles where not.
import { Role } from "./protocol";

function element(tag: string, role?: string): HTMLElement {
    const made = document.createElement(tag);
    if (role) made.setAttribute("role", role);
    return made;
}

export function elementOf(role: Role): HTMLElement {
    switch (role) {
        case Role.banner:
            return element("header");
        case Role.main:
            return element("main");
        case Role.region:
            return element("section");
        case Role.heading:
            return element("div", "heading");
        case Role.list:
            return element("div", "list");
        case Role.listItem:
            return element("div", "listitem");
        case Role.button: {
            const button = element("button");
            button.setAttribute("type", "button");
            return button;
        }
        case Role.text:
            return element("span");
        case Role.paragraph:
            return element("p");
        case Role.progressBar: {
            const bar = element("div", "progressbar");
            bar.setAttribute("aria-valuemin", "0");
            bar.setAttribute("aria-valuemax", "100");
            return bar;
        }
        case Role.status: {
            // Read when asked for: what matters of it is announced by the live regions, once.
            const status = element("div", "status");
            status.setAttribute("aria-live", "off");
            return status;
        }
        case Role.dialog: {
            const dialog = element("div", "dialog");
            dialog.tabIndex = -1;
            return dialog;
        }
        case Role.backdrop: {
            const backdrop = element("div");
            backdrop.setAttribute("aria-hidden", "true");
            return backdrop;
        }
        case Role.scrollArea:
        case Role.code:
        case Role.group:
            return element("div");
    }
}
