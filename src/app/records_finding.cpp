// Words are taken as they stand: which there are, only the server knows.
#include "app/records_finding.hpp"

#include "app/view_state.hpp"

namespace etl::app {

RecordsFinding records_finding(const ViewState& view) {
    return {view.text(records_key::entity_type), view.text(records_key::status),
            model::RunId(view.text(records_key::run))};
}

void set_records_finding(ViewState& view, const RecordsFinding& finding) {
    view.enter(records_key::entity_type, finding.entity_type);
    view.enter(records_key::status, finding.status);
    view.enter(records_key::run, finding.run.text);
}

RecordsFinding parse_records_finding(std::string_view query) {
    RecordsFinding finding;
    each_parameter(query, [&](std::string_view name, const std::string& value) {
        if (name == "entity") {
            finding.entity_type = value;
        } else if (name == "status") {
            finding.status = value;
        } else if (name == "run") {
            finding.run = model::RunId(value);
        }
    });
    return finding;
}

void write_records_finding(const RecordsFinding& finding, AddressQuery& query) {
    query.add("entity", finding.entity_type);
    query.add("status", finding.status);
    query.add("run", finding.run.text);
}

} // namespace etl::app
