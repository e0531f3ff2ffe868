// Nothing is claimed but what the server said: an answer is taken as its word, and no answer is followed by a list
// read.
#include "app/controls.hpp"

#include "app/bulk.hpp"
#include "app/control_state.hpp"
#include "app/list_reading.hpp"
#include "app/pages.hpp"
#include "app/reports.hpp"
#include "app/sockets.hpp"
#include "app/state.hpp"
#include "app/trigger.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::Control;
using model::EpochMilliseconds;

/// Views are cached by the record's version, and what is pending is seen on the job.
void show_change(AppState& state, JobRecord& record) { record_changed(state.jobs, record, shown_kind(record)); }

PendingControl& begin(AppState& state, JobRecord& record, const ControlRequest& request, EpochMilliseconds now) {
    PendingControl fresh;
    fresh.ticket = state.controls.next_ticket++;
    fresh.request = request;
    fresh.since = now;
    fresh.run_started_at = start_of(record.current);
    fresh.job_name = record.job.name;
    PendingControl& pending = state.controls.pending.insert_or_assign(record.job.id, std::move(fresh)).first->second;
    show_change(state, record);
    plan_sockets_soon(state, now);
    return pending;
}

void end(AppState& state, JobRecord& record) {
    state.controls.pending.erase(record.job.id);
    show_change(state, record);
}

void send(const AppState& state, const JobRecord& record, PendingControl& pending, Delivery delivery,
          EpochMilliseconds now, Effects& effects) {
    pending.phase = ControlPhase::sending;
    pending.since = now;
    pending.due_at = now + request_limit;
    effects.push_back(SendControl{record.job.id, pending.ticket, pending.request, delivery, state.backend.profile});
}

/// The run that was to be stopped is over, or another one than was meant.
bool is_moot(const JobRecord& record, const PendingControl& pending) {
    const auto start = start_of(record.current);
    const bool newer_run = start && pending.run_started_at && *start > *pending.run_started_at;
    return newer_run || !may_be_stopped(record.current.status.kind);
}

void send_held(AppState& state, JobRecord& record, PendingControl& pending, Delivery delivery, EpochMilliseconds now,
               Effects& effects) {
    if (is_moot(record, pending)) {
        end(state, record);
        effects.push_back(Announce{words::stop_moot(record.job.name), Urgency::polite});
        return;
    }
    send(state, record, pending, delivery, now, effects);
    show_change(state, record);
}

void check(AppState& state, JobRecord& record, PendingControl& pending, EpochMilliseconds now) {
    pending.phase = ControlPhase::checking;
    pending.since = now;
    // A list that is under way may have been made before the request had its effect.
    pending.checking_sequence = promise_list(state, now);
    want_list(state, now);
    show_change(state, record);
}

/// Returns whether it was asked of many.
bool say_done(AppState& state, const JobRecord& record, const ControlRequest& request, const ControlReply& reply,
              EpochMilliseconds now, Effects& effects) {
    std::vector<std::string_view> others;
    for (const model::JobId& job : reply.jobs_reset) {
        const JobRecord* other = state.jobs.find(job);
        others.push_back(other == nullptr ? std::string_view(job.text) : std::string_view(other->job.name));
    }
    const std::string said = words::control_done(request, record.job.name, reply.new_status);
    const std::string reset = words::jobs_reset(others);
    if (state.bulk.run && bulk_ended(state, record.job.id, BulkOutcome::done,
                                     reset.empty() ? said + "." : said + ". " + reset, now, effects)) {
        return true;
    }
    if (request.control == Control::settings || !others.empty()) {
        // What can't be seen on the job itself.
        add_notice(state, NoticeKind::success, said, reset, now, effects);
    } else {
        effects.push_back(Announce{said, Urgency::polite});
    }
    return false;
}

/// Returns whether it was asked of many.
bool take_reply(AppState& state, JobRecord& record, const ControlRequest& request, const ControlReply& reply,
                EpochMilliseconds sent_at, EpochMilliseconds now, Effects& effects) {
    const bool was_busy = is_busy(record);
    const model::StatusKind before = shown_kind(record);
    take_word(state.jobs, record, reply.new_status, sent_at, now);
    if (reply.active || reply.settings) {
        // Rows are taken whole whenever they come, so one of before must not come any more.
        abandon_list(state, now);
    }
    if (reply.active && record.job.active != *reply.active) {
        const model::StatusKind between = shown_kind(record);
        record.job.active = *reply.active;
        record_changed(state.jobs, record, between);
    }
    if (reply.settings) {
        const auto take = [](std::optional<int>& minutes, const std::optional<int>& said) {
            minutes = said ? said : minutes;
        };
        take(record.job.schedule_interval_minutes, reply.settings->schedule_interval_minutes);
        take(record.job.retry_interval_minutes, reply.settings->retry_interval_minutes);
        show_change(state, record);
    }
    if (was_busy != is_busy(record)) {
        work_changed(state, now);
    }
    if (before != shown_kind(record) && !state.jobs.watches.empty()) {
        observe_report(state, record, now);
    }
    return say_done(state, record, request, reply, now, effects);
}

/// A job of an integration that is switched off can't be switched on by itself (contract.md 2).
bool may_lack_integration(const AppState& state, const JobRecord& record, const ControlRequest& request,
                          const RequestFailure& failure) {
    return is_platform(state.backend) && request.control == Control::active && request.active && !request.integration &&
           record.job.integration_id && failure.http_status == 400;
}

/// Asks in the place of a notice; false where something else is open.
bool ask_for_integration(AppState& state, const JobRecord& record, const RequestFailure& failure) {
    ViewState& view = state.view;
    if (view.route != Route::jobs || view.kiosk || !view.window.empty() || state.error_window || state.bulk.run) {
        return false;
    }
    view.menu.clear();
    view.window = integration_question;
    view.window_job = record.job.id;
    view.enter(integration_refusal, failure.server_sentence);
    return true;
}

void say_vanished(AppState& state, const model::JobId& job, const PendingControl& pending, EpochMilliseconds now,
                  Effects& effects) {
    const bool was_sent = pending.phase != ControlPhase::held;
    if (state.bulk.run && bulk_ended(state, job, BulkOutcome::no_answer,
                                     words::control_of_gone_job(pending.request, was_sent), now, effects)) {
        return;
    }
    add_notice(state, NoticeKind::information, words::job_gone(pending.job_name),
               words::control_of_gone_job(pending.request, was_sent), now, effects);
}

} // namespace

void update(AppState& state, const ControlPressed& action, EpochMilliseconds now, Effects& effects) {
    if (action.request.control == Control::start) {
        update(state, RunPressed{action.job}, now, effects);
        return;
    }
    JobRecord* record = state.jobs.find(action.job);
    if (record == nullptr || !control_state(state, *record, action.request).enabled) {
        return;
    }
    if (action.request.control == Control::settings) {
        if (const auto problem = settings_problem(action.request.settings); !problem.empty()) {
            add_notice(state, NoticeKind::error, words::could_not(action.request, record->job.name),
                       std::string(problem), now, effects);
            return;
        }
    }
    if (action.request.control != Control::settings) {
        state.view.close_window(); // it answers the question that was open
    }
    send_control(state, *record, action.request, now, effects);
}

void update(AppState& state, const ControlAnswered& action, EpochMilliseconds now, Effects& effects) {
    const auto found = state.controls.pending.find(action.job);
    JobRecord* record = state.jobs.find(action.job);
    if (record == nullptr || found == state.controls.pending.end() || found->second.ticket != action.ticket ||
        found->second.phase == ControlPhase::held) {
        return;
    }
    if (action.answer.ok()) {
        const ControlRequest request = found->second.request;
        end(state, *record);
        if (request.integration) {
            send_control(state, *record, request_of(Control::active), now, effects);
            return;
        }
        // What was typed stays in sight until it is taken.
        if (request.control == Control::settings && state.view.window_job == action.job) {
            state.view.close_window();
        }
        const bool one_of_many =
            take_reply(state, *record, request, action.answer.value(), action.sent_at, now, effects);
        one_of_many ? want_list_later(state, now) : want_list(state, now);
        return;
    }
    const RequestFailure& failure = action.answer.error();
    if (outcome_is_unknown(failure)) {
        if (found->second.phase == ControlPhase::sending) {
            check(state, *record, found->second, now);
        }
        return;
    }
    const ControlRequest request = found->second.request;
    end(state, *record);
    if (state.bulk.run && bulk_failed(state, action.job, failure, now, effects)) {
        want_list_later(state, now);
        return;
    }
    if (!may_lack_integration(state, *record, request, failure) || !ask_for_integration(state, *record, failure)) {
        add_notice(state, NoticeKind::error, words::could_not(request, record->job.name),
                   words::failure_reason(failure), now, effects);
    }
    want_list(state, now); // it was refused for a state that is not the one shown, perhaps
}

void update(AppState& state, const StopHeld& action, EpochMilliseconds now, Effects& effects) {
    JobRecord* record = state.jobs.find(action.job);
    if (record == nullptr || !control_state(state, *record, Control::stop).enabled) {
        return;
    }
    ControlRequest request;
    request.control = Control::stop;
    PendingControl& pending = begin(state, *record, request, now);
    pending.phase = ControlPhase::held;
    pending.due_at = now + stop_hold;
    effects.push_back(Announce{words::stop_held(record->job.name), Urgency::polite});
}

void update(AppState& state, const StopUndone& action, EpochMilliseconds, Effects& effects) {
    JobRecord* record = state.jobs.find(action.job);
    const PendingControl* pending = pending_control(state, action.job);
    if (record != nullptr && pending != nullptr && pending->phase == ControlPhase::held) {
        end(state, *record);
        effects.push_back(Announce{words::stop_undone(record->job.name), Urgency::polite});
    }
}

void update(AppState& state, const PageLeaving&, EpochMilliseconds now, Effects& effects) {
    for (auto next = state.controls.pending.begin(); next != state.controls.pending.end();) {
        const auto pending = next++; // sending may end it
        if (pending->second.phase == ControlPhase::held) {
            send_held(state, *state.jobs.find(pending->first), pending->second, Delivery::outlives_page, now, effects);
        }
    }
    if (state.later_code == LaterCode::there) {
        keep_pages(state, effects);
    }
}

void send_control(AppState& state, JobRecord& record, const ControlRequest& request, EpochMilliseconds now,
                  Effects& effects) {
    PendingControl& pending = begin(state, record, request, now);
    send(state, record, pending, Delivery::ordinary, now, effects);
}

const PendingControl* pending_control(const AppState& state, const model::JobId& job) {
    const auto found = state.controls.pending.find(job);
    return found == state.controls.pending.end() ? nullptr : &found->second;
}

void drop_vanished_controls(AppState& state, EpochMilliseconds now, Effects& effects) {
    std::erase_if(state.controls.pending, [&](const auto& entry) {
        const bool gone = state.jobs.find(entry.first) == nullptr;
        if (gone) {
            say_vanished(state, entry.first, entry.second, now, effects);
        }
        return gone;
    });
}

void conclude_checks(AppState& state, std::uint64_t sequence, EpochMilliseconds now, Effects& effects) {
    for (auto next = state.controls.pending.begin(); next != state.controls.pending.end();) {
        const auto entry = next++;
        const PendingControl& pending = entry->second;
        if (pending.phase != ControlPhase::checking || sequence < pending.checking_sequence) {
            continue;
        }
        JobRecord& record = *state.jobs.find(entry->first);
        const ControlRequest request = pending.request;
        const std::string read = words::state_read(record.job.name, record.current.status);
        end(state, record);
        if (!state.bulk.run || !bulk_ended(state, record.job.id, BulkOutcome::no_answer, read, now, effects)) {
            add_notice(state, NoticeKind::error, words::no_answer(request, record.job.name), read, now, effects);
        }
    }
}

void advance_controls(AppState& state, EpochMilliseconds now, Effects& effects) {
    for (auto next = state.controls.pending.begin(); next != state.controls.pending.end();) {
        const auto entry = next++;
        PendingControl& pending = entry->second;
        if (pending.phase == ControlPhase::checking || now < pending.due_at) {
            continue;
        }
        JobRecord& record = *state.jobs.find(entry->first);
        if (pending.phase == ControlPhase::held) {
            send_held(state, record, pending, Delivery::ordinary, now, effects);
        } else {
            check(state, record, pending, now);
        }
    }
}

std::optional<EpochMilliseconds> controls_due(const AppState& state) {
    std::optional<EpochMilliseconds> due;
    for (const auto& [job, pending] : state.controls.pending) {
        if (pending.phase != ControlPhase::checking) {
            due = due ? std::min(*due, pending.due_at) : pending.due_at;
        }
    }
    return due;
}

} // namespace etl::app
