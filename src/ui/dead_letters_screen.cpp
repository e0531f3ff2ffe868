// Lays the page out: one or two lines of controls, and the table below as high as the page.
#include "ui/dead_letters_screen.hpp"

#include "ui/code_box.hpp"
#include "ui/fields.hpp"
#include "ui/flow.hpp"
#include "ui/messages.hpp"
#include "ui/navigation.hpp"
#include "ui/page_frame.hpp"
#include "ui/table.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/dead_letters_page.hpp"
#include "view/queue_words.hpp"

#include <algorithm>
#include <array>

namespace etl::ui {
namespace {

namespace words = view::words;
using view::DeadLetterColumn;

constexpr float gap = 12;
constexpr float top_gap = 16;
constexpr float least_table = 320;
constexpr float queue_width = 170;
constexpr std::array<float, view::dead_letter_column_count> column_widths{100, 110, 110, 420, 150, 90};

/// Where the controls stand in a column of this width.
struct Tools {
    Rect back;
    Rect queue;
    Rect summary;
    Rect chosen;
    Rect all;
    float height = 0;
};

Tools place_tools(Ui& ui, const view::DeadLettersPageView& page, const Rect& at) {
    const float control = ui.control_height();
    Tools tools;
    Flow flow({at.x, at.y}, at.width, gap);
    tools.back = flow.place({ui.painter.width_of(words::dead_letters_back, style::control), control});
    tools.queue = flow.place({queue_width, control});
    const float chosen = button_width(ui, page.redrive_chosen);
    const float all = button_width(ui, page.redrive_all);
    if (tools.queue.right() + gap + chosen + gap + all > at.right()) {
        flow.break_line();
        tools.chosen = flow.place({chosen, control});
        tools.all = flow.place({all, control});
    } else {
        tools.all = {at.right() - all, at.y, all, control};
        tools.chosen = {tools.all.x - gap - chosen, at.y, chosen, control};
    }
    const float room = tools.chosen.y == at.y ? tools.chosen.x - tools.queue.right() - 2 * gap : 0;
    const float summary = ui.painter.width_of(page.summary, style::small);
    if (room >= summary) {
        tools.summary = {tools.queue.right() + gap, at.y + (control - style::small.line_height) / 2, room,
                         style::small.line_height};
    } else {
        tools.summary = flow.whole_line(style::small.line_height);
    }
    tools.height = std::max(flow.bottom(), tools.all.bottom()) - at.y;
    return tools;
}

void draw_tools(Ui& ui, const Rect& at, const view::DeadLettersPageView& page) {
    const Tools tools = place_tools(ui, page, at);
    const float link_height = ui.narrow() ? 40.0f : 24.0f;
    link(ui, "back", {tools.back.x, tools.back.y + (tools.back.height - link_height) / 2}, words::dead_letters_back,
         page.back_href);
    select_field(ui, "queue", tools.queue, page.queue);
    ui.text(fitted(ui.painter, page.summary, style::small, tools.summary.width), style::small, ui.theme.text_soft,
            tools.summary, "summary");
    button(ui, "chosen", tools.chosen, page.redrive_chosen, ButtonLook::primary);
    button(ui, "all", tools.all, page.redrive_all, ButtonLook::secondary);
}

void draw_table(Ui& ui, const Rect& rect, const app::AppState& state, const view::DeadLettersPageView& page,
                const view::ViewContext& context) {
    const app::DeadLettersState& dead = state.dead_letters;
    std::array<TableColumn, view::dead_letter_column_count> columns;
    const auto width_key = [](std::size_t column) { return "width of letters " + std::to_string(column); };
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto which = static_cast<DeadLetterColumn>(column);
        columns[column] = {
            view::dead_letter_column_label(which),
            static_cast<float>(state.view.value(width_key(column), static_cast<int>(column_widths[column]))), false,
            which == DeadLetterColumn::attempts};
    }
    const std::vector<model::DeadLetter>& letters = dead.letters;
    TableView view;
    view.key = "letters";
    view.name = words::dead_letters_title;
    view.columns = columns;
    view.rows = letters.size();
    view.busy = page.busy;
    view.nothing = page.nothing;
    view.text = [&](std::size_t row, std::size_t column) {
        return view::dead_letter_cell(letters[row], static_cast<DeadLetterColumn>(column), context);
    };
    view.href = [&](std::size_t row, std::size_t column) {
        return view::dead_letter_link(state, letters[row], static_cast<DeadLetterColumn>(column));
    };
    view.row_key = [&](std::size_t row) { return letters[row].id.text; };
    view.width_key = width_key;
    view.ticked = [&](std::size_t row) { return dead.chosen.contains(letters[row].id.text); };
    view.tick = [&](std::size_t row) { return view::dead_letter_mark(state, row); };
    view.tick_to = [&](std::size_t row) { return view::dead_letter_mark_to(state, row); };
    view.tick_all = [](bool on) -> app::Action { return app::DeadLettersMarked{{}, {}, on}; };
    view.ticked_count =
        static_cast<std::size_t>(std::count_if(letters.begin(), letters.end(), [&](const model::DeadLetter& letter) {
            return dead.chosen.contains(letter.id.text);
        }));
    table(ui, rect, view);
}

void draw_redrive(Ui& ui, const app::ViewState& state, const view::RedriveWindowView& view) {
    const float margin = window_margin(ui);
    const float control = ui.control_height();
    WindowSpec spec;
    spec.key = "redrive";
    spec.title = view.title;
    spec.description = view.detail;
    spec.icon = view::Icon::undo;
    spec.close = view.cancel.action;
    const Rect window = open_window(ui, spec, window_rect(ui, 620, 460));
    const float left = window.x + margin;
    const float width = window.width - 2 * margin;
    float y = window.y + window_title_height(ui) + 6;
    y += paragraph(ui, "detail", {left, y, width, 0}, view.detail, style::body, ui.theme.text_soft) + gap;
    const float bottom = window.bottom() - margin - control;
    if (!view.trouble.empty()) {
        const view::BannerView trouble{view::Tone::warning, view::Icon::alert, view.trouble, {}};
        const float height = banner_height(ui, trouble, width);
        banner(ui, "trouble", {left, y, width, height}, trouble);
        y += height + gap;
    }
    const Rect body{left, y, width, bottom - gap - y};
    if (view.busy) {
        unknown_progress_bar(ui, "looking", {left, y, width, 4}, words::redrive_looking);
    } else if (!view.list.empty()) {
        ui.painter.fill(body, ui.theme.surface, 8);
        ui.painter.border(body, ui.theme.line, 8);
        code_box(ui, state, "list", body.inset(10), view.list, words::redrive_list);
    }
    const float confirm = button_width(ui, view.confirm);
    const float cancel = button_width(ui, view.cancel);
    button(ui, "cancel", {left + width - confirm - 8 - cancel, bottom, cancel, control}, view.cancel,
           ButtonLook::secondary);
    button(ui, "confirm", {left + width - confirm, bottom, confirm, control}, view.confirm, ButtonLook::primary);
    close_window(ui);
}

} // namespace

void dead_letters_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    const view::DeadLettersPageView page = view::dead_letters_page(state, context);
    const float control = ui.control_height();
    const view::BannerView stale{view::Tone::warning, view::Icon::plug_off, page.stale, {}};
    const auto banner_room = [&](float width) {
        return page.stale.empty() ? 0 : banner_height(ui, stale, width) + gap;
    };
    const float older_room = page.older ? control + gap : 0;
    const auto main_height = [&](float width) {
        return top_gap + banner_room(width) + place_tools(ui, page, {0, 0, width, 0}).height + gap + least_table +
               older_room;
    };
    PageFrame frame(ui, page.head, {0, main_height});
    const Rect main = frame.begin_main();
    float y = main.y + top_gap;
    if (!page.stale.empty()) {
        banner(ui, "stale", {main.x, y, main.width, banner_room(main.width) - gap}, stale);
        y += banner_room(main.width);
    }
    const float tools = place_tools(ui, page, {main.x, y, main.width, 0}).height;
    draw_tools(ui, {main.x, y, main.width, tools}, page);
    y += tools + gap;
    draw_table(ui, {main.x, y, main.width, main.bottom() - older_room - y}, state, page, context);
    if (page.older) {
        const float width = button_width(ui, *page.older);
        button(ui, "older", {main.x + (main.width - width) / 2, main.bottom() - control, width, control}, *page.older,
               ButtonLook::secondary);
    }
    frame.end();
    if (const auto redrive = view::redrive_window(state, context)) {
        draw_redrive(ui, state.view, *redrive);
    }
}

} // namespace etl::ui
