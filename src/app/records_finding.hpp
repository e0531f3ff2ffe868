// Records finding: which raw records are looked at, as it stands in the address. Apart from the records themselves,
// since an address is read before their code is there.
#pragma once

#include "app/address_text.hpp"
#include "model/identifier.hpp"

#include <string>
#include <string_view>

namespace etl::app {

struct ViewState;

/// Which records are looked at. Words are the server's; empty for all.
struct RecordsFinding {
    std::string entity_type;
    std::string status;
    model::RunId run;
    bool operator==(const RecordsFinding&) const = default;
};

/// Where ViewState keeps it, for the fields that change it.
namespace records_key {
inline constexpr std::string_view entity_type = "records of type";
inline constexpr std::string_view status = "records of status";
inline constexpr std::string_view run = "records of run";
} // namespace records_key

[[nodiscard]] RecordsFinding records_finding(const ViewState& view);
void set_records_finding(ViewState& view, const RecordsFinding& finding);

/// "?entity=jira_issues&status=failed&run=run-7".
[[nodiscard]] RecordsFinding parse_records_finding(std::string_view query);
void write_records_finding(const RecordsFinding& finding, AddressQuery& query);

} // namespace etl::app
