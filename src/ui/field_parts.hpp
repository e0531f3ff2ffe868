// Field parts: what all fields are made of: the label above, the frame with its input, the buttons in it, and the
// sentences below.
#pragma once

#include "ui/ui.hpp"
#include "view/fields.hpp"

#include <string_view>

namespace etl::ui {

/// How a kind of field differs from others.
struct FieldShape {
    Role role = Role::text_field;
    float height = 32;
    /// Taken by what stands beside the text, in CSS pixels.
    float left = 0;
    float right = 0;
    bool several_lines = false;
    bool unwrapped = false;
    /// Of the drawn frame, left of the input: what stands there does not move with the text, CSS pixels.
    float margin = 0;
};

/// Opens the field's group and draws its label. Returns where the frame stands.
Rect begin_field(Ui& ui, std::string_view key, const Rect& at, const view::FieldView& view, float height);

/// What the page is told of the input; the caller may add to it.
[[nodiscard]] Entry entry_of(const Ui& ui, const view::FieldView& view, const FieldShape& shape);

/// Draws the frame and opens the input's node, which the caller closes. The focus ring and the sign of being busy are
/// drawn with it.
SemanticNode& open_input(Ui& ui, const Rect& frame, const view::FieldView& view, const FieldShape& shape, Entry entry);

/// Draws the sentences below and closes the group. Returns the height of it all.
float end_field(Ui& ui, const Rect& frame, const view::FieldView& view);

/// How the keyboard comes to a button in a field: as to any other, or not at all, since a key in the field does the
/// same.
enum class Reach : unsigned char { by_tab, by_keys_of_field };

/// A button without a frame of its own inside of a field, as high as that. `field` is the input's node.
void inner_button(Ui& ui, std::string_view key, const Rect& rect, const view::ButtonView& view, NodeId field,
                  Reach reach);

/// The key of the input's node inside of the field's group.
inline constexpr std::string_view input_key = "input";

} // namespace etl::ui
