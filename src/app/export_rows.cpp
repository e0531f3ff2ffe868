// What the server did not say is an empty cell.
#include "app/export_rows.hpp"

#include "app/records.hpp"

#include <array>
#include <cmath>
#include <vector>

namespace etl::app {
namespace {

constexpr std::array<std::string_view, 17> run_columns{
    "run_id", "job_id",     "job_name",     "status",      "trigger",      "by",
    "stage",  "started_at", "completed_at", "duration_ms", "extracted",    "transformed",
    "loaded", "errors",     "warnings",     "error_type",  "error_message"};
constexpr std::array<std::string_view, 5> log_columns{"seq", "timestamp", "level", "stage", "message"};
constexpr std::array<std::string_view, 7> queue_columns{
    "queue", "timestamp", "messages_ready", "messages_unacknowledged", "messages_dead", "publish_rate", "ack_rate"};
constexpr std::array<std::string_view, 12> record_columns{
    "record_id",      "entity_type", "external_id", "processing_status",
    "integration_id", "run_id",      "job_id",      "created_at",
    "processed_at",   "size",        "error",       "raw_data"};

TableCell time_cell(const std::optional<model::Timestamp>& time) {
    if (!time) {
        return {};
    }
    return time->instant ? text_cell(model::iso_text(*time->instant)) : text_cell(time->text);
}

TableCell count_cell(const std::optional<std::int64_t>& count) {
    return count ? number_cell(std::to_string(*count)) : TableCell{};
}

/// With two decimals where it has any.
TableCell sample_cell(const model::QueueSample& sample) {
    if (!sample) {
        return {};
    }
    const auto hundredths = static_cast<std::int64_t>(std::llround(*sample * 100));
    std::string digits = std::to_string(hundredths / 100);
    if (const std::int64_t rest = hundredths % 100; rest != 0) {
        digits += (rest < 10 ? ".0" : ".") + std::to_string(rest);
    }
    return number_cell(std::move(digits));
}

std::vector<TableCell> cells_of(const RecordRow& row) {
    return {text_cell(row.id.text),     text_cell(row.entity_type),     text_cell(row.external_id),
            text_cell(row.status.raw),  count_cell(row.integration_id), text_cell(row.run_id.text),
            text_cell(row.job_id.text), time_cell(row.created_at),      time_cell(row.processed_at),
            count_cell(row.size),       text_cell(row.trouble)};
}

} // namespace

std::span<const std::string_view> export_columns(ExportKind kind, bool with_content) {
    switch (kind) {
    case ExportKind::runs:
        return run_columns;
    case ExportKind::log:
        return log_columns;
    case ExportKind::queues:
        return queue_columns;
    case ExportKind::records:
        break;
    }
    const std::span<const std::string_view> all(record_columns);
    return with_content ? all : all.first(all.size() - 1);
}

void add_row(TableText& table, const model::Run& run) {
    const model::Metrics& metrics = run.metrics;
    const std::optional<std::int64_t> warnings = run.log_counts ? run.log_counts->warning : std::nullopt;
    const std::array<TableCell, run_columns.size()> cells{
        text_cell(run.id.text),
        text_cell(run.job_id.text),
        text_cell(run.job_name),
        text_cell(run.status.raw),
        text_cell(run.trigger.raw),
        text_cell(run.by),
        text_cell(run.stage.raw),
        time_cell(run.started_at),
        time_cell(run.completed_at),
        count_cell(run.duration_ms),
        count_cell(metrics.extracted),
        count_cell(metrics.transformed),
        count_cell(metrics.loaded),
        count_cell(metrics.errors),
        count_cell(warnings),
        run.error ? text_cell(run.error->error_type) : TableCell{},
        run.error ? text_cell(run.error->message) : TableCell{},
    };
    table.row(cells);
}

void add_row(TableText& table, const model::LogLine& line) {
    const std::array<TableCell, log_columns.size()> cells{
        line.seq < 0 ? TableCell{} : number_cell(std::to_string(line.seq)), time_cell(line.timestamp),
        text_cell(line.level.raw), text_cell(line.stage.raw), text_cell(line.message)};
    table.row(cells);
}

void add_rows(TableText& table, const QueueTrack& track) {
    for (const QueuePoint& point : track.points) {
        std::array<TableCell, queue_columns.size()> cells{text_cell(track.queue), text_cell(model::iso_text(point.at))};
        for (std::size_t figure = 0; figure < queue_figure_count; ++figure) {
            cells[figure + 2] = sample_cell(point.figures[figure]);
        }
        table.row(cells);
    }
}

void add_row(TableText& table, const RecordRow& row) { table.row(cells_of(row)); }

void add_row(TableText& table, const model::RawDataRecord& record) {
    std::vector<TableCell> cells = cells_of(row_of(record));
    // Of a text that was cut, what is left is no JSON.
    cells.push_back(record.raw_data.text.empty() ? TableCell{}
                    : record.raw_data.cut        ? text_cell(record.raw_data.text)
                                                 : TableCell{TableCell::Kind::json, record.raw_data.text});
    table.row(cells);
}

} // namespace etl::app
