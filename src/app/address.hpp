// Address: what of the page is named by its address' fragment, "#/?find=jira&status=running,failed&sort=name" or
// "#/runs?job=7", so that Back, Forward, reload and a shared link land on the same view.
#pragma once

#include "app/finding.hpp"
#include "app/runs.hpp"
#include "app/view_state.hpp"

#include <string>
#include <string_view>

namespace etl::app {

struct Address {
    Route route = Route::jobs;
    Finding finding = {};
    RunsFinding runs = {};
    bool operator==(const Address&) const = default;
};

/// The address is another one, by a link or by Back and Forward. What was open over another page closes.
struct RouteChanged {
    Address address;
};

void update(AppState& state, const RouteChanged& action, model::EpochMilliseconds now, Effects& effects);

/// Never fails: what it does not know is left out, and a page that there is not is the Jobs page.
[[nodiscard]] Address parse_address(std::string_view fragment);

/// With "#" in front.
[[nodiscard]] std::string write_address(const Address& address);

/// The address of a page as it was left: what was sought there is in it.
[[nodiscard]] std::string address_of(const AppState& state, Route route);

/// Has the browser show the address of what is seen now, if it is another one.
void show_address(AppState& state, HistoryEntry entry, Effects& effects);

} // namespace etl::app
