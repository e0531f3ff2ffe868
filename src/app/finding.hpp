// Finding: which jobs of the list are shown, by what was typed and the statuses that were chosen, and in which order.
#pragma once

#include "app/effect.hpp"
#include "app/jobs.hpp"
#include "model/status.hpp"

#include <array>
#include <cstddef>
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

/// A set of StatusKinds, by the bits of their numbers; 0 stands for all.
using StatusSet = std::uint32_t;
[[nodiscard]] constexpr StatusSet bit_of(model::StatusKind kind) { return 1u << static_cast<unsigned>(kind); }
inline constexpr StatusSet every_status = (1u << status_kind_count) - 1;

struct Finding {
    std::string text; ///< words that all have to be there, in any order and case
    StatusSet kinds = 0;
    JobOrder order = JobOrder::server;

    [[nodiscard]] bool filters() const { return kinds != 0 || text.find_first_not_of(' ') != std::string::npos; }
    bool operator==(const Finding&) const = default;
};

/// Where ViewState keeps it, for the field and the buttons that change it.
namespace finding_key {
inline constexpr std::string_view text = "find jobs";
inline constexpr std::string_view kinds = "statuses of jobs";
inline constexpr std::string_view order = "order of jobs";
} // namespace finding_key

[[nodiscard]] Finding finding(const ViewState& view);
void set_finding(ViewState& view, const Finding& finding);

/// Whether the job is one of those that are sought. For one job: JobFinder is quicker for all.
[[nodiscard]] bool is_found(const Finding& sought, const JobRecord& record);

/// What a job is found by: its name, integration, entity type and number, folded; no word goes across two of them.
[[nodiscard]] std::string searched_text(const JobRecord& record);
/// The words of a text that was typed, folded.
[[nodiscard]] std::vector<std::string> sought_words(std::string_view text);

struct FoundJobs {
    /// Places in JobsState::records, in the order to show them.
    std::vector<std::size_t> places;
    /// How many jobs of each status the text alone finds, and how many in all.
    std::array<std::size_t, status_kind_count> count_by_status{};
    std::size_t matching_text = 0;
    /// How many of the first so many shown jobs are inactive: one entry more than there are places.
    std::vector<std::uint32_t> inactive_before{0};
};

/// Finds, and looks again only where the jobs or what is sought are others than the last time.
class JobFinder {
  public:
    const FoundJobs& find(const AppState& state);

  private:
    FoundJobs found_;
    Finding sought_;
    std::uint64_t version_ = 0;
    std::uint64_t structure_ = 0;
    std::size_t count_ = 0;
    bool fresh_ = false;
};

/// Text and statuses go; the order stays.
struct FindingCleared {};

void update(AppState& state, const FindingCleared& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
