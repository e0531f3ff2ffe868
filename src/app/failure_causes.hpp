// Failure causes: the failed jobs by what their messages have in common, the cause of most failures first.
#pragma once

#include "app/jobs.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace etl::app {

struct FailureCause {
    std::string cause; ///< app::failure_cause
    /// Places in JobsState::records, in their order.
    std::vector<std::size_t> places;
    /// When it was seen first and last, among the newest failure of each of the jobs; nothing where no job's failure
    /// has a time with a zone.
    std::optional<model::EpochMilliseconds> first_seen;
    std::optional<model::EpochMilliseconds> last_seen;
};

using FailureCauses = std::vector<FailureCause>;

/// `cause_of`: of each record, empty where it did not fail.
[[nodiscard]] FailureCauses failure_causes(const JobsState& jobs, const std::vector<const std::string*>& cause_of);

/// When the job's newest failure happened: by the error's own time, else when its run ended or began.
[[nodiscard]] std::optional<model::EpochMilliseconds> failed_at(const JobRecord& record);

} // namespace etl::app
