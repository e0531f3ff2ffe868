// JSON tree: a JSON text as a tree (ui/tree.hpp), an item for each value, coloured by its kind, in which the find bar
// finds what the values say.
#pragma once

#include "app/row_set.hpp"
#include "app/view_state.hpp"
#include "model/json_lines.hpp"
#include "ui/ui.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace etl::ui {

/// How many items are not folded away; `folded` are numbers of the document's values.
[[nodiscard]] std::size_t unfolded_items(const model::JsonDocument& document, const app::RowSet& folded);

/// The state's set of rows of that name (app::RowsMarked) are the values that are folded, by their numbers; `key` tells
/// the text from all others that may be on the page. While the find bar is open it takes find_room() of the rectangle
/// (ui/find_bar.hpp). The lines are the document's, all of them.
void json_tree(Ui& ui, const app::ViewState& state, std::string_view key, const Rect& rect, std::string_view name,
               const model::JsonDocument& document, const model::JsonLines& lines, std::string_view set);

/// A JSON text taken apart for its tree.
struct JsonText {
    model::JsonDocument document;
    model::JsonLines lines;

    JsonText() = default;
    /// At once: for what is not long.
    explicit JsonText(std::string text);
};

} // namespace etl::ui
