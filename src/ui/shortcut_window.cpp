// A heading and a list for each group, label at the left and keys at the right; the switch below all of them.
#include "ui/shortcut_window.hpp"

#include "ui/choices.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float most_width = 480;
constexpr float row_height = 30;
constexpr float group_title = 30;
constexpr float group_gap = 12;
constexpr float key_gap = 6;

float group_height(const view::ShortcutGroupView& group) {
    return group_title + row_height * static_cast<float>(group.shortcuts.size());
}

/// The keys of a shortcut from the right to the left, "J or ↓". Returns where they begin.
float draw_keys(Ui& ui, const Rect& row, const view::ShortcutView& shortcut) {
    const float or_width = ui.painter.width_of(view::words::or_key, style::small);
    float width = 0;
    for (const std::string& key : shortcut.keys) {
        width += (width > 0 ? or_width + 2 * key_gap : 0) + key_width(ui, key);
    }
    float x = row.right() - width;
    for (const std::string& key : shortcut.keys) {
        if (&key != &shortcut.keys.front()) {
            ui.text(
                view::words::or_key, style::small, ui.theme.text_faint,
                {x + key_gap, row.y + (row.height - style::small.line_height) / 2, or_width, style::small.line_height},
                "or " + key);
            x += or_width + 2 * key_gap;
        }
        x += key_hint(ui, key, {x, row.y + (row.height - 20) / 2}, key);
    }
    return row.right() - width;
}

void draw_group(Ui& ui, const Rect& at, const view::ShortcutGroupView& group) {
    heading(ui, group.title, {at.x, at.y + 4, at.width, style::small_strong.line_height}, group.title,
            style::small_strong, 3);
    Rect row{at.x, at.y + group_title, at.width, row_height};
    ui.open({.role = Role::list,
             .key = group.title + " keys",
             .rect = {row.x, row.y, row.width, row_height * static_cast<float>(group.shortcuts.size())},
             .name = group.title});
    for (const view::ShortcutView& shortcut : group.shortcuts) {
        ui.open({.role = Role::list_item, .key = shortcut.label, .rect = row, .name = shortcut.label});
        ui.painter.horizontal_line(row.x, row.y, row.width, ui.theme.line);
        // The label is read first, and takes what the keys leave.
        float keys = 0;
        for (const std::string& key : shortcut.keys) {
            keys += key_width(ui, key) + 36;
        }
        const Rect label{row.x, row.y + (row.height - style::body.line_height) / 2, row.width - keys,
                         style::body.line_height};
        ui.text(fitted(ui.painter, shortcut.label, style::body, label.width), style::body,
                shortcut.off ? ui.theme.text_faint : ui.theme.text_soft, label, "label");
        if (shortcut.off) {
            ui.text(
                view::words::off, style::small, ui.theme.text_faint,
                {row.right() - 24, row.y + (row.height - style::small.line_height) / 2, 24, style::small.line_height},
                "off");
        } else {
            draw_keys(ui, row, shortcut);
        }
        ui.close();
        row.y += row_height;
    }
    ui.close();
}

} // namespace

void shortcut_window(Ui& ui, const view::ShortcutHelpView& view) {
    const float margin = window_margin(ui);
    const float title = window_title_height(ui);
    float content = 4;
    for (const view::ShortcutGroupView& group : view.groups) {
        content += group_height(group) + group_gap;
    }
    const float control = ui.control_height();
    content += 8 + control + style::small.line_height + margin;
    WindowSpec spec;
    spec.key = "shortcuts";
    spec.title = view.title;
    spec.icon = view::Icon::keyboard;
    spec.close = view.close;
    const Rect window = open_window(ui, spec, window_rect(ui, most_width, title + content));
    const Rect body{window.x + 1, window.y + title, window.width - 2, window.height - title - 1};
    const float height = std::max(body.height, content);
    const float bar = height > body.height ? ui.input.scrollbar_width : 0;
    const Point origin =
        ui.open_scroll_area({.role = Role::scroll_area, .key = "body", .rect = body}, {body.width - bar, height});
    const float width = window.width - 2 * margin;
    float y = origin.y + 4;
    for (const view::ShortcutGroupView& group : view.groups) {
        draw_group(ui, {origin.x + margin - 1, y, width, 0}, group);
        y += group_height(group) + group_gap;
    }
    y += 8;
    const float left = origin.x + margin - 1;
    switch_control(ui, "letters", {left, y, std::min(width, switch_width(ui, view.letters)), control}, view.letters);
    ui.text(fitted(ui.painter, view.letters_hint, style::small, width), style::small, ui.theme.text_faint,
            {left, y + control, width, style::small.line_height}, "hint");
    ui.close_scroll_area();
    close_window(ui);
}

} // namespace etl::ui
