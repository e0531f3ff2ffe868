// Draws the page's windows.
#include "ui/queue_windows.hpp"

#include "ui/code_box.hpp"
#include "ui/fields.hpp"
#include "ui/messages.hpp"
#include "ui/table.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/queue_windows.hpp"
#include "view/queue_words.hpp"

#include <algorithm>
#include <array>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float gap = 8;
/// Label above, and below it two lines for what is wrong.
constexpr float around_field = 62;

void draw_limits(Ui& ui, const view::LimitsWindowView& view) {
    const float margin = window_margin(ui);
    const float control = ui.control_height();
    const float field = around_field + control;
    WindowSpec spec;
    spec.key = "limits";
    spec.title = words::queue_limits_title;
    spec.icon = view::Icon::alert;
    spec.close = view.cancel.action;
    const Rect window =
        open_window(ui, spec, window_rect(ui, 420, window_title_height(ui) + 8 + 3 * field + 12 + control + margin));
    const float left = window.x + margin;
    const float width = window.width - 2 * margin;
    float y = window.y + window_title_height(ui) + 8;
    for (const view::NumberFieldView& one : view.fields) {
        number_field(ui, one.field.key, {left, y, width, 0}, one);
        y += field;
    }
    const float bottom = window.bottom() - margin - control;
    const float save = button_width(ui, view.save);
    const float cancel = button_width(ui, view.cancel);
    const float usual = std::min(button_width(ui, view.usual), width - save - cancel - 2 * gap);
    button(ui, "usual", {left, bottom, usual, control}, view.usual, ButtonLook::secondary);
    button(ui, "cancel", {left + width - save - gap - cancel, bottom, cancel, control}, view.cancel,
           ButtonLook::secondary);
    button(ui, "save", {left + width - save, bottom, save, control}, view.save, ButtonLook::primary);
    close_window(ui);
}

void draw_figures(Ui& ui, const view::FiguresWindowView& view, const view::ViewContext& context) {
    const float margin = window_margin(ui);
    WindowSpec spec;
    spec.key = "figures";
    spec.title = view.title;
    spec.icon = view::Icon::list;
    spec.close = app::WindowClosed{};
    const Rect window = open_window(ui, spec, window_rect(ui, 720, 640));
    const Rect body{window.x + margin, window.y + window_title_height(ui) + 8, window.width - 2 * margin,
                    window.height - window_title_height(ui) - 8 - margin};
    std::array<TableColumn, view::figure_column_count> columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        columns[column] = {view::figure_column_label(column), column == 0 ? 120.0f : 104.0f, false, column > 0};
    }
    TableView table_view;
    table_view.key = "points";
    table_view.name = view.title;
    table_view.columns = columns;
    table_view.rows = view.track == nullptr ? 0 : view.track->points.size();
    table_view.nothing = view::MessageView{view::Icon::inbox, std::string(words::queue_no_figures), {}, std::nullopt};
    table_view.text = [&](std::size_t row, std::size_t column) {
        return view::figure_cell(*view.track, row, column, context);
    };
    table(ui, body, table_view);
    close_window(ui);
}

void draw_worker_logs(Ui& ui, const app::ViewState& state, const view::WorkerLogsView& view) {
    const float margin = window_margin(ui);
    const float control = ui.control_height();
    WindowSpec spec;
    spec.key = "worker logs";
    spec.title = words::worker_logs;
    spec.icon = view::Icon::list;
    spec.close = app::WindowClosed{};
    const Rect window = open_window(ui, spec, window_rect(ui, 1'100, 700));
    const float bottom = window.bottom() - margin - control;
    const Rect body{window.x + margin, window.y + window_title_height(ui) + 8, window.width - 2 * margin,
                    bottom - gap - window.y - window_title_height(ui) - 8};
    ui.painter.fill(body, ui.theme.surface, 8);
    ui.painter.border(body, ui.theme.line, 8);
    if (view.text.empty()) {
        paragraph(ui, "note", {body.x + 14, body.y + 12, body.width - 28, 0}, view.note, style::body,
                  ui.theme.text_soft);
    } else {
        code_box(ui, state, "logs", body.inset(10), view.text, words::worker_logs);
    }
    const float refresh = button_width(ui, view.refresh);
    const float copy = button_width(ui, view.copy);
    button(ui, "copy", {body.right() - refresh - gap - copy, bottom, copy, control}, view.copy, ButtonLook::secondary);
    button(ui, "refresh", {body.right() - refresh, bottom, refresh, control}, view.refresh, ButtonLook::secondary);
    close_window(ui);
}

} // namespace

void queue_windows(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    if (const auto limits = view::limits_window(state)) {
        draw_limits(ui, *limits);
    } else if (const auto question = view::workers_question(state, context)) {
        confirm_window(ui, "question", *question);
    } else if (const auto figures = view::figures_window(state)) {
        draw_figures(ui, *figures, context);
    } else if (const auto logs = view::worker_logs_window(state, context)) {
        draw_worker_logs(ui, state.view, *logs);
    }
}

} // namespace etl::ui
