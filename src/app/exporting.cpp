// Page after page is written into the table as it comes, so that nothing is held twice.
#include "app/exporting.hpp"

#include "app/export_rows.hpp"
#include "app/export_words.hpp"
#include "app/list_reading.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Question = model::ExportQuestion;

constexpr int rows_a_page = 500;
/// Servers take no more for runs.
constexpr int runs_in_a_page = 200;
constexpr int lines_a_page = 2'000;
/// With what is in them, records are large.
constexpr int contents_a_page = 100;

/// "etl-runs-2026-11-23.csv"
std::string file_name(const ExportSubject& subject, TableFormat format, EpochMilliseconds now) {
    constexpr std::size_t day_length = 10;
    std::string name = "etl-" + std::string(words::export_name(subject.kind));
    if (subject.kind == ExportKind::log) {
        for (const char letter : subject.run.text) {
            const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                               (letter >= '0' && letter <= '9');
            name += plain ? letter : '-';
        }
        name += '-';
    }
    return name.append(model::iso_text(now).substr(0, day_length)).append(".").append(format_ending(format));
}

void hand_over(Effects& effects, ExportWay way, const std::string& name, TableText& table) {
    const std::string type(format_type(table.format()));
    std::string text = table.finish();
    if (way == ExportWay::file) {
        effects.emplace_back(SaveFile{name, type, std::move(text)});
    } else {
        effects.emplace_back(CopyText{std::move(text), name});
    }
}

/// What this page has read.
void add_what_is_read(const AppState& state, const ExportSubject& subject, TableText& table) {
    switch (subject.kind) {
    case ExportKind::runs:
        for (const model::Run* run : shown_runs(state)) {
            add_row(table, *run);
        }
        break;
    case ExportKind::queues:
        for (const QueueTrack& track : state.queues.tracks.all()) {
            add_rows(table, track);
        }
        break;
    case ExportKind::records:
        for (const RecordRow& row : state.records.rows) {
            add_row(table, row);
        }
        break;
    case ExportKind::log:
        break; // a log is read whole
    }
}

Question first_page(const AppState& state, const ExportSubject& subject, ExportExtent extent) {
    switch (subject.kind) {
    case ExportKind::runs: {
        model::RunsQuery query;
        query.job = subject.runs.job;
        query.status = subject.runs.status;
        query.limit = runs_in_a_page;
        return {query};
    }
    case ExportKind::log: {
        Question::Log log{subject.run, {}};
        log.query.place = model::LogQuery::Place::after;
        log.query.number = 0;
        log.query.limit = lines_a_page;
        log.query.filter = subject.log_filter;
        return {log};
    }
    case ExportKind::records:
    case ExportKind::queues:
        break;
    }
    model::RawDataQuery query;
    query.entity_type = subject.records.entity_type;
    query.status = subject.records.status;
    query.limit = extent == ExportExtent::with_content ? contents_a_page : rows_a_page;
    if (has_record_pages(state)) {
        query.run = subject.records.run;
        query.paged = true;
    }
    return {query};
}

/// Writes a page down; nothing behind the last one, else the question for the next.
std::optional<Question> take_page(Export& running, Question asked, const Question::Answer& page) {
    if (const auto* runs = std::get_if<model::RunPage>(&page)) {
        for (const model::Run& run : runs->runs) {
            add_row(running.table, run);
        }
        auto& query = std::get<model::RunsQuery>(asked.call);
        query.cursor = runs->next_cursor;
        return query.cursor.empty() ? std::nullopt : std::optional(asked);
    }
    if (const auto* window = std::get_if<model::LogWindow>(&page)) {
        for (const model::LogLine& line : window->lines) {
            add_row(running.table, line);
        }
        auto& query = std::get<Question::Log>(asked.call).query;
        const bool is_last = window->lines.size() < static_cast<std::size_t>(query.limit.value_or(lines_a_page));
        if (is_last) {
            return std::nullopt;
        }
        query.number = window->lines.back().seq;
        return asked;
    }
    const auto& records = std::get<model::RawDataPage>(page);
    for (const model::RawDataRecord& record : records.records) {
        if (running.extent == ExportExtent::with_content) {
            add_row(running.table, record);
        } else {
            add_row(running.table, row_of(record));
        }
    }
    auto& query = std::get<model::RawDataQuery>(asked.call);
    query.cursor = records.next_cursor;
    return query.cursor.empty() ? std::nullopt : std::optional(asked);
}

void close(AppState& state) {
    if (state.view.window == export_window) {
        state.view.close_window();
    }
    state.exporting.running.reset();
}

} // namespace

void update(AppState& state, const Answered<model::ExportQuestion>& action, EpochMilliseconds now, Effects& effects) {
    std::optional<Export>& running = state.exporting.running;
    if (!running || !running->reading.waits_for(action.ticket)) {
        return;
    }
    if (!action.answer.ok()) {
        running->reading.fail(action.answer.error(), now);
        running->next = action.question;
        if (action.answer.error().kind == FailureKind::too_many) {
            running->not_before = now + told_wait(action.answer.error());
        }
        return;
    }
    running->reading.succeed(now);
    running->next = take_page(*running, action.question, action.answer.value());
    const bool is_full = running->table.size() >= largest_export;
    if (running->next && !is_full) {
        return; // advance_export asks for it
    }
    if (running->next) {
        add_notice(state, NoticeKind::error, std::string(words::export_too_large()),
                   words::export_rows(running->table.rows()), now, effects);
    }
    hand_over(effects, running->way, running->name, running->table);
    close(state);
}

void update(AppState& state, const ExportPressed& action, EpochMilliseconds, Effects&) {
    state.view.menu.clear();
    state.view.close_window();
    state.view.window = export_window;
    state.exporting.running.reset();
    state.exporting.subject = action.subject;
}

void update(AppState& state, const ExportStarted& action, EpochMilliseconds now, Effects& effects) {
    ExportState& exporting = state.exporting;
    if (state.view.window != export_window || exporting.running) {
        return;
    }
    const ExportSubject& subject = exporting.subject;
    const bool with_content = action.extent == ExportExtent::with_content;
    TableText table(action.format, export_columns(subject.kind, with_content));
    std::string name = file_name(subject, action.format, now);
    if (action.extent == ExportExtent::read) {
        add_what_is_read(state, subject, table);
        hand_over(effects, action.way, name, table);
        close(state);
        return;
    }
    exporting.running.emplace(Export{action.way, action.extent, std::move(name), std::move(table), {}, {}, {}});
    exporting.running->next = first_page(state, subject, action.extent);
}

void update(AppState& state, const ExportStopped&, EpochMilliseconds, Effects&) { close(state); }

void update(AppState& state, const ExportResumed&, EpochMilliseconds, Effects&) {
    if (auto& running = state.exporting.running) {
        running->reading.failure.reset();
        running->not_before = 0;
    }
}

void advance_export(AppState& state, EpochMilliseconds now, Effects& effects) {
    std::optional<Export>& running = state.exporting.running;
    if (!running) {
        return;
    }
    if (state.view.window != export_window) {
        running.reset(); // who closes the window wants it no more
        return;
    }
    const bool waits = running->reading.under_way || !running->next;
    const bool failed = running->reading.failure && running->not_before == 0;
    if (!waits && !failed && now >= running->not_before) {
        running->not_before = 0;
        Question question = *std::exchange(running->next, std::nullopt);
        effects.emplace_back(ask(state, running->reading, std::move(question), now, false));
    }
}

std::optional<EpochMilliseconds> export_due(const AppState& state) {
    const std::optional<Export>& running = state.exporting.running;
    return running && running->next && running->not_before > 0 ? std::optional(running->not_before) : std::nullopt;
}

} // namespace etl::app
