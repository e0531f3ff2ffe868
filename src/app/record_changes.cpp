// A few requests are under way at a time, so that a thousand records press no server, and another's 429 is heeded.
#include "app/record_changes.hpp"

#include "app/list_reading.hpp"
#include "app/record_words.hpp"
#include "app/records.hpp"
#include "app/state.hpp"
#include "app/table_text.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using model::RecordId;
using Question = model::RecordQuestion;

constexpr std::size_t at_once = 3;

std::string details_of(const RecordStatusConfirmed& action) {
    return "{\"error_type\":" + json_text(action.type) + ",\"message\":" + json_text(action.message) + "}";
}

void say_end(AppState& state, const RecordChanges& changes, EpochMilliseconds now, Effects& effects) {
    if (state.view.window == record_status_window) {
        effects.emplace_back(Announce{
            words::records_changed(static_cast<std::int64_t>(changes.done), record_target_word(changes.target)),
            Urgency::polite});
        return; // the window tells the rest
    }
    const std::string done =
        words::records_changed(static_cast<std::int64_t>(changes.done), record_target_word(changes.target));
    if (changes.failures.empty()) {
        add_notice(state, NoticeKind::success, done, {}, now, effects);
    } else {
        add_notice(state, NoticeKind::error,
                   words::records_not_changed(static_cast<std::int64_t>(changes.failures.size())),
                   changes.failures.front().why, now, effects);
    }
}

} // namespace

std::string_view record_target_word(RecordTarget target) {
    return target == RecordTarget::pending ? "pending" : "failed";
}

void update(AppState& state, const RecordStatusPressed& action, EpochMilliseconds, Effects&) {
    std::optional<RecordChanges>& changes = state.record_changes.changes;
    const bool busy = changes && changes->confirmed && !changes->ended();
    std::vector<RecordId> records = action.one.empty() ? chosen_records(state.records) : std::vector{action.one};
    if (busy || records.empty() || !records_forbidden(state).empty()) {
        return;
    }
    state.view.menu.clear();
    state.view.close_window();
    state.view.window = record_status_window;
    changes = RecordChanges{};
    changes->target = action.target;
    changes->records = std::move(records);
}

void update(AppState& state, const RecordStatusConfirmed& action, EpochMilliseconds, Effects&) {
    std::optional<RecordChanges>& changes = state.record_changes.changes;
    if (!changes || changes->confirmed || state.view.window != record_status_window) {
        return;
    }
    if (changes->target == RecordTarget::failed && !(action.type.empty() && action.message.empty())) {
        changes->details = details_of(action);
    }
    changes->confirmed = true;
}

void update(AppState& state, const RecordChangesStopped&, EpochMilliseconds, Effects&) {
    if (state.record_changes.changes) {
        state.record_changes.changes->cancelled = true;
    }
}

void update(AppState& state, const FailedChangesRetried&, EpochMilliseconds, Effects&) {
    std::optional<RecordChanges>& changes = state.record_changes.changes;
    if (!changes || !changes->ended() || changes->failures.empty()) {
        return;
    }
    RecordChanges again;
    again.target = changes->target;
    again.details = changes->details;
    again.confirmed = true;
    for (const RecordChanges::Failure& failure : changes->failures) {
        again.records.push_back(failure.record);
    }
    changes = std::move(again);
}

bool take_record_change(AppState& state, const Answered<Question>& action, EpochMilliseconds now, Effects& effects) {
    std::optional<RecordChanges>& changes = state.record_changes.changes;
    if (!changes) {
        return false;
    }
    const auto sent = std::find_if(changes->under_way.begin(), changes->under_way.end(),
                                   [&](const auto& one) { return one.first == action.ticket; });
    if (sent == changes->under_way.end()) {
        return false;
    }
    const RecordId record = sent->second;
    changes->under_way.erase(sent);
    if (action.answer.ok()) {
        ++changes->done;
        const std::string word(record_target_word(changes->target));
        note_record_status(state, record, model::parse_record_status(word));
    } else if (action.answer.error().kind == FailureKind::too_many) {
        // It was not looked at: it comes again when the server wants to be asked.
        changes->not_before = now + told_wait(action.answer.error());
        changes->records.push_back(record);
    } else {
        changes->failures.push_back({record, words::failure_reason(action.answer.error())});
    }
    if (changes->ended()) {
        say_end(state, *changes, now, effects);
        want_records(state);
        if (state.record_page.of == record) {
            update(state, RecordRefreshed{}, now, effects);
        }
    }
    return true;
}

void advance_record_changes(AppState& state, EpochMilliseconds now, Effects& effects) {
    std::optional<RecordChanges>& changes = state.record_changes.changes;
    if (!changes) {
        return;
    }
    const bool closed = state.view.window != record_status_window;
    if (closed && (!changes->confirmed || changes->ended())) {
        changes.reset();
        return;
    }
    while (changes->confirmed && !changes->cancelled && now >= changes->not_before &&
           changes->sent < changes->records.size() && changes->under_way.size() < at_once) {
        const RecordId& record = changes->records[changes->sent++];
        const std::uint64_t ticket = state.next_ticket++;
        changes->under_way.emplace_back(ticket, record);
        effects.emplace_back(Ask<Question>{
            ticket,
            asked_profile(state),
            {Question::SetStatus{record, {std::string(record_target_word(changes->target)), changes->details}}}});
    }
}

std::optional<EpochMilliseconds> record_changes_due(const AppState& state) {
    const std::optional<RecordChanges>& changes = state.record_changes.changes;
    const bool waits = changes && changes->confirmed && !changes->cancelled &&
                       changes->sent < changes->records.size() && changes->under_way.size() < at_once;
    return waits ? std::optional(changes->not_before) : std::nullopt;
}

} // namespace etl::app
