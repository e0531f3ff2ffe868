// Job item: what a job's row and its card are told about their place in the list, and the name that both begin with.
#pragma once

#include "ui/ui.hpp"
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

/// How a job's name looks.
struct JobNameLook {
    TextStyle style;
    Color ink;
    std::uint8_t level = 2;
    /// As high as what is pressed of it, around the line.
    float above = 0;
    float below = 0;
};

/// The job's name as a heading, and in it the link to its details. What is drawn is cut where it has no room.
void job_name(Ui& ui, const Rect& line, std::string_view drawn, std::string_view name, std::string_view href,
              const JobNameLook& look);

} // namespace etl::ui
