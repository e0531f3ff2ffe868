// Which runs are looked at stands in the address of their page, to which the Jobs page has a link.
#include "app/runs.hpp"
#include "app/view_state.hpp"

namespace etl::app {

RunsFinding runs_finding(const ViewState& view) {
    return {model::JobId(view.text(runs_key::job)), view.text(runs_key::status)};
}

void set_runs_finding(ViewState& view, const RunsFinding& finding) {
    if (view.text(runs_key::job) != finding.job.text) {
        view.forget(runs_key::job_field);
    }
    view.enter(runs_key::job, finding.job.text);
    view.enter(runs_key::status, finding.status);
}

RunsFinding parse_runs_finding(std::string_view query) {
    RunsFinding finding;
    each_parameter(query, [&](std::string_view name, const std::string& value) {
        if (name == "job") {
            finding.job = model::JobId(value);
        } else if (name == "status") {
            finding.status = value;
        }
    });
    return finding;
}

void write_runs_finding(const RunsFinding& finding, AddressQuery& query) {
    query.add("job", finding.job.text);
    query.add("status", finding.status);
}

} // namespace etl::app
