// Draws the tree's items in sight, and the one that has the focus wherever it is.
#include "ui/tree.hpp"

#include "ui/row_window.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <vector>

namespace etl::ui {
namespace {

constexpr float indent = 18;
constexpr float around = 6;
/// Deeper items stand no further right, or there would be no room for their text.
constexpr int deepest_indent = 12;

float row_height(const Ui& ui) { return ui.narrow() ? 40.0f : 26.0f; }

Color ink_of(const Ui& ui, ValueLook look) {
    switch (look) {
    case ValueLook::text:
        return ui.theme.ink(view::Tone::good);
    case ValueLook::number:
        return ui.theme.accent_ink;
    case ValueLook::word:
        return ui.theme.ink(view::Tone::warning);
    case ValueLook::plain:
        break;
    }
    return ui.theme.text_soft;
}

void draw_texts(Ui& ui, SemanticNode& node, const TreeItem& item, const Rect& line, Color ground) {
    // The space between them is what runs have between them anyway.
    const std::string label = item.value.empty() ? item.label : item.label + ":";
    const std::string whole = item.value.empty() ? label : label + " " + item.value;
    float x = line.x;
    bool cut = false;
    const auto part = [&](const std::string& text, Color color) {
        const std::string shown = fitted(ui.painter, text, style::code, line.right() - x + 0.5f);
        const float width = ui.painter.width_of(shown, style::code);
        cut = cut || shown != text;
        ui.text(shown, style::code, readable(color, ground), {x, line.y, width, line.height});
        x += width + ui.painter.width_of(" ", style::code);
    };
    part(label, ui.theme.text);
    if (!cut) {
        part(item.value, ink_of(ui, item.look));
    }
    if (cut) {
        node.description = whole;
        ui.hint(whole, line);
    }
}

void draw_item(Ui& ui, const TreeItem& item, const Rect& rect, float in_content, bool stop) {
    SemanticNode& node = ui.open({.role = Role::tree_item, .key = item.key, .rect = rect});
    node.rect.y = in_content;
    node.level = item.level;
    node.position = item.position;
    node.set_size = item.siblings;
    node.expanded = item.expanded;
    node.skips_tab = !stop;
    node.hovers = true;
    if (item.expanded != State::none) {
        node.activate = item.toggle;
    }
    Color ground = ui.theme.surface;
    if (ui.hovered() || ui.pressed()) {
        ground = mix(ui.theme.surface, ui.theme.text, ui.pressed() ? 0.14f : 0.07f);
        ui.painter.fill(rect, ground, 4);
    }
    if (ui.focused()) {
        ui.painter.border(rect, ui.theme.focus_ring, 4, 2);
    }
    float x = rect.x + around + indent * static_cast<float>(std::min<int>(item.level - 1, deepest_indent));
    if (item.expanded != State::none) {
        ui.painter.icon(item.expanded == State::yes ? view::Icon::chevron_down : view::Icon::chevron_right, 14,
                        readable(ui.theme.text_soft, ground, 3.0), {x, rect.y + (rect.height - 14) / 2});
    }
    x += indent;
    draw_texts(ui, node, item,
               {x, rect.y + (rect.height - style::code.line_height) / 2, std::max(0.0f, rect.right() - around - x),
                style::code.line_height},
               ground);
    ui.close();
}

/// Whether an item has the focus; if so, `place` is there.
bool follow_focus(const Ui& ui, NodeId tree, RovingPlace& place, std::size_t count,
                  const std::function<TreeItem(std::size_t)>& item) {
    const NodeId owner = ui.input.focus_owner;
    const auto is_at = [&](std::size_t index) { return index < count && child_id(tree, item(index).key) == owner; };
    if (owner == 0 || is_at(place.row)) {
        return owner != 0;
    }
    for (std::size_t index = place.first_made; index < place.last_made; ++index) {
        if (is_at(index)) {
            place.row = index;
            return true;
        }
    }
    return false;
}

} // namespace

float tree_height(const Ui& ui, std::size_t items) { return row_height(ui) * static_cast<float>(items) + 2 * around; }

void tree(Ui& ui, std::string_view key, const Rect& rect, std::string_view name, std::size_t count,
          const std::function<TreeItem(std::size_t)>& item) {
    const float height = row_height(ui);
    ui.painter.fill(rect, ui.theme.surface, 8);
    ui.painter.border(rect, ui.theme.line, 8);
    const Rect inner = rect.inset(around);
    RowWindow window(count, height, inner.height);
    const Size content{inner.width, window.content_height()};
    const float width = content.height > inner.height ? inner.width - ui.input.scrollbar_width : inner.width;
    const Point origin =
        ui.open_scroll_area({.role = Role::scroll_area, .key = key, .rect = inner}, {width, window.content_height()});
    window.scroll_to(ui.scroll(ui.current().id).y);
    const NodeId id =
        ui.open({.role = Role::tree, .key = "tree", .rect = {origin.x, origin.y, width, content.height}, .name = name})
            .id;
    RovingPlace& place = ui.roving_place(id);
    place.row = std::min(place.row, count == 0 ? 0 : count - 1);
    const bool holds_focus = follow_focus(ui, id, place, count, item);
    const std::size_t first = window.first() - std::min<std::size_t>(1, window.first());
    const std::size_t last = std::min(count, window.last() + 1);
    const std::size_t stop = holds_focus || count == 0 ? place.row : std::clamp(place.row, window.first(), last - 1);
    const auto draw = [&](std::size_t index) {
        const Rect line{origin.x, inner.y + window.in_sight(index), width, height};
        draw_item(ui, item(index), line, window.in_content(index), index == stop);
    };
    place.first_made = first;
    place.last_made = last;
    if (holds_focus && stop < first) {
        draw(stop);
    }
    for (std::size_t index = first; index < last; ++index) {
        draw(index);
    }
    if (holds_focus && stop >= last && stop < count) {
        draw(stop);
    }
    ui.close();
    ui.close_scroll_area();
}

void json_tree(Ui& ui, std::string_view key, const Rect& rect, std::string_view name, std::span<const JsonItem> items,
               const app::RowSet& folded, std::string_view set) {
    std::vector<std::size_t> shown;
    for (std::size_t index = 0; index < items.size(); ++index) {
        shown.push_back(index);
        if (folded.contains(static_cast<int>(index))) {
            index += items[index].inside;
        }
    }
    tree(ui, key, rect, name, shown.size(), [&](std::size_t place) {
        const std::size_t index = shown[place];
        const JsonItem& json = items[index];
        const bool is_folded = folded.contains(static_cast<int>(index));
        const bool holds = json.kind == JsonItem::Kind::object || json.kind == JsonItem::Kind::array;
        TreeItem item;
        item.key = std::to_string(index);
        item.label = json.key;
        item.value = json.value;
        item.level = json.level;
        item.position = json.position;
        item.siblings = json.siblings;
        if (holds) {
            // How much there is in it, as in "[3]".
            std::size_t children = 0;
            for (std::size_t child = index + 1; child <= index + json.inside; child += items[child].inside + 1) {
                ++children;
            }
            const std::string count = std::to_string(children);
            item.value = json.kind == JsonItem::Kind::array ? "[" + count + "]" : "{" + count + "}";
        }
        item.look = json.kind == JsonItem::Kind::string   ? ValueLook::text
                    : json.kind == JsonItem::Kind::number ? ValueLook::number
                    : json.kind == JsonItem::Kind::word   ? ValueLook::word
                                                          : ValueLook::plain;
        if (holds && json.inside > 0) {
            item.expanded = is_folded ? State::no : State::yes;
            const int number = static_cast<int>(index);
            item.toggle = app::RowsMarked{std::string(set), number, number, !is_folded, number};
        }
        return item;
    });
}

} // namespace etl::ui
