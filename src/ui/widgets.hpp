// Widgets: the controls that every screen is made of. Each draws itself and records what it is.
#pragma once

#include "ui/ui.hpp"
#include "view/jobs_page.hpp"

#include <string_view>

namespace etl::ui {

enum class ButtonLook : unsigned char { primary, secondary, icon_only };

/// A button with icon and label, or only its icon. Disabled ones keep their place in the tree with the reason as their
/// description.
void button(Ui& ui, std::string_view key, const Rect& rect, const view::ButtonView& view, ButtonLook look);

/// How wide a button with this icon and label wants to be.
[[nodiscard]] float button_width(Ui& ui, const view::ButtonView& view);

/// A pill with icon and label that ends at `right`, at most so wide. Returns its width.
float pill_badge(Ui& ui, std::string_view key, float right, float top, float most_width, const view::BadgeView& badge);

/// A pill of text in these colours that starts at `left`, at most so wide. Returns its width.
float label_badge(Ui& ui, std::string_view key, float left, float top, float most_width, std::string_view label,
                  const Fill& colors);

/// `percent` 0 to 100.
void progress_bar(Ui& ui, std::string_view key, const Rect& rect, int percent, std::string_view name, bool faded);

/// A heading of the given level: one line, cut with "…" where it is too long; the whole text stays its name.
void heading(Ui& ui, std::string_view key, const Rect& rect, std::string_view text, const TextStyle& style,
             std::uint8_t level);

/// A line that fades at both ends around a letter-spaced caption (look.md).
void caption_divider(Ui& ui, const Rect& rect, std::string_view caption);

/// A block of preformatted lines in a box of its own that scrolls both ways; only lines in sight are drawn.
void code_box(Ui& ui, std::string_view key, const Rect& rect, const std::string& text, std::string_view name);

/// The height that code_box needs to show all lines.
[[nodiscard]] float code_height(const std::string& text);

/// The ring around what has the keyboard's focus.
void focus_ring(Ui& ui, const Rect& rect, float radius);

} // namespace etl::ui
