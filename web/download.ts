// Download: a file of the API's that only its token opens is fetched and then given to the browser to save. It goes through
// the browser's own store, not through the memory of the program.

export interface DownloadOutcome {
    readonly saved: boolean;
    /** The server's; 0 where it did not answer, or the page around this one forbids downloads. */
    readonly status: number;
}

/** Long enough for any browser to have begun to read it. */
const kept = 60_000;

export async function download(
    url: string,
    authorization: string,
    name: string,
    signal: AbortSignal,
): Promise<DownloadOutcome> {
    let status = 0;
    try {
        const answer = await fetch(url, { headers: authorization ? { Authorization: authorization } : {}, signal });
        status = answer.status;
        if (!answer.ok) return { saved: false, status };
        const address = URL.createObjectURL(await answer.blob());
        const link = document.createElement("a");
        link.href = address;
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(address), kept);
        return { saved: true, status };
    } catch {
        return { saved: false, status: 0 };
    }
}
