// Job item: what a job's row and its card are told about their place in the list.
#pragma once

#include "ui/geometry.hpp"
#include "view/selection_box.hpp"

#include <cstdint>
#include <string_view>

namespace etl::ui {

struct JobItem {
    std::string_view key;
    Rect rect;
    std::uint32_t position = 1; ///< from 1 of `count`
    std::uint32_t count = 1;
    /// Of the heading that the job's name is: below that of its group.
    std::uint8_t level = 2;
    view::SelectionBoxView select = {};
};

} // namespace etl::ui
