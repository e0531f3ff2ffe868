// Around: what C++ has to do with the browser around the page: the tab, notices, files, the screen.
import type { Configuration } from "./configuration";
import type { Entrances } from "./entrances";
import { allowsDownloads, chooseFile, saveFile } from "./files";
import { asksForKiosk, showKiosk, WakeLock } from "./kiosk";
import { askToNotify, noticePermission, notify } from "./notify";
import { Tab } from "./tab";

export class Around {
    readonly tab: Tab;
    private readonly wake: WakeLock;
    /** The text of the file that the user has just chosen, while C++ takes it over. */
    private chosenFile = "";

    constructor(
        private readonly root: HTMLElement,
        private readonly configuration: Configuration,
        ownsDocument: boolean,
        private readonly module: () => Entrances,
        signal: AbortSignal,
    ) {
        this.tab = new Tab(ownsDocument);
        this.wake = new WakeLock(signal);
    }

    /** Where one signs in; "" where that is not configured. */
    login(): string {
        return this.configuration.login;
    }

    showTab(counts: string, icon: number): void {
        this.tab.show(counts, icon);
    }

    notify(title: string, body: string, tag: string, ticket: number): void {
        notify(title, body, tag, () => this.module()._etl_notice_pressed(ticket));
    }

    readonly noticePermission = noticePermission;

    askToNotify(): void {
        void askToNotify().then((permission) => this.module()._etl_permission_answered(permission));
    }

    readonly startsAsKiosk = asksForKiosk;

    showKiosk(on: boolean): void {
        this.wake.keep(on);
        showKiosk(on);
    }

    print(): void {
        // Once what C++ is doing is done: the browser waits in its window, and what is printed is made by C++.
        setTimeout(() => window.print());
    }

    readonly allowsDownloads = allowsDownloads;
    readonly saveFile = saveFile;

    chooseFile(): void {
        chooseFile(this.root, (text) => {
            this.chosenFile = text;
            this.module()._etl_file_chosen();
            this.chosenFile = "";
        });
    }

    takeChosenFile(): string {
        return this.chosenFile;
    }
}
