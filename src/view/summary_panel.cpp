// The earliest planned run of all jobs that are switched on, and its countdown to the second.
#include "view/summary_panel.hpp"

#include "view/jobs_page.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::view {
namespace {

constexpr model::EpochMilliseconds second = 1'000;

const app::JobRecord* next_to_run(const app::JobsState& jobs) {
    const app::JobRecord* next = nullptr;
    for (const app::JobRecord& record : jobs.records) {
        // What runs or waits for its turn has begun already.
        const bool planned = record.job.active && record.job.next_run && record.job.next_run->instant &&
                             app::shown_kind(record) != model::StatusKind::paused && !app::is_busy(record);
        if (planned && (next == nullptr || *record.job.next_run->instant < *next->job.next_run->instant)) {
            next = &record;
        }
    }
    return next;
}

std::string two_digits(model::EpochMilliseconds value) { return (value < 10 ? "0" : "") + std::to_string(value); }

/// "00:42:17", "2d 04:00:00".
std::string clock_text(model::EpochMilliseconds seconds) {
    const model::EpochMilliseconds days = seconds / 86'400;
    const std::string within_day =
        two_digits(seconds / 3'600 % 24) + ":" + two_digits(seconds / 60 % 60) + ":" + two_digits(seconds % 60);
    return days == 0 ? within_day : std::to_string(days) + "d " + within_day;
}

} // namespace

SummaryPanelView summary_panel(const app::AppState& state, bool stale, const ViewContext& context) {
    SummaryPanelView panel;
    panel.detail = jobs_summary(state.jobs, context);
    panel.clock = words::no_clock;
    panel.quiet = state.jobs.count_by_status[static_cast<std::size_t>(model::StatusKind::running)] > 0;
    const app::JobRecord* next = next_to_run(state.jobs);
    if (next == nullptr) {
        panel.title = words::no_run_planned;
        return panel;
    }
    panel.title = words::with_name(words::next_run, next->job.name);
    const model::EpochMilliseconds due = *next->job.next_run->instant;
    panel.clock_description = context.locale.full_date_time(due);
    if (stale) {
        return panel;
    }
    const model::EpochMilliseconds left = (due - context.job_time() + second - 1) / second;
    panel.clock = clock_text(std::max<model::EpochMilliseconds>(0, left));
    if (left > 0) {
        panel.changes_at = context.pictured_at ? std::nullopt : std::optional(due - (left - 1) * second);
    } else {
        panel.clock_description = words::starting_now;
    }
    return panel;
}

} // namespace etl::view
