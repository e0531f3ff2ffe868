// The error of the newest run, or where that has not failed, of the last one that did.
#include "view/details_drawer.hpp"

#include "app/address.hpp"
#include "app/failure_cause.hpp"
#include "app/failure_causes.hpp"
#include "model/letter_case.hpp"
#include "view/details_words.hpp"
#include "view/run_facts.hpp"
#include "view/runs_words.hpp"

#include <algorithm>
#include <utility>

namespace etl::view {
namespace {

using model::StatusKind;

/// "DATABASE_ERROR" as people write it: "Database error".
std::string in_words(std::string text) {
    std::replace(text.begin(), text.end(), '_', ' ');
    return model::capitalized(text);
}

void add_fact(DetailsSection& section, std::string_view label, std::string value, std::string more = {}) {
    if (!value.empty()) {
        section.facts.push_back({std::string(label), std::move(value), std::move(more)});
    }
}

void add_when(DetailsTabView& tab, DetailsSection& section, const std::optional<model::Timestamp>& time,
              const ViewContext& context) {
    if (!time || (time->text.empty() && !time->instant)) {
        return;
    }
    if (!time->instant) {
        add_fact(section, words::details_error_when, time->text + std::string(words::zone_unknown));
        return;
    }
    ClockWords ago = relative_words(*time->instant, context);
    add_fact(section, words::details_error_when, context.locale.full_date_time(*time->instant), std::move(ago.text));
    tab.changes_at = ago.changes_at;
}

/// "3 of the last 10 runs"; nothing where the server tells no runs.
std::string failed_runs(const model::Job& job, const ViewContext& context) {
    const std::vector<model::RecentRun>& runs = job.recent_runs;
    const auto failed = std::count_if(
        runs.begin(), runs.end(), [](const model::RecentRun& run) { return run.status.kind == StatusKind::failed; });
    if (runs.size() < 2) {
        return std::string(failed == 0 ? std::string_view() : words::details_only_run);
    }
    return words::details_failed_runs(context.locale.number(failed),
                                      context.locale.number(static_cast<std::int64_t>(runs.size())));
}

void fill(DetailsTabView& tab, DetailsSection& section, const model::JobError& error, const app::JobRecord& record,
          const ViewContext& context) {
    add_fact(section, words::details_error_type, in_words(error.error_type));
    add_fact(section, words::details_error_stage, stage_label(error.stage));
    add_when(tab, section, error.timestamp, context);
    add_fact(section, words::details_error_count, failed_runs(record.job, context));
    section.message = error.message.empty() ? std::string(words::no_message) : error.message;
}

/// The list with the jobs of one cause alone.
ButtonView same_cause(const std::string& cause) {
    app::Address address;
    address.finding.cause = cause;
    ButtonView button;
    button.label = words::details_error_same_cause;
    button.name = button.label;
    button.icon = Icon::filter;
    button.href = app::write_address(address);
    return button;
}

DetailsTabView error_now(const app::AppState& state, const app::JobRecord& record, const ViewContext& context) {
    DetailsTabView tab;
    DetailsSection section;
    section.key = "error";
    section.title = words::details_last_error;
    model::JobError error = record.current.error.value_or(model::JobError{});
    if (!record.current.error) {
        error.message = record.job.error_message;
        error.stage = record.current.stage;
    }
    if (!error.timestamp) {
        if (const auto at = app::failed_at(record)) {
            error.timestamp = model::Timestamp{{}, *at};
        }
    }
    const std::string cause = app::failure_cause(record);
    add_fact(section, words::details_error_cause, cause);
    fill(tab, section, error, record, context);
    if (record.current.metrics.errors) {
        add_fact(section, words::details_error_records, context.locale.number(*record.current.metrics.errors));
    }
    if (record.job.retry_count > 0) {
        add_fact(section, words::details_tries, std::to_string(record.job.retry_count));
    }
    section.buttons.push_back(errors_button(record, state.preferences.letters));
    if (!cause.empty()) {
        section.buttons.push_back(same_cause(cause));
    }
    for (ButtonView& button : newest_run_buttons(state)) {
        section.buttons.push_back(std::move(button));
    }
    tab.sections.push_back(std::move(section));
    return tab;
}

DetailsTabView error_before(const model::Run& run, const app::JobRecord& record, const ViewContext& context) {
    DetailsTabView tab;
    DetailsSection section;
    section.key = "error";
    section.title = words::details_last_error;
    section.note = words::details_earlier_error;
    model::JobError error = run.error.value_or(model::JobError{});
    if (!error.timestamp) {
        error.timestamp = run.completed_at ? run.completed_at : run.started_at;
    }
    add_fact(section, words::details_error_cause, app::common_cause(error.message));
    fill(tab, section, error, record, context);
    ButtonView open;
    open.label = words::details_open_run;
    open.name = words::with_name(words::details_open_run, run.id.text);
    open.icon = Icon::timer;
    open.href = app::run_address(run.id);
    section.buttons.push_back(std::move(open));
    tab.sections.push_back(std::move(section));
    return tab;
}

} // namespace

DetailsTabView details_error(const app::AppState& state, const app::JobRecord& record, const ViewContext& context) {
    if (app::shown_kind(record) == StatusKind::failed) {
        return error_now(state, record, context);
    }
    for (const model::Run* run : app::runs_in_details(state)) {
        if (run->status.kind == StatusKind::failed) {
            return error_before(*run, record, context);
        }
    }
    DetailsTabView tab;
    tab.nothing = MessageView{Icon::circle_check,
                              std::string(words::details_no_error_title),
                              std::string(words::details_no_error_detail),
                              {}};
    return tab;
}

} // namespace etl::view
