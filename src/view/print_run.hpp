// Print run: a run's own page, its log and an error as parts of a printed document.
#pragma once

#include "view/error_window.hpp"
#include "view/print_page.hpp"

#include <string>
#include <vector>

namespace etl::view {

/// Its sentence, message, context and stack trace, whole.
[[nodiscard]] std::vector<PrintSection> error_sections(const ErrorWindowView& error);

/// Why there is nothing to show.
[[nodiscard]] PrintSection message_section(const MessageView& message);

/// `printed`: when it was printed.
[[nodiscard]] PrintPageView printed_run(const app::AppState& state, std::string printed, const ViewContext& context);

/// The lines from the first one in sight on, as far as they are held; at most `most_printed`, which is said.
[[nodiscard]] PrintPageView printed_log(const app::AppState& state, std::string printed, const ViewContext& context);

} // namespace etl::view
