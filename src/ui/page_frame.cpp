// Lays the frame out before anything is drawn, since a scroll area has to know how high its content is.
#include "ui/page_frame.hpp"

#include "ui/page_head.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float most_width = 1200;
constexpr float own_head_gap = 16;

} // namespace

float page_margin(const Ui& ui) { return ui.narrow() ? 12.0f : 24.0f; }

PageFrame::PageFrame(Ui& ui, const view::PageHeadView& head, const Spec& spec) : ui_(ui) {
    const Size viewport = ui.input.viewport;
    const float margin = page_margin(ui);
    const float shared_head = page_head_height(ui);
    const float head_height = shared_head + (spec.own_head > 0 ? own_head_gap + spec.own_head : 0);

    // Whether a scrollbar takes room depends on the height, which depends on the width left: the narrow answer decides.
    float width = viewport.width;
    const auto column = [&] { return std::min(most_width, width - 2 * margin); };
    const auto height_of_all = [&] { return margin + head_height + spec.main_height(column()) + margin; };
    float height = height_of_all();
    if (height > viewport.height && ui.input.scrollbar_width > 0) {
        width -= ui.input.scrollbar_width;
        height = height_of_all();
    }
    height = std::max(height, viewport.height);
    const Point origin = ui.open_scroll_area(
        {.role = Role::scroll_area, .key = "page", .rect = {0, 0, viewport.width, viewport.height}}, {width, height});
    const float left = origin.x + (width - column()) / 2;
    const float top = origin.y + margin;
    ui.open({.role = Role::banner, .key = "head", .rect = {left, top, column(), head_height}});
    page_head(ui, {left, top, column(), shared_head}, head);
    own_head_ = {left, top + shared_head + own_head_gap, column(), spec.own_head};
    main_ = {left, top + head_height, column(), std::max(0.0f, height - 2 * margin - head_height)};
}

Rect PageFrame::begin_main() {
    ui_.close();
    ui_.open({.role = Role::main, .key = "main", .rect = main_});
    return main_;
}

void PageFrame::end() {
    ui_.close();
    ui_.close_scroll_area();
}

} // namespace etl::ui
