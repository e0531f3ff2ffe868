// Announcer: the page's two live regions, one polite and one assertive. What is said goes out of them again, so that
// nothing is met twice.

const shownFor = 5_000;

function region(assertive: boolean): HTMLElement {
    const element = document.createElement("div");
    element.className = "announcer";
    element.setAttribute("aria-live", assertive ? "assertive" : "polite");
    element.setAttribute("aria-atomic", "false");
    return element;
}

export class Announcer {
    private readonly polite = region(false);
    private readonly assertive = region(true);

    constructor(root: HTMLElement) {
        root.append(this.polite, this.assertive);
    }

    say(text: string, assertive: boolean): void {
        const line = document.createElement("p");
        line.textContent = text;
        (assertive ? this.assertive : this.polite).append(line);
        setTimeout(() => line.remove(), shownFor);
    }
}
