// Makes a tree's items of JSON values, and finds in their words.
#include "ui/find_bar.hpp"
#include "ui/tree.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace etl::ui {
namespace {

using Kind = JsonItem::Kind;

bool holds_others(const JsonItem& json) { return json.kind == Kind::object || json.kind == Kind::array; }

/// As it is written; of what holds others how much there is in it, as in "[3]".
std::string value_of(std::span<const JsonItem> items, std::size_t index) {
    const JsonItem& json = items[index];
    if (!holds_others(json)) {
        return std::string(json.value);
    }
    const std::string count = std::to_string(children_of(items, index));
    return json.kind == Kind::array ? "[" + count + "]" : "{" + count + "}";
}

std::size_t indent_of(const JsonItem& json) { return 2 * static_cast<std::size_t>(std::max(1, +json.level) - 1); }

ValueLook look_of(Kind kind) {
    switch (kind) {
    case Kind::string:
        return ValueLook::text;
    case Kind::number:
        return ValueLook::number;
    case Kind::word:
        return ValueLook::word;
    case Kind::object:
    case Kind::array:
        break;
    }
    return ValueLook::plain;
}

/// The items that are not folded away.
std::vector<std::size_t> shown_items(std::span<const JsonItem> items, const app::RowSet& folded) {
    std::vector<std::size_t> shown;
    for (std::size_t index = 0; index < items.size(); ++index) {
        shown.push_back(index);
        if (folded.contains(static_cast<int>(index))) {
            index += items[index].inside;
        }
    }
    return shown;
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

std::size_t children_of(std::span<const JsonItem> items, std::size_t index) {
    std::size_t children = 0;
    for (std::size_t child = index + 1; child <= index + items[index].inside; child += items[child].inside + 1) {
        ++children;
    }
    return children;
}

JsonText make_json_text(std::vector<JsonItem> items) {
    JsonText json{std::move(items), {}};
    for (std::size_t index = 0; index < json.items.size(); ++index) {
        const JsonItem& item = json.items[index];
        json.words.append(indent_of(item), ' ').append(item.key).append(": ");
        // A line is one item's, whatever its value has in it.
        const std::string value = value_of(json.items, index);
        std::replace_copy(value.begin(), value.end(), std::back_inserter(json.words), '\n', ' ');
        json.words += '\n';
    }
    return json;
}

void json_tree(Ui& ui, const app::ViewState& state, std::string_view key, const Rect& rect, std::string_view name,
               const JsonText& json, std::string_view set) {
    const std::span<const JsonItem> items = json.items;
    const app::RowSet& folded = state.rows(set);
    const std::vector<std::size_t> shown = shown_items(items, folded);
    const NodeId id = ui.id_of(key);
    const LineIndex& lines = ui.lines_of(id, json.words);

    TreeFind find{.state = state, .source = {.text = key, .name = name}, .words = json.words, .folded = set};
    const view::Matches* matches = nullptr;
    if (state.find.is_open_over(key)) {
        matches = &ui.matches_of(id, json.words, view::sought_in(state, key),
                                 view::matches_case(state) ? view::LetterCase::same : view::LetterCase::any);
        find.source.show(*matches, state.find.from);
    }
    if (find.source.current) {
        const std::size_t item = lines.line_at(matches->places[*find.source.current]);
        const auto row = std::lower_bound(shown.begin(), shown.end(), item);
        if (row != shown.end() && *row == item) {
            find.row = static_cast<std::size_t>(row - shown.begin());
        }
        for (std::size_t index = 0; index < item && find.hiding < 0; ++index) {
            if (folded.contains(static_cast<int>(index)) && index + items[index].inside >= item) {
                find.hiding = static_cast<int>(index);
            }
        }
    }

    const auto item = [&](std::size_t place) {
        const std::size_t index = shown[place];
        const JsonItem& value = items[index];
        TreeItem made;
        made.key = std::to_string(index);
        made.label = value.key;
        made.value = value_of(items, index);
        made.level = value.level;
        made.position = value.position;
        made.siblings = value.siblings;
        made.look = look_of(value.kind);
        if (value.inside > 0) {
            const bool is_folded = folded.contains(static_cast<int>(index));
            made.expanded = is_folded ? State::no : State::yes;
            const int number = static_cast<int>(index);
            made.toggle = app::RowsMarked{std::string(set), number, number, !is_folded, number};
        }
        const std::size_t begin = lines.start(index);
        made.place = static_cast<int>(begin);
        if (matches != nullptr && matches->length > 0) {
            const std::size_t words = begin + indent_of(value);
            made.marks = marks_in(*matches, find.source.current, words, begin + lines.line(json.words, index).size());
        }
        return made;
    };
    tree(ui, key, rect, name, shown.size(), item, &find);
}

} // namespace etl::ui
