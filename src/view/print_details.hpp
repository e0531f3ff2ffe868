// Print details: all tabs of a job's details below each other, as parts of a printed document.
#pragma once

#include "view/print_page.hpp"

#include <string>

namespace etl::view {

/// `printed`: when it was printed.
[[nodiscard]] PrintPageView printed_details(const app::AppState& state, std::string printed,
                                            const ViewContext& context);

} // namespace etl::view
