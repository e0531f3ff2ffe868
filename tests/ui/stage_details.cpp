// The states of a job's details: every tab of plain, bare, huge and strange jobs, and of one that there is not.
#include "stage.hpp"

#include <limits>

namespace etl::ui {

std::vector<NamedState> states_of_details() {
    model::Step step;
    step.name = "projects";
    step.display_name = "Projects " + std::string(80, 'p');
    step.extraction = model::parse_cell("finished");
    step.transform = model::parse_cell("running");
    step.embedding = model::parse_cell("a word that nobody has ever heard of");
    model::RunStage stage;
    stage.stage = model::parse_stage("extract");
    stage.status = {StatusKind::running, "running"};
    stage.started_at = model::Timestamp{"2026-11-23T14:00:00Z", monday - 5'000};
    stage.in = std::numeric_limits<std::int64_t>::max();
    stage.errors = 3;
    model::Run run;
    run.id = model::RunId("run-1");
    run.status = {StatusKind::running, "running"};
    run.started_at = model::Timestamp{"2026-11-23T14:00:00Z", monday - 5'000};
    run.stages = {stage, stage};
    std::vector<NamedState> states;
    for (int tab = 0; tab < app::details_tab_count; ++tab) {
        for (const char* job : {"3", "9", "bare", "wide", "strange", "nobody's"}) {
            app::AppState state = as_rows(loaded(every_record()));
            state.view.details = {model::JobId(job), static_cast<app::DetailsTab>(tab)};
            state.capabilities.server.runs = std::string_view(job) == "3";
            state.job_details.of = run.job_id = state.view.details.job;
            state.job_details.runs = {run};
            state.job_details.reading.read_at = monday;
            if (app::JobRecord* record = state.jobs.find(model::JobId("wide"))) {
                record->job.steps = {step, step};
                record->job.default_payload = "{\"" + std::string(300, 'k') + "\":1}";
            }
            states.push_back({"details of " + std::string(job) + ", tab " + std::to_string(tab), std::move(state)});
        }
    }
    return states;
}

} // namespace etl::ui
