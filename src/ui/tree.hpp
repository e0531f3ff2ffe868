// Tree: items that hold others, in a scroll area of its own; only those in sight are made. JSON is shown by it too: an
// item for each value, coloured by its kind.
#pragma once

#include "app/row_set.hpp"
#include "ui/ui.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace etl::ui {

/// What the letters of an item's value look like.
enum class ValueLook : unsigned char { plain, text, number, word };

/// One item of those that are not folded away.
struct TreeItem {
    std::string key; ///< tells it from all others of the tree
    std::string label;
    std::string value; ///< behind the label
    ValueLook look = ValueLook::plain;
    std::uint8_t level = 1;
    std::uint32_t position = 1; ///< among its siblings, from 1
    std::uint32_t siblings = 1;
    /// Whether what it holds is shown; none where it holds nothing.
    State expanded = State::none;
    /// Folds it together or apart.
    app::Action toggle;
};

/// `item` is asked for those in sight, by their number among the `count` that are not folded away.
void tree(Ui& ui, std::string_view key, const Rect& rect, std::string_view name, std::size_t count,
          const std::function<TreeItem(std::size_t)>& item);

/// The height that a tree needs to show so many items.
[[nodiscard]] float tree_height(const Ui& ui, std::size_t items);

/// A value of a JSON text, in the order of the text.
struct JsonItem {
    enum class Kind : unsigned char { object, array, string, number, word };
    std::string_view key; ///< or its number in an array
    Kind kind = Kind::word;
    std::string_view value; ///< as it is written; of objects and arrays nothing
    std::uint8_t level = 1;
    std::uint32_t position = 1;
    std::uint32_t siblings = 1;
    /// How many values stand in it, at all depths.
    std::size_t inside = 0;
};

/// The tree of a JSON text. `folded` are the numbers of the items that are, under the name `set` (app::RowsMarked).
void json_tree(Ui& ui, std::string_view key, const Rect& rect, std::string_view name, std::span<const JsonItem> items,
               const app::RowSet& folded, std::string_view set);

} // namespace etl::ui
