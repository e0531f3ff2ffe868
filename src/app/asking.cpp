// The rules of when a page may ask again are those of the job list.
#include "app/asking.hpp"

#include "app/list_reading.hpp"
#include "app/state.hpp"

#include <algorithm>

namespace etl::app {

using model::EpochMilliseconds;

void Reading::succeed(EpochMilliseconds now) {
    under_way.reset();
    failure.reset();
    failures = 0;
    answered_at = now;
    read_at = now;
}

void Reading::fail(const RequestFailure& why, EpochMilliseconds now) {
    under_way.reset();
    answered_at = now;
    failure = why;
    ++failures;
}

std::optional<EpochMilliseconds> ask_again_at(const AppState& state, const Reading& reading,
                                              EpochMilliseconds interval) {
    // What reads the answer is part of the later code.
    if (reading.under_way || !may_ask(state) || state.later_code != LaterCode::there) {
        return std::nullopt;
    }
    if (!reading.answered_at) {
        return state.connection.budget.free_at();
    }
    const EpochMilliseconds wait =
        reading.failure ? std::max(failure_wait(reading.failures), told_wait(*reading.failure)) : interval;
    return std::max(*reading.answered_at + wait, state.connection.budget.free_at());
}

std::uint64_t begin_asking(AppState& state, Reading& reading, EpochMilliseconds now, bool by_itself) {
    if (by_itself) {
        state.connection.budget.note(now);
    }
    reading.asked_at = now;
    reading.under_way = state.next_ticket++;
    return *reading.under_way;
}

model::Profile asked_profile(const AppState& state) { return state.backend.profile; }

} // namespace etl::app
