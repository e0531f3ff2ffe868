// A tile says what its row says, in fewer words.
#include "view/kiosk.hpp"

#include "view/job_facts.hpp"
#include "view/kiosk_words.hpp"
#include "view/times.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace etl::view {
namespace {

using model::EpochMilliseconds;
using model::StatusKind;

class Maker {
  public:
    Maker(const app::AppState& state, const ViewContext& context) : state_(state), context_(context) {}

    KioskView view;

    void until(std::optional<EpochMilliseconds> at) {
        if (at) {
            view.changes_at = std::min(*at, view.changes_at.value_or(*at));
        }
    }

    void count(std::string_view label, std::initializer_list<StatusKind> kinds, Tone tone, bool always) {
        std::size_t sum = 0;
        for (const StatusKind kind : kinds) {
            sum += state_.jobs.count_by_status[static_cast<std::size_t>(kind)];
        }
        if (sum > 0 || always) {
            view.counts.push_back(
                {std::string(label), context_.locale.number(static_cast<std::int64_t>(sum)), tone, sum == 0});
        }
    }

    KioskTileView tile(const app::JobRecord& record) {
        JobRowView row = job_row(state_, record, view.stale, context_);
        until(row.changes_at);
        KioskTileView tile;
        tile.key = record.job.id.text;
        tile.title = std::move(row.title);
        tile.icon = row.icon;
        tile.badge = std::move(row.badge);
        if (row.progress) {
            tile.percent = row.progress->percent;
            tile.progress_name = std::move(row.progress->name);
            tile.line = std::move(row.progress->words);
            if (const auto lasts = lasting(record, view.stale, context_)) {
                tile.line += " · " + lasts->text;
            }
            return tile;
        }
        const auto matters = std::find_if(row.parts.begin(), row.parts.end(),
                                          [](const JobRowView::Part& part) { return part.matters_most; });
        const auto& part = matters != row.parts.end() ? matters : row.parts.begin();
        if (part != row.parts.end()) {
            tile.line = part->text;
            tile.line_tone = part->tone;
        }
        return tile;
    }

  private:
    const app::AppState& state_;
    const ViewContext& context_;
};

} // namespace

app::Finding kiosk_finding(const app::AppState& state) {
    app::Finding sought = app::finding(state.view);
    sought.order = app::JobOrder::status;
    sought.grouping = app::JobGrouping::none;
    if (sought.kinds == 0) {
        sought.kinds = app::every_status & ~app::bit_of(model::StatusKind::inactive);
    }
    return sought;
}

KioskView kiosk(const app::AppState& state, const app::FoundJobs& ordered, std::size_t per_page,
                const ViewContext& context) {
    constexpr EpochMilliseconds minute = 60'000;
    Maker maker(state, context);
    KioskView& view = maker.view;
    JobsPageView page = jobs_page(state, context);
    view.connection = std::move(page.head.connection);
    view.connection.action.reset();
    view.stale = page.stale;
    view.clock = context.locale.minute_of_day(context.now);
    maker.until((context.now / minute + 1) * minute);
    maker.until(view.connection.changes_at);
    view.leave.name = words::leave_kiosk;
    view.leave.icon = Icon::close;
    view.leave.action = app::KioskSwitched{false};

    maker.count(words::kiosk_failed, {StatusKind::failed}, Tone::bad, true);
    maker.count(words::kiosk_running, {StatusKind::running, StatusKind::pausing, StatusKind::stopping}, Tone::running,
                true);
    maker.count(words::kiosk_waiting, {StatusKind::pending, StatusKind::rate_limited}, Tone::pending, true);
    maker.count(words::kiosk_paused, {StatusKind::paused, StatusKind::stopped}, Tone::paused, false);
    maker.count(words::kiosk_completed, {StatusKind::completed}, Tone::good, false);
    maker.count(words::kiosk_ready, {StatusKind::ready, StatusKind::unknown}, Tone::neutral, false);

    const std::size_t count = ordered.places.size();
    const std::size_t pages = std::max<std::size_t>(1, (count + per_page - 1) / per_page);
    const auto turn = static_cast<std::size_t>(context.now / kiosk_page_time);
    const std::size_t in_sight = turn % pages;
    if (pages > 1) {
        view.page = words::page_of(context.locale.number(static_cast<std::int64_t>(in_sight + 1)),
                                   context.locale.number(static_cast<std::int64_t>(pages)));
        maker.until((context.now / kiosk_page_time + 1) * kiosk_page_time);
    }
    for (std::size_t place = in_sight * per_page; place < std::min(count, (in_sight + 1) * per_page); ++place) {
        view.tiles.push_back(maker.tile(state.jobs.records[ordered.places[place]]));
    }
    if (view.tiles.empty()) {
        view.nothing =
            page.picture == ListPicture::cards ? std::string(words::nothing_found_title) : page.message.title;
    }
    return view;
}

} // namespace etl::view
