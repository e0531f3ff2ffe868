// Bulk window: first which job will do what and why others won't, then how far it is, and what became of each job.
#pragma once

#include "app/bulk.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// One job's line.
struct BulkLineView {
    std::string name;
    Icon icon = Icon::none;
    Tone tone = Tone::neutral;
    bool moving = false;
    std::string label;    ///< "Refused"; of a question "Will be done" or "Not asked"
    std::string sentence; ///< what it will do, why it is left out, what the server said
};

/// A number of lines that can be looked at alone.
struct BulkFilterView {
    std::string label;
    std::string count;
    std::string name; ///< "Refused: 5 jobs"
    app::Action action;
};

struct BulkWindowView {
    std::string title;
    /// What will be, what it means, and how long it takes: a paragraph each.
    std::vector<std::string> sentences;
    /// 0 to 100 while it is under way.
    std::optional<int> percent;
    std::string progress; ///< "34 of 500 answered, 3 failed"
    std::vector<BulkFilterView> filters;
    std::size_t filter = 0;
    /// Which of the plan's or the run's jobs are listed, by their places.
    std::vector<std::size_t> lines;
    std::optional<ButtonView> copy;
    std::optional<ButtonView> cancel; ///< "Cancel", "Cancel the rest", "Close"
    std::optional<ButtonView> retry;
    std::optional<ButtonView> go_on; ///< does it, or goes on with what was cancelled
    app::Action close;
};

/// Makes the window, and plans again only where jobs or question are others than the last time.
class BulkWindowMaker {
  public:
    /// Nothing where nothing is asked and nothing was done.
    [[nodiscard]] std::optional<BulkWindowView> make(const app::AppState& state, const ViewContext& context);
    /// The line of a job of what make() gave last, by its place.
    [[nodiscard]] BulkLineView line(const app::AppState& state, std::size_t place) const;
    /// The window is closed: the plan takes no room meanwhile.
    void forget();

  private:
    void plan(const app::AppState& state);

    std::vector<app::PlannedJob> plan_;
    std::size_t will_ = 0; ///< how many of the plan will be asked
    std::uint64_t version_ = 0;
    bool fresh_ = false;
};

} // namespace etl::view
