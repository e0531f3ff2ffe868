// Pills: what is filtered by: a status that is pressed on and off, and a filter that one press takes away.
#pragma once

#include "ui/ui.hpp"

#include <string_view>

namespace etl::ui {

/// A label with a count that is on or off: a checkbox, or one of a radio group.
struct PillView {
    std::string_view label;
    std::string_view count;
    std::string_view name; ///< for assistive technology: "Running: 2 jobs"
    bool on = false;
    app::Action action;
};

[[nodiscard]] float pill_width(Ui& ui, std::string_view label, std::string_view count);
void pill(Ui& ui, const Rect& rect, const PillView& view, Role role = Role::checkbox);

/// A chosen filter with a cross: pressed, it goes. At most 360 px wide.
[[nodiscard]] float chip_width(Ui& ui, std::string_view label);
void chip(Ui& ui, const Rect& rect, std::string_view label, std::string_view name, const app::Action& remove);

} // namespace etl::ui
