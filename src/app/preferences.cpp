// A table: for each key how its word is written and read. Choices are saved as soon as they are others than before.
#include "app/preferences.hpp"

#include "app/list_reading.hpp"
#include "app/sockets.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace etl::app {
namespace {

/// Longer is no word that this page has written: ids of some hundred jobs are the longest.
constexpr std::size_t longest_word = 64u * 1024u;
constexpr std::size_t longest_zone = 64;

template <class Enum, std::size_t count>
std::optional<Enum> named(const std::array<std::string_view, count>& names, std::string_view word) {
    const auto found = std::find(names.begin(), names.end(), word);
    return found == names.end() ? std::nullopt : std::optional(static_cast<Enum>(found - names.begin()));
}

/// A choice of a few, by the names of its values in their order.
template <auto member, const auto& names>
struct Named {
    static std::string write(const Preferences& preferences) {
        return std::string(names[static_cast<std::size_t>(preferences.*member)]);
    }
    static void read(Preferences& preferences, std::string_view word) {
        using Value = std::remove_reference_t<decltype(preferences.*member)>;
        preferences.*member = named<Value>(names, word).value_or(preferences.*member);
    }
};

constexpr std::array<std::string_view, 3> theme_names{"system", "light", "dark"};
constexpr std::array<std::string_view, 2> list_names{"rows", "cards"};
constexpr std::array<std::string_view, 2> density_names{"comfortable", "compact"};
constexpr std::array<std::string_view, 2> times_names{"absolute", "relative"};
constexpr std::array<std::string_view, 3> scope_names{"chosen", "all", "none"};
constexpr std::array<std::string_view, 2> kinds_names{"every", "failures"};
constexpr std::array<std::string_view, 2> switch_names{"off", "on"};

std::string write_zone(const Preferences& preferences) { return preferences.zone; }

void read_zone(Preferences& preferences, std::string_view word) {
    const bool good = word.size() <= longest_zone && std::all_of(word.begin(), word.end(), [](char letter) {
                          return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                                 (letter >= '0' && letter <= '9') || letter == '/' || letter == '_' || letter == '-' ||
                                 letter == '+';
                      });
    if (good) {
        preferences.zone = word;
    }
}

std::string write_refresh(const Preferences& preferences) {
    return preferences.refresh == RefreshWay::automatic ? "automatic"
           : preferences.refresh == RefreshWay::by_hand ? "off"
                                                        : std::to_string(preferences.refresh_seconds);
}

void read_refresh(Preferences& preferences, std::string_view word) {
    if (word == "automatic" || word == "off") {
        preferences.refresh = word == "off" ? RefreshWay::by_hand : RefreshWay::automatic;
        return;
    }
    int seconds = 0;
    for (const char digit : word.substr(0, 6)) {
        if (digit < '0' || digit > '9') {
            return;
        }
        seconds = seconds * 10 + (digit - '0');
    }
    if (seconds >= shortest_refresh && seconds <= longest_refresh) {
        preferences.refresh = RefreshWay::interval;
        preferences.refresh_seconds = seconds;
    }
}

std::string write_notice_jobs(const Preferences& preferences) {
    std::string text;
    for (const model::JobId& job : preferences.notice_jobs) {
        text.append(text.empty() ? "" : "\n").append(job.text);
    }
    return text;
}

void read_notice_jobs(Preferences& preferences, std::string_view word) {
    preferences.notice_jobs.clear();
    while (!word.empty()) {
        const std::size_t end = std::min(word.find('\n'), word.size());
        if (end > 0) {
            preferences.notice_jobs.emplace_back(std::string(word.substr(0, end)));
        }
        word.remove_prefix(std::min(end + 1, word.size()));
    }
}

struct Kind {
    std::string_view key;
    std::string (*write)(const Preferences&);
    void (*read)(Preferences&, std::string_view word);
};

template <auto member, const auto& names>
constexpr Kind kind(std::string_view key) {
    return {key, Named<member, names>::write, Named<member, names>::read};
}

constexpr std::array kinds{
    kind<&Preferences::theme, theme_names>(preference::theme),
    kind<&Preferences::list_look, list_names>(preference::list),
    kind<&Preferences::density, density_names>(preference::density),
    kind<&Preferences::times, times_names>(preference::times),
    Kind{preference::zone, write_zone, read_zone},
    Kind{preference::refresh, write_refresh, read_refresh},
    kind<&Preferences::notice_scope, scope_names>(preference::notices),
    kind<&Preferences::notice_kinds, kinds_names>(preference::notice_kinds),
    Kind{preference::notice_jobs, write_notice_jobs, read_notice_jobs},
    kind<&Preferences::system_notices, switch_names>(preference::system_notices),
    kind<&Preferences::shows_in_tab, switch_names>(preference::tab),
    kind<&Preferences::letters, switch_names>(preference::letters),
};

constexpr auto keys = [] {
    std::array<std::string_view, kinds.size()> found{};
    for (std::size_t index = 0; index < kinds.size(); ++index) {
        found[index] = kinds[index].key;
    }
    return found;
}();

const Kind* find_kind(std::string_view key) {
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& one) { return one.key == key; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace

std::span<const std::string_view> preference_keys() { return keys; }

std::string preference_word(const Preferences& preferences, std::string_view key) {
    const Kind* kind = find_kind(key);
    return kind == nullptr ? std::string() : kind->write(preferences);
}

bool choose(AppState& state, std::string_view key, std::string_view word, model::EpochMilliseconds now,
            Effects& effects) {
    const Kind* kind = find_kind(key);
    if (kind == nullptr || word.size() > longest_word) {
        return false;
    }
    Preferences& preferences = state.preferences;
    const std::string before = kind->write(preferences);
    const RefreshWay refresh_before = preferences.refresh;
    kind->read(preferences, word);
    std::string after = kind->write(preferences);
    if (after == before) {
        return false;
    }
    ++preferences.version;
    effects.push_back(SavePreference{std::string(key), std::move(after)});
    if (key == preference::refresh) {
        refresh_way_changed(state, refresh_before, now, effects);
    }
    return true;
}

void update(AppState& state, const PreferenceChosen& action, model::EpochMilliseconds now, Effects& effects) {
    choose(state, action.key, action.word, now, effects);
    // What led to it stands there as it was chosen, not as it was typed.
    state.view.forget("window " + action.key);
}

void update(AppState& state, const PreferencesReset&, model::EpochMilliseconds now, Effects& effects) {
    const Preferences first;
    for (const Kind& kind : kinds) {
        choose(state, kind.key, kind.write(first), now, effects);
    }
    state.view.close_window();
    add_notice(state, NoticeKind::success, std::string(words::settings_reset()), {}, now, effects);
}

void update(AppState& state, const ThemePressed&, model::EpochMilliseconds now, Effects& effects) {
    const std::size_t next = (static_cast<std::size_t>(state.preferences.theme) + 1) % theme_names.size();
    choose(state, preference::theme, theme_names[next], now, effects);
}

void update(AppState& state, const ThemeChosen& action, model::EpochMilliseconds now, Effects& effects) {
    choose(state, preference::theme, theme_names[static_cast<std::size_t>(action.theme)], now, effects);
}

void update(AppState& state, const ListLookChosen& action, model::EpochMilliseconds now, Effects& effects) {
    choose(state, preference::list, list_names[static_cast<std::size_t>(action.look)], now, effects);
}

void update(AppState& state, const SystemLooksChanged& action, model::EpochMilliseconds, Effects&) {
    state.preferences.system_is_dark = action.dark;
    state.preferences.reduced_motion = action.reduced_motion;
    state.preferences.more_contrast = action.more_contrast;
}

} // namespace etl::app
