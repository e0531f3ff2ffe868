// The gallery's sections of data: a long table, also while it is empty or being read.
#include "ui/choices.hpp"
#include "ui/gallery_sections.hpp"
#include "ui/table.hpp"

#include <array>
#include <cmath>

namespace etl::ui::gallery {
namespace {

constexpr int run_count = 100'000;

/// Which run stands in a row: numbers are sorted by arithmetic here, true lists by their owner.
int run_in(std::size_t row, bool descending) {
    return descending ? run_count - static_cast<int>(row) : static_cast<int>(row) + 1;
}

std::string cell_text(int run, std::size_t column) {
    constexpr std::array stages{"extract", "transform", "load", "vectorize in batches of 512 records"};
    return column == 0   ? "Run " + std::to_string(run)
           : column == 1 ? stages[static_cast<std::size_t>(run) % stages.size()]
                         : std::to_string(run * 3);
}

} // namespace

float tables(Ui& ui, const app::ViewState& state, const Rect& area) {
    const int filling = state.value("rows");
    const std::array fillings{view::ChoiceView{"100,000 rows", app::ViewValueSet{"rows", 0}, true, {}},
                              view::ChoiceView{"No rows", app::ViewValueSet{"rows", 1}, true, {}},
                              view::ChoiceView{"Rows on their way", app::ViewValueSet{"rows", 2}, true, {}}};
    const float choices = radio_group(ui, "rows", {area.x, area.y, area.width, 0}, "What the table shows", fillings,
                                      static_cast<std::size_t>(filling));

    const std::array columns{TableColumn{"Run", static_cast<float>(state.value("width 0", 120)), true, false},
                             TableColumn{"Stage", static_cast<float>(state.value("width 1", 140)), false, false},
                             TableColumn{"Records", static_cast<float>(state.value("width 2", 110)), true, true}};
    const int sorted = state.value("sorted", 1);
    const bool descending = sorted < 0;
    const app::RowSet& ticked = state.rows("runs");
    TableView view;
    view.key = "runs";
    view.name = "Runs";
    view.columns = columns;
    view.rows = filling == 0 ? run_count : 0;
    view.sorted_by = std::abs(sorted) - 1;
    view.descending = descending;
    view.busy = filling == 2 ? "Loading runs" : "";
    view.nothing = view::MessageView{view::Icon::inbox, "No runs match", "Runs of other days are not shown.", {}};
    view.text = [&](std::size_t row, std::size_t column) { return cell_text(run_in(row, descending), column); };
    view.sort = [&](std::size_t column) -> app::Action {
        const int by = static_cast<int>(column) + 1;
        return app::ViewValueSet{"sorted", sorted == by ? -by : by};
    };
    view.width_key = [](std::size_t column) { return "width " + std::to_string(column); };
    view.ticked = [&](std::size_t row) { return ticked.contains(run_in(row, descending)); };
    view.tick = [&](std::size_t row) -> app::Action {
        return app::row_pressed("runs", ticked, run_in(row, descending));
    };
    view.tick_to = [&](std::size_t row) -> app::Action {
        return app::range_pressed("runs", ticked, run_in(row, descending));
    };
    view.tick_all = [](bool on) -> app::Action { return app::RowsMarked{"runs", 1, run_count, on, 1}; };
    view.ticked_count = ticked.count();
    const Rect rect{area.x, area.y + choices + 8, area.width, 300};
    table(ui, rect, view);
    return rect.bottom();
}

} // namespace etl::ui::gallery
