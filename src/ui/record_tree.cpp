// The value at the top is the record itself: what stands in it is the tree.
#include "ui/record_tree.hpp"

#include "ui/tree.hpp"
#include "view/record_page.hpp"
#include "view/record_words.hpp"

#include <algorithm>
#include <limits>
#include <vector>

namespace etl::ui {
namespace {

using model::JsonKind;

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

} // namespace

void record_tree(Ui& ui, const app::AppState& state, const Rect& rect) {
    const model::JsonDocument& document = state.record_page.document;
    const std::vector<model::JsonValue>& values = document.values();
    const app::RowSet& folded = state.view.rows(app::record_folds);
    const bool has_top = values.front().kind == JsonKind::object || values.front().kind == JsonKind::array;
    const int level_of_top = has_top ? 0 : -1;
    std::vector<std::uint32_t> shown;
    for (std::size_t number = has_top ? 1 : 0; number < values.size(); ++number) {
        shown.push_back(static_cast<std::uint32_t>(number));
        if (values[number].inside > 0 && folded.contains(static_cast<int>(number))) {
            number += values[number].inside;
        }
    }
    tree(ui, "content", rect, view::words::record_content, shown.size(), [&](std::size_t place) {
        const std::uint32_t number = shown[place];
        const model::JsonValue& value = values[number];
        view::RecordValueView words = view::record_value(document, number);
        TreeItem item;
        item.key = std::to_string(number);
        item.label = std::move(words.label);
        item.value = std::move(words.value);
        item.look = look_of(value.kind);
        item.level = static_cast<std::uint8_t>(
            std::min<int>(value.level - level_of_top, std::numeric_limits<std::uint8_t>::max()));
        item.position = value.position;
        item.siblings = value.parent == model::JsonValue::none ? 1 : values[value.parent].children;
        if (value.inside > 0) {
            const auto fold = static_cast<int>(number);
            const bool is_folded = folded.contains(fold);
            item.expanded = is_folded ? State::no : State::yes;
            item.toggle = app::RowsMarked{std::string(app::record_folds), fold, fold, !is_folded, fold};
        }
        return item;
    });
}

} // namespace etl::ui
