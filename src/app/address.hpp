// Address: what of the page is named by its address' fragment, "#/?find=jira&status=running,failed&sort=name",
// "#/?job=7&tab=stages",
// "#/runs?job=7" or "#/runs/run-7", so that Back, Forward, reload and a shared link land on the same view.
#pragma once

#include "app/dead_letters.hpp"
#include "app/finding.hpp"
#include "app/log.hpp"
#include "app/records.hpp"
#include "app/runs.hpp"
#include "app/view_state.hpp"

#include <string>
#include <string_view>

namespace etl::app {

struct Address {
    Route route = Route::jobs;
    Finding finding = {};
    /// The job whose details are open beside the list.
    DetailsPlace details = {};
    RunsFinding runs = {};
    /// The name of the queue whose dead letters are looked at; empty where the page is to choose.
    std::string dead_letters_of = {};
    RecordsFinding records = {};
    /// The record whose page it is.
    model::RecordId record = {};
    /// The run whose page or log it is, and the one that it is compared with.
    model::RunId run = {};
    model::RunId compared_run = {};
    LogPlace log = {};
    bool operator==(const Address&) const = default;
};

/// The address is another one, by a link or by Back and Forward. What was open over another page closes.
struct RouteChanged {
    Address address;
};

/// Something that is no link leads to another page: a menu's item, a command.
struct AddressOpened {
    Address address;
    HistoryEntry entry = HistoryEntry::fresh;
};

void update(AppState& state, const RouteChanged& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const AddressOpened& action, model::EpochMilliseconds now, Effects& effects);

/// Never fails: what it does not know is left out, and a page that there is not is the Jobs page.
/// `whole`: false while the later code is not there, to which the queries of a run's pages belong: they are left out.
[[nodiscard]] Address parse_address(std::string_view fragment, bool whole = true);

/// With "#" in front.
[[nodiscard]] std::string write_address(const Address& address);

/// The address of a page as it was left: what was sought there is in it.
[[nodiscard]] std::string address_of(const AppState& state, Route route);

/// The dead letters of one queue.
[[nodiscard]] std::string dead_letters_address(std::string_view queue);
/// A record's own page.
[[nodiscard]] std::string record_address(const model::RecordId& record);
/// The records that a run has read.
[[nodiscard]] std::string records_of_run_address(const model::RunId& run);
/// The Jobs page as it is, with a job's details open, or without a job with none.
[[nodiscard]] Address details_address(const AppState& state, const model::JobId& job,
                                      DetailsTab tab = DetailsTab::overview);
/// A run's own page, for a link to it.
[[nodiscard]] std::string run_address(const model::RunId& run, const model::RunId& compared = {});
/// A run's log, at a place of it.
[[nodiscard]] std::string log_address(const model::RunId& run, const LogPlace& place = {});
/// The runs of one job.
[[nodiscard]] std::string runs_address(const model::JobId& job);

/// Has the browser show the address of what is seen now, if it is another one.
void show_address(AppState& state, HistoryEntry entry, Effects& effects);

/// Goes to another page as a link does; Back leads here, unless the entry is to stay the same.
void open_address(AppState& state, const Address& address, Effects& effects, HistoryEntry entry = HistoryEntry::fresh);

} // namespace etl::app
