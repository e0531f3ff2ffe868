// Only the causes in sight are put into words.
#include "view/failure_causes_window.hpp"

#include "app/control_state.hpp"
#include "app/state.hpp"
#include "view/bulk_words.hpp"
#include "view/finding_words.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::view {
namespace {

/// The rest is counted.
constexpr std::size_t most_named = 5;

std::size_t failed_count(const app::AppState& state) {
    return state.jobs.count_by_status[static_cast<std::size_t>(model::StatusKind::failed)];
}

std::string shown_count(std::size_t count, const ViewContext& context) {
    return context.locale.number(static_cast<std::int64_t>(count));
}

} // namespace

FailureCauseView failure_cause_view(const app::AppState& state, const app::FailureCause& cause,
                                    const ViewContext& context) {
    FailureCauseView view;
    view.cause = cause.cause;
    const std::size_t count = cause.places.size();
    const std::string jobs = words::jobs_count(count, shown_count(count, context));
    view.facts = jobs;
    if (cause.first_seen && cause.last_seen) {
        const std::string last = context.locale.date_time(*cause.last_seen);
        view.facts += *cause.first_seen == *cause.last_seen
                          ? words::seen_at(last)
                          : words::seen_between(context.locale.date_time(*cause.first_seen), last);
    }
    for (std::size_t index = 0; index < std::min(count, most_named); ++index) {
        view.jobs.append(index == 0 ? "" : ", ").append(state.jobs.records[cause.places[index]].job.name);
    }
    if (count > most_named) {
        view.jobs += words::and_more(shown_count(count - most_named, context));
    }
    view.show.label = words::show_count(jobs);
    view.show.name = words::with_name(view.show.label, cause.cause);
    view.show.icon = Icon::filter;
    view.show.action = app::CauseChosen{cause.cause};
    view.retry.label = words::retry_count(jobs);
    view.retry.name = words::with_name(view.retry.label, cause.cause);
    view.retry.icon = Icon::refresh;
    const app::ControlState allowed = state.bulk.is_busy() ? app::ControlState{false, std::string(words::bulk_is_busy)}
                                                           : app::control_state_of_all(state, model::Control::start);
    view.retry.enabled = allowed.enabled;
    view.retry.reason = allowed.reason;
    view.retry.action = app::CauseRetryAsked{cause.cause};
    return view;
}

std::string causes_summary(const app::AppState& state, const app::FailureCauses& causes, const ViewContext& context) {
    const std::size_t failed = failed_count(state);
    return words::causes_of(failed, shown_count(failed, context), causes.size(), shown_count(causes.size(), context));
}

MessageView no_failures() {
    MessageView message;
    message.icon = Icon::circle_check;
    message.title = words::no_failures_title;
    message.detail = words::no_failures_detail;
    return message;
}

} // namespace etl::view
