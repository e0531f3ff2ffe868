// Log box: the lines of a log in a scroll area of its own. Only those in sight are made; lines that are still on their
// way are bars. Numbers at the left are pressed, with Shift or by a drag, to choose lines.
#pragma once

#include "app/state.hpp"
#include "ui/log_heights.hpp"
#include "ui/log_scroller.hpp"
#include "ui/ui.hpp"
#include "view/log_line.hpp"

namespace etl::ui {

/// What is kept of the log's picture from frame to frame.
class LogBox {
  public:
    void draw(Ui& ui, const Rect& rect, const app::AppState& state, const view::LogLook& look,
              const view::ViewContext& context);

  private:
    LogHeights heights_;
    LogScroller scroller_;
    /// The columns of the widest line that has been in sight; of another log none has.
    std::size_t widest_ = 0;
    model::RunId of_;
    std::uint64_t jump_ = 0;
};

} // namespace etl::ui
