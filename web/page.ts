// Page: the TypeScript half of the application. C++ calls its methods (src/shell/web/page_bridge.js); what the browser
// reports goes into the module's entrances (src/shell/web/main.cpp).
import type { EtlJobsModule } from "etl-jobs-wasm";
import { showAddress } from "./address";
import { Announcer } from "./announcer";
import { Around } from "./around";
import { Canvas } from "./canvas";
import { copyText } from "./clipboard";
import type { Configuration, Theme } from "./configuration";
import { Covers } from "./covers";
import { Dialogs } from "./dialogs";
import type { Entrances } from "./entrances";
import { Entry } from "./entry";
import { Host } from "./host";
import { listenForInput } from "./input";
import { listenForKeys } from "./keys";
import { LaterPage } from "./later_page";
import { Locale } from "./locale";
import { showTheme, watchLooks } from "./looks";
import { Mirror } from "./mirror";
import { Schedule } from "./schedule";
import { measureScrollbar } from "./scrollbar";
import { giveFocus, listenForShortcuts } from "./shortcuts";
import { storageGet, storageSet } from "./storage";
import { Tabs } from "./tabs";
import { listenToSurroundings } from "./surroundings";
import { TextCanvas } from "./text_canvas";
import { listenForCopy } from "./text_layer";

export class Page {
    private readonly stopper = new AbortController();
    private readonly surface = document.createElement("div");
    private readonly canvas: Canvas;
    private readonly mirror: Mirror;
    private readonly dialogs: Dialogs;
    private readonly entry: Entry;
    private readonly covers: Covers;
    readonly later: LaterPage;
    private readonly announcer: Announcer;
    private readonly text = new TextCanvas();
    private readonly locale = new Locale();
    private readonly schedule: Schedule;
    private readonly host: Host;
    private readonly tabs: Tabs;
    /** What C++ has to do with the browser around the page. */
    readonly around: Around;
    private readonly scrollbarWidth: number;
    private module!: Entrances;
    private started = false;
    /** What the host wished for before the module was there. */
    private wishedTheme: Theme | undefined;
    private wishedColors: readonly [number, number] | undefined;
    /** The list that another page has just shared, while C++ takes it over. */
    private sharedBody = "";
    private forcedColors = false;
    /** The page in sight has changed, and with it the first heading, which is the title. */
    private titleDue = false;

    /** @param ownsDocument its tab's title and icon are the page's own */
    constructor(
        private readonly root: HTMLElement,
        private readonly configuration: Configuration,
        ownsDocument: boolean,
    ) {
        this.around = new Around(root, configuration, ownsDocument, () => this.module, this.stopper.signal);
        root.classList.add("etl-jobs");
        root.tabIndex = -1;
        this.canvas = new Canvas(
            root,
            {
                resized: (width, height, scale) => this.module._etl_resized(width, height, scale, this.scrollbarWidth),
                contextLost: () => {
                    this.module._etl_context_lost();
                    this.showMirrorOrPicture();
                },
                contextRestored: () => {
                    this.module._etl_context_restored();
                    this.showMirrorOrPicture();
                },
            },
            this.stopper.signal,
        );
        this.surface.className = "mirror";
        root.append(this.surface);
        this.announcer = new Announcer(root);
        this.mirror = new Mirror(this.surface, {
            scrolled: (id, left, top) => this.module._etl_scrolled(id, left, top),
            textSet: (node, text) => this.entry.write(node, text),
        });
        this.covers = new Covers(this.surface, this.mirror, this.stopper.signal);
        this.entry = new Entry(
            root,
            this.mirror,
            {
                entered: (id) => this.module._etl_entered(id),
                activate: (id, extend) => this.module._etl_activate(id, Number(extend)),
                cancel: (id) => this.module._etl_cancel(id),
                stepped: (id, steps) => this.module._etl_stepped(id, steps),
            },
            this.stopper.signal,
        );
        this.later = new LaterPage(root, this.mirror, () => this.module, this.activate, this.stopper.signal);
        this.dialogs = new Dialogs(root, this.mirror);
        this.schedule = new Schedule(
            () => {
                this.entry.flush();
                this.later.longText?.tell();
                this.module._etl_frame();
            },
            () => this.module._etl_reminded(),
        );
        this.host = new Host(
            configuration,
            {
                tokenChanged: () => {
                    // Before the start nothing has read the old one.
                    if (this.started) this.module._etl_token_changed();
                },
                themeChanged: (theme) => this.setTheme(theme),
                colorsChanged: (colors) => this.setColors(colors),
            },
            this.stopper.signal,
        );
        this.tabs = new Tabs(
            configuration.apiBase,
            {
                leads: (leads) => this.module._etl_leading(Number(leads)),
                listShared: (list) => {
                    this.sharedBody = list.body;
                    this.module._etl_list_shared(list.profile, list.sentAt, list.duration);
                    this.sharedBody = "";
                },
                listWanted: () => this.module._etl_list_wanted(),
            },
            this.stopper.signal,
        );
        this.scrollbarWidth = measureScrollbar(root);
    }

    private setColors(colors: readonly [number, number]): void {
        this.wishedColors = colors;
        if (this.started) this.module._etl_colors(...colors);
    }

    private setTheme(theme: Theme): void {
        this.wishedTheme = theme;
        if (this.started) this.module._etl_theme(theme === "dark" ? 2 : 1);
    }

    /** Begins with a module that has been made with this page as its `page` option. */
    start(module: EtlJobsModule): void {
        this.module = module as unknown as Entrances;
        this.module._etl_start(Number(navigator.onLine), Number(!document.hidden), this.configuration.profile);
        this.started = true;
        const signal = this.stopper.signal;
        watchLooks((looks) => {
            this.module._etl_looks(Number(looks.dark), Number(looks.reducedMotion), Number(looks.moreContrast));
            this.forcedColors = looks.forcedColors;
            this.showMirrorOrPicture();
        }, signal);
        this.changeRoute();
        addEventListener("hashchange", () => this.changeRoute(), { signal });
        const theme = this.wishedTheme ?? this.configuration.theme;
        if (theme) this.setTheme(theme);
        if (this.wishedColors) this.setColors(this.wishedColors);
        this.canvas.watchSize();
        this.listen();
    }

    /** Ends everything (listeners, timers, requests, sockets, the WebGL context) and leaves the element as it was. */
    stop(): void {
        this.stopper.abort();
        this.schedule.stop();
        if (this.started) this.module._etl_stop();
        this.started = false;
        // What was asked of the browser may still answer.
        this.module = new Proxy({} as Entrances, { get: () => () => 0 });
        this.canvas.release();
        performance.clearMarks("jobs-painted");
        this.root.replaceChildren();
        this.root.removeAttribute("tabindex");
        this.root.classList.remove("etl-jobs", "mirror-visible");
        for (const own of ["color-scheme", "--page", "--text"]) this.root.style.removeProperty(own);
    }

    private readonly activate = (id: number, extend: boolean): void => {
        this.entry.flush();
        this.module._etl_activate(id, Number(extend));
    };

    private listen(): void {
        const signal = this.stopper.signal;
        const cancel = (id: number): void => this.module._etl_cancel(id);
        const activate = this.activate;
        listenForInput(
            this.root,
            this.mirror,
            this.dialogs,
            {
                activate,
                cancel,
                hovered: (id) => this.module._etl_hovered(id),
                pressed: (id) => this.module._etl_pressed(id),
                focused: (id, visible) => this.module._etl_focused(id, Number(visible)),
            },
            signal,
        );
        listenForKeys(
            this.root,
            this.mirror,
            {
                cancel,
                activate,
                adjusted: (id, value) => this.module._etl_adjusted(id, value),
                leadThroughTree: (tree, event) => this.later.leadThroughTree(tree, event),
                leadThroughGrid: (grid, event) => this.later.leadThroughGrid(grid, event),
            },
            signal,
        );
        listenForShortcuts(
            this.root,
            this.mirror,
            (at, key, withCommand) => {
                this.entry.flush();
                return this.module._etl_key(at, key, Number(withCommand)) !== 0;
            },
            signal,
        );
        listenForCopy(this.root, this.surface, () => this.later.longText, signal);
        listenToSurroundings(this.root, () => this.module, this.later.code, signal);
    }

    /** Back, Forward and links name pages by the address' fragment. */
    private changeRoute(): void {
        this.titleDue = true;
        this.module._etl_route_changed();
    }

    // ---- what C++ calls

    announce(text: string, assertive: boolean): void {
        this.announcer.say(text, assertive);
    }

    copy(text: string, ticket: number): void {
        void copyText(text, this.root).then((copied) => this.module._etl_copied(ticket, Number(copied)));
    }

    readonly showAddress = showAddress;

    applyMirror(bytes: Uint8Array): void {
        this.dialogs.before();
        // A copy: focus events may call into C++, whose memory may then move.
        this.mirror.apply(bytes.slice());
        this.dialogs.after();
        this.covers.update();
        this.entry.showActive();
        if (this.titleDue) {
            this.titleDue = false;
            this.around.tab.title = this.surface.querySelector("[aria-level='1']")?.textContent ?? "";
        }
        document.getElementById("etl-jobs-skeleton")?.remove();
    }

    jobsPainted(): void {
        performance.mark("jobs-painted");
    }

    hasLaterCode(): boolean {
        return true;
    }

    loadLaterCode(): void {
        void this.later.load();
    }

    takeEnteredText(): string {
        return this.entry.text;
    }

    themeChanged(dark: boolean, page: number, text: number): void {
        showTheme(this.root, dark, page, text);
    }

    focusNode(id: number): void {
        const element = this.mirror.elementOf(id);
        if (element) giveFocus(element);
    }

    scrollNode(id: number, left: number, top: number, intoSight: boolean): void {
        const area = this.mirror.elementOf(id);
        area?.scrollTo({ left, top, behavior: "instant" });
        if (intoSight) area?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }

    download(path: string, authorization: string, name: string, ticket: number): void {
        this.later.download(this.configuration.apiBase + path, authorization, name, ticket);
    }

    giveText(text: string): void {
        this.later.giveText(text);
    }

    requestFrameAt(at: number): void {
        this.schedule.requestFrameAt(at);
    }

    remindAt(at: number): void {
        this.schedule.remindAt(at);
    }

    readonly storageGet = storageGet;
    readonly storageSet = storageSet;

    hostToken(): string | null {
        return this.host.token;
    }

    cookieToken(): string | null {
        return this.host.cookieToken;
    }

    inFrame(): boolean {
        return this.host.inFrame;
    }

    askHostForToken(): void {
        void this.host.askForToken().then((came) => this.module._etl_token_answered(Number(came)));
    }

    joinTabs(group: string): void {
        this.tabs.join(group);
    }

    hasOtherTabs(): boolean {
        return !this.tabs.isAlone;
    }

    shareList(profile: number, sentAt: number, duration: number, body: string): void {
        this.tabs.share({ profile, sentAt, duration, body });
    }

    takeSharedList(): string {
        return this.sharedBody;
    }

    askLeader(): void {
        this.tabs.askLeader();
    }

    format(kind: number, value: number): string {
        return this.locale.format(kind, value);
    }

    useZone(zone: string): void {
        this.locale.useZone(zone);
    }

    /** What of the address names the page in sight. */
    readonly fragment = (): string => location.hash;

    base(socket: boolean): string {
        return socket ? this.configuration.socketBase : this.configuration.apiBase;
    }

    textAdvance(text: string, size: number, weight: number, family: number, spacing: number): number {
        return this.text.advance(text, size, weight, family, spacing);
    }

    textMetrics(size: number, weight: number, family: number): number {
        return this.text.metrics(size, weight, family);
    }

    textDraw(...args: Parameters<TextCanvas["queueText"]>): void {
        this.text.queueText(...args);
    }

    iconDraw(...args: Parameters<TextCanvas["queueIcon"]>): void {
        this.text.queueIcon(...args);
    }

    readonly textFlush = (): void => this.text.flush();

    createContext(): WebGL2RenderingContext | null {
        const context = this.canvas.createContext();
        this.text.gl = context;
        this.showMirrorOrPicture();
        return context;
    }

    /** Without WebGL, while its context is lost, and under forced colours, the mirror itself is the page. */
    private showMirrorOrPicture(): void {
        const drawn = this.text.gl !== null && !this.text.gl.isContextLost() && !this.forcedColors;
        this.root.classList.toggle("mirror-visible", !drawn);
    }

    readonly sizeCanvas = (width: number, height: number): void => this.canvas.size(width, height);
}
