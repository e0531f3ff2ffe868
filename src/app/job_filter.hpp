// Job filter: which of the filters a job does not pass.
#pragma once

#include "app/job_finder.hpp"
#include "app/jobs.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace etl::app {

/// The filters that a job may not pass, by bits.
enum MissedFilter : unsigned {
    misses_status = 1,
    misses_integration = 2,
    misses_entity = 4,
    misses_active = 8,
    misses_other = 16,
};

/// Looks at one job after the other.
class JobFilter {
  public:
    explicit JobFilter(const Finding& sought)
        : sought_(sought), words_(sought_words(sought.text)), integrations_(folded_keys(sought.integrations)),
          entities_(folded_keys(sought.entities)) {}

    /// Which filters the job does not pass; 0: it is found.
    [[nodiscard]] unsigned missed(const JobRecord& record, const JobTraits& traits, model::StatusKind kind) const {
        const bool has_words = std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
            return traits.text.find(word) != std::string::npos;
        });
        unsigned missed =
            has_words && (sought_.cause.empty() || traits.cause == sought_.cause) ? 0u : unsigned{misses_other};
        if (sought_.kinds != 0 && (sought_.kinds & bit_of(kind)) == 0) {
            missed |= misses_status;
        }
        if (!integrations_.empty() &&
            !names_integration(integrations_, traits.integration, record.job.integration_id)) {
            missed |= misses_integration;
        }
        if (!entities_.empty() && std::find(entities_.begin(), entities_.end(), traits.entity) == entities_.end()) {
            missed |= misses_entity;
        }
        if (sought_.active != ActiveFilter::any && (sought_.active == ActiveFilter::on) != record.job.active) {
            missed |= misses_active;
        }
        return missed;
    }

  private:
    const Finding& sought_;
    std::vector<std::string> words_;
    FacetKeys integrations_;
    FacetKeys entities_;
};

/// By what facets are sorted: those that the server does not name come last.
[[nodiscard]] inline std::string facet_rank(const std::string& folded) {
    return (folded.starts_with(no_facet) ? "b" : "a") + folded;
}

} // namespace etl::app
