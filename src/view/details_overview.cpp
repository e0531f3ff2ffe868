// Overview and settings: the job's facts, each with what it means in words; what the server did not say is said to be
// so.
#include "view/details_drawer.hpp"

#include "app/address.hpp"
#include "app/attention.hpp"
#include "app/runs.hpp"
#include "model/letter_case.hpp"
#include "view/details_words.hpp"
#include "view/log_words.hpp"
#include "view/run_facts.hpp"
#include "view/runs_words.hpp"
#include "view/settings_window.hpp"

#include <algorithm>
#include <utility>

namespace etl::view {
namespace {

using model::Job;

void no_later_than(DetailsTabView& tab, const std::optional<model::EpochMilliseconds>& at) {
    if (at) {
        tab.changes_at = std::min(*at, tab.changes_at.value_or(*at));
    }
}

/// A date, with the while until it or since it beside it.
DetailsFact time_fact(DetailsTabView& tab, std::string_view label, const std::optional<model::Timestamp>& time,
                      std::string_view otherwise, bool stale, const ViewContext& context) {
    ViewContext dates = context;
    dates.relative_times = false;
    DetailsFact fact{std::string(label), moment(time, otherwise, dates).text};
    if (time && time->instant && !stale) {
        ClockWords words = relative_words(*time->instant, context);
        if (words.text != fact.value) {
            fact.more = std::move(words.text);
            no_later_than(tab, words.changes_at);
        }
    }
    return fact;
}

std::string every(const std::optional<int>& minutes) {
    return minutes && *minutes > 0 ? words::details_every(duration_words(*minutes))
                                   : std::string(words::details_not_told);
}

std::string retry_after(const std::optional<int>& minutes) {
    return minutes && *minutes > 0 ? words::details_after(duration_words(*minutes))
                                   : std::string(words::details_not_told);
}

std::string usual(const app::AppState& state, const Job& job) {
    if (const auto range = usual_range(app::runs_in_details(state))) {
        return words::usually(range_text(*range));
    }
    return usual_duration(job);
}

DetailsFact integration_fact(const Job& job) {
    DetailsFact fact{std::string(words::details_integration), model::capitalized(job.integration_type)};
    if (job.integration_id) {
        fact.value = words::details_numbered(fact.value, std::to_string(*job.integration_id));
    }
    if (fact.value.empty()) {
        fact.value = words::details_not_told;
    }
    if (job.integration_active == false) {
        fact.more = words::details_is_off;
        fact.tone = Tone::warning;
    }
    return fact;
}

DetailsSection progress_section(const app::JobRecord& record, bool stale, const ViewContext& context) {
    const model::JobStatus& current = record.current;
    DetailsSection section;
    section.key = "progress";
    section.title = words::details_in_progress;
    const std::string stage = current.stage.raw.empty() ? "…" : model::capitalized(current.stage.raw);
    section.progress =
        JobCardView::Progress{current.progress, words::with_name(words::run_stage_column, stage),
                              std::to_string(current.progress) + "%", words::with_name("Progress", record.job.name)};
    section.progress_stale = stale;
    section.progress_counts = loaded_count(current.metrics, context);
    if (record.job.progress_is_estimate) {
        section.progress_counts += section.progress_counts.empty() ? "" : " · ";
        section.progress_counts += words::details_estimate;
    }
    return section;
}

DetailsSection facts_section(DetailsTabView& tab, const app::AppState& state, const app::JobRecord& record,
                             const ViewContext& context) {
    const Job& job = record.job;
    const bool stale = app::is_stale(state.connection);
    DetailsSection section;
    section.key = "facts";
    section.title = words::details_facts;
    std::vector<DetailsFact>& facts = section.facts;
    facts.push_back(time_fact(tab, words::next_run, job.next_run, words::details_no_plan, stale, context));
    facts.push_back({std::string(words::details_schedule), every(job.schedule_interval_minutes)});
    if (!job.active) {
        facts.back().more = words::details_is_off;
    }
    const auto& began = record.current.started_at ? record.current.started_at : job.last_run;
    facts.push_back(time_fact(tab, words::last_run, began, words::never, stale, context));
    if (const auto lasts = lasting(record, stale, context)) {
        const bool goes_on = model::is_active(app::shown_kind(record));
        facts.push_back(
            {std::string(goes_on ? words::details_so_far : words::details_took), lasts->text, usual(state, job)});
        no_later_than(tab, lasts->changes_at);
    }
    const std::vector<const model::Run*> runs = app::runs_in_details(state);
    const std::string by = runs.empty() ? std::string(words::not_told) : trigger_text(*runs.front());
    facts.push_back(
        {std::string(words::details_started_by), by == words::not_told ? std::string(words::details_not_told) : by});
    facts.push_back(integration_fact(job));
    facts.push_back({std::string(words::details_entity), job.entity_type.empty()
                                                             ? std::string(words::details_not_told)
                                                             : model::capitalized(job.entity_type)});
    if (job.retry_count > 0) {
        facts.push_back({std::string(words::details_tries), std::to_string(job.retry_count), {}, Tone::warning});
    }
    facts.push_back({std::string(words::details_number), job.id.text});
    return section;
}

ButtonView link_button(std::string_view label, std::string name, Icon icon, std::string href) {
    ButtonView button;
    button.label = label;
    button.name = std::move(name);
    button.icon = icon;
    button.href = std::move(href);
    return button;
}

/// The last runs as bars, and the ways to their pages.
DetailsSection runs_section(const app::AppState& state, const app::JobRecord& record) {
    DetailsSection section;
    section.key = "runs";
    section.title = words::details_last_runs;
    section.runs = run_strip(record.job);
    section.note = section.runs.says;
    section.buttons.push_back(link_button(words::details_all_runs,
                                          words::with_name(words::details_all_runs, record.job.name), Icon::list,
                                          app::runs_address(record.job.id)));
    for (ButtonView& button : newest_run_buttons(state)) {
        section.buttons.push_back(std::move(button));
    }
    return section;
}

void add_count(DetailsSection& section, std::string_view label, const std::optional<std::int64_t>& count,
               const ViewContext& context, bool alarming = false) {
    if (count) {
        section.metrics.push_back({std::string(label), context.locale.number(*count), alarming && *count > 0});
    }
}

DetailsSection counts_section(const app::JobRecord& record, const ViewContext& context) {
    const model::Metrics& metrics = record.current.metrics;
    DetailsSection section;
    section.key = "counts";
    section.title = words::details_counts;
    add_count(section, words::extracted, metrics.extracted, context);
    add_count(section, words::transformed, metrics.transformed, context);
    add_count(section, words::loaded, metrics.loaded, context);
    add_count(section, words::errors, metrics.errors, context, true);
    if (section.metrics.empty()) {
        section.note = record.job.last_run || record.current.started_at ? words::no_counts : words::no_runs;
    }
    return section;
}

} // namespace

std::vector<ButtonView> newest_run_buttons(const app::AppState& state) {
    std::vector<ButtonView> buttons;
    const std::vector<const model::Run*> runs = app::runs_in_details(state);
    if (runs.empty()) {
        return buttons;
    }
    const model::Run& run = *runs.front();
    buttons.push_back(link_button(words::details_newest_run, words::with_name(words::details_newest_run, run.id.text),
                                  Icon::timer, app::run_address(run.id)));
    ButtonView log =
        link_button(log_words::open_log, log_words::log_of(run.id.text), Icon::log, app::log_address(run.id));
    if (!state.capabilities.server.logs) {
        log.href.clear();
        log.enabled = false;
        log.reason = log_words::unavailable_detail;
    }
    buttons.push_back(std::move(log));
    return buttons;
}

DetailsTabView details_overview(const app::AppState& state, const app::JobRecord& record, const ViewContext& context) {
    DetailsTabView tab;
    if (model::is_active(app::shown_kind(record))) {
        tab.sections.push_back(progress_section(record, app::is_stale(state.connection), context));
    }
    tab.sections.push_back(facts_section(tab, state, record, context));
    tab.sections.push_back(counts_section(record, context));
    tab.sections.push_back(runs_section(state, record));
    return tab;
}

DetailsTabView details_settings(const app::AppState& state, const app::JobRecord& record) {
    const Job& job = record.job;
    DetailsTabView tab;
    DetailsSection section;
    section.key = "settings";
    section.title = words::settings;
    section.facts = {
        {std::string(words::details_by_itself), every(job.schedule_interval_minutes)},
        {std::string(words::details_retry), retry_after(job.retry_interval_minutes)},
        {std::string(words::details_switched), std::string(job.active ? words::details_on : words::details_off)},
        {std::string(words::notices),
         std::string(app::is_told_of(state, job.id) ? words::details_you_are_told : words::details_you_are_not_told)}};
    const app::ControlState allowed = app::control_state(state, record, model::Control::settings);
    ButtonView change =
        make_button(words::settings_asked, Icon::settings, app::WindowOpened{std::string(question::settings), job.id});
    change.name = words::with_name(words::settings_asked, job.name);
    change.enabled = allowed.enabled;
    change.reason = allowed.reason;
    section.buttons.push_back(std::move(change));
    tab.sections.push_back(std::move(section));

    DetailsSection payload;
    payload.key = "payload";
    payload.title = words::details_payload;
    if (job.default_payload == "{}") {
        payload.note = words::details_payload_none;
    } else {
        ButtonView copy;
        copy.name = words::with_name("Copy", words::details_payload);
        copy.icon = Icon::copy;
        copy.action = app::CopyPressed{job.default_payload, std::string(words::details_payload)};
        payload.code = TextBlockView{std::string(words::details_payload), job.default_payload, std::move(copy)};
    }
    tab.sections.push_back(std::move(payload));
    return tab;
}

} // namespace etl::view
