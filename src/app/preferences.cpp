// Applies what the user chose and what the system said about the looks; choices are saved.
#include "app/preferences.hpp"

#include "app/state.hpp"

namespace etl::app {
namespace {

std::string_view theme_word(ThemeChoice theme) {
    switch (theme) {
    case ThemeChoice::light:
        return "light";
    case ThemeChoice::dark:
        return "dark";
    case ThemeChoice::system:
        break;
    }
    return "system";
}

ThemeChoice next(ThemeChoice theme) {
    switch (theme) {
    case ThemeChoice::system:
        return ThemeChoice::light;
    case ThemeChoice::light:
        return ThemeChoice::dark;
    case ThemeChoice::dark:
        break;
    }
    return ThemeChoice::system;
}

void choose(AppState& state, ThemeChoice theme, Effects& effects) {
    if (state.preferences.theme != theme) {
        state.preferences.theme = theme;
        effects.push_back(SavePreference{"theme", std::string(theme_word(theme))});
    }
}

} // namespace

std::string_view list_look_word(ListLook look) { return look == ListLook::cards ? "cards" : "rows"; }

ListLook list_look_of(std::string_view word) { return word == "cards" ? ListLook::cards : ListLook::rows; }

void update(AppState& state, const ThemePressed&, model::EpochMilliseconds, Effects& effects) {
    choose(state, next(state.preferences.theme), effects);
}

void update(AppState& state, const ThemeChosen& action, model::EpochMilliseconds, Effects& effects) {
    choose(state, action.theme, effects);
}

void update(AppState& state, const ListLookChosen& action, model::EpochMilliseconds, Effects& effects) {
    if (state.preferences.list_look != action.look) {
        state.preferences.list_look = action.look;
        effects.push_back(SavePreference{std::string(list_look_preference), std::string(list_look_word(action.look))});
    }
}

void update(AppState& state, const SystemLooksChanged& action, model::EpochMilliseconds, Effects&) {
    state.preferences.system_is_dark = action.dark;
    state.preferences.reduced_motion = action.reduced_motion;
    state.preferences.more_contrast = action.more_contrast;
}

} // namespace etl::app
