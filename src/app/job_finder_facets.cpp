// What each further filter would leave, and what failures have in common: only for who asks. Later code.
#include "app/job_filter.hpp"
#include "app/keyed.hpp"
#include "app/state.hpp"
#include "model/letter_case.hpp"

#include <utility>

namespace etl::app {
namespace {

/// The choices of one facet by their ranks, with how often each comes; what is chosen stays in sight though it has no
/// jobs. `spelled`: of a place, how its key reads.
template <class Spelled>
std::vector<FacetChoice> choices_of(KeyedPlaces& ranked, const FacetKeys& chosen, Spelled spelled) {
    std::vector<FacetChoice> choices;
    // Behind all places: the chosen ones.
    constexpr std::size_t of_chosen = std::size_t{1} << 30;
    for (std::size_t number = 0; number < chosen.size(); ++number) {
        ranked.emplace_back(facet_rank(model::folded(chosen[number])), of_chosen + number);
    }
    sort_keyed(ranked);
    each_equal(ranked, [&](std::size_t first, std::size_t end) {
        const std::size_t last = ranked[end - 1].second;
        const bool is_chosen = last >= of_chosen;
        choices.push_back({is_chosen ? chosen[last - of_chosen] : spelled(ranked[first].second),
                           end - first - (is_chosen ? 1 : 0), is_chosen});
    });
    return choices;
}

FacetCounts count_facets(const JobsState& jobs, const std::vector<JobTraits>& traits, const Finding& sought) {
    const JobFilter filter(sought);
    IntegrationKeys keys;
    for (std::size_t place = 0; place < traits.size(); ++place) {
        keys.add(traits[place].integration, jobs.records[place].job);
    }
    FacetCounts counts;
    KeyedPlaces integrations;
    KeyedPlaces entities;
    const auto integration = [&](std::size_t place) {
        return keys.key(traits[place].integration, jobs.records[place].job);
    };
    for (std::size_t place = 0; place < traits.size(); ++place) {
        const JobRecord& record = jobs.records[place];
        const unsigned missed = filter.missed(record, traits[place], shown_kind(record));
        if ((missed & ~misses_integration) == 0) {
            integrations.emplace_back(facet_rank(model::folded(integration(place))), place);
        }
        if ((missed & ~misses_entity) == 0) {
            entities.emplace_back(facet_rank(traits[place].entity), place);
        }
        if ((missed & ~misses_active) == 0) {
            ++counts.active[static_cast<std::size_t>(ActiveFilter::any)];
            ++counts.active[static_cast<std::size_t>(record.job.active ? ActiveFilter::on : ActiveFilter::off)];
        }
    }
    counts.integrations = choices_of(integrations, sought.integrations, integration);
    counts.entities = choices_of(entities, sought.entities,
                                 [&](std::size_t place) { return facet_key(jobs.records[place].job.entity_type); });
    return counts;
}

} // namespace

const FacetCounts& JobFinder::facets(const AppState& state) {
    Mark mark = mark_of(state);
    if (facets_for_ != mark) {
        facets_ = count_facets(state.jobs, traits(state.jobs), mark.sought);
        facets_for_ = std::move(mark);
    }
    return facets_;
}

const FailureCauses& JobFinder::causes(const AppState& state) {
    Mark mark = mark_of(state);
    if (causes_for_ != mark) {
        std::vector<const std::string*> cause_of;
        for (const JobTraits& one : traits(state.jobs)) {
            cause_of.push_back(&one.cause);
        }
        causes_ = failure_causes(state.jobs, cause_of);
        causes_for_ = std::move(mark);
    }
    return causes_;
}

} // namespace etl::app
