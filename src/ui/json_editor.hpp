// JSON editor: an entry of several lines with their numbers beside it, and the place marked where it goes
// wrong. The entry is a real one: it scrolls by itself, and what is drawn follows. The button that lays its text out
// stands where the caller wants it.
#pragma once

#include "ui/ui.hpp"
#include "view/json_field.hpp"

#include <string_view>

namespace etl::ui {

/// Takes the place `at` with its height, of which the sentence below is a part; at least three lines are in sight.
/// Returns the height.
float json_editor(Ui& ui, std::string_view key, const Rect& at, const view::JsonFieldView& view);

} // namespace etl::ui
