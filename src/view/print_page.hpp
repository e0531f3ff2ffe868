// Print page: what is in sight as a clean document: the jobs of the view, a job's details, runs, a run, its log,
// queues, raw records, or the error that is open. The browser lays it out over its own pages (web/print.css).
#pragma once

#include "app/job_finder.hpp"
#include "app/state.hpp"
#include "view/locale.hpp"

#include <string>
#include <utility>
#include <vector>

namespace etl::view {

struct PrintSection {
    std::string title; ///< may be empty
    /// Sentences, each a paragraph of its own.
    std::vector<std::string> sentences;
    /// Text whose lines stand as they are.
    std::string code;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

struct PrintPageView {
    std::string title;
    /// When it was printed, and which jobs they are.
    std::vector<std::string> facts;
    std::vector<PrintSection> sections;
};

/// More jobs or runs are not printed, which is said.
inline constexpr std::size_t most_printed = 500;

[[nodiscard]] PrintPageView print_page(const app::AppState& state, const app::FoundJobs& found,
                                       const ViewContext& context);

} // namespace etl::view
