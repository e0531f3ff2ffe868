// Every string of the page's own settings: plain, short, English.
#pragma once

#include "view/words.hpp"

namespace etl::view::words {

inline constexpr Text appearance = "Appearance";
inline constexpr Text theme = "Theme";
inline constexpr Text system = "System";
inline constexpr Text light = "Light";
inline constexpr Text dark = "Dark";
inline constexpr Text density = "Density";
inline constexpr Text comfortable = "Comfortable";
inline constexpr Text compact = "Compact";

inline constexpr Text times = "Times";
inline constexpr Text moments_as = "Times as";
inline constexpr Text dates = "Dates";
inline constexpr Text whiles = "5m ago";
inline constexpr Text zone = "Time zone";
inline constexpr Text zone_hint = "Of every date and time on this page.";
inline constexpr Text utc = "UTC";
inline constexpr Text no_such_zone = "No time zone has this name.";

inline constexpr Text updates = "Updates";
inline constexpr Text refresh_way = "Refresh";
inline constexpr Text refresh_automatic = "Automatic";
inline constexpr Text refresh_off = "Off: only by Refresh";
inline constexpr Text refresh_automatic_hint = "Live where the server can, else as often as what goes on asks for.";
inline constexpr Text refresh_interval_hint = "Beside what comes live.";
inline constexpr Text refresh_off_hint = "Nothing changes before you press Refresh.";

inline constexpr Text notices_group = "Notices";
inline constexpr Text tell_of = "When a run ends, of";
inline constexpr Text tell_of_chosen = "Chosen jobs";
inline constexpr Text tell_of_all = "All jobs";
inline constexpr Text tell_of_none = "None";
inline constexpr Text tell_of_hint = "Chosen: those that you start here, and those with “Notify me” in their menu.";
inline constexpr Text tell_which = "How it ended";
inline constexpr Text tell_every_end = "Any way";
inline constexpr Text tell_failures = "Failed only";
inline constexpr Text system_notices = "By the browser, too";
inline constexpr Text system_notices_hint = "While this page is hidden.";
inline constexpr Text notices_denied =
    "The browser does not allow it. Allow notifications for this site in the browser’s own settings first.";
inline constexpr Text notices_unavailable =
    "There are no notifications here: not in this browser, or not in this frame.";
inline constexpr Text notices_off = "You are told of no job.";
inline constexpr Text shows_in_tab = "Counts in the tab";
inline constexpr Text shows_in_tab_hint = "Its title says what failed or runs, its icon shows it.";

inline constexpr Text keyboard = "Keyboard";

inline constexpr Text your_settings = "These settings";
inline constexpr Text your_settings_hint = "One file has them all, with your saved views. It never holds your sign-in.";
inline constexpr Text save_as_file = "Save as file";
inline constexpr Text copy = "Copy";
inline constexpr Text import_asked = "Import…";
inline constexpr Text reset_settings_asked = "Reset…";

inline constexpr Text import_title = "Import settings";
inline constexpr Text settings_text = "The settings, as they were copied or as the file has them";
inline constexpr Text choose_file = "Choose a file…";
inline constexpr Text import = "Import";
inline constexpr Text nothing_to_import = "Paste the settings first, or choose their file.";

inline constexpr Text reset_settings_title = "Reset all settings?";
inline constexpr Text reset_settings_means =
    "Everything in this window goes back to how it was at first. Your saved views stay.";

/// "This device’s (Europe/Berlin)"
[[nodiscard]] inline std::string own_zone(Text name) { return std::string("This device’s (").append(name).append(")"); }

/// `shown`: the count in the user's own way of writing it.
[[nodiscard]] inline std::string every_seconds(Text shown) {
    return std::string("Every ").append(shown).append(" seconds");
}
[[nodiscard]] inline std::string every_minutes(bool one, Text shown) {
    return one ? std::string("Every minute") : std::string("Every ").append(shown).append(" minutes");
}

} // namespace etl::view::words
