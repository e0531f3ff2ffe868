// Takes what sockets say. This is the hot path: thousands of messages a second touch one record each and nothing else.
#include "app/connection.hpp"
#include "app/list_reading.hpp"
#include "app/reports.hpp"
#include "app/sockets.hpp"
#include "app/state.hpp"

namespace etl::app {

void stir_runs(AppState& state) {
    state.runs.stirred = true;
    state.run_page.stirred = true;
    state.job_details.stirred = true;
}

void work_changed(AppState& state, model::EpochMilliseconds now) {
    state.connection.schedule_changed = true;
    plan_sockets_soon(state, now);
    stir_runs(state);
}

namespace {

/// A status, whole, or a patch of one.
template <class Message>
void take(AppState& state, JobRecord& record, const Message& message, model::EpochMilliseconds now) {
    const bool was_busy = is_busy(record);
    take_message(state.jobs, record, message, now);
    if (was_busy != is_busy(record)) {
        work_changed(state, now);
        // A run's beginning and end move the times in the row (last run, next run), which no message carries.
        want_list_soon(state, now);
    }
    if (!state.jobs.watches.empty()) {
        observe_report(state, record, now);
    }
}

/// The record that a message is about; null where it came by a socket of before. The socket has spoken.
JobRecord* addressee(AppState& state, const model::JobId& job, std::uint32_t generation, model::EpochMilliseconds now) {
    SocketSlot* slot = find_slot(state.connection, job, generation);
    JobRecord* record = slot == nullptr ? nullptr : state.jobs.find(job);
    if (record != nullptr) {
        slot->heard_at = now;
        slot->missed_lists = 0;
        state.connection.heard_at = now;
    }
    return record;
}

/// A completion of old that does not say how it ended.
bool says_nothing(const model::JobPatch& patch) {
    return !patch.status && !patch.steps && !patch.progress && !patch.error_message && !patch.next_run &&
           !patch.reset_deadline && patch.step.empty();
}

} // namespace

void take_status(AppState& state, JobRecord& record, const model::JobStatus& status, model::EpochMilliseconds now) {
    take(state, record, status, now);
}

void update(AppState& state, const StatusReceived& action, model::EpochMilliseconds now, Effects&) {
    if (JobRecord* record = addressee(state, action.job, action.generation, now)) {
        take(state, *record, action.status, now);
    }
}

void update(AppState& state, const PatchReceived& action, model::EpochMilliseconds now, Effects&) {
    JobRecord* record = addressee(state, action.job, action.generation, now);
    if (record != nullptr && action.patch) {
        take(state, *record, *action.patch, now);
        if (says_nothing(*action.patch)) {
            want_list_soon(state, now); // something happened, and only the list knows what
        }
    } else if (record != nullptr) {
        ++state.connection.ignored_messages;
    }
}

void update(AppState& state, const StatusUnreadable& action, model::EpochMilliseconds now, Effects&) {
    if (find_slot(state.connection, action.job, action.generation) != nullptr) {
        ++state.connection.unreadable_messages;
        // It said something that is not known now; the list may know it.
        want_list_soon(state, now);
    }
}

} // namespace etl::app
