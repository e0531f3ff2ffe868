// Every card is equally high: two lines of the cause, a line of facts, one of names, the buttons.
#include "ui/causes_screen.hpp"

#include "ui/messages.hpp"
#include "ui/row_window.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/failure_causes_window.hpp"
#include "view/finding_words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float most_width = 560;
constexpr float padding = 16;
constexpr float card_gap = 12;
constexpr std::size_t cause_lines = 2;

float card_height(const Ui& ui) {
    return 2 * padding + static_cast<float>(cause_lines) * style::row_title.line_height + 6 +
           2 * (style::small.line_height + 2) + 10 + ui.control_height();
}

void draw_cause(Ui& ui, const Rect& card, const view::FailureCauseView& view, std::size_t place, std::size_t count) {
    SemanticNode& node = ui.open({.role = Role::list_item, .key = view.cause, .rect = card, .name = view.cause});
    node.position = static_cast<std::uint32_t>(place + 1);
    node.set_size = static_cast<std::uint32_t>(count);
    card_surface(ui, card);
    const Rect inner = card.inset(padding);
    const std::vector<WrappedLine> lines = wrapped(ui.painter, view.cause, style::row_title, inner.width, cause_lines);
    const float title_height = static_cast<float>(cause_lines) * style::row_title.line_height;
    SemanticNode& title = ui.open({.role = Role::heading,
                                   .key = "cause",
                                   .rect = {inner.x, inner.y, inner.width, title_height},
                                   .name = view.cause});
    title.level = 3;
    float y = inner.y;
    for (const WrappedLine& one : lines) {
        ui.text(one.text, style::row_title, ui.theme.alarm_ink,
                {inner.x, y, inner.width, style::row_title.line_height});
        y += style::row_title.line_height;
    }
    ui.close();
    y = inner.y + title_height + 6;
    cut_line(ui, "facts", {inner.x, y, inner.width, style::small.line_height}, view.facts, ui.theme.text_soft);
    y += style::small.line_height + 2;
    cut_line(ui, "jobs", {inner.x, y, inner.width, style::small.line_height}, view.jobs, ui.theme.text_soft);
    const float control = ui.control_height();
    const float retry = button_width(ui, view.retry);
    const float show = std::min(inner.width - retry - 8, button_width(ui, view.show));
    button(ui, "show", {inner.x, inner.bottom() - control, show, control}, view.show, ButtonLook::secondary);
    button(ui, "retry", {inner.x + show + 8, inner.bottom() - control, retry, control}, view.retry,
           ButtonLook::secondary);
    ui.close();
}

} // namespace

void causes_screen(Ui& ui, const app::AppState& state, const app::FailureCauses& causes,
                   const view::ViewContext& context) {
    const float margin = window_margin(ui);
    WindowSpec spec;
    spec.key = "failure causes";
    spec.title = words::failures_by_cause;
    spec.icon = view::Icon::circle_alert;
    spec.tone = view::Tone::bad;
    spec.close = app::WindowClosed{};
    spec.place = WindowPlace::right;
    const Rect window = open_window(ui, spec, drawer_rect(ui, most_width));
    const float top = window.y + window_title_height(ui);
    const float left = window.x + margin;
    const float width = window.width - 2 * margin;
    if (causes.empty()) {
        empty_state(ui, {left, top, width, window.bottom() - top}, view::no_failures());
        close_window(ui);
        return;
    }
    cut_line(ui, "summary", {left, top, width, style::small.line_height}, view::causes_summary(state, causes, context),
             ui.theme.text_soft);
    const float list_top = top + style::small.line_height + 10;
    const Rect area{window.x + 1, list_top, window.width - 1, window.bottom() - list_top};
    const float pitch = card_height(ui) + card_gap;
    const NodeId area_id = ui.id_of("causes");
    RowWindow rows(causes.size(), pitch, area.height);
    rows.scroll_to(ui.scroll(area_id).y);
    const float height = rows.content_height() + margin;
    const float bar = height > area.height ? ui.input.scrollbar_width : 0;
    const Point origin =
        ui.open_scroll_area({.role = Role::scroll_area, .key = "causes", .rect = area}, {area.width - bar, height});
    const Rect list{origin.x + margin - 1, origin.y, width, rows.content_height()};
    ui.open({.role = Role::list, .key = "list", .rect = list, .name = words::failures_by_cause});
    // A card more at each end, so that Tab finds it there.
    const std::size_t first = rows.first() - std::min<std::size_t>(1, rows.first());
    const std::size_t last = std::min(causes.size(), rows.last() + 1);
    for (std::size_t place = first; place < last; ++place) {
        draw_cause(ui, {list.x, list.y + rows.in_content(place) + 2, width, pitch - card_gap},
                   view::failure_cause_view(state, causes[place], context), place, causes.size());
    }
    ui.close();
    ui.close_scroll_area();
    close_window(ui);
}

} // namespace etl::ui
