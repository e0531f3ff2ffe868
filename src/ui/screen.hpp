// Screen: makes one whole frame from the state. What comes out is Dear ImGui's draw data, the semantics tree, and when
// the next frame is due.
#pragma once

#include "app/job_finder.hpp"
#include "app/state.hpp"
#include "ui/pages.hpp"
#include "ui/ui.hpp"
#include "ui/windows.hpp"
#include "view/locale.hpp"

#include <optional>
#include <vector>

struct ImDrawData;

namespace etl::ui {

struct ScreenOutcome {
    std::optional<model::EpochMilliseconds> wake;
    std::vector<model::JobId> visible_jobs;
    bool shows_jobs = false;
    /// What the frame found to be done (Ui::wish), and where scroll areas are to stand (Ui::scroll_to).
    std::vector<app::Action> wishes = {};
    std::vector<ScrollWish> scrolls = {};
    /// The job that is sought (app::JobSought), where the frame has it; else 0.
    NodeId sought = 0;
    /// What of the find bar's was on its way, where the frame has it.
    std::optional<FindOutcome> found = {};
};

class Screen {
  public:
    explicit Screen(TextPort& text) : ui_(text) {}

    ScreenOutcome draw(const app::AppState& state, const view::Locale& locale, const FrameInput& input,
                       const Palette& palette);

    [[nodiscard]] const SemanticsTree& tree() const { return ui_.tree(); }
    [[nodiscard]] const Theme& theme() const { return ui_.theme; }
    /// The jobs of the list as it is shown.
    [[nodiscard]] const app::FoundJobs& found(const app::AppState& state) { return finder_.find(state); }
    void dismiss_hint() { ui_.dismiss_hint(); }
    /// The next draw() leaves that part of a long text in taken_text().
    void want_text(const TextWish& wish) { ui_.wanted_text = wish; }
    [[nodiscard]] const std::string& taken_text() const { return ui_.taken_text; }
    void set_scroll(NodeId area, Point offset) { ui_.set_scroll(area, offset); }
    [[nodiscard]] Point scroll(NodeId area) const { return ui_.scroll(area); }
    /// Valid until the next draw().
    [[nodiscard]] ImDrawData* draw_data() const { return ui_.draw_data(); }

  private:
    Ui ui_;
    app::JobFinder finder_;
    app::JobFinder kiosk_finder_;
    WindowMakers makers_;
    PagesMemoryPointer pages_;
};

} // namespace etl::ui
