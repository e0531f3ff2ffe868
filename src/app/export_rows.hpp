// Export rows: runs, log lines, samples of queues and records as the rows of a table. The columns' names are those of
// the server's API, since programs read them.
#pragma once

#include "app/exporting.hpp"
#include "app/queue_track.hpp"
#include "app/table_text.hpp"
#include "model/log.hpp"
#include "model/raw_data.hpp"
#include "model/run.hpp"

#include <span>
#include <string_view>

namespace etl::app {

/// `with_content`: of records, with what is in them. The names live for ever.
[[nodiscard]] std::span<const std::string_view> export_columns(ExportKind kind, bool with_content);

void add_row(TableText& table, const model::Run& run);
void add_row(TableText& table, const model::LogLine& line);
/// A row for each sample.
void add_rows(TableText& table, const QueueTrack& track);
/// Without what is in it.
void add_row(TableText& table, const RecordRow& row);
void add_row(TableText& table, const model::RawDataRecord& record);

} // namespace etl::app
