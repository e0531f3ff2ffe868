// Entrances: the functions of the WebAssembly module that the page's TypeScript calls (src/shell/web/main.cpp).

/** The module's entrances; each is a function of plain numbers. */
export interface Entrances {
    _etl_start(online: number, visible: number, profile: number): void;
    _etl_stop(): void;
    _etl_frame(): void;
    _etl_reminded(): void;
    _etl_activate(id: number, extend: number): void;
    _etl_cancel(id: number): void;
    _etl_adjusted(id: number, value: number): void;
    _etl_entered(id: number): void;
    _etl_stepped(id: number, steps: number): void;
    _etl_key(at: number, key: number, withCommand: number): number;
    _etl_hovered(id: number): void;
    _etl_pressed(id: number): void;
    _etl_focused(id: number, visible: number): void;
    _etl_scrolled(id: number, left: number, top: number): void;
    _etl_selected(area: number, first: number, last: number): void;
    _etl_text_wanted(area: number, fromLine: number, fromUnits: number, toLine: number, toUnits: number): void;
    _etl_chosen_text_wanted(): void;
    _etl_resized(width: number, height: number, scale: number, scrollbarWidth: number): void;
    _etl_drawable(drawable: number): void;
    _etl_visible(visible: number): void;
    _etl_printing(printing: number): void;
    _etl_online(online: number): void;
    _etl_looks(dark: number, reducedMotion: number, moreContrast: number): void;
    _etl_route_changed(): void;
    _etl_theme(choice: number): void;
    _etl_colors(first: number, second: number): void;
    _etl_leaving(): void;
    _etl_token_changed(): void;
    _etl_token_answered(came: number): void;
    _etl_leading(leads: number): void;
    _etl_list_shared(profile: number, sentAt: number, duration: number): void;
    _etl_list_wanted(): void;
    _etl_copied(ticket: number, success: number): void;
    _etl_downloaded(ticket: number, saved: number, status: number): void;
    _etl_later_code_loaded(came: number): void;
    _etl_file_chosen(): void;
    _etl_notice_pressed(ticket: number): void;
    _etl_permission_answered(permission: number): void;
    _etl_fonts_changed(): void;
    _etl_context_lost(): void;
    _etl_context_restored(): void;
}
