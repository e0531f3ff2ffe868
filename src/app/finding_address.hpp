// Finding address: what is sought among the jobs as the address has it, "?find=jira&status=running,failed&sort=name".
// Saved views are kept as that, too.
#pragma once

#include "app/address_text.hpp"
#include "app/finding.hpp"

#include <string>
#include <string_view>

namespace etl::app {

/// Never fails: what it does not know is left out.
[[nodiscard]] Finding parse_finding(std::string_view query);

void write_finding(const Finding& finding, AddressQuery& query);

/// "rate_limited": the status' name as one word.
[[nodiscard]] std::string status_word(model::StatusKind kind);

} // namespace etl::app
