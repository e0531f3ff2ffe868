// What was read stays until something newer takes its place. What is moved is what the server said would be moved, even
// where all was asked for, so that nothing goes that was not seen.
#include "app/dead_letters.hpp"

#include "app/list_reading.hpp"
#include "app/queue_words.hpp"
#include "app/queues.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace etl::app {
namespace {

using model::DeadLetter;
using model::DeadLetterId;
using model::EpochMilliseconds;
using Question = model::QueueQuestion;

constexpr EpochMilliseconds interval = 15'000;

bool is_looked_at(const AppState& state) {
    return state.view.route == Route::dead_letters && has_queue_history(state) && !dead_letters_queue_of(state).empty();
}

Question page_question(const std::string& queue, std::string cursor) {
    return {Question::DeadLetters{queue, {dead_letters_a_page, std::move(cursor)}}};
}

bool contains(const std::vector<DeadLetter>& letters, const DeadLetterId& id) {
    return std::any_of(letters.begin(), letters.end(), [&](const DeadLetter& letter) { return letter.id == id; });
}

/// The newest ones, and behind them the older ones that are known, where the two meet.
void take_newest(DeadLettersState& dead, model::DeadLetterPage page) {
    const auto meet = page.messages.empty()
                          ? dead.letters.end()
                          : std::find_if(dead.letters.begin(), dead.letters.end(), [&](const DeadLetter& letter) {
                                return letter.id == page.messages.back().id;
                            });
    if (!page.next_cursor.empty() && meet != dead.letters.end()) {
        page.messages.insert(page.messages.end(), std::make_move_iterator(std::next(meet)),
                             std::make_move_iterator(dead.letters.end()));
    } else {
        dead.next_cursor = std::move(page.next_cursor);
    }
    dead.letters = std::move(page.messages);
    dead.total = page.total;
}

void take_older(DeadLettersState& dead, model::DeadLetterPage page) {
    for (DeadLetter& letter : page.messages) {
        if (!contains(dead.letters, letter.id)) {
            dead.letters.push_back(std::move(letter));
        }
    }
    dead.next_cursor = std::move(page.next_cursor);
    dead.total = page.total;
}

void take_moved(AppState& state, const Redrive& redrive, const model::RedriveOutcome& moved, EpochMilliseconds now,
                Effects& effects) {
    DeadLettersState& dead = state.dead_letters;
    std::vector<std::string> gone;
    for (const DeadLetterId& id : moved.ids) {
        gone.push_back(id.text);
    }
    dead.chosen.set(gone, false);
    std::sort(gone.begin(), gone.end());
    std::erase_if(dead.letters, [&](const DeadLetter& letter) {
        return std::binary_search(gone.begin(), gone.end(), letter.id.text);
    });
    add_notice(state, NoticeKind::success, words::redriven(moved.moved, redrive.queue), {}, now, effects);
}

/// Something was done to the queue: both pictures of it are read anew.
void look_anew(AppState& state) {
    state.dead_letters.newest.answered_at.reset();
    want_queues(state);
}

void close_redrive(AppState& state) {
    if (state.view.window == redrive_window) {
        state.view.close_window();
    }
    state.dead_letters.redrive.reset();
}

void moving_failed(AppState& state, const Redrive& redrive, const RequestFailure& why, EpochMilliseconds now,
                   Effects& effects) {
    if (!outcome_is_unknown(why)) {
        return; // its window says why
    }
    const std::string queue = redrive.queue;
    close_redrive(state);
    look_anew(state);
    add_notice(state, NoticeKind::error, words::could_not_redrive(queue), std::string(words::redrive_unknown), now,
               effects);
}

} // namespace

void update(AppState& state, const OlderDeadLettersWanted&, EpochMilliseconds now, Effects& effects) {
    DeadLettersState& dead = state.dead_letters;
    if (!dead.next_cursor.empty() && !dead.older.under_way) {
        effects.emplace_back(ask(state, dead.older, page_question(dead.queue, dead.next_cursor), now, false));
    }
}

void update(AppState& state, const DeadLettersRefreshed&, EpochMilliseconds now, Effects& effects) {
    if (is_looked_at(state)) {
        effects.emplace_back(
            ask(state, state.dead_letters.newest, page_question(dead_letters_queue_of(state), {}), now, false));
    }
}

void update(AppState& state, const DeadLettersMarked& action, EpochMilliseconds, Effects&) {
    DeadLettersState& dead = state.dead_letters;
    dead.chosen.set(ids_between(dead.letters, action.first, action.last), action.on);
    dead.chosen.anchor = action.last.text;
}

void update(AppState& state, const RedrivePressed& action, EpochMilliseconds now, Effects& effects) {
    DeadLettersState& dead = state.dead_letters;
    const bool of_chosen = action.extent == RedriveExtent::chosen;
    if (!redrive_forbidden(state).empty() || dead.queue.empty() || (of_chosen && dead.chosen.empty())) {
        return;
    }
    Redrive redrive;
    redrive.queue = dead.queue;
    if (of_chosen) {
        for (const std::string& id : dead.chosen.all()) {
            redrive.asked.emplace_back(id);
        }
    }
    const Question question{Question::Redrive{redrive.queue, {redrive.asked, true}}};
    effects.emplace_back(ask(state, redrive.looking, question, now, false));
    dead.redrive = std::move(redrive);
    state.view.menu.clear();
    state.view.window = redrive_window;
    state.view.window_job = {};
}

void update(AppState& state, const RedriveConfirmed&, EpochMilliseconds now, Effects& effects) {
    std::optional<Redrive>& redrive = state.dead_letters.redrive;
    if (!redrive || !redrive->would || redrive->would->ids.empty() || redrive->moving.under_way) {
        return;
    }
    const Question question{Question::Redrive{redrive->queue, {redrive->would->ids, false}}};
    effects.emplace_back(ask(state, redrive->moving, question, now, false));
}

void take_dead_letters(AppState& state, const Answered<Question>& action, EpochMilliseconds now, Effects& effects) {
    DeadLettersState& dead = state.dead_letters;
    const bool is_older = dead.older.waits_for(action.ticket);
    if (is_older || dead.newest.waits_for(action.ticket)) {
        Reading& reading = is_older ? dead.older : dead.newest;
        const auto* page = action.answer.ok() ? std::get_if<model::DeadLetterPage>(&action.answer.value()) : nullptr;
        if (page == nullptr) {
            reading.fail(action.answer.error(), now);
            return;
        }
        reading.succeed(now);
        (is_older ? take_older : take_newest)(dead, *page);
        return;
    }
    if (!dead.redrive) {
        return;
    }
    const bool is_moving = dead.redrive->moving.waits_for(action.ticket);
    if (!is_moving && !dead.redrive->looking.waits_for(action.ticket)) {
        return;
    }
    Reading& reading = is_moving ? dead.redrive->moving : dead.redrive->looking;
    const auto* outcome = action.answer.ok() ? std::get_if<model::RedriveOutcome>(&action.answer.value()) : nullptr;
    if (outcome == nullptr) {
        reading.fail(action.answer.error(), now);
        if (is_moving) {
            moving_failed(state, *dead.redrive, action.answer.error(), now, effects);
        }
        return;
    }
    reading.succeed(now);
    if (!is_moving) {
        dead.redrive->would = *outcome;
        return;
    }
    const Redrive redrive = *dead.redrive;
    close_redrive(state);
    take_moved(state, redrive, *outcome, now, effects);
    look_anew(state);
}

std::string redrive_forbidden(const AppState& state) {
    if (state.capabilities.read_only) {
        return words::read_only(state.capabilities.server.role);
    }
    return has_queue_history(state) ? std::string() : std::string(words::no_redrive_call);
}

std::string dead_letters_queue_of(const AppState& state) {
    std::string chosen = state.view.text(dead_letters_queue);
    if (!chosen.empty()) {
        return chosen;
    }
    const std::vector<model::Queue>& queues = state.queues.status.queues;
    const auto found = std::find_if(queues.begin(), queues.end(),
                                    [](const model::Queue& queue) { return queue.messages_dead.value_or(0) > 0; });
    return found != queues.end() ? found->name : queues.empty() ? std::string() : queues.front().name;
}

void advance_dead_letters(AppState& state, EpochMilliseconds now, Effects& effects) {
    DeadLettersState& dead = state.dead_letters;
    if (dead.redrive && state.view.window != redrive_window) {
        // A request to move that is under way is answered all the same; its notice says how it ended.
        if (!dead.redrive->moving.under_way) {
            dead.redrive.reset();
        }
    }
    if (!is_looked_at(state)) {
        return;
    }
    std::string queue = dead_letters_queue_of(state);
    if (dead.queue != queue) {
        dead = {};
        dead.queue = std::move(queue);
    }
    if (const auto due = ask_again_at(state, dead.newest, interval); due && *due <= now) {
        effects.emplace_back(ask(state, dead.newest, page_question(dead.queue, {}), now));
    }
}

std::optional<EpochMilliseconds> dead_letters_due(const AppState& state) {
    return is_looked_at(state) ? ask_again_at(state, state.dead_letters.newest, interval) : std::nullopt;
}

} // namespace etl::app
