// Every job is asked as its own control would ask it, so that it shows what it waits for by itself.
#include "app/bulk.hpp"

#include "app/bulk_words.hpp"
#include "app/control_state.hpp"
#include "app/job_finder.hpp"
#include "app/list_reading.hpp"
#include "app/selection.hpp"
#include "app/state.hpp"
#include "app/trigger.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::Control;
using model::EpochMilliseconds;

/// What a bulk leaves of the minute's requests for lists (request_budget.hpp).
constexpr std::size_t kept_beside_bulk = 6;
/// A token that is refused is renewed meanwhile, or the list says that the user is signed out.
constexpr EpochMilliseconds signed_out_wait = 3'000;

void set_outcome(BulkRun& run, BulkItem& item, BulkOutcome outcome, std::string says = {}) {
    --run.counts[static_cast<std::size_t>(item.outcome)];
    ++run.counts[static_cast<std::size_t>(outcome)];
    item.outcome = outcome;
    item.says = std::move(says);
    if (outcome == BulkOutcome::waiting) {
        run.next = std::min(run.next, static_cast<std::size_t>(&item - run.items.data()));
    }
}

BulkItem* item_under_way(AppState& state, const model::JobId& job) {
    if (!state.bulk.run) {
        return nullptr;
    }
    BulkRun& run = *state.bulk.run;
    const auto found = run.place_of.find(job);
    BulkItem* item = found == run.place_of.end() ? nullptr : &run.items[found->second];
    return item != nullptr && item->outcome == BulkOutcome::under_way ? item : nullptr;
}

/// Why the job can't be asked; empty where it can.
std::string obstacle(const AppState& state, const JobRecord& record, const ControlRequest& request) {
    const ControlState allowed = control_state(state, record, request);
    if (!allowed.enabled) {
        return allowed.reason;
    }
    if (request.control == Control::active && record.job.active == request.active) {
        return words::switched_already(record.job.name, request.active);
    }
    return request.control == Control::start ? std::string(start_obstacle(state, record)) : std::string();
}

/// It is over: says how it went, where nobody looks at it.
void say_over(AppState& state, EpochMilliseconds now, Effects& effects) {
    const BulkRun& run = *state.bulk.run;
    std::string summary = words::bulk_summary(run);
    if (state.view.window == bulk_window) {
        effects.push_back(Announce{std::move(summary), Urgency::polite});
    } else {
        add_notice(state, run.failed() > 0 ? NoticeKind::error : NoticeKind::success, std::move(summary), {}, now,
                   effects);
    }
    want_list(state, now);
}

void say_if_over(AppState& state, EpochMilliseconds now, Effects& effects) {
    if (state.bulk.run->over()) {
        say_over(state, now, effects);
    }
}

/// Requests may be sent, whether somebody looks or not.
bool may_send(const AppState& state) { return state.connection.online && !is_signed_out(state); }

EpochMilliseconds send_at(const AppState& state) {
    const EpochMilliseconds due = state.bulk.run->due_at;
    return bulk_is_paced(state) ? std::max(due, state.connection.budget.free_at(kept_beside_bulk)) : due;
}

/// The next one that waits; null where none does.
BulkItem* next_waiting(BulkRun& run) {
    while (run.next < run.items.size() && run.items[run.next].outcome != BulkOutcome::waiting) {
        ++run.next;
    }
    return run.next < run.items.size() ? &run.items[run.next] : nullptr;
}

void ask_one(AppState& state, BulkItem& item, EpochMilliseconds now, Effects& effects) {
    BulkRun& run = *state.bulk.run;
    JobRecord* record = state.jobs.find(item.job);
    if (record == nullptr) {
        set_outcome(run, item, BulkOutcome::left_out, std::string(words::not_listed()));
        return;
    }
    if (std::string why = obstacle(state, *record, run.request); !why.empty()) {
        set_outcome(run, item, BulkOutcome::left_out, std::move(why));
        return;
    }
    set_outcome(run, item, BulkOutcome::under_way);
    run.told_until = 0;
    if (bulk_is_paced(state)) {
        state.connection.budget.note(now);
        run.due_at = now + bulk_pace;
    }
    if (run.request.control == Control::start) {
        send_start(state, *record, now, effects);
    } else {
        send_control(state, *record, run.request, now, effects);
    }
}

/// Nothing more will be heard of a job that is gone.
void give_up_vanished(AppState& state) {
    BulkRun& run = *state.bulk.run;
    if (run.count(BulkOutcome::under_way) == 0) {
        return;
    }
    for (BulkItem& item : run.items) {
        if (item.outcome == BulkOutcome::under_way && state.jobs.find(item.job) == nullptr) {
            set_outcome(run, item, BulkOutcome::no_answer, words::control_of_gone_job(run.request, true));
        }
    }
}

void ask(AppState& state, BulkQuestion question) {
    state.view.menu.clear();
    if (question.jobs.empty() && !state.bulk.is_busy()) {
        return;
    }
    state.view.close_window();
    if (!state.bulk.is_busy()) {
        state.bulk.question = std::move(question);
    }
    state.view.window = bulk_window;
}

} // namespace

std::vector<PlannedJob> bulk_plan(const AppState& state, const ControlRequest& request,
                                  const std::vector<model::JobId>& jobs) {
    std::vector<PlannedJob> plan;
    plan.reserve(jobs.size());
    const JobRecord* next_in_line = nullptr;
    for (const model::JobId& job : jobs) {
        const JobRecord* record = state.jobs.find(job);
        PlannedJob planned{job,
                           record == nullptr ? std::string(words::not_listed()) : obstacle(state, *record, request)};
        if (request.control == Control::force_pending && planned.why_not.empty()) {
            if (next_in_line != nullptr) {
                planned.why_not = words::one_next_in_line(next_in_line->job.name);
            } else {
                next_in_line = record;
            }
        }
        plan.push_back(std::move(planned));
    }
    return plan;
}

bool bulk_is_paced(const AppState& state) { return is_platform(state.backend); }

void update(AppState& state, const BulkAsked& action, EpochMilliseconds, Effects&) {
    ask(state, {action.request, selected_jobs(state)});
}

void update(AppState& state, const CauseRetryAsked& action, EpochMilliseconds, Effects&) {
    BulkQuestion question;
    question.request.control = Control::start;
    JobFinder finder;
    for (const FailureCause& cause : finder.causes(state)) {
        for (const std::size_t place : cause.places) {
            if (cause.cause == action.cause) {
                question.jobs.push_back(state.jobs.records[place].job.id);
            }
        }
    }
    ask(state, std::move(question));
}

void update(AppState& state, const BulkPutAside&, EpochMilliseconds, Effects&) {
    state.bulk.question.reset();
    state.view.close_window();
}

void update(AppState& state, const BulkConfirmed&, EpochMilliseconds now, Effects& effects) {
    if (!state.bulk.question || state.bulk.is_busy()) {
        return;
    }
    const BulkQuestion question = *std::exchange(state.bulk.question, std::nullopt);
    state.view.set(bulk_filter_key, 0); // of the plan, which is over
    BulkRun run;
    run.request = question.request;
    for (PlannedJob& planned : bulk_plan(state, question.request, question.jobs)) {
        const JobRecord* record = state.jobs.find(planned.job);
        BulkItem item{planned.job, record == nullptr ? planned.job.text : record->job.name,
                      planned.why_not.empty() ? BulkOutcome::waiting : BulkOutcome::left_out,
                      std::move(planned.why_not)};
        ++run.counts[static_cast<std::size_t>(item.outcome)];
        run.place_of.emplace(item.job, run.items.size());
        run.items.push_back(std::move(item));
    }
    state.bulk.run = std::move(run);
    say_if_over(state, now, effects);
}

void update(AppState& state, const BulkCancelled&, EpochMilliseconds now, Effects& effects) {
    if (!state.bulk.is_busy()) {
        return;
    }
    BulkRun& run = *state.bulk.run;
    for (BulkItem& item : run.items) {
        if (item.outcome == BulkOutcome::waiting) {
            set_outcome(run, item, BulkOutcome::cancelled);
        }
    }
    say_if_over(state, now, effects);
}

void update(AppState& state, const BulkRepeated& action, EpochMilliseconds, Effects&) {
    if (!state.bulk.run) {
        return;
    }
    BulkRun& run = *state.bulk.run;
    for (BulkItem& item : run.items) {
        const bool failed = item.outcome == BulkOutcome::refused || item.outcome == BulkOutcome::no_answer;
        const bool cancelled = item.outcome == BulkOutcome::cancelled;
        if (action.which == BulkAgain::failed ? failed : cancelled) {
            set_outcome(run, item, BulkOutcome::waiting);
        }
    }
}

void update(AppState& state, const BulkCopied&, EpochMilliseconds, Effects& effects) {
    if (state.bulk.run) {
        effects.push_back(CopyText{words::bulk_text(*state.bulk.run), std::string(words::bulk_results())});
    }
}

void update(AppState& state, const BulkDismissed&, EpochMilliseconds, Effects&) {
    if (state.bulk.run && state.bulk.run->over()) {
        state.bulk.run.reset();
        if (state.view.window == bulk_window && !state.bulk.question) {
            state.view.close_window();
        }
    }
}

bool bulk_ended(AppState& state, const model::JobId& job, BulkOutcome outcome, std::string says, EpochMilliseconds now,
                Effects& effects) {
    BulkItem* item = item_under_way(state, job);
    if (item == nullptr) {
        return false;
    }
    set_outcome(*state.bulk.run, *item, outcome, std::move(says));
    say_if_over(state, now, effects);
    return true;
}

bool bulk_failed(AppState& state, const model::JobId& job, const RequestFailure& failure, EpochMilliseconds now,
                 Effects& effects) {
    const bool too_many = failure.kind == FailureKind::too_many;
    if (!too_many && failure.kind != FailureKind::signed_out) {
        return bulk_ended(state, job, BulkOutcome::refused, words::failure_reason(failure), now, effects);
    }
    BulkItem* item = item_under_way(state, job);
    if (item == nullptr) {
        return false;
    }
    BulkRun& run = *state.bulk.run;
    set_outcome(run, *item, BulkOutcome::waiting);
    run.due_at = std::max(run.due_at, now + (too_many ? told_wait(failure) : signed_out_wait));
    run.told_until = too_many ? run.due_at : 0;
    if (!too_many) {
        want_probe(state, now);
    }
    return true;
}

void advance_bulk(AppState& state, EpochMilliseconds now, Effects& effects) {
    if (state.view.window != bulk_window) {
        state.bulk.question.reset(); // whatever has closed it, nobody answers it any more
    }
    if (!state.bulk.is_busy()) {
        return;
    }
    give_up_vanished(state);
    BulkRun& run = *state.bulk.run;
    while (run.count(BulkOutcome::under_way) < bulk_under_way && may_send(state) && now >= send_at(state)) {
        BulkItem* item = next_waiting(run);
        if (item == nullptr) {
            break;
        }
        ask_one(state, *item, now, effects);
    }
    say_if_over(state, now, effects);
}

std::optional<EpochMilliseconds> bulk_due(const AppState& state) {
    if (!state.bulk.is_busy() || !may_send(state) || state.bulk.run->count(BulkOutcome::waiting) == 0 ||
        state.bulk.run->count(BulkOutcome::under_way) >= bulk_under_way) {
        return std::nullopt;
    }
    return send_at(state);
}

} // namespace etl::app
