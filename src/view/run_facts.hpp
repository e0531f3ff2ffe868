// Run facts: what a run's row, its card, its column in the chart and its own page all say of it.
#pragma once

#include "model/run.hpp"
#include "view/job_card.hpp"
#include "view/locale.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace etl::view {

/// "1,800"; a dash where the server did not say.
[[nodiscard]] std::string count_or_dash(const std::optional<std::int64_t>& count, const ViewContext& context);

/// When a run or a stage that goes on had begun; nothing for any other.
[[nodiscard]] std::optional<model::EpochMilliseconds> going_since(const model::Run& run);
[[nodiscard]] std::optional<model::EpochMilliseconds> going_since(const model::RunStage& stage);

/// How long it took, or has taken until now, milliseconds; nothing where nobody knows.
[[nodiscard]] std::optional<std::int64_t> run_milliseconds(const model::Run& run, const ViewContext& context);
[[nodiscard]] std::optional<std::int64_t> stage_milliseconds(const model::RunStage& stage, const ViewContext& context);

/// "4m 12s", below a second "840 ms"; a dash for nothing.
[[nodiscard]] std::string span_text(const std::optional<std::int64_t>& milliseconds);

/// "By hand, ana"
[[nodiscard]] std::string trigger_text(const model::Run& run);

/// The name of the run's job, or its number where it has none.
[[nodiscard]] const std::string& job_name_of(const model::Run& run);

/// "Extract": the stage's name as the server has it, with a capital.
[[nodiscard]] std::string stage_label(const model::Stage& stage);

/// When the run's texts are others by the clock alone: the live durations.
[[nodiscard]] std::optional<model::EpochMilliseconds> run_changes_at(const model::Run& run, const ViewContext& context);

/// Between which durations a job's runs usually are, milliseconds.
struct DurationRange {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

/// The middle 80 % of the completed runs; nothing where they are too few to say.
[[nodiscard]] std::optional<DurationRange> usual_range(std::span<const model::Run* const> runs);

/// "4m to 6m", "5m" where both are the same.
[[nodiscard]] std::string range_text(const DurationRange& range);

} // namespace etl::view
