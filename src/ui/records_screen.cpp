// Lays the Records page out: lines of controls as the width allows, and the table below as high as the page.
#include "ui/records_screen.hpp"

#include "ui/fields.hpp"
#include "ui/flow.hpp"
#include "ui/messages.hpp"
#include "ui/page_frame.hpp"
#include "ui/table.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/record_words.hpp"
#include "view/records_page.hpp"

#include <algorithm>
#include <array>

namespace etl::ui {
namespace {

namespace words = view::words;
using view::RecordColumn;

constexpr float gap = 12;
constexpr float small_gap = 8;
constexpr float top_gap = 16;
constexpr float least_table = 320;
constexpr float select_width = 180;
constexpr std::array<float, view::record_column_count> column_widths{110, 160, 140, 150, 140, 140, 110, 90, 260};

/// Where the controls stand in a column of this width.
struct Tools {
    Rect type;
    Rect status;
    Rect run;
    Rect summary;
    Rect save;
    Rect store;
    std::vector<Rect> actions;
    float height = 0;
};

Tools place_tools(Ui& ui, const view::RecordsPageView& page, const Rect& at) {
    const float control = ui.control_height();
    Tools tools;
    Flow flow({at.x, at.y}, at.width, gap);
    const float select = std::min(select_width, (at.width - gap) / 2);
    tools.type = flow.place({select, control});
    tools.status = flow.place({select, control});
    if (page.run) {
        tools.run = flow.place({button_width(ui, *page.run), control});
    }
    tools.save = flow.place({button_width(ui, page.save), control});
    tools.store = flow.place({button_width(ui, page.store), control});
    if (tools.store.y == at.y) {
        // At the end of the line, where there is room.
        tools.store.x = at.right() - tools.store.width;
        tools.save.x = tools.store.x - small_gap - tools.save.width;
    }
    flow.break_line();
    Flow deeds({at.x, flow.bottom() + gap}, at.width, small_gap);
    for (const view::ButtonView& action : page.actions) {
        tools.actions.push_back(deeds.place({button_width(ui, action), control}));
    }
    const float summary = ui.painter.width_of(page.summary, style::small) + 1;
    const Rect last = tools.actions.empty() ? Rect{at.x, deeds.bottom(), 0, 0} : tools.actions.back();
    if (!tools.actions.empty() && last.right() + gap + summary <= at.right()) {
        tools.summary = {at.right() - summary, last.y + (control - style::small.line_height) / 2, summary,
                         style::small.line_height};
    } else {
        tools.summary = deeds.whole_line(page.summary.empty() ? 0 : style::small.line_height);
    }
    tools.height = std::max(deeds.bottom(), tools.summary.bottom()) - at.y;
    return tools;
}

void draw_tools(Ui& ui, const Rect& at, const view::RecordsPageView& page) {
    const Tools tools = place_tools(ui, page, at);
    select_field(ui, "type", tools.type, page.type);
    select_field(ui, "status", tools.status, page.status);
    if (page.run) {
        button(ui, "run", tools.run, *page.run, ButtonLook::secondary);
    }
    button(ui, "export", tools.save, page.save, ButtonLook::secondary);
    button(ui, "store", tools.store, page.store, ButtonLook::primary);
    for (std::size_t place = 0; place < page.actions.size(); ++place) {
        button(ui, page.actions[place].label, tools.actions[place], page.actions[place], ButtonLook::secondary);
    }
    if (!page.summary.empty()) {
        ui.text(fitted(ui.painter, page.summary, style::small, tools.summary.width), style::small, ui.theme.text_soft,
                tools.summary, "summary");
    }
}

void draw_table(Ui& ui, const Rect& rect, const app::AppState& state, const view::RecordsPageView& page,
                const view::ViewContext& context) {
    const app::RecordsState& records = state.records;
    std::array<TableColumn, view::record_column_count> columns;
    const auto width_key = [](std::size_t column) { return "width of records " + std::to_string(column); };
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto which = static_cast<RecordColumn>(column);
        columns[column] = {
            view::record_column_label(which),
            static_cast<float>(state.view.value(width_key(column), static_cast<int>(column_widths[column]))), false,
            which == RecordColumn::size};
    }
    const std::vector<app::RecordRow>& rows = records.rows;
    TableView view;
    view.key = "records";
    view.name = words::records_title;
    view.columns = columns;
    view.rows = rows.size();
    view.busy = page.busy;
    view.nothing = page.nothing;
    view.text = [&](std::size_t row, std::size_t column) {
        return view::record_cell(rows[row], static_cast<RecordColumn>(column), context);
    };
    view.badge = [&](std::size_t row, std::size_t column) {
        return static_cast<RecordColumn>(column) == RecordColumn::status
                   ? std::optional(view::record_badge(rows[row].status))
                   : std::nullopt;
    };
    view.href = [&](std::size_t row, std::size_t column) {
        return view::record_link(state, rows[row], static_cast<RecordColumn>(column));
    };
    view.row_key = [&](std::size_t row) { return rows[row].id.text; };
    view.more = app::OlderRecordsWanted{};
    view.width_key = width_key;
    view.ticked = [&](std::size_t row) { return app::is_chosen(records, rows[row].id); };
    view.tick = [&](std::size_t row) { return view::record_mark(state, row); };
    view.tick_to = [&](std::size_t row) { return view::record_mark_to(state, row); };
    view.tick_all = [](bool on) -> app::Action { return app::RecordsMarked{{}, {}, on}; };
    // Of a hundred thousand nobody counts which of the chosen are in the list.
    view.ticked_count = std::min(app::chosen_count(records), rows.size());
    table(ui, rect, view);
}

} // namespace

void records_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    const view::RecordsPageView page = view::records_page(state, context);
    const float control = ui.control_height();
    const view::BannerView stale{view::Tone::warning, view::Icon::plug_off, page.stale, page.older};
    const auto banner_room = [&](float width) {
        return page.stale.empty() ? 0 : banner_height(ui, stale, width) + gap;
    };
    const auto main_height = [&](float width) {
        return top_gap + banner_room(width) + place_tools(ui, page, {0, 0, width, control}).height + gap + least_table;
    };
    PageFrame frame(ui, page.head, {0, main_height});
    const Rect main = frame.begin_main();
    float y = main.y + top_gap;
    if (!page.stale.empty()) {
        banner(ui, "stale", {main.x, y, main.width, banner_room(main.width) - gap}, stale);
        y += banner_room(main.width);
    }
    const Rect tools{main.x, y, main.width, control};
    draw_tools(ui, tools, page);
    y += place_tools(ui, page, tools).height + gap;
    draw_table(ui, {main.x, y, main.width, main.bottom() - y}, state, page, context);
    frame.end();
}

} // namespace etl::ui
