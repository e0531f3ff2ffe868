// Draws what is in sight, a line more at each end, and the job that has the keyboard's focus wherever it is.
#include "ui/job_list.hpp"

#include "ui/job_card.hpp"
#include "ui/job_row.hpp"
#include "ui/messages.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float card_gap = 16;
constexpr float card_least_width = 360;

/// Draws one job after the other and notices which of them has the focus.
class JobDrawer {
  public:
    JobDrawer(Ui& ui, const app::AppState& state, const app::FoundJobs& found, const view::ViewContext& context,
              bool stale, Point at, const JobListLayout& layout)
        : ui_(ui), state_(state), found_(found), context_(context), stale_(stale), at_(at), layout_(layout) {}

    void draw(std::size_t index) {
        const app::JobRecord& record = state_.jobs.records[found_.places[index]];
        const Rect place = layout_.place(index).moved(at_.x, at_.y);
        const auto position = static_cast<std::uint32_t>(index + 1);
        const auto count = static_cast<std::uint32_t>(found_.places.size());
        const std::size_t before = ui_.tree().nodes.size();
        if (layout_.look() == app::ListLook::cards) {
            job_card(ui_, record.job.id.text, place, view::job_card(state_, record, stale_, context_), stale_, position,
                     count);
        } else {
            job_row(ui_, record.job.id.text, place, view::job_row(state_, record, stale_, context_), stale_, position,
                    count);
        }
        ui_.book_job(before, record.job.id, place, layout_.look() == app::ListLook::cards ? 12.0f : 8.0f,
                     record.job.id == state_.view.sought_job);
        if (place.y < ui_.input.viewport.height && place.bottom() > 0) {
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
    const JobListLayout& layout_;
};

void card_skeleton(Ui& ui, const Rect& card) {
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

void row_skeleton(Ui& ui, const Rect& row) {
    card_surface(ui, row);
    const Rect inner = row.inset(20);
    skeleton_bar(ui, {inner.x, inner.y + 2, inner.width * 0.2f, 14});
    skeleton_bar(ui, {inner.x, inner.y + 26, inner.width * 0.35f, 10});
    skeleton_bar(ui, {inner.right() - inner.width * 0.3f, inner.y + 6, inner.width * 0.3f, 24});
}

} // namespace

JobListLayout::JobListLayout(const Ui& ui, app::ListLook look, const app::FoundJobs& found, float width)
    : found_(found), look_(look), width_(width) {
    if (look == app::ListLook::rows) {
        item_ = {width, job_row_height(ui)};
        gap_ = row_gap;
        collapsed_less_ = item_.height - collapsed_row_height(ui);
        return;
    }
    columns_ = std::max<std::size_t>(1, static_cast<std::size_t>((width + card_gap) / (card_least_width + card_gap)));
    const auto columns = static_cast<float>(columns_);
    item_ = {(width - card_gap * (columns - 1)) / columns, job_card_height(ui)};
    gap_ = card_gap;
}

float JobListLayout::top_of_row(std::size_t index) const {
    return static_cast<float>(index) * (item_.height + gap_) -
           static_cast<float>(found_.inactive_before[index]) * collapsed_less_;
}

float JobListLayout::height() const {
    if (count() == 0) {
        return 0;
    }
    return look_ == app::ListLook::rows
               ? top_of_row(count()) - gap_
               : static_cast<float>((count() + columns_ - 1) / columns_) * (item_.height + gap_) - gap_;
}

Rect JobListLayout::empty_place(std::size_t index) const {
    return {static_cast<float>(index % columns_) * (item_.width + gap_),
            static_cast<float>(index / columns_) * (item_.height + gap_), item_.width, item_.height};
}

Rect JobListLayout::place(std::size_t index) const {
    if (look_ == app::ListLook::cards) {
        return empty_place(index);
    }
    const float top = top_of_row(index);
    return {0, top, item_.width, top_of_row(index + 1) - gap_ - top};
}

JobListLayout::Range JobListLayout::between(float top, float bottom) const {
    const auto line_at = [&](float at) {
        if (look_ == app::ListLook::cards) {
            return static_cast<std::size_t>(std::max(0.0f, at) / (item_.height + gap_));
        }
        // The last row that begins at or above it.
        std::size_t low = 0;
        std::size_t high = count();
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (top_of_row(middle + 1) <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    };
    constexpr std::size_t spare = 1;
    const std::size_t first = line_at(top);
    const std::size_t last = line_at(bottom) + 1 + spare;
    return {std::min(count(), (first > spare ? first - spare : 0) * columns_), std::min(count(), last * columns_)};
}

std::vector<model::JobId> job_list(Ui& ui, const app::AppState& state, const app::FoundJobs& found,
                                   const view::ViewContext& context, bool stale, Point at,
                                   const JobListLayout& layout) {
    const std::size_t count = found.places.size();
    ui.open({.role = Role::list,
             .key = "jobs",
             .rect = {at.x, at.y, layout.width(), layout.height()},
             .name = view::words::job_list});
    const JobListLayout::Range range = layout.between(-at.y, ui.input.viewport.height - at.y);

    // The focus must not fall out of the page because its job was scrolled out of sight; where it is to go to, there
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
    JobDrawer drawer(ui, state, found, context, stale, at, layout);
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
    draw_outside(0, range.first);
    for (std::size_t index = range.first; index < range.last; ++index) {
        drawer.draw(index);
    }
    draw_outside(range.last, count);
    ui.close();
    return std::move(drawer.visible);
}

void job_list_skeleton(Ui& ui, Point at, const JobListLayout& layout, float until) {
    for (std::size_t index = 0; at.y + layout.empty_place(index).y < until; ++index) {
        const Rect place = layout.empty_place(index).moved(at.x, at.y);
        if (layout.look() == app::ListLook::cards) {
            card_skeleton(ui, place);
        } else {
            row_skeleton(ui, place);
        }
    }
}

} // namespace etl::ui
