// Puts runs into words; what the server did not say is a dash.
#include "view/runs_page.hpp"

#include "model/letter_case.hpp"
#include "view/runs_words.hpp"

#include <algorithm>

namespace etl::view {
namespace {

using model::StatusKind;

constexpr std::int64_t second = 1'000;

/// The statuses that a run can be asked for by, as the contract words them.
constexpr std::array asked_statuses{StatusKind::running, StatusKind::completed, StatusKind::failed,
                                    StatusKind::stopped, StatusKind::pending,   StatusKind::paused};

std::string count_text(const std::optional<std::int64_t>& count, const ViewContext& context) {
    return count ? context.locale.number(*count) : std::string(words::runs_not_told);
}

/// When a run that goes on had begun; nothing for any other.
std::optional<model::EpochMilliseconds> going_since(const model::Run& run) {
    const bool goes_on = model::is_active(run.status.kind) && run.started_at && run.started_at->instant;
    return goes_on ? run.started_at->instant : std::nullopt;
}

std::string run_duration(const model::Run& run, const ViewContext& context) {
    if (const auto since = going_since(run)) {
        return duration_text(context.now - *since);
    }
    return run.duration_ms ? duration_text(*run.duration_ms) : std::string(words::runs_not_told);
}

std::string trigger_text(const model::Run& run) {
    switch (run.trigger.kind) {
    case model::TriggerKind::manual:
        return words::runs_triggered(words::runs_manual, run.by);
    case model::TriggerKind::schedule:
        return words::runs_triggered(words::runs_schedule, run.by);
    case model::TriggerKind::retry:
        return words::runs_triggered(words::runs_retry, run.by);
    case model::TriggerKind::unknown:
        break;
    }
    return words::runs_triggered(run.trigger.raw.empty() ? words::runs_not_told : run.trigger.raw, run.by);
}

SelectView status_field(const app::AppState& state) {
    SelectView view;
    view.field.key = app::runs_key::status;
    view.field.name = words::runs_status;
    view.field.text = app::runs_finding(state.view).status;
    view.options.push_back({"", std::string(words::runs_all_statuses)});
    for (const StatusKind kind : asked_statuses) {
        const std::string word(model::status_name(kind));
        view.options.push_back({word, model::capitalized(word)});
    }
    return view;
}

ButtonView show_all_button() {
    ButtonView button;
    button.label = words::runs_show_all;
    button.name = words::runs_show_all;
    button.action = app::RunsFindingCleared{};
    return button;
}

ButtonView job_button(const app::AppState& state, const model::JobId& job) {
    const app::JobRecord* record = state.jobs.find(job);
    ButtonView button = show_all_button();
    button.label = words::with_name(words::runs_job_column, record == nullptr ? job.text : record->job.name);
    button.name = words::with_name(words::runs_show_all, button.label);
    button.icon = Icon::close;
    return button;
}

MessageView nothing_to_show(const app::AppState& state, const app::RunsFinding& sought) {
    const app::Reading& newest = state.runs.newest;
    if (state.capabilities.known && !app::has_runs(state)) {
        return {Icon::inbox, std::string(words::runs_unavailable_title), std::string(words::runs_unavailable_detail),
                std::nullopt};
    }
    if (newest.failure) {
        ButtonView again = refresh_button(words::try_again);
        again.action = app::RunsRefreshed{};
        return {Icon::plug_off, std::string(words::runs_failed_title), failure_sentence(*newest.failure), again};
    }
    if (!(sought == app::RunsFinding{})) {
        return {Icon::search, std::string(words::runs_none_found_title), std::string(words::runs_none_found_detail),
                show_all_button()};
    }
    return {Icon::inbox, std::string(words::runs_none_title), std::string(words::runs_none_detail), std::nullopt};
}

ButtonView older_button(const app::RunsState& runs) {
    ButtonView button;
    button.label = words::runs_older;
    button.name = words::runs_older;
    button.icon = Icon::chevron_down;
    button.busy = runs.older.under_way.has_value();
    button.action = app::OlderRunsWanted{};
    return button;
}

/// The failure of what was asked last, if it left something older in sight.
const app::RequestFailure* failure_in_sight(const app::RunsState& runs) {
    if (runs.runs.empty()) {
        return nullptr;
    }
    return runs.newest.failure ? &*runs.newest.failure : runs.older.failure ? &*runs.older.failure : nullptr;
}

} // namespace

std::string_view run_column_label(RunColumn column) {
    constexpr std::array labels{words::runs_job_column,      words::runs_status,         words::runs_started_column,
                                words::runs_duration_column, words::runs_trigger_column, words::runs_records_column,
                                words::runs_warnings_column, words::runs_errors_column};
    static_assert(labels.size() == run_column_count);
    return labels[static_cast<std::size_t>(column)];
}

RunsPageView runs_page(const app::AppState& state, const ViewContext& context) {
    const app::RunsState& runs = state.runs;
    const app::RunsFinding sought = app::runs_finding(state.view);
    RunsPageView page;
    page.head = page_head(state, words::runs_title, context);
    page.status = status_field(state);
    if (!sought.job.empty()) {
        page.job = job_button(state, sought.job);
    }
    if (!runs.runs.empty()) {
        const std::size_t count = runs.runs.size();
        page.summary = words::runs_count(count, context.locale.number(static_cast<std::int64_t>(count)),
                                         !runs.next_cursor.empty());
    }
    if (app::is_stale(state.connection)) {
        page.stale = stale_sentence(state, context);
    } else if (const app::RequestFailure* failure = failure_in_sight(runs)) {
        page.stale = words::runs_stale(failure_sentence(*failure));
    }
    if (!runs.next_cursor.empty()) {
        page.older = older_button(runs);
    }
    const bool waits =
        !runs.newest.read_at && !runs.newest.failure && (app::has_runs(state) || !state.capabilities.known);
    page.busy = runs.runs.empty() && waits ? words::runs_loading : std::string_view();
    if (runs.runs.empty() && page.busy.empty()) {
        page.nothing = nothing_to_show(state, sought);
    }
    return page;
}

std::string run_cell(const model::Run& run, RunColumn column, const ViewContext& context) {
    switch (column) {
    case RunColumn::job:
        return run.job_name.empty() ? run.job_id.text : run.job_name;
    case RunColumn::status:
        return badge_for(run.status.kind, run.status.raw).label;
    case RunColumn::started:
        return moment(run.started_at, words::runs_not_told, context).text;
    case RunColumn::duration:
        return run_duration(run, context);
    case RunColumn::trigger:
        return trigger_text(run);
    case RunColumn::loaded:
        return loaded_count(run.metrics, context);
    case RunColumn::warnings:
        return count_text(run.log_counts ? run.log_counts->warning : std::nullopt, context);
    case RunColumn::errors:
        return count_text(run.metrics.errors ? run.metrics.errors
                          : run.log_counts   ? run.log_counts->error
                                             : std::nullopt,
                          context);
    }
    return {};
}

std::optional<model::EpochMilliseconds> runs_change_at(const app::RunsState& runs, const ViewContext& context) {
    std::optional<model::EpochMilliseconds> at;
    const auto until = [&](std::optional<model::EpochMilliseconds> next) {
        at = next ? std::min(*next, at.value_or(*next)) : at;
    };
    for (const model::Run& run : runs.runs) {
        if (const auto since = going_since(run)) {
            until(*since + (std::max<model::EpochMilliseconds>(0, context.now - *since) / second + 1) * second);
        }
        if (context.relative_times) {
            until(moment(run.started_at, {}, context).changes_at);
        }
    }
    return at;
}

} // namespace etl::view
