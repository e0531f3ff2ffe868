// Job list: the jobs as cards in columns or as rows; only those in sight are made, however many there are.
#pragma once

#include "app/finding.hpp"
#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

#include <cstddef>
#include <vector>

namespace etl::ui {

/// Where each of the found jobs stands, from the list's upper left corner, in CSS pixels. A view: what it was made of
/// has to stay.
class JobListLayout {
  public:
    /// Cards stand in as many columns of at least 360 CSS pixels as fit into the width.
    JobListLayout(const Ui& ui, app::ListLook look, const app::FoundJobs& found, float width);

    [[nodiscard]] app::ListLook look() const { return look_; }
    [[nodiscard]] std::size_t count() const { return found_.places.size(); }
    [[nodiscard]] float width() const { return width_; }
    [[nodiscard]] float height() const;
    [[nodiscard]] Rect place(std::size_t index) const;

    struct Range {
        std::size_t first = 0;
        std::size_t last = 0; ///< one past the last
    };
    /// Those between `top` and `bottom`, and a line more at each end, so that Tab and a quick scroll find them there.
    [[nodiscard]] Range between(float top, float bottom) const;

    /// An empty list's first places, while nothing is known yet.
    [[nodiscard]] Rect empty_place(std::size_t index) const;

  private:
    [[nodiscard]] float top_of_row(std::size_t index) const;

    const app::FoundJobs& found_;
    app::ListLook look_;
    float width_;
    std::size_t columns_ = 1;
    Size item_;
    float gap_ = 0;
    float collapsed_less_ = 0; ///< how much lower an inactive job's row is
};

/// Draws the jobs in sight with the list's upper left corner at `at`. Returns those that can be seen, in order.
std::vector<model::JobId> job_list(Ui& ui, const app::AppState& state, const app::FoundJobs& found,
                                   const view::ViewContext& context, bool stale, Point at, const JobListLayout& layout);

/// Empty cards or rows down to `until`, while nothing is known yet.
void job_list_skeleton(Ui& ui, Point at, const JobListLayout& layout, float until);

} // namespace etl::ui
