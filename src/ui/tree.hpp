// Tree: items that hold others, in a scroll area of its own; only those in sight are made. JSON is shown by it too: an
// item for each value, coloured by its kind. The find bar opens over a tree that is higher than its place.
#pragma once

#include "app/row_set.hpp"
#include "app/view_state.hpp"
#include "ui/ui.hpp"
#include "view/find_bar.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace etl::ui {

/// What the letters of an item's value look like.
enum class ValueLook : unsigned char { plain, text, number, word };

/// A part of an item's words ("label: value"), in bytes, that the find bar has found.
struct TreeMark {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool current = false;
};

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
    /// Its place as the find bar counts (app::FindBar), and what is found in it.
    int place = 0;
    std::vector<TreeMark> marks = {};
};

/// What lets the find bar work on a tree.
struct TreeFind {
    const app::ViewState& state;
    view::FindSource source;
    /// All that the tree says, for the clipboard: a line for each item.
    std::string_view words = {};
    /// The item of the current match among those that are not folded away; nothing where something hides it.
    std::optional<std::size_t> row = {};
    /// What hides it: an item of that set (app::FindReached), the outermost one.
    std::string_view folded = {};
    int hiding = -1;
};

/// `item` is asked for those in sight, by their number among the `count` that are not folded away.
void tree(Ui& ui, std::string_view key, const Rect& rect, std::string_view name, std::size_t count,
          const std::function<TreeItem(std::size_t)>& item, const TreeFind* find = nullptr);

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

/// A JSON text that is shown: made once, when the text comes.
struct JsonText {
    std::vector<JsonItem> items;
    /// A line for each item, as the tree shows it: what is found in, and copied.
    std::string words;
};

/// How many values stand directly in that item.
[[nodiscard]] std::size_t children_of(std::span<const JsonItem> items, std::size_t index);

[[nodiscard]] JsonText make_json_text(std::vector<JsonItem> items);

/// The tree of a JSON text. The state's set of rows of that name (app::RowsMarked) are the items that are folded; `key`
/// tells the text from all others that may be on the page. While the find bar is open it takes find_room() of the
/// rectangle (ui/find_bar.hpp).
void json_tree(Ui& ui, const app::ViewState& state, std::string_view key, const Rect& rect, std::string_view name,
               const JsonText& json, std::string_view set);

} // namespace etl::ui
