// Draws the tree's items in sight, and the one that has the focus wherever it is.
#include "ui/tree.hpp"

#include "ui/find_bar.hpp"
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

std::string words_of(const TreeItem& item) { return item.value.empty() ? item.label : item.label + ": " + item.value; }

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

/// Marks what of a text's part is found; `begin` is where the part begins in the item's words.
void draw_marks(Ui& ui, const std::vector<TreeMark>& marks, std::size_t begin, const std::string& shown,
                const Rect& box) {
    for (const TreeMark& mark : marks) {
        const std::size_t from = std::max(mark.begin, begin) - begin;
        const std::size_t to = std::min(mark.end, begin + shown.size()) - std::min(mark.end, begin);
        if (mark.end <= begin || from >= to) {
            continue;
        }
        const float left = ui.painter.width_of(shown.substr(0, from), style::code);
        const float right = ui.painter.width_of(shown.substr(0, to), style::code);
        const Rect place{box.x + left, box.y, right - left, box.height};
        find_fill(ui, place, mark.current);
        if (mark.current) {
            find_frame(ui, place);
        }
    }
}

void draw_texts(Ui& ui, const TreeItem& item, const Rect& line, Color ground) {
    // The space between them is what runs have between them anyway.
    const std::string label = item.value.empty() ? item.label : item.label + ":";
    const std::string whole = words_of(item);
    float x = line.x;
    bool cut = false;
    const auto part = [&](const std::string& text, std::size_t begin, Color color) {
        const std::string shown = fitted(ui.painter, text, style::code, line.right() - x + 0.5f);
        const float width = ui.painter.width_of(shown, style::code);
        cut = cut || shown != text;
        draw_marks(ui, item.marks, begin, shown, {x, line.y, width, line.height});
        const Color ink = readable(color, ground);
        ui.text(shown, style::code, item.marks.empty() ? ink : find_ink(ui, ink), {x, line.y, width, line.height});
        x += width + ui.painter.width_of(" ", style::code);
    };
    part(label, 0, ui.theme.text);
    if (!cut) {
        part(item.value, label.size() + 1, ink_of(ui, item.look));
    }
    if (cut) {
        ui.current().description = whole;
        ui.hint(whole, line);
    }
}

void draw_item(Ui& ui, const TreeItem& item, const Rect& rect, float in_content, bool stop, bool selected) {
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
    if (selected) {
        ground = mix(ground, ui.theme.accent, 0.25f);
        ui.painter.fill(rect, ground);
    }
    if (ui.hovered() || ui.pressed()) {
        ground = mix(ground, ui.theme.text, ui.pressed() ? 0.14f : 0.07f);
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
    draw_texts(ui, item,
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
          const std::function<TreeItem(std::size_t)>& item, const TreeFind* find) {
    const float height = row_height(ui);
    ui.painter.fill(rect, ui.theme.surface, 8);
    ui.painter.border(rect, ui.theme.line, 8);
    Rect inner = rect.inset(around);
    const float bar = find == nullptr ? 0 : find_room(ui, find->state, find->source.text, inner.width);
    if (bar > 0) {
        find_bar(ui, find->state.find, find->source.text, inner, view::find_bar(find->state, find->source));
        inner = {inner.x, inner.y + bar, inner.width, inner.height - bar};
    }
    RowWindow window(count, height, inner.height);
    const Size content{inner.width, window.content_height()};
    const float width = content.height > inner.height ? inner.width - ui.input.scrollbar_width : inner.width;
    const Point origin =
        ui.open_scroll_area({.role = Role::scroll_area, .key = key, .rect = inner}, {width, window.content_height()});
    const NodeId area = ui.current().id;
    const Point offset = ui.scroll(area);
    window.scroll_to(offset.y);
    if (find != nullptr) {
        SemanticNode& node = ui.current();
        node.long_text = find->source.text;
        node.long_text_from = window.first() < count ? item(window.first()).place : 0;
        if (bar > 0) {
            node.cancel = app::FindClosed{};
        }
        if (ui.wanted_text && ui.wanted_text->area == area) {
            ui.taken_text = find->words;
        }
    }
    const NodeId id =
        ui.open({.role = Role::tree, .key = "tree", .rect = {origin.x, origin.y, width, content.height}, .name = name})
            .id;
    RovingPlace& place = ui.roving_place(id);
    place.row = std::min(place.row, count == 0 ? 0 : count - 1);
    const bool holds_focus = follow_focus(ui, id, place, count, item);
    const std::size_t first = window.first() - std::min<std::size_t>(1, window.first());
    const std::size_t last = std::min(count, window.last() + 1);
    const std::size_t stop = holds_focus || count == 0 ? place.row : std::clamp(place.row, window.first(), last - 1);
    if (find != nullptr && count > 0) {
        const bool shown = find->row && *find->row < count;
        find_reached(ui, find->state.find, find->source.text, area,
                     {offset.x, shown ? window.offset_showing(*find->row) : offset.y}, child_id(id, item(stop).key));
        if (ui.find_outcome && find->state.find.sought) {
            ui.find_outcome->folded = find->folded;
            ui.find_outcome->hiding = find->hiding;
        }
    }
    const bool selected = ui.input.selected.area == area;
    const auto draw = [&](std::size_t index) {
        const Rect line{origin.x, inner.y + window.in_sight(index), width, height};
        draw_item(ui, item(index), line, window.in_content(index), index == stop, selected);
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

} // namespace etl::ui
