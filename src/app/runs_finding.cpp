// Which runs are looked at, as it stands in the address, and that there are new ones: apart from the runs themselves,
// since both are needed before their code is there (app/later_code.hpp).
#include "app/runs.hpp"

#include "app/address_text.hpp"
#include "app/state.hpp"

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

bool has_runs(const AppState& state) { return state.capabilities.server.runs; }

} // namespace etl::app
