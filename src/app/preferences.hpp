// Preferences: what the user chose about the looks, and what the system and the host said.
#pragma once

#include "app/effect.hpp"

#include <string_view>

namespace etl::app {

struct AppState;

enum class ThemeChoice { system, light, dark };

/// The two looks of the jobs' list.
enum class ListLook : unsigned char { rows, cards };
inline constexpr std::string_view list_look_preference = "list";
/// "rows" or "cards", as the preference is saved.
[[nodiscard]] std::string_view list_look_word(ListLook look);
/// The look of a saved word; rows for any other.
[[nodiscard]] ListLook list_look_of(std::string_view word);

struct Preferences {
    ThemeChoice theme = ThemeChoice::system;
    ListLook list_look = ListLook::rows;
    bool system_is_dark = false;
    bool reduced_motion = false;
    bool more_contrast = false;
    /// Single letters and signs act as shortcuts (WCAG 2.1.4: they can be switched off).
    bool letters = true;

    [[nodiscard]] bool dark() const {
        return theme == ThemeChoice::dark || (theme == ThemeChoice::system && system_is_dark);
    }
};

/// The next of system → light → dark → system; saved as preference "theme".
struct ThemePressed {};

struct ThemeChosen {
    ThemeChoice theme = ThemeChoice::system;
};

/// Saved as preference "list".
struct ListLookChosen {
    ListLook look = ListLook::rows;
};

struct SystemLooksChanged {
    bool dark = false;
    bool reduced_motion = false;
    bool more_contrast = false;
};

void update(AppState& state, const ThemePressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ThemeChosen& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ListLookChosen& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const SystemLooksChanged& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
