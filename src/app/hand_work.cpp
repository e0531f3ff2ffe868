// Followed while it goes on, also after its window was closed; then a notice says how it ended.
#include "app/hand_work.hpp"

#include "app/list_reading.hpp"
#include "app/record_words.hpp"
#include "app/start_options.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Question = model::RecordQuestion;

constexpr EpochMilliseconds follow_interval = 2'000;

void note_end(AppState& state, EpochMilliseconds now, Effects& effects) {
    HandWorkState& hand = state.hand_work;
    hand.ended = true;
    want_records(state);
    const model::StatusKind kind = hand.status->status.kind;
    const std::string said =
        words::hand_work_ended(hand.work, static_cast<std::int64_t>(hand.count), model::status_name(kind));
    if (state.view.window == hand_work_window) {
        effects.emplace_back(Announce{said, Urgency::polite});
        return; // the window tells the rest
    }
    const bool failed = kind == model::StatusKind::failed;
    add_notice(state, failed ? NoticeKind::error : NoticeKind::success, said,
               hand.status->error ? hand.status->error->message : std::string(), now, effects);
    hand = {};
}

void take_start(AppState& state, const Answered<Question>& action, EpochMilliseconds now) {
    HandWorkState& hand = state.hand_work;
    const auto* run = action.answer.ok() ? std::get_if<model::RunHandle>(&action.answer.value()) : nullptr;
    if (run == nullptr) {
        hand.starting.fail(action.answer.error(), now);
        return;
    }
    hand.starting.succeed(now);
    hand.run = *run;
    hand.status.reset();
    hand.following = {};
    hand.ended = false;
}

void take_status(AppState& state, const Answered<Question>& action, EpochMilliseconds now, Effects& effects) {
    HandWorkState& hand = state.hand_work;
    const auto* status = action.answer.ok() ? std::get_if<model::JobStatus>(&action.answer.value()) : nullptr;
    if (status == nullptr) {
        hand.following.fail(action.answer.error(), now);
        return;
    }
    hand.following.succeed(now);
    hand.status = *status;
    if (model::is_terminal(status->status.kind)) {
        note_end(state, now, effects);
    }
}

/// The server does not know it any more: there is nothing to follow.
bool is_gone(const HandWorkState& hand) {
    return hand.following.failure && hand.following.failure->kind == FailureKind::not_found;
}

std::optional<EpochMilliseconds> follow_at(const AppState& state) {
    const HandWorkState& hand = state.hand_work;
    if (!hand.run || hand.ended || is_gone(hand)) {
        return std::nullopt;
    }
    return ask_again_at(state, hand.following, follow_interval);
}

} // namespace

void update(AppState& state, const HandWorkPressed& action, EpochMilliseconds, Effects&) {
    if (!records_forbidden(state).empty()) {
        return;
    }
    HandWorkState& hand = state.hand_work;
    const bool goes_on = hand.run && !hand.ended;
    if (!goes_on && !hand.starting.under_way) {
        hand = {};
        if (action.one.empty()) {
            hand.offered = state.records.chosen;
        } else if (const auto& record = state.record_page.record; record && record->id == action.one) {
            ChosenRecords one{{record->integration_id.value_or(0), record->entity_type}, {}};
            one.ids.set({action.one.text}, true);
            hand.offered = {std::move(one)};
        }
        if (hand.offered.empty()) {
            return;
        }
    }
    state.view.menu.clear();
    state.view.close_window();
    state.view.window = hand_work_window;
}

void update(AppState& state, const HandWorkStarted& action, EpochMilliseconds now, Effects& effects) {
    HandWorkState& hand = state.hand_work;
    if (state.view.window != hand_work_window || hand.starting.under_way || hand.run ||
        action.kind >= hand.offered.size()) {
        return;
    }
    const ChosenRecords& chosen = hand.offered[action.kind];
    model::RecordsRequest request;
    request.integration_id = chosen.kind.integration_id;
    request.entity_type = chosen.kind.entity_type;
    request.payload = action.payload;
    for (const std::string& id : chosen.ids.all()) {
        request.record_ids.emplace_back(id);
    }
    hand.work = action.work;
    hand.kind = chosen.kind;
    hand.count = request.record_ids.size();
    effects.emplace_back(
        ask(state, hand.starting, Question{Question::ByHand{action.work, std::move(request)}}, now, false));
}

void update(AppState& state, const HandWorkAgain&, EpochMilliseconds, Effects&) {
    HandWorkState& hand = state.hand_work;
    if (hand.ended || is_gone(hand)) {
        HandWorkState fresh;
        fresh.offered = std::move(hand.offered);
        hand = std::move(fresh);
    }
}

bool take_hand_work(AppState& state, const Answered<Question>& action, EpochMilliseconds now, Effects& effects) {
    HandWorkState& hand = state.hand_work;
    if (hand.starting.waits_for(action.ticket)) {
        take_start(state, action, now);
        if (action.answer.ok()) {
            hand_start_taken(state, effects);
        } else if (state.view.window != hand_work_window && state.view.window != start_window) {
            add_notice(state, NoticeKind::error, words::could_not_start(words::hand_work_name(hand.work)),
                       words::failure_reason(action.answer.error()), now, effects);
            hand = {};
        }
        return true;
    }
    if (hand.following.waits_for(action.ticket)) {
        take_status(state, action, now, effects);
        return true;
    }
    return false;
}

void advance_hand_work(AppState& state, EpochMilliseconds now, Effects& effects) {
    HandWorkState& hand = state.hand_work;
    if (hand.ended && state.view.window != hand_work_window) {
        hand = {};
    }
    if (const auto due = follow_at(state); due && *due <= now) {
        effects.emplace_back(ask(state, hand.following, Question{Question::Progress{*hand.run}}, now));
    }
}

std::optional<EpochMilliseconds> hand_work_due(const AppState& state) { return follow_at(state); }

} // namespace etl::app
