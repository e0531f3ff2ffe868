// Fills a job's card from its record: labels, what is enabled and why not, and when the clock will change it.
#include "view/job_card.hpp"

#include "app/address.hpp"
#include "model/letter_case.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <utility>

namespace etl::view {
namespace {

using model::StatusKind;

void add_metric(JobCardView& card, std::string_view label, const std::optional<std::int64_t>& count,
                const ViewContext& context, bool alarming_above_zero = false) {
    if (count) {
        card.metrics.push_back({std::string(label), context.locale.number(*count), alarming_above_zero && *count > 0});
    }
}

} // namespace

BadgeView badge_for(StatusKind kind, const std::string& raw) {
    const auto badge = [&](Tone tone, Icon icon, bool moving = false) {
        return BadgeView{model::capitals(model::status_name(kind)), tone, icon, moving};
    };
    switch (kind) {
    case StatusKind::ready:
        return badge(Tone::neutral, Icon::clock);
    case StatusKind::pending:
        return badge(Tone::pending, Icon::clock);
    case StatusKind::running:
        return badge(Tone::running, Icon::loader, true);
    case StatusKind::pausing:
        return badge(Tone::paused, Icon::circle_pause);
    case StatusKind::paused:
        return badge(Tone::paused, Icon::circle_pause);
    case StatusKind::stopping:
        return badge(Tone::warning, Icon::circle_stop);
    case StatusKind::stopped:
        return badge(Tone::neutral, Icon::circle_stop);
    case StatusKind::completed:
        return badge(Tone::good, Icon::circle_check);
    case StatusKind::failed:
        return badge(Tone::bad, Icon::circle_alert);
    case StatusKind::rate_limited:
        return badge(Tone::warning, Icon::hourglass);
    case StatusKind::inactive:
        return badge(Tone::neutral, Icon::circle_x);
    case StatusKind::unknown:
        break;
    }
    std::string label = raw.empty() ? "UNKNOWN" : model::capitals(raw);
    std::replace(label.begin(), label.end(), '_', ' ');
    return BadgeView{std::move(label), Tone::neutral, Icon::info, false};
}

JobCardView job_card(const app::AppState& state, const app::JobRecord& record, bool stale, const ViewContext& context) {
    const model::Job& job = record.job;
    const model::JobStatus& current = record.current;
    const StatusKind kind = app::shown_kind(record);

    JobCardView card;
    card.title = job.name;
    card.details = app::write_address(app::details_address(state, job.id));
    card.icon = job_icon(job);
    card.badge = badge_for(kind, current.status.raw);
    if (stale) {
        card.badge.tone = Tone::neutral;
    }
    if (stale || context.pictured_at) {
        card.badge.moving = false;
    }

    if (model::is_active(kind)) {
        const std::string stage = current.stage.raw.empty() ? "…" : current.stage.raw;
        card.progress =
            JobCardView::Progress{current.progress, words::with_name("Stage", stage),
                                  std::to_string(current.progress) + "%", words::with_name("Progress", job.name)};
    }

    add_metric(card, words::extracted, current.metrics.extracted, context);
    add_metric(card, words::transformed, current.metrics.transformed, context);
    add_metric(card, words::loaded, current.metrics.loaded, context);
    add_metric(card, words::errors, current.metrics.errors, context, true);
    if (card.metrics.empty()) {
        card.note = std::string(job.last_run || current.started_at ? words::no_counts : words::no_runs);
    }

    card.error_excerpt = error_excerpt(record);
    if (kind == StatusKind::failed) {
        card.view_errors = errors_button(record, state.preferences.letters);
    }

    card.run = run_button(record, app::control_state(state, record, model::Control::start), state.preferences.letters);
    card.controls = job_controls(state, record, ControlPlace::card, context);
    card.changes_at = card.controls.changes_at;
    const auto& last = current.started_at ? current.started_at : job.last_run;
    const auto until = [&](std::optional<model::EpochMilliseconds> at) {
        if (at && !context.pictured_at) {
            card.changes_at = std::min(*at, card.changes_at.value_or(*at));
        }
    };
    const auto add_moment = [&](std::string_view label, ClockWords words) {
        card.foot.push_back({std::string(label), std::move(words.text), false});
        until(words.changes_at);
    };
    add_moment(words::last_run, moment(last, words::never, context));
    add_moment(words::next_run, moment(job.next_run, words::not_planned, context));

    FootView clock{std::string(words::countdown), std::string(words::not_planned), true};
    if (job.active && !model::is_active(kind) && job.next_run && job.next_run->instant) {
        if (stale) {
            clock.value = words::not_planned;
        } else {
            ClockWords left = countdown(*job.next_run->instant, context.job_time());
            clock.value = std::move(left.text);
            until(left.changes_at);
        }
    }
    // Figures that tick stand still in a monospaced font; words read better in the ordinary one.
    clock.mono = clock.value.front() >= '0' && clock.value.front() <= '9';
    card.foot.push_back(std::move(clock));
    return card;
}

} // namespace etl::view
