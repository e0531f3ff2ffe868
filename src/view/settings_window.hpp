// Settings window: how often a job runs and how soon it is tried again, in minutes, with presets (look.md).
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/fields.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

struct IntervalView {
    NumberFieldView field;
    /// Each puts its number into the field.
    std::vector<ButtonView> presets;
};

struct SettingsWindowView {
    std::string title; ///< "Settings: Jira"
    IntervalView schedule;
    IntervalView retry;
    ButtonView save;
    ButtonView cancel;
};

namespace question {
inline constexpr std::string_view settings = "settings";
} // namespace question

/// None where it is not open, or its job is gone.
[[nodiscard]] std::optional<SettingsWindowView> settings_window(const app::AppState& state);

/// "4 hours", "1 day 30 minutes"; for less than a minute nothing.
[[nodiscard]] std::string duration_words(long minutes);

} // namespace etl::view
