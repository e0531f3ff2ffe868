// One poll serves the page and the strip. The server's own samples come with the first look and again now and then,
// since they know the seconds between two polls.
#include "app/queues.hpp"

#include "app/capabilities.hpp"
#include "app/dead_letters.hpp"
#include "app/list_reading.hpp"
#include "app/queue_words.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Question = model::QueueQuestion;
using Due = std::optional<EpochMilliseconds>;

constexpr EpochMilliseconds page_interval = 5'000;
/// Of the platform two calls tell what one tells elsewhere, and its limit is for a whole office.
constexpr EpochMilliseconds platform_interval = 10'000;
constexpr EpochMilliseconds history_interval = 60'000;
constexpr EpochMilliseconds workers_interval = 30'000;
/// The strip is read with the list, but no more often than this.
constexpr EpochMilliseconds strip_interval = 10'000;
constexpr EpochMilliseconds strip_history_interval = 5 * 60'000;
constexpr int history_minutes = 15;
constexpr int worker_log_lines = 500;

bool on_page(const AppState& state) {
    return has_queues(state) && (state.view.route == Route::queues || state.view.route == Route::dead_letters);
}

/// A server that forbids it, or does not know it after all, is not asked again and again by a page about other things.
bool strip_is_pointless(const QueuesState& queues) {
    return queues.now.failure &&
           (queues.now.failure->kind == FailureKind::forbidden || queues.now.failure->kind == FailureKind::not_found);
}

bool on_strip(const AppState& state) {
    return has_queues(state) && state.view.route == Route::jobs && state.connection.lists_taken > 0 &&
           !strip_is_pointless(state.queues);
}

Due not_before(Due due, Due other) { return due && other ? std::optional(std::max(*due, *other)) : std::nullopt; }

Due status_due(const AppState& state) {
    const QueuesState& queues = state.queues;
    if (on_page(state)) {
        return ask_again_at(state, queues.now, is_platform(state.backend) ? platform_interval : page_interval);
    }
    if (!on_strip(state) || queues.list_seen == state.connection.lists_taken) {
        return std::nullopt;
    }
    // The list serves all jobs: it goes first.
    return not_before(ask_again_at(state, queues.now, strip_interval), state.connection.budget.free_at(kept_for_lists));
}

Due history_due(const AppState& state) {
    if (!has_queue_history(state)) {
        return std::nullopt;
    }
    if (on_page(state)) {
        return ask_again_at(state, state.queues.history, history_interval);
    }
    return on_strip(state) ? not_before(ask_again_at(state, state.queues.history, strip_history_interval),
                                        state.connection.budget.free_at(kept_for_lists))
                           : std::nullopt;
}

Due workers_due(const AppState& state) {
    return on_page(state) && is_platform(state.backend) ? ask_again_at(state, state.queues.workers, workers_interval)
                                                        : std::nullopt;
}

void ask_status(AppState& state, EpochMilliseconds now, Effects& effects, bool by_itself) {
    state.queues.list_seen = state.connection.lists_taken;
    effects.emplace_back(ask(state, state.queues.now, Question{Question::Status{}}, now, by_itself));
}

void ask_history(AppState& state, EpochMilliseconds now, Effects& effects, bool by_itself) {
    effects.emplace_back(
        ask(state, state.queues.history, Question{Question::History{history_minutes}}, now, by_itself));
}

void ask_workers(AppState& state, EpochMilliseconds now, Effects& effects, bool by_itself) {
    effects.emplace_back(ask(state, state.queues.workers, Question{Question::Workers{}}, now, by_itself));
}

/// Says once that a queue has come over its limit; the picture says the rest.
void say_over_limits(QueuesState& queues, Effects& effects) {
    const std::size_t over = over_limits(queues);
    if (over > queues.said_over) {
        effects.emplace_back(Announce{std::string(words::queues_over_limit), Urgency::polite});
    }
    queues.said_over = over;
}

void take_status(AppState& state, model::QueuesStatus status, EpochMilliseconds now, Effects& effects) {
    QueuesState& queues = state.queues;
    queues.tracks.take(status, now);
    if (is_platform(state.backend)) {
        status.workers = std::move(queues.status.workers); // they come by a call of their own
    }
    queues.status = std::move(status);
    state.connection.heard_at = now;
    say_over_limits(queues, effects);
}

void take_command(AppState& state, const Answered<Question>& action, EpochMilliseconds now, Effects& effects) {
    const model::WorkersRequest command =
        std::exchange(state.queues.command, std::nullopt).value_or(model::WorkersRequest{});
    if (!action.answer.ok()) {
        add_notice(state, NoticeKind::error, words::could_not_tell_workers(command.action),
                   words::failure_reason(action.answer.error()), now, effects);
        return;
    }
    const auto* said = std::get_if<model::WorkersStatus>(&action.answer.value());
    if (said != nullptr && !said->groups.empty()) {
        state.queues.status.workers = said->groups;
    }
    add_notice(state, NoticeKind::success, words::workers_done(command.action, command.stage),
               said == nullptr ? std::string() : said->message, now, effects);
    want_queues(state);
}

/// Notes how the question ended that this was waiting for; true where the answer is a good one.
bool settle(Reading& reading, const Answered<Question>& action, EpochMilliseconds now) {
    if (!action.answer.ok()) {
        reading.fail(action.answer.error(), now);
        return false;
    }
    reading.succeed(now);
    return true;
}

} // namespace

void update(AppState& state, const Answered<model::QueueQuestion>& action, EpochMilliseconds now, Effects& effects) {
    QueuesState& queues = state.queues;
    const auto answer_as = [&]<class T>(T) {
        return action.answer.ok() ? std::get_if<T>(&action.answer.value()) : nullptr;
    };
    if (queues.now.waits_for(action.ticket)) {
        if (const auto* status = answer_as(model::QueuesStatus{}); settle(queues.now, action, now) && status) {
            take_status(state, *status, now, effects);
        }
    } else if (queues.history.waits_for(action.ticket)) {
        if (const auto* history = answer_as(model::QueueHistory{}); settle(queues.history, action, now) && history) {
            queues.tracks.take(*history);
        }
    } else if (queues.workers.waits_for(action.ticket)) {
        if (const auto* workers = answer_as(model::WorkersStatus{}); settle(queues.workers, action, now) && workers) {
            queues.status.workers = workers->groups;
        }
    } else if (queues.commanding.waits_for(action.ticket)) {
        settle(queues.commanding, action, now);
        take_command(state, action, now, effects);
    } else if (queues.reading_logs.waits_for(action.ticket)) {
        if (const auto* logs = answer_as(model::LogWindow{}); settle(queues.reading_logs, action, now) && logs) {
            queues.worker_logs = *logs;
        }
    } else {
        take_dead_letters(state, action, now, effects);
    }
}

void update(AppState& state, const QueuesRefreshed&, EpochMilliseconds now, Effects& effects) {
    if (!has_queues(state)) {
        return;
    }
    ask_status(state, now, effects, false);
    if (has_queue_history(state)) {
        ask_history(state, now, effects, false);
    }
    if (is_platform(state.backend)) {
        ask_workers(state, now, effects, false);
    }
}

void update(AppState& state, const WorkersPressed& action, EpochMilliseconds, Effects&) {
    if (workers_forbidden(state).empty() && !state.queues.commanding.under_way) {
        state.view.menu.clear();
        state.view.window = workers_window;
        state.view.window_job = {};
        state.queues.command = action.request;
    }
}

void update(AppState& state, const WorkersConfirmed&, EpochMilliseconds now, Effects& effects) {
    QueuesState& queues = state.queues;
    if (state.view.window != workers_window || !queues.command || queues.commanding.under_way) {
        return;
    }
    state.view.close_window();
    effects.emplace_back(ask(state, queues.commanding, Question{Question::Command{*queues.command}}, now, false));
}

void update(AppState& state, const QueueLimitsSaved& action, EpochMilliseconds, Effects& effects) {
    state.view.close_window();
    state.queues.limits = action.limits;
    state.queues.said_over = over_limits(state.queues);
    effects.emplace_back(SavePreference{std::string(queue_limits_preference), limits_text(action.limits)});
}

void update(AppState& state, const QueueFiguresWanted& action, EpochMilliseconds, Effects&) {
    state.view.menu.clear();
    state.view.window = figures_window;
    state.view.window_job = {};
    state.queues.figures_of = action.queue;
}

void update(AppState& state, const WorkerLogsWanted&, EpochMilliseconds now, Effects& effects) {
    state.view.menu.clear();
    state.view.window = worker_logs_window;
    state.view.window_job = {};
    effects.emplace_back(
        ask(state, state.queues.reading_logs, Question{Question::WorkerLogs{worker_log_lines}}, now, false));
}

void update(AppState& state, const QueuesKept& action, EpochMilliseconds, Effects&) {
    state.queues.tracks = QueueTracks::read(action.tracks);
    if (!action.limits.empty()) {
        state.queues.limits = limits_of(action.limits);
    }
}

bool has_queues(const AppState& state) { return state.capabilities.server.queues; }

bool has_queue_history(const AppState& state) { return has_queues(state) && !is_platform(state.backend); }

std::string workers_forbidden(const AppState& state) {
    if (state.capabilities.read_only) {
        return words::read_only(state.capabilities.server.role);
    }
    return state.capabilities.server.workers ? std::string() : std::string(words::no_workers_call);
}

const model::Queue* find_queue(const AppState& state, std::string_view name) {
    const std::vector<model::Queue>& queues = state.queues.status.queues;
    const auto found =
        std::find_if(queues.begin(), queues.end(), [&](const model::Queue& queue) { return queue.name == name; });
    return found == queues.end() ? nullptr : &*found;
}

const model::WorkerGroup* workers_of(const AppState& state, const model::Queue& queue) {
    const std::vector<model::WorkerGroup>& workers = state.queues.status.workers;
    const auto found = std::find_if(workers.begin(), workers.end(), [&](const model::WorkerGroup& group) {
        return group.stage.raw == queue.stage.raw;
    });
    return found == workers.end() ? nullptr : &*found;
}

std::size_t over_limits(const QueuesState& queues) {
    std::size_t count = 0;
    for (const model::Queue& queue : queues.status.queues) {
        count += over_limits(queue, queues.limits).size();
    }
    return count;
}

void want_queues(AppState& state) {
    state.queues.now.answered_at.reset();
    state.queues.workers.answered_at.reset();
    state.queues.list_seen = 0;
}

void forget_queues(AppState& state) {
    QueuesState fresh;
    fresh.limits = state.queues.limits;
    fresh.recalled = true; // what is kept is the other user's
    state.queues = std::move(fresh);
    state.dead_letters = {};
}

void keep_tracks(const AppState& state, Effects& effects) {
    if (!state.queues.tracks.all().empty()) {
        effects.emplace_back(KeepInTab{std::string(kept_tracks), state.queues.tracks.text()});
    }
}

void advance_queues(AppState& state, EpochMilliseconds now, Effects& effects) {
    if (!state.queues.recalled && (on_page(state) || on_strip(state))) {
        state.queues.recalled = true;
        effects.emplace_back(ReadKeptQueues{});
    }
    if (const Due due = status_due(state); due && *due <= now) {
        ask_status(state, now, effects, true);
    }
    if (const Due due = history_due(state); due && *due <= now) {
        ask_history(state, now, effects, true);
    }
    if (const Due due = workers_due(state); due && *due <= now) {
        ask_workers(state, now, effects, true);
    }
    advance_dead_letters(state, now, effects);
}

std::optional<EpochMilliseconds> queues_due(const AppState& state) {
    Due due;
    for (const Due one : {status_due(state), history_due(state), workers_due(state), dead_letters_due(state)}) {
        due = one && due ? std::min(*one, *due) : one ? one : due;
    }
    return due;
}

} // namespace etl::app
