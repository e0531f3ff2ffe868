// Screen: makes one whole frame from the state. What comes out is Dear ImGui's draw data, the semantics tree, and when
// the next frame is due.
#pragma once

#include "app/finding.hpp"
#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

#include <optional>
#include <vector>

struct ImDrawData;

namespace etl::ui {

struct ScreenOutcome {
    std::optional<model::EpochMilliseconds> wake;
    std::vector<model::JobId> visible_jobs;
    bool shows_jobs = false;
};

class Screen {
  public:
    explicit Screen(TextPort& text) : ui_(text) {}

    ScreenOutcome draw(const app::AppState& state, const view::Locale& locale, const FrameInput& input,
                       const Palette& palette);

    [[nodiscard]] const SemanticsTree& tree() const { return ui_.tree(); }
    [[nodiscard]] const Theme& theme() const { return ui_.theme; }
    void dismiss_hint() { ui_.dismiss_hint(); }
    void set_scroll(NodeId area, Point offset) { ui_.set_scroll(area, offset); }
    /// Valid until the next draw().
    [[nodiscard]] ImDrawData* draw_data() const { return ui_.draw_data(); }

  private:
    Ui ui_;
    app::JobFinder finder_;
};

} // namespace etl::ui
