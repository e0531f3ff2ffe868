// Widgets: the controls that every screen is made of. Each draws itself and records what it is.
#pragma once

#include "ui/text_layout.hpp"
#include "ui/ui.hpp"
#include "view/job_card.hpp"

#include <span>
#include <string_view>

namespace etl::ui {

enum class ButtonLook : unsigned char { primary, secondary, icon_only, danger };

/// A button with icon and label, or only its icon, whose name is then its tooltip. Disabled ones keep their place in
/// the tree, with the reason as their description and tooltip.
void button(Ui& ui, std::string_view key, const Rect& rect, const view::ButtonView& view, ButtonLook look,
            bool current = false);

/// How wide a button with this icon and label wants to be.
[[nodiscard]] float button_width(Ui& ui, const view::ButtonView& view);

/// A button that opens the menu of that key (app::MenuToggled), told which one is open. True when it is this one: then
/// say what is in it by Ui::open_menu.
[[nodiscard]] bool menu_button(Ui& ui, std::string_view menu, const Rect& rect, view::ButtonView view, ButtonLook look,
                               std::string_view open);

[[nodiscard]] float menu_button_width(Ui& ui, const view::ButtonView& view);

/// A pill with icon and label that ends at `right`, at most so wide. Returns its width.
float pill_badge(Ui& ui, std::string_view key, float right, float top, float most_width, const view::BadgeView& badge);

/// How wide that pill is.
[[nodiscard]] float pill_badge_width(Ui& ui, float most_width, const view::BadgeView& badge);

/// A pill of text in these colours that starts at `left`, at most so wide. Returns its width.
float label_badge(Ui& ui, std::string_view key, float left, float top, float most_width, std::string_view label,
                  const Fill& colors);

/// `percent` 0 to 100.
void progress_bar(Ui& ui, std::string_view key, const Rect& rect, int percent, std::string_view name, bool faded);

/// The same while nobody knows how far it is: a part of it wanders.
void unknown_progress_bar(Ui& ui, std::string_view key, const Rect& rect, std::string_view name);

/// A turning circle of 16 px, for what takes a moment.
void spinner(Ui& ui, std::string_view key, Point at, std::string_view name);

/// A key or a chord as it stands on a keyboard, from `at` on. Returns its width.
float key_hint(Ui& ui, std::string_view key, Point at, std::string_view chord);

/// The same inside or beside of what has this key; what it stands in needs a name of its own.
void key_picture(Ui& ui, Point at, std::string_view chord);

/// How wide they are.
[[nodiscard]] float key_width(Ui& ui, std::string_view chord);

/// A heading of the given level: one line, cut with "…" where it is too long; the whole text stays its name.
void heading(Ui& ui, std::string_view key, const Rect& rect, std::string_view text, const TextStyle& style,
             std::uint8_t level);

enum class Align : unsigned char { start, center };

/// Draws wrapped lines below each other from the rectangle's upper edge, as the one text of the open node: find, copy
/// and selection go over their ends as over a space. Returns their height.
float text_lines(Ui& ui, std::span<const WrappedLine> lines, const TextStyle& style, Color color, const Rect& at,
                 Align align = Align::start);

/// A paragraph of one small line, cut with "…" where it is too long; the whole is said then.
void cut_line(Ui& ui, std::string_view key, const Rect& box, std::string_view text, Color ink);

/// A paragraph broken into the rectangle's width. Returns its height.
float paragraph(Ui& ui, std::string_view key, const Rect& at, std::string_view text, const TextStyle& style,
                Color color);

/// A line that fades at both ends around a letter-spaced caption (look.md).
void caption_divider(Ui& ui, const Rect& rect, std::string_view caption);

/// The ring around what has the keyboard's focus.
void focus_ring(Ui& ui, const Rect& rect, float radius);

} // namespace etl::ui
