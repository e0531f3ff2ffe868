// Exporting: runs, logs, queues and records leave the page as CSV or JSON, into a file or onto the clipboard: what was
// read, or all that match, page by page.
#pragma once

#include "app/asking.hpp"
#include "app/effect.hpp"
#include "app/records.hpp"
#include "app/runs.hpp"
#include "app/table_text.hpp"
#include "model/question.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace etl::app {

inline constexpr std::string_view export_window = "export";
namespace export_key {
/// TableFormat and ExportExtent, by number.
inline constexpr std::string_view format = "window export format";
inline constexpr std::string_view extent = "window export extent";
} // namespace export_key

enum class ExportKind : unsigned char { runs, log, queues, records };

enum class ExportExtent : unsigned char {
    read,         ///< what this page has
    all,          ///< all that match, read for it
    with_content, ///< of records, all with what is in them
};

/// What is exported, as it was looked at when the window was opened.
struct ExportSubject {
    ExportKind kind = ExportKind::runs;
    RunsFinding runs = {};
    RecordsFinding records = {};
    model::RunId run = {}; ///< of a log
    model::LogFilter log_filter = {};
};

/// An export that reads page after page.
struct Export {
    ExportWay way = ExportWay::file;
    ExportExtent extent = ExportExtent::all;
    std::string name; ///< of the file
    TableText table;
    Reading reading;
    /// The next page, where it is not under way; nothing after the last.
    std::optional<model::ExportQuestion> next;
    /// The server asked to be left alone until then.
    model::EpochMilliseconds not_before = 0;
};

struct ExportState {
    ExportSubject subject;
    /// While it goes on, or has failed.
    std::optional<Export> running;
};

/// No more is put into one text, bytes.
inline constexpr std::size_t largest_export = 64u * 1024u * 1024u;

/// Asks how.
struct ExportPressed {
    ExportSubject subject;
};
struct ExportStarted {
    ExportWay way = ExportWay::file;
    TableFormat format = TableFormat::csv;
    ExportExtent extent = ExportExtent::read;
};
struct ExportStopped {};
/// Goes on where it failed.
struct ExportResumed {};

void update(AppState& state, const Answered<model::ExportQuestion>& action, model::EpochMilliseconds now,
            Effects& effects);
void update(AppState& state, const ExportPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ExportStarted& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ExportStopped& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ExportResumed& action, model::EpochMilliseconds now, Effects& effects);

void advance_export(AppState& state, model::EpochMilliseconds now, Effects& effects);
[[nodiscard]] std::optional<model::EpochMilliseconds> export_due(const AppState& state);

} // namespace etl::app
