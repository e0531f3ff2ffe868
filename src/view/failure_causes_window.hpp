// Failures by cause: what failed jobs have in common, how many they are and since when, and which.
#pragma once

#include "app/job_finder.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"

#include <string>
#include <string_view>

namespace etl::view {

/// The key of the window (app::WindowOpened).
inline constexpr std::string_view causes_window = "failure causes";

/// One cause, as a card of the window.
struct FailureCauseView {
    std::string cause;
    std::string facts; ///< "12 jobs · first Nov 23, 14:01 · last Nov 23, 15:20"
    std::string jobs;  ///< "Jira, Git history and 7 more"
    ButtonView show;   ///< filters the list by it
    ButtonView retry;  ///< asks whether they are to be started again
};

[[nodiscard]] FailureCauseView failure_cause_view(const app::AppState& state, const app::FailureCause& cause,
                                                  const ViewContext& context);

/// "50 failed jobs, 3 causes"
[[nodiscard]] std::string causes_summary(const app::AppState& state, const app::FailureCauses& causes,
                                         const ViewContext& context);

/// What stands there where no job has failed.
[[nodiscard]] MessageView no_failures();

} // namespace etl::view
