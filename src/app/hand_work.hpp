// Hand work: a stage is started by hand on chosen records, and followed by its handle to its end.
#pragma once

#include "app/asking.hpp"
#include "app/effect.hpp"
#include "app/records.hpp"
#include "model/question.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

/// The window that asks, and then tells how far it is.
inline constexpr std::string_view hand_work_window = "hand work";
namespace hand_key {
/// Which of the kinds of the chosen records it is for, by its place.
inline constexpr std::string_view kind = "window hand kind";
/// 0: transform, 1: load.
inline constexpr std::string_view work = "window hand work";
inline constexpr std::string_view payload = "window hand payload";
} // namespace hand_key

struct HandWorkState {
    /// What can be started: the chosen records, by kind.
    std::vector<ChosenRecords> offered;
    /// What was started last.
    model::HandWork work = model::HandWork::transform;
    RecordKind kind;
    std::size_t count = 0;
    Reading starting;
    /// What it is followed by, until its end is known.
    std::optional<model::RunHandle> run;
    std::optional<model::JobStatus> status;
    Reading following;
    bool ended = false;
};

/// Asks what is to be done with the chosen records, or with this one.
struct HandWorkPressed {
    model::RecordId one;
};
struct HandWorkStarted {
    model::HandWork work = model::HandWork::transform;
    std::size_t kind = 0;
    std::optional<std::string> payload;
};
/// Back from what was started to what can be.
struct HandWorkAgain {};

void update(AppState& state, const HandWorkPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const HandWorkStarted& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const HandWorkAgain& action, model::EpochMilliseconds now, Effects& effects);

/// An answer about records; true where it was this one's.
[[nodiscard]] bool take_hand_work(AppState& state, const Answered<model::RecordQuestion>& action,
                                  model::EpochMilliseconds now, Effects& effects);

void advance_hand_work(AppState& state, model::EpochMilliseconds now, Effects& effects);
[[nodiscard]] std::optional<model::EpochMilliseconds> hand_work_due(const AppState& state);

} // namespace etl::app
