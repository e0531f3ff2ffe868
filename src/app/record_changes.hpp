// Record changes: the status of one record or of many is set, one request for each, a few at a time; what became of
// each is told.
#pragma once

#include "app/asking.hpp"
#include "app/effect.hpp"
#include "model/question.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace etl::app {

/// The window that asks, and then tells how far it is.
inline constexpr std::string_view record_status_window = "record status";
namespace failed_key {
inline constexpr std::string_view type = "window failed type";
inline constexpr std::string_view message = "window failed message";
} // namespace failed_key

/// Which status records can be set to by hand.
enum class RecordTarget : unsigned char { pending, failed };
/// The contract's word.
[[nodiscard]] std::string_view record_target_word(RecordTarget target);

struct RecordChanges {
    struct Failure {
        model::RecordId record;
        std::string why;
    };
    RecordTarget target = RecordTarget::pending;
    std::vector<model::RecordId> records;
    /// A JSON object; none where nothing is to be said.
    std::optional<std::string> details;
    bool confirmed = false;
    /// How many were sent, and how many of those the server has taken.
    std::size_t sent = 0;
    std::size_t done = 0;
    std::vector<Failure> failures;
    /// The tickets and records of the requests that are under way.
    std::vector<std::pair<std::uint64_t, model::RecordId>> under_way;
    /// The server asked to be left alone until then.
    model::EpochMilliseconds not_before = 0;
    /// No more are sent.
    bool cancelled = false;

    [[nodiscard]] bool ended() const { return confirmed && under_way.empty() && (cancelled || sent == records.size()); }
};

struct RecordChangesState {
    std::optional<RecordChanges> changes;
};

/// Asks whether the chosen records, or this one, are to be set so.
struct RecordStatusPressed {
    RecordTarget target = RecordTarget::pending;
    /// Empty: the chosen ones.
    model::RecordId one;
};
/// `type` and `message` are told with a failure.
struct RecordStatusConfirmed {
    std::string type;
    std::string message;
};
struct RecordChangesStopped {};
/// Those that could not be changed are tried again.
struct FailedChangesRetried {};

void update(AppState& state, const RecordStatusPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RecordStatusConfirmed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RecordChangesStopped& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const FailedChangesRetried& action, model::EpochMilliseconds now, Effects& effects);

/// An answer about records; true where it was to one of these.
[[nodiscard]] bool take_record_change(AppState& state, const Answered<model::RecordQuestion>& action,
                                      model::EpochMilliseconds now, Effects& effects);

void advance_record_changes(AppState& state, model::EpochMilliseconds now, Effects& effects);
[[nodiscard]] std::optional<model::EpochMilliseconds> record_changes_due(const AppState& state);

} // namespace etl::app
