// What was read of the run stays until something newer takes its place; a run that is no more is told apart from a
// server that does not answer by the failure of the reading.
#include "app/run_page.hpp"

#include "app/address.hpp"
#include "app/capabilities.hpp"
#include "app/runs.hpp"
#include "app/state.hpp"
#include "app/trigger.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Due = std::optional<EpochMilliseconds>;

constexpr EpochMilliseconds busy_interval = 2'000;
constexpr EpochMilliseconds quiet_interval = 60'000;
/// As many runs of the job are read to compare with, and to tell what is usual.
constexpr int siblings_read = 100;

/// Its log's page says what run it is of, too.
bool shows_run(const AppState& state) {
    return state.view.route == Route::run || (state.view.route == Route::log && !state.view.run.empty());
}

bool is_looked_at(const AppState& state) { return shows_run(state) && has_runs(state); }

bool is_gone(const Reading& reading) { return reading.failure && reading.failure->kind == FailureKind::not_found; }

EpochMilliseconds interval(const RunPageState& page) {
    const bool busy =
        page.run && (model::is_active(page.run->status.kind) || page.run->status.kind == model::StatusKind::pending);
    return busy || page.stirred ? busy_interval : quiet_interval;
}

/// A run that is over does not change any more; what is gone does not come back by itself.
Due read_again_at(const AppState& state, const Reading& reading, const std::optional<model::Run>& run,
                  EpochMilliseconds after) {
    const bool settled = run && model::is_terminal(run->status.kind) && reading.read_at;
    if (settled || is_gone(reading)) {
        return std::nullopt;
    }
    return ask_again_at(state, reading, after);
}

Due run_due(const AppState& state) {
    const RunPageState& page = state.run_page;
    return read_again_at(state, page.reading, page.run, interval(page));
}

Due other_due(const AppState& state) {
    const RunPageState& page = state.run_page;
    if (page.other_of.empty()) {
        return std::nullopt;
    }
    return read_again_at(state, page.other_reading, page.other, quiet_interval);
}

Due siblings_due(const AppState& state) {
    const RunPageState& page = state.run_page;
    if (state.view.route != Route::run || !page.run || page.run->job_id.empty()) {
        return std::nullopt;
    }
    return ask_again_at(state, page.siblings_reading, page.stirred ? busy_interval : quiet_interval);
}

/// Another run is looked at, or compared with, than was read.
void follow_address(AppState& state) {
    RunPageState& page = state.run_page;
    if (page.of != state.view.run) {
        page = {};
        page.of = state.view.run;
        // What the list knows of it is there at once.
        if (const model::Run* known = find_run(state.runs.runs, page.of)) {
            page.run = *known;
        }
    }
    const model::RunId other(state.view.text(compared_run_key));
    if (page.other_of != other) {
        page.other_of = other;
        page.other.reset();
        page.other_reading = {};
    }
}

void take(Reading& reading, std::optional<model::Run>& run, const Answered<model::RunQuestion>& action,
          EpochMilliseconds now) {
    if (!action.answer.ok()) {
        reading.fail(action.answer.error(), now);
        return;
    }
    reading.succeed(now);
    run = action.answer.value();
}

const model::Run* seen_run(const AppState& state, const model::RunId& id) {
    return has_runs(state) ? nullptr : find_run(state.seen_runs.runs, id);
}

} // namespace

model::RunId parse_compared_run(std::string_view query) {
    model::RunId run;
    each_parameter(query, [&](std::string_view name, const std::string& value) {
        if (name == "with") {
            run = model::RunId(value);
        }
    });
    return run;
}

void write_compared_run(const model::RunId& run, AddressQuery& query) { query.add("with", run.text); }

const model::Run* run_in_sight(const AppState& state) {
    const RunPageState& page = state.run_page;
    if (page.of == state.view.run && page.run && !is_gone(page.reading)) {
        return &*page.run;
    }
    return seen_run(state, state.view.run);
}

const model::Run* compared_run(const AppState& state) {
    const RunPageState& page = state.run_page;
    if (page.other && !page.other_of.empty()) {
        return &*page.other;
    }
    return page.other_of.empty() ? nullptr : seen_run(state, page.other_of);
}

const model::Run* run_before(const AppState& state) {
    const model::Run* run = run_in_sight(state);
    if (run == nullptr) {
        return nullptr;
    }
    const std::vector<model::Run>& runs = has_runs(state) ? state.run_page.siblings : state.seen_runs.runs;
    auto place = std::find_if(runs.begin(), runs.end(), [&](const model::Run& one) { return one.id == run->id; });
    while (place != runs.end() && ++place != runs.end()) {
        if (place->job_id == run->job_id) {
            return &*place;
        }
    }
    return nullptr;
}

ControlState run_again_state(const AppState& state) {
    const model::Run* run = run_in_sight(state);
    const JobRecord* record = run == nullptr ? nullptr : state.jobs.find(run->job_id);
    if (record == nullptr) {
        return {false, std::string(words::job_of_run_gone())};
    }
    if (run->payload.cut) {
        return {false, std::string(words::payload_cut())};
    }
    return control_state(state, *record, model::Control::start);
}

void take_siblings(RunPageState& page, const Answered<model::RunsQuestion>& action, EpochMilliseconds now) {
    if (!action.answer.ok()) {
        page.siblings_reading.fail(action.answer.error(), now);
        return;
    }
    page.siblings_reading.succeed(now);
    page.siblings = action.answer.value().runs;
}

void update(AppState& state, const Answered<model::RunQuestion>& action, EpochMilliseconds now, Effects&) {
    RunPageState& page = state.run_page;
    if (page.reading.waits_for(action.ticket)) {
        take(page.reading, page.run, action, now);
    } else if (page.other_reading.waits_for(action.ticket)) {
        take(page.other_reading, page.other, action, now);
    }
}

void update(AppState& state, const RunRefreshed&, EpochMilliseconds now, Effects& effects) {
    RunPageState& page = state.run_page;
    if (!page.of.empty()) {
        effects.emplace_back(ask(state, page.reading, model::RunQuestion{page.of}, now, false));
    }
    if (!page.other_of.empty() && page.other_reading.failure) {
        effects.emplace_back(ask(state, page.other_reading, model::RunQuestion{page.other_of}, now, false));
    }
}

void update(AppState& state, const RunAgainPressed&, EpochMilliseconds now, Effects& effects) {
    const model::Run* run = run_in_sight(state);
    if (run == nullptr || !run_again_state(state).enabled) {
        return;
    }
    state.run_page.starts = run->job_id;
    update(state, RunPressed{run->job_id, run->payload.text}, now, effects);
}

void run_started(AppState& state, const model::RunHandle* run, Effects& effects) {
    RunPageState& page = state.run_page;
    page.starts = {};
    const bool still_there = state.view.route == Route::run && state.view.run == page.of;
    // The trigger's handle is the status call's; only a start names the run itself.
    if (run != nullptr && !run->empty() && still_there && has_runs(state) && can(state, model::Control::start)) {
        Address address;
        address.route = Route::run;
        address.run = model::RunId(run->text);
        open_address(state, address, effects);
    }
}

void advance_run_page(AppState& state, EpochMilliseconds now, Effects& effects) {
    if (!shows_run(state)) {
        return;
    }
    follow_address(state);
    if (!is_looked_at(state)) {
        return;
    }
    RunPageState& page = state.run_page;
    if (const Due due = run_due(state); due && *due <= now) {
        effects.emplace_back(ask(state, page.reading, model::RunQuestion{page.of}, now));
    }
    if (const Due due = other_due(state); due && *due <= now) {
        effects.emplace_back(ask(state, page.other_reading, model::RunQuestion{page.other_of}, now));
    }
    if (const Due due = siblings_due(state); due && *due <= now) {
        page.stirred = false;
        model::RunsQuestion question;
        question.query.job = page.run->job_id;
        question.query.limit = siblings_read;
        effects.emplace_back(ask(state, page.siblings_reading, std::move(question), now));
    }
}

Due run_page_due(const AppState& state) {
    if (!is_looked_at(state)) {
        return std::nullopt;
    }
    Due due;
    for (const Due& one : {run_due(state), other_due(state), siblings_due(state)}) {
        if (one) {
            due = std::min(*one, due.value_or(*one));
        }
    }
    return due;
}

} // namespace etl::app
