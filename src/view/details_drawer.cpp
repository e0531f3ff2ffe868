// The head is the same over all tabs: what the job is doing, what comes next, and its controls.
#include "view/details_drawer.hpp"

#include "app/address.hpp"
#include "view/details_words.hpp"
#include "view/page_head.hpp"

#include <algorithm>
#include <utility>

namespace etl::view {
namespace {

using model::EpochMilliseconds;
using model::StatusKind;

constexpr std::array<std::string_view, app::details_tab_count> tab_labels{
    words::details_overview, words::details_stages, words::details_steps, words::settings, words::details_error};

app::Action show(const app::AppState& state, const model::JobId& job, app::DetailsTab tab) {
    // Back closes the details; it does not go through their tabs.
    return app::AddressOpened{app::details_address(state, job, tab), app::HistoryEntry::same};
}

/// "Next run in 42m 17s."
ClockWords until(const std::optional<model::Timestamp>& time, bool stale, const ViewContext& context,
                 std::string (*words_of)(std::string_view)) {
    if (!time || time->text.empty()) {
        return {};
    }
    if (!time->instant || stale) {
        return {words::details_next_late(moment(time, words::not_planned, context).text)};
    }
    ClockWords left = countdown(*time->instant, context.job_time());
    const bool ahead = *time->instant > context.job_time();
    left.text = ahead ? words_of(left.text) : words::details_next_late(left.text);
    return left;
}

void no_job(DetailsDrawerView& view, const app::AppState& state, const std::string& number) {
    view.title = words::with_name(words::details, number);
    if (state.jobs.phase == app::ListPhase::loading) {
        view.busy = words::details_loading;
        return;
    }
    ButtonView back = make_button(words::details_back, Icon::list, view.close);
    if (state.jobs.phase == app::ListPhase::failed && state.jobs.list_failure) {
        view.nothing = MessageView{Icon::plug_off, std::string(words::failed_title),
                                   failure_sentence(*state.jobs.list_failure), std::move(back)};
        return;
    }
    view.nothing = MessageView{Icon::inbox, words::details_no_such_job(number),
                               std::string(words::details_no_such_job_detail), std::move(back)};
}

} // namespace

std::string_view details_tab_label(app::DetailsTab tab) { return tab_labels[static_cast<std::size_t>(tab)]; }

ClockWords next_deed(const app::JobRecord& record, bool stale, const ViewContext& context) {
    const model::Job& job = record.job;
    switch (app::shown_kind(record)) {
    case StatusKind::running: {
        if (const auto lasts = lasting(record, stale, context)) {
            const std::string usual = usual_duration(job);
            return {
                words::with_name(words::details_so_far, lasts->text).append(usual.empty() ? "" : ", ").append(usual),
                lasts->changes_at};
        }
        return {};
    }
    case StatusKind::pausing:
        return {std::string(words::details_pauses)};
    case StatusKind::stopping:
        return {std::string(words::details_stops)};
    case StatusKind::paused:
        return {std::string(words::details_is_paused)};
    case StatusKind::pending:
        return {std::string(words::details_waits)};
    case StatusKind::inactive:
        return {std::string(words::details_is_switched_off)};
    case StatusKind::rate_limited:
        if (job.resume_at) {
            return until(job.resume_at, stale, context, words::details_goes_on_in);
        }
        break;
    case StatusKind::completed:
        if (job.reset_deadline && job.reset_deadline->instant && *job.reset_deadline->instant > context.job_time() &&
            !stale) {
            return until(job.reset_deadline, stale, context, words::details_ready_in);
        }
        break;
    default:
        break;
    }
    if (!job.active) {
        return {std::string(words::details_is_switched_off)};
    }
    ClockWords next = until(job.next_run, stale, context, words::details_next_in);
    return next.text.empty() ? ClockWords{std::string(words::details_no_plan)} : next;
}

DetailsTabView details_tab(const app::AppState& state, const app::JobRecord& record, app::DetailsTab tab,
                           const ViewContext& context) {
    switch (tab) {
    case app::DetailsTab::overview:
        return details_overview(state, record, context);
    case app::DetailsTab::stages:
        return details_stages(state, record, context);
    case app::DetailsTab::steps:
        return details_steps(state, record);
    case app::DetailsTab::settings:
        return details_settings(state, record);
    case app::DetailsTab::error:
        break;
    }
    return details_error(state, record, context);
}

std::optional<DetailsDrawerView> details_drawer(const app::AppState& state, const ViewContext& context) {
    if (!app::shows_details(state)) {
        return std::nullopt;
    }
    const app::DetailsPlace& place = state.view.details;
    DetailsDrawerView view;
    view.close = app::AddressOpened{app::details_address(state, {})};
    const app::JobRecord* record = state.jobs.find(place.job);
    if (record == nullptr) {
        no_job(view, state, place.job.text);
        return view;
    }
    const bool stale = app::is_stale(state.connection);
    view.title = words::with_name(words::details, record->job.name);
    view.icon = job_icon(record->job);
    view.badge = badge_for(app::shown_kind(*record), record->current.status.raw);
    if (stale) {
        view.badge.tone = Tone::neutral;
        view.banner = stale_sentence(state, context);
    }
    view.badge.moving = view.badge.moving && !stale && !context.pictured_at;
    ClockWords next = next_deed(*record, stale, context);
    view.sentence = std::move(next.text);
    view.run =
        run_button(*record, app::control_state(state, *record, model::Control::start), state.preferences.letters);
    if (app::shown_kind(*record) == StatusKind::failed) {
        view.errors = errors_button(*record, state.preferences.letters);
    }
    view.controls = job_controls(state, *record, ControlPlace::details, context);
    view.controls.active.label = words::active;
    for (int number = 0; number < app::details_tab_count; ++number) {
        const auto tab = static_cast<app::DetailsTab>(number);
        ChoiceView choice;
        choice.label = details_tab_label(tab);
        choice.action = show(state, place.job, tab);
        view.tabs.push_back(std::move(choice));
    }
    view.chosen = static_cast<std::size_t>(place.tab);
    view.tab = details_tab(state, *record, place.tab, context);
    for (const auto& at : {next.changes_at, view.controls.changes_at, view.tab.changes_at}) {
        if (at && !context.pictured_at) {
            view.changes_at = std::min(*at, view.changes_at.value_or(*at));
        }
    }
    return view;
}

} // namespace etl::view
