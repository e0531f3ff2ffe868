// Stages and steps, as far as a back end tells them: from a run of its history, from the job's steps, or from the stage
// that the job says it is at.
#include "view/details_drawer.hpp"

#include "app/runs.hpp"
#include "model/letter_case.hpp"
#include "view/details_words.hpp"
#include "view/page_head.hpp"
#include "view/run_facts.hpp"
#include "view/runs_words.hpp"

#include <array>
#include <utility>

namespace etl::view {
namespace {

using model::CellKind;
using model::StageKind;
using model::StatusKind;

DetailsItem item_of(StatusKind kind, const std::string& raw, std::string title) {
    const BadgeView badge = badge_for(kind, raw);
    DetailsItem item;
    item.icon = badge.icon;
    item.moving = badge.moving;
    item.tone = badge.tone;
    item.title = std::move(title);
    item.state = model::capitalized(kind == StatusKind::unknown && !raw.empty() ? std::string_view(raw)
                                                                                : model::status_name(kind));
    return item;
}

DetailsSection section_of_run(const model::Run& run, const ViewContext& context) {
    DetailsSection section;
    section.key = "stages";
    section.title = words::with_name(words::details_newest_run, run.id.text);
    section.note = moment(run.started_at, "", context).text;
    for (const std::string& part : {trigger_text(run), span_text(run_milliseconds(run, context))}) {
        if (part != words::not_told) {
            section.note.append(section.note.empty() ? "" : " · ").append(part);
        }
    }
    section.timeline = run_stages(run, context);
    for (const model::RunStage& stage : run.stages) {
        DetailsItem item = item_of(stage.status.kind, stage.status.raw, stage_label(stage.stage));
        item.figure = span_text(stage_milliseconds(stage, context));
        if (stage.in || stage.out) {
            item.more = words::in_and_out(count_or_dash(stage.in, context), count_or_dash(stage.out, context));
        }
        if (stage.errors && *stage.errors > 0) {
            item.more += item.more.empty() ? "" : ", ";
            item.more += words::details_errors_count(context.locale.number(*stage.errors), *stage.errors == 1);
        }
        section.items.push_back(std::move(item));
    }
    return section;
}

/// How many of the steps have come through a kind of work.
DetailsItem item_of_cells(const model::Steps& steps, std::string_view title, model::StepCell model::Step::*cell,
                          const ViewContext& context) {
    std::int64_t finished = 0;
    bool running = false;
    bool failed = false;
    for (const model::Step& step : steps) {
        const CellKind kind = (step.*cell).kind;
        finished += kind == CellKind::finished ? 1 : 0;
        running = running || kind == CellKind::running;
        failed = failed || kind == CellKind::failed;
    }
    const auto all = static_cast<std::int64_t>(steps.size());
    const StatusKind kind = failed            ? StatusKind::failed
                            : running         ? StatusKind::running
                            : finished == all ? StatusKind::completed
                                              : StatusKind::ready;
    DetailsItem item = item_of(kind, {}, std::string(title));
    if (kind == StatusKind::ready) {
        item.state = finished > 0 ? words::details_partly : words::details_cell_idle;
    }
    item.figure = words::details_steps_done(context.locale.number(finished), context.locale.number(all));
    return item;
}

DetailsSection section_of_steps(const model::Steps& steps, const ViewContext& context) {
    DetailsSection section;
    section.key = "stages";
    section.title = words::details_stages;
    section.note = words::details_stages_by_steps;
    section.items = {item_of_cells(steps, words::details_extraction, &model::Step::extraction, context),
                     item_of_cells(steps, words::details_transform, &model::Step::transform, context),
                     item_of_cells(steps, words::details_embedding, &model::Step::embedding, context)};
    return section;
}

/// The stages before the one that the job is at are done, those behind it are to come.
DetailsSection section_of_status(const app::JobRecord& record) {
    constexpr std::array<std::pair<StageKind, std::string_view>, 4> order{
        {{StageKind::extract, words::details_extract},
         {StageKind::transform, words::details_transform},
         {StageKind::load, words::details_load},
         {StageKind::vectorize, words::details_vectorize}}};
    DetailsSection section;
    section.key = "stages";
    section.title = words::details_stages;
    section.note = words::details_stages_seen;
    const StatusKind status = app::shown_kind(record);
    bool before = true;
    for (const auto& [kind, label] : order) {
        const bool is_at = kind == record.current.stage.kind;
        const bool done = status == StatusKind::completed || (before && !is_at);
        DetailsItem item = item_of(done    ? StatusKind::completed
                                   : is_at ? status
                                           : StatusKind::ready,
                                   record.current.status.raw, std::string(label));
        if (done || !is_at) {
            item.state = done ? words::details_done : words::details_comes;
        } else if (model::is_active(status)) {
            item.figure = std::to_string(record.current.progress) + "%";
        }
        before = before && !is_at;
        section.items.push_back(std::move(item));
    }
    return section;
}

std::string cell_word(const model::StepCell& cell) {
    switch (cell.kind) {
    case CellKind::idle:
        return std::string(words::details_cell_idle);
    case CellKind::running:
        return std::string(words::details_cell_running);
    case CellKind::finished:
        return std::string(words::details_cell_finished);
    case CellKind::failed:
        return std::string(words::details_cell_failed);
    case CellKind::unknown:
        break;
    }
    return cell.raw.empty() ? std::string(words::details_cell_none) : model::capitalized(cell.raw);
}

} // namespace

DetailsTabView details_stages(const app::AppState& state, const app::JobRecord& record, const ViewContext& context) {
    DetailsTabView tab;
    const auto& steps = record.job.steps;
    const std::vector<const model::Run*> runs = app::runs_in_details(state);
    if (app::has_runs(state)) {
        const app::Reading& reading = state.job_details.reading;
        if (!runs.empty()) {
            tab.sections.push_back(section_of_run(*runs.front(), context));
            tab.sections.back().buttons = newest_run_buttons(state);
            if (reading.failure) {
                tab.sections.back().note = words::runs_stale(failure_sentence(*reading.failure));
            }
            tab.changes_at = run_changes_at(*runs.front(), context);
        } else if (reading.failure) {
            tab.nothing = MessageView{
                Icon::plug_off, std::string(words::run_failed_title), failure_sentence(*reading.failure), {}};
        } else if (!reading.read_at) {
            tab.busy = words::details_stages_loading;
        } else {
            tab.nothing = MessageView{
                Icon::inbox, std::string(words::details_no_run_title), std::string(words::details_no_run_detail), {}};
        }
    } else if (steps && !steps->empty()) {
        tab.sections.push_back(section_of_steps(*steps, context));
    } else if (record.current.stage.kind != StageKind::unknown) {
        tab.sections.push_back(section_of_status(record));
    } else {
        tab.nothing = MessageView{Icon::inbox,
                                  std::string(words::details_stages_none_title),
                                  std::string(words::details_stages_none_detail),
                                  {}};
    }
    return tab;
}

DetailsTabView details_steps(const app::AppState& state, const app::JobRecord& record) {
    DetailsTabView tab;
    if (!record.job.steps || record.job.steps->empty()) {
        tab.nothing = MessageView{Icon::inbox,
                                  std::string(words::details_steps_none_title),
                                  std::string(app::is_platform(state.backend) ? words::details_steps_not_yet_detail
                                                                              : words::details_steps_none_detail),
                                  {}};
        return tab;
    }
    DetailsSection section;
    section.key = "steps";
    section.title = words::details_steps;
    for (const model::Step& step : *record.job.steps) {
        DetailsStep shown;
        shown.name = step.display_name.empty() ? step.name : step.display_name;
        shown.cells = {{{step.extraction.kind, cell_word(step.extraction)},
                        {step.transform.kind, cell_word(step.transform)},
                        {step.embedding.kind, cell_word(step.embedding)}}};
        section.steps.push_back(std::move(shown));
    }
    section.note = words::details_steps_idle_note;
    tab.sections.push_back(std::move(section));
    return tab;
}

} // namespace etl::view
