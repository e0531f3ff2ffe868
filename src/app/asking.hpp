// Asking: how a page reads from the server. A question goes out as Ask and comes back as Answered with the same ticket;
// a Reading says how it stands, so that a failure takes nothing away from the last good answer.
#pragma once

#include "app/failure.hpp"
#include "model/profile.hpp"
#include "model/result.hpp"
#include "model/timestamp.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace etl::app {

struct AppState;

/// Effect: put the question to the server; answered by Answered<Question> with the same ticket.
template <class Question>
struct Ask {
    std::uint64_t ticket = 0;
    model::Profile profile = model::Profile::spec;
    Question question;
    bool operator==(const Ask&) const = default;
};

/// Action: what came of it.
template <class Question>
struct Answered {
    std::uint64_t ticket = 0;
    Question question;
    model::Result<typename Question::Answer, RequestFailure> answer;
};

/// How the reading of one thing stands. What was read, its owner keeps.
struct Reading {
    /// The ticket of the question that is under way.
    std::optional<std::uint64_t> under_way;
    /// When it was asked last, and when an answer came, and the last good one.
    std::optional<model::EpochMilliseconds> asked_at;
    std::optional<model::EpochMilliseconds> answered_at;
    std::optional<model::EpochMilliseconds> read_at;
    /// Why the newest question has no good answer; empty after a good one.
    std::optional<RequestFailure> failure;
    int failures = 0; ///< in a row

    /// The answer to the newest question; an older one comes too late.
    [[nodiscard]] bool waits_for(std::uint64_t ticket) const { return under_way == ticket; }

    /// Notes how the question that was under way ended.
    void succeed(model::EpochMilliseconds now);
    void fail(const RequestFailure& why, model::EpochMilliseconds now);
};

/// When it is asked again that is to be read at intervals: at once the first time, later after failures, and within the
/// budget of what a page asks by itself. Nothing while it is under way, or nobody may ask.
[[nodiscard]] std::optional<model::EpochMilliseconds> ask_again_at(const AppState& state, const Reading& reading,
                                                                   model::EpochMilliseconds interval);

/// Begins to read: the ticket for the effect. What was under way before is waited for no more. `by_itself`: nobody
/// pressed anything, so it counts against the budget.
[[nodiscard]] std::uint64_t begin_asking(AppState& state, Reading& reading, model::EpochMilliseconds now,
                                         bool by_itself = true);

/// The back end that questions go to.
[[nodiscard]] model::Profile asked_profile(const AppState& state);

/// The effect that puts the question.
template <class Question>
[[nodiscard]] Ask<Question> ask(AppState& state, Reading& reading, Question question, model::EpochMilliseconds now,
                                bool by_itself = true) {
    return {begin_asking(state, reading, now, by_itself), asked_profile(state), std::move(question)};
}

} // namespace etl::app
