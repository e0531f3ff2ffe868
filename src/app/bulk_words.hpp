// Bulk words: the sentences about what is asked of many jobs and what became of it.
#pragma once

#include "app/bulk.hpp"

#include <string>
#include <string_view>

namespace etl::app::words {

[[nodiscard]] std::string switched_already(std::string_view name, bool on);
[[nodiscard]] std::string one_next_in_line(std::string_view name);

/// "Done", "Refused", "No answer"
[[nodiscard]] std::string_view outcome(BulkOutcome outcome);

/// "Pause: 45 done, 5 refused."
[[nodiscard]] std::string bulk_summary(const BulkRun& run);

/// A line for each job: name, outcome, sentence, with tabs between them.
[[nodiscard]] std::string bulk_text(const BulkRun& run);
[[nodiscard]] std::string_view bulk_results();

} // namespace etl::app::words
