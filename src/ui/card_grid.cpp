// Draws what is in sight, a row more at each end, and the card that has the keyboard's focus wherever it is.
#include "ui/card_grid.hpp"

#include "ui/job_card.hpp"
#include "ui/messages.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float card_least_width = 360;
/// Rows beyond the edges that are made all the same, so that Tab and a quick scroll find them there.
constexpr std::size_t spare_rows = 1;

/// Draws one card after the other and notices which of them has the focus.
class CardDrawer {
  public:
    CardDrawer(Ui& ui, const app::AppState& state, const app::FoundJobs& found, const view::ViewContext& context,
               bool stale, Point at, const Grid& grid)
        : ui_(ui), state_(state), found_(found), context_(context), stale_(stale), at_(at), grid_(grid) {}

    void draw(std::size_t index) {
        const app::JobRecord& record = state_.jobs.records[found_.places[index]];
        const Rect card{at_.x + static_cast<float>(index % grid_.columns) * (grid_.card_width + card_gap),
                        at_.y + static_cast<float>(index / grid_.columns) * grid_.row_height(), grid_.card_width,
                        grid_.card_height};
        const std::size_t before = ui_.tree().nodes.size();
        job_card(ui_, record.job.id.text, card, view::job_card(state_, record, stale_, context_), stale_,
                 static_cast<std::uint32_t>(index + 1), static_cast<std::uint32_t>(found_.places.size()));
        ui_.book_job(before, record.job.id, card, 12, record.job.id == state_.view.sought_job);
        if (card.y < ui_.input.viewport.height && card.bottom() > 0) {
            visible.push_back(record.job.id);
        }
    }

    std::vector<model::JobId> visible;

  private:
    Ui& ui_;
    const app::AppState& state_;
    const app::FoundJobs& found_;
    const view::ViewContext& context_;
    bool stale_;
    Point at_;
    const Grid& grid_;
};

} // namespace

Grid grid_for(const Ui& ui, float width) {
    Grid grid;
    grid.columns =
        std::max<std::size_t>(1, static_cast<std::size_t>((width + card_gap) / (card_least_width + card_gap)));
    const auto columns = static_cast<float>(grid.columns);
    grid.card_width = (width - card_gap * (columns - 1)) / columns;
    grid.card_height = job_card_height(ui);
    return grid;
}

std::vector<model::JobId> card_grid(Ui& ui, const app::AppState& state, const app::FoundJobs& found,
                                    const view::ViewContext& context, bool stale, Point at, const Grid& grid) {
    const std::size_t count = found.places.size();
    ui.open({.role = Role::list,
             .key = "jobs",
             .rect = {at.x, at.y, static_cast<float>(grid.columns) * (grid.card_width + card_gap) - card_gap,
                      grid.height(count)},
             .name = view::words::job_list});
    const float above = std::max(0.0f, -at.y);
    const auto first_row = static_cast<std::size_t>(above / grid.row_height());
    const auto rows_in_sight = static_cast<std::size_t>(ui.input.viewport.height / grid.row_height()) + 2;
    const std::size_t first = std::min(count, (first_row > spare_rows ? first_row - spare_rows : 0) * grid.columns);
    const std::size_t last = std::min(count, (first_row + rows_in_sight + spare_rows) * grid.columns);

    // The focus must not fall out of the page because its card was scrolled out of sight; where it is to go to, there
    // has to be one.
    const auto place_of = [&](const model::JobId& job) {
        const auto record = state.jobs.index.find(job);
        return record == state.jobs.index.end()
                   ? count
                   : static_cast<std::size_t>(std::find(found.places.begin(), found.places.end(), record->second) -
                                              found.places.begin());
    };
    const std::size_t focused = ui.input.focus_owner == 0 ? count : place_of(model::JobId{ui.focused_item});
    const std::size_t sought = state.view.sought_job.empty() ? count : place_of(state.view.sought_job);
    CardDrawer drawer(ui, state, found, context, stale, at, grid);
    const auto draw_outside = [&](std::size_t from, std::size_t until) {
        for (const std::size_t place : {std::min(focused, sought), std::max(focused, sought)}) {
            if (place >= from && place < until) {
                drawer.draw(place);
            }
            if (focused == sought) {
                break;
            }
        }
    };
    draw_outside(0, first);
    for (std::size_t index = first; index < last; ++index) {
        drawer.draw(index);
    }
    draw_outside(last, count);
    ui.close();
    return std::move(drawer.visible);
}

void card_skeleton(Ui& ui, Point at, const Grid& grid, float until) {
    for (std::size_t row = 0; at.y + static_cast<float>(row) * grid.row_height() < until; ++row) {
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const Rect card{at.x + static_cast<float>(column) * (grid.card_width + card_gap),
                            at.y + static_cast<float>(row) * grid.row_height(), grid.card_width, grid.card_height};
            card_surface(ui, card);
            const Rect inner = card.inset(20);
            const auto bar = [&](float top, float share, float height) {
                skeleton_bar(ui, {inner.x, inner.y + top, inner.width * share, height});
            };
            bar(4, 0.4f, 16);
            bar(44, 1.0f, 8);
            bar(68, 0.35f, 10);
            bar(92, 0.3f, 10);
            bar(inner.height - 91, 1.0f, 32);
            bar(inner.height - 28, 0.8f, 10);
        }
    }
}

} // namespace etl::ui
