// Tabs: the pages of one user in this browser: which of them reads the job list, and what it tells the others.

/** A list as the server sent it. */
export interface SharedList {
    readonly profile: number;
    /** Milliseconds since the epoch, by the clock that all pages have. */
    readonly sentAt: number;
    readonly duration: number;
    readonly body: string;
}

type Message =
    | { readonly type: "hello" | "here" | "bye"; readonly from: string }
    | { readonly type: "wanted" }
    | ({ readonly type: "list" } & SharedList);

export interface TabsListener {
    leads(leads: boolean): void;
    listShared(list: SharedList): void;
    listWanted(): void;
}

export class Tabs {
    private readonly name = crypto.getRandomValues(new Uint32Array(2)).join("-");
    private readonly others = new Set<string>();
    private group = "";
    private channel: BroadcastChannel | undefined;
    /** Ends the wait for the lead, or gives it up. */
    private giveUp: (() => void) | undefined;

    constructor(
        private readonly scope: string,
        private readonly listener: TabsListener,
        signal: AbortSignal,
    ) {
        document.addEventListener("visibilitychange", () => this.standForLead(), { signal });
        // The browser may keep the page for the way back, but then it must not hold the lead.
        addEventListener("pagehide", () => this.leave(), { signal });
        addEventListener(
            "pageshow",
            (event) => {
                if (event.persisted) this.enter();
            },
            { signal },
        );
        signal.addEventListener("abort", () => this.leave());
    }

    /** Belongs to the pages of this group from now on. */
    join(group: string): void {
        if (group === this.group) return;
        this.leave();
        this.group = group;
        this.enter();
    }

    /** Nobody else would hear it: the list need not even be made a text. */
    get isAlone(): boolean {
        return this.others.size === 0;
    }

    share(list: SharedList): void {
        this.post({ type: "list", ...list });
    }

    askLeader(): void {
        this.post({ type: "wanted" });
    }

    private post(message: Message): void {
        this.channel?.postMessage(message);
    }

    private get topic(): string {
        return `etl-jobs ${this.scope} ${this.group}`;
    }

    private enter(): void {
        try {
            this.channel = new BroadcastChannel(this.topic);
        } catch {
            return; // a frame without an origin of its own: it stands alone
        }
        this.channel.onmessage = (event: MessageEvent<Message>) => this.hear(event.data);
        this.post({ type: "hello", from: this.name });
        this.standForLead();
    }

    private leave(): void {
        this.giveUp?.();
        this.post({ type: "bye", from: this.name });
        this.channel?.close();
        this.channel = undefined;
        this.others.clear();
    }

    private hear(message: Message): void {
        switch (message.type) {
            case "hello":
                this.others.add(message.from);
                this.post({ type: "here", from: this.name });
                break;
            case "here":
                this.others.add(message.from);
                break;
            case "bye":
                this.others.delete(message.from);
                break;
            case "wanted":
                this.listener.listWanted();
                break;
            case "list":
                this.listener.listShared(message);
        }
    }

    /** Only a page that is seen may lead: one in the background reads nothing. */
    private standForLead(): void {
        this.giveUp?.();
        // Web Locks need a secure context; without them every page reads for itself.
        if (document.hidden || !this.channel || !("locks" in navigator)) return;
        const stopper = new AbortController();
        let release: (() => void) | undefined;
        this.giveUp = () => {
            this.giveUp = undefined;
            stopper.abort();
            release?.();
        };
        const lead = (): Promise<void> => {
            if (stopper.signal.aborted) return Promise.resolve();
            this.listener.leads(true);
            return new Promise((resolve) => {
                release = resolve;
            });
        };
        const wait = async (): Promise<void> => {
            const free = await navigator.locks.request(this.topic, { ifAvailable: true }, async (lock) => {
                if (lock) await lead();
                return lock !== null;
            });
            if (free || stopper.signal.aborted) return;
            this.listener.leads(false);
            await navigator.locks.request(this.topic, { signal: stopper.signal }, lead);
        };
        // Refused or given up: then nobody is waited for.
        wait().catch(() => {
            if (!stopper.signal.aborted) this.listener.leads(true);
        });
    }
}
