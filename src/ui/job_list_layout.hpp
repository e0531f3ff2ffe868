// Job list layout: where each of the found jobs stands, as rows or as cards in columns, under the headings of their
// groups.
#pragma once

#include "app/job_finder.hpp"
#include "app/preferences.hpp"
#include "ui/ui.hpp"

#include <cstddef>
#include <vector>

namespace etl::ui {

/// All from the list's upper left corner, in CSS pixels. A view: what it was made of has to stay.
class JobListLayout {
  public:
    /// Cards stand in as many columns of at least 360 CSS pixels as fit into the width.
    JobListLayout(const Ui& ui, app::ListLook look, const app::FoundJobs& found, float width);

    [[nodiscard]] app::ListLook look() const { return look_; }
    [[nodiscard]] std::size_t count() const { return found_.places.size(); }
    [[nodiscard]] float width() const { return width_; }
    [[nodiscard]] float height() const { return height_; }
    [[nodiscard]] Rect place(std::size_t index) const;

    /// Of a group's heading, by its number in FoundJobs::groups.
    [[nodiscard]] Rect heading(std::size_t group) const;
    /// Around a group's jobs.
    [[nodiscard]] Rect jobs_of(std::size_t group) const;

    struct Range {
        std::size_t first = 0;
        std::size_t last = 0; ///< one past the last
    };
    /// Those between `top` and `bottom`, and a line more at each end, so that Tab and a quick scroll find them there.
    [[nodiscard]] Range between(float top, float bottom) const;

    /// An empty list's first places, while nothing is known yet.
    [[nodiscard]] Rect empty_place(std::size_t index) const { return card_place(index); }

  private:
    /// Jobs that stand together: a group's, or all.
    struct Section {
        std::size_t first = 0; ///< place of its first job
        std::size_t end = 0;   ///< one past its last
        float top = 0;         ///< of its heading, where it has one
        float jobs = 0;        ///< the upper edge of its jobs
    };

    [[nodiscard]] std::size_t section_of(std::size_t index) const;
    /// Of a section's job, from the section's first job.
    [[nodiscard]] Rect card_place(std::size_t number) const;
    [[nodiscard]] float row_top(const Section& section, std::size_t index) const;
    [[nodiscard]] float height_of(const Section& section) const;
    /// The first job of the section that ends below `at`.
    [[nodiscard]] std::size_t job_at(const Section& section, float at) const;

    const app::FoundJobs& found_;
    app::ListLook look_;
    float width_;
    float height_ = 0;
    std::size_t columns_ = 1;
    Size item_;
    float gap_ = 0;
    float collapsed_less_ = 0; ///< how much lower an inactive job's row is
    float heading_height_ = 0;
    std::vector<Section> sections_;
};

} // namespace etl::ui
