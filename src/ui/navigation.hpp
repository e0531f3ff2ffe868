// Navigation: links, pages of a list, and what is moved: the bar between two panes, and the slider.
#pragma once

#include "ui/ui.hpp"

#include <string>
#include <string_view>

namespace etl::ui {

/// A real link of the page's, from `at` on: it can be opened in another tab, copied and dragged. Returns its width.
float link(Ui& ui, std::string_view key, Point at, std::string_view text, std::string_view href);

/// Pages 0 to `count` - 1, of which `page` is in sight; a press puts another one under `value_key` (app::ViewValueSet).
void pagination(Ui& ui, std::string_view key, const Rect& rect, std::string_view name, int page, int count,
                std::string_view value_key);

/// A bar that drags and arrow keys move; `rect` is what can be gripped, upright between two panes side by side.
void splitter(Ui& ui, std::string_view key, const Rect& rect, std::string_view name, float value,
              const Adjustable& adjustable);

struct SliderView {
    std::string name;
    float value = 0;
    std::string shown; ///< the value in words
    Adjustable adjustable;
    bool enabled = true;
    std::string reason; ///< why it is disabled
};

/// A value between two ends; the browser's own slider works under the picture.
void slider(Ui& ui, std::string_view key, const Rect& rect, const SliderView& view);

} // namespace etl::ui
