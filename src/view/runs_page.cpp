// Puts runs into words; what the server did not say is a dash.
#include "view/runs_page.hpp"

#include "app/address.hpp"
#include "app/job_labels.hpp"
#include "model/letter_case.hpp"
#include "view/export_window.hpp"
#include "view/run_facts.hpp"
#include "view/runs_words.hpp"

#include <algorithm>

namespace etl::view {
namespace {

using model::StatusKind;

/// The statuses that a run can be asked for by, as the contract words them.
constexpr std::array asked_statuses{StatusKind::running, StatusKind::completed, StatusKind::failed,
                                    StatusKind::stopped, StatusKind::pending,   StatusKind::paused};

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

ComboboxView job_field(const app::AppState& state, const JobOptions::Options& jobs) {
    const model::JobId job = app::runs_finding(state.view).job;
    ComboboxView view;
    view.field.key = app::runs_key::job_field;
    view.field.name = words::runs_job_column;
    view.field.placeholder = words::runs_every_job;
    view.field.most_characters = app::longest_address_value;
    view.field.text = state.view.text(view.field.key, job.empty() ? std::string() : app::job_label(state.jobs, job));
    view.options = jobs;
    view.open = state.view.menu == view.field.key;
    view.active = state.view.value(view.field.key);
    // While the list is open, what is typed is on its way to a name.
    const bool names_none = !view.field.text.empty() && !app::job_labelled(state.jobs, view.field.text);
    if (names_none && !view.open && view.field.text != job.text) {
        view.field.error = words::runs_no_such_job;
    }
    return view;
}

ButtonView compare_button(const app::AppState& state) {
    const app::ChosenRuns& chosen = state.chosen_runs;
    ButtonView button;
    button.label = chosen.empty() ? std::string(words::runs_compare) : words::compare_runs(chosen.size());
    button.name = button.label;
    button.icon = Icon::compare;
    button.enabled = chosen.size() == 2;
    if (button.enabled) {
        app::Address address;
        address.route = app::Route::run;
        address.run = chosen[0];
        address.compared_run = chosen[1];
        button.action = app::AddressOpened{address};
    } else {
        button.reason = words::runs_compare_needs_two;
    }
    return button;
}

MessageView nothing_to_show(const app::AppState& state, const app::RunsFinding& sought) {
    const app::Reading& newest = state.runs.newest;
    const bool is_history = app::has_runs(state);
    if (is_history && newest.failure) {
        ButtonView again = refresh_button(words::try_again);
        again.action = app::RunsRefreshed{};
        return {Icon::plug_off, std::string(words::runs_failed_title), failure_sentence(*newest.failure), again};
    }
    if (!(sought == app::RunsFinding{})) {
        return {Icon::search, std::string(words::runs_none_found_title), std::string(words::runs_none_found_detail),
                show_all_button()};
    }
    if (!is_history) {
        return {Icon::inbox, std::string(words::runs_unavailable_title), std::string(words::runs_unavailable_detail),
                std::nullopt};
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

std::string loaded_or_dash(const model::Run& run, const ViewContext& context) {
    std::string loaded = loaded_count(run.metrics, context);
    return loaded.empty() ? std::string(words::not_told) : loaded;
}

/// "3 warnings"; nothing where there are none.
std::string counted(const std::optional<std::int64_t>& count, std::string_view what, const ViewContext& context) {
    return count.value_or(0) == 0 ? std::string() : words::with_name(what, context.locale.number(*count));
}

/// The parts that there are.
std::string joined(std::initializer_list<std::string> parts) {
    std::string line;
    for (const std::string& part : parts) {
        if (!part.empty() && part != words::not_told) {
            line += (line.empty() ? "" : " · ") + part;
        }
    }
    return line;
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
    constexpr std::array labels{words::runs_run_column,     words::runs_job_column,      words::runs_status,
                                words::runs_started_column, words::runs_duration_column, words::runs_trigger_column,
                                words::runs_records_column, words::runs_warnings_column, words::runs_errors_column};
    static_assert(labels.size() == run_column_count);
    return labels[static_cast<std::size_t>(column)];
}

const JobOptions::Options& JobOptions::find(const app::JobsState& jobs) {
    // Names change with lists only.
    if (!options_ || structure_ != jobs.structure_version || list_at_ != jobs.list_at) {
        auto options = std::make_shared<std::vector<OptionView>>();
        for (std::string& label : app::job_labels(jobs)) {
            options->push_back({jobs.records[options->size()].job.id.text, std::move(label)});
        }
        options_ = std::move(options);
        structure_ = jobs.structure_version;
        list_at_ = jobs.list_at;
    }
    return options_;
}

RunsPageView runs_page(const app::AppState& state, const JobOptions::Options& jobs, const ViewContext& context) {
    const app::RunsState& runs = state.runs;
    const app::RunsFinding sought = app::runs_finding(state.view);
    const std::size_t count = app::shown_runs(state).size();
    RunsPageView page;
    page.head = page_head(state, words::runs_title, context);
    page.job = job_field(state, jobs);
    page.status = status_field(state);
    if (!(sought == app::RunsFinding{})) {
        page.show_all = show_all_button();
        page.show_all->icon = Icon::close;
    }
    page.compare = compare_button(state);
    page.save = export_button({.kind = app::ExportKind::runs, .runs = sought}, count > 0);
    if (!state.chosen_runs.empty()) {
        page.drop_ticks.emplace();
        page.drop_ticks->label = page.drop_ticks->name = words::runs_drop_ticks;
        page.drop_ticks->action = app::ChosenRunsDropped{};
    }
    if (count > 0) {
        page.summary = words::runs_count(count, context.locale.number(static_cast<std::int64_t>(count)),
                                         !runs.next_cursor.empty());
    }
    const bool is_history = app::has_runs(state);
    if (app::is_stale(state.connection)) {
        page.banner = stale_sentence(state, context);
    } else if (const app::RequestFailure* failure = failure_in_sight(runs)) {
        page.banner = words::runs_stale(failure_sentence(*failure));
    } else if (state.capabilities.known && !is_history && count > 0) {
        page.banner = words::runs_seen(context.locale.time_of_day(state.seen_runs.since));
        page.banner_tone = Tone::neutral;
    }
    if (is_history && !runs.next_cursor.empty()) {
        page.older = older_button(runs);
        page.older_by_itself = !runs.older.under_way && !runs.older.failure;
    }
    const bool waits = is_history ? !runs.newest.read_at && !runs.newest.failure : !state.capabilities.known;
    page.busy = count == 0 && waits    ? words::runs_loading
                : runs.older.under_way ? words::runs_older_loading
                                       : std::string_view();
    if (count == 0 && !waits) {
        page.nothing = nothing_to_show(state, sought);
    }
    return page;
}

std::string run_cell(const model::Run& run, RunColumn column, const ViewContext& context) {
    switch (column) {
    case RunColumn::run:
        return run.id.text;
    case RunColumn::job:
        return job_name_of(run);
    case RunColumn::status:
        return badge_for(run.status.kind, run.status.raw).label;
    case RunColumn::started:
        return moment(run.started_at, words::not_told, context).text;
    case RunColumn::duration:
        return span_text(run_milliseconds(run, context));
    case RunColumn::trigger:
        return trigger_text(run);
    case RunColumn::loaded:
        return loaded_or_dash(run, context);
    case RunColumn::warnings:
        return count_or_dash(run.log_counts ? run.log_counts->warning : std::nullopt, context);
    case RunColumn::errors:
        return count_or_dash(run.metrics.errors ? run.metrics.errors
                             : run.log_counts   ? run.log_counts->error
                                                : std::nullopt,
                             context);
    }
    return {};
}

RunCardView run_card(const model::Run& run, const ViewContext& context) {
    RunCardView card;
    card.title = job_name_of(run);
    card.name = card.title + ", " + run.id.text;
    card.href = app::run_address(run.id);
    card.badge = badge_for(run.status.kind, run.status.raw);
    const auto cell = [&](RunColumn column) { return run_cell(run, column, context); };
    card.times = joined({run.id.text, cell(RunColumn::started), cell(RunColumn::duration)});
    card.counts =
        joined({run.metrics.empty() ? std::string() : loaded_count(run.metrics, context),
                counted(run.log_counts ? run.log_counts->warning : std::nullopt, words::runs_warnings_column, context),
                counted(run.metrics.errors, words::runs_errors_column, context), trigger_text(run)});
    return card;
}

std::optional<model::EpochMilliseconds> runs_change_at(const std::vector<const model::Run*>& runs,
                                                       const ViewContext& context) {
    std::optional<model::EpochMilliseconds> at;
    const auto until = [&](std::optional<model::EpochMilliseconds> next) {
        at = next ? std::min(*next, at.value_or(*next)) : at;
    };
    for (const model::Run* run : runs) {
        until(run_changes_at(*run, context));
        if (context.relative_times) {
            until(moment(run->started_at, {}, context).changes_at);
        }
    }
    return at;
}

} // namespace etl::view
