// Names that several jobs have are told apart by the jobs' numbers.
#include "app/job_labels.hpp"

#include "model/letter_case.hpp"

#include <algorithm>
#include <unordered_map>

namespace etl::app {
namespace {

std::string with_number(const model::Job& job) { return job.name + " (" + job.id.text + ")"; }

} // namespace

std::vector<std::string> job_labels(const JobsState& jobs) {
    std::unordered_map<std::string_view, std::size_t> times;
    for (const JobRecord& record : jobs.records) {
        ++times[record.job.name];
    }
    std::vector<std::string> labels;
    labels.reserve(jobs.records.size());
    for (const JobRecord& record : jobs.records) {
        labels.push_back(times[record.job.name] == 1 ? record.job.name : with_number(record.job));
    }
    return labels;
}

std::string job_label(const JobsState& jobs, const model::JobId& id) {
    const JobRecord* record = jobs.find(id);
    if (record == nullptr) {
        return id.text;
    }
    const auto of_name = std::count_if(jobs.records.begin(), jobs.records.end(),
                                       [&](const JobRecord& other) { return other.job.name == record->job.name; });
    return of_name == 1 ? record->job.name : with_number(record->job);
}

std::optional<model::JobId> job_labelled(const JobsState& jobs, std::string_view label) {
    const std::string wanted = model::folded(label);
    const JobRecord* of_name = nullptr;
    std::size_t times = 0;
    for (const JobRecord& record : jobs.records) {
        const std::string name = model::folded(record.job.name);
        if (name == wanted) {
            of_name = &record;
            ++times;
        } else if (wanted.starts_with(name) && model::folded(with_number(record.job)) == wanted) {
            return record.job.id;
        }
    }
    return times == 1 ? std::optional(of_name->job.id) : std::nullopt;
}

} // namespace etl::app
