// Page frame: what all pages share: one scroll area over the whole viewport, the head at its top, and the main part
// below in a column of at most 1200 CSS pixels.
#pragma once

#include "ui/ui.hpp"
#include "view/page_head.hpp"

#include <functional>

namespace etl::ui {

class PageFrame {
  public:
    struct Spec {
        /// What the page puts into the head below what all pages have there; 0 for nothing. In CSS pixels.
        float own_head = 0;
        /// How high the main part is in a column of this width. What is less than the page is filled up.
        std::function<float(float width)> main_height;
    };

    /// Opens the scroll area and draws the head, which stays open for the page's own part of it.
    PageFrame(Ui& ui, const view::PageHeadView& head, const Spec& spec);
    PageFrame(const PageFrame&) = delete;
    PageFrame& operator=(const PageFrame&) = delete;

    /// The place of the page's own part of the head.
    [[nodiscard]] Rect own_head() const { return own_head_; }
    /// Closes the head and opens the main part. Returns its place: it ends no higher than where the page does.
    Rect begin_main();
    /// Closes all of it.
    void end();

  private:
    Ui& ui_;
    Rect own_head_;
    Rect main_;
};

/// From the viewport's edge to what stands in it.
[[nodiscard]] float page_margin(const Ui& ui);

} // namespace etl::ui
