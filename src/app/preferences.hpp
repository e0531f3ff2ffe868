// Preferences: what the user chose about the looks, and what the system and the host said.
#pragma once

#include "app/effect.hpp"

namespace etl::app {

struct AppState;

enum class ThemeChoice { system, light, dark };

struct Preferences {
    ThemeChoice theme = ThemeChoice::system;
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

struct SystemLooksChanged {
    bool dark = false;
    bool reduced_motion = false;
    bool more_contrast = false;
};

void update(AppState& state, const ThemePressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ThemeChosen& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const SystemLooksChanged& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
