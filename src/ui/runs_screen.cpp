// Lays the Runs page out: what it is filtered by in one line, and the table below it as high as the page.
#include "ui/runs_screen.hpp"

#include "ui/fields.hpp"
#include "ui/messages.hpp"
#include "ui/page_frame.hpp"
#include "ui/table.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/runs_page.hpp"
#include "view/runs_words.hpp"

#include <algorithm>
#include <array>

namespace etl::ui {
namespace {

namespace words = view::words;
using view::RunColumn;

constexpr float gap = 12;
constexpr float top_gap = 16;
constexpr float least_table = 320;
constexpr float status_width = 170;

struct ColumnLook {
    float width;
    bool number;
};

constexpr std::array<ColumnLook, view::run_column_count> column_looks{
    ColumnLook{220, false}, ColumnLook{150, false}, ColumnLook{150, false}, ColumnLook{100, true},
    ColumnLook{150, false}, ColumnLook{150, true},  ColumnLook{100, true},  ColumnLook{90, true}};

void draw_filters(Ui& ui, const Rect& line, const view::RunsPageView& page) {
    select_field(ui, "status", {line.x, line.y, std::min(status_width, line.width / 2), line.height}, page.status);
    float left = line.x + std::min(status_width, line.width / 2) + gap;
    if (page.job) {
        const float width = std::min(button_width(ui, *page.job), line.right() - left);
        button(ui, "job", {left, line.y, width, line.height}, *page.job, ButtonLook::secondary);
        left += width + gap;
    }
    const std::string shown = fitted(ui.painter, page.summary, style::small, line.right() - left);
    const float width = ui.painter.width_of(shown, style::small);
    if (!shown.empty() && width <= line.right() - left) {
        ui.text(shown, style::small, ui.theme.text_soft,
                {line.right() - width, line.y + (line.height - style::small.line_height) / 2, width,
                 style::small.line_height},
                "summary");
    }
}

void draw_table(Ui& ui, const Rect& rect, const app::AppState& state, const view::RunsPageView& page,
                const view::ViewContext& context) {
    std::array<TableColumn, view::run_column_count> columns;
    const auto width_key = [](std::size_t column) { return "width of runs " + std::to_string(column); };
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const ColumnLook& look = column_looks[column];
        columns[column] = {view::run_column_label(static_cast<RunColumn>(column)),
                           static_cast<float>(state.view.value(width_key(column), static_cast<int>(look.width))), false,
                           look.number};
    }
    const std::vector<model::Run>& runs = state.runs.runs;
    TableView view;
    view.key = "runs";
    view.name = words::runs_title;
    view.columns = columns;
    view.rows = runs.size();
    view.busy = page.busy;
    view.nothing = page.nothing;
    view.text = [&](std::size_t row, std::size_t column) {
        return view::run_cell(runs[row], static_cast<RunColumn>(column), context);
    };
    view.badge = [&](std::size_t row, std::size_t column) {
        return static_cast<RunColumn>(column) == RunColumn::status
                   ? std::optional(view::badge_for(runs[row].status.kind, runs[row].status.raw))
                   : std::nullopt;
    };
    view.width_key = width_key;
    table(ui, rect, view);
}

} // namespace

void runs_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    const view::RunsPageView page = view::runs_page(state, context);
    const view::BannerView stale{view::Tone::warning, view::Icon::plug_off, page.stale, {}};
    const float control = ui.control_height();
    const auto banner_room = [&](float width) {
        return page.stale.empty() ? 0 : banner_height(ui, stale, width) + gap;
    };
    const float older_room = page.older ? control + gap : 0;
    const auto main_height = [&](float width) {
        return top_gap + banner_room(width) + control + gap + least_table + older_room;
    };
    PageFrame frame(ui, page.head, {0, main_height});
    const Rect main = frame.begin_main();
    float y = main.y + top_gap;
    if (!page.stale.empty()) {
        banner(ui, "stale", {main.x, y, main.width, banner_room(main.width) - gap}, stale);
        y += banner_room(main.width);
    }
    draw_filters(ui, {main.x, y, main.width, control}, page);
    y += control + gap;
    draw_table(ui, {main.x, y, main.width, main.bottom() - older_room - y}, state, page, context);
    if (page.older) {
        const float width = button_width(ui, *page.older);
        button(ui, "older", {main.x + (main.width - width) / 2, main.bottom() - control, width, control}, *page.older,
               ButtonLook::secondary);
    }
    frame.end();
    if (const auto at = app::is_stale(state.connection) ? std::nullopt : view::runs_change_at(state.runs, context)) {
        ui.wake_for_clock(*at);
    }
}

} // namespace etl::ui
