// Job facets: by what jobs can be narrowed down and put into groups: their integrations and entity types. Each has a
// key that stands in the address, which is the server's own word; the same word in another case is the same key.
#pragma once

#include "app/finding.hpp"
#include "model/job.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

/// Stands for jobs that have none.
inline constexpr std::string_view no_facet = "-";

/// A word of the server's as a key has it.
[[nodiscard]] std::string facet_key(std::string_view word);

/// The keys in lower case, as the functions below want them.
[[nodiscard]] FacetKeys folded_keys(const FacetKeys& keys);

using IntegrationId = std::optional<std::int64_t>;

/// Whether a job is one of those that the keys name: "jira" names all of the kind, "jira:2" one. `type`: as a key, in
/// lower case.
[[nodiscard]] bool names_integration(const FacetKeys& folded, const std::string& type, const IntegrationId& id);

/// Which kinds of integrations there are several of: those are told apart by their numbers.
class IntegrationKeys {
  public:
    /// `type`: the kind as a key, in lower case.
    void add(const std::string& type, const model::Job& job);
    /// "Jira", or "Jira:2" where there are several of the kind, "-:2" where the server names no kind; no_facet where
    /// it says nothing.
    [[nodiscard]] std::string key(const std::string& type, const model::Job& job) const;

  private:
    struct Kind {
        std::string type;
        std::string spelled;
        IntegrationId id;
        bool several = false;
    };
    /// By type.
    std::vector<Kind> kinds_;
    [[nodiscard]] std::size_t place_of(const std::string& type) const;
};

/// One that can be chosen, with how many jobs it would leave.
struct FacetChoice {
    std::string key;
    std::size_t count = 0;
    bool chosen = false;
};

/// What all filters but the one itself find, by the choices of that one, in the order of their keys.
struct FacetCounts {
    std::vector<FacetChoice> integrations;
    std::vector<FacetChoice> entities;
    std::array<std::size_t, active_filter_count> active{};
};

} // namespace etl::app
