// Log scroller: which rows of a log are in sight, and where its scroll area has to stand for that. The area's element
// scrolls by itself; what it reports moves the rows by as many pixels, however many millions of them the log has and
// though nobody knows how high those are that are not held. Only a leap, such as a drag of the bar, goes by share.
// Where the bar then no longer stands where it should, it is put right while nobody scrolls.
#pragma once

#include "app/log.hpp"
#include "ui/log_heights.hpp"

#include <cstdint>
#include <optional>

namespace etl::ui {

struct LogScrollInput {
    const app::LogLines& lines;
    const LogHeights& heights;
    double room = 0;   ///< how high the part in sight is, CSS pixels
    double offset = 0; ///< where the scroll area's element stands
    bool follows = false;
    app::LogJump jump;
    model::EpochMilliseconds now = 0;
};

struct LogScrollOutcome {
    /// The first row in sight, and how far its upper edge lies above the upper edge of what is in sight.
    std::int64_t first = 0;
    double into = 0;
    std::int64_t last = 0; ///< one past the last row in sight
    /// The height of the scroll area's content.
    double content = 0;
    /// Where the element is to stand, if elsewhere than it does.
    std::optional<double> offset;
    bool at_end = false;
    /// Somebody has scrolled since the last time.
    bool scrolled = false;
    /// The bar is put right then.
    std::optional<model::EpochMilliseconds> wake;
};

class LogScroller {
  public:
    [[nodiscard]] LogScrollOutcome step(const LogScrollInput& input);
    void forget() { *this = {}; }

  private:
    /// What of the rows is scrolled away, in pixels, as far as their heights are known.
    [[nodiscard]] double away(const LogScrollInput& input) const;
    void hold(const LogScrollInput& input, double away);

    /// The row at the upper edge, the number of its line where that is held, and how far it is scrolled away.
    std::int64_t row_ = 0;
    std::int64_t seq_ = -1;
    double into_ = 0;
    double last_offset_ = 0;
    std::uint64_t last_jump_ = 0;
    model::EpochMilliseconds moved_at_ = 0;
};

} // namespace etl::ui
