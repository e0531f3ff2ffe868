// What the server did not say is a dash, never a nought.
#include "view/run_facts.hpp"

#include "model/letter_case.hpp"
#include "view/runs_words.hpp"

#include <algorithm>
#include <vector>

namespace etl::view {
namespace {

constexpr std::int64_t second = 1'000;
/// From fewer runs nothing usual can be told.
constexpr std::size_t least_runs = 5;

template <class Part>
std::optional<model::EpochMilliseconds> since(const Part& part) {
    const bool goes_on = model::is_active(part.status.kind) && part.started_at && part.started_at->instant;
    return goes_on ? part.started_at->instant : std::nullopt;
}

} // namespace

std::string count_or_dash(const std::optional<std::int64_t>& count, const ViewContext& context) {
    return count ? context.locale.number(*count) : std::string(words::not_told);
}

std::optional<model::EpochMilliseconds> going_since(const model::Run& run) { return since(run); }
std::optional<model::EpochMilliseconds> going_since(const model::RunStage& stage) { return since(stage); }

std::optional<std::int64_t> run_milliseconds(const model::Run& run, const ViewContext& context) {
    if (const auto began = going_since(run)) {
        return std::max<std::int64_t>(0, context.now - *began);
    }
    return run.duration_ms;
}

std::optional<std::int64_t> stage_milliseconds(const model::RunStage& stage, const ViewContext& context) {
    if (!stage.started_at || !stage.started_at->instant) {
        return std::nullopt;
    }
    const model::EpochMilliseconds began = *stage.started_at->instant;
    if (stage.completed_at && stage.completed_at->instant) {
        return std::max<std::int64_t>(0, *stage.completed_at->instant - began);
    }
    return model::is_active(stage.status.kind) ? std::optional(std::max<std::int64_t>(0, context.now - began))
                                               : std::nullopt;
}

std::string span_text(const std::optional<std::int64_t>& milliseconds) {
    if (!milliseconds) {
        return std::string(words::not_told);
    }
    return *milliseconds < second ? words::in_milliseconds(std::max<std::int64_t>(0, *milliseconds))
                                  : duration_text(*milliseconds);
}

std::string trigger_text(const model::Run& run) {
    switch (run.trigger.kind) {
    case model::TriggerKind::manual:
        return words::runs_triggered(words::runs_manual, run.by);
    case model::TriggerKind::schedule:
        return words::runs_triggered(words::runs_schedule, run.by);
    case model::TriggerKind::retry:
        return words::runs_triggered(words::runs_retry, run.by);
    case model::TriggerKind::unknown:
        break;
    }
    return words::runs_triggered(run.trigger.raw.empty() ? words::not_told : run.trigger.raw, run.by);
}

const std::string& job_name_of(const model::Run& run) { return run.job_name.empty() ? run.job_id.text : run.job_name; }

std::string stage_label(const model::Stage& stage) { return model::capitalized(stage.raw); }

std::optional<model::EpochMilliseconds> run_changes_at(const model::Run& run, const ViewContext& context) {
    const auto began = going_since(run);
    if (!began) {
        return std::nullopt;
    }
    return *began + (std::max<model::EpochMilliseconds>(0, context.now - *began) / second + 1) * second;
}

std::optional<DurationRange> usual_range(std::span<const model::Run* const> runs) {
    std::vector<std::int64_t> durations;
    for (const model::Run* run : runs) {
        if (run->status.kind == model::StatusKind::completed && run->duration_ms) {
            durations.push_back(*run->duration_ms);
        }
    }
    if (durations.size() < least_runs) {
        return std::nullopt;
    }
    std::sort(durations.begin(), durations.end());
    const std::size_t last = durations.size() - 1;
    return DurationRange{durations[last / 10], durations[last - last / 10]};
}

std::string range_text(const DurationRange& range) {
    const std::string low = span_text(range.low);
    const std::string high = span_text(range.high);
    return low == high ? low : words::from_to(low, high);
}

} // namespace etl::view
