// Error foot: what can be done below an error that is open: look at the failed job before or after it, take it along,
// see its log, and run the job again.
#pragma once

#include "app/job_finder.hpp"
#include "app/state.hpp"
#include "view/error_window.hpp"
#include "view/locale.hpp"

#include <string>

namespace etl::view {

/// The keys of the steps, as in the list.
namespace failure_key {
inline constexpr std::string_view next = "J";
inline constexpr std::string_view previous = "K";
} // namespace failure_key

struct ErrorFootView {
    std::string place; ///< "2 of 7"; how many there are, where the job is none of them; empty where there is none
    ButtonView previous;
    ButtonView next;
    ButtonView copy;
    ButtonView save;
    ButtonView log; ///< a link, where there is a log
    ButtonView retry;
};

/// `found`: what the list shows. `error`: what the window says of the open error.
[[nodiscard]] ErrorFootView error_foot(const app::AppState& state, const app::FoundJobs& found,
                                       const app::ErrorWindow& window, const ErrorWindowView& error,
                                       const ViewContext& context);

} // namespace etl::view
