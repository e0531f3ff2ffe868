/** Puts the demo token where the app looks for it and goes on to the app; asks for one when the server gives none. */

/**
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
function element(id, kind) {
    const found = document.getElementById(id);
    if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
    return found;
}

const message = element("message", HTMLElement);
const form = element("form", HTMLFormElement);

let isPlatform = false;

/** @param {string} token */
function goOn(token) {
    if (isPlatform) {
        localStorage.setItem("pulse_token", token);
        // One that the other profile left at this address would go before it.
        localStorage.removeItem("auth_token");
    } else localStorage.setItem("auth_token", token);
    // replace(): the way back from the app leads to where the person came from, not here again.
    location.replace("/");
}

form.addEventListener("submit", (event) => {
    event.preventDefault();
    goOn(element("token", HTMLInputElement).value.trim());
});

async function signIn() {
    const response = await fetch("/demo/token.json", { cache: "no-store" });
    const body = await response.json();
    isPlatform = body.profile === "platform";
    if (!response.ok) throw new Error(body.detail);
    goOn(body.token);
}

signIn().catch((error) => {
    message.textContent = error instanceof Error ? error.message : String(error);
    form.hidden = false;
});
