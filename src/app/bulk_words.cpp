// The sentences, declared in bulk_words.hpp.
#include "app/bulk_words.hpp"

#include "app/words.hpp"

#include <array>

namespace etl::app::words {
namespace {

constexpr std::array<std::string_view, bulk_outcome_count> outcomes{"Waiting",   "Under way", "Done",     "Refused",
                                                                    "No answer", "Not asked", "Cancelled"};

/// In a sentence, behind a number.
constexpr std::array<std::string_view, bulk_outcome_count> counted{
    "waiting", "under way", "done", "refused", "without an answer", "not asked", "cancelled"};

} // namespace

std::string switched_already(std::string_view name, bool on) {
    return std::string(name).append(on ? " is switched on already." : " is switched off already.");
}

std::string one_next_in_line(std::string_view name) {
    return std::string("Only one job can be the next in line: ").append(name).append(" will be.");
}

std::string_view outcome(BulkOutcome outcome) { return outcomes[static_cast<std::size_t>(outcome)]; }

std::string bulk_summary(const BulkRun& run) {
    std::string text = std::string(control_title(run.request)).append(": ");
    bool first = true;
    for (std::size_t number = 0; number < bulk_outcome_count; ++number) {
        if (run.counts[number] > 0) {
            text.append(first ? "" : ", ")
                .append(std::to_string(run.counts[number]))
                .append(" ")
                .append(counted[number]);
            first = false;
        }
    }
    return text + ".";
}

std::string bulk_text(const BulkRun& run) {
    std::string text = bulk_summary(run) + "\n";
    for (const BulkItem& item : run.items) {
        text.append(item.name).append("\t").append(outcome(item.outcome));
        if (!item.says.empty()) {
            text.append("\t").append(item.says);
        }
        text += "\n";
    }
    return text;
}

std::string_view bulk_results() { return "Results"; }

} // namespace etl::app::words
