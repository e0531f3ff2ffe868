// Ten thousand jobs are gone through in a few milliseconds, so there is no index to keep; only what is the same as
// before is not looked for again.
#include "app/job_finder.hpp"

#include "app/failure_cause.hpp"
#include "app/finding_address.hpp"
#include "app/job_filter.hpp"
#include "app/keyed.hpp"
#include "app/state.hpp"
#include "model/letter_case.hpp"
#include "model/sort_few.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace etl::app {
namespace {

using model::StatusKind;

/// What needs somebody first.
int urgency(StatusKind kind) {
    constexpr std::array order{StatusKind::failed,  StatusKind::rate_limited, StatusKind::stopping,
                               StatusKind::running, StatusKind::pausing,      StatusKind::pending,
                               StatusKind::paused,  StatusKind::unknown,      StatusKind::stopped,
                               StatusKind::ready,   StatusKind::completed,    StatusKind::inactive};
    static_assert(order.size() == status_kind_count);
    return static_cast<int>(std::find(order.begin(), order.end(), kind) - order.begin());
}

using Instant = model::EpochMilliseconds;
constexpr Instant never = std::numeric_limits<Instant>::max();

Instant next_run(const JobRecord& record) {
    return record.job.active && record.job.next_run ? record.job.next_run->instant.value_or(never) : never;
}

Instant last_run(const JobRecord& record) {
    const auto& at = record.current.started_at ? record.current.started_at : record.job.last_run;
    return at ? at->instant.value_or(-1) : -1;
}

using Places = std::vector<std::size_t>;

/// By numbers; equals keep the server's order.
template <class Key>
void sort_by(Places& places, const std::vector<JobRecord>& records, Key key) {
    std::vector<std::pair<Instant, std::size_t>> keyed;
    keyed.reserve(places.size());
    for (const std::size_t place : places) {
        keyed.emplace_back(key(records[place]), keyed.size());
    }
    // Their present places tell equals apart.
    std::sort(keyed.begin(), keyed.end());
    const Places before = places;
    std::transform(keyed.begin(), keyed.end(), places.begin(), [&](const auto& entry) { return before[entry.second]; });
}

void sort(Places& places, const std::vector<JobRecord>& records, JobOrder order) {
    switch (order) {
    case JobOrder::server:
        break;
    case JobOrder::name: {
        KeyedPlaces keyed;
        for (const std::size_t place : places) {
            keyed.emplace_back(model::folded(records[place].job.name), place);
        }
        sort_keyed(keyed);
        std::transform(keyed.begin(), keyed.end(), places.begin(), [](const auto& entry) { return entry.second; });
        break;
    }
    case JobOrder::status:
        sort_by(places, records, [](const JobRecord& record) { return Instant{urgency(shown_kind(record))}; });
        break;
    case JobOrder::next_run:
        sort_by(places, records, next_run);
        break;
    case JobOrder::last_run:
        sort_by(places, records, [](const JobRecord& record) { return -last_run(record); });
        break;
    }
}

JobTraits traits_of(const JobRecord& record) {
    return {record.version, searched_text(record), model::folded(facet_key(record.job.integration_type)),
            model::folded(facet_key(record.job.entity_type)), failure_cause(record)};
}

/// Puts the places of one group beside each other, the groups in the order of their ranks.
class Grouper {
  public:
    Grouper(const JobsState& jobs, const std::vector<JobTraits>& traits, JobGrouping grouping)
        : jobs_(jobs), traits_(traits), grouping_(grouping) {
        for (std::size_t place = 0; grouping == JobGrouping::integration && place < traits.size(); ++place) {
            integrations_.add(traits[place].integration, jobs.records[place].job);
        }
    }

    void group(FoundJobs& found, const FacetKeys& collapsed) {
        KeyedPlaces ranked;
        for (const std::size_t place : found.places) {
            ranked.emplace_back(rank(place), place);
        }
        sort_keyed(ranked);
        found.places.clear();
        each_equal(ranked, [&](std::size_t first, std::size_t end) {
            JobGroup group = group_of(ranked[first].second);
            group.first = found.places.size();
            group.count = end - first;
            group.collapsed = std::find(collapsed.begin(), collapsed.end(), group.key) != collapsed.end();
            Places& all = group.collapsed ? found.collapsed_places : found.places;
            for (std::size_t index = first; index < end; ++index) {
                all.push_back(ranked[index].second);
            }
            found.groups.push_back(std::move(group));
        });
    }

  private:
    [[nodiscard]] std::string facet(std::size_t place) const {
        return integrations_.key(traits_[place].integration, jobs_.records[place].job);
    }

    /// By what groups are sorted; jobs of one rank are one group.
    [[nodiscard]] std::string rank(std::size_t place) const {
        if (grouping_ == JobGrouping::status) {
            return std::string(1, static_cast<char>('a' + urgency(shown_kind(jobs_.records[place]))));
        }
        return facet_rank(model::folded(facet(place)));
    }

    [[nodiscard]] JobGroup group_of(std::size_t place) const {
        JobGroup group;
        if (grouping_ == JobGrouping::status) {
            group.kind = shown_kind(jobs_.records[place]);
            group.key = "status " + status_word(group.kind);
        } else {
            group.facet = facet(place);
            group.key = "integration " + group.facet;
        }
        return group;
    }

    const JobsState& jobs_;
    const std::vector<JobTraits>& traits_;
    JobGrouping grouping_;
    IntegrationKeys integrations_;
};

FoundJobs look(const JobsState& jobs, const std::vector<JobTraits>& traits, const Finding& sought,
               const FacetKeys& collapsed) {
    FoundJobs found;
    const JobFilter filter(sought);
    const std::vector<JobRecord>& records = jobs.records;
    for (std::size_t place = 0; place < records.size(); ++place) {
        const StatusKind kind = shown_kind(records[place]);
        const unsigned missed = filter.missed(records[place], traits[place], kind);
        if ((missed & ~misses_status) == 0) {
            ++found.count_by_status[static_cast<std::size_t>(kind)];
            ++found.matching_others;
        }
        if (missed == 0) {
            found.places.push_back(place);
        }
    }
    sort(found.places, records, sought.order);
    if (sought.grouping != JobGrouping::none) {
        Grouper(jobs, traits, sought.grouping).group(found, collapsed);
    }
    found.inactive_before.reserve(found.places.size() + 1);
    for (const std::size_t place : found.places) {
        const bool inactive = shown_kind(records[place]) == StatusKind::inactive;
        found.inactive_before.push_back(found.inactive_before.back() + (inactive ? 1 : 0));
    }
    return found;
}

} // namespace

void sort_keyed(KeyedPlaces& keyed) {
    // Their present order tells equals apart.
    Places before;
    before.reserve(keyed.size());
    for (auto& [key, place] : keyed) {
        before.push_back(std::exchange(place, before.size()));
    }
    model::sort_compactly(keyed);
    for (auto& [key, place] : keyed) {
        place = before[place];
    }
}

bool is_found(const Finding& sought, const JobRecord& record) {
    return JobFilter(sought).missed(record, traits_of(record), shown_kind(record)) == 0;
}

JobFinder::Mark JobFinder::mark_of(const AppState& state) {
    const JobsState& jobs = state.jobs;
    return {finding(state.view), collapsed_groups(state.view), jobs.version, jobs.structure_version,
            jobs.records.size()};
}

const std::vector<JobTraits>& JobFinder::traits(const JobsState& jobs) {
    traits_.resize(jobs.records.size());
    for (std::size_t place = 0; place < traits_.size(); ++place) {
        // A record that moved to another place has a version of its own, too: no two are alike.
        if (traits_[place].version != jobs.records[place].version || traits_[place].version == 0) {
            traits_[place] = traits_of(jobs.records[place]);
        }
    }
    return traits_;
}

const FoundJobs& JobFinder::find(const AppState& state) { return find(state, mark_of(state)); }

const FoundJobs& JobFinder::find(const AppState& state, Finding sought) {
    Mark mark = mark_of(state);
    mark.sought = std::move(sought);
    return find(state, std::move(mark));
}

const FoundJobs& JobFinder::find(const AppState& state, Mark mark) {
    if (found_for_ != mark) {
        found_ = look(state.jobs, traits(state.jobs), mark.sought, mark.collapsed);
        found_for_ = std::move(mark);
    }
    return found_;
}

} // namespace etl::app
