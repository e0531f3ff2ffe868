// Finding: what the list is to show: which jobs, by what was typed and chosen, in which order and groups. How they are
// found: app/job_finder.
#pragma once

#include "app/effect.hpp"
#include "app/jobs.hpp"
#include "model/status.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

struct AppState;
struct ViewState;

enum class JobOrder : unsigned char {
    server,   ///< as the list has them
    name,     ///< A to Z
    status,   ///< what needs somebody first: failed, stopping, running, waiting …
    next_run, ///< the earliest first, then those without
    last_run, ///< the latest first, then those without
};
inline constexpr int job_order_count = 5;

enum class JobGrouping : unsigned char { none, integration, status };
inline constexpr int job_grouping_count = 3;

/// Jobs that are switched on, off, or both.
enum class ActiveFilter : unsigned char { any, on, off };
inline constexpr int active_filter_count = 3;

/// A set of StatusKinds, by the bits of their numbers; 0 stands for all.
using StatusSet = std::uint32_t;
[[nodiscard]] constexpr StatusSet bit_of(model::StatusKind kind) { return 1u << static_cast<unsigned>(kind); }
inline constexpr StatusSet every_status = (1u << status_kind_count) - 1;

/// Keys of app/job_facets, each once; none stands for all.
using FacetKeys = std::vector<std::string>;

struct Finding {
    std::string text; ///< words that all have to be there, in any order and case
    StatusSet kinds = 0;
    FacetKeys integrations;
    FacetKeys entities;
    ActiveFilter active = ActiveFilter::any;
    std::string cause; ///< why they failed (app/failure_cause); empty: whatever
    JobOrder order = JobOrder::server;
    JobGrouping grouping = JobGrouping::none;

    /// Some jobs may be left out.
    [[nodiscard]] bool filters() const { return has_text() || kinds != 0 || narrows(); }
    /// Beside text and statuses.
    [[nodiscard]] bool narrows() const {
        return !integrations.empty() || !entities.empty() || active != ActiveFilter::any || !cause.empty();
    }
    [[nodiscard]] bool has_text() const { return text.find_first_not_of(' ') != std::string::npos; }
    bool operator==(const Finding&) const = default;
};

/// Where ViewState keeps it, for the field and the buttons that change it.
namespace finding_key {
inline constexpr std::string_view text = "find jobs";
inline constexpr std::string_view kinds = "statuses of jobs";
inline constexpr std::string_view integrations = "integrations of jobs";
inline constexpr std::string_view entities = "entity types of jobs";
inline constexpr std::string_view active = "activity of jobs";
inline constexpr std::string_view cause = "failure cause of jobs";
inline constexpr std::string_view order = "order of jobs";
inline constexpr std::string_view grouping = "groups of jobs";
/// The groups that are collapsed, a line each.
inline constexpr std::string_view collapsed = "collapsed groups of jobs";
} // namespace finding_key

[[nodiscard]] Finding finding(const ViewState& view);
void set_finding(ViewState& view, const Finding& finding);

/// The keys of the groups that are collapsed.
[[nodiscard]] FacetKeys collapsed_groups(const ViewState& view);

/// The words of the text, ready to be looked for in searched_text.
[[nodiscard]] std::vector<std::string> sought_words(std::string_view text);
/// What the words are looked for in.
[[nodiscard]] std::string searched_text(const JobRecord& record);

/// With the key in the list, or without it where it is there, in whatever case.
[[nodiscard]] FacetKeys toggled(FacetKeys keys, const std::string& key);

/// The list is to show this: a step of Back leads to what it showed before.
struct FindingChosen {
    Finding finding;
};

/// All filters go; order and groups stay.
struct FindingCleared {};

/// The list is to show the jobs that failed for this cause, and no others; what offered it closes.
struct CauseChosen {
    std::string cause;
};

/// A group is collapsed, or opened again.
struct GroupToggled {
    std::string key;
};

void update(AppState& state, const FindingChosen& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const FindingCleared& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const CauseChosen& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const GroupToggled& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
