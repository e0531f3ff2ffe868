// Every status and every control: enabled, or disabled with exactly which sentence. The table is the whole of it.
#include "app/control_state.hpp"

#include "capable_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

/// What can be asked, in the table's order.
std::vector<std::pair<const char*, ControlRequest>> columns() {
    return {{"start", request_of(Control::start)},   {"pause", request_of(Control::pause)},
            {"resume", request_of(Control::resume)}, {"stop", request_of(Control::stop)},
            {"forced stop", forced_stop()},          {"force-pending", request_of(Control::force_pending)},
            {"active", request_of(Control::active)}, {"settings", request_of(Control::settings)},
            {"reset", request_of(Control::reset)}};
}

constexpr const char* on = "";
constexpr const char* no_force = "A is not stopping. Only a job that is stopping can be stopped by force.";
constexpr const char* resume_first = "A is paused. Resume it to run it.";
constexpr const char* switch_on_first = "A is inactive. Switch it on to run it.";

struct Row {
    StatusKind status;
    /// The sentences for each of columns(); `on` where it is enabled.
    std::array<const char*, 9> says;
};

/// A status that nobody knows forbids nothing but what its own kind has to be known for.
const Row table[]{
    {StatusKind::unknown, {on, on, on, on, no_force, on, on, on, on}},
    {StatusKind::ready,
     {on, on, "A is not paused, but ready.", "A is not running, but ready.", no_force, on, on, on, on}},
    {StatusKind::pending,
     {on, on, "A is not paused, but pending.", on, no_force, on, on, on,
      "A is pending. Only a job whose run is over can be reset."}},
    {StatusKind::running,
     {"A is running.", on, "A is not paused, but running.", on, no_force, "A is running.", on, on,
      "A is running. Only a job whose run is over can be reset."}},
    {StatusKind::pausing,
     {"A is pausing.", "A is pausing already.", on, on, no_force, "A is pausing.", on, on,
      "A is pausing. Only a job whose run is over can be reset."}},
    {StatusKind::paused, {resume_first, "A is paused already.", on, on, no_force, resume_first, on, on, on}},
    {StatusKind::stopping,
     {"A is stopping.", "A is stopping.", "A is not paused, but stopping.", "A is stopping already.", on,
      "A is stopping.", on, on, "A is stopping. Only a job whose run is over can be reset."}},
    {StatusKind::stopped,
     {on, on, "A is not paused, but stopped.", "A is not running, but stopped.", no_force, on, on, on, on}},
    {StatusKind::completed,
     {on, on, "A is not paused, but completed.", "A is not running, but completed.", no_force, on, on, on, on}},
    {StatusKind::failed,
     {on, on, "A is not paused, but failed.", "A is not running, but failed.", no_force, on, on, on, on}},
    {StatusKind::rate_limited,
     {on, on, "A is not paused, but rate limited.", "A is not running, but rate limited.", no_force, on, on, on, on}},
    {StatusKind::inactive,
     {on, "A is inactive.", "A is not paused, but inactive.", "A is not running, but inactive.", no_force,
      switch_on_first, on, on, on}},
};

model::Job job_of(StatusKind kind) {
    model::Job job = row("a", kind);
    job.name = "A";
    if (kind == StatusKind::unknown) {
        job.status.raw = "dreaming";
    }
    return job;
}

TEST(ControlTable, EveryStatusAndEveryControlIsInIt) {
    static_assert(std::size(table) == status_kind_count);
    for (std::size_t number = 0; number < status_kind_count; ++number) {
        EXPECT_EQ(static_cast<std::size_t>(table[number].status), number);
    }
    EXPECT_EQ(columns().size(), all_controls.size() + 1) << "every control, and the forced stop";
}

TEST(ControlTable, SaysWhatIsEnabledAndWhyTheRestIsNot) {
    const auto asked = columns();
    for (const Row& row : table) {
        Page page = capable_page({job_of(row.status)});
        for (std::size_t column = 0; column < asked.size(); ++column) {
            const auto& [what, request] = asked[column];
            const ControlState state = control_state(page.state(), page.record("a"), request);
            EXPECT_EQ(state.reason, row.says[column]) << what << ", " << model::status_name(row.status);
            EXPECT_EQ(state.enabled, state.reason.empty()) << what << ", " << model::status_name(row.status);
        }
    }
}

} // namespace
} // namespace etl::app
