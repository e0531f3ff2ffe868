// Log copy: a range of lines on its way to the clipboard. What of it is not held is read from the server first.
#pragma once

#include "app/asking.hpp"
#include "app/effect.hpp"
#include "model/question.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace etl::app {

struct LogState;

/// A longer range is a file's affair.
inline constexpr std::size_t most_copied_bytes = 32u * 1024u * 1024u;

struct LogCopy {
    /// The range, both ends included; nothing is copied where the first is below 0.
    std::int64_t first = -1;
    std::int64_t last = -1;
    std::string text;
    /// The last line that stands in it.
    std::int64_t until = -1;
    std::int64_t lines = 0;
    Reading reading;
    /// All is read, but the browser takes it only within a press: there is a button for that.
    bool waits_for_press = false;

    [[nodiscard]] bool under_way() const { return first >= 0 && !waits_for_press; }
};

/// A line as it is copied, as in the downloaded log: time, level, stage, message.
[[nodiscard]] std::string log_line_text(const model::LogLine& line);

/// The lines of that range, where all of them are held.
[[nodiscard]] std::optional<std::string> held_text(const LogState& log, std::int64_t first, std::int64_t last);

/// Copies the lines from the first to the last number.
struct LogCopyWanted {
    std::int64_t first = 0;
    std::int64_t last = 0;
};
struct LogCopyStopped {};

void update(AppState& state, const LogCopyWanted& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogCopyStopped& action, model::EpochMilliseconds now, Effects& effects);

/// A part of it has come.
void take_copied(AppState& state, const Answered<model::LogQuestion>& action, model::EpochMilliseconds now,
                 Effects& effects);
/// The browser has taken the text, or not.
void log_copied(AppState& state, bool copied);

} // namespace etl::app
