// Each page has a path of its own, and says itself what stands in its query.
#include "app/address.hpp"

#include "app/finding_address.hpp"
#include "app/state.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace etl::app {
namespace {

struct PagePath {
    Route route;
    std::string_view path;
};

constexpr std::array page_paths{PagePath{Route::runs, "#/runs"},       PagePath{Route::log, "#/log"},
                                PagePath{Route::queues, "#/queues"},   PagePath{Route::dead_letters, "#/queues/dead"},
                                PagePath{Route::records, "#/records"}, PagePath{Route::gallery, "#/gallery"}};

/// Behind it stands the record's id.
constexpr std::string_view record_path = "#/records/";
/// Behind it stands the run's id, and behind that, what of the run it is.
constexpr std::string_view run_path = "#/runs/";
constexpr std::string_view log_part = "/log";

/// Any other path is the Jobs page's.
void read_path(std::string_view path, Address& address) {
    if (path.starts_with(record_path) && path.size() > record_path.size()) {
        address.route = Route::record;
        address.record = model::RecordId(address_decoded(path.substr(record_path.size())));
        return;
    }
    if (path.starts_with(run_path) && path.size() > run_path.size()) {
        const std::string_view rest = path.substr(run_path.size());
        const std::size_t end = std::min(rest.find('/'), rest.size());
        address.route = rest.substr(end) == log_part ? Route::log : Route::run;
        address.run = model::RunId(address_decoded(rest.substr(0, end)));
        return;
    }
    const auto found =
        std::find_if(page_paths.begin(), page_paths.end(), [&](const PagePath& page) { return page.path == path; });
    address.route = found == page_paths.end() ? Route::jobs : found->route;
}

std::string path_of(const Address& address) {
    if (address.route == Route::record) {
        return std::string(record_path) + address_encoded(address.record.text);
    }
    if (!address.run.empty()) {
        std::string path = std::string(run_path) + address_encoded(address.run.text);
        return address.route == Route::log ? path.append(log_part) : path;
    }
    const auto found = std::find_if(page_paths.begin(), page_paths.end(),
                                    [&](const PagePath& page) { return page.route == address.route; });
    return std::string(found == page_paths.end() ? "#/" : found->path);
}

/// "?queue=etl.load".
std::string parse_dead_letters_queue(std::string_view query) {
    std::string queue;
    each_parameter(query, [&](std::string_view name, const std::string& value) {
        if (name == "queue") {
            queue = value;
        }
    });
    return queue;
}

Address address_now(const AppState& state, Route route) {
    Address address;
    address.route = route;
    address.finding = finding(state.view);
    if (route == Route::jobs) {
        address.details = state.view.details;
    }
    address.runs = runs_finding(state.view);
    address.dead_letters_of = state.view.text(dead_letters_queue);
    address.records = records_finding(state.view);
    address.record = state.view.record;
    if (route == Route::run || route == Route::log) {
        address.run = state.view.run;
        address.compared_run = model::RunId(state.view.text(compared_run_key));
        address.log = log_place(state);
    }
    return address;
}

void go_to(AppState& state, const Address& address) {
    ViewState& view = state.view;
    if (view.route != address.route || view.run != address.run || view.record != address.record) {
        view.route = address.route;
        view.menu.clear();
        view.close_window();
        state.error_window.reset();
    }
    view.record = address.record;
    view.run = address.run;
    const bool whole = state.later_code == LaterCode::there;
    const DetailsPlace before = std::exchange(view.details, address.details);
    if (whole && before.job != view.details.job) {
        details_changed(state, before);
    }
    if (address.route == Route::jobs) {
        set_finding(view, address.finding);
    } else if (address.route == Route::runs) {
        set_runs_finding(view, address.runs);
    } else if (address.route == Route::dead_letters && whole) {
        view.enter(dead_letters_queue, address.dead_letters_of);
    } else if (address.route == Route::records && whole) {
        set_records_finding(view, address.records);
    } else if (address.route == Route::run && whole) {
        view.enter(compared_run_key, address.compared_run.text);
    } else if (address.route == Route::log && whole) {
        set_log_place(state, address.log);
    }
    view.address = write_address(address);
}

} // namespace

Address parse_address(std::string_view fragment, bool whole) {
    Address address;
    const std::size_t path_end = std::min(fragment.find('?'), fragment.size());
    const std::string_view query = fragment.substr(std::min(path_end + 1, fragment.size()));
    read_path(fragment.substr(0, path_end), address);
    if (address.route == Route::jobs) {
        address.finding = parse_finding(query);
        address.details = parse_details(query);
    } else if (address.route == Route::runs) {
        address.runs = parse_runs_finding(query);
    } else if (address.route == Route::dead_letters && whole) {
        address.dead_letters_of = parse_dead_letters_queue(query);
    } else if (address.route == Route::records && whole) {
        address.records = parse_records_finding(query);
    } else if (address.route == Route::run && whole) {
        address.compared_run = parse_compared_run(query);
    } else if (address.route == Route::log && whole) {
        address.log = parse_log_place(query);
    }
    return address;
}

std::string write_address(const Address& address) {
    AddressQuery query;
    if (address.route == Route::jobs) {
        write_finding(address.finding, query);
        write_details(address.details, query);
    } else if (address.route == Route::runs) {
        write_runs_finding(address.runs, query);
    } else if (address.route == Route::dead_letters) {
        query.add("queue", address.dead_letters_of);
    } else if (address.route == Route::records) {
        write_records_finding(address.records, query);
    } else if (!address.compared_run.empty()) {
        write_compared_run(address.compared_run, query);
    } else if (!(address.log == LogPlace{})) {
        write_log_place(address.log, query);
    }
    return path_of(address) + query.text();
}

std::string address_of(const AppState& state, Route route) { return write_address(address_now(state, route)); }

Address details_address(const AppState& state, const model::JobId& job, DetailsTab tab) {
    Address address = address_now(state, Route::jobs);
    address.details = {job, tab};
    return address;
}

std::string run_address(const model::RunId& run, const model::RunId& compared) {
    Address address;
    address.route = Route::run;
    address.run = run;
    address.compared_run = compared;
    return write_address(address);
}

std::string log_address(const model::RunId& run, const LogPlace& place) {
    Address address;
    address.route = Route::log;
    address.run = run;
    address.log = place;
    return write_address(address);
}

std::string dead_letters_address(std::string_view queue) {
    Address address;
    address.route = Route::dead_letters;
    address.dead_letters_of = queue;
    return write_address(address);
}

std::string runs_address(const model::JobId& job) {
    Address address;
    address.route = Route::runs;
    address.runs.job = job;
    return write_address(address);
}

std::string record_address(const model::RecordId& record) {
    Address address;
    address.route = Route::record;
    address.record = record;
    return write_address(address);
}

std::string records_of_run_address(const model::RunId& run) {
    Address address;
    address.route = Route::records;
    address.records.run = run;
    return write_address(address);
}

void update(AppState& state, const RouteChanged& action, model::EpochMilliseconds, Effects&) {
    go_to(state, action.address);
}

void update(AppState& state, const AddressOpened& action, model::EpochMilliseconds, Effects& effects) {
    open_address(state, action.address, effects, action.entry);
}

void show_address(AppState& state, HistoryEntry entry, Effects& effects) {
    std::string now = address_of(state, state.view.route);
    if (now != state.view.address) {
        state.view.address = now;
        effects.push_back(ShowAddress{std::move(now), entry});
    }
}

void open_address(AppState& state, const Address& address, Effects& effects, HistoryEntry entry) {
    const std::string before = state.view.address;
    go_to(state, address);
    if (state.view.address != before) {
        effects.push_back(ShowAddress{state.view.address, entry});
    }
}

} // namespace etl::app
