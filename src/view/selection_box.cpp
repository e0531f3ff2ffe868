// The boxes stay in sight while a selection is made.
#include "view/selection_box.hpp"

#include "view/bulk_words.hpp"

namespace etl::view {

SelectionBoxView selection_box(const app::AppState& state, const app::JobRecord& record) {
    SelectionBoxView view;
    view.name = words::select_job(record.job.name);
    view.on = record.selected;
    view.shown = state.selection.shows_boxes();
    view.press = app::JobTicked{record.job.id};
    view.extend = app::RangeTicked{record.job.id};
    return view;
}

} // namespace etl::view
