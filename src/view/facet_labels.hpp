// Facet labels: what people read for the keys of integrations and entity types (app/job_facets), and for groups.
#pragma once

#include "app/job_finder.hpp"

#include <string>
#include <string_view>

namespace etl::view {

/// "Jira", "Jira 2", "Integration 2", "No integration"
[[nodiscard]] std::string integration_label(std::string_view key);

/// "Issues", "No entity type"
[[nodiscard]] std::string entity_label(std::string_view key);

/// "Failed", "Jira"
[[nodiscard]] std::string group_label(const app::JobGroup& group);

} // namespace etl::view
