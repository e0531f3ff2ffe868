// Run Job: sends the start once, and follows the run by its handle where no socket tells of it.
#include "app/trigger.hpp"

#include "app/bulk.hpp"
#include "app/capabilities.hpp"
#include "app/control_state.hpp"
#include "app/list_reading.hpp"
#include "app/reports.hpp"
#include "app/run_page.hpp"
#include "app/session.hpp"
#include "app/sockets.hpp"
#include "app/start_options.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;

constexpr EpochMilliseconds follow_interval = 2'000;

void call_failed(AppState& state, RunWatch& watch, JobRecord& record, const RequestFailure& failure,
                 EpochMilliseconds now) {
    const FailureKind kind = failure.kind;
    if (kind == FailureKind::not_found) {
        record.following.reset();
        drop_idle_watches(state.jobs);
        want_probe(state, now);
        return;
    }
    if (kind == FailureKind::signed_out) {
        want_probe(state, now);
    }
    record.follow_due_at = now + std::max(failure_wait(++watch.failures), told_wait(failure));
}

} // namespace

void watch_start(AppState& state, JobRecord& record, EpochMilliseconds now) {
    RunWatch fresh;
    fresh.job = record.job.id;
    fresh.pressed_at = now;
    fresh.started_before = start_of(record.current);
    if (RunWatch* watch = find_watch(state.jobs, record.job.id)) {
        *watch = std::move(fresh);
    } else {
        state.jobs.watches.push_back(std::move(fresh));
    }
    record.following.reset();
    record.started_here = false;
    enter_phase(state.jobs, record, TriggerPhase::sending, now);
    plan_sockets_soon(state, now);
}

void start_failed(AppState& state, JobRecord& record, const RequestFailure& failure, EpochMilliseconds now,
                  Effects& effects) {
    const std::string& name = record.job.name;
    enter_phase(state.jobs, record, TriggerPhase::idle, now);
    drop_idle_watches(state.jobs);
    if (state.start_options.waits_for == record.job.id && start_options_refused(state, failure)) {
        want_list(state, now);
        return;
    }
    const bool one_of_many =
        state.bulk.run && (outcome_is_unknown(failure) ? bulk_ended(state, record.job.id, BulkOutcome::no_answer,
                                                                    words::start_unknown(name), now, effects)
                                                       : bulk_failed(state, record.job.id, failure, now, effects));
    if (one_of_many) {
        want_list_later(state, now);
        return;
    }
    if (outcome_is_unknown(failure)) {
        add_notice(state, NoticeKind::error, words::start_unknown(name), std::string(words::reading_state()), now,
                   effects);
    } else {
        add_notice(state, NoticeKind::error, words::could_not_start(name), words::failure_reason(failure), now,
                   effects);
    }
    want_list(state, now);
}

std::string_view start_obstacle(const AppState& state, const JobRecord& record) {
    const model::Job& job = record.job;
    return can(state, model::Control::start) || (job.integration_id && !job.entity_type.empty())
               ? std::string_view()
               : words::missing_for_start(!job.integration_id, job.entity_type.empty());
}

void send_start(AppState& state, JobRecord& record, EpochMilliseconds now, Effects& effects,
                const std::string& payload) {
    const model::Job& job = record.job;
    if (can(state, model::Control::start)) {
        // What the request leaves open is as the server has the job.
        model::StartRequest request;
        if (!payload.empty()) {
            request.payload = payload;
        }
        effects.push_back(SendStart{job.id, std::move(request), state.backend.profile});
    } else {
        effects.push_back(SendTrigger{job.id,
                                      {job.entity_type, *job.integration_id,
                                       payload.empty() ? job.default_payload : payload, ordinary_priority}});
    }
    watch_start(state, record, now);
}

void update(AppState& state, const RunPressed& action, EpochMilliseconds now, Effects& effects) {
    JobRecord* record = state.jobs.find(action.job);
    if (record == nullptr || !control_state(state, *record, model::Control::start).enabled) {
        return;
    }
    if (const std::string_view reason = start_obstacle(state, *record); !reason.empty()) {
        add_notice(state, NoticeKind::error, words::could_not_start(record->job.name), std::string(reason), now,
                   effects);
        return;
    }
    send_start(state, *record, now, effects, action.payload);
}

void update(AppState& state, const TriggerAnswered& action, EpochMilliseconds now, Effects& effects) {
    JobRecord* record = state.jobs.find(action.job);
    RunWatch* watch = find_watch(state.jobs, action.job);
    if (record == nullptr || watch == nullptr || record->trigger != TriggerPhase::sending) {
        return;
    }
    if (state.run_page.starts == action.job) {
        run_started(state, action.answer.ok() ? &action.answer.value() : nullptr, effects);
    }
    if (!action.answer.ok()) {
        start_failed(state, *record, action.answer.error(), now, effects);
        return;
    }
    token_accepted(state.session);
    if (state.start_options.waits_for == action.job) {
        start_options_taken(state, *record, action.answer.value(), now, effects);
    }
    enter_phase(state.jobs, *record, TriggerPhase::starting, now);
    // Of many, the end of each is seen in the list: no notice says it, and no call of its own follows it.
    const bool one_of_many =
        state.bulk.run.has_value() &&
        bulk_ended(state, action.job, BulkOutcome::done, words::start_accepted(record->job.name), now, effects);
    record->started_here = !one_of_many;
    if (!action.answer.value().empty() && !one_of_many) {
        record->following = action.answer.value();
    }
    record->follow_due_at = now;
    watch->ask_anyway = true;
    if (!record->following && !has_open_socket(state, action.job)) {
        want_list_soon(state, now); // nothing else will tell of it
    }
    // Sockets may be quicker than the answer: what was heard since the press may tell of the run already.
    watch->answered_at = watch->pressed_at;
    observe_report(state, *record, now);
    if (RunWatch* still_watched = find_watch(state.jobs, action.job)) {
        still_watched->answered_at = now;
    }
}

void update(AppState& state, const RunStatusAnswered& action, EpochMilliseconds now, Effects&) {
    JobRecord* record = state.jobs.find(action.job);
    RunWatch* watch = find_watch(state.jobs, action.job);
    if (record == nullptr || watch == nullptr || record->following != action.run) {
        return;
    }
    watch->asked_at.reset();
    if (!action.answer.ok()) {
        call_failed(state, *watch, *record, action.answer.error(), now);
        return;
    }

    watch->failures = 0;
    record->follow_due_at = now + follow_interval;
    state.connection.heard_at = now;
    const model::JobStatus& status = action.answer.value();
    const bool was_busy = is_busy(*record);
    const bool taken = take_run_status(state.jobs, *record, status, action.sent_at);
    if (was_busy != is_busy(*record)) {
        state.connection.schedule_changed = true;
        plan_sockets_soon(state, now);
    }
    // The handle is this very run's, so its end is its end, even where the job's newest state is another run's.
    if (model::is_terminal(status.status.kind)) {
        finish_run(state, *record, status, now);
    } else if (taken) {
        observe_report(state, *record, now);
    } else if (record->trigger == TriggerPhase::starting) {
        // Something newer was heard while this answer was on its way, but not whether it was of this very run.
        watch->ask_anyway = true;
        if (record->heard_at > action.sent_at) {
            record->follow_due_at = now; // not where a coarse clock can't tell them apart: that would go on and on
        }
    }
}

} // namespace etl::app
