// Page settings: what the user can choose about this page, in groups, and how all of it is taken along or reset.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/fields.hpp"
#include "view/locale.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace etl::view {

/// The keys of the windows (app::WindowOpened).
inline constexpr std::string_view page_settings_window = "page settings";
inline constexpr std::string_view import_settings_window = "import settings";
inline constexpr std::string_view reset_settings_window = "reset settings";

/// One of a few that stand side by side.
struct PickView {
    std::vector<ChoiceView> options;
    std::size_t chosen = 0;
};

struct SettingView {
    std::string label;
    std::string hint;
    std::variant<PickView, ToggleView, SelectView, ComboboxView, ButtonView> control;
};

struct SettingGroupView {
    std::string title;
    std::vector<SettingView> settings;
};

struct PageSettingsView {
    std::string title;
    std::vector<SettingGroupView> groups;
    /// What can be done with all of them: the last group.
    std::string deeds_title;
    std::string deeds_hint;
    std::vector<ButtonView> deeds;
    app::Action close;
};

struct ImportSettingsView {
    std::string title;
    FieldView text;
    ButtonView file;
    ButtonView import;
    ButtonView cancel;
};

/// None where the window is not open.
[[nodiscard]] std::optional<PageSettingsView> page_settings(const app::AppState& state, const ViewContext& context);
[[nodiscard]] std::optional<ImportSettingsView> import_settings(const app::AppState& state);
[[nodiscard]] std::optional<ConfirmView> reset_settings_question(const app::AppState& state);

/// Those of the settings that are one of a few: the palette offers them, too.
[[nodiscard]] std::vector<SettingView> picked_settings(const app::Preferences& preferences);

} // namespace etl::view
