// Of jobs that failed for the same cause, each counts with its newest failure: the list knows no older ones.
#include "app/failure_causes.hpp"

#include "app/keyed.hpp"

#include <algorithm>

namespace etl::app {

std::optional<model::EpochMilliseconds> failed_at(const JobRecord& record) {
    const model::JobStatus& current = record.current;
    const std::optional<model::Timestamp>* const times[]{current.error ? &current.error->timestamp : nullptr,
                                                         &current.completed_at, &record.job.last_run_finished,
                                                         &current.started_at, &record.job.last_run};
    for (const std::optional<model::Timestamp>* time : times) {
        if (time != nullptr && *time && (*time)->instant) {
            return (*time)->instant;
        }
    }
    return std::nullopt;
}

FailureCauses failure_causes(const JobsState& jobs, const std::vector<const std::string*>& cause_of) {
    KeyedPlaces keyed;
    for (std::size_t place = 0; place < jobs.records.size(); ++place) {
        if (!cause_of[place]->empty()) {
            keyed.emplace_back(*cause_of[place], place);
        }
    }
    sort_keyed(keyed);
    FailureCauses causes;
    each_equal(keyed, [&](std::size_t first, std::size_t end) {
        FailureCause cause{keyed[first].first, {}, std::nullopt, std::nullopt};
        for (std::size_t index = first; index < end; ++index) {
            const std::size_t place = keyed[index].second;
            cause.places.push_back(place);
            if (const auto at = failed_at(jobs.records[place])) {
                cause.first_seen = cause.first_seen ? std::min(*cause.first_seen, *at) : at;
                cause.last_seen = cause.last_seen ? std::max(*cause.last_seen, *at) : at;
            }
        }
        causes.push_back(std::move(cause));
    });
    // Of two with as many, the one that was there first in the list.
    std::sort(causes.begin(), causes.end(), [](const FailureCause& left, const FailureCause& right) {
        return left.places.size() != right.places.size() ? left.places.size() > right.places.size()
                                                         : left.places.front() < right.places.front();
    });
    return causes;
}

} // namespace etl::app
