// Log: the log of a run, or of all workers, as it is looked at: what is known of the whole, the part of it that is
// held, where in it one looks, and what is asked for next (log_reading.cpp). A row is a line of those that the filter
// leaves.
#pragma once

#include "app/address_text.hpp"
#include "app/asking.hpp"
#include "app/effect.hpp"
#include "app/log_copy.hpp"
#include "app/log_lines.hpp"
#include "app/log_search.hpp"
#include "model/question.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

struct AppState;

/// Where ViewState keeps what the page shows of the log and how.
namespace log_key {
inline constexpr std::string_view level = "log level";
inline constexpr std::string_view stage = "log stage";
/// The field that leads to a line or a time.
inline constexpr std::string_view place = "log place";
/// 1: long lines go on below, 2: they do not; by the page's width until somebody has said so.
inline constexpr std::string_view wrap = "log wrap";
/// What stands before each line (LogTimes); by the page's width until somebody has said so.
inline constexpr std::string_view times = "log times";
/// The log as the find bar knows it.
inline constexpr std::string_view text = "log";
} // namespace log_key

enum class LogTimes : unsigned char { by_width, clock, since_start, since_line_before, hidden };

/// Lines by their numbers, both ends included; nothing where the first is below 0.
struct LogRange {
    std::int64_t first = -1;
    std::int64_t last = -1;

    [[nodiscard]] bool empty() const { return first < 0; }
    [[nodiscard]] bool contains(std::int64_t seq) const { return !empty() && seq >= first && seq <= last; }
    [[nodiscard]] std::int64_t count() const { return empty() ? 0 : last - first + 1; }
    bool operator==(const LogRange&) const = default;
};

/// What an address says of a log: "?line=120-140&level=warning&stage=load&find=timeout", "?at=2026-11-23T10:00:00Z" or
/// "?line=first-error".
struct LogPlace {
    LogRange lines;
    /// The first line that is an error, wherever that is; where there is none, the end.
    bool first_error = false;
    std::string at;
    model::LogFilter filter;
    std::string find;
    bool operator==(const LogPlace&) const = default;
};

[[nodiscard]] LogPlace parse_log_place(std::string_view query);
void write_log_place(const LogPlace& place, AddressQuery& query);
[[nodiscard]] LogPlace log_place(const AppState& state);
void set_log_place(AppState& state, const LogPlace& place);

enum class LogAlign : unsigned char { top, middle, end };

/// The row that is to come into sight. A new number is a new wish.
struct LogJump {
    std::uint64_t number = 0;
    std::int64_t row = 0;
    LogAlign align = LogAlign::middle;
};

/// What is looked for, until it is known in which row it stands.
struct LogTarget {
    std::int64_t seq = -1;
    std::string time; ///< ISO 8601; the first line from then on
    bool selects = false;
};

/// What the question that is under way is for.
enum class LogAim : unsigned char { tail, newer, older, place, facts };

struct LogState {
    /// Whose log it is; empty for that of all workers.
    model::RunId of;
    bool begun = false;
    model::LogFilter filter;

    /// An answer has come: what follows is known.
    bool known = false;
    std::optional<std::int64_t> first_seq;
    std::optional<std::int64_t> last_seq;
    /// Lines that the filter leaves.
    std::int64_t total = 0;
    /// The run is over: no more lines will come.
    bool complete = false;
    std::optional<std::int64_t> first_error_seq;
    std::vector<model::LevelCount> by_level;
    /// Of the workers' log: lines may be missing between those that were read one after the other.
    bool missed = false;

    LogLines lines;
    LogRows sight;
    /// The end is looked at, and stays so when lines come.
    bool follows = true;
    LogJump jump;
    std::optional<LogTarget> target;
    /// The first error is looked for, until it is known whether there is one.
    bool seeks_error = false;
    LogRange selected;
    /// The end of the selection that stays when it is extended.
    std::int64_t selected_from = -1;
    /// Why what was entered into the field for a place can't be found, and that text; empty where nothing is wrong.
    std::string place_error;
    std::string place_refused;

    bool downloads = false;

    Reading reading;
    LogAim aim = LogAim::tail;
    LogSearchState search;
    LogCopy copy;
};

/// The end stays in sight and more may come.
[[nodiscard]] bool is_following(const LogState& log);
/// The server keeps logs of runs; of the platform, that of its workers.
[[nodiscard]] bool has_logs(const AppState& state);
[[nodiscard]] bool is_workers_log(const LogState& log);
/// A run's log that the server no longer has.
[[nodiscard]] bool is_gone(const LogState& log);

/// What the frame shows of it.
struct LogSeen {
    LogRows rows;
    bool at_end = false;
    /// Somebody has scrolled there.
    bool scrolled = false;
};

/// To that line, which is selected up to `last`, where it selects.
struct LogWentTo {
    std::int64_t seq = 0;
    bool selects = false;
    std::int64_t last = -1;
};
struct LogWentToTop {};
struct LogWentToEnd {};

/// A line's number was pressed; with Shift, the range reaches there.
struct LogLinePressed {
    std::int64_t seq = 0;
    bool extends = false;
};
struct LogSelectionDropped {};

/// To the first line from that time on, ISO 8601.
struct LogWentToTime {
    std::string time;
};
/// What was entered into the field for a line or a time can't be found.
struct LogPlaceRefused {
    std::string reason;
};

/// The user asks for a fresh look.
struct LogRefreshed {};

/// All levels and stages are wanted again.
struct LogFilterDropped {};

/// The whole log is wanted as a file.
struct LogDownloadPressed {};

/// What came of it.
struct LogDownloaded {
    bool saved = false;
    /// The server's status; 0 where no answer came or the browser forbids it.
    int http_status = 0;
};

void update(AppState& state, const Answered<model::LogQuestion>& action, model::EpochMilliseconds now,
            Effects& effects);
void update(AppState& state, const LogSeen& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogWentTo& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogWentToTop& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogWentToEnd& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogLinePressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogSelectionDropped& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogWentToTime& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogPlaceRefused& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogRefreshed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogFilterDropped& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogDownloadPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LogDownloaded& action, model::EpochMilliseconds now, Effects& effects);

/// Rows and numbers run alike: every line is there, and none is filtered out.
[[nodiscard]] bool is_dense(const LogState& log);

/// Brings that line into sight: at once where its row is known, else as soon as it has been read.
void go_to_line(LogState& log, std::int64_t seq, bool selects);
/// The same with the first error, as soon as it is known where that is.
void go_to_first_error(LogState& log);
/// The first line in sight, for the find bar: its number.
[[nodiscard]] int first_in_sight(const LogState& log);

/// The row is to come into sight.
void jump_to(LogState& log, std::int64_t row, LogAlign align);

void advance_log(AppState& state, model::EpochMilliseconds now, Effects& effects);
/// When advance_log has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> log_due(const AppState& state);

} // namespace etl::app
