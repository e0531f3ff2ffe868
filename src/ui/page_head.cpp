// Draws the head: one line on a wide screen, two on a narrow one.
#include "ui/page_head.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {
namespace {

namespace words = view::words;

struct HeadLayout {
    float height = 0;
    float summary_top = 0;
};

HeadLayout head_layout(const Ui& ui) { return ui.narrow() ? HeadLayout{82, 48} : HeadLayout{60, 36}; }

void draw_connection(Ui& ui, Rect box, const view::ConnectionLineView& line, bool with_detail) {
    ui.open({.role = Role::status, .key = "connection", .rect = box, .name = {}});
    ui.painter.circle({box.x + 4, box.y + box.height / 2}, 4, ui.theme.ink(line.tone));
    float x = box.x + 16;
    const auto part = [&](std::string_view text, Color color) {
        const float room = box.right() - x;
        if (room < 24 || text.empty()) {
            return;
        }
        const std::string shown = fitted(ui.painter, text, style::small, room);
        const float width = ui.painter.width_of(shown, style::small);
        ui.text(shown, style::small, color,
                {x, box.y + (box.height - style::small.line_height) / 2, width, style::small.line_height});
        x += width;
    };
    part(line.text, ui.theme.text_soft);
    if (with_detail && !line.detail.empty()) {
        part(" · " + line.detail, ui.theme.text_faint);
    }
    ui.close();
    if (line.changes_at) {
        ui.wake_at(*line.changes_at);
    }
}

} // namespace

float page_head_height(const Ui& ui) { return head_layout(ui).height; }

void page_head(Ui& ui, const Rect& head, const view::JobsPageView& page) {
    const HeadLayout layout = head_layout(ui);
    const TextStyle& title = ui.narrow() ? style::page_title_small : style::page_title;
    ui.open({.role = Role::banner, .key = "head", .rect = head});

    const float control = ui.control_height();
    const float title_width = std::ceil(ui.painter.width_of(words::page_title, title));
    heading(ui, "title", {head.x, head.y + (control - title.line_height) / 2, title_width + 1, title.line_height},
            words::page_title, title, 1);

    float right = head.right();
    button(ui, "theme", {right - control, head.y, control, control}, page.theme, ButtonLook::icon_only);
    right -= control + 8;
    if (page.connection.action) {
        view::ButtonView action = *page.connection.action;
        if (ui.narrow()) {
            action.label.clear(); // its icon is enough beside a line that says what is wrong
        }
        const float width = ui.narrow() ? control : button_width(ui, action);
        button(ui, "connection action", {right - width, head.y, width, control}, action, ButtonLook::secondary);
        right -= width + 8;
    }
    const float left = head.x + title_width + 16;
    draw_connection(ui, {left, head.y, std::max(0.0f, right - left), control}, page.connection, !ui.narrow());
    if (!page.summary.empty()) {
        const Rect box{head.x, head.y + layout.summary_top, head.width, style::small.line_height};
        ui.text(fitted(ui.painter, page.summary, style::small, box.width), style::small, ui.theme.text_soft, box,
                "summary");
    }
    ui.close();
}

} // namespace etl::ui
