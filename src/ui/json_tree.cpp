// Makes a tree's items of JSON values, and finds in their lines. The value at the top is the text itself: what stands
// in it is the tree.
#include "ui/json_tree.hpp"

#include "ui/find_bar.hpp"
#include "ui/tree.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace etl::ui {
namespace {

using model::JsonKind;
using model::JsonValue;

ValueLook look_of(JsonKind kind) {
    switch (kind) {
    case JsonKind::string:
        return ValueLook::text;
    case JsonKind::number:
        return ValueLook::number;
    case JsonKind::word:
        return ValueLook::word;
    case JsonKind::object:
    case JsonKind::array:
        break;
    }
    return ValueLook::plain;
}

/// Calls `take` with the number of each value that is not folded away.
template <class Take>
void walk(const model::JsonDocument& document, const app::RowSet& folded, Take take) {
    const std::vector<JsonValue>& values = document.values();
    for (std::size_t number = model::first_line_value(document); number < values.size(); ++number) {
        take(number);
        if (values[number].inside > 0 && folded.contains(static_cast<int>(number))) {
            number += values[number].inside;
        }
    }
}

/// What of an item's words matches.
std::vector<TreeMark> marks_in(const view::Matches& matches, std::optional<std::size_t> current, std::size_t begin,
                               std::size_t end) {
    std::vector<TreeMark> marks;
    for (std::size_t at = matches.first_from(begin); at < matches.places.size() && matches.places[at] < end; ++at) {
        const std::size_t from = matches.places[at] - begin;
        marks.push_back({from, from + matches.length, at == current});
    }
    return marks;
}

} // namespace

JsonText::JsonText(std::string text) : document(std::move(text)) {
    document.read_all();
    lines.make_all(document);
}

std::size_t unfolded_items(const model::JsonDocument& document, const app::RowSet& folded) {
    std::size_t count = 0;
    walk(document, folded, [&](std::size_t) { ++count; });
    return count;
}

void json_tree(Ui& ui, const app::ViewState& state, std::string_view key, const Rect& rect, std::string_view name,
               const model::JsonDocument& document, const model::JsonLines& json_lines, std::string_view set) {
    const std::vector<JsonValue>& values = document.values();
    const std::size_t first = model::first_line_value(document);
    const app::RowSet& folded = state.rows(set);
    std::vector<std::uint32_t> shown;
    walk(document, folded, [&](std::size_t number) { shown.push_back(static_cast<std::uint32_t>(number)); });
    const NodeId id = ui.id_of(key);
    const std::string& words = json_lines.text();
    const LineIndex& lines = ui.lines_of(id, words);

    TreeFind find{.state = state, .source = {.text = key, .name = name}, .words = words, .folded = set};
    const view::Matches* matches = nullptr;
    if (state.find.is_open_over(key)) {
        matches = &ui.matches_of(id, words, view::sought_in(state, key),
                                 view::matches_case(state) ? view::LetterCase::same : view::LetterCase::any);
        find.source.show(*matches, state.find.from);
    }
    if (find.source.current) {
        const std::size_t number = first + lines.line_at(matches->places[*find.source.current]);
        const auto row = std::lower_bound(shown.begin(), shown.end(), number);
        if (row != shown.end() && *row == number) {
            find.row = static_cast<std::size_t>(row - shown.begin());
        }
        // The outermost one that is folded around it.
        for (std::uint32_t around = values[number].parent; around != JsonValue::none; around = values[around].parent) {
            if (around >= first && folded.contains(static_cast<int>(around))) {
                find.hiding = static_cast<int>(around);
            }
        }
    }

    const auto item = [&](std::size_t place) {
        const std::size_t number = shown[place];
        const JsonValue& value = values[number];
        model::JsonLine line = model::json_line(document, number, model::most_shown_bytes);
        TreeItem made;
        made.key = std::to_string(number);
        made.label = std::move(line.label);
        made.value = std::move(line.value);
        made.look = look_of(value.kind);
        made.level = static_cast<std::uint8_t>(std::min<std::size_t>(value.level + 1 - std::min<std::size_t>(first, 1),
                                                                     std::numeric_limits<std::uint8_t>::max()));
        made.position = value.position;
        made.siblings = value.parent == JsonValue::none ? 1 : values[value.parent].children;
        if (value.inside > 0) {
            const auto fold = static_cast<int>(number);
            const bool is_folded = folded.contains(fold);
            made.expanded = is_folded ? State::no : State::yes;
            made.toggle = app::RowsMarked{std::string(set), fold, fold, !is_folded, fold};
        }
        const std::size_t begin = lines.start(number - first);
        made.place = static_cast<int>(begin);
        if (matches != nullptr && matches->length > 0) {
            const std::size_t indent = model::json_indent(document, value);
            made.marks = marks_in(*matches, find.source.current, begin + indent,
                                  begin + lines.line(words, number - first).size());
        }
        return made;
    };
    tree(ui, key, rect, name, shown.size(), item, &find);
}

} // namespace etl::ui
