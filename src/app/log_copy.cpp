// Reads page after page of the range into one text, and hands that to the browser.
#include "app/log_copy.hpp"

#include "app/error_window.hpp"
#include "app/log.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <algorithm>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using model::LogLine;

constexpr int page_lines = 2'000;

std::string capitals(std::string_view word) {
    std::string text(word);
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
    });
    return text;
}

void add(LogCopy& copy, const LogLine& line) {
    if (line.seq > copy.until && line.seq >= copy.first && line.seq <= copy.last) {
        copy.text += log_line_text(line);
        copy.text += '\n';
        copy.until = line.seq;
        ++copy.lines;
    }
}

/// What is held of the range from where it stands on.
void add_held(LogState& log) {
    LogCopy& copy = log.copy;
    const bool joins = log.lines.holds(copy.until) || log.lines.holds(copy.first);
    if (!joins) {
        return;
    }
    for (const LogLine& line : log.lines.lines()) {
        add(copy, line);
    }
}

void finish(LogState& log, Effects& effects) {
    LogCopy& copy = log.copy;
    copy.waits_for_press = true;
    effects.push_back(CopyText{copy.text, words::log_lines(copy.lines)});
}

void go_on(AppState& state, EpochMilliseconds now, Effects& effects) {
    LogState& log = state.log;
    LogCopy& copy = log.copy;
    add_held(log);
    if (copy.text.size() > most_copied_bytes) {
        copy = {};
        add_notice(state, NoticeKind::error, std::string(words::too_much_to_copy()),
                   std::string(words::download_instead()), now, effects);
        return;
    }
    const std::int64_t last = std::min(copy.last, log.last_seq.value_or(copy.last));
    if (copy.until >= last || is_workers_log(log)) {
        finish(log, effects);
        return;
    }
    model::LogQuestion question{log.of, {}};
    question.query.place = model::LogQuery::Place::after;
    question.query.number = std::max(copy.until, copy.first - 1);
    question.query.limit = page_lines;
    question.query.filter = log.filter;
    effects.emplace_back(ask(state, copy.reading, std::move(question), now, false));
}

} // namespace

std::string log_line_text(const LogLine& line) {
    std::string text;
    const auto part = [&](const std::string& one) {
        if (!one.empty()) {
            text += one;
            text += ' ';
        }
    };
    part(line.timestamp ? line.timestamp->text : std::string());
    part(capitals(line.level.raw));
    part(line.stage.raw);
    return text + line.message;
}

std::optional<std::string> held_text(const LogState& log, std::int64_t first, std::int64_t last) {
    const auto& lines = log.lines.lines();
    // Rows that are filtered away are none of it, so the ends need not be held themselves.
    const bool whole = !lines.empty() && lines.front().seq <= first && (lines.back().seq >= last);
    const bool ends_here = !lines.empty() && log.last_seq && lines.rbegin()->seq <= last &&
                           log.lines.rows().last >= log.total && lines.front().seq <= first;
    if (!whole && !ends_here) {
        return std::nullopt;
    }
    LogCopy copy;
    copy.first = first;
    copy.last = last;
    for (const LogLine& line : lines) {
        add(copy, line);
    }
    return copy.text;
}

void update(AppState& state, const LogCopyWanted& action, EpochMilliseconds now, Effects& effects) {
    LogCopy& copy = state.log.copy;
    if (copy.waits_for_press && copy.first == action.first && copy.last == action.last) {
        effects.push_back(CopyText{copy.text, words::log_lines(copy.lines)});
        return;
    }
    copy = {};
    copy.first = action.first;
    copy.last = action.last;
    go_on(state, now, effects);
}

void update(AppState& state, const LogCopyStopped&, EpochMilliseconds, Effects&) { state.log.copy = {}; }

void take_copied(AppState& state, const Answered<model::LogQuestion>& action, EpochMilliseconds now, Effects& effects) {
    LogCopy& copy = state.log.copy;
    if (!action.answer.ok()) {
        copy = {};
        add_notice(state, NoticeKind::error, words::could_not_copy(words::the_lines()),
                   words::failure_reason(action.answer.error()), now, effects);
        return;
    }
    copy.reading.succeed(now);
    const std::int64_t before = copy.until;
    for (const LogLine& line : action.answer.value().lines) {
        add(copy, line);
    }
    const bool at_end = action.answer.value().lines.size() < static_cast<std::size_t>(page_lines);
    if (at_end || copy.until == before) {
        finish(state.log, effects);
    } else {
        go_on(state, now, effects);
    }
}

void log_copied(AppState& state, bool copied) {
    if (copied) {
        state.log.copy = {};
    }
}

} // namespace etl::app
