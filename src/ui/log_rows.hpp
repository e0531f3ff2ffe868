// Log rows: a line of a log as it is drawn: its number, time, level, stage and message, in columns below each other.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"
#include "view/log_line.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace etl::ui {

inline constexpr float log_row_height = 20;
inline constexpr float log_padding = 8;

/// Where the columns stand, from the box's left edge.
struct LogColumns {
    float number = 0; ///< right edge
    float time = 0;
    float level = 0;
    float stage = 0;
    float message = 0;
};

/// What all lines of a frame are drawn by.
struct LogDrawing {
    Ui& ui;
    const app::AppState& state;
    const app::LogState& log;
    const view::LogLook& look;
    const view::ViewContext& context;
    Rect box;   ///< what is in sight
    float left; ///< of the content
    LogColumns columns;
    float letter;
    std::size_t wrap_columns; ///< 0: long lines are not wrapped
    std::string sought;
    std::optional<std::int64_t> current; ///< the line of the find bar's current match
};

/// What stands before the message, as it is copied.
struct LogPrefix {
    std::string time;
    std::string level;
    std::string stage;

    [[nodiscard]] std::string text() const {
        std::string whole;
        for (const std::string* part : {&time, &level, &stage}) {
            whole += part->empty() ? "" : *part + " ";
        }
        return whole;
    }
};

/// `letter`: the width of one, pixels.
[[nodiscard]] LogColumns log_columns(const app::LogState& log, const view::LogLook& look, float letter);
[[nodiscard]] LogPrefix log_prefix(const LogDrawing& drawing, const model::LogLine& line, std::int64_t row);

void draw_log_line(LogDrawing& drawing, std::int64_t row, const model::LogLine& line, const Rect& rect);
/// A line that is on its way.
void draw_waiting_line(LogDrawing& drawing, std::int64_t row, const Rect& rect);

} // namespace etl::ui
