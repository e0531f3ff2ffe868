// Lays the Runs page out: what it is filtered by, the chart of the newest runs, and the runs themselves: a table no
// higher than it has rows for, or, where it is narrow, cards.
#include "ui/runs_screen.hpp"

#include "ui/fields.hpp"
#include "ui/flow.hpp"
#include "ui/messages.hpp"
#include "ui/page_frame.hpp"
#include "ui/run_list.hpp"
#include "ui/runs_chart.hpp"
#include "ui/table.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/runs_chart.hpp"
#include "view/runs_page.hpp"
#include "view/runs_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace etl::ui {
namespace {

namespace words = view::words;
using view::RunColumn;
using Runs = std::vector<const model::Run*>;

constexpr float gap = 12;
constexpr float top_gap = 16;
/// The table takes what the page leaves, but not less than that: then the page scrolls.
constexpr float least_table = 400;
constexpr float empty_height = 320;
constexpr float job_width = 240;
constexpr float status_width = 170;

struct ColumnLook {
    float width;
    bool number;
};

constexpr std::array<ColumnLook, view::run_column_count> column_looks{
    ColumnLook{100, false}, ColumnLook{190, false}, ColumnLook{150, false},
    ColumnLook{150, false}, ColumnLook{100, true},  ColumnLook{140, false},
    ColumnLook{140, true},  ColumnLook{95, true},   ColumnLook{85, true}};

/// Everything that the page shows, worked out once for its layout and its drawing.
struct Shown {
    const app::AppState& state;
    const view::ViewContext& context;
    const Runs& runs;
    const view::RunsPageView& page;
};

view::ToggleView tick_of(const app::AppState& state, const model::Run& run) {
    view::ToggleView toggle;
    toggle.name = words::with_name(words::runs_compare, run.id.text);
    toggle.tick = app::is_chosen(state, run.id) ? view::Tick::on : view::Tick::off;
    toggle.action = app::RunChosen{run.id};
    return toggle;
}

/// The filters and buttons; where `drawn` is false, only to learn their height.
float filters(Ui& ui, const Rect& at, const view::RunsPageView& page, bool drawn) {
    const float control = ui.control_height();
    Flow flow({at.x, at.y}, at.width, gap);
    const bool narrow = ui.narrow();
    const float half = (at.width - gap) / 2;
    float error_room = 0;
    {
        const Rect place = flow.place({narrow ? at.width : job_width, control});
        if (drawn) {
            combobox(ui, "job", place, page.job);
        }
        error_room = page.job.field.error.empty() ? 0 : style::small.line_height + 6;
    }
    {
        const Rect place = flow.place({narrow ? half : status_width, control});
        if (drawn) {
            select_field(ui, "status", place, page.status);
        }
    }
    const auto put = [&](std::string_view key, const view::ButtonView& view) {
        const Rect place = flow.place({button_width(ui, view), control});
        if (drawn) {
            button(ui, key, place, view, ButtonLook::secondary);
        }
    };
    if (page.show_all) {
        put("all", *page.show_all);
    }
    put("compare", page.compare);
    if (page.drop_ticks) {
        put("drop ticks", *page.drop_ticks);
    }
    put("save", page.save);
    const float width = std::ceil(ui.painter.width_of(page.summary, style::small));
    const Rect line = flow.place({width, control});
    if (drawn && width > 0) {
        // At the right, where it shares a line with the buttons.
        const float left = narrow ? line.x : at.right() - width;
        ui.text(page.summary, style::small, ui.theme.text_soft,
                {left, line.y + (control - style::small.line_height) / 2, width, style::small.line_height}, "summary");
    }
    return flow.bottom() - at.y + error_room;
}

void with_table(const Shown& shown, const std::function<void(const TableView&)>& use) {
    const app::AppState& state = shown.state;
    std::array<TableColumn, view::run_column_count> columns;
    const auto width_key = [](std::size_t column) { return "width of runs " + std::to_string(column); };
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const ColumnLook& look = column_looks[column];
        columns[column] = {view::run_column_label(static_cast<RunColumn>(column)),
                           static_cast<float>(state.view.value(width_key(column), static_cast<int>(look.width))), false,
                           look.number};
    }
    TableView view;
    view.key = "runs";
    view.name = words::runs_title;
    view.columns = columns;
    view.rows = shown.runs.size();
    view.busy = shown.page.busy;
    view.nothing = shown.page.nothing;
    view.text = [&](std::size_t row, std::size_t column) {
        return view::run_cell(*shown.runs[row], static_cast<RunColumn>(column), shown.context);
    };
    view.badge = [&](std::size_t row, std::size_t column) {
        const model::StatusWord& status = shown.runs[row]->status;
        return static_cast<RunColumn>(column) == RunColumn::status
                   ? std::optional(view::badge_for(status.kind, status.raw))
                   : std::nullopt;
    };
    view.href = [&](std::size_t row, std::size_t column) {
        return static_cast<RunColumn>(column) == RunColumn::run ? app::run_address(shown.runs[row]->id) : std::string();
    };
    view.row_key = [&](std::size_t row) { return shown.runs[row]->id.text; };
    view.width_key = width_key;
    view.ticked = [&](std::size_t row) { return app::is_chosen(state, shown.runs[row]->id); };
    view.tick = [&](std::size_t row) -> app::Action { return app::RunChosen{shown.runs[row]->id}; };
    if (shown.page.older_by_itself) {
        view.more = app::OlderRunsWanted{};
    }
    use(view);
}

/// The height of the runs themselves, without the button below.
float runs_height(Ui& ui, const Shown& shown, float width, float room) {
    if (shown.runs.empty()) {
        return std::max(room, empty_height);
    }
    if (ui.narrow()) {
        return run_list_height(shown.runs.size());
    }
    float height = 0;
    with_table(shown, [&](const TableView& view) {
        height = std::min(table_height(ui, view, width), std::max(room, least_table));
    });
    return height;
}

void draw_runs(Ui& ui, const Shown& shown, const Rect& rect) {
    if (ui.narrow() && !shown.runs.empty()) {
        RunListView list{shown.runs, [&](const model::Run& run) { return tick_of(shown.state, run); }, std::nullopt};
        if (shown.page.older_by_itself) {
            list.more = app::OlderRunsWanted{};
        }
        run_list(ui, "cards", {rect.x, rect.y}, rect.width, list, shown.context);
        return;
    }
    with_table(shown, [&](const TableView& view) { table(ui, rect, view); });
}

} // namespace

void runs_screen(Ui& ui, const app::AppState& state, view::JobOptions& jobs, const view::ViewContext& context) {
    const view::RunsPageView page = view::runs_page(state, jobs.find(state.jobs), context);
    const Runs runs = app::shown_runs(state);
    const Shown shown{state, context, runs, page};
    const float control = ui.control_height();
    const view::BannerView banner_view = view::page_banner(page.banner_tone, page.banner);
    const auto banner_room = [&](float width) {
        return page.banner.empty() ? 0 : banner_height(ui, banner_view, width) + gap;
    };
    const float older_room = page.older ? control + gap : 0;
    std::optional<view::RunsChartView> chart;
    const auto above = [&](float width) {
        chart = view::runs_chart(state, runs, runs_chart_room(ui, width), context);
        return top_gap + banner_room(width) + filters(ui, {0, 0, width, 0}, page, false) + gap +
               (chart ? runs_chart_height(ui, *chart, width) + gap : 0);
    };
    // What of the window the head and the margins leave; the frame fills up what is less.
    const auto main_height = [&](float width) {
        return above(width) + (runs.empty() ? empty_height : runs_height(ui, shown, width, 0)) + older_room;
    };
    PageFrame frame(ui, page.head, {0, main_height});
    const Rect main = frame.begin_main();
    const float runs_top = main.y + above(main.width);
    float y = main.y + top_gap;
    if (!page.banner.empty()) {
        banner(ui, "banner", {main.x, y, main.width, banner_room(main.width) - gap}, banner_view);
        y += banner_room(main.width);
    }
    y += filters(ui, {main.x, y, main.width, 0}, page, true) + gap;
    if (chart) {
        runs_chart(ui, "chart", {main.x, y, main.width, runs_chart_height(ui, *chart, main.width)}, *chart);
    }
    const float height = runs_height(ui, shown, main.width, main.bottom() - older_room - runs_top);
    draw_runs(ui, shown, {main.x, runs_top, main.width, height});
    if (page.older) {
        const float width = button_width(ui, *page.older);
        button(ui, "older", {main.x + (main.width - width) / 2, runs_top + height + gap, width, control}, *page.older,
               ButtonLook::secondary);
    }
    frame.end();
    if (const auto at = app::is_stale(state.connection) ? std::nullopt : view::runs_change_at(runs, context)) {
        ui.wake_for_clock(*at);
    }
}

} // namespace etl::ui
