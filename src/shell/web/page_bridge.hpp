// Page bridge: the functions of the page's TypeScript (Module.page, web/page.ts) that C++ calls.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

/// Sends a request that the browser finishes even when the page is gone; its answer is not told.
void page_send_and_leave(const char* method, const char* url, const char* body, const char* authorization);

/// A number as JSON writes it, as the browser reads it.
double page_number(const char* text, std::size_t length);
void page_announce(const char* text, std::size_t length, int assertive);
/// Answered by etl_copied(ticket, …).
void page_copy(const char* text, std::size_t length, std::uint32_t ticket);
/// 0 where the frame allows no downloads.
int page_save_file(const char* name, std::size_t name_length, const char* type, std::size_t type_length,
                   const char* text, std::size_t length);
void page_show_address(const char* fragment, std::size_t length, int fresh);
void page_apply_mirror(const std::uint8_t* bytes, std::size_t length);
/// What etl_entered has come about, like page_storage_get's text; only while that runs.
char* page_take_entered_text();
/// Name or text of the file that etl_file_given has come about; only while that runs.
char* page_take_given_file(int name);
void page_jobs_painted();
int page_has_later_code();
/// Answered by etl_later_code_loaded(…).
void page_load_later_code();
void page_theme_changed(int dark, std::uint32_t page_rgb, std::uint32_t text_rgb);
void page_focus(std::uint32_t node);
int page_allows_downloads();
void page_print();
int page_starts_as_kiosk();
void page_show_kiosk(int on);
void page_show_tab(const char* counts, std::size_t length, int icon);
/// A press on it is told by etl_notice_pressed(ticket).
void page_notify(const char* title, std::size_t title_length, const char* body, std::size_t body_length,
                 const char* tag, std::size_t tag_length, std::uint32_t ticket);
/// A number of app::NoticePermission.
int page_notice_permission();
/// Answered by etl_permission_answered(…).
void page_ask_to_notify();
/// Answered by etl_file_chosen(), where one was chosen.
void page_choose_file();
/// The text of the file that etl_file_chosen has come about; only while that runs.
char* page_take_chosen_file();
void page_scroll(std::uint32_t area, double left, double top, int into_sight);
/// Answered by etl_downloaded(ticket, …).
void page_download(const char* path, const char* authorization, const char* name, std::uint32_t ticket);
/// What etl_text_wanted was called for.
void page_give_text(const char* text, std::size_t length);

/// Milliseconds since the epoch, as a double.
void page_request_frame_at(double at);
void page_remind_at(double at);

/// Both answer a text allocated with malloc, or null; the caller frees it.
char* page_storage_get(const char* key, std::size_t length, int of_tab);
void page_storage_set(const char* key, std::size_t key_length, const char* value, std::size_t value_length, int of_tab);
/// Both answer a text like page_storage_get.
char* page_host_token();
char* page_cookie_token();
int page_in_frame();
/// Answered by etl_token_answered(…).
void page_ask_host_for_token();
void page_join_tabs(const char* group, std::size_t length);
void page_share_list(int profile, double sent_at, double duration, const char* body, std::size_t length);
/// What etl_list_shared has come about; only while that runs.
char* page_take_shared_list();
void page_ask_leader();
char* page_format(int kind, double value);
void page_use_zone(const char* zone, std::size_t length);
/// The address' fragment, with its "#".
char* page_fragment();
/// The configured address of the sign-in; empty where there is none.
char* page_login();
/// "api" and "socket" bases, without a slash at the end.
char* page_base(int socket);

double page_text_advance(const char* text, std::size_t length, double size, int weight, int family, double spacing);
/// Ascent × 65536 + descent, both whole device pixels.
double page_text_metrics(double size, int weight, int family);
/// Queues one run for the texture; drawn by page_text_flush.
void page_text_draw(std::uint32_t texture, int x, int y, int width, int height, const char* text, std::size_t length,
                    double size, int weight, int family, double spacing, std::uint32_t rgba, int left, int baseline);
void page_icon_draw(std::uint32_t texture, int x, int y, int size, const char* name, std::size_t length,
                    std::uint32_t rgba, int turn);
void page_text_flush();

/// Creates the WebGL context on the page's canvas and makes it current; 0 where there is no WebGL.
int page_create_context();
void page_size_canvas(int width, int height);
}
