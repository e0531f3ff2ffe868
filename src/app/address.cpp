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

constexpr std::array page_paths{PagePath{Route::runs, "#/runs"}, PagePath{Route::gallery, "#/gallery"}};

/// Any other path is the Jobs page's.
Route route_of(std::string_view path) {
    const auto found =
        std::find_if(page_paths.begin(), page_paths.end(), [&](const PagePath& page) { return page.path == path; });
    return found == page_paths.end() ? Route::jobs : found->route;
}

std::string_view path_of(Route route) {
    const auto found =
        std::find_if(page_paths.begin(), page_paths.end(), [&](const PagePath& page) { return page.route == route; });
    return found == page_paths.end() ? "#/" : found->path;
}

} // namespace

Address parse_address(std::string_view fragment) {
    Address address;
    const std::size_t path_end = std::min(fragment.find('?'), fragment.size());
    const std::string_view query = fragment.substr(std::min(path_end + 1, fragment.size()));
    address.route = route_of(fragment.substr(0, path_end));
    if (address.route == Route::jobs) {
        address.finding = parse_finding(query);
    } else if (address.route == Route::runs) {
        address.runs = parse_runs_finding(query);
    }
    return address;
}

std::string write_address(const Address& address) {
    AddressQuery query;
    if (address.route == Route::jobs) {
        write_finding(address.finding, query);
    } else if (address.route == Route::runs) {
        write_runs_finding(address.runs, query);
    }
    return std::string(path_of(address.route)) + query.text();
}

std::string address_of(const AppState& state, Route route) {
    Address address;
    address.route = route;
    address.finding = finding(state.view);
    address.runs = runs_finding(state.view);
    return write_address(address);
}

void update(AppState& state, const RouteChanged& action, model::EpochMilliseconds, Effects&) {
    const Address& address = action.address;
    if (state.view.route != address.route) {
        state.view.route = address.route;
        state.view.menu.clear();
        state.view.close_window();
        state.error_window.reset();
    }
    if (address.route == Route::jobs) {
        set_finding(state.view, address.finding);
    } else if (address.route == Route::runs) {
        set_runs_finding(state.view, address.runs);
    }
    state.view.address = write_address(address);
}

void show_address(AppState& state, HistoryEntry entry, Effects& effects) {
    std::string now = address_of(state, state.view.route);
    if (now != state.view.address) {
        state.view.address = now;
        effects.push_back(ShowAddress{std::move(now), entry});
    }
}

} // namespace etl::app
