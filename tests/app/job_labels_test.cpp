// What jobs are called where one is chosen by its name.
#include "app/job_labels.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

JobsState jobs_of(std::initializer_list<std::pair<const char*, const char*>> jobs) {
    JobsState state;
    for (const auto& [id, name] : jobs) {
        JobRecord record;
        record.job.id = model::JobId(id);
        record.job.name = name;
        state.records.push_back(std::move(record));
    }
    return state;
}

TEST(JobLabels, OfOneNameAreToldApartByTheirNumbers) {
    const JobsState jobs = jobs_of({{"1", "Jira"}, {"2", "GitHub"}, {"3", "Jira"}});
    EXPECT_EQ(job_labels(jobs), (std::vector<std::string>{"Jira (1)", "GitHub", "Jira (3)"}));
}

TEST(JobLabels, LeadBackToTheirJobsInAnyCase) {
    const JobsState jobs = jobs_of({{"1", "Jira"}, {"2", "GitHub"}, {"3", "Jira"}, {"4", "Jira (3) old"}});
    const std::vector<std::string> labels = job_labels(jobs);
    for (std::size_t place = 0; place < labels.size(); ++place) {
        EXPECT_EQ(job_labelled(jobs, labels[place]), jobs.records[place].job.id) << labels[place];
    }
    EXPECT_EQ(job_labelled(jobs, "GITHUB"), model::JobId("2"));
    EXPECT_EQ(job_labelled(jobs, "jira"), std::nullopt) << "two have that name";
    EXPECT_EQ(job_labelled(jobs, "Jira (2)"), std::nullopt);
    EXPECT_EQ(job_labelled(jobs, ""), std::nullopt);
}

} // namespace
} // namespace etl::app
