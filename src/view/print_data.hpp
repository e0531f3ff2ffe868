// Print data: queues, dead letters and raw records as printed documents.
#pragma once

#include "view/print_page.hpp"

#include <string>

namespace etl::view {

/// A row for each queue, and what is over a limit. `printed`, of all four: when it was printed.
[[nodiscard]] PrintPageView printed_queues(const app::AppState& state, std::string printed, const ViewContext& context);

/// Those that were read, at most `most_printed`, which is said.
[[nodiscard]] PrintPageView printed_dead_letters(const app::AppState& state, std::string printed,
                                                 const ViewContext& context);
[[nodiscard]] PrintPageView printed_records(const app::AppState& state, std::string printed,
                                            const ViewContext& context);

/// Its facts, its error and what is in it, as it is written.
[[nodiscard]] PrintPageView printed_record(const app::AppState& state, std::string printed, const ViewContext& context);

} // namespace etl::view
