// Log line: what stands in the columns before a line's message, and the line as one text.
#pragma once

#include "app/log.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"

#include <optional>
#include <string>

namespace etl::view {

/// How the lines of a log are shown.
struct LogLook {
    app::LogTimes times = app::LogTimes::clock;
    bool wraps = false;
    /// Levels are one letter, and stages are left out.
    bool narrow = false;
    bool stages = true;
    /// When the run began, or else the first line: "since the start" counts from there.
    std::optional<model::EpochMilliseconds> start;
};

/// "14:05:31.250", "+1:02.250"; empty where no times are shown. `before`: the line before it, where that is held.
[[nodiscard]] std::string log_time(const model::LogLine& line, const model::LogLine* before, const LogLook& look,
                                   const ViewContext& context);
/// The same to the day and zone, for who wants to know exactly.
[[nodiscard]] std::string log_time_in_full(const model::LogLine& line, const ViewContext& context);
/// What a time of that look may be: its width is the column's.
[[nodiscard]] std::string widest_log_time(const LogLook& look);

/// "WARNING", or "W" where it is narrow.
[[nodiscard]] std::string log_level(const model::LogLine& line, const LogLook& look);
[[nodiscard]] Tone tone_of_level(model::LogLevelKind level);

/// The time in the text that somebody entered, "14:05", "14:05:31" or "2026-11-23T14:05Z", as ISO 8601. Of a time of
/// day, the first one from `start` on; nothing where it is no time.
[[nodiscard]] std::optional<std::string> time_in(std::string_view text, model::EpochMilliseconds start,
                                                 const Locale& locale);

} // namespace etl::view
