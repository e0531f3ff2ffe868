// Shortcut help: every key that the page knows, in groups, and the switch for those that are single letters and signs.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// The key of the window (app::WindowOpened).
inline constexpr std::string_view shortcut_help_window = "shortcuts";

struct ShortcutView {
    std::string label;
    /// Any of these; a chord's keys have a space between them.
    std::vector<std::string> keys;
    /// A letter or sign by itself, while those are switched off.
    bool off = false;
};

struct ShortcutGroupView {
    std::string title;
    std::vector<ShortcutView> shortcuts;
};

struct ShortcutHelpView {
    std::string title;
    std::vector<ShortcutGroupView> groups;
    ToggleView letters;
    std::string letters_hint;
    app::Action close;
};

/// None where the window is not open.
[[nodiscard]] std::optional<ShortcutHelpView> shortcut_help(const app::AppState& state, const ViewContext& context);

/// Whether single letters and signs are shortcuts; a press switches it.
[[nodiscard]] ToggleView letters_toggle(const app::Preferences& preferences);

} // namespace etl::view
