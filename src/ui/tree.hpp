// Tree: items that hold others, in a scroll area of its own; only those in sight are made. The find bar opens over a
// tree that is higher than its place.
#pragma once

#include "app/view_state.hpp"
#include "ui/ui.hpp"
#include "view/find_bar.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
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

} // namespace etl::ui
