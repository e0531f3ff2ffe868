// Job finder: which jobs are found, in their order and groups, how many each further filter would leave, and which jobs
// failed for the same cause.
#pragma once

#include "app/failure_causes.hpp"
#include "app/finding.hpp"
#include "app/job_facets.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace etl::app {

/// Jobs under one heading.
struct JobGroup {
    /// "status failed", "integration Jira:2"; ViewState keeps the collapsed ones by it.
    std::string key;
    /// Of groups by status.
    model::StatusKind kind = model::StatusKind::unknown;
    /// Of groups by integration: the key of the facet.
    std::string facet;
    std::size_t first = 0; ///< place of its first job in FoundJobs::places
    std::size_t count = 0; ///< also of those that a collapsed group does not show
    bool collapsed = false;
};

struct FoundJobs {
    /// Places in JobsState::records, in the order to show them, without those of collapsed groups.
    std::vector<std::size_t> places;
    /// Those of collapsed groups, in the same order.
    std::vector<std::size_t> collapsed_places;
    /// None where the list is not in groups.
    std::vector<JobGroup> groups;
    /// How many jobs of each status all filters but that by status find, and how many in all.
    std::array<std::size_t, status_kind_count> count_by_status{};
    std::size_t matching_others = 0;
    /// How many of the first so many shown jobs are inactive: one entry more than there are places.
    std::vector<std::uint32_t> inactive_before{0};

    /// How many jobs are found, whether they are shown or not.
    [[nodiscard]] std::size_t count() const { return places.size() + collapsed_places.size(); }
};

/// What of a job is looked at, made once for each state of it.
struct JobTraits {
    std::uint64_t version = 0;
    std::string text;        ///< app::searched_text
    std::string integration; ///< its kind, as a key in lower case
    std::string entity;      ///< the same of its entity type
    std::string cause;       ///< app::failure_cause
};

/// Finds, and looks again only where the jobs or what is sought are others than the last time.
class JobFinder {
  public:
    const FoundJobs& find(const AppState& state);
    /// The same for what another finding seeks.
    const FoundJobs& find(const AppState& state, Finding sought);
    /// For who chooses filters: not made as long as nobody asks.
    const FacetCounts& facets(const AppState& state);
    const FailureCauses& causes(const AppState& state);

  private:
    /// What an answer was made of.
    struct Mark {
        Finding sought;
        FacetKeys collapsed;
        std::uint64_t version = 0;
        std::uint64_t structure = 0;
        std::size_t count = 0;
        bool operator==(const Mark&) const = default;
    };

    const FoundJobs& find(const AppState& state, Mark mark);
    static Mark mark_of(const AppState& state);
    const std::vector<JobTraits>& traits(const JobsState& jobs);

    std::vector<JobTraits> traits_;
    FoundJobs found_;
    FacetCounts facets_;
    FailureCauses causes_;
    std::optional<Mark> found_for_;
    std::optional<Mark> facets_for_;
    std::optional<Mark> causes_for_;
};

/// Whether the job is one of those that are sought. For one job: JobFinder is quicker for all.
[[nodiscard]] bool is_found(const Finding& sought, const JobRecord& record);

} // namespace etl::app
