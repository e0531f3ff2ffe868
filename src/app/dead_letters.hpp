// Dead letters: the messages that a queue gave up on, newest first, and their way back: first it is asked what would
// move, then exactly that is moved.
#pragma once

#include "app/address_text.hpp"
#include "app/asking.hpp"
#include "app/chosen_ids.hpp"
#include "app/effect.hpp"
#include "model/question.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

struct ViewState;

/// The question before messages are moved.
inline constexpr std::string_view redrive_window = "redrive";
/// Where ViewState keeps the name of the queue that the page is about; the server's first one where it is empty.
inline constexpr std::string_view dead_letters_queue = "dead letters of";

struct Redrive {
    std::string queue;
    /// What the user asked for; empty for all.
    std::vector<model::DeadLetterId> asked;
    /// What would move, by the server's word.
    std::optional<model::RedriveOutcome> would;
    Reading looking;
    Reading moving;
};

struct DeadLettersState {
    /// The queue that the messages below are of.
    std::string queue;
    std::vector<model::DeadLetter> letters;
    std::string next_cursor;
    std::optional<std::int64_t> total;
    Reading newest;
    Reading older;
    ChosenIds chosen;
    /// While its window is open.
    std::optional<Redrive> redrive;
};

inline constexpr int dead_letters_a_page = 100;

struct OlderDeadLettersWanted {};
struct DeadLettersRefreshed {};

/// These messages, or those from one to another as they stand; all that were read where both are empty.
struct DeadLettersMarked {
    model::DeadLetterId first;
    model::DeadLetterId last;
    bool on = true;
};

enum class RedriveExtent : unsigned char { chosen, all };

/// Asks what would move.
struct RedrivePressed {
    RedriveExtent extent = RedriveExtent::chosen;
};
/// Moves exactly what would.
struct RedriveConfirmed {};

void update(AppState& state, const OlderDeadLettersWanted& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const DeadLettersRefreshed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const DeadLettersMarked& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RedrivePressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RedriveConfirmed& action, model::EpochMilliseconds now, Effects& effects);

/// An answer to a question about queues that is none of queues.cpp's.
void take_dead_letters(AppState& state, const Answered<model::QueueQuestion>& action, model::EpochMilliseconds now,
                       Effects& effects);

/// Why messages can't be sent back; empty where they can.
[[nodiscard]] std::string redrive_forbidden(const AppState& state);

/// The queue that the page is about: the one of the address, else the first that has dead letters, else the first.
[[nodiscard]] std::string dead_letters_queue_of(const AppState& state);

void advance_dead_letters(AppState& state, model::EpochMilliseconds now, Effects& effects);
[[nodiscard]] std::optional<model::EpochMilliseconds> dead_letters_due(const AppState& state);

} // namespace etl::app
