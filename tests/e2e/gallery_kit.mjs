// What the kit of widgets has, by the functions that draw it (src/ui), with who holds each; and how those are found that
// nobody operates.

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").Locator} Locator */

/**
 * What nobody operates: what each says to those who don't see it. How it looks, the stored pictures hold.
 * @type {Record<string, (page: Page) => Locator>}
 */
export const readings = {
    text: (page) => page.getByText("Body text wraps where its column ends, and can be selected"),
    heading: (page) => page.getByRole("heading", { name: "Small heading", level: 3 }),
    card: (page) => page.getByRole("group", { name: "Card" }),
    badge: (page) => page.getByText("RATE LIMITED", { exact: true }),
    "known progress": (page) =>
        page.getByRole("progressbar", { name: "Transform" }).and(page.locator("[aria-valuenow='42']")),
    "unknown progress": (page) =>
        page.getByRole("progressbar", { name: "Counting records" }).and(page.locator(":not([aria-valuenow])")),
    spinner: (page) => page.getByRole("progressbar", { name: "Loading", exact: true }),
    sparkline: (page) => page.getByRole("img", { name: "Records a minute: from 2 up to 13, now 4" }),
    "bar chart": (page) => page.getByRole("img", { name: "Records: 29,500 extracted" }),
    timeline: (page) => page.getByRole("img", { name: "Stages: extract took 4 minutes" }),
    "run strip": (page) => page.getByRole("img", { name: "Last 5 runs: 3 completed" }),
    "keyboard hint": (page) => page.getByText("Ctrl K", { exact: true }),
};

/**
 * The functions of src/ui that draw a widget, and who of the above holds each.
 * @type {Record<string, string>}
 */
export const kit = {
    link: "link",
    button: "primary button",
    menu_button: "menu button and menu",
    switch_control: "switch",
    checkbox: "checkbox",
    radio_group: "radio",
    segments: "segments",
    word_segments: "word segments",
    tabs: "tabs",
    search_field: "search field",
    text_field: "text field",
    text_area: "text area",
    json_editor: "JSON editor",
    file_field: "file field",
    number_field: "number field",
    select_field: "select",
    combobox: "combobox",
    slider: "slider",
    open_window: "dialog",
    confirm_window: "confirmation",
    draw_overlays: "tooltip",
    banner: "banner",
    toast: "icon button and toast",
    empty_state: "empty state",
    table: "table",
    data_table: "charts and their tables",
    tree: "JSON tree",
    json_tree: "JSON tree",
    code_box: "code block",
    find_bar: "find bar",
    toggle_button: "find bar",
    sparkline: "sparkline",
    bar_chart: "bar chart",
    timeline: "timeline",
    run_strip: "run strip",
    pagination: "pagination",
    splitter: "splitter",
    pill_badge: "badge",
    label_badge: "badge",
    progress_bar: "known progress",
    unknown_progress_bar: "unknown progress",
    spinner: "spinner",
    key_hint: "keyboard hint",
    heading: "heading",
    paragraph: "text",
};
