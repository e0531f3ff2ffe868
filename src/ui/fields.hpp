// Fields: what is typed into or chosen from. Each draws its label, frame, icons, hint and error and records an entry,
// over which the page lays a real input: caret, selection, input methods, undo, spelling and phone keyboards are the
// browser's own.
#pragma once

#include "ui/ui.hpp"
#include "view/fields.hpp"

#include <string_view>

namespace etl::ui {

// All of them take the place `at` (its height is not looked at) and return the height that they need of it. The text
// that is drawn in them is what the view says; what a person enters comes back as app::TextEntered under its key.

float text_field(Ui& ui, std::string_view key, const Rect& at, const view::FieldView& view);

/// With a button that empties it, as Escape does.
float search_field(Ui& ui, std::string_view key, const Rect& at, const view::FieldView& view);

/// With buttons for its steps, as the arrow keys up and down do them; Page Up and Page Down do ten.
float number_field(Ui& ui, std::string_view key, const Rect& at, const view::NumberFieldView& view);

/// Several lines, of which `rows` are in sight; the others are scrolled to inside.
float text_area(Ui& ui, std::string_view key, const Rect& at, const view::FieldView& view, int rows);

/// One of many, by the browser's own list.
float select_field(Ui& ui, std::string_view key, const Rect& at, const view::SelectView& view);

/// A text with a list below it of the options that match; a choice enters the option's label. The list opens by
/// typing, by the arrow keys and by the field's button.
float combobox(Ui& ui, std::string_view key, const Rect& at, const view::ComboboxView& view);

} // namespace etl::ui
