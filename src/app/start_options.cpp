// What was typed stays in the window until the server has taken it; its refusal is said there, and nowhere else.
#include "app/start_options.hpp"

#include "app/capabilities.hpp"
#include "app/hand_work.hpp"
#include "app/kept_payloads.hpp"
#include "app/record_words.hpp"
#include "app/start_words.hpp"
#include "app/state.hpp"
#include "app/trigger.hpp"
#include "app/words.hpp"

#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Question = model::RecordQuestion;

bool is_open(const AppState& state) { return state.view.window == start_window; }

bool is_by_hand(const HandWorkState& hand) { return hand.starting.under_way || (hand.run && !hand.ended); }

void send_own(AppState& state, JobRecord& record, const StartOptionsSent& sent, EpochMilliseconds now,
              Effects& effects) {
    const model::JobId& job = record.job.id;
    if (!start_takes_nothing(state).empty()) {
        effects.emplace_back(SendStart{job, {}, state.backend.profile});
    } else if (can(state, model::Control::start)) {
        effects.emplace_back(SendStart{job, {sent.request.payload, sent.request.priority}, state.backend.profile});
    } else {
        effects.emplace_back(SendTrigger{job, sent.request});
    }
    state.start_options.waits_for = job;
    watch_start(state, record, now);
}

Question question_of(const StartOptionsSent& sent) {
    if (sent.work == StartWork::pipeline) {
        return {Question::Pipeline{sent.request}};
    }
    model::RecordsRequest request;
    request.integration_id = sent.request.integration_id;
    request.entity_type = sent.request.entity_type;
    request.payload = sent.request.payload;
    const auto work = sent.work == StartWork::transform ? model::HandWork::transform : model::HandWork::load;
    return {Question::ByHand{work, std::move(request)}};
}

void send_by_hand(AppState& state, const StartOptionsSent& sent, EpochMilliseconds now, Effects& effects) {
    HandWorkState& hand = state.hand_work;
    hand = {};
    hand.work = sent.work == StartWork::pipeline    ? model::HandWork::pipeline
                : sent.work == StartWork::transform ? model::HandWork::transform
                                                    : model::HandWork::load;
    hand.kind = {sent.request.integration_id, sent.request.entity_type};
    effects.emplace_back(ask(state, hand.starting, question_of(sent), now, false));
}

} // namespace

bool is_own_start(const JobRecord& record, const StartOptionsSent& sent) {
    const model::Job& job = record.job;
    return sent.work == StartWork::pipeline &&
           (job.entity_type.empty() || job.entity_type == sent.request.entity_type) &&
           (!job.integration_id || *job.integration_id == sent.request.integration_id);
}

std::string_view start_takes_nothing(const AppState& state) {
    return is_platform(state.backend) ? words::start_takes_nothing : std::string_view();
}

ControlState start_options_state(const AppState& state, const JobRecord& record, const StartOptionsSent& sent) {
    if (is_own_start(record, sent) || !start_takes_nothing(state).empty()) {
        return control_state(state, record, model::Control::start);
    }
    ControlState all = control_state_of_all(state, model::Control::start);
    if (all.enabled && is_by_hand(state.hand_work)) {
        return {false, std::string(words::hand_work_goes_on)};
    }
    return all;
}

void update(AppState& state, const StartOptionsOpened& action, EpochMilliseconds, Effects& effects) {
    if (state.jobs.find(action.job) == nullptr) {
        return;
    }
    state.view.menu.clear();
    state.view.close_window();
    state.view.window = start_window;
    state.view.window_job = action.job;
    state.start_options.failure.reset();
    if (!is_by_hand(state.hand_work)) {
        state.hand_work = {};
    }
    effects.emplace_back(KeepPayloads{KeepPayloads::Deed::read, {}, {}});
}

void update(AppState& state, const StartOptionsSent& action, EpochMilliseconds now, Effects& effects) {
    JobRecord* record = state.jobs.find(action.job);
    if (!is_open(state) || record == nullptr || !start_options_state(state, *record, action).enabled) {
        return;
    }
    state.start_options.failure.reset();
    state.start_options.payload = start_takes_nothing(state).empty() ? action.request.payload : std::string();
    if (is_own_start(*record, action) || !start_takes_nothing(state).empty()) {
        send_own(state, *record, action, now, effects);
    } else {
        send_by_hand(state, action, now, effects);
    }
}

void update(AppState& state, const PayloadsKept& action, EpochMilliseconds, Effects&) {
    state.start_options.kept = action.kept;
}

void update(AppState&, const PayloadsForgotten& action, EpochMilliseconds, Effects& effects) {
    effects.emplace_back(KeepPayloads{KeepPayloads::Deed::forget, action.job, {}});
}

void start_options_taken(AppState& state, const JobRecord& record, const model::RunHandle& run, EpochMilliseconds now,
                         Effects& effects) {
    StartOptionsState& options = state.start_options;
    options.waits_for = {};
    const std::string payload = std::exchange(options.payload, {});
    if (!payload.empty()) {
        effects.emplace_back(KeepPayloads{KeepPayloads::Deed::add, record.job.id, payload});
    }
    if (is_open(state) && state.view.window_job == record.job.id) {
        state.view.close_window();
    }
    add_notice(state, NoticeKind::success, words::start_taken(record.job.name, run.text), {}, now, effects);
}

bool start_options_refused(AppState& state, const RequestFailure& failure) {
    StartOptionsState& options = state.start_options;
    const bool is_seen = is_open(state) && state.view.window_job == options.waits_for;
    options.waits_for = {};
    options.payload.clear();
    if (is_seen) {
        options.failure = failure;
    }
    return is_seen;
}

void hand_start_taken(AppState& state, Effects& effects) {
    if (!is_open(state)) {
        return;
    }
    const std::string payload = std::exchange(state.start_options.payload, {});
    if (!payload.empty()) {
        effects.emplace_back(KeepPayloads{KeepPayloads::Deed::add, state.view.window_job, payload});
    }
    state.view.close_window();
    state.view.window = hand_work_window; // it tells the rest
    effects.emplace_back(Announce{
        words::start_taken(words::hand_work_name(state.hand_work.work), state.hand_work.run->text), Urgency::polite});
}

} // namespace etl::app
