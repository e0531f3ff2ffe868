// Preferences: what the user chose about the looks, the times, the refresh and the notices, and what the system and the
// host said. Each is one word under a key: so they are saved, exported and imported.
#pragma once

#include "app/effect.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace etl::app {

struct AppState;

enum class ThemeChoice : unsigned char { system, light, dark };

/// The two looks of the jobs' list.
enum class ListLook : unsigned char { rows, cards };

enum class Density : unsigned char { comfortable, compact };

enum class TimeLook : unsigned char {
    absolute, ///< "Nov 23, 2:01 PM"
    relative, ///< "5m ago"
};

/// When the page asks for news by itself.
enum class RefreshWay : unsigned char {
    automatic, ///< live where the server can, else as often as what goes on asks for
    interval,  ///< the list every so many seconds, beside what comes live
    by_hand,   ///< never: nothing changes before "Refresh" is pressed
};

/// Whose runs' ends are told.
enum class NoticeScope : unsigned char {
    chosen, ///< of the jobs that were started here, and of those that the user chose
    all,
    none,
};

/// Which ends are told.
enum class NoticeKinds : unsigned char { every_end, failures };

inline constexpr int shortest_refresh = 2;
inline constexpr int longest_refresh = 3'600;

struct Preferences {
    ThemeChoice theme = ThemeChoice::system;
    ListLook list_look = ListLook::rows;
    Density density = Density::comfortable;
    TimeLook times = TimeLook::absolute;
    /// A time zone's IANA name; empty: the device's own.
    std::string zone;
    RefreshWay refresh = RefreshWay::automatic;
    /// Of RefreshWay::interval, shortest_refresh to longest_refresh.
    int refresh_seconds = 30;
    NoticeScope notice_scope = NoticeScope::chosen;
    NoticeKinds notice_kinds = NoticeKinds::every_end;
    /// The jobs that NoticeScope::chosen tells of, in no order.
    std::vector<model::JobId> notice_jobs;
    /// The browser tells, too, while the page is hidden. It must allow that, which is asked when this is switched on.
    bool system_notices = false;
    /// The document's title counts, and its icon shows, what runs and what failed.
    bool shows_in_tab = true;
    /// Single letters and signs act as shortcuts (WCAG 2.1.4: they can be switched off).
    bool letters = true;

    // What the system says; no choice of the user's on this page.
    bool system_is_dark = false;
    bool reduced_motion = false;
    bool more_contrast = false;

    /// Grows with every change of a choice; views are cached by it.
    std::uint64_t version = 0;

    [[nodiscard]] bool dark() const {
        return theme == ThemeChoice::dark || (theme == ThemeChoice::system && system_is_dark);
    }
};

/// The keys under which they are saved.
namespace preference {
inline constexpr std::string_view theme = "theme";
inline constexpr std::string_view list = "list";
inline constexpr std::string_view density = "density";
inline constexpr std::string_view times = "times";
inline constexpr std::string_view zone = "zone";
inline constexpr std::string_view refresh = "refresh";
inline constexpr std::string_view notices = "notices";
inline constexpr std::string_view notice_kinds = "notice_kinds";
inline constexpr std::string_view notice_jobs = "notice_jobs";
inline constexpr std::string_view system_notices = "system_notices";
inline constexpr std::string_view tab = "tab";
inline constexpr std::string_view letters = "letters";
} // namespace preference

/// The fields' texts under keys that begin so are words of the preference that follows (app::TextEntered).
inline constexpr std::string_view preference_field = "preference ";

/// Every key that there is.
[[nodiscard]] std::span<const std::string_view> preference_keys();

/// The word of the choice: "dark", "compact", "30"; empty for a key that there is not.
[[nodiscard]] std::string preference_word(const Preferences& preferences, std::string_view key);

/// The choice is another one; saved. A key or word that there is not changes nothing.
struct PreferenceChosen {
    std::string key;
    std::string word;
};

/// All choices become what they were first; what is kept beside them (saved views) stays.
struct PreferencesReset {};

/// The next of system → light → dark → system.
struct ThemePressed {};

struct ThemeChosen {
    ThemeChoice theme = ThemeChoice::system;
};

struct ListLookChosen {
    ListLook look = ListLook::rows;
};

struct SystemLooksChanged {
    bool dark = false;
    bool reduced_motion = false;
    bool more_contrast = false;
};

void update(AppState& state, const PreferenceChosen& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const PreferencesReset& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ThemePressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ThemeChosen& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ListLookChosen& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const SystemLooksChanged& action, model::EpochMilliseconds now, Effects& effects);

/// Takes a choice's word over and saves it. Returns whether it is another one than before.
bool choose(AppState& state, std::string_view key, std::string_view word, model::EpochMilliseconds now,
            Effects& effects);

} // namespace etl::app
